import type { CatalogueRow } from '../../../../definitions/catalogue/index.ts';
import { eachWord, formsOf, type Syllable } from './text.ts';

/**
 * The inverted index over every name and every name in use. A text that a procedure can be found by is a view; syllables are numbered
 * (terms without accents, tones with them), and everything lies in a few flat arrays: ten thousand small ones would cost more memory than
 * what is in them.
 */
export type Index = {
  readonly rows: readonly CatalogueRow[];
  readonly texts: readonly string[];
  /** Views from here on are bags: words that go with a procedure, in no order, and nobody's name for it. */
  readonly firstBag: number;
  /** Row of each view. */
  readonly rowOf: Uint16Array;
  /** Where the syllables of each view begin in `terms` and `tones`; one more entry at the end. */
  readonly starts: Uint32Array;
  readonly terms: Uint16Array;
  readonly tones: Uint16Array;
  readonly vocabulary: ReadonlyMap<string, number>;
  readonly tonedVocabulary: ReadonlyMap<string, number>;
  readonly words: readonly string[];
  /** Weight of a term: rare words say more. */
  readonly rarity: Float32Array;
  /** Views that hold each term, with how often: from `holds[term]` to `holds[term + 1]`. */
  readonly holds: Uint32Array;
  readonly holders: Uint16Array;
  readonly times: Uint8Array;
  /** What a find counts in each view (BM25's saturated frequency): long names count less. */
  readonly held: Float32Array;
  /** Views in which the second term follows the first at once. */
  pairCount(first: number, second: number): number;
  readonly prior: Float32Array;
};

/** BM25: how fast repeats stop counting, and how much a long name is held back. */
export const k1 = 0.9;
const b = 0.6;

/** 'Thủ tục' in front says nothing, and half of the names carry it. */
const opening = /^(liên thông )?(các )?thủ tục( hành chính)?( về)?[:\s]+/i;
export const withoutOpening = (name: string): string => {
  const rest = name.replace(opening, (_, linked?: string) => linked ?? '');
  return rest.charAt(0).toUpperCase() + rest.slice(1);
};

export const rarityOf = (documents: number, among: number): number => Math.log(1 + (among - documents + 0.5) / (documents + 0.5));

/**
 * Pure; about 6,000 texts of 25 syllables. `names`: other names by code. `prior`: how likely a procedure is asked for before anything is
 * typed (1 = average). `bags`: words that go with a procedure, by code. `inFull`: abbreviations by their folded form.
 */
export function buildIndex(
  rows: readonly CatalogueRow[],
  names: Readonly<Record<string, readonly string[]>>,
  prior: (row: CatalogueRow) => number,
  inFull: ReadonlyMap<string, readonly Syllable[]>,
  bags: ReadonlyMap<string, string> = new Map(),
): Index {
  const vocabulary = new Map<string, number>();
  const tonedVocabulary = new Map<string, number>();
  const numberOf = (table: Map<string, number>, word: string): number => {
    let number = table.get(word);
    if (number === undefined) {
      number = table.size;
      table.set(word, number);
    }
    return number;
  };
  const numbers = new Map<string, number[]>();
  const terms: number[] = [];
  const tones: number[] = [];
  const starts: number[] = [];
  const rowOf: number[] = [];
  const texts: string[] = [];
  const meet = (word: string): void => {
    let known = numbers.get(word);
    if (!known) {
      const forms = formsOf(word);
      known = (inFull.get(forms.folded) ?? [forms]).flatMap((one) => [
        numberOf(vocabulary, one.folded),
        numberOf(tonedVocabulary, one.toned),
      ]);
      numbers.set(word, known);
    }
    for (let i = 0; i < known.length; i += 2) {
      terms.push(known[i]!);
      tones.push(known[i + 1]!);
    }
  };
  const add = (row: number, text: string): void => {
    starts.push(terms.length);
    rowOf.push(row);
    texts.push(text);
    eachWord(text.toLowerCase(), meet);
  };
  for (let row = 0; row < rows.length; row++) {
    const { code, name } = rows[row]!;
    add(row, withoutOpening(name));
    for (const other of names[code] ?? []) add(row, other);
  }
  const firstBag = texts.length;
  rows.forEach(({ code }, row) => {
    const bag = bags.get(code);
    if (bag) add(row, bag);
  });
  starts.push(terms.length);

  const views = texts.length;
  const holds = new Uint32Array(vocabulary.size + 1);
  const last = new Int32Array(vocabulary.size).fill(-1);
  for (let view = 0; view < views; view++) {
    for (let i = starts[view]!; i < starts[view + 1]!; i++) {
      const term = terms[i]!;
      if (last[term] !== view) holds[term + 1]!++;
      last[term] = view;
    }
  }
  for (let term = 0; term < vocabulary.size; term++) holds[term + 1]! += holds[term]!;
  const holders = new Uint16Array(holds[vocabulary.size]!);
  const times = new Uint8Array(holders.length);
  const next = holds.slice();
  last.fill(-1);
  for (let view = 0; view < views; view++) {
    for (let i = starts[view]!; i < starts[view + 1]!; i++) {
      const term = terms[i]!;
      if (last[term] !== view) {
        last[term] = view;
        holders[next[term]!] = view;
        times[next[term]!++] = 1;
      } else times[next[term]! - 1]!++;
    }
  }

  const average = terms.length / views;
  const flatTerms = Uint16Array.from(terms);
  const flatStarts = Uint32Array.from(starts);
  const counted = new Map<number, number>();
  const size = (term: number): number => holds[term + 1]! - holds[term]!;
  return {
    rows,
    texts,
    firstBag,
    rowOf: Uint16Array.from(rowOf),
    starts: flatStarts,
    terms: flatTerms,
    tones: Uint16Array.from(tones),
    vocabulary,
    tonedVocabulary,
    words: [...vocabulary.keys()],
    rarity: Float32Array.from({ length: vocabulary.size }, (_, term) => rarityOf(size(term), views)),
    holds,
    holders,
    times,
    held: Float32Array.from({ length: views }, (_, view) =>
      view < firstBag ? k1 * (1 - b + (b * (starts[view + 1]! - starts[view]!)) / average) : k1,
    ),
    pairCount(first, second) {
      const pair = first * 65_536 + second;
      const before = counted.get(pair);
      if (before !== undefined) return before;
      const rarer = size(first) < size(second) ? first : second;
      let count = 0;
      for (let i = holds[rarer]!; i < holds[rarer + 1]!; i++) {
        const view = holders[i]!;
        const end = flatStarts[view + 1]! - 1;
        for (let at = flatStarts[view]!; at < end; at++) {
          if (flatTerms[at] !== first || flatTerms[at + 1] !== second) continue;
          count++;
          break;
        }
      }
      if (counted.size < 50_000) counted.set(pair, count);
      return count;
    },
    prior: Float32Array.from(rows, prior),
  };
}
