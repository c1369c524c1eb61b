import type { FieldOf } from '../../../src/modules/forms/contract.ts';
import { Icon } from '../../design/icons.tsx';
import { ErrorText, HintText } from '../frame.tsx';
import { describedBy, errorAt, type FieldProps } from '../page.ts';
import { PaperPages } from './paper-pages.tsx';

/** Photographs or files of one component, sent with the form as multipart; what has arrived is shown page by page as receipts. */
export function PaperField({ def, name, id, when, page }: FieldProps<FieldOf<'paper'>>) {
  const receipts = page.isAsked(name) ? page.papers.filter((paper) => paper.component === def.component) : [];
  const error = errorAt(page, name);
  const wrong = receipts.findIndex((receipt) => receipt.problem);
  const label = wrong >= 0 ? `Chụp lại trang ${wrong + 1}` : receipts.length === 0 ? 'Chụp ảnh hoặc chọn tệp' : 'Thêm trang';
  return (
    <div className={error ? 'field bad' : 'field'} data-when={when}>
      <span className="label">{def.label}</span>
      <HintText id={id} text={def.hint} />
      <ErrorText id={id} message={error} />
      <div data-pages>
        <PaperPages id={id} receipts={receipts} unfinished={page.unfinished.filter((one) => one.component === def.component)} />
      </div>
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
          multiple
          data-upload={page.uploadHref && `${page.uploadHref}?component=${encodeURIComponent(def.component)}`}
          data-purpose={page.uploadPurpose && `${page.uploadPurpose}:${def.component}`}
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy(def.hint && `${id}-h`, error && `${id}-e`)}
        />
      </div>
    </div>
  );
}
