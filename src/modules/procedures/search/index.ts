import {
  abbreviations,
  type EverydayWord,
  everydayWords,
  fillerPhrases,
  kinWords,
  lightSyllables,
} from '../../../../definitions/catalogue/everyday-words.ts';
import type { CatalogueRow } from '../../../../definitions/catalogue/index.ts';
import { plainNames } from '../../../../definitions/catalogue/plain-names.ts';
import { buildIndex, withoutOpening } from './build.ts';
import { codesLike } from './codes.ts';
import { priorOf } from './prior.ts';
import { rankerOf } from './rank.ts';
import { foldWord, hasAccents, type Syllable, syllables } from './text.ts';
import { lexiconOf, understand } from './understand.ts';

/** A procedure found. `matched` is the name that answered, official or in use, with the places (UTF-16 offsets) of the words that fit. */
export type Found = {
  readonly row: CatalogueRow;
  readonly score: number;
  /** How much of the question its name holds (0..1). Under a third, better ask back than answer. */
  readonly covered: number;
  readonly matched: string;
  readonly marks: readonly (readonly [start: number, end: number])[];
};

export type CatalogueSearch = {
  readonly rows: readonly CatalogueRow[];
  /** Best first. `favour` multiplies the score of a row: for a province's own procedures, or 0 to leave one out. */
  search(question: string, favour?: (row: CatalogueRow) => number): Found[];
  find(code: string): CatalogueRow | undefined;
  /** Name that pages show: what people call it, or the official one without 'Thủ tục'. */
  plainNameOf(row: CatalogueRow): string;
};

const writtenOut = new Map(Object.entries(abbreviations).map(([short, long]) => [foldWord(short), syllables(long)]));
/** Abbreviations in full, so that BHXH and bảo hiểm xã hội are one. */
function spell(said: readonly Syllable[]): readonly Syllable[] {
  if (!said.some((one) => writtenOut.has(one.folded))) return said;
  return said.flatMap((one) => writtenOut.get(one.folded)?.map((full) => ({ ...full, start: one.start, end: one.end })) ?? [one]);
}

/** What people say around a procedure, from every everyday phrase that points at it alone. */
function bagsOf(words: readonly EverydayWord[]): Map<string, string> {
  const bags = new Map<string, string>();
  for (const { procedures, says } of words) {
    const [code, ...others] = procedures ?? [];
    if (code && others.length === 0) bags.set(code, `${bags.get(code) ?? ''} ${says.replace(/<kin>|<under14>|…/g, '')}`);
  }
  return bags;
}

/** Old words of capitals ('HƯỞNG CHẾ ĐỘ…') are how one office typed, no part of the name. */
const inSentenceCase = (name: string): string =>
  name.length > 12 && name === name.toUpperCase() ? name.charAt(0) + name.slice(1).toLowerCase() : name;

/**
 * Builds the search over the given rows: a tenth of a second at most for the whole catalogue. Pure; keeps nothing outside. `names`: further
 * names by code, the first of them the one that pages show.
 */
export function openSearch(
  rows: readonly CatalogueRow[],
  names: Readonly<Record<string, readonly string[]>> = {},
): CatalogueSearch {
  const known: Record<string, readonly string[]> = { ...plainNames };
  for (const [code, own] of Object.entries(names)) known[code] = [...new Set([...own, ...(plainNames[code] ?? [])])];
  const plainNameOf = (row: CatalogueRow): string => known[row.code]?.[0] ?? inSentenceCase(withoutOpening(row.name));
  const index = buildIndex(rows, known, priorOf, writtenOut, bagsOf(everydayWords));
  const rank = rankerOf(index);
  const lexicon = lexiconOf(everydayWords, kinWords, fillerPhrases, lightSyllables);
  const byCode = new Map(rows.map((row) => [row.code, row]));
  const spelled = {
    has: (word: string) => index.vocabulary.has(word),
    pairs(a: string, b: string) {
      const first = index.vocabulary.get(a);
      const second = index.vocabulary.get(b);
      return first !== undefined && second !== undefined && index.pairCount(first, second) > 0;
    },
    words: index.words,
  };
  return {
    rows,
    find: (code) => byCode.get(code),
    plainNameOf,
    search(question, favour) {
      const codes = codesLike(question, rows);
      if (codes)
        return codes
          .filter((row) => !favour || favour(row) > 0)
          .map((row) => ({ row, score: 1, covered: 1, matched: row.code, marks: [[0, row.code.length]] }));
      const said = spell(syllables(question.slice(0, 400)));
      if (said.length === 0) return [];
      const understood = understand(said, hasAccents(question), lexicon, spelled);
      const wanted = new Set(
        understood.phrases.flatMap(({ syllables: s, weights }) => s.filter((_, i) => weights[i]! > 0.2).map((one) => one.folded)),
      );
      return rank(understood, hasAccents(question), favour && ((row) => favour(rows[row]!)))
        .filter((one) => one.score > 0)
        .map(({ row, view, score, covered }) => {
          const text = view < index.firstBag ? index.texts[view]! : plainNameOf(rows[row]!);
          return {
            row: rows[row]!,
            score,
            covered,
            matched: text,
            get marks() {
              return spell(syllables(text))
                .filter((one) => wanted.has(one.folded))
                .map((one) => [one.start, one.end] as const);
            },
          };
        });
    },
  };
}
