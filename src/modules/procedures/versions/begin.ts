import type { CatalogueRow } from '../../../../definitions/catalogue/index.ts';
import { generalDefinition } from '../../../../definitions/procedures/general/index.ts';
import type { Catalogue, PublishedProcedure } from '../catalogue.ts';
import type { Written } from './edits.ts';
import { mergeThree } from './merge.ts';
import type { PublishedVersion } from './published.ts';

/** What a new version starts from. */
export type Beginning = {
  body: Written;
  /** Hash of the definition that it goes on from; null: there was none. */
  base: string | null;
  /** Hash of what the product brings today. */
  builtIn: string | null;
  /** Places where the product's change and the administrators' meet, when those are joined. */
  clashes: string[];
};

/** The version that the next one follows: the last published one, in force or not yet; else what the product brings. */
export function latestOf(catalogue: Catalogue, code: string): PublishedProcedure | undefined {
  const last = catalogue.versionsOf(code).at(-1);
  return last ? catalogue.getVersion(last.hash) : catalogue.builtIn(code);
}

/**
 * @param row the procedure's line in the national catalogue: what there is to go on where nothing is described
 * @param joins the product's file as it was when the last version was begun: takes what the product changed since
 */
export function beginFrom(
  catalogue: Catalogue,
  code: string,
  day: string,
  row?: CatalogueRow,
  joins?: PublishedProcedure,
): Beginning | undefined {
  const builtIn = catalogue.builtIn(code);
  const latest = latestOf(catalogue, code);
  if (latest && builtIn && joins) {
    const { merged, clashes } = mergeThree(plain(joins), plain(latest), plain(builtIn));
    return { body: merged, base: latest.hash, builtIn: builtIn.hash, clashes };
  }
  const from = latest ?? (row && fromNothing(row, day));
  return from && { body: plain(from), base: latest?.hash ?? null, builtIn: builtIn?.hash ?? null, clashes: [] };
}

export const plain = ({ procedure, form }: Written): Written => ({ procedure, form });

/** A procedure that nobody has described: its names from the catalogue, everything else marked as still to be checked. */
function fromNothing(row: CatalogueRow, day: string): Written {
  return generalDefinition({
    code: row.code,
    name: row.name,
    category: row.field,
    field: row.field,
    agency: row.agency,
    levels: row.levels,
    audience: [],
    decision: '',
    validFrom: day,
    onlineLevel: 'partial',
    onlineLevelSource: 'Chưa có nguồn công bố',
    channels: [],
    cases: [{ id: 'default', label: 'Trường hợp thông thường', usual: true }],
    components: [],
    limits: [],
    fees: [],
    results: [],
    legalBasis: [],
    verify: ['all'],
  });
}

/** The product's own definition has changed since this version (the last one) was begun from it, and nobody has joined the two. */
export const isOutrun = (catalogue: Catalogue, code: string, builtInThen: string | null): boolean => {
  const now = catalogue.builtIn(code);
  return builtInThen !== null && now !== undefined && now.hash !== builtInThen;
};

/** How a published version stands on a day. */
export function standingOf(versions: readonly PublishedVersion[], id: string, day: string): 'in-force' | 'scheduled' | 'past' {
  const current = versions.findLast((one) => one.validFrom <= day);
  if (current?.id === id) return 'in-force';
  return versions.some((one) => one.id === id && one.validFrom > day) ? 'scheduled' : 'past';
}
