import { Hono } from 'hono';
import { type PublicIndicator, publicIndicators } from '../../../definitions/indicators/public-figures.ts';
import { problem } from '../../../src/kernel/index.ts';
import type { PublicFigures } from '../../../src/modules/dossiers/index.ts';
import { type Figure, type FigureColumn, type FigureRow, FiguresPage } from '../figures.tsx';
import { ask, type Env, type HttpContext, type Portal } from './parts.ts';

type Id = PublicIndicator['id'];
const perPage = 25;
const monthsOfUnit = 12;
const ids = publicIndicators.map(({ id }) => id);

/** '2026-11' -> 'Tháng 11/2026' */
const monthWords = (month: string): string => `Tháng ${Number(month.slice(5))}/${month.slice(0, 4)}`;

/** What the communes publish about themselves: a page, and the same as a file. */
export function figureRoutes(the: Portal): Hono<Env> {
  const routes = new Hono<Env>();

  const figuresOf = (c: HttpContext, month?: string) =>
    ask<PublicFigures>(the, c, 'dossiers.public-figures', { input: month ? { month } : {} });
  const wantedMonth = (c: HttpContext): string | undefined => {
    const month = c.req.query('thang');
    return month && /^20\d\d-(0[1-9]|1[0-2])$/.test(month) ? month : undefined;
  };

  routes.get('/so-lieu', async (c) => {
    const unit = c.req.query('xa');
    if (unit) return unitPage(c, unit);
    const figures = await figuresOf(c, wantedMonth(c));
    const { month } = figures;
    const sortedBy = ids.find((id) => id === c.req.query('sap')) ?? null;
    const down = c.req.query('chieu') === 'giam';
    const at = (more: Record<string, string>): string =>
      `/so-lieu?${new URLSearchParams({ ...(month !== figures.months[0] && { thang: month }), ...more })}`;
    const order = (id: Id | null, isDown: boolean) => ({ ...(id && { sap: id }), ...(isDown && { chieu: 'giam' }) });
    const way = down ? -1 : 1;
    const items = [...figures.items].sort((a, b) => (sortedBy ? way * (rankOf(a[sortedBy]) - rankOf(b[sortedBy])) : 0));
    if (!sortedBy && down) items.reverse();
    const pages = Math.max(1, Math.ceil(items.length / perPage));
    const page = Math.min(pages, Math.max(1, Number.parseInt(c.req.query('trang') ?? '1', 10) || 1));
    const turn = (to: number) => at({ ...order(sortedBy, down), ...(to > 1 && { trang: String(to) }) });
    const columns = columnsOf([...figures.items, figures.all]).map(
      (id): FigureColumn => ({
        id,
        sorted: sortedBy === id ? (down ? 'descending' : 'ascending') : null,
        // Largest first is what people look for; a second press turns it round.
        href: at(order(id, !(sortedBy === id && down))),
      }),
    );
    return the.page(
      c,
      {
        title: 'Số liệu công khai',
        titleEnglish: 'Public figures',
        indexed: page === 1 && !sortedBy,
        description: 'Hồ sơ nhận, đúng hẹn, đang giải quyết và mức hài lòng của từng xã, phường, đếm thẳng từ hồ sơ.',
      },
      (shell) => (
        <FiguresPage
          shell={shell}
          unit={null}
          month={{ value: month, label: monthWords(month) }}
          months={figures.months.map((value) => ({ value, label: monthWords(value) }))}
          names={{ sorted: sortedBy ? null : down ? 'descending' : 'ascending', href: at(order(null, !sortedBy && !down)) }}
          columns={columns}
          rows={items
            .slice((page - 1) * perPage, page * perPage)
            .map((item): FigureRow => ({ name: item.name, href: `/so-lieu?xa=${item.unit}`, figures: item }))}
          all={{ name: 'Cộng tất cả', href: null, figures: figures.all }}
          page={page}
          pages={pages}
          previous={page > 1 ? turn(page - 1) : null}
          next={page < pages ? turn(page + 1) : null}
          csv={`/so-lieu.csv?thang=${month}`}
          asOf={figures.asOf}
        />
      ),
    );
  });

  async function unitPage(c: HttpContext, code: string): Promise<Response> {
    const newest = await figuresOf(c);
    const unit = newest.items.find((item) => item.unit === code);
    if (!unit) throw problem('portal.no-unit', 404, 'Không có xã, phường nào mang mã này trong tỉnh.');
    const months = newest.months.slice(0, monthsOfUnit);
    // One month after the other: each is counted once and kept, and a stranger's look must not take every connection.
    const all: PublicFigures[] = [];
    for (const month of months) all.push(month === newest.month ? newest : await figuresOf(c, month));
    const rows = all.map(({ month, items }) => ({
      name: monthWords(month),
      href: `/so-lieu?thang=${month}`,
      figures: items.find((item) => item.unit === code)!,
    }));
    return the.page(
      c,
      { title: `Số liệu công khai: ${unit.name}`, titleEnglish: `Public figures: ${unit.name}`, indexed: true },
      (shell) => (
        <FiguresPage
          shell={shell}
          unit={{ code, name: unit.name }}
          month={{ value: newest.month, label: monthWords(newest.month) }}
          months={[]}
          names={{ sorted: null, href: null }}
          columns={columnsOf(rows.map((row) => row.figures)).map((id) => ({ id, href: null, sorted: null }))}
          rows={rows}
          all={null}
          page={1}
          pages={1}
          previous={null}
          next={null}
          csv={`/so-lieu.csv?xa=${code}`}
          asOf={newest.asOf}
        />
      ),
    );
  }

  routes.get('/so-lieu.csv', async (c) => {
    const unit = c.req.query('xa');
    const newest = await figuresOf(c, unit ? undefined : wantedMonth(c));
    const months: PublicFigures[] = [];
    for (const month of unit ? newest.months.slice(0, monthsOfUnit) : [newest.month])
      months.push(month === newest.month ? newest : await figuresOf(c, month));
    const lines = [['thang', 'ma', 'ten', ...ids, 'dem_luc'].join(',')];
    for (const figures of months)
      for (const item of figures.items)
        if (!unit || item.unit === unit)
          lines.push([figures.month, item.unit, quoted(item.name), ...ids.map((id) => cell(item[id])), figures.asOf].join(','));
    // The mark of byte order is how Excel knows that this is UTF-8.
    return c.body(`\uFEFF${lines.join('\r\n')}\r\n`, 200, {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="so-lieu-${unit?.replace(/\D/g, '') ?? newest.month}.csv"`,
    });
  });
  return routes;
}

/** What is only counted now, or not collected at all, has no column. */
function columnsOf(rows: readonly Partial<Record<Id, Figure>>[]): Id[] {
  return ids.filter((id) => !['waiting', 'overdue', 'satisfied'].includes(id) || rows.some((row) => (row[id] ?? null) !== null));
}

/** Order of a figure; all that is not told exactly is one and the same, so that the order tells nothing. */
const rankOf = (figure: Figure): number => (figure === null ? -1 : typeof figure === 'string' ? 0.5 : figure);

const cell = (figure: Figure): string =>
  figure === null ? '' : figure === 'few' ? 'it' : figure === 'withheld' ? 'khong_neu' : String(Number(figure.toFixed(4)));
const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
