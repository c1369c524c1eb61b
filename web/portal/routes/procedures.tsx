import { Hono } from 'hono';
import type { CatalogueLevel } from '../../../definitions/catalogue/types.ts';
import { differenceOf } from '../../../definitions/catalogue/versions.ts';
import { problem } from '../../../src/kernel/index.ts';
import { describedProcedures, fieldCode, finderOf, type Narrowing } from '../../../src/modules/procedures/index.ts';
import { ProcedurePage } from '../procedure.tsx';
import { ProcedureBriefPage } from '../procedure-brief.tsx';
import { ProcedureVersionsPage } from '../procedure-versions.tsx';
import { type ProcedureItem, ProceduresPage } from '../procedures.tsx';
import { todayAt } from './home.tsx';
import { eventTiles } from './life-events.tsx';
import type { Env, HttpContext, Portal } from './parts.ts';
import { declaredHere, procedureOf, today } from './procedures-view.ts';
import { withPublished } from './published-versions.ts';

const perPage = 20;
const guesses = 3;
/** Under these the best answer is a guess: a third of the question in its name, and a score that no real question stays under. */
const wellCovered = 1 / 3;
const wellScored = 3;

const levels: readonly { value: string; level: CatalogueLevel; label: string }[] = [
  { value: 'xa', level: 'commune', label: 'Cấp xã' },
  { value: 'tinh', level: 'province', label: 'Cấp tỉnh' },
  { value: 'trung-uong', level: 'ministry', label: 'Trung ương' },
];

/** The catalogue: search, one procedure, its versions. The words looked for are written to no log. */
export function procedureRoutes(the: Portal): Hono<Env> {
  const routes = new Hono<Env>();
  const { catalogue } = the.app;

  routes.get('/thu-tuc', (c) => {
    const query = (c.req.query('q') ?? '').normalize('NFC').slice(0, 200);
    const asked = query.trim() !== '';
    const finder = finderOf(catalogue);
    const level = levels.find((one) => one.value === c.req.query('cap'));
    const field = (c.req.query('linh-vuc') ?? '').slice(0, 80);
    const narrowing: Narrowing = level ? { level: level.level } : {};
    const anyField = finder.find(query, narrowing);
    const found = field ? finder.find(query, { ...narrowing, field }) : anyField;
    const [best] = found;
    const unsure = asked && best !== undefined && (best.covered < wellCovered || best.score < wellScored);
    const pages = unsure ? 1 : Math.max(1, Math.ceil(found.length / perPage));
    const page = Math.min(pages, Math.max(1, Number.parseInt(c.req.query('trang') ?? '1', 10) || 1));
    const shown = unsure ? found.filter(worthAsking).slice(0, guesses) : found.slice((page - 1) * perPage, page * perPage);
    const at = (number: number): string => {
      const wish = { ...(query && { q: query }), ...(level && { cap: level.value }), ...(field && { 'linh-vuc': field }) };
      return `/thu-tuc?${new URLSearchParams({ ...wish, ...(number > 1 && { trang: String(number) }) })}`;
    };
    const day = today(the);
    const items = shown.map((one): ProcedureItem => {
      const { code, plainName, fieldName, snippet } = finder.item(one, day);
      const same = snippet.text === plainName;
      return {
        code,
        name: plainName,
        marks: same ? snippet.marks : [],
        found: same || snippet.text === code ? null : { ...snippet, official: one.row.name.includes(snippet.text) },
        field: fieldName,
        levels: one.row.levels.filter((known) => known !== 'other'),
        summary: summaryOf(code),
        online: declaredHere(the, code),
      };
    });
    const counter = todayAt(the, c, the.kernel.clock.now());
    return the.page(
      c,
      { title: asked ? `Tìm “${query}”` : 'Thủ tục', titleEnglish: asked ? `Search “${query}”` : 'Procedures', indexed: !asked },
      (shell) => (
        <ProceduresPage
          shell={shell}
          query={query}
          items={items}
          total={found.length}
          unsure={unsure}
          filters={{
            level: level?.value ?? '',
            levels: levels.map(({ value, label }) => ({ value, label })),
            field,
            fields: fieldsOf(
              anyField.map((one) => one.row.field),
              field,
            ),
          }}
          page={page}
          pages={pages}
          previous={page > 1 ? at(page - 1) : null}
          next={page < pages ? at(page + 1) : null}
          events={eventTiles().slice(0, 6)}
          hours={counter.hours}
          days={counter.days}
        />
      ),
    );
  });

  routes.get('/thu-tuc/:code', (c) => {
    const known = procedureOf(the, c.req.param('code'));
    if (!known) throw unknown();
    if (known.kind === 'described') {
      const { view } = known;
      return the.page(c, { title: view.name, description: view.summary, indexed: true }, (shell) => (
        <ProcedurePage shell={shell} procedure={view} crumb={null} />
      ));
    }
    const { view } = known;
    return the.page(c, { title: view.name, indexed: true }, (shell) => (
      <ProcedureBriefPage shell={shell} procedure={view} related={relatedTo(view.name)} />
    ));
  });

  routes.get('/thu-tuc/:code/phien-ban', (c: HttpContext) => {
    const code = c.req.param('code') ?? '';
    const known = procedureOf(the, code);
    if (known?.kind !== 'described') throw unknown();
    const day = today(the);
    const all = describedProcedures().all(code);
    const inForce = describedProcedures().on(code, day);
    const published = all.map((version, index) => ({
      validFrom: version.validFrom,
      validTo: version.validTo ?? null,
      source: version.decision ? `Công bố: Quyết định ${version.decision}` : 'Công bố: Cổng Dịch vụ công quốc gia, tháng 7/2026',
      changes: index === 0 ? null : differenceOf(all[index - 1]!, version),
      now: version === inForce,
    }));
    const defined = catalogue.builtIn(code)?.procedure;
    const versions =
      published.length > 0 || !defined
        ? published.reverse()
        : [
            {
              validFrom: defined.validFrom,
              validTo: null,
              source: `Công bố: ${defined.decision.name}`,
              changes: null,
              now: true,
            },
          ];
    return the.page(c, { title: `Các phiên bản của ${known.view.name}`, indexed: true }, (shell) => (
      <ProcedureVersionsPage
        shell={shell}
        code={code}
        name={known.view.name}
        versions={withPublished(the, code, day, versions)}
      />
    ));
  });

  /** Rather no guess than one that nobody at a commune's counter would have meant. */
  function worthAsking({ row, score }: { row: { code: string }; score: number }): boolean {
    return score >= wellScored && describedProcedures().all(row.code).length > 0;
  }

  /** How long and how much, where it is known. */
  function summaryOf(code: string): string {
    const known = procedureOf(the, code);
    if (known?.kind !== 'described') return '';
    const { time, fee } = known.view;
    return [time.main, fee.main].filter((text) => text !== 'Chưa công bố').join(' · ');
  }

  /** Described procedures whose names are near: never another one that says as little. */
  function relatedTo(name: string): { name: string; href: string }[] {
    const { search } = finderOf(catalogue);
    const described = new Set(describedProcedures().codes);
    return search
      .search(name, (row) => (described.has(row.code) ? 1 : 0))
      .filter((one) => one.covered >= wellCovered && one.score >= wellScored)
      .slice(0, 3)
      .map(({ row }) => ({ name: search.plainNameOf(row), href: `/thu-tuc/${row.code}` }));
  }
  return routes;
}

const unknown = () =>
  problem('procedures.unknown', 404, 'Không có thủ tục mang mã này. Có thể mã đã được thay; bạn tìm theo tên nhé.');

const mostFields = 40;
/** The fields that the answers are of, most frequent first chosen, then by name. The one asked for is always among them. */
function fieldsOf(names: readonly string[], chosen: string): { value: string; label: string }[] {
  const counts = new Map<string, { label: string; count: number }>();
  for (const name of names) {
    const code = fieldCode(name);
    const known = counts.get(code);
    if (known) known.count++;
    else counts.set(code, { label: name, count: 1 });
  }
  const fields = [...counts].map(([value, one]) => ({ value, ...one })).sort((a, b) => b.count - a.count);
  const kept = fields.slice(0, mostFields);
  const asked = fields.find((one) => one.value === chosen);
  if (asked && !kept.includes(asked)) kept.push(asked);
  if (chosen && !asked) kept.push({ value: chosen, label: chosen, count: 0 });
  return kept.sort((a, b) => a.label.localeCompare(b.label, 'vi')).map(({ value, label }) => ({ value, label }));
}
