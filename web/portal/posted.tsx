import { formatDate, formatNumber } from '../design/format.ts';
import { Icon } from '../design/icons.tsx';
import { Qr } from '../design/qr.tsx';
import { In } from './in.tsx';
import { Layout } from './layout.tsx';
import type { Fact, PaperGroup, PaperView, ProcedureView } from './procedure-papers.tsx';
import type { Shell } from './shell.ts';
import { words } from './words.ts';

export type PostedRow = {
  code: string;
  name: string;
  /** 'Trong 1 ngày làm việc', 'Miễn phí', 'Trực tuyến; tại quầy'; null where nobody has described it. */
  time: string | null;
  fee: string | null;
  channels: string | null;
};

export type PostedListProps = {
  shell: Shell;
  level: 'commune' | 'province';
  /** Whose list: 'UBND xã Ba Tô', 'tỉnh Quảng Ngãi'. */
  body: string;
  /** `YYYY-MM-DD` */
  validFrom: string;
  source: string;
  verify: boolean;
  groups: { title: string; rows: PostedRow[] }[];
  /** Of every group of the list, also when one alone is shown; empty where the list is short enough to stand whole. */
  fields: { title: string; href: string; count: number; current: boolean }[];
  total: number;
  /** The whole list on one page, where it is shown by field. */
  wholeHref: string | null;
  /** null where there is nothing to print yet, or too much for one file. */
  pdfHref: string | null;
};

/** What the star beside a limit or a fee means. */
export const notCheckedYet = 'Chưa đối chiếu với văn bản gốc; cán bộ báo đúng thời hạn và mức phí khi nhận hồ sơ.';

/** `/niem-yet?cap=&linh-vuc=`: the list that the law wants posted (Decree 63/2010, amended), to read and to print. */
export function PostedListPage(props: PostedListProps) {
  const { shell, level, body, validFrom, source, verify, groups, fields, total, wholeHref, pdfHref } = props;
  const numbers = startsOf(groups);
  return (
    <Layout
      shell={shell}
      crumbs={[{ href: '/thu-tuc', label: words(shell.lang)('procedures') }]}
      mainClass="pt-4"
      translated={false}
    >
      <h1 className="mb-3">
        <In en="Posted list of procedures">Danh mục thủ tục hành chính niêm yết</In>
      </h1>
      <p className="measure">
        <b>{body}</b>. {formatNumber(total)} <In en="procedures, in force since">thủ tục, áp dụng từ</In> {formatDate(validFrom)}.{' '}
        <In en="Source:">Nguồn:</In> {source}.
        {verify && (
          <>
            {' '}
            <In en="Not held against the decision of the province yet.">
              Danh mục đang được đối chiếu với quyết định công bố của tỉnh.
            </In>
          </>
        )}
      </p>
      {groups.some((group) => group.rows.some((row) => `${row.time}${row.fee}`.includes('(*)'))) && (
        <p className="small soft mt-2">
          <In en="(*) not held against the law itself yet">(*) {notCheckedYet}</In>
        </p>
      )}
      <nav className="row mt-4 mb-5 noprint" aria-label="Danh mục khác, bản in">
        {pdfHref && (
          <a className="btn" href={pdfHref}>
            <Icon name="download" />
            <In en="Download to print (PDF)">Tải bản in (PDF)</In>
          </a>
        )}
        {wholeHref && (
          <a href={wholeHref}>
            <In en="The whole list on one page">Toàn bộ danh mục trên một trang</In>
          </a>
        )}
        <a href={level === 'commune' ? '/niem-yet?cap=tinh' : '/niem-yet'}>
          {level === 'commune' ? (
            <In en="List of the province">Danh mục cấp tỉnh</In>
          ) : (
            <In en="List of the commune">Danh mục cấp xã</In>
          )}
        </a>
      </nav>
      {fields.length > 0 && (
        <nav className="noprint" aria-label="Lĩnh vực">
          <details open={groups.length === 0}>
            <summary>
              <In en="Choose a field">Chọn lĩnh vực</In>
            </summary>
            <ul className="by-field">
              {fields.map((field) => (
                <li key={field.title}>
                  <a href={field.href} aria-current={field.current ? 'page' : undefined}>
                    {field.title}
                  </a>{' '}
                  <span className="soft small num">{formatNumber(field.count)}</span>
                </li>
              ))}
            </ul>
          </details>
        </nav>
      )}
      {groups.map((group, index) => (
        <section className="section pb-0" key={group.title} aria-labelledby={`h-${index}`}>
          <h2 id={`h-${index}`}>{group.title}</h2>
          <PostedTable rows={group.rows} start={numbers[index]!} labelledBy={`h-${index}`} />
        </section>
      ))}
      <Feedback shell={shell} />
    </Layout>
  );
}

/** Number of each group's first line: they are counted through. */
function startsOf(groups: readonly { rows: readonly unknown[] }[]): number[] {
  let next = 1;
  return groups.map((group) => {
    const start = next;
    next += group.rows.length;
    return start;
  });
}

function PostedTable({ rows, start, labelledBy }: { rows: PostedRow[]; start: number; labelledBy: string }) {
  const described = rows.some((row) => row.time !== null);
  return (
    <table className="looks posted" aria-labelledby={labelledBy}>
      <thead>
        <tr>
          <th className="n" scope="col">
            STT
          </th>
          <th className="id" scope="col">
            Mã
          </th>
          <th scope="col">Tên thủ tục</th>
          {described && (
            <>
              <th className="t" scope="col">
                Thời hạn
              </th>
              <th className="t" scope="col">
                Phí, lệ phí
              </th>
              <th className="t" scope="col">
                Cách nộp
              </th>
            </>
          )}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={row.code}>
            <td className="n" data-label="STT">
              {start + index}
            </td>
            <td className="n num" data-label="Mã">
              {row.code}
            </td>
            <td data-label="Tên thủ tục">
              <a href={`/thu-tuc/${encodeURIComponent(row.code)}`}>{row.name}</a>
            </td>
            {described && (
              <>
                <td data-label="Thời hạn">{row.time ?? 'Chưa công bố'}</td>
                <td data-label="Phí, lệ phí">{row.fee ?? 'Chưa công bố'}</td>
                <td data-label="Cách nộp">{row.channels ?? 'Hỏi tại quầy'}</td>
              </>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Feedback({ shell }: { shell: Shell }) {
  const { centre, phone } = shell.place;
  return (
    <section className="section pb-0 measure" aria-labelledby="h-pa">
      <h2 className="h3 mb-2" id="h-pa">
        <In en="Where to complain about a rule">Nơi nhận phản ánh, kiến nghị về quy định hành chính</In>
      </h2>
      <p>
        {[centre, phone && `điện thoại ${phone}`, 'Cổng Dịch vụ công quốc gia: dichvucong.gov.vn'].filter(Boolean).join('; ')}.
      </p>
    </section>
  );
}

export type PostedProcedureProps = { shell: Shell; procedure: ProcedureView; qrText: string; pdfHref: string; printedOn: string };

/** `/niem-yet/{code}`: one procedure whole, in the order in which the law wants it posted; nothing folded away. */
export function PostedProcedurePage({ shell, procedure, qrText, pdfHref, printedOn }: PostedProcedureProps) {
  const page = `/thu-tuc/${encodeURIComponent(procedure.code)}`;
  return (
    <Layout
      shell={shell}
      crumbs={[
        { href: '/niem-yet', label: shell.lang === 'en' ? 'Posted list' : 'Danh mục niêm yết' },
        { href: page, label: procedure.code },
      ]}
      mainClass="pt-4"
      translated={false}
    >
      <header className="row line posted-head">
        <div className="measure stack-2">
          <h1>{procedure.officialName ?? procedure.name}</h1>
          <p>
            Mã thủ tục <b className="num nowrap">{procedure.code}</b>
            {procedure.validFrom && `, áp dụng từ ${formatDate(procedure.validFrom)}`}. {shell.place.centre}.
          </p>
        </div>
        <div className="push">
          <Qr text={qrText} label={`Mã QR mở trang của thủ tục ${procedure.code}`} />
        </div>
      </header>
      <p className="row mt-4 noprint">
        <a className="btn" href={pdfHref}>
          <Icon name="download" />
          <In en="Download to print (PDF)">Tải bản in (PDF)</In>
        </a>
        <a href={page}>
          <In en="The procedure’s page">Trang hướng dẫn</In>
        </a>
      </p>
      <ol className="answers mt-5">
        {postedSections(procedure).map((section, index) => (
          <li className="stack-2 mb-4" key={section.title}>
            <h2 className="h3">
              {index + 1}. {section.title}
            </h2>
            {section.parts.map((part) => (
              <div className="stack-2" key={part.title}>
                {part.title && <p className="measure">{part.title}:</p>}
                {part.lines.length === 1 && !part.title ? (
                  <p className="measure">{part.lines[0]}</p>
                ) : (
                  <ul className="dots measure">
                    {part.lines.map((line, at) => (
                      // biome-ignore lint/suspicious/noArrayIndexKey: the law may name the same paper twice, and nothing moves here
                      <li key={at}>{line}</li>
                    ))}
                  </ul>
                )}
              </div>
            ))}
          </li>
        ))}
      </ol>
      <p className="small soft">
        <In en="Printed on">Bản ngày</In> {formatDate(printedOn)}.{' '}
        <In en="The page behind the QR code is always the newest.">Trang sau mã QR luôn là bản mới nhất.</In>
      </p>
      <Feedback shell={shell} />
    </Layout>
  );
}

export type PostedSection = { title: string; parts: { title: string | null; lines: string[] }[] };

/** The parts of a posted procedure in the order of the law (Decree 63/2010, articles 8 and 15); also what its PDF holds. */
export function postedSections(procedure: ProcedureView): PostedSection[] {
  const groups: PaperGroup[] = procedure.groups ?? [{ title: null, papers: procedure.papers }];
  const papers = groups
    .map(({ title, rest, papers }) => ({ title: rest ? null : title, lines: papers.map(paperLine) }))
    .filter(({ lines }) => lines.length > 0);
  const plain = (title: string, lines: string[]): PostedSection => ({
    title,
    parts: lines.length > 0 ? [{ title: null, lines }] : [],
  });
  return [
    plain('Ai được làm', procedure.who),
    plain(
      'Cách nộp',
      (procedure.channels ?? []).map((one) => [one.name, one.detail].filter(Boolean).join(': ')),
    ),
    plain(
      'Trình tự',
      procedure.after.map((step) => `${step.title}. ${step.detail}`),
    ),
    papers.length > 0 ? { title: 'Thành phần hồ sơ', parts: papers } : plain('Thành phần hồ sơ', ['Chỉ cần tờ khai.']),
    plain('Thời hạn giải quyết', [factLine(procedure.time)]),
    plain('Phí, lệ phí', [factLine(procedure.fee)]),
    plain('Kết quả', procedure.results ?? [factLine(procedure.result)]),
    plain('Cơ quan giải quyết', procedure.decidedBy ? [procedure.decidedBy] : []),
    plain('Căn cứ pháp lý', procedure.legalBasis),
  ].filter((section) => section.parts.length > 0);
}

function paperLine({ name, how, count, detail }: PaperView): string {
  if (how === 'form') return 'Tờ khai, điền trên mạng hoặc tại quầy.';
  const first = `${name}${count ? ` (${count})` : ''}`;
  return detail ? `${first}. ${detail}` : first;
}

/** '10.000 đồng' and 'khi nộp trực tuyến' are one sentence, 'Miễn phí' and 'Không thu…' two. */
function factLine({ main, detail, unsure }: Fact): string {
  // '10.000 đ' above '10.000 đồng khi nộp trực tuyến' is said once.
  const again = detail?.startsWith(main.replace(/ đ$/, '')) ?? false;
  const both = again && detail ? detail : detail ? `${main}${/^\p{Ll}/u.test(detail) ? ' ' : '. '}${detail}` : main;
  return unsure ? `${both} (đang đối chiếu với văn bản gốc)` : both;
}
