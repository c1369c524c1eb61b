import { formatBytes, formatMoment, shortHash } from '../design/format.ts';
import { Icon } from '../design/icons.tsx';
import type { DossierProps } from './dossier.tsx';
import { In } from './in.tsx';
import { FormToken } from './pieces.tsx';

export type SupplementFile = {
  id: string;
  name: string;
  bytes: number;
  pages: number | null;
  sha256: string;
  /** Kind sentences about what may be wrong with it. */
  warnings?: string[];
};

/** What was typed and sent for each item, when the page comes back with something to mend. */
export type SupplementTyped = {
  answers: { text: string; files: SupplementFile[]; error: string | null }[];
  error: string;
  /** Nothing was wrong: it waited while the person signed in again. */
  kept?: true;
};

/** What was asked for, item by item; while the clock stands still each can be answered with words, with files, or both. */
export function SupplementPart(props: DossierProps) {
  const { dossier } = props;
  const { supplement, state } = dossier;
  if (!supplement) return null;
  return (
    <section className="section pb-0" aria-labelledby="h-bo-sung" id="bo-sung">
      <h2 id="h-bo-sung">
        <In en="What you are asked to add">{state === 5 ? 'Cần bạn bổ sung' : 'Những gì đã bổ sung'}</In>
      </h2>
      {state === 5 ? (
        <>
          <p className="mt-2">
            Gửi trước <b>{formatMoment(supplement.until)}</b>. Trong lúc chờ, thời hạn giải quyết không tính. Chúng tôi chỉ yêu
            cầu một lần, nên mời bạn trả lời đủ các mục.
          </p>
          <SupplementForm {...props} />
        </>
      ) : (
        <ol className="stack mt-2">
          {supplement.items.map((item) => (
            <li key={item.about + item.what}>
              <b>{item.about}.</b> {item.what}
              <span className="block small soft">
                {item.answer?.text ? `Bạn trả lời: ${item.answer.text} ` : ''}
                {item.answer && item.answer.files.length > 0 ? `Đã gửi ${item.answer.files.length} tệp.` : ''}
                {!item.answer && 'Chưa trả lời.'}
              </span>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

function SupplementForm({ shell, dossier, idempotencyKey, supplementTyped: typed }: DossierProps) {
  return (
    <form method="post" action={`/ho-so/${dossier.id}/bo-sung`} encType="multipart/form-data" data-once>
      <FormToken shell={shell} />
      <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
      <input type="hidden" name="version" value={dossier.version} />
      {typed && (
        <p className={`note ${typed.kept ? 'wait' : 'bad'} mt-4`} role={typed.kept ? 'status' : 'alert'}>
          <Icon name={typed.kept ? 'info' : 'warn'} />
          <b>{typed.error}</b>
        </p>
      )}
      {dossier.supplement?.items.map((item, i) => {
        const own = typed?.answers[i];
        const id = `muc-${i + 1}`;
        return (
          <fieldset key={item.about + item.what} className="mt-5">
            <legend>
              {i + 1}. {item.about}
            </legend>
            <p>{item.what}</p>
            <p className="small soft">Căn cứ: {item.clause}</p>
            <div className={own?.error ? 'field bad' : 'field'}>
              {own?.error && (
                <p className="error" id={`${id}-e`}>
                  <Icon name="warn" />
                  {own.error}
                </p>
              )}
              <label className="label" htmlFor={`${id}-tep`}>
                <In en="Photos or files">Ảnh hoặc tệp</In>
              </label>
              {own?.files.map((file) => (
                <p key={file.id} className="small">
                  <Icon name="check" /> Đã nhận {file.name}, {formatBytes(file.bytes)}
                  {file.pages ? `, ${file.pages} trang` : ''}, mã kiểm tra {shortHash(file.sha256)}. {file.warnings?.join(' ')}
                  <input type="hidden" name={`kept.${i}`} value={file.id} />
                </p>
              ))}
              <input
                type="file"
                id={`${id}-tep`}
                name={`file.${i}`}
                multiple
                accept="image/*,application/pdf"
                data-upload={`/ho-so/${dossier.id}/bo-sung/tai-len`}
                data-purpose={`dossier:${dossier.id}:${i}`}
                data-kept={`kept.${i}`}
                aria-describedby={own?.error ? `${id}-e` : undefined}
              />
            </div>
            <div className="field">
              <label className="label" htmlFor={id}>
                <In en="Your answer">Trả lời</In>
              </label>
              <span className="hint" id={`${id}-h`}>
                {item.component ? 'Không bắt buộc khi đã gửi tệp' : 'Ghi rõ điều được hỏi'}
              </span>
              <textarea
                className="input"
                id={id}
                name={`text.${i}`}
                rows={3}
                maxLength={1000}
                defaultValue={own?.text ?? ''}
                aria-describedby={`${id}-h`}
              />
            </div>
          </fieldset>
        );
      })}
      <p className="mt-5">
        <button className="btn" type="submit">
          <In en="Send">Gửi bổ sung</In>
        </button>
      </p>
    </form>
  );
}
