import type { ConfirmationReading } from '../../src/modules/forms/index.ts';
import { formatMoment } from '../design/format.ts';
import { Icon } from '../design/icons.tsx';
import { In } from './in.tsx';
import { Layout } from './layout.tsx';
import { FormToken, HelpCard, Note } from './pieces.tsx';
import { type Shell, shellLang } from './shell.ts';
import { words } from './words.ts';

export type ConfirmationProps = {
  shell: Shell;
  /** As `GET /forms/confirmations/{id}` gives it to the one who is asked. */
  reading: ConfirmationReading;
  procedureName: string;
  receivingName: string;
  papers: readonly string[];
  /** Said once after an answer. */
  done: string | null;
  /** What stood in the way of an answer. */
  problem: { at: 'pledge' | 'reason' | 'page'; message: string } | null;
  /** Typed as the reason, when it could not be taken. */
  reason: string;
};

/** `/xac-nhan/{id}`: somebody else's declaration, which waits for the reader's yes. */
export function ConfirmationPage(props: ConfirmationProps) {
  const { shell, reading, procedureName, done, problem } = props;
  const { lines } = reading;
  const sections = [...new Set(lines.map((line) => line.section))];
  return (
    <Layout
      shell={shell}
      crumbs={[{ href: '/cua-toi', label: words(shell.lang)('mine') }]}
      mainClass="cols pt-4"
      translated={false}
    >
      <div>
        <p className="small">{procedureName}</p>
        <h1 className="mt-1 mb-3">{reading.subjectName} mời bạn xác nhận tờ khai</h1>
        {done && (
          <div className="mb-4" role="status">
            <Note tone="good" lead={done} />
          </div>
        )}
        {problem?.at === 'page' && (
          <div className="mb-4">
            <Note tone="bad" lead={problem.message} alert />
          </div>
        )}
        <Now {...props} />
        <p className="mt-4">
          <In en="Read it through. Nothing is handed in before you confirm.">
            Bạn đọc kỹ từng dòng. Tờ khai chỉ nộp được khi bạn xác nhận. Bạn khai ở phần: <b>{reading.label}</b>.
          </In>
        </p>
        {sections.map((section, index) => (
          <section className="section pb-0" key={section} aria-labelledby={`m-${index}`}>
            <h2 className="section-head" id={`m-${index}`}>
              {section}
            </h2>
            <dl className="answers">
              {lines
                .filter((line) => line.section === section)
                .map((line) => (
                  <div key={line.label + line.value}>
                    <dt>{line.label}</dt>
                    <dd>{line.value || <span className="soft">Để trống</span>}</dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
        {props.papers.length > 0 && (
          <section className="section pb-0" aria-labelledby="h-giay">
            <h2 className="section-head" id="h-giay">
              Giấy tờ kèm theo
            </h2>
            <ul>
              {props.papers.map((paper) => (
                <li key={paper}>{paper}</li>
              ))}
            </ul>
          </section>
        )}
        {reading.stand !== 'submitted' && <Answer {...props} />}
      </div>
      <aside className="stack sticky" lang={shellLang(shell)} aria-label={words(shell.lang)('helpLabel')}>
        <HelpCard shell={shell} code={reading.shortCode} />
      </aside>
    </Layout>
  );
}

function Now({ shell, reading }: ConfirmationProps) {
  const at = reading.answeredAt ? formatMoment(reading.answeredAt, shell.lang) : '';
  if (reading.stand === 'confirmed')
    return (
      <Note tone="good" lead="Bạn đã xác nhận.">
        Lúc {at}. {reading.subjectName} nộp được tờ khai này. Sửa gì sau đó thì phải hỏi lại bạn.
      </Note>
    );
  if (reading.stand === 'declined')
    return (
      <Note tone="wait" lead="Bạn đã không xác nhận.">
        Lý do bạn ghi: {reading.reason}
      </Note>
    );
  if (reading.stand === 'changed')
    return (
      <Note tone="wait" lead="Tờ khai đã được sửa sau khi bạn trả lời.">
        Câu trả lời lúc {at} không còn tính. Đọc lại bản dưới đây rồi trả lời lại nhé.
      </Note>
    );
  return (
    <Note tone="wait" lead="Đang chờ bạn trả lời.">
      {reading.remindedAt ? `${reading.subjectName} nhắc lúc ${formatMoment(reading.remindedAt, shell.lang)}.` : ''} Giữ đến{' '}
      {formatMoment(reading.expiresAt, shell.lang)}.
    </Note>
  );
}

function Answer({ shell, reading, receivingName, problem, reason }: ConfirmationProps) {
  const wrongPledge = problem?.at === 'pledge' ? problem.message : null;
  const wrongReason = problem?.at === 'reason' ? problem.message : null;
  const hidden = (
    <>
      <FormToken shell={shell} />
      <input type="hidden" name="version" value={reading.version} />
      <input type="hidden" name="draftVersion" value={reading.draftVersion} />
    </>
  );
  return (
    <section className="section" aria-labelledby="h-tra-loi">
      <h2 className="section-head" id="h-tra-loi">
        <In en="Your answer">Bạn trả lời</In>
      </h2>
      {reading.stand !== 'confirmed' && (
        <form method="post" action={`/xac-nhan/${reading.id}/dong-y`} data-once>
          {hidden}
          <div className={wrongPledge ? 'field bad' : 'field'}>
            {wrongPledge && (
              <p className="error" id="cam-doan-e">
                <Icon name="warn" />
                {wrongPledge}
              </p>
            )}
            <label className="choice">
              <input
                type="checkbox"
                id="cam-doan"
                name="pledge"
                value="yes"
                required
                aria-invalid={wrongPledge ? true : undefined}
                aria-describedby={wrongPledge ? 'cam-doan-e' : undefined}
              />
              <span>{reading.pledge}</span>
            </label>
          </div>
          <p className="mt-4">
            <button className="btn big" type="submit">
              <In en="Confirm">Xác nhận</In>
            </button>
          </p>
          <p className="small soft mt-3">
            Bạn xác nhận đúng bản vừa đọc. Người khai nộp tới {receivingName}; bạn thấy mã hồ sơ ở mục Của tôi.
          </p>
        </form>
      )}
      <details className="mt-5" open={wrongReason !== null}>
        <summary>
          <In en="Do not confirm">{reading.stand === 'confirmed' ? 'Rút lại, không xác nhận nữa' : 'Không xác nhận'}</In>
        </summary>
        <form method="post" action={`/xac-nhan/${reading.id}/khong`} data-once>
          {hidden}
          <p>Tờ khai chưa nộp được. {reading.subjectName} đọc lý do của bạn để sửa.</p>
          <div className={wrongReason ? 'field bad' : 'field'}>
            <label className="label" htmlFor="ly-do">
              <In en="Why?">Vì sao?</In>
            </label>
            <span className="hint" id="ly-do-h">
              Một câu là đủ, ví dụ: ngày sinh của tôi ghi sai
            </span>
            {wrongReason && (
              <p className="error" id="ly-do-e">
                <Icon name="warn" />
                {wrongReason}
              </p>
            )}
            <textarea
              className="input"
              id="ly-do"
              name="reason"
              rows={3}
              maxLength={500}
              required
              defaultValue={reason}
              aria-describedby={wrongReason ? 'ly-do-h ly-do-e' : 'ly-do-h'}
              aria-invalid={wrongReason ? true : undefined}
            />
          </div>
          <p className="mt-4">
            <button className="btn danger" type="submit">
              <In en="Do not confirm">Không xác nhận</In>
            </button>
          </p>
        </form>
      </details>
    </section>
  );
}
