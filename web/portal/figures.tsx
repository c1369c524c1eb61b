import type { ReactNode } from 'react';
import { type PublicIndicator, publicIndicators, smallNumbers } from '../../definitions/indicators/public-figures.ts';
import { formatNumber, formatShare, formatTaken } from '../design/format.ts';
import { In } from './in.tsx';
import { Layout } from './layout.tsx';
import { Vi } from './pieces.tsx';
import type { Shell } from './shell.ts';

/** A figure as the query tells it: see `PublicCount` and `PublicShare` of the dossiers module. */
export type Figure = number | 'few' | 'withheld' | null;
export type FigureColumn = {
  id: PublicIndicator['id'];
  /** Where a press on the head leads: the same rows, ordered by it. */
  href: string | null;
  sorted: 'ascending' | 'descending' | null;
};
export type FigureRow = { name: string; href: string | null; figures: Partial<Record<PublicIndicator['id'], Figure>> };

export type FiguresProps = {
  shell: Shell;
  /** A commune's own months, or every commune of one month. */
  unit: { code: string; name: string } | null;
  month: { value: string; label: string };
  months: { value: string; label: string }[];
  columns: FigureColumn[];
  /** The first column: names of communes, or months. */
  names: { href: string | null; sorted: 'ascending' | 'descending' | null };
  rows: FigureRow[];
  all: FigureRow | null;
  page: number;
  pages: number;
  previous: string | null;
  next: string | null;
  csv: string;
  asOf: string;
};

/** `/so-lieu?thang=&xa=&sap=&chieu=&trang=`: what the communes publish about themselves, and how it is counted. */
export function FiguresPage(props: FiguresProps) {
  const { shell, unit, month, rows, asOf, csv } = props;
  return (
    <Layout
      shell={shell}
      crumbs={unit ? [{ href: '/so-lieu', label: shell.lang === 'en' ? 'Public figures' : 'Số liệu công khai' }] : []}
      mainClass="pt-4"
    >
      <h1 className="mb-3">
        {unit ? (
          <>
            <In en="Public figures:">Số liệu công khai:</In> <Vi shell={shell}>{unit.name}</Vi>
          </>
        ) : (
          <In en="Public figures">Số liệu công khai</In>
        )}
      </h1>
      <p className="measure mb-4">
        <In en="How every commune serves its people, counted straight from the dossiers. Nobody types these figures in.">
          Các xã, phường đang phục vụ ra sao, đếm thẳng từ hồ sơ; không ai nhập tay những con số này.
        </In>
      </p>
      {!unit && <MonthForm {...props} />}
      <section className="section" aria-labelledby="h-bang">
        <h2 id="h-bang">{unit ? <In en="Month by month">Theo từng tháng</In> : <Vi shell={shell}>{month.label}</Vi>}</h2>
        {rows.length === 0 ? (
          <p>
            <In en="There is nothing to publish yet.">Chưa có số liệu để công bố.</In>
          </p>
        ) : (
          <Table {...props} />
        )}
        <Pages {...props} />
        <p className="small soft mt-4">
          <In en="Counted at">Đếm lúc</In> {formatTaken(asOf)}.{' '}
          <a className="noprint" href={csv}>
            <In en="Download these figures (CSV)">Tải số liệu này (CSV)</In>
          </a>
        </p>
        <p className="noprint">
          <a href="/hai-long">
            <In en="How content people were">Người dân hài lòng đến đâu</In>
          </a>
        </p>
      </section>
      <HowCounted columns={props.columns} />
    </Layout>
  );
}

function MonthForm({ month, months }: FiguresProps) {
  return (
    <form action="/so-lieu" className="pick noprint">
      <div>
        <label className="small soft" htmlFor="thang">
          <In en="Month">Tháng</In>
        </label>
        <select className="input m-0" id="thang" name="thang" defaultValue={month.value} lang="vi">
          {months.map((one) => (
            <option key={one.value} value={one.value}>
              {one.label}
            </option>
          ))}
        </select>
      </div>
      <button className="btn second" type="submit">
        <In en="Show">Xem</In>
      </button>
    </form>
  );
}

function Table({ shell, unit, columns, names, rows, all }: FiguresProps) {
  const nameHead = unit ? <In en="Month">Tháng</In> : <In en="Commune">Xã, phường</In>;
  return (
    <table className="looks figures-table num">
      <caption className="vh">
        <In en="Figures of the communes; small numbers are not told exactly">
          Số liệu của các xã, phường; số nhỏ không nêu chính xác
        </In>
      </caption>
      <thead>
        <tr>
          <th scope="col" aria-sort={names.sorted ?? undefined}>
            <Head href={names.href} sorted={names.sorted}>
              {nameHead}
            </Head>
          </th>
          {columns.map((column) => (
            <th key={column.id} scope="col" className="r" aria-sort={column.sorted ?? undefined}>
              <Head href={column.href} sorted={column.sorted}>
                <FigureLabel id={column.id} />
              </Head>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Line key={row.name} row={row} shell={shell} columns={columns} />
        ))}
      </tbody>
      {all && (
        <tfoot>
          <Line row={all} shell={shell} columns={columns} />
        </tfoot>
      )}
    </table>
  );
}

function Head({ href, sorted, children }: { href: string | null; sorted: string | null; children: ReactNode }) {
  const arrow = sorted === 'ascending' ? ' ▲' : sorted === 'descending' ? ' ▼' : '';
  return href ? (
    <a href={href}>
      {children}
      {arrow && <span aria-hidden="true">{arrow}</span>}
    </a>
  ) : (
    children
  );
}

function Line({ row, shell, columns }: { row: FigureRow; shell: Shell; columns: readonly FigureColumn[] }) {
  return (
    <tr>
      <th scope="row" lang={shell.lang === 'en' ? 'vi' : undefined}>
        {row.href ? <a href={row.href}>{row.name}</a> : row.name}
      </th>
      {columns.map(({ id }) => (
        <td key={id} className="r" data-label={labelOf(id, shell)}>
          <FigureValue id={id} figure={row.figures[id] ?? null} />
        </td>
      ))}
    </tr>
  );
}

export function FigureValue({ id, figure }: { id: PublicIndicator['id']; figure: Figure }) {
  const share = indicatorOf(id).kind === 'share';
  if (figure === null)
    return (
      <>
        <span aria-hidden="true">–</span>
        <span className="vh">
          <In en="no figure">chưa có số liệu</In>
        </span>
      </>
    );
  if (figure === 'withheld') return <In en="not told">không nêu</In>;
  if (figure === 'few')
    return share ? (
      <In en={`under ${smallNumbers.leastBase}`}>dưới {smallNumbers.leastBase}</In>
    ) : (
      <In en={`under ${smallNumbers.leastCount}`}>dưới {smallNumbers.leastCount}</In>
    );
  return share ? formatShare(figure) : formatNumber(figure);
}

function Pages({ page, pages, previous, next }: FiguresProps) {
  if (pages <= 1) return null;
  return (
    <nav className="row mt-4 noprint" aria-label="Trang">
      {previous && (
        <a href={previous} rel="prev">
          <In en="Previous page">Trang trước</In>
        </a>
      )}
      <span>
        <In en={`Page ${page} of ${pages}`}>
          Trang {page} trên {pages}
        </In>
      </span>
      {next && (
        <a href={next} rel="next">
          <In en="Next page">Trang sau</In>
        </a>
      )}
    </nav>
  );
}

/** Each figure in words, from the definitions. */
function HowCounted({ columns }: { columns: readonly FigureColumn[] }) {
  const shown = new Set(columns.map(({ id }) => id));
  return (
    <section className="section pb-0" aria-labelledby="h-tinh">
      <h2 id="h-tinh">
        <In en="How they are counted">Cách tính</In>
      </h2>
      <dl className="answers">
        {publicIndicators.map((one) => (
          <div key={one.id}>
            <dt>
              <In en={one.english}>{one.label}</In>
            </dt>
            <dd>
              <In en={one.formulaEnglish}>{one.formula}</In>{' '}
              {one.id === 'satisfied' && !shown.has('satisfied') && (
                <b>
                  <In en="Not published yet: there are no ratings.">Chưa công bố vì chưa có lượt đánh giá nào.</In>{' '}
                </b>
              )}
              <span className="small soft" lang="vi">
                {one.source}
                {one.verify && ' (căn cứ đang được rà soát)'}.
              </span>
            </dd>
          </div>
        ))}
        <div>
          <dt>
            <In en="Small numbers">Số nhỏ</In>
          </dt>
          <dd>
            <In
              en={`Counts from 1 to ${smallNumbers.leastCount - 1} and shares of fewer than ${smallNumbers.leastBase} are not told exactly, so that nobody can be recognised; one more figure is left out where the rest would tell it by subtraction.`}
            >
              Số từ 1 đến {smallNumbers.leastCount - 1} và tỷ lệ trên dưới {smallNumbers.leastBase} hồ sơ không nêu chính xác, để
              không ai nhận ra người cụ thể. Chỗ nào trừ ngược lại mà biết được thì thêm một số nữa không nêu.
            </In>
          </dd>
        </div>
      </dl>
    </section>
  );
}

export const indicatorOf = (id: PublicIndicator['id']): PublicIndicator => publicIndicators.find((one) => one.id === id)!;

export function FigureLabel({ id }: { id: PublicIndicator['id'] }) {
  const { label, english } = indicatorOf(id);
  return <In en={english}>{label}</In>;
}

const labelOf = (id: PublicIndicator['id'], shell: Shell): string =>
  shell.lang === 'en' ? indicatorOf(id).english : indicatorOf(id).label;
