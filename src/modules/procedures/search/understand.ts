import { type EverydayWord, listed } from '../../../../definitions/catalogue/everyday-words.ts';
import { foldText, isOneSlipAway, type Syllable, syllables, withoutTelexKeys } from './text.ts';

/** A phrase to look for, in folded syllables, and how much it counts (1 = as if typed). */
export type Phrase = { syllables: readonly Syllable[]; weights: readonly number[] };

export type Understood = {
  phrases: Phrase[];
  /** Procedures that an everyday phrase points at, by code; higher is surer. */
  points: Map<string, number>;
};

type Part = { folded: string; toned: string } | 'kin' | 'under14' | 'gap';
type Pattern = Part[];
export type Lexicon = {
  entries: { patterns: Pattern[]; unless: Pattern[]; word: EverydayWord; means: (readonly Syllable[])[] }[];
  kin: ReadonlySet<string>;
  fillers: readonly string[][];
  light: ReadonlySet<string>;
  /** Every folded syllable of the everyday words: not to be corrected as typing errors. */
  known: ReadonlySet<string>;
};

/** Prepares the tables of everyday words once. */
export function lexiconOf(
  words: readonly EverydayWord[],
  kin: readonly string[],
  fillers: readonly string[],
  light: readonly string[],
): Lexicon {
  const known = new Set<string>();
  const parts = (text: string): Part[] =>
    text
      .split(/(<kin>|<under14>|…)|\s+/)
      .filter(Boolean)
      .flatMap((piece): Part[] => {
        if (piece === '<kin>') return ['kin'];
        if (piece === '<under14>') return ['under14'];
        if (piece === '…') return ['gap'];
        return syllables(piece).map(({ folded, toned }) => {
          known.add(folded);
          return { folded, toned };
        });
      });
  const entries = words.map((word) => ({
    patterns: listed(word.says).map(parts),
    unless: word.unless ? listed(word.unless).map(parts) : [],
    word,
    means: word.means?.split(' | ').map((text) => syllables(text)) ?? [],
  }));
  for (const text of [...kin, ...fillers, ...light]) for (const { folded } of syllables(text)) known.add(folded);
  return {
    entries,
    kin: new Set(kin.map(foldText)),
    fillers: fillers.map((text) => foldText(text).split(' ')).sort((a, b) => b.length - a.length),
    light: new Set(light.map(foldText)),
    known,
  };
}

/** Where the pattern ends when it starts at `from`, or -1. A gap is up to three syllables. */
function matchAt(pattern: Pattern, said: readonly Syllable[], from: number, accents: boolean, lexicon: Lexicon): number {
  const step = (part: number, at: number): number => {
    if (part === pattern.length) return at;
    const wanted = pattern[part]!;
    if (wanted === 'gap') {
      for (let skip = 0; skip <= 3 && at + skip <= said.length; skip++) {
        const end = step(part + 1, at + skip);
        if (end >= 0) return end;
      }
      return -1;
    }
    const one = said[at];
    if (!one) return -1;
    if (wanted === 'kin') {
      const two = said[at + 1];
      if (two && lexicon.kin.has(`${one.folded} ${two.folded}`)) {
        const end = step(part + 1, at + 2);
        if (end >= 0) return end;
      }
      return lexicon.kin.has(one.folded) ? step(part + 1, at + 1) : -1;
    }
    if (wanted === 'under14') return /^\d+$/.test(one.folded) && Number(one.folded) < 14 ? step(part + 1, at + 1) : -1;
    if (one.folded !== wanted.folded) return -1;
    // Someone who writes accents means them: 'mật' is not 'mất'. Syllables left bare among accented ones stay open.
    if (accents && one.toned !== wanted.toned && one.toned !== one.folded) return -1;
    return step(part + 1, at + 1);
  };
  return step(0, from);
}

/** What a question is about: polite words made light, everyday words turned into those of the names, slips of typing mended. */
export function understand(
  said: readonly Syllable[],
  accents: boolean,
  lexicon: Lexicon,
  names: { has(word: string): boolean; pairs(a: string, b: string): boolean; words: readonly string[] },
): Understood {
  const mended = said.map((one, i) => mend(one, said[i - 1]?.folded, said[i + 1]?.folded, lexicon, names));
  const weights = mended.map((one): number => (lexicon.light.has(one.folded) ? 0.25 : lexicon.kin.has(one.folded) ? 0.6 : 1));
  for (let i = 0; i < mended.length; i++) {
    const filler = lexicon.fillers.find((words) => words.every((word, k) => mended[i + k]?.folded === word));
    if (!filler) continue;
    for (let k = 0; k < filler.length; k++) weights[i + k] = 0.05;
    i += filler.length - 1;
  }
  const firstMatch = (patterns: readonly Pattern[]): { from: number; end: number } | undefined => {
    for (const pattern of patterns) {
      const [first] = pattern;
      for (let from = 0; from < mended.length; from++) {
        if (typeof first === 'object' && first.folded !== mended[from]!.folded) continue;
        const end = matchAt(pattern, mended, from, accents, lexicon);
        if (end > from) return { from, end };
      }
    }
    return undefined;
  };
  const phrases: Phrase[] = [];
  const points = new Map<string, number>();
  const taken = new Map<number, number>();
  for (const { patterns, unless, word, means } of lexicon.entries) {
    const found = firstMatch(patterns);
    if (!found) continue;
    if (firstMatch(unless)) continue;
    for (const meaning of means) phrases.push({ syllables: meaning, weights: meaning.map(() => word.weight ?? 0.9) });
    for (const code of word.procedures ?? []) points.set(code, Math.max(points.get(code) ?? 0, word.sure ?? 0.5));
    if (!word.beside) for (let i = found.from; i < found.end; i++) taken.set(i, Math.min(taken.get(i) ?? 1, 0.3));
  }
  for (const [i, share] of taken) weights[i] = weights[i]! * share;
  phrases.unshift({ syllables: mended, weights });
  return { phrases, points };
}

/** A syllable that no name knows becomes the one it was meant to be, if one fits its neighbours. */
function mend(
  one: Syllable,
  before: string | undefined,
  after: string | undefined,
  lexicon: Lexicon,
  names: { has(word: string): boolean; pairs(a: string, b: string): boolean; words: readonly string[] },
): Syllable {
  const { folded } = one;
  if (names.has(folded) || lexicon.known.has(folded) || /\d/.test(folded) || folded.length < 2) return one;
  const fits = (word: string): boolean =>
    (before !== undefined && names.pairs(before, word)) || (after !== undefined && names.pairs(word, after));
  const telex = withoutTelexKeys(folded);
  if (telex !== folded && (names.has(telex) || lexicon.known.has(telex))) return { ...one, folded: telex, toned: telex };
  if (folded.length < 3) return one;
  const near = names.words.filter((word) => word.length > 1 && isOneSlipAway(folded, word));
  const best = near.find(fits) ?? (near.length === 1 ? near[0] : undefined);
  return best ? { ...one, folded: best, toned: best } : one;
}
