import type { DossierPage as Dossier } from '../../src/modules/dossiers/contract.ts';
import { formatBytes, formatMoment, shortHash } from '../design/format.ts';
import { Icon } from '../design/icons.tsx';
import { DossierAside } from './dossier-aside.tsx';
import { ClockBar } from './dossier-clock.tsx';
import { type ComingStep, comingSteps, holdingBody, whatNow } from './dossier-wording.ts';
import { Layout } from './layout.tsx';
import { Note, StateTag, Tag } from './pieces.tsx';
import type { Shell } from './shell.ts';
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
        <p className="num small soft">Hồ sơ {dossier.code}</p>
        <h1 className="mt-1 mb-3">{dossier.title}</h1>
        <p className="row">
          <StateTag state={dossier.state} />
          <span className="soft small">Xem lúc {formatMoment(asOf)}</span>
        </p>
        <p className="phone mt-3 noprint">
          <a href="#giay">Giấy tiếp nhận và mã QR</a>
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
        <Result dossier={dossier} />
        <section className="section pb-0" aria-labelledby="h-han">
          <h2 className="mb-2" id="h-han">
            {clock.dueText}
          </h2>
          {clock.text && <p className="small soft">{clock.text}</p>}
          {clock.originalDueAt && clock.dueAt && clock.originalDueAt !== clock.dueAt && (
            <p className="small soft">Hẹn ban đầu là {formatMoment(clock.originalDueAt)}.</p>
          )}
          <ClockBar clock={clock} now={asOf} />
          {clock.steps.length > 0 && (
            <details className="mt-4">
              <summary>Hạn này tính ra sao</summary>
              <ol className="stack-2 small">
                {clock.steps.map((step) => (
                  <li key={step.kind + step.text}>{step.text}</li>
                ))}
              </ol>
            </details>
          )}
        </section>
        <section className="section pb-0" aria-labelledby="h-ai">
          <h2 id="h-ai">Ai đang giữ hồ sơ</h2>
          <dl className="known dl hold p-4">
            <div>
              <dt>Người giữ</dt>
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
              <dt>Nơi nhận và nơi giải quyết</dt>
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
      <h2 id="h-kq">Kết quả của bạn</h2>
      <p className="mt-2">
        Số {result.number}, ký số lúc {formatMoment(result.signedAt)}
        {result.timestamp && ', có dấu thời gian'}.
      </p>
      <p className="row mt-4 noprint">
        <a className="btn" href={result.url}>
          <Icon name="download" />
          Tải bản điện tử
        </a>
        <a href={result.checkUrl}>Trang kiểm tra cho người khác xem</a>
      </p>
      <p className="small soft mt-3">
        Bản này có giá trị như bản giấy. Nó cũng nằm trong mục Giấy tờ của tôi, lần sau không phải nộp lại.
      </p>
    </section>
  );
}

function Timeline({ dossier, next }: { dossier: Dossier; next: ComingStep[] }) {
  return (
    <section className="section pb-0" aria-labelledby="h-qua">
      <h2 id="h-qua">Đã qua và sắp tới</h2>
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
              {step.now && <span className="vh">Đang làm: </span>}
              {!step.now && <span className="vh">Sắp tới: </span>}
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
      <summary>Nội dung bạn đã khai và giấy tờ đã nộp</summary>
      <dl className="answers">
        {dossier.declaration.map((line) => (
          <div key={line.field + line.label}>
            <dt>{line.label}</dt>
            <dd>{line.value || 'Để trống'}</dd>
          </div>
        ))}
      </dl>
      <ul className="list papers">
        {files.map((paper) => (
          <li key={paper.component}>
            {paper.status === 'missing' ? (
              <Tag tone="bad" icon="warn">
                Còn thiếu
              </Tag>
            ) : paper.status === 'file' ? (
              <Tag tone="good" icon="check">
                Đã nhận
              </Tag>
            ) : (
              <Tag tone="good" icon={paper.status === 'seen' ? 'eye' : 'data'}>
                {paper.status === 'seen' ? 'Đã xem tại quầy' : 'Đã có dữ liệu'}
              </Tag>
            )}
            <div>
              <b>{paper.componentName}</b>
              {paper.file && (
                <p className="soft small">
                  <a href={paper.file.url}>{paper.file.name}</a>, {formatBytes(paper.file.bytes)}, mã{' '}
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
