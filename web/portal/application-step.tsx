import type { ReactNode } from 'react';
import { formatTime } from '../design/format.ts';
import { Icon } from '../design/icons.tsx';
import { type ActingFor, ActingNote } from './acting-note.tsx';
import { In } from './in.tsx';
import { Layout } from './layout.tsx';
import { FormToken, HelpCard } from './pieces.tsx';
import { type Shell, shellLang } from './shell.ts';
import { words } from './words.ts';

export type StepperStep = { title: string; href: string | null };

export type ApplicationStepProps = {
  shell: Shell;
  /** `code` is the short code read out on the telephone ('KS 4817'). */
  draft: { id: string; code: string | null; version: number; procedureName: string; savedAt: string | null };
  /** All steps including 'Xem lại và nộp'; `at` counts from 0. A step with an address has been filled in. */
  steps: StepperStep[];
  at: number;
  /** Where the form posts; 'Lưu và tiếp tục' sends `then=next`. */
  action: string;
  backHref: string;
  /** `ErrorSummary` of web/forms, or nothing. Stands before the form, after the title. */
  summary: ReactNode;
  errorCount: number;
  /** `FormStep` of web/forms: the sections of this step, without a form element of its own. */
  children: ReactNode;
  /** Said once after signing in again: nothing was lost. */
  returned?: boolean;
  /** Photographs sent in that moment are lost: the page says so. */
  photosLost?: boolean;
  /** The step's answers as this page shows them, packed by the route: lets a save from two places be merged field by field. */
  was?: string;
  /** Said once after such a merge: labels of the fields that both places had changed. */
  merged?: string[] | null;
  /** Whose it is, when somebody else fills it in. */
  acting?: ActingFor | null;
};

/** `/to-khai/{draft}/{step}` */
export function ApplicationStepPage(props: ApplicationStepProps) {
  const { shell, draft, steps, at, action, backHref, summary, children } = props;
  const t = words(shell.lang);
  return (
    <Layout shell={shell} mainClass="cols pt-5" translated={false}>
      <div>
        <p className="row small">
          <span>{draft.procedureName}</span>
          <span className="push soft" lang={shellLang(shell)} data-saved>
            {draft.savedAt ? (
              <>
                <Icon name="check" /> {t('saved')} {formatTime(draft.savedAt)}
              </>
            ) : (
              t('notSaved')
            )}
          </span>
        </p>
        <Stepper shell={shell} steps={steps} at={at} />
        <ActingNote acting={props.acting} />
        <h1 className="mt-4 mb-5">{steps[at]?.title}</h1>
        {props.returned && (
          <p className="note good mb-5">
            <Icon name="check" />
            <span>
              <b>
                <In en="Welcome back.">Chào bạn trở lại.</In>
              </b>{' '}
              <In en="Everything saved is still here; go on.">Mọi điều đã lưu vẫn còn nguyên, bạn làm tiếp từ đây.</In>
              {props.photosLost && (
                <b>
                  {' '}
                  <In en="The photos chosen just before have to be chosen again.">
                    Riêng ảnh bạn vừa chọn thì chưa tới nơi: mời bạn chọn lại.
                  </In>
                </b>
              )}
            </span>
          </p>
        )}
        {props.merged && (
          <p className="note good mb-5" role="status">
            <Icon name="check" />
            <span>
              <b>Tờ khai này vừa được sửa ở nơi khác nữa.</b> Chúng tôi đã gộp cả hai, không mất gì.
              {props.merged.length > 0 && ` Hai nơi cùng sửa, nên giữ bản bạn vừa gửi: ${props.merged.join(', ')}.`}
            </span>
          </p>
        )}
        {summary}
        <form method="post" action={action} encType="multipart/form-data" noValidate data-form data-autosave={`${action}/luu`}>
          <FormToken shell={shell} />
          <input type="hidden" name="version" value={draft.version} />
          {props.was && <input type="hidden" name="_was" value={props.was} />}
          {children}
          <div className="section pb-0">
            <div className="row" lang={shellLang(shell)}>
              <button className="btn big" type="submit" name="then" value="next">
                {t('saveNext')}
              </button>
              <a className="btn second big" href={backHref}>
                {t('back')}
              </a>
            </div>
            <p className="small soft mt-4" lang={shellLang(shell)}>
              {t('pauseNote')}
            </p>
          </div>
        </form>
      </div>
      <aside className="stack sticky" lang={shellLang(shell)} aria-label={t('helpLabel')}>
        <HelpCard shell={shell} code={draft.code} />
      </aside>
    </Layout>
  );
}

/** 'Bước 2 trên 4' as a line of four bars; on a phone the words stand under it. */
export function Stepper({ shell, steps, at }: { shell: Shell; steps: StepperStep[]; at: number }) {
  const t = words(shell.lang);
  const said = `${t('step')} ${at + 1} ${t('of')} ${steps.length}`;
  return (
    <>
      <ol className="steps mt-2" aria-label={said} lang={shellLang(shell)}>
        {steps.map((step, index) => (
          <li
            key={step.title}
            className={index < at ? 'done' : index === at ? 'now' : undefined}
            aria-current={index === at ? 'step' : undefined}
          >
            <span lang={shellLang(shell) && 'vi'}>
              {index < at && step.href ? <a href={step.href}>{step.title}</a> : step.title}
            </span>
          </li>
        ))}
      </ol>
      <p className="soft small phone mt-2" lang={shellLang(shell)}>
        {said}
      </p>
    </>
  );
}

/** Title of the document; the number of faults comes first, so that a screen reader says it at once. */
export function applicationStepTitle({ steps, at, draft, errorCount }: ApplicationStepProps): string {
  const place = `${steps[at]?.title ?? ''}, bước ${at + 1} trên ${steps.length} – ${draft.procedureName}`;
  return errorCount > 0 ? `Có ${errorCount} chỗ cần sửa – ${place}` : place;
}
