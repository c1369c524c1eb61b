import type { DossierPage as Dossier } from '../../src/modules/dossiers/contract.ts';
import { formatBytes, formatMoment, shortHash } from '../design/format.ts';
import { Icon } from '../design/icons.tsx';
import { Blocks } from './blocks.tsx';
import { DossierAside } from './dossier-aside.tsx';
import { ClockBar } from './dossier-clock.tsx';
import { type ComingStep, comingSteps, holdingBody, whatNow } from './dossier-wording.ts';
import { In } from './in.tsx';
import { Layout } from './layout.tsx';
import { Note, StateTag, Tag } from './pieces.tsx';
import type { Shell } from './shell.ts';
import { SupplementPart, type SupplementTyped } from './supplement.tsx';
import { ToDo } from './to-do.tsx';
import { WithdrawForm } from './withdraw.tsx';
import { words } from './words.ts';

export type DossierProps = {
  shell: Shell;
  /** As `GET /dossiers/{id}` gives it to this citizen. */
  dossier: Dossier;
  asOf: string;
  /** What the receipt's QR says. */
  qrText: string;
  /** Officers who looked at the data because of this dossier. */
  looks: number;
  /** Fresh for each page: the withdrawal is sent once. */
  idempotencyKey: string;
  /** What comes; by default derived from state and step. */
  next?: ComingStep[];
  /** Said once: 'Đã gửi ảnh mới.' */
  done: string | null;
  withdrawError: string | null;
  /** Of a supplement that could not be taken as it was sent. */
  supplementTyped?: SupplementTyped | null;
};

/** `/ho-so/{id}` */
export function DossierPage(props: DossierProps) {
  const { shell, dossier, asOf, done } = props;
  const { clock, holder } = dossier;
  const now = whatNow(dossier);
  return (
    <Layout
      shell={shell}
      crumbs={[{ href: '/cua-toi', label: words(shell.lang)('mine') }]}
      mainClass="cols pt-4"
      translated={false}
    >
      <div>
        <p className="num small soft">
          <In en="Dossier">Hồ sơ</In> {dossier.code}
        </p>
        <h1 className="mt-1 mb-3">{dossier.title}</h1>
        <p className="row">
          <StateTag state={dossier.state} />
          <span className="soft small">
            <In en="Seen at">Xem lúc</In> {formatMoment(asOf, shell.lang)}
          </span>
        </p>
        <p className="phone mt-3 noprint">
          <a href="#giay">
            <In en="Receipt and QR code">Giấy tiếp nhận và mã QR</In>
          </a>
        </p>
        {done && (
          <div className="mt-5" role="status">
            <Note tone="good" lead={done} />
          </div>
        )}
        <div className="mt-5">
          <Note tone={now.tone} lead={now.lead} icon={now.icon}>
            {now.text}
          </Note>
        </div>
        <ToDo toDo={dossier.toDo} />
        <SupplementPart {...props} />
        <Result dossier={dossier} />
        <Blocks blocks={dossier.blocks} />
        <section className="section pb-0" aria-labelledby="h-han">
          <h2 className="mb-2" id="h-han">
            {clock.dueText}
          </h2>
          {clock.text && <p className="small soft">{clock.text}</p>}
          {clock.originalDueAt && clock.dueAt && clock.originalDueAt !== clock.dueAt && (
            <p className="small soft">
              <In en="First promised for">Hẹn ban đầu là</In> {formatMoment(clock.originalDueAt)}.
            </p>
          )}
          <ClockBar clock={clock} now={asOf} />
          {clock.steps.length > 0 && (
            <details className="mt-4">
              <summary>
                <In en="How this date was worked out">Hạn này tính ra sao</In>
              </summary>
              <ol className="stack-2 small">
                {clock.steps.map((step) => (
                  <li key={step.kind + step.text}>{step.text}</li>
                ))}
              </ol>
            </details>
          )}
        </section>
        <section className="section pb-0" aria-labelledby="h-ai">
          <h2 id="h-ai">
            <In en="Who has the dossier">Ai đang giữ hồ sơ</In>
          </h2>
          <dl className="known dl hold p-4">
            <div>
              <dt>
                <In en="Held by">Người giữ</In>
              </dt>
              <dd>
                {holder ? (
                  <>
                    <b>{holder.name}</b>
                    {holder.position !== holder.name && (
                      <>
                        <br />
                        {holder.position}
                      </>
                    )}
                  </>
                ) : (
                  <b>{holdingBody(dossier)}</b>
                )}
              </dd>
            </div>
            <div>
              <dt>
                <In en="Received and decided by">Nơi nhận và nơi giải quyết</In>
              </dt>
              <dd>
                {dossier.receiving.name}
                {dossier.resolving.code !== dossier.receiving.code && (
                  <>
                    , chuyển tới <b>{dossier.resolving.name}</b>
                  </>
                )}
              </dd>
            </div>
          </dl>
        </section>
        <Timeline dossier={dossier} next={props.next ?? comingSteps(dossier)} />
        <div className="section pb-0 noprint">
          <Declaration dossier={dossier} />
          <WithdrawForm {...props} />
        </div>
      </div>
      <DossierAside {...props} />
    </Layout>
  );
}

function Result({ dossier }: { dossier: Dossier }) {
  const { result } = dossier;
  if (!result) return null;
  return (
    <section className="card mt-5 result" aria-labelledby="h-kq">
      <h2 id="h-kq">
        <In en="Your result">Kết quả của bạn</In>
      </h2>
      <p className="mt-2">
        <In en="No.">Số</In> {result.number}, <In en="signed at">ký số lúc</In> {formatMoment(result.signedAt)}
        {result.timestamp && <In en=", with time stamp">, có dấu thời gian</In>}.
      </p>
      <p className="row mt-4 noprint">
        <a className="btn" href={result.url}>
          <Icon name="download" />
          <In en="Download">Tải bản điện tử</In>
        </a>
        <a href={result.checkUrl}>
          <In en="Check page to show to others">Trang kiểm tra cho người khác xem</In>
        </a>
      </p>
      <p className="small soft mt-3">
        <In en="It is as valid as the paper one. It is also among My papers and need not be handed in again.">
          Bản này có giá trị như bản giấy. Nó cũng nằm trong mục Giấy tờ của tôi, lần sau không phải nộp lại.
        </In>
      </p>
    </section>
  );
}

function Timeline({ dossier, next }: { dossier: Dossier; next: ComingStep[] }) {
  return (
    <section className="section pb-0" aria-labelledby="h-qua">
      <h2 id="h-qua">
        <In en="Done and to come">Đã qua và sắp tới</In>
      </h2>
      <ol className="time">
        {dossier.timeline.map((item) => (
          <li key={item.at + item.action}>
            <span className="dot">
              <Icon name="check" />
            </span>
            <b>{item.title}</b>
            <p className="soft small num">
              {formatMoment(item.at)}
              {item.by && `, ${item.by}`}.{item.detail && ` ${item.detail}`}
            </p>
          </li>
        ))}
        {next.map((step) => (
          <li className={step.now ? 'now' : 'next'} key={step.title}>
            <span className="dot" />
            <b>
              {step.now && (
                <span className="vh">
                  <In en="Now: ">Đang làm: </In>
                </span>
              )}
              {!step.now && (
                <span className="vh">
                  <In en="To come: ">Sắp tới: </In>
                </span>
              )}
              {step.title}
            </b>
            {step.detail && <p className="soft small">{step.detail}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
}

function Declaration({ dossier }: { dossier: Dossier }) {
  const files = dossier.papers.filter((paper) => paper.status !== 'not-needed');
  return (
    <details>
      <summary>
        <In en="What you declared and handed in">Nội dung bạn đã khai và giấy tờ đã nộp</In>
      </summary>
      <dl className="answers">
        {dossier.declaration.map((line) => (
          <div key={line.field + line.label}>
            <dt>{line.label}</dt>
            <dd>{line.value || <In en="Empty">Để trống</In>}</dd>
          </div>
        ))}
      </dl>
      <ul className="list papers">
        {files.map((paper) => (
          <li key={paper.component}>
            {paper.status === 'missing' ? (
              <Tag tone="bad" icon="warn">
                <In en="Missing">Còn thiếu</In>
              </Tag>
            ) : paper.status === 'file' ? (
              <Tag tone="good" icon="check">
                <In en="Received">Đã nhận</In>
              </Tag>
            ) : (
              <Tag tone="good" icon={paper.status === 'seen' ? 'eye' : 'data'}>
                {paper.status === 'seen' ? (
                  <In en="Seen at the counter">Đã xem tại quầy</In>
                ) : (
                  <In en="Known already">Đã có dữ liệu</In>
                )}
              </Tag>
            )}
            <div>
              <b>{paper.componentName}</b>
              {paper.file && (
                <p className="soft small">
                  <a href={paper.file.url}>{paper.file.name}</a>, {formatBytes(paper.file.bytes)}, <In en="code">mã</In>{' '}
                  <abbr className="code" title={`SHA-256: ${paper.file.sha256}`}>
                    {shortHash(paper.file.sha256)}
                  </abbr>
                </p>
              )}
            </div>
          </li>
        ))}
      </ul>
    </details>
  );
}
