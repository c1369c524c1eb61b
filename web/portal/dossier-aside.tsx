import { formatBytes, formatMoment } from '../design/format.ts';
import { Icon } from '../design/icons.tsx';
import { Qr } from '../design/qr.tsx';
import type { DossierProps } from './dossier.tsx';
import { telephone } from './shell.ts';

/** Beside the dossier: receipt with QR, who looked, whom to ask. */
export function DossierAside({ shell, dossier, qrText, looks }: DossierProps) {
  const receipts = dossier.documents;
  return (
    <aside className="aside stack sticky" aria-label="Giấy tờ và trợ giúp">
      <div className="card">
        <h2 className="h3" id="giay">
          Giấy tiếp nhận và hẹn trả
        </h2>
        <div className="mt-4 mb-4">
          <Qr text={qrText} label={`Mã QR của hồ sơ ${dossier.code}`} />
        </div>
        <p className="small soft">Đưa mã này tại bất kỳ quầy nào trong tỉnh.</p>
        {receipts.length === 0 && <p className="small mt-4">Giấy tiếp nhận đang được ký số, thường dưới một phút.</p>}
        {receipts.map((document) => (
          <div key={document.url} className="noprint">
            <p className="mt-4">
              <a className="btn second" href={document.url}>
                <Icon name="download" />
                {document.title}
              </a>
            </p>
            <p className="small soft mt-2">
              PDF, {formatBytes(document.bytes)}.{document.signedAt && ` Đã ký số lúc ${formatMoment(document.signedAt)}.`}
            </p>
          </div>
        ))}
      </div>
      <div className="card stack-2 noprint">
        <h2 className="h3">Dữ liệu của bạn</h2>
        <p className="small">
          {looks === 0
            ? 'Chưa cán bộ nào mở dữ liệu của bạn vì hồ sơ này.'
            : `Dữ liệu của bạn đã được mở ${looks} lần vì hồ sơ này.`}{' '}
          <a href={`/cua-toi/ai-da-xem?ho-so=${dossier.id}`}>Xem ai, lúc nào</a>
        </p>
      </div>
      <div className="card stack-2 noprint">
        <h2 className="h3">Cần hỏi?</h2>
        {shell.place.phone && (
          <p className="small">
            Gọi{' '}
            <a className="nowrap" href={telephone(shell.place.phone)}>
              {shell.place.phone}
            </a>
            , đọc mã hồ sơ cho cán bộ.
          </p>
        )}
        {dossier.allowed.some((item) => item.type.endsWith('withdraw')) && (
          <p className="small">
            <a href="#rut">Rút hồ sơ</a>
          </p>
        )}
      </div>
    </aside>
  );
}
