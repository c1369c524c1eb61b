import type { DossierState } from '../../src/modules/dossiers/contract.ts';
import { formatMoment } from '../design/format.ts';
import { Icon } from '../design/icons.tsx';
import { Layout } from './layout.tsx';
import { Note, StateTag } from './pieces.tsx';
import type { Shell } from './shell.ts';

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
    <Layout shell={shell} crumbs={[{ href: '/tra-cuu', label: 'Tra cứu hồ sơ' }]} mainClass="pt-4" translated={false}>
      <div className="measure">
        <p className="num small soft">Hồ sơ {dossier.code}</p>
        <h1 className="mt-1 mb-3">{dossier.procedure}</h1>
        <p className="row">
          <StateTag state={dossier.state} />
          <span className="soft small">Xem lúc {formatMoment(asOf)}</span>
        </p>
        <section className="section pb-0" aria-labelledby="h-hen">
          <h2 id="h-hen">{dossier.dueText}</h2>
          <p>
            Đang ở: <b>{dossier.holder}</b>.
          </p>
        </section>
        <section className="section" aria-labelledby="h-qua">
          <h2 id="h-qua">Đã qua</h2>
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
        <Note tone="run" lead="Trang này không hiện tên ai.">
          Hồ sơ là của bạn? <a href="/cua-toi">Đăng nhập</a> để xem đủ, tải giấy tờ hoặc rút hồ sơ.
        </Note>
      </div>
    </Layout>
  );
}
