import { In } from './in.tsx';
import { Layout } from './layout.tsx';
import type { Shell } from './shell.ts';

export type BookVisitProps = {
  shell: Shell;
  procedure: { code: string; name: string } | null;
  /** Communes whose counter can be chosen, the reader's own first. */
  communes: { code: string; name: string; chosen: boolean }[];
};

/** `/dat-lich`: whose counter, before the time is chosen. */
export function BookVisitPage({ shell, procedure, communes }: BookVisitProps) {
  return (
    <Layout shell={shell} crumbs={[]} mainClass="pt-4" translated={false}>
      {procedure && <p className="small soft">{procedure.name}</p>}
      <h1 className="mt-1 mb-3">
        <In en="Book a visit to the counter">Đặt lịch đến quầy</In>
      </h1>
      <p className="measure">
        <In en="Choose where you want to come; then you see which times are free.">
          Chọn nơi bạn muốn đến, rồi xem giờ nào còn trống. Không có mạng thì gọi điện, cán bộ đặt giúp.
        </In>
      </p>
      <form method="get" action="/dat-lich" className="section pb-0">
        {procedure && <input type="hidden" name="thu-tuc" value={procedure.code} />}
        <div className="field mt-0">
          <label htmlFor="xa">
            <In en="Commune or ward">Xã, phường</In>
          </label>
          <select className="input" id="xa" name="xa" defaultValue={communes.find((one) => one.chosen)?.code}>
            {communes.map((one) => (
              <option key={one.code} value={one.code}>
                {one.name}
              </option>
            ))}
          </select>
        </div>
        <p className="mt-4">
          <button type="submit" className="btn big">
            <In en="See free times">Xem giờ còn trống</In>
          </button>
        </p>
      </form>
    </Layout>
  );
}
