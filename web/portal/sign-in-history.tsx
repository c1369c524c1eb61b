import { formatMoment } from '../design/format.ts';
import { Layout } from './layout.tsx';
import { Empty, FormToken, Tag } from './pieces.tsx';
import type { Shell } from './shell.ts';

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
    <Layout shell={shell} crumbs={[{ href: '/cua-toi', label: 'Của tôi' }]} mainClass="pt-4" translated={false}>
      <div className="measure">
        <h1 className="mb-3">Các lần đăng nhập</h1>
        <p>Thấy lần nào không phải bạn, hãy thoát khỏi các máy khác rồi đổi mật khẩu trong ứng dụng VNeID.</p>
        {items.length === 0 ? (
          <div className="card mt-5">
            <Empty lead="Chưa có lần đăng nhập nào được ghi." />
          </div>
        ) : (
          <ul className="list mine mt-5">
            {items.map((item) => (
              <li key={item.at + item.device}>
                <div>
                  <b>{formatMoment(item.at)}</b>
                  <p className="small soft">
                    {item.device}
                    {item.from && `, từ ${item.from}`}
                  </p>
                </div>
                {item.current ? (
                  <Tag tone="good" icon="check">
                    Máy này
                  </Tag>
                ) : item.outcome === 'refused' ? (
                  <Tag tone="bad" icon="cross">
                    Không vào được
                  </Tag>
                ) : (
                  <Tag tone="rest" icon="circle">
                    Đã vào
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
              Thoát khỏi {otherSessions} máy khác
            </button>
            <p className="small soft mt-2">Máy đó phải đăng nhập lại. Tờ khai đã lưu vẫn còn.</p>
          </form>
        )}
      </div>
    </Layout>
  );
}
