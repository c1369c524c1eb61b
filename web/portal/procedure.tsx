import { Icon, type IconName } from '../design/icons.tsx';
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

const ways: Record<ProcedureView['papers'][number]['how'], { tone: Tone; icon: IconName; label: string }> = {
  data: { tone: 'good', icon: 'data', label: 'Đã có dữ liệu' },
  photo: { tone: 'run', icon: 'camera', label: 'Chụp ảnh là đủ' },
  bring: { tone: 'wait', icon: 'folder', label: 'Cần mang theo' },
  show: { tone: 'wait', icon: 'eye', label: 'Xem rồi trả lại' },
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
            <h2 id="h-ai">Ai được làm</h2>
            <div className="stack measure">
              {who.map((line) => (
                <p key={line}>{line}</p>
              ))}
            </div>
          </section>
        )}
        <section aria-labelledby="h-gt" className={who.length === 0 ? 'section' : undefined}>
          <h2 className="section-head" id="h-gt">
            Cần giấy tờ gì
          </h2>
          {papers.length === 0 ? (
            <p>Không cần giấy tờ nào. Bạn chỉ cần điền tờ khai.</p>
          ) : (
            <ul className="list papers">
              {papers.map((paper) => (
                <li key={paper.name}>
                  <Tag tone={ways[paper.how].tone} icon={ways[paper.how].icon}>
                    {ways[paper.how].label}
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
            <h2 id="h-rieng">Trường hợp riêng</h2>
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
            Sau khi nộp, việc gì sẽ xảy ra
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
            <summary>Căn cứ pháp lý và mã thủ tục</summary>
            <p className="measure">
              {legalBasis.length > 0 && `${legalBasis.join('; ')}. `}
              Mã thủ tục {procedure.code}.{procedure.decidedBy && ` Nơi quyết định: ${procedure.decidedBy}.`}
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
            Cần người giúp? Gọi{' '}
            <a className="nowrap" href={telephone(shell.place.phone)}>
              {shell.place.phone}
            </a>{' '}
            hoặc đến quầy, cán bộ khai cùng bạn.
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
            Bắt đầu khai
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
            Nộp trên {start.where}
          </a>
        </p>
        <p className="small soft">Trang đó dùng cùng tài khoản VNeID của bạn. Nộp xong, bạn theo dõi hồ sơ ở trang này.</p>
      </>
    );
  }
  return (
    <p className="note">
      <Icon name="counter" />
      <span>
        <b>Việc này làm tại quầy.</b> {start.why}
      </span>
    </p>
  );
}

function Facts({ procedure }: { procedure: ProcedureView }) {
  const rows: [string, Fact][] = [
    ['Thời gian', procedure.time],
    ['Lệ phí', procedure.fee],
    ['Kết quả', procedure.result],
    ['Nơi làm', procedure.where],
  ];
  return (
    <dl className="facts">
      {rows.map(([label, fact]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            <b>{fact.main}</b>
            {fact.detail && <span className="small">{fact.detail}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
