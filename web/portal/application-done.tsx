import type { DossierPage } from '../../src/modules/dossiers/contract.ts';
import { formatBytes, formatMoment } from '../design/format.ts';
import { Icon } from '../design/icons.tsx';
import { Qr } from '../design/qr.tsx';
import { In } from './in.tsx';
import { Layout } from './layout.tsx';
import { HelpCard } from './pieces.tsx';
import { type Shell, shellLang } from './shell.ts';
import { ToDo } from './to-do.tsx';
import { words } from './words.ts';

export type ApplicationDoneProps = {
  shell: Shell;
  dossier: { id: string; code: string; title: string; receivingName: string; submittedAt: string; dueText: string };
  /** What the QR says: an address with the slip's secret. */
  qrText: string;
  /** The signed acknowledgement; null in the seconds before it is signed. */
  acknowledgement: { url: string; bytes: number; signedAt: string } | null;
  after: { title: string; detail: string }[];
  /** What the person must still do, first of all. */
  toDo: DossierPage['toDo'];
};

/** Shown once after submitting; the same facts stay on the dossier's page. */
export function ApplicationDonePage({ shell, dossier, qrText, acknowledgement, after, toDo }: ApplicationDoneProps) {
  return (
    <Layout
      shell={shell}
      crumbs={[{ href: '/cua-toi', label: words(shell.lang)('mine') }]}
      mainClass="cols pt-4"
      translated={false}
    >
      <div>
        <div className="sent">
          <p className="row line">
            <Icon name="check" />
            <span>
              <In en="Submitted at">Đã nộp lúc</In> {formatMoment(dossier.submittedAt)}
            </span>
          </p>
          <h1 className="mt-2">
            <In en="We have received your dossier">Chúng tôi đã nhận được hồ sơ</In>
          </h1>
          <p className="mt-3">
            <In en="Dossier code">Mã hồ sơ</In>
          </p>
          <p className="code-big num">{dossier.code}</p>
          <p className="small mt-2">
            {dossier.title}. <In en="Received by:">Nơi nhận:</In> {dossier.receivingName}.
          </p>
        </div>
        <ToDo toDo={toDo} />
        {toDo.every((one) => one.later) && (
          <p className="mt-4">
            <In en="There is nothing you have to do now.">Lúc này bạn không phải làm gì thêm.</In>
          </p>
        )}
        <section className="section" aria-labelledby="h-sau">
          <h2 id="h-sau">
            <In en="What comes next">Việc tiếp theo</In>
          </h2>
          <p className="mb-4">{dossier.dueText}</p>
          <ol className="time measure">
            <li>
              <span className="dot">
                <Icon name="check" />
              </span>
              <b>
                <span className="vh">
                  <In en="Done: ">Đã xong: </In>
                </span>
                <In en="You have submitted">Bạn đã nộp hồ sơ</In>
              </b>
              <p className="soft small">
                <In en="The dossier has its code. The acknowledgement is on this page.">
                  Đã có mã hồ sơ. Phiếu xác nhận đã nộp nằm trên trang này.
                </In>
              </p>
            </li>
            {after.map((step, index) => (
              <li className="next" key={step.title}>
                <span className="dot" aria-hidden="true">
                  {index + 2}
                </span>
                <b>{step.title}</b>
                <p className="soft small">{step.detail}</p>
              </li>
            ))}
          </ol>
        </section>
        <p className="row noprint">
          <a className="btn big" href={`/ho-so/${dossier.id}`}>
            <In en="Follow this dossier">Theo dõi hồ sơ này</In>
          </a>
          <a className="btn second big" href="/cua-toi">
            <In en="My page">Về trang của tôi</In>
          </a>
        </p>
      </div>
      <aside className="aside stack sticky" aria-label="Phiếu xác nhận đã nộp và trợ giúp">
        <div className="card">
          <h2 className="h3">
            <In en="Acknowledgement">Phiếu xác nhận đã nộp</In>
          </h2>
          <div className="mt-4 mb-4">
            <Qr text={qrText} label={`Mã QR của hồ sơ ${dossier.code}`} />
          </div>
          <p className="small soft">
            <In en="Show this code at any counter of the province. A screenshot will do.">
              Đưa mã này tại bất kỳ quầy nào trong tỉnh. Chụp màn hình là đủ.
            </In>
          </p>
          {acknowledgement ? (
            <>
              <p className="mt-4 noprint">
                <a className="btn second" href={acknowledgement.url}>
                  <Icon name="download" />
                  <In en="Download the acknowledgement">Tải phiếu xác nhận đã nộp</In>
                </a>
              </p>
              <p className="small soft mt-2">
                PDF, {formatBytes(acknowledgement.bytes)}. <In en="Signed at">Đã ký số lúc</In>{' '}
                {formatMoment(acknowledgement.signedAt)}.
              </p>
            </>
          ) : (
            <p className="small mt-4">
              <Icon name="clock" /> Bản PDF đang được ký số, thường dưới một phút. Bạn có thể đóng trang; phiếu nằm sẵn trong
              trang của hồ sơ.
            </p>
          )}
        </div>
        <div className="noprint" lang={shellLang(shell)}>
          <HelpCard shell={shell} />
        </div>
      </aside>
    </Layout>
  );
}
