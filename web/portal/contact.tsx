import { Icon } from '../design/icons.tsx';
import { Layout } from './layout.tsx';
import { type Shell, telephone } from './shell.ts';

export type ContactProps = { shell: Shell; hours: string[]; days: string };

/** `/lien-he` */
export function ContactPage({ shell, hours, days }: ContactProps) {
  const { place } = shell;
  return (
    <Layout shell={shell} crumbs={[]} mainClass="pt-4" translated={false}>
      <div className="measure">
        <h1 className="mb-4">Liên hệ, góp ý</h1>
        <ul className="list">
          {place.phone && (
            <li>
              <h2 className="h3">
                <Icon name="phone" /> Gọi điện
              </h2>
              <p>
                <a className="nowrap" href={telephone(place.phone)}>
                  {place.phone}
                </a>
                , {days}
                {hours.map((period, index) => (
                  <span key={period}>
                    {index === 0 ? ', ' : ' và '}
                    <span className="nowrap">{period}</span>
                  </span>
                ))}
                .
              </p>
            </li>
          )}
          <li>
            <h2 className="h3">
              <Icon name="counter" /> Đến quầy
            </h2>
            <p>
              {place.centre}, {place.address ?? [place.name, place.province].filter(Boolean).join(', ')}.
            </p>
          </li>
          <li>
            <h2 className="h3">
              <Icon name="folder" /> Hỏi về một hồ sơ
            </h2>
            <p>
              Mở <a href="/cua-toi">trang của hồ sơ</a> để biết ai đang giữ. Chưa đăng nhập thì <a href="/tra-cuu">tra bằng mã</a>
              .
            </p>
          </li>
          <li>
            <h2 className="h3">
              <Icon name="chat" /> Khen, chê, phản ánh
            </h2>
            <p>Nói với cán bộ ở quầy hoặc gọi số trên. Mọi phản ánh được ghi sổ, có người chịu trách nhiệm và hạn trả lời.</p>
          </li>
        </ul>
      </div>
    </Layout>
  );
}
