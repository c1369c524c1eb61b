/** Reads the catalogue's tables from their text; who reads the files is src/modules/procedures/search/read.ts. */
import type { CatalogueLevel, CatalogueRow, CuratedFacts } from './types.ts';

export * from './types.ts';

/** Files beside this one, relative to the package's root. */
export const catalogueFiles = {
  procedures: 'definitions/catalogue/procedures.tsv.gz',
  described: 'definitions/catalogue/described.jsonl',
} as const;

const levelOf: Record<string, CatalogueLevel> = { c: 'commune', p: 'province', m: 'ministry', o: 'other' };

/**
 * All procedures of the table in `procedures.tsv.gz` (already unpacked), in the order of their codes. Three lines of names (publishers,
 * agencies, fields), then a line per procedure: code, three numbers into those, letters of the levels, name.
 */
export function parseProcedures(text: string): CatalogueRow[] {
  const [publishers, agencies, fields, ...lines] = text.split('\n').map((line) => line.split('\t'));
  const levels = new Map<string, readonly CatalogueLevel[]>();
  const levelsOf = (word: string): readonly CatalogueLevel[] => {
    let found = levels.get(word);
    if (!found) {
      found = [...word].map((letter) => levelOf[letter]!);
      levels.set(word, found);
    }
    return found;
  };
  return lines.map(([code, publisher, agency, field, word, name]) => ({
    code: code!,
    name: name!,
    publisher: publishers![Number(publisher)]!,
    agency: agencies![Number(agency)]!,
    field: fields![Number(field)]!,
    levels: levelsOf(word!),
  }));
}

/** The described procedures of `described.jsonl`, as published; `versions.ts` applies what was checked by hand. */
export function parseDescribed(text: string): CuratedFacts[] {
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as CuratedFacts);
}
