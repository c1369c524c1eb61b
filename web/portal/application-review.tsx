import type { DeclarationLine, PaperView } from '../../src/modules/dossiers/contract.ts';
import { formatMoney, formatTaken } from '../design/format.ts';
import { Icon } from '../design/icons.tsx';
import { type ActingFor, ActingNote } from './acting-note.tsx';
import { Stepper, type StepperStep } from './application-step.tsx';
import { Confirmers, type ConfirmersProps } from './confirmers.tsx';
import { In } from './in.tsx';
import { Layout } from './layout.tsx';
import { FormToken, HelpCard, Note, ReceiptBox, Tag } from './pieces.tsx';
import { type Shell, shellLang } from './shell.ts';
import { words } from './words.ts';

export type ApplicationReviewProps = {
  shell: Shell;
  draft: { id: string; code: string | null; version: number; procedureName: string };
  steps: StepperStep[];
  sections: { title: string; editHref: string; lines: DeclarationLine[] }[];
  papers: PaperView[];
  papersHref: string;
  receivingName: string;
  /** Whole dong; 0 is free, null what the province has set and nobody has told us. `feeNote` says when and how it is paid. */
  fee: number | null;
  feeNote: string | null;
  /** The promise in full: 'Nộp bây giờ thì hẹn trả trước 17:00, Thứ Hai 23/11/2026.' */
  promise: string;
  /** The pledge of the official form, word for word. */
  pledge: string;
  /** Made when the page is made: pressing twice, or going back, gives one dossier. */
  idempotencyKey: string;
  /** What must be mended before submitting; each leads to its step. */
  missing: { href: string; message: string }[];
  pledgeError: string | null;
  /** Papers that are looked at and given back: nothing is uploaded, the person comes with them. */
  toBring?: readonly { name: string; detail: string | null }[];
  /** Whom it is about, shown large at the top: the child's full name. */
  about?: string | null;
  /** Papers that may be hard to read; each sentence leads to where the page can be taken again. */
  doubtful?: { text: string; href: string }[];
  /** Names typed without accents, perhaps by mistake; each leads to its input. */
  plainNames?: { name: string; href: string }[];
  /** Whose it is, when somebody else fills it in. */
  acting?: ActingFor | null;
  /** Everybody else who has to confirm before it is handed in. */
  confirmers?: ConfirmersProps['confirmers'];
  said?: ConfirmersProps['said'];
};

/** `/to-khai/{draft}/xem-lai`; posts to `/to-khai/{draft}/nop`. */
export function ApplicationReviewPage(props: ApplicationReviewProps) {
  const { shell, draft, steps, sections, missing, pledgeError } = props;
  const t = words(shell.lang);
  const problems = [...missing, ...(pledgeError ? [{ href: '#cam-doan', message: pledgeError }] : [])];
  return (
    <Layout shell={shell} mainClass="cols pt-5" translated={false}>
      <div>
        <p className="small">{draft.procedureName}</p>
        <Stepper shell={shell} steps={steps} at={steps.length - 1} />
        <ActingNote acting={props.acting} />
        <h1 className="mt-4 mb-3" lang={shellLang(shell)}>
          {t('reviewTitle')}
        </h1>
        {props.about && <p className="code-big mb-3">{props.about}</p>}
        <p className="mb-5">
          <In en="Nothing has been sent. Read it once more; press Change where something is wrong.">
            Chưa có gì được gửi đi. Bạn đọc lại một lượt; chỗ nào sai, bấm Sửa.
          </In>
        </p>
        {props.plainNames && props.plainNames.length > 0 && (
          <div className="note wait mb-4">
            <Icon name="info" />
            <div>
              <b>
                <In en="A name without accents: is it so on the papers?">Tên viết không dấu, có đúng như trên giấy tờ không?</In>
              </b>
              <ul>
                {props.plainNames.map(({ name, href }) => (
                  <li key={href}>
                    {name}:{' '}
                    <a href={href}>
                      <In en="Change">Sửa</In>
                      <span className="vh"> {name}</span>
                    </a>
                  </li>
                ))}
              </ul>
              <p className="small">
                <In en="If it is right, just submit. It will be printed on the result.">
                  Đúng rồi thì bạn cứ nộp. Tên này sẽ in lên giấy kết quả.
                </In>
              </p>
            </div>
          </div>
        )}
        {problems.length > 0 && (
          <div className="summary" role="alert" aria-labelledby="e-h">
            <h2 id="e-h">
              <Icon name="warn" />
              <In en={`Before you submit: ${problems.length}`}>Còn {problems.length} việc trước khi nộp</In>
            </h2>
            <ul>
              {problems.map((problem) => (
                <li key={problem.href + problem.message}>
                  <a href={problem.href}>{problem.message}</a>
                </li>
              ))}
            </ul>
          </div>
        )}
        {sections.map((section, index) => (
          <section className="section pb-0" key={section.title} aria-labelledby={`m-${index}`}>
            <div className="row section-head">
              <h2 id={`m-${index}`}>{section.title}</h2>
              <a className="push" href={section.editHref}>
                <span lang={shellLang(shell)}>{t('edit')}</span>
                <span className="vh"> {section.title}</span>
              </a>
            </div>
            <dl className="answers">
              {section.lines.map((line) => (
                <div key={line.field + line.label}>
                  <dt>{line.label}</dt>
                  <dd>
                    {line.value === '' ? (
                      <span className="soft">
                        <In en="Empty">Để trống</In>
                      </span>
                    ) : (
                      line.value
                    )}
                    {line.source && (
                      <span className="hint">
                        <Icon name="data" /> {line.source.name}, {formatTaken(line.source.at)}
                      </span>
                    )}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
        <Papers {...props} />
        <Confirmers
          shell={shell}
          draft={draft}
          confirmers={props.confirmers ?? []}
          blocked={missing.some((one) => !one.href.startsWith('#'))}
          said={props.said ?? null}
        />
        <Submit {...props} />
      </div>
      <aside className="stack sticky" lang={shellLang(shell)} aria-label={t('helpLabel')}>
        <HelpCard shell={shell} code={draft.code} />
      </aside>
    </Layout>
  );
}

function Papers({ shell, papers, papersHref, toBring = [], doubtful = [] }: ApplicationReviewProps) {
  const shown = papers.filter((paper) => paper.status !== 'not-needed');
  return (
    <section className="section pb-0" aria-labelledby="h-giay">
      <div className="row section-head">
        <h2 id="h-giay">
          <In en="Attached papers">Giấy tờ kèm theo</In>
        </h2>
        {shown.length > 0 && (
          <a className="push" href={papersHref}>
            <span lang={shellLang(shell)}>{words(shell.lang)('edit')}</span>
            <span className="vh"> giấy tờ kèm theo</span>
          </a>
        )}
      </div>
      {shown.length === 0 && toBring.length === 0 && (
        <p>
          <In en="None needed: the State has the data.">Không cần giấy tờ nào: Nhà nước đã có đủ dữ liệu.</In>
        </p>
      )}
      {toBring.map((one) => (
        <p key={one.name}>
          <In en="Bring to the counter:">Mang tới quầy:</In> <b>{one.name}</b>
          {one.detail && <span className="hint">{one.detail}</span>}
        </p>
      ))}
      {doubtful.length > 0 && (
        <div className="note wait">
          <Icon name="warn" />
          <div>
            <b>
              <In en="Some photos may be hard to read. You can still submit.">Có ảnh nên xem lại. Bạn vẫn nộp được.</In>
            </b>
            <ul>
              {doubtful.map(({ text, href }) => (
                <li key={text}>
                  {text}{' '}
                  <a href={href}>
                    <In en="Look at it">Xem lại</In>
                    <span className="vh"> {text}</span>
                  </a>
                </li>
              ))}
            </ul>
          </div>
        </div>
      )}
      {shown.map((paper) =>
        paper.file ? (
          <ReceiptBox key={paper.component} title={paper.componentName} file={paper.file} />
        ) : (
          <div className="receipt" key={paper.component}>
            <p className="row">
              <b>{paper.componentName}</b>
              <span className="push">
                {paper.status === 'missing' ? (
                  <Tag tone="bad" icon="warn">
                    <In en="Missing">Còn thiếu</In>
                  </Tag>
                ) : (
                  <Tag tone="good" icon="data">
                    <In en="Known already">Đã có dữ liệu</In>
                  </Tag>
                )}
              </span>
            </p>
          </div>
        ),
      )}
    </section>
  );
}

function Submit({
  shell,
  draft,
  fee,
  feeNote,
  promise,
  pledge,
  idempotencyKey,
  missing,
  pledgeError,
  receivingName,
  steps,
}: ApplicationReviewProps) {
  const t = words(shell.lang);
  const ready = missing.length === 0;
  const back = steps[steps.length - 2]?.href ?? '/cua-toi';
  return (
    <form className="section" method="post" action={`/to-khai/${draft.id}/nop`} data-form data-once>
      <FormToken shell={shell} />
      <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
      <input type="hidden" name="version" value={draft.version} />
      <h2 className="section-head">
        <In en="Submit">Nộp hồ sơ</In>
      </h2>
      <dl className="facts mb-4">
        <div>
          <dt>
            <In en="Received by">Nơi nhận</In>
          </dt>
          <dd>
            <b>{receivingName}</b>
          </dd>
        </div>
        <div>
          <dt>
            <In en="Fee">Lệ phí</In>
          </dt>
          <dd>
            <b>{fee === null ? 'Theo mức của tỉnh' : formatMoney(fee)}</b>
            {feeNote && <span className="small">{feeNote}</span>}
          </dd>
        </div>
      </dl>
      <Note tone="run" lead={<In en="When.">Hẹn trả.</In>} icon="clock">
        {promise}
      </Note>
      <div className={pledgeError ? 'field bad' : 'field'}>
        {pledgeError && (
          <p className="error" id="cam-doan-e">
            <Icon name="warn" />
            {pledgeError}
          </p>
        )}
        <label className="choice">
          <input
            type="checkbox"
            id="cam-doan"
            name="pledge"
            value="yes"
            required
            aria-invalid={pledgeError ? true : undefined}
            aria-describedby={pledgeError ? 'cam-doan-e' : undefined}
          />
          <span>{pledge}</span>
        </label>
      </div>
      <div className="row mt-4">
        <button
          className="btn big"
          type="submit"
          aria-disabled={ready ? undefined : true}
          aria-describedby={ready ? 'nop-h' : 'nop-cho'}
        >
          {t('submit')}
        </button>
        <a className="btn second big" href={back}>
          {t('back')}
        </a>
      </div>
      {ready ? (
        <p className="small soft mt-4" id="nop-h">
          Bấm Nộp hồ sơ là gửi tới {receivingName}. Bạn có mã hồ sơ và phiếu xác nhận đã nộp ngay. Trước khi có kết quả, bạn vẫn
          rút được.
        </p>
      ) : (
        <p className="small mt-4" id="nop-cho">
          Nút này dùng được khi xong {missing.length === 1 ? 'việc' : `${missing.length} việc`} còn thiếu ở đầu trang.
        </p>
      )}
    </form>
  );
}
