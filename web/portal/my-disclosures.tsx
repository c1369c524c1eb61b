import { formatMoment } from '../design/format.ts';
import { Layout } from './layout.tsx';
import { Empty } from './pieces.tsx';
import type { Shell } from './shell.ts';

export type Disclosure = {
  at: string;
  /** Who looked, as the law lets the citizen know: position and body; a name where it is given. */
  who: string;
  organisation: string;
  /** What was shown: 'Họ tên, ngày sinh, nơi cư trú'. */
  what: string;
  /** Why: 'Hồ sơ H48…', 'Nhận hồ sơ tại quầy'. */
  why: string;
  dossier: { id: string; code: string } | null;
};

export type MyDisclosuresProps = { shell: Shell; items: Disclosure[]; next: string | null; dossier: { code: string } | null };

/** `/cua-toi/ai-da-xem` */
export function MyDisclosuresPage({ shell, items, next, dossier }: MyDisclosuresProps) {
  return (
    <Layout shell={shell} crumbs={[{ href: '/cua-toi', label: 'Của tôi' }]} mainClass="pt-4" translated={false}>
      <div className="stack measure">
        <h1>Ai đã xem dữ liệu của tôi</h1>
        <p>
          {dossier
            ? `Những lần cán bộ xem dữ liệu của bạn vì hồ sơ ${dossier.code}.`
            : 'Mỗi lần cán bộ mở dữ liệu của bạn, hệ thống tự ghi lại. Không ai xóa hay sửa được sổ này.'}
        </p>
      </div>
      {items.length === 0 ? (
        <div className="card mt-5">
          <Empty lead="Chưa có ai xem dữ liệu của bạn.">
            Khi cán bộ mở hồ sơ của bạn, tên người, lúc xem và lý do hiện ở đây ngay.
          </Empty>
        </div>
      ) : (
        <table className="looks mt-5">
          <caption className="vh">Các lần xem, mới nhất đứng trước</caption>
          <thead>
            <tr>
              <th scope="col">Lúc</th>
              <th scope="col">Ai</th>
              <th scope="col">Xem gì</th>
              <th scope="col">Vì việc gì</th>
            </tr>
          </thead>
          <tbody>
            {items.map((item) => (
              <tr key={item.at + item.who + item.what}>
                <td data-label="Lúc">{formatMoment(item.at)}</td>
                <td data-label="Ai">
                  <b>{item.who}</b>
                  <br />
                  {item.organisation}
                </td>
                <td data-label="Xem gì">{item.what}</td>
                <td data-label="Vì việc gì">
                  {item.why}
                  {item.dossier && (
                    <>
                      {' '}
                      <a className="num" href={`/ho-so/${item.dossier.id}`}>
                        {item.dossier.code}
                      </a>
                    </>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {next && (
        <p className="mt-5">
          <a className="btn second" href={next}>
            Xem những lần trước
          </a>
        </p>
      )}
      <p className="small mt-5 measure">
        Có lần xem mà bạn thấy không đúng? <a href="/lien-he">Báo cho chúng tôi</a>; người có trách nhiệm phải trả lời bạn bằng
        văn bản.
      </p>
    </Layout>
  );
}
