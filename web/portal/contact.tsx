import { Icon } from '../design/icons.tsx';
import { CentreToday } from './centre-today.tsx';
import type { HomeProps } from './home.tsx';
import { In } from './in.tsx';
import { Layout } from './layout.tsx';
import { Vi } from './pieces.tsx';
import { type Shell, telephone } from './shell.ts';

export type ContactProps = {
  shell: Shell;
  /** The centre of the commune that is shown, not always the one that the portal stands for. */
  centre: { name: string; address: string; phone: string | null; map: string | null };
  today: HomeProps['centre'];
  communes: HomeProps['communes'];
};

/** `/lien-he?xa=`: how to reach the people of one commune. */
export function ContactPage({ shell, centre, today, communes }: ContactProps) {
  return (
    <Layout shell={shell} crumbs={[]} mainClass="cols pt-4">
      <div>
        <h1 className="mb-3">
          <In en="Contact">Liên hệ</In>
        </h1>
        <h2 className="h3 mb-3">
          <Vi shell={shell}>{centre.name}</Vi>
        </h2>
        <ul className="list">
          {centre.phone && (
            <li>
              <h3>
                <Icon name="phone" /> <In en="Call">Gọi điện</In>
              </h3>
              <p>
                <a className="nowrap" href={telephone(centre.phone)}>
                  {centre.phone}
                </a>
                , <In en="during opening hours.">trong giờ mở cửa.</In>
              </p>
            </li>
          )}
          <li>
            <h3>
              <Icon name="counter" /> <In en="Come to the counter">Đến quầy</In>
            </h3>
            <p>
              <Vi shell={shell}>{centre.address}</Vi>.
              {centre.map && (
                <>
                  {' '}
                  <a className="noprint" href={centre.map} rel="noreferrer">
                    <In en="Map (openstreetmap.org, another site)">Xem bản đồ (trang ngoài: openstreetmap.org)</In>
                  </a>
                </>
              )}
            </p>
          </li>
          <li>
            <h3>
              <Icon name="folder" /> <In en="Ask about a dossier">Hỏi về một hồ sơ</In>
            </h3>
            <p>
              <In
                en={
                  <>
                    Open <a href="/cua-toi">the dossier’s page</a> to see who has it, or <a href="/tra-cuu">track it by code</a>{' '}
                    without signing in.
                  </>
                }
              >
                Mở <a href="/cua-toi">trang của hồ sơ</a> để biết ai đang giữ. Chưa đăng nhập thì{' '}
                <a href="/tra-cuu">tra bằng mã</a>.
              </In>
            </p>
          </li>
          <li>
            <h3>
              <Icon name="chat" /> <In en="Something on this site does not work">Trang này có chỗ không chạy</In>
            </h3>
            <p>
              <a href="/bao-loi">
                <In en="Report a fault of the portal">Báo lỗi của cổng</In>
              </a>
              .{' '}
              <In en="It goes to the administrator’s list; no sign-in.">
                Lời báo tới danh sách của người quản trị, không cần đăng nhập.
              </In>
            </p>
          </li>
        </ul>
        {communes.length > 1 && <Another communes={communes} />}
      </div>
      <aside className="stack sticky" aria-labelledby="h-nay">
        <CentreToday shell={shell} centre={today} />
      </aside>
    </Layout>
  );
}

function Another({ communes }: Pick<ContactProps, 'communes'>) {
  return (
    <form action="/lien-he" className="pick section noprint">
      <div>
        <label className="small soft" htmlFor="xa">
          <In en="Another commune">Xã, phường, đặc khu khác</In>
        </label>
        <select className="input m-0" id="xa" name="xa" lang="vi" defaultValue={communes.find((one) => one.chosen)?.code}>
          {communes.map((one) => (
            <option key={one.code} value={one.code}>
              {one.name}
            </option>
          ))}
        </select>
      </div>
      <button className="btn second" type="submit">
        <In en="Show">Xem</In>
      </button>
    </form>
  );
}
