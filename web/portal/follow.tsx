import type { DossierState } from '../../src/modules/dossiers/contract.ts';
import { formatMoment } from '../design/format.ts';
import { Icon } from '../design/icons.tsx';
import { In } from './in.tsx';
import { Layout } from './layout.tsx';
import { Note, StateTag } from './pieces.tsx';
import type { Shell } from './shell.ts';
import { words } from './words.ts';

export type FollowProps = {
  shell: Shell;
  dossier: {
    code: string;
    procedure: string;
    state: DossierState;
    dueText: string;
    /** The body that has it now. */
    holder: string;
    timeline: { at: string; title: string }[];
  };
  asOf: string;
};

/** `/theo-doi/{secret}`: where the slip's QR leads. More than a code shows, and still nobody's name. */
export function FollowPage({ shell, dossier, asOf }: FollowProps) {
  return (
    <Layout shell={shell} crumbs={[{ href: '/tra-cuu', label: words(shell.lang)('track') }]} mainClass="pt-4" translated={false}>
      <div className="measure">
        <p className="num small soft">
          <In en="Dossier">Hồ sơ</In> {dossier.code}
        </p>
        <h1 className="mt-1 mb-3">{dossier.procedure}</h1>
        <p className="row">
          <StateTag state={dossier.state} />
          <span className="soft small">
            <In en="Seen at">Xem lúc</In> {formatMoment(asOf, shell.lang)}
          </span>
        </p>
        <section className="section pb-0" aria-labelledby="h-hen">
          <h2 id="h-hen">{dossier.dueText}</h2>
          <p>
            <In en="Now at:">Đang ở:</In> <b>{dossier.holder}</b>.
          </p>
        </section>
        <section className="section" aria-labelledby="h-qua">
          <h2 id="h-qua">
            <In en="Done so far">Đã qua</In>
          </h2>
          <ol className="time">
            {dossier.timeline.map((item) => (
              <li key={item.at + item.title}>
                <span className="dot">
                  <Icon name="check" />
                </span>
                <b>{item.title}</b>
                <p className="soft small num">{formatMoment(item.at)}</p>
              </li>
            ))}
          </ol>
        </section>
        <Note tone="run" lead={<In en="This page shows nobody’s name.">Trang này không hiện tên ai.</In>}>
          <In
            en={
              <>
                Is it yours? <a href="/cua-toi">Sign in</a> to see all of it, download papers or withdraw.
              </>
            }
          >
            Hồ sơ là của bạn? <a href="/cua-toi">Đăng nhập</a> để xem đủ, tải giấy tờ hoặc rút hồ sơ.
          </In>
        </Note>
      </div>
    </Layout>
  );
}
