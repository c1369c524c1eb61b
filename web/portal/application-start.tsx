import { Icon } from '../design/icons.tsx';
import { In } from './in.tsx';
import { Layout } from './layout.tsx';
import { FormToken, HelpCard } from './pieces.tsx';
import { PrincipalChoice, type PrincipalOption } from './principal-choice.tsx';
import { type Shell, shellLang } from './shell.ts';
import { words } from './words.ts';

export type ApplicationStartProps = {
  shell: Shell;
  procedure: { code: string; name: string };
  /** Cases of the procedure; with one only its id goes along hidden, and empty where the form itself asks (field `case`). */
  cases: { id: string; label: string; hint: string | null }[];
  /** Bodies that may receive; `near` ones (where the reader lives) come first as choices, all of them in the list. */
  near: { code: string; name: string; why: string }[];
  others: { code: string; name: string }[];
  chosen: { case: string | null; organisation: string | null; onBehalfOf?: string | null };
  /** For whom it may be made besides the reader. */
  principals?: readonly PrincipalOption[];
  /** Unfinished declarations of the same procedure: going on with one is offered before a new one. */
  unfinished: { href: string; title: string; savedAt: string; step: string }[];
  errors: { field: 'case' | 'organisation' | 'principal'; message: string }[];
};

const anchors = { case: '#truong-hop-0', organisation: '#noi-nhan-0', principal: '#cho-ai-0' } as const;

/** `/to-khai/moi?thu-tuc=CODE`: which case, and who shall receive. Posts to the same address. */
export function ApplicationStartPage(props: ApplicationStartProps) {
  const { shell, procedure, cases, errors, unfinished } = props;
  const t = words(shell.lang);
  const caseError = errors.find((error) => error.field === 'case')?.message;
  return (
    <Layout
      shell={shell}
      crumbs={[{ href: `/thu-tuc/${encodeURIComponent(procedure.code)}`, label: procedure.name }]}
      mainClass="cols pt-4"
      translated={false}
    >
      <div>
        <h1 className="mb-4">
          <In en="Before you start">Trước khi khai</In>
        </h1>
        {errors.length > 0 && (
          <div className="summary mb-5" role="alert" aria-labelledby="e-h">
            <h2 id="e-h">
              <Icon name="warn" />
              Có {errors.length} chỗ cần chọn
            </h2>
            <ul>
              {errors.map((error) => (
                <li key={error.field}>
                  <a href={anchors[error.field]}>{error.message}</a>
                </li>
              ))}
            </ul>
          </div>
        )}
        {unfinished.length > 0 && <Unfinished unfinished={unfinished} />}
        <form method="post" action="/to-khai/moi">
          <FormToken shell={shell} />
          <input type="hidden" name="procedure" value={procedure.code} />
          <PrincipalChoice
            principals={props.principals ?? []}
            chosen={props.chosen.onBehalfOf ?? null}
            error={errors.find((error) => error.field === 'principal')?.message ?? null}
          />
          {cases.length === 1 && <input type="hidden" name="case" value={cases[0]!.id} />}
          {cases.length > 1 && (
            <fieldset className={caseError ? 'field bad' : 'field'} aria-describedby={caseError ? 'truong-hop-e' : undefined}>
              <legend>
                <In en="Your case">Trường hợp của bạn</In>
              </legend>
              {caseError && (
                <p className="error" id="truong-hop-e">
                  <Icon name="warn" />
                  {caseError}
                </p>
              )}
              {cases.map((item, index) => (
                <label className="choice" key={item.id}>
                  <input
                    type="radio"
                    id={`truong-hop-${index}`}
                    name="case"
                    value={item.id}
                    defaultChecked={props.chosen.case === item.id}
                    required
                  />
                  <span>
                    {item.label}
                    {item.hint && <span className="hint">{item.hint}</span>}
                  </span>
                </label>
              ))}
            </fieldset>
          )}
          <ReceivingBody {...props} />
          <div className="section pb-0">
            <div className="row" lang={shellLang(shell)}>
              <button className="btn big" type="submit">
                {unfinished.length > 0 ? <In en="Start a new one">Khai tờ mới</In> : t('start')}
              </button>
              <a className="btn second big" href={`/thu-tuc/${encodeURIComponent(procedure.code)}`}>
                {t('back')}
              </a>
            </div>
            <p className="small soft mt-4">
              <In en="Nothing has been sent. You will check everything before you submit.">
                Chưa có gì được gửi đi. Bạn xem lại toàn bộ rồi mới nộp.
              </In>
            </p>
          </div>
        </form>
      </div>
      <aside className="stack sticky" lang={shellLang(shell)} aria-label={t('helpLabel')}>
        <HelpCard shell={shell} />
      </aside>
    </Layout>
  );
}

function ReceivingBody({ near, others, chosen, errors }: ApplicationStartProps) {
  const error = errors.find((item) => item.field === 'organisation')?.message;
  const elsewhere = others.some((body) => body.code === chosen.organisation);
  return (
    <fieldset className={error ? 'field bad' : 'field'} aria-describedby={error ? 'noi-nhan-e' : 'noi-nhan-h'}>
      <legend>
        <In en="Where to hand it in">Nơi nhận hồ sơ</In>
      </legend>
      <span className="hint" id="noi-nhan-h">
        <In en="Any commune of the province; the result is the same.">
          Bạn được chọn bất kỳ xã, phường nào trong tỉnh. Kết quả như nhau.
        </In>
      </span>
      {error && (
        <p className="error" id="noi-nhan-e">
          <Icon name="warn" />
          {error}
        </p>
      )}
      {near.map((body, index) => (
        <label className="choice" key={body.code}>
          <input
            type="radio"
            id={`noi-nhan-${index}`}
            name="organisation"
            value={body.code}
            defaultChecked={chosen.organisation === body.code || (chosen.organisation === null && index === 0)}
          />
          <span>
            {body.name}
            <span className="hint">{body.why}</span>
          </span>
        </label>
      ))}
      {others.length > 0 && (
        <>
          <label className="choice">
            <input
              type="radio"
              id={`noi-nhan-${near.length}`}
              name="organisation"
              value="other"
              defaultChecked={elsewhere || (near.length === 0 && chosen.organisation === null)}
            />
            <span>
              <In en="Elsewhere in the province">Nơi khác trong tỉnh</In>
            </span>
          </label>
          <div className="reveal">
            <label className="label" htmlFor="noi-khac">
              <In en="Choose a commune">Chọn xã, phường</In>
            </label>
            <select
              className="input w-20"
              id="noi-khac"
              name="otherOrganisation"
              defaultValue={elsewhere ? chosen.organisation! : ''}
            >
              <option value="">Chưa chọn</option>
              {others.map((body) => (
                <option key={body.code} value={body.code}>
                  {body.name}
                </option>
              ))}
            </select>
          </div>
        </>
      )}
    </fieldset>
  );
}

function Unfinished({ unfinished }: Pick<ApplicationStartProps, 'unfinished'>) {
  return (
    <section className="card mb-5" aria-labelledby="h-do">
      <h2 className="h3" id="h-do">
        <In en="You have an unfinished form">Bạn đang khai dở</In>
      </h2>
      <ul className="stack-2 mt-2">
        {unfinished.map((draft) => (
          <li key={draft.href}>
            <a href={draft.href}>
              <In en="Go on:">Làm tiếp:</In> {draft.title}
            </a>
            <span className="hint">
              {draft.step}, <In en="saved">đã lưu</In> {draft.savedAt}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
