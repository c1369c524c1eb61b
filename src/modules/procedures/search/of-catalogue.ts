import type { CatalogueLevel, CatalogueRow } from '../../../../definitions/catalogue/index.ts';
import { limitText } from '../../../../definitions/catalogue/versions.ts';
import { findCommune, legacyProvinces, provinces } from '../../../../definitions/organisations/index.ts';
import { findFieldOfWork } from '../../../../definitions/roles/fields.ts';
import type { Catalogue } from '../catalogue.ts';
import { type CatalogueSearch, type Found, openSearch } from './index.ts';
import { describedProcedures, nationalCatalogue } from './read.ts';
import { foldText } from './text.ts';

/** What a list may be narrowed to. */
export type Narrowing = {
  level?: CatalogueLevel;
  /** Field of work: its code ('civil-status') or the catalogue's own name for it. */
  field?: string;
  /** Commune code: what is handled there, without what other provinces decided for themselves. */
  organisation?: string;
};

export type ProcedureItem = {
  code: string;
  name: string;
  plainName: string;
  summary: string;
  field: string;
  fieldName: string;
  level: CatalogueLevel | '';
  agency: string;
  onlineLevel: 'full' | 'partial' | 'none' | 'unknown';
  canApplyOnline: boolean;
  /** The name that answered the question, and where in it (UTF-16 offsets). */
  snippet: { text: string; marks: [start: number, end: number][] };
};

/** Every procedure of the nation with those that can be applied for here: what the list, the search and the pages read. */
export type ProcedureFinder = {
  search: CatalogueSearch;
  find(question: string, narrowing: Narrowing): Found[];
  item(found: Found, day: string): ProcedureItem;
};

/** Code of a field for addresses and filters: the position's field of work, or the name's own letters. */
export const fieldCode = (name: string): string => findFieldOfWork(name) ?? foldText(name).replaceAll(' ', '-').slice(0, 60);

const provinceCodes = new Map<string, string | undefined>();
/** Code of the province that published a procedure for itself; undefined for the nation's. Older names count for today's province. */
export function provinceOf(row: CatalogueRow): string | undefined {
  if (!/^(UBND|Sở|Trung tâm phục vụ) /.test(row.publisher)) return undefined;
  if (!provinceCodes.has(row.publisher)) {
    const publisher = ` ${foldText(row.publisher)}`;
    const named = [
      ...provinces.map((p) => ({ name: p.name, code: p.code })),
      ...legacyProvinces.map((p) => ({ name: p.name, code: p.province })),
    ];
    const found = named
      .map((one) => ({ code: one.code, name: foldText(one.name).replace(/^(tinh|thanh pho) /, '') }))
      .filter((one) => publisher.endsWith(` ${one.name}`))
      .sort((a, b) => b.name.length - a.name.length);
    provinceCodes.set(row.publisher, found[0]?.code ?? 'elsewhere');
  }
  return provinceCodes.get(row.publisher);
}

const finders = new WeakMap<Catalogue, { edition: string; finder: ProcedureFinder }>();

/** One finder per catalogue, built when first asked for, and anew when other definitions are in force (names, ways in). */
export function finderOf(catalogue: Catalogue): ProcedureFinder {
  const { edition } = catalogue;
  const known = finders.get(catalogue);
  if (known?.edition === edition) return known.finder;
  const finder = build(catalogue);
  finders.set(catalogue, { edition, finder });
  return finder;
}

function build(catalogue: Catalogue): ProcedureFinder {
  const national = nationalCatalogue();
  const listed = new Set(national.map((row) => row.code));
  const own: CatalogueRow[] = catalogue.own
    .filter(({ procedure }) => !listed.has(procedure.code))
    .map(({ procedure }) => ({
      code: procedure.code,
      name: procedure.name,
      publisher: '',
      agency: procedure.resolvingText,
      field: procedure.fieldName,
      levels: [procedure.level],
    }));
  const names = Object.fromEntries(
    catalogue.own.map(({ procedure }) => [procedure.code, [procedure.plainName, ...(procedure.alsoCalled ?? [])]]),
  );
  const search = openSearch([...own, ...national], names);
  const facts = describedProcedures();
  const written = new Set(catalogue.own.map(({ procedure }) => procedure.code));
  const standing = (row: CatalogueRow): number =>
    (written.has(row.code) ? 0 : catalogue.takesOnline(row.code) ? 1 : catalogue.has(row.code) ? 2 : 3) * 10 +
    { commune: 0, province: 1, ministry: 2, other: 3 }[row.levels[0] ?? 'other'];
  const inOrder = search.rows
    .map((row, i) => ({ row, i, standing: standing(row) }))
    .sort((a, b) => a.standing - b.standing || a.i - b.i);

  return {
    search,
    find(question, { level, field, organisation }) {
      const commune = organisation ? findCommune(organisation) : undefined;
      const wanted = field && foldText(field);
      const admits = (row: CatalogueRow): boolean => {
        if (level && !row.levels.includes(level)) return false;
        if (wanted && field !== fieldCode(row.field) && wanted !== foldText(row.field)) return false;
        if (!organisation) return true;
        const province = provinceOf(row);
        return row.levels.includes('commune') && (province === undefined || province === commune?.province);
      };
      if (question.trim() === '')
        return inOrder
          .filter(({ row }) => admits(row))
          .map(({ row }) => ({ row, score: 0, covered: 0, matched: search.plainNameOf(row), marks: [] }));
      return search.search(question, (row) => (admits(row) ? 1 : 0));
    },
    item({ row, matched, marks }, day) {
      const defined = catalogue.find(row.code)?.procedure;
      const known = facts.on(row.code, day);
      const [limit] = known?.limits ?? [];
      return {
        code: row.code,
        name: defined?.name ?? row.name,
        plainName: search.plainNameOf(row),
        summary:
          defined?.summary ??
          [limit && `Giải quyết trong ${limitText(limit)}.`, known?.fees[0] && `${known.fees[0].text}.`]
            .filter(Boolean)
            .join(' '),
        field: defined?.field ?? fieldCode(row.field),
        fieldName: defined?.fieldName ?? row.field,
        level: defined?.level ?? row.levels[0] ?? '',
        agency: row.agency,
        onlineLevel: defined?.onlineLevel ?? known?.onlineLevel ?? 'unknown',
        canApplyOnline: catalogue.takesOnline(row.code),
        snippet: { text: matched, marks: marks.map(([start, end]) => [start, end]) },
      };
    },
  };
}
