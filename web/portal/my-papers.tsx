import type { MyPaper as Paper } from '../../src/modules/results/index.ts';
import { formatBytes, formatDate, formatMoment, shortHash } from '../design/format.ts';
import { Icon } from '../design/icons.tsx';
import { Qr } from '../design/qr.tsx';
import { In } from './in.tsx';
import { Layout } from './layout.tsx';
import type { MyPaper } from './my-page.tsx';
import { Empty, FormToken, Note, Tag } from './pieces.tsx';
import type { Shell } from './shell.ts';
import { words } from './words.ts';

export type ListedPaper = Omit<MyPaper, 'url' | 'checkHref'> & {
  about: string;
  state: 'valid' | 'revoked' | 'replaced';
  href: string;
};
export type MyPapersProps = { shell: Shell; kinds: { name: string; papers: ListedPaper[] }[] };

const states = {
  valid: { tone: 'good', icon: 'check', label: 'Còn giá trị' },
  revoked: { tone: 'bad', icon: 'cross', label: 'Đã thu hồi' },
  replaced: { tone: 'wait', icon: 'undo', label: 'Đã có giấy thay' },
} as const;

export function PaperState({ state }: { state: keyof typeof states }) {
  const { tone, icon, label } = states[state];
  return (
    <Tag tone={tone} icon={icon}>
      {label}
    </Tag>
  );
}

/** `/cua-toi/giay-to`: every electronic paper that was ever given to the person, by kind. */
export function MyPapersPage({ shell, kinds }: MyPapersProps) {
  return (
    <Layout shell={shell} crumbs={[{ href: '/cua-toi', label: words(shell.lang)('mine') }]} mainClass="pt-4" translated={false}>
      <div className="measure">
        <h1 className="mb-3">
          <In en="My papers">Giấy tờ của tôi</In>
        </h1>
        <p className="mb-4">
          Bản điện tử có chữ ký số, có giá trị như bản giấy. Lần sau làm thủ tục trong tỉnh, bạn không phải nộp lại.
        </p>
        {kinds.length === 0 && (
          <div className="card">
            <Empty lead="Chưa có giấy tờ nào.">Khi một hồ sơ xong, bản điện tử nằm ở đây.</Empty>
          </div>
        )}
        {kinds.map((kind, i) => (
          <section key={kind.name} className="section pb-0" aria-labelledby={`h-loai-${i}`}>
            <h2 id={`h-loai-${i}`}>{kind.name}</h2>
            <ul className="list mine">
              {kind.papers.map((paper) => (
                <li key={paper.id}>
                  <div>
                    <h3>
                      <a href={paper.href}>
                        <Icon name="file" /> {paper.about}
                      </a>
                    </h3>
                    <p className="small soft num">
                      Số {paper.number}, {paper.issuer}, {formatDate(paper.issuedAt)}
                    </p>
                  </div>
                  <PaperState state={paper.state} />
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </Layout>
  );
}

export type MyPaperProps = {
  shell: Shell;
  paper: Paper;
  checkUrl: string;
  days: readonly number[];
  idempotencyKey: string;
  done: string | null;
  shareError: string | null;
  shareNote: string;
};

/** `/cua-toi/giay-to/{id}` */
export function MyPaperPage(props: MyPaperProps) {
  const { shell, paper, checkUrl, done } = props;
  return (
    <Layout
      shell={shell}
      crumbs={[
        { href: '/cua-toi', label: words(shell.lang)('mine') },
        { href: '/cua-toi/giay-to', label: 'Giấy tờ' },
      ]}
      mainClass="cols pt-4"
      translated={false}
    >
      <div>
        <p className="small soft num">Số {paper.number}</p>
        <h1 className="mt-1 mb-3">{paper.name}</h1>
        <p className="row">
          <PaperState state={paper.state} />
          <span>{paper.about}</span>
        </p>
        {done && (
          <div className="mt-4" role="status">
            <Note tone="good" lead={done} />
          </div>
        )}
        {paper.replacedBy && (
          <div className="mt-4">
            <Note tone="wait" lead="Giấy này đã có giấy thay thế." icon="undo">
              {paper.reason} Dùng <a href={`/cua-toi/giay-to/${paper.replacedBy.id}`}>giấy mới số {paper.replacedBy.number}</a>.
            </Note>
          </div>
        )}
        <dl className="answers">
          <Fact label="Nơi cấp" value={paper.issuer} />
          <Fact label="Người ký" value={paper.signer} />
          <Fact label="Ký lúc" value={`${formatMoment(paper.signedAt)}${paper.timestamped ? ', có dấu thời gian' : ''}`} />
          {paper.replaces && <Fact label="Thay cho" value={`Giấy số ${paper.replaces.number}`} />}
        </dl>
        <p className="row mt-4">
          <a className="btn" href={`/api/v1/results/${paper.id}/pdf`}>
            <Icon name="download" />
            Tải bản PDF
          </a>
          <a href={`/cua-toi/giay-to/${paper.id}/du-lieu`}>Tải dữ liệu có chữ ký (JWS)</a>
        </p>
        <p className="small soft mt-2">
          PDF, {formatBytes(paper.bytes)}, mã{' '}
          <abbr className="code" title={`SHA-256: ${paper.sha256}`}>
            {shortHash(paper.sha256)}
          </abbr>
          . Bản dữ liệu để máy đọc, ví dụ phần mềm của trường học hay ngân hàng.
        </p>
        <Corrections paper={paper} />
        <Shares {...props} />
        <section className="section" aria-labelledby="h-dung">
          <h2 id="h-dung">Giấy này ở đâu ra, đã dùng ở đâu</h2>
          <ul className="list">
            <li>
              <a href={`/ho-so/${paper.dossier.id}`}>{paper.dossier.title}</a>
              <span className="small soft num"> {paper.dossier.code}: giấy được cấp từ hồ sơ này</span>
            </li>
            {paper.usedIn.map((one) => (
              <li key={one.id}>
                <a href={`/ho-so/${one.id}`}>{one.title}</a>
                <span className="small soft num"> {one.code}: đã nộp giấy này</span>
              </li>
            ))}
          </ul>
          {paper.usedIn.length === 0 && <p className="soft small">Chưa dùng trong hồ sơ nào khác.</p>}
        </section>
      </div>
      <aside className="aside stack sticky" aria-label="Cho người khác kiểm tra">
        <div className="card">
          <h2 className="h3">Cho người khác kiểm tra</h2>
          <div className="mt-4 mb-4">
            <Qr text={checkUrl} label={`Mã QR kiểm tra giấy số ${paper.number}`} />
          </div>
          <p className="small">
            Ai quét mã này biết giấy còn giá trị không, loại giấy, nơi cấp và chữ cái đầu của tên; không thấy gì khác.{' '}
            <a href={`/kiem-tra/${paper.token}`}>Xem trang kiểm tra</a>
          </p>
        </div>
      </aside>
    </Layout>
  );
}

const Fact = ({ label, value }: { label: string; value: string }) => (
  <div>
    <dt>{label}</dt>
    <dd>{value}</dd>
  </div>
);

const correctionStates: Record<Paper['corrections'][number]['state'], string> = {
  asked: 'Công chức đang đối chiếu',
  verified: 'Đang chờ lãnh đạo quyết định',
  signing: 'Đã duyệt, đang ký giấy mới',
  done: 'Đã cấp giấy mới',
  refused: 'Giấy giữ nguyên',
};

function Corrections({ paper }: { paper: Paper }) {
  const open = paper.corrections.some(({ state }) => state === 'asked' || state === 'verified' || state === 'signing');
  return (
    <section className="section pb-0" aria-labelledby="h-sai" id="sua">
      <h2 id="h-sai">Giấy ghi sai?</h2>
      {paper.corrections.map((one) => (
        <div key={one.id} className="card mt-3">
          <p>
            <b>{correctionStates[one.state]}.</b> <span className="soft">Bạn gửi lúc {formatMoment(one.askedAt)}.</span>{' '}
            {one.state !== 'done' && one.state !== 'refused' && <>Trả lời trước {formatMoment(one.dueAt)}.</>}
          </p>
          <ul>
            {one.changes.map((change) => (
              <li key={change.label}>
                {change.label}: đang ghi “{change.shown}”, đúng là “{change.wanted}”
              </li>
            ))}
          </ul>
          {one.refusal && (
            <p>
              Lý do: {one.refusal.reason} <span className="soft">Căn cứ: {one.refusal.legalBasis}.</span>
            </p>
          )}
        </div>
      ))}
      {paper.state === 'valid' && !open && (
        <p className="mt-3">
          Cơ quan ghi sai so với điều bạn đã khai hoặc giấy tờ bạn đã nộp?{' '}
          <a href={`/cua-toi/giay-to/${paper.id}/sua`}>Báo chỗ ghi sai</a>
        </p>
      )}
    </section>
  );
}

function Shares({ shell, paper, days, idempotencyKey, shareError, shareNote }: MyPaperProps) {
  const errorId = shareError ? 'chia-se-e' : undefined;
  return (
    <section className="section pb-0" aria-labelledby="h-chia-se" id="chia-se">
      <h2 id="h-chia-se">Chia sẻ có thời hạn</h2>
      <p>Gửi liên kết cho người cần xem; hết hạn hoặc bạn đóng thì không mở được nữa.</p>
      <ul className="list">
        {paper.shares.map((one) => (
          <li key={one.id}>
            <div>
              <b>{one.note}</b>
              <p className="small soft num">{one.open ? `Mở đến ${formatMoment(one.expiresAt)}` : 'Đã đóng'}</p>
              {one.open && <p className="small share-link">{one.link}</p>}
              {one.openings.length === 0 ? (
                <p className="small">Chưa ai mở.</p>
              ) : (
                <ul className="small">
                  {one.openings.map((look) => (
                    <li key={look.at + look.by}>
                      {formatMoment(look.at)}: {look.by ?? 'người có liên kết, không đăng nhập'}
                    </li>
                  ))}
                </ul>
              )}
            </div>
            {one.open && (
              <form method="post" action={`/cua-toi/giay-to/${paper.id}/dong-chia-se`}>
                <FormToken shell={shell} />
                <input type="hidden" name="share" value={one.id} />
                <button className="linkbtn" type="submit">
                  Đóng<span className="vh"> liên kết cho {one.note}</span>
                </button>
              </form>
            )}
          </li>
        ))}
      </ul>
      {paper.state === 'valid' && (
        <form method="post" action={`/cua-toi/giay-to/${paper.id}/chia-se`} data-once>
          <FormToken shell={shell} />
          <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
          <div className={shareError ? 'field bad' : 'field'}>
            <label className="label" htmlFor="cho-ai">
              Chia sẻ cho ai
            </label>
            <span className="hint" id="cho-ai-h">
              Để bạn nhớ, ví dụ: trường mầm non. Người nhận không thấy dòng này.
            </span>
            {shareError && (
              <p className="error" id="chia-se-e" role="alert">
                <Icon name="warn" />
                {shareError}
              </p>
            )}
            <input
              className="input w-20"
              id="cho-ai"
              name="note"
              maxLength={120}
              required
              defaultValue={shareNote}
              aria-describedby={['cho-ai-h', errorId].filter(Boolean).join(' ')}
              aria-invalid={shareError ? true : undefined}
            />
          </div>
          <div className="field">
            <label className="label" htmlFor="may-ngay">
              Trong bao lâu
            </label>
            <select className="input" id="may-ngay" name="days" defaultValue="7">
              {days.map((n) => (
                <option key={n} value={n}>
                  {n} ngày
                </option>
              ))}
            </select>
          </div>
          <p className="mt-4">
            <button className="btn second" type="submit">
              Tạo liên kết
            </button>
          </p>
        </form>
      )}
      <p className="small soft mt-2">Cùng một người mở nhiều lần trong mười phút tính là một lần.</p>
    </section>
  );
}

export type SharedPaperProps = {
  shell: Shell;
  paper: {
    name: string;
    number: string;
    issuer: string;
    about: string;
    signedAt: string;
    state: 'valid' | 'revoked' | 'replaced';
    token: string;
    bytes: number;
    expiresAt: string;
  };
  pdfHref: string;
};

/** `/chia-se/{id}/{secret}`: what whoever has the link sees. */
export function SharedPaperPage({ shell, paper, pdfHref }: SharedPaperProps) {
  return (
    <Layout shell={shell} crumbs={[]} mainClass="pt-4" translated={false}>
      <div className="measure">
        <p className="small soft num">Số {paper.number}</p>
        <h1 className="mt-1 mb-3">{paper.name}</h1>
        <p className="row">
          <PaperState state={paper.state} />
        </p>
        <dl className="answers">
          <Fact label="Cấp cho" value={paper.about} />
          <Fact label="Nơi cấp" value={paper.issuer} />
          <Fact label="Ngày cấp" value={formatDate(paper.signedAt)} />
        </dl>
        <p className="row mt-4">
          <a className="btn" href={pdfHref}>
            <Icon name="download" />
            Tải bản PDF
          </a>
          <a href={`/kiem-tra/${paper.token}`}>Kiểm tra giấy còn giá trị không</a>
        </p>
        <p className="small soft mt-4">
          Người có giấy chia sẻ với bạn đến {formatMoment(paper.expiresAt)}, và thấy được giấy đã mở lúc nào. Bạn chỉ dùng cho
          việc đã thỏa thuận với họ.
        </p>
      </div>
    </Layout>
  );
}
