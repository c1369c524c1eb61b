import { Icon } from '../design/icons.tsx';
import { In } from './in.tsx';
import { Layout } from './layout.tsx';
import { Vi } from './pieces.tsx';
import { type Shell, telephone } from './shell.ts';

export type ContactProps = { shell: Shell; hours: string[]; days: string };

/** `/lien-he` */
export function ContactPage({ shell, hours, days }: ContactProps) {
  const { place } = shell;
  return (
    <Layout shell={shell} crumbs={[]} mainClass="pt-4">
      <div className="measure">
        <h1 className="mb-4">
          <In en="Contact and feedback">Liên hệ, góp ý</In>
        </h1>
        <ul className="list">
          {place.phone && (
            <li>
              <h2 className="h3">
                <Icon name="phone" /> <In en="Call">Gọi điện</In>
              </h2>
              <p>
                <a className="nowrap" href={telephone(place.phone)}>
                  {place.phone}
                </a>
                , <Vi shell={shell}>{days}</Vi>
                {hours.map((period, index) => (
                  <span key={period}>
                    {index === 0 ? ', ' : <In en=" and "> và </In>}
                    <span className="nowrap">{period}</span>
                  </span>
                ))}
                .
              </p>
            </li>
          )}
          <li>
            <h2 className="h3">
              <Icon name="counter" /> <In en="Come to the counter">Đến quầy</In>
            </h2>
            <p>
              {place.centre}, {place.address ?? [place.name, place.province].filter(Boolean).join(', ')}.
            </p>
          </li>
          <li>
            <h2 className="h3">
              <Icon name="folder" /> <In en="Ask about a dossier">Hỏi về một hồ sơ</In>
            </h2>
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
            <h2 className="h3">
              <Icon name="chat" /> <In en="Praise, complain, report">Khen, chê, phản ánh</In>
            </h2>
            <p>
              <In en="Tell an officer at the counter or call. Every report is written down, with somebody responsible and a date for the answer.">
                Nói với cán bộ ở quầy hoặc gọi số trên. Mọi phản ánh được ghi sổ, có người chịu trách nhiệm và hạn trả lời.
              </In>
            </p>
          </li>
        </ul>
      </div>
    </Layout>
  );
}
