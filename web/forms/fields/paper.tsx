import type { FieldOf } from '../../../src/modules/forms/contract.ts';
import { formatBytes, formatTaken, shortHash } from '../../design/format.ts';
import { Icon } from '../../design/icons.tsx';
import { ErrorText, HintText } from '../frame.tsx';
import { describedBy, errorAt, type FieldProps, type PaperReceipt } from '../page.ts';

function Receipt({ receipt, title, id }: { receipt: PaperReceipt; title: string; id: string }) {
  const { file, problem } = receipt;
  const remove = (
    <button type="submit" className="linkbtn" name="_removePaper" value={file.id} formNoValidate>
      Bỏ {title.toLowerCase()}
      <span className="vh"> ({file.name})</span>
    </button>
  );
  if (problem) {
    return (
      <div className="field bad mt-4">
        <b className="label">{title}</b>
        <ErrorText id={id} message={problem} />
        <p className="row small mt-2">
          <span className="soft">
            {file.name}, {formatBytes(file.bytes)}
          </span>
          {remove}
        </p>
      </div>
    );
  }
  return (
    <div className="receipt">
      <p className="row">
        <b>{title}</b>
        <span className="tag good push">
          <Icon name="check" />
          {receipt.quality ?? 'Đã nhận'}
        </span>
      </p>
      <dl className="dl">
        <div>
          <dt className="soft">Tệp</dt>
          <dd>
            {file.name}, {formatBytes(file.bytes)}
            {file.pages && file.pages > 1 ? `, ${file.pages} trang` : ''}
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
      <p className="small mt-2">{remove}</p>
    </div>
  );
}

/** A photo or file of one component, sent with the form as multipart; what has arrived is shown as a receipt. */
export function PaperField({ def, name, id, when, page }: FieldProps<FieldOf<'paper'>>) {
  const receipts = page.isAsked(name) ? page.papers.filter((paper) => paper.component === def.component) : [];
  const error = errorAt(page, name);
  const isFull = !def.several && receipts.some((receipt) => !receipt.problem);
  const wrong = receipts.findIndex((receipt) => receipt.problem);
  const label =
    wrong >= 0
      ? `Chụp lại trang ${wrong + 1}`
      : receipts.length === 0
        ? 'Chụp ảnh hoặc chọn tệp'
        : def.several
          ? `Thêm trang ${receipts.length + 1}`
          : 'Chọn ảnh khác';
  return (
    <div className={error ? 'field bad' : 'field'} data-when={when}>
      <span className="label">{def.label}</span>
      <HintText id={id} text={def.hint} />
      <ErrorText id={id} message={error} />
      {receipts.map((receipt, index) => (
        <Receipt key={receipt.file.id} receipt={receipt} title={`Trang ${index + 1}`} id={`${id}-${index + 1}`} />
      ))}
      {!isFull && (
        <div className="mt-3">
          <label className="small" htmlFor={id}>
            <Icon name="camera" /> {label}
            <span className="vh">: {def.label}</span>
          </label>
          <input
            className="input"
            id={id}
            type="file"
            name={`paper.${def.component}`}
            accept="image/*,application/pdf"
            multiple={def.several}
            data-upload={page.uploadHref && `${page.uploadHref}?component=${encodeURIComponent(def.component)}`}
            aria-invalid={error ? true : undefined}
            aria-describedby={describedBy(def.hint && `${id}-h`, error && `${id}-e`)}
          />
        </div>
      )}
    </div>
  );
}
