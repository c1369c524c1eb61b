import { formatBytes, formatMoment } from '../design/format.ts';
import { Icon } from '../design/icons.tsx';
import { Qr } from '../design/qr.tsx';
import { Layout } from './layout.tsx';
import { HelpCard } from './pieces.tsx';
import { type Shell, shellLang } from './shell.ts';
import { words } from './words.ts';

export type ApplicationDoneProps = {
  shell: Shell;
  dossier: { id: string; code: string; title: string; receivingName: string; submittedAt: string; dueText: string };
  /** What the QR says: an address with the slip's secret. */
  qrText: string;
  /** The signed acknowledgement; null in the seconds before it is signed. */
  acknowledgement: { url: string; bytes: number; signedAt: string } | null;
  after: { title: string; detail: string }[];
};

/** Shown once after submitting; the same facts stay on the dossier's page. */
export function ApplicationDonePage({ shell, dossier, qrText, acknowledgement, after }: ApplicationDoneProps) {
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
            <span>Đã nộp lúc {formatMoment(dossier.submittedAt)}</span>
          </p>
          <h1 className="mt-2">Chúng tôi đã nhận được hồ sơ</h1>
          <p className="mt-3">Mã hồ sơ</p>
          <p className="code-big num">{dossier.code}</p>
          <p className="small mt-2">
            {dossier.title}. Nơi nhận: {dossier.receivingName}.
          </p>
        </div>
        <section className="section" aria-labelledby="h-sau">
          <h2 id="h-sau">Việc tiếp theo</h2>
          <p className="mb-4">{dossier.dueText}</p>
          <ol className="time measure">
            <li>
              <span className="dot">
                <Icon name="check" />
              </span>
              <b>
                <span className="vh">Đã xong: </span>Bạn đã nộp hồ sơ
              </b>
              <p className="soft small">Đã có mã hồ sơ. Phiếu xác nhận đã nộp nằm trên trang này.</p>
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
            Theo dõi hồ sơ này
          </a>
          <a className="btn second big" href="/cua-toi">
            Về trang của tôi
          </a>
        </p>
      </div>
      <aside className="aside stack sticky" aria-label="Phiếu xác nhận đã nộp và trợ giúp">
        <div className="card">
          <h2 className="h3">Phiếu xác nhận đã nộp</h2>
          <div className="mt-4 mb-4">
            <Qr text={qrText} label={`Mã QR của hồ sơ ${dossier.code}`} />
          </div>
          <p className="small soft">Đưa mã này tại bất kỳ quầy nào trong tỉnh. Chụp màn hình là đủ.</p>
          {acknowledgement ? (
            <>
              <p className="mt-4 noprint">
                <a className="btn second" href={acknowledgement.url}>
                  <Icon name="download" />
                  Tải phiếu xác nhận đã nộp
                </a>
              </p>
              <p className="small soft mt-2">
                PDF, {formatBytes(acknowledgement.bytes)}. Đã ký số lúc {formatMoment(acknowledgement.signedAt)}.
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
