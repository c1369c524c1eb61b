import { Icon, type IconName } from '../design/icons.tsx';
import { In } from './in.tsx';
import { Layout } from './layout.tsx';
import { Tag, type Tone } from './pieces.tsx';
import { type Shell, telephone } from './shell.ts';
import { words } from './words.ts';

/** One line of the summary card: a figure in bold, a sentence under it. */
export type Fact = { main: string; detail: string | null };

export type ProcedureView = {
  code: string;
  name: string;
  /** What one gets and by when it should be asked, in two sentences. */
  summary: string;
  /** The way in: on this portal, elsewhere, or only at the counter. */
  start:
    | { kind: 'here'; href: string; minutes: number | null; level: 'VNeID mức độ 1' | 'VNeID mức độ 2' }
    | { kind: 'elsewhere'; href: string; where: string }
    | { kind: 'counter'; why: string };
  time: Fact;
  fee: Fact;
  result: Fact;
  where: Fact;
  who: string[];
  papers: { name: string; how: 'data' | 'photo' | 'bring' | 'show'; detail: string }[];
  special: { title: string; text: string }[];
  after: { title: string; detail: string }[];
  legalBasis: string[];
  /** Who decides: 'UBND xã Ba Tô'. */
  decidedBy: string | null;
};

export type ProcedureProps = { shell: Shell; procedure: ProcedureView; crumb: { href: string; label: string } | null };

const ways: Record<ProcedureView['papers'][number]['how'], { tone: Tone; icon: IconName; label: string; en: string }> = {
  data: { tone: 'good', icon: 'data', label: 'Đã có dữ liệu', en: 'Known already' },
  photo: { tone: 'run', icon: 'camera', label: 'Chụp ảnh là đủ', en: 'A photo will do' },
  bring: { tone: 'wait', icon: 'folder', label: 'Cần mang theo', en: 'Bring it' },
  show: { tone: 'wait', icon: 'eye', label: 'Xem rồi trả lại', en: 'Shown and given back' },
};

/** `/thu-tuc/{code}` */
export function ProcedurePage({ shell, procedure, crumb }: ProcedureProps) {
  const { who, papers, special, after, legalBasis } = procedure;
  return (
    <Layout
      shell={shell}
      crumbs={[crumb ?? { href: '/thu-tuc', label: words(shell.lang)('procedures') }]}
      mainClass="cols pt-4"
      translated={false}
    >
      <div>
        <div className="stack measure">
          <h1>{procedure.name}</h1>
          <p>{procedure.summary}</p>
          <Start start={procedure.start} />
        </div>
        <div className="narrow card mt-5">
          <Facts procedure={procedure} />
        </div>
        {who.length > 0 && (
          <section className="section" aria-labelledby="h-ai">
            <h2 id="h-ai">
              <In en="Who may apply">Ai được làm</In>
            </h2>
            <div className="stack measure">
              {who.map((line) => (
                <p key={line}>{line}</p>
              ))}
            </div>
          </section>
        )}
        <section aria-labelledby="h-gt" className={who.length === 0 ? 'section' : undefined}>
          <h2 className="section-head" id="h-gt">
            <In en="Papers needed">Cần giấy tờ gì</In>
          </h2>
          {papers.length === 0 ? (
            <p>
              <In en="No papers. Only the form.">Không cần giấy tờ nào. Bạn chỉ cần điền tờ khai.</In>
            </p>
          ) : (
            <ul className="list papers">
              {papers.map((paper) => (
                <li key={paper.name}>
                  <Tag tone={ways[paper.how].tone} icon={ways[paper.how].icon}>
                    <In en={ways[paper.how].en}>{ways[paper.how].label}</In>
                  </Tag>
                  <div>
                    <b>{paper.name}</b>
                    <p className="soft small">{paper.detail}</p>
                  </div>
                </li>
              ))}
            </ul>
          )}
        </section>
        {special.length > 0 && (
          <section className="section" aria-labelledby="h-rieng">
            <h2 id="h-rieng">
              <In en="Special cases">Trường hợp riêng</In>
            </h2>
            <div>
              {special.map((item) => (
                <details key={item.title}>
                  <summary>{item.title}</summary>
                  <p className="measure">{item.text}</p>
                </details>
              ))}
            </div>
          </section>
        )}
        <section aria-labelledby="h-sau" className={special.length === 0 ? 'section' : undefined}>
          <h2 className="section-head" id="h-sau">
            <In en="What happens after you submit">Sau khi nộp, việc gì sẽ xảy ra</In>
          </h2>
          <ol className="time measure">
            {after.map((step, index) => (
              <li className="next" key={step.title}>
                <span className="dot" aria-hidden="true">
                  {index + 1}
                </span>
                <b>{step.title}</b>
                <p className="soft small">{step.detail}</p>
              </li>
            ))}
          </ol>
        </section>
        <section className="section" aria-label="Căn cứ pháp lý">
          <details>
            <summary>
              <In en="Legal basis and code">Căn cứ pháp lý và mã thủ tục</In>
            </summary>
            <p className="measure">
              {legalBasis.length > 0 && `${legalBasis.join('; ')}. `}
              <In en="Code">Mã thủ tục</In> {procedure.code}.{procedure.decidedBy && ` Nơi quyết định: ${procedure.decidedBy}.`}
            </p>
          </details>
        </section>
      </div>
      <aside className="aside wide sticky" aria-label="Tóm tắt">
        <div className="card">
          <Facts procedure={procedure} />
        </div>
        {shell.place.phone && (
          <p className="small mt-4">
            <In en="Need help? Call">Cần người giúp? Gọi</In>{' '}
            <a className="nowrap" href={telephone(shell.place.phone)}>
              {shell.place.phone}
            </a>{' '}
            <In en="or come to the counter.">hoặc đến quầy, cán bộ khai cùng bạn.</In>
          </p>
        )}
      </aside>
    </Layout>
  );
}

function Start({ start }: { start: ProcedureView['start'] }) {
  if (start.kind === 'here') {
    return (
      <>
        <p>
          <a className="btn big" href={start.href}>
            <In en="Start">Bắt đầu khai</In>
          </a>
        </p>
        <p className="small soft">
          {start.minutes ? `Khoảng ${start.minutes} phút. ` : ''}Cần tài khoản {start.level}. Mỗi bước đều được lưu, có thể làm
          tiếp trên điện thoại khác.
        </p>
      </>
    );
  }
  if (start.kind === 'elsewhere') {
    return (
      <>
        <p>
          <a className="btn big" href={start.href}>
            <In en="Submit on">Nộp trên</In> {start.where}
          </a>
        </p>
        <p className="small soft">
          <In en="That site takes the same VNeID account. Afterwards you follow the dossier here.">
            Trang đó dùng cùng tài khoản VNeID của bạn. Nộp xong, bạn theo dõi hồ sơ ở trang này.
          </In>
        </p>
      </>
    );
  }
  return (
    <p className="note">
      <Icon name="counter" />
      <span>
        <b>
          <In en="This is done at the counter.">Việc này làm tại quầy.</In>
        </b>{' '}
        {start.why}
      </span>
    </p>
  );
}

function Facts({ procedure }: { procedure: ProcedureView }) {
  const rows: [vietnamese: string, english: string, Fact][] = [
    ['Thời gian', 'Time', procedure.time],
    ['Lệ phí', 'Fee', procedure.fee],
    ['Kết quả', 'Result', procedure.result],
    ['Nơi làm', 'Where', procedure.where],
  ];
  return (
    <dl className="facts">
      {rows.map(([label, english, fact]) => (
        <div key={label}>
          <dt>
            <In en={english}>{label}</In>
          </dt>
          <dd>
            <b>{fact.main}</b>
            {fact.detail && <span className="small">{fact.detail}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
