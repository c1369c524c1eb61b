import type { Clock, DossierPage } from '../../../../src/modules/dossiers/contract.ts';
import { formatDuration, formatTaken } from '../../../design/format.ts';
import { Icon } from '../../../design/icons.tsx';
import { Actions } from './actions.tsx';
import { Blocks } from './blocks.tsx';
import { History } from './history.tsx';

/** The clock, what may be done now, what has been made, what happened. */
export function Aside({ dossier, onShow }: { dossier: DossierPage; onShow: (key: string) => void }) {
  const { result } = dossier;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a pane that scrolls must be reachable by keyboard
    <aside id="panel-act" tabIndex={0} aria-label="Thời hạn và việc được làm">
      <ClockBox clock={dossier.clock} />
      {(result || dossier.step === 'signing') && (
        <div className="made" role="status">
          {result ? (
            <>
              <p className="note good">
                <Icon name="check" />
                <span>
                  <b>Đã ký, số {result.number}</b>
                  <span className="block small">
                    Lúc {formatTaken(result.signedAt)}
                    {result.timestamp ? ', có dấu thời gian' : ''}
                  </span>
                </span>
              </p>
              <p className="row mt-2">
                {result.url && (
                  <a href={result.url} target="_blank" rel="noreferrer">
                    Mở kết quả (PDF)
                  </a>
                )}
                {result.checkUrl && (
                  <a href={result.checkUrl} target="_blank" rel="noreferrer">
                    Trang kiểm tra
                  </a>
                )}
              </p>
            </>
          ) : (
            <p className="note">
              <span className="spin" aria-hidden="true" />
              <span>
                <b>Đang ký số…</b>
                <span className="block small">Vài giây là xong. Có thể làm việc khác trong lúc chờ.</span>
              </span>
            </p>
          )}
        </div>
      )}
      {/* Who signs reads the opinion first. */}
      {dossier.step === 'sign' && <Proposal proposal={dossier.proposal} />}
      {/* What waits for an answer is read before it is given. */}
      <Blocks blocks={dossier.blocks.filter((block) => block.tone === 'wait')} />
      <Actions dossier={dossier} />
      <Blocks blocks={dossier.blocks.filter((block) => block.tone !== 'wait')} />
      {dossier.step !== 'sign' && <Proposal proposal={dossier.proposal} />}
      <Supplement supplement={dossier.supplement} />
      {dossier.documents.length > 0 && (
        <div className="log">
          <h2>Văn bản đã lập</h2>
          <ul className="mt-1 doc-list">
            {dossier.documents.map((doc) => (
              <li key={doc.kind}>
                <button type="button" className="linkbtn" onClick={() => onShow(`doc-${doc.kind}`)}>
                  {doc.title}
                </button>
                <span className="small soft">
                  {doc.kind === 'preview' ? 'bản xem trước' : doc.signedAt ? `ký ${formatTaken(doc.signedAt)}` : 'chưa ký'}
                </span>
              </li>
            ))}
          </ul>
        </div>
      )}
      <div className="log">
        <h2>Hồ sơ đang ở đâu</h2>
        <p className="mt-1 small">
          {dossier.holder ? `${dossier.holder.name}, ${dossier.holder.position}` : 'Chưa có người giữ'}
          <span className="block soft">
            Nhận: {dossier.receiving.name}. Giải quyết: {dossier.resolving.name}.
          </span>
        </p>
      </div>
      <div className="log">
        <h2>Lịch sử</h2>
        <History items={dossier.timeline} />
      </div>
    </aside>
  );
}

/** What was asked of the person, and what they answered; files stand among the papers. */
function Supplement({ supplement }: { supplement: DossierPage['supplement'] }) {
  if (!supplement) return null;
  const { items, until, answeredAt } = supplement;
  return (
    <div className="log">
      <h2>{answeredAt ? `Đã bổ sung ${formatTaken(answeredAt)}` : `Chờ bổ sung đến ${formatTaken(until)}`}</h2>
      <ol className="mt-1 small">
        {items.map((item) => (
          <li key={item.about + item.what} className="mt-2">
            <b>{item.about}:</b> {item.what}
            {item.answer && (
              <span className="block">
                {item.answer.text && <>Trả lời: “{item.answer.text}” </>}
                {item.answer.files.length > 0 && `${item.answer.files.length} tệp, xem ở mục Giấy tờ.`}
              </span>
            )}
          </li>
        ))}
      </ol>
    </div>
  );
}

function Proposal({ proposal }: Pick<DossierPage, 'proposal'>) {
  if (!proposal) return null;
  return (
    <div className="log">
      <h2>Ý kiến trình</h2>
      <p className="mt-1">{proposal.opinion}</p>
      {proposal.content && (
        <>
          <h3 className="mt-2">Nội dung công chức ghi trên kết quả</h3>
          <p className="mt-1 pre-line">{proposal.content}</p>
        </>
      )}
      <p className="small soft">
        {proposal.by}, {formatTaken(proposal.at)}
      </p>
    </div>
  );
}

/** The bar of three inks: leaf = used, hatched amber = paused, mist = left. The line is now. */
function ClockBox({ clock }: { clock: Clock }) {
  const used = Math.max(0, clock.usedMs);
  const paused = Math.max(0, clock.pausedMs);
  const left = Math.max(0, clock.leftMs);
  const sum = used + paused + left;
  const share = (ms: number): string => `${((ms / sum) * 100).toFixed(2)}%`;
  const running = clock.state !== 'not-started' && sum > 0;
  const words = `Đã dùng ${formatDuration(used)}${paused > 0 ? `, tạm dừng ${formatDuration(paused)}` : ''}${left > 0 ? `, còn ${formatDuration(left)}` : ''}`;
  return (
    <div className={`clock ${clock.state}`}>
      <p className="figure">
        {clock.state === 'late' && <Icon name="warn" />}
        {clock.state === 'paused' && <Icon name="pause" />}
        {clock.text}
      </p>
      {clock.dueText && (
        <p>
          {clock.dueAt ? (
            <>
              Hẹn trả <b>{clock.dueText}</b>
            </>
          ) : (
            clock.dueText
          )}
        </p>
      )}
      {clock.originalDueAt && clock.dueAt && clock.originalDueAt !== clock.dueAt && (
        <p className="small soft">Hẹn lần đầu: {formatTaken(clock.originalDueAt)}</p>
      )}
      {running && (
        <>
          <svg className="bar3" role="img" aria-label={words}>
            <defs>
              <pattern id="hatch" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
                <rect className="hatch-paper" width="7" height="7" />
                <rect className="hatch-line" width="2" height="7" />
              </pattern>
            </defs>
            <rect className="bar-left" width="100%" height="14" y="1" rx="3" />
            <rect
              className={clock.state === 'late' || clock.state === 'done-late' ? 'bar-late' : 'bar-used'}
              width={share(used)}
              height="14"
              y="1"
              rx="3"
            />
            {paused > 0 && <rect x={share(used)} y="1" width={share(paused)} height="14" fill="url(#hatch)" />}
            {left > 0 && <line className="bar-now" x1={share(used + paused)} x2={share(used + paused)} y1="-2" y2="18" />}
          </svg>
          <p className="small soft">{words}.</p>
        </>
      )}
    </div>
  );
}
