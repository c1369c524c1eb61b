import { formatBytes, formatMoment } from '../design/format.ts';
import { Icon } from '../design/icons.tsx';
import { Qr } from '../design/qr.tsx';
import type { DossierProps } from './dossier.tsx';
import { In } from './in.tsx';
import { telephone } from './shell.ts';

/** Beside the dossier: receipt with QR, who looked, whom to ask. */
export function DossierAside({ shell, dossier, qrText, looks }: DossierProps) {
  const receipts = dossier.documents;
  return (
    <aside className="aside stack sticky" aria-label="Giấy tờ và trợ giúp">
      <div className="card">
        <h2 className="h3" id="giay">
          <In en="Receipt with due date">Giấy tiếp nhận và hẹn trả</In>
        </h2>
        <div className="mt-4 mb-4">
          <Qr text={qrText} label={`Mã QR của hồ sơ ${dossier.code}`} />
        </div>
        <p className="small soft">
          <In en="Show this code at any counter of the province.">Đưa mã này tại bất kỳ quầy nào trong tỉnh.</In>
        </p>
        {receipts.length === 0 && (
          <p className="small mt-4">
            <In en="The receipt is being signed, usually within a minute.">
              Giấy tiếp nhận đang được ký số, thường dưới một phút.
            </In>
          </p>
        )}
        {receipts.map((document) => (
          <div key={document.url} className="noprint">
            <p className="mt-4">
              <a className="btn second" href={document.url}>
                <Icon name="download" />
                {document.title}
              </a>
            </p>
            <p className="small soft mt-2">
              PDF, {formatBytes(document.bytes)}.{' '}
              {document.signedAt && (
                <>
                  <In en="Signed at">Đã ký số lúc</In> {formatMoment(document.signedAt)}.
                </>
              )}
            </p>
          </div>
        ))}
        <p className="mt-4 noprint">
          <a href={`/api/v1/dossiers/${dossier.id}/declaration`}>
            <In en="Your declaration, to print">Tờ khai bạn đã nộp, bản in</In>
          </a>
        </p>
      </div>
      <div className="card stack-2 noprint">
        <h2 className="h3">
          <In en="Your data">Dữ liệu của bạn</In>
        </h2>
        <p className="small">
          <In en={`Your data was opened ${looks} times because of this dossier.`}>
            {looks === 0
              ? 'Chưa cán bộ nào mở dữ liệu của bạn vì hồ sơ này.'
              : `Dữ liệu của bạn đã được mở ${looks} lần vì hồ sơ này.`}
          </In>{' '}
          <a href={`/cua-toi/ai-da-xem?ho-so=${dossier.id}`}>
            <In en="See who and when">Xem ai, lúc nào</In>
          </a>
        </p>
      </div>
      <div className="card stack-2 noprint">
        <h2 className="h3">
          <In en="Questions?">Cần hỏi?</In>
        </h2>
        {shell.place.phone && (
          <p className="small">
            <In en="Call">Gọi</In>{' '}
            <a className="nowrap" href={telephone(shell.place.phone)}>
              {shell.place.phone}
            </a>
            , <In en="and read out the code.">đọc mã hồ sơ cho cán bộ.</In>
          </p>
        )}
        {dossier.allowed.some((item) => item.type.endsWith('withdraw')) && (
          <p className="small">
            <a href="#rut">
              <In en="Withdraw the dossier">Rút hồ sơ</In>
            </a>
          </p>
        )}
      </div>
    </aside>
  );
}
