import { englishOf } from '../../definitions/catalogue/english.ts';
import { formatDate } from '../design/format.ts';
import { Icon } from '../design/icons.tsx';
import { In, Said } from './in.tsx';
import { Layout } from './layout.tsx';
import { Note } from './pieces.tsx';
import { type Fact, Papers, type ProcedureView } from './procedure-papers.tsx';
import { type Shell, telephone } from './shell.ts';
import { words } from './words.ts';

export type ProcedureProps = { shell: Shell; procedure: ProcedureView; crumb: { href: string; label: string } | null };

/** Ways with the same time and fee share a line. */
function sameOnce(channels: readonly { name: string; detail: string }[]): { name: string; detail: string }[] {
  const byDetail = new Map<string, string[]>();
  for (const { name, detail } of channels) byDetail.set(detail, [...(byDetail.get(detail) ?? []), name]);
  return [...byDetail].map(([detail, names]) => ({ name: names.join(', '), detail }));
}

/** `/thu-tuc/{code}` */
export function ProcedurePage({ shell, procedure, crumb }: ProcedureProps) {
  const { who, special, after, legalBasis, channels = [], unsure = [] } = procedure;
  return (
    <Layout
      shell={shell}
      crumbs={[crumb ?? { href: '/thu-tuc', label: words(shell.lang)('procedures') }]}
      mainClass="cols pt-4"
      translated={false}
    >
      <div>
        <div className="stack measure">
          <h1 className={procedure.name.length > 90 ? 'h2' : undefined}>
            <Said>{procedure.name}</Said>
          </h1>
          {shell.lang === 'en' && englishOf(procedure.name) && <p className="soft">{procedure.name}</p>}
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
          <Papers procedure={procedure} />
        </section>
        {channels.length > 0 && (
          <section className="section" aria-labelledby="h-nop">
            <h2 id="h-nop">
              <In en="Ways to hand in, and results">Cách nộp và kết quả</In>
            </h2>
            <dl className="answers">
              {sameOnce(channels).map((channel) => (
                <div key={channel.name}>
                  <dt>{channel.name}</dt>
                  <dd>{channel.detail || 'Thời hạn và phí chưa công bố'}</dd>
                </div>
              ))}
              {procedure.results && (
                <div>
                  <dt>
                    <In en="Possible results">Kết quả có thể nhận</In>
                  </dt>
                  <dd>
                    <ul className="dots">
                      {procedure.results.map((line) => (
                        <li key={line}>{line}</li>
                      ))}
                    </ul>
                  </dd>
                </div>
              )}
              {procedure.online && (
                <div>
                  <dt>
                    <In en="Online service">Dịch vụ trực tuyến</In>
                  </dt>
                  <dd>
                    {[procedure.online.main, procedure.online.detail].filter(Boolean).join('. ')}
                    {procedure.online.unsure && <Unsure />}
                  </dd>
                </div>
              )}
            </dl>
          </section>
        )}
        {special.length > 0 && (
          <section className={channels.length > 0 ? undefined : 'section'} aria-labelledby="h-rieng">
            <h2 className="section-head" id="h-rieng">
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
        <section aria-labelledby="h-sau" className={special.length > 0 === channels.length > 0 ? 'section' : undefined}>
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
        {unsure.length > 0 && (
          <section className="section pb-0" aria-label="Điều còn đối chiếu">
            <Note tone="wait" icon="info" lead={<In en="Not checked against the law yet">Điều chúng tôi còn đối chiếu</In>}>
              <ul className="dots mt-2">
                {unsure.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            </Note>
          </section>
        )}
        <section className="section" aria-label="Căn cứ pháp lý">
          <details>
            <summary>
              <In en="Legal basis and code">Căn cứ pháp lý và mã thủ tục</In>
            </summary>
            <div className="measure stack-2">
              {procedure.officialName && <p>Tên chính thức: {procedure.officialName}.</p>}
              <p>
                <In en="Code">Mã thủ tục</In> {procedure.code}.{procedure.decidedBy && ` Nơi quyết định: ${procedure.decidedBy}.`}
              </p>
              {legalBasis.length > 0 && (
                <ul className="dots">
                  {legalBasis.map((line) => (
                    <li key={line}>{line}</li>
                  ))}
                </ul>
              )}
            </div>
          </details>
        </section>
        {procedure.validFrom && (
          <p className="row small soft noprint">
            <span>
              <In en="In force since">Áp dụng từ</In> {formatDate(procedure.validFrom)}
            </span>
            <a href={`/thu-tuc/${encodeURIComponent(procedure.code)}/phien-ban`}>
              <In en="Versions and what changed">Các phiên bản, thay đổi</In>
            </a>
            <a href={`/niem-yet/${encodeURIComponent(procedure.code)}`}>
              <In en="Page for printing">Bản in niêm yết</In>
            </a>
          </p>
        )}
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
        {start.also && (
          <>
            {' '}
            <a href={start.also.href}>{start.also.label}</a>
          </>
        )}
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
        <div key={label} className={fact.main.length > 48 ? 'across' : undefined}>
          <dt>
            <In en={english}>{label}</In>
          </dt>
          <dd>
            <b>
              <Said>{fact.main}</Said>
            </b>
            {fact.detail && <span className="small">{fact.detail}</span>}
            {fact.unsure && <Unsure />}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** A figure that nobody has held against the gazette yet; why stands in the note below the page's text. */
function Unsure() {
  return (
    <span className="unsure small soft">
      <Icon name="info" /> <In en="not checked yet">chưa kiểm chứng</In>
    </span>
  );
}
