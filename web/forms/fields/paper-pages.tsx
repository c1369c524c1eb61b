import { formatBytes, formatTaken, shortHash } from '../../design/format.ts';
import { Icon } from '../../design/icons.tsx';
import { ErrorText } from '../frame.tsx';
import type { PaperReceipt, UnfinishedPaper } from '../page.ts';

/** A button of the form that changes one page and stays here; everything typed is saved with it. */
function PageButton({ does, file, children, of }: { does: string; file: string; children: string; of: string }) {
  return (
    <button type="submit" className="linkbtn" name="_page" value={`${does} ${file}`} formNoValidate>
      {children}
      <span className="vh"> {of}</span>
    </button>
  );
}

function Removal({ title, file, children }: { title: string; file: PaperReceipt['file']; children?: string }) {
  return (
    <button type="submit" className="linkbtn" name="_removePaper" value={file.id} formNoValidate>
      {children ?? `Bỏ ${title.toLowerCase()}`}
      <span className="vh"> ({file.name})</span>
    </button>
  );
}

function Refused({ receipt, title, id }: { receipt: PaperReceipt; title: string; id: string }) {
  const { file, problem } = receipt;
  return (
    <div className="field bad mt-4">
      <b className="label">{title}</b>
      <ErrorText id={id} message={problem} />
      <p className="row small mt-2">
        <span className="soft">
          {file.name}, {formatBytes(file.bytes)}
        </span>
        <Removal title={title} file={file} />
      </p>
    </div>
  );
}

type ReceiptProps = { receipt: PaperReceipt; title: string; id: string; first: boolean; last: boolean };

/** Proof that a page arrived, how it looks, what may be wrong with it, and what can be done with it. */
function Receipt({ receipt, title, id, first, last }: ReceiptProps) {
  const { file, problem, warnings = [], accepted } = receipt;
  if (problem) return <Refused receipt={receipt} title={title} id={id} />;
  const doubtful = warnings.length > 0 && !accepted;
  return (
    <div className="receipt">
      <p className="row">
        <b>{title}</b>
        <span className={doubtful ? 'tag wait push' : 'tag good push'}>
          <Icon name={doubtful ? 'warn' : 'check'} />
          {receipt.quality ?? (doubtful ? 'Đã nhận, nên xem lại' : 'Đã nhận')}
        </span>
      </p>
      <div className={receipt.thumbnailHref && 'with-thumb'}>
        {receipt.thumbnailHref && <img src={receipt.thumbnailHref} alt={`${title}, xem nhỏ`} loading="lazy" />}
        <dl className="dl">
          <div>
            <dt className="soft">Tệp</dt>
            <dd>
              {file.name}, {formatBytes(file.bytes)}
              {file.pages ? `, ${file.pages} trang` : ''}
            </dd>
          </div>
          <div>
            <dt className="soft">Nhận lúc</dt>
            <dd className="num">{formatTaken(file.receivedAt)}</dd>
          </div>
          <div>
            <dt className="soft">Mã kiểm tra</dt>
            <dd className="code">
              <abbr title={`SHA-256: ${file.sha256}`}>{shortHash(file.sha256)}</abbr>
            </dd>
          </div>
          {receipt.read && (
            <div>
              <dt className="soft">Đã đọc</dt>
              <dd>{receipt.read}</dd>
            </div>
          )}
        </dl>
      </div>
      {warnings.length > 0 && (
        <div className={doubtful ? 'note wait mt-2' : 'soft small mt-2'}>
          {doubtful && <Icon name="warn" />}
          <div>
            {warnings.map((text) => (
              <p key={text}>{text}</p>
            ))}
            {doubtful ? (
              <p className="row mt-2">
                <Removal title={title} file={file}>
                  Chụp lại
                </Removal>
                {receipt.thumbnailHref && (
                  <PageButton does="keep" file={file.id} of={title.toLowerCase()}>
                    Vẫn dùng
                  </PageButton>
                )}
              </p>
            ) : (
              <p>Bạn đã chọn vẫn dùng.</p>
            )}
          </div>
        </div>
      )}
      <p className="row small mt-2">
        {receipt.thumbnailHref && (
          <>
            <PageButton does="turn" file={file.id} of={title.toLowerCase()}>
              Xoay
            </PageButton>
            {!first && (
              <PageButton does="up" file={file.id} of={title.toLowerCase()}>
                Đưa lên
              </PageButton>
            )}
            {!last && (
              <PageButton does="down" file={file.id} of={title.toLowerCase()}>
                Đưa xuống
              </PageButton>
            )}
          </>
        )}
        <Removal title={title} file={file} />
      </p>
    </div>
  );
}

/** What has arrived of one paper, page by page; the script replaces it whole after each page that it sent. */
export function PaperPages({
  id,
  receipts,
  unfinished = [],
}: {
  id: string;
  receipts: readonly PaperReceipt[];
  unfinished?: readonly UnfinishedPaper[];
}) {
  const good = receipts.filter((receipt) => !receipt.problem);
  return (
    <>
      {receipts.map((receipt, index) => (
        <Receipt
          key={receipt.file.id}
          receipt={receipt}
          title={`Trang ${index + 1}`}
          id={`${id}-${index + 1}`}
          first={receipt === receipts[0]}
          last={receipt === receipts.at(-1)}
        />
      ))}
      {good.length > 1 && (
        <p className="hint mt-2">Khi nộp, {good.length} tệp này được ghép thành một tệp PDF, theo thứ tự ở trên.</p>
      )}
      {unfinished.map((one) => (
        <div className="note wait mt-2" key={one.id}>
          <Icon name="pause" />
          <div>
            <b>Còn gửi dở:</b> {one.name}, đã nhận {formatBytes(one.received)} trên {formatBytes(one.bytes)}. Bạn chọn lại đúng
            tệp này, chúng tôi nhận tiếp phần còn lại.{' '}
            <button type="submit" className="linkbtn" name="_dropUpload" value={one.id} formNoValidate>
              Bỏ tệp gửi dở<span className="vh"> {one.name}</span>
            </button>
          </div>
        </div>
      ))}
    </>
  );
}
