import { formatMoment } from '../design/format.ts';
import { In } from './in.tsx';
import { Layout } from './layout.tsx';
import { Empty, FormToken, Tag } from './pieces.tsx';
import type { Shell } from './shell.ts';
import { words } from './words.ts';

export type SignIn = {
  at: string;
  /** 'Điện thoại, Chrome' in words; never the raw header. */
  device: string;
  /** Network address with its end hidden: '113.160.•••'. */
  from: string | null;
  outcome: 'ok' | 'refused';
  current: boolean;
};

export type SignInHistoryProps = { shell: Shell; items: SignIn[]; otherSessions: number };

/** `/cua-toi/dang-nhap` */
export function SignInHistoryPage({ shell, items, otherSessions }: SignInHistoryProps) {
  return (
    <Layout shell={shell} crumbs={[{ href: '/cua-toi', label: words(shell.lang)('mine') }]} mainClass="pt-4">
      <div className="measure">
        <h1 className="mb-3">
          <In en="Sign-ins">Các lần đăng nhập</In>
        </h1>
        <p>
          <In en="If one of them was not you, sign out on other devices and change your password in the VNeID app.">
            Thấy lần nào không phải bạn, hãy thoát khỏi các máy khác rồi đổi mật khẩu trong ứng dụng VNeID.
          </In>
        </p>
        {items.length === 0 ? (
          <div className="card mt-5">
            <Empty lead={<In en="None recorded yet.">Chưa có lần đăng nhập nào được ghi.</In>} />
          </div>
        ) : (
          <ul className="list mine mt-5">
            {items.map((item) => (
              <li key={item.at + item.device}>
                <div>
                  <b>{formatMoment(item.at, shell.lang)}</b>
                  <p className="small soft">
                    {item.device}
                    {item.from && (
                      <>
                        , <In en="from">từ</In> {item.from}
                      </>
                    )}
                  </p>
                </div>
                {item.current ? (
                  <Tag tone="good" icon="check">
                    <In en="This device">Máy này</In>
                  </Tag>
                ) : item.outcome === 'refused' ? (
                  <Tag tone="bad" icon="cross">
                    <In en="Refused">Không vào được</In>
                  </Tag>
                ) : (
                  <Tag tone="rest" icon="circle">
                    <In en="Signed in">Đã vào</In>
                  </Tag>
                )}
              </li>
            ))}
          </ul>
        )}
        {otherSessions > 0 && (
          <form className="mt-5" method="post" action="/cua-toi/dang-nhap/thoat-may-khac">
            <FormToken shell={shell} />
            <button className="btn danger" type="submit">
              <In en={`Sign out on ${otherSessions} other devices`}>Thoát khỏi {otherSessions} máy khác</In>
            </button>
            <p className="small soft mt-2">
              <In en="They must sign in again. Saved forms are kept.">Máy đó phải đăng nhập lại. Tờ khai đã lưu vẫn còn.</In>
            </p>
          </form>
        )}
      </div>
    </Layout>
  );
}
