import type { ReactNode } from 'react';
import { Icon } from '../design/icons.tsx';
import { Layout } from './layout.tsx';
import { FormToken, Note } from './pieces.tsx';
import type { Shell } from './shell.ts';
import { words } from './words.ts';

export type CorrectionProps = {
  shell: Shell;
  paper: { id: string; name: string; number: string; about: string };
  /** What can be said to be wrong, and what was chosen. */
  items: { field: string; label: string; shown: string; chosen: boolean }[];
  /** Set on the second page. */
  second: {
    /** The chosen fields, as the declaration asks them, with their proofs between. */
    fields: ReactNode;
    proofs: Record<string, { text: string; error: string | null }>;
    files: { id: string; name: string }[];
    summary: string | null;
  } | null;
  choiceError: string | null;
  limitText: string;
  ground: { text: string; source: string };
  elsewhere: { text: string; href: string };
  idempotencyKey: string;
  /** Photographs that did not come along after signing in again. */
  returned: boolean;
};

/** `/cua-toi/giay-to/{id}/sua`: first which places are wrong, then how it is right and by what one sees it. */
export function CorrectionPage(props: CorrectionProps) {
  const { shell, paper, second, elsewhere, limitText } = props;
  return (
    <Layout
      shell={shell}
      crumbs={[
        { href: '/cua-toi', label: words(shell.lang)('mine') },
        { href: `/cua-toi/giay-to/${paper.id}`, label: `${paper.name} số ${paper.number}` },
      ]}
      mainClass="pt-4"
      translated={false}
    >
      <div className="measure">
        <p className="small soft">{paper.about}</p>
        <h1 className="mt-1 mb-3">{second ? 'Ghi lại cho đúng' : 'Chỗ nào trên giấy ghi sai?'}</h1>
        {props.returned && (
          <div className="mb-4" role="status">
            <Note tone="wait" lead="Những gì bạn gõ vẫn còn.">
              Ảnh và tệp chưa tới được chúng tôi: mời bạn chọn lại trước khi gửi.
            </Note>
          </div>
        )}
        {!second && (
          <>
            <p>
              Ở đây chỉ sửa chỗ <b>cơ quan ghi sai</b>. Đúng là cơ quan sai thì bạn nhận giấy mới, không mất phí, trong{' '}
              {limitText}.
            </p>
            <div className="mt-3 mb-4">
              <Note tone="run" lead="Không phải cơ quan sai?">
                {elsewhere.text} <a href={elsewhere.href}>Xem thủ tục cần làm</a>
              </Note>
            </div>
          </>
        )}
        {second ? <Second {...props} second={second} /> : <First {...props} />}
      </div>
    </Layout>
  );
}

function First({ paper, items, choiceError }: CorrectionProps) {
  if (items.length === 0)
    return <p>Giấy này do công chức viết nội dung, hoặc lấy từ sổ gốc. Bạn nhắn nơi giữ hồ sơ để được sửa.</p>;
  return (
    <form method="get" action={`/cua-toi/giay-to/${paper.id}/sua`}>
      <input type="hidden" name="buoc" value="2" />
      <fieldset className={choiceError ? 'field bad' : 'field'}>
        <legend>Chọn những chỗ ghi sai</legend>
        {choiceError && (
          <p className="error" role="alert">
            <Icon name="warn" />
            {choiceError}
          </p>
        )}
        {items.map((item) => (
          <label key={item.field} className="choice">
            <input type="checkbox" name="muc" value={item.field} defaultChecked={item.chosen} />
            <span>
              {item.label}
              <span className="block soft">Đang ghi: {item.shown}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <p className="mt-4">
        <button className="btn" type="submit">
          Tiếp tục
        </button>
      </p>
      <p className="small soft mt-3">
        Chỗ sai không có ở đây là lấy thẳng từ dữ liệu dân cư hoặc hộ tịch: phải sửa ở sổ gốc trước. Bạn nhắn nơi giữ hồ sơ để
        được chỉ đường.
      </p>
    </form>
  );
}

function Second({
  shell,
  paper,
  items,
  second,
  ground,
  idempotencyKey,
}: CorrectionProps & { second: NonNullable<CorrectionProps['second']> }) {
  const chosen = items.filter((item) => item.chosen);
  return (
    <form method="post" action={`/cua-toi/giay-to/${paper.id}/sua`} encType="multipart/form-data" data-once>
      <FormToken shell={shell} />
      <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
      {chosen.map((item) => (
        <input key={item.field} type="hidden" name="muc" value={item.field} />
      ))}
      {second.summary && (
        <p className="note bad" role="alert">
          <Icon name="warn" />
          <b>{second.summary}</b>
        </p>
      )}
      <dl className="answers">
        {chosen.map((item) => (
          <div key={item.field}>
            <dt>{item.label}</dt>
            <dd>Đang ghi: {item.shown}</dd>
          </div>
        ))}
      </dl>
      {second.fields}
      <section className="section pb-0" aria-labelledby="h-bang-chung">
        <h2 id="h-bang-chung">Giấy tờ nào cho thấy chỗ đúng?</h2>
        {chosen.map((item) => {
          const own = second.proofs[item.field];
          const id = `bc-${item.field.replaceAll('.', '-')}`;
          return (
            <div key={item.field} className={own?.error ? 'field bad' : 'field'}>
              <label className="label" htmlFor={id}>
                {item.label}
              </label>
              <span className="hint" id={`${id}-h`}>
                Ví dụ: giấy chứng sinh số 12 ghi cháu là nữ
              </span>
              {own?.error && (
                <p className="error" id={`${id}-e`}>
                  <Icon name="warn" />
                  {own.error}
                </p>
              )}
              <textarea
                className="input"
                id={id}
                name={`bang-chung.${item.field}`}
                rows={2}
                maxLength={500}
                defaultValue={own?.text ?? ''}
                aria-describedby={own?.error ? `${id}-h ${id}-e` : `${id}-h`}
                aria-invalid={own?.error ? true : undefined}
              />
            </div>
          );
        })}
        <div className="field">
          <label className="label" htmlFor="tep">
            Ảnh hoặc tệp, nếu có
          </label>
          {second.files.map((file) => (
            <p key={file.id} className="small">
              <Icon name="check" /> Đã nhận {file.name}
              <input type="hidden" name="kept" value={file.id} />
            </p>
          ))}
          <input type="file" id="tep" name="file" multiple accept="image/*,application/pdf" />
        </div>
      </section>
      <label className="choice mt-4">
        <input type="checkbox" name="ground" value="office-error" required />
        <span>
          {ground.text}
          <span className="block small soft">Căn cứ: {ground.source}.</span>
        </span>
      </label>
      <p className="mt-5">
        <button className="btn" type="submit">
          Gửi đề nghị sửa
        </button>
      </p>
    </form>
  );
}
