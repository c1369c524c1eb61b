import { type Index, k1, rarityOf } from './build.ts';
import { turnsApart, turnsOf, turnTable } from './turns.ts';
import type { Understood } from './understand.ts';

/** One procedure that a question may mean. `view` is the name that matched best, `covered` how much of the question it holds (0..1). */
export type Ranked = { row: number; view: number; score: number; covered: number };
export type Ranker = (understood: Understood, accents: boolean, favour?: (row: number) => number) => Ranked[];

/** How many of the best by the first, quick count are looked at closely. */
const shortlist = 400;
/** What two neighbouring syllables of the question count when they are neighbours in the name, beside what each counts alone. */
const pairWorth = 0.55;
/** A bag of words is nobody's name: as if so much of it had been said. */
const bagFit = 0.3;

type Wanted = {
  terms: Map<number, number>;
  /** By first term, then second: what the pair counts. */
  pairs: Map<number, Map<number, number>>;
  tones: Map<number, Set<number>>;
  /** What a name would have to hold to answer everything. */
  ceiling: number;
  turns: number;
};

/** The question as weights on terms and pairs of terms. */
function wantedOf(index: Index, understood: Understood, accents: boolean): Wanted {
  const wanted: Wanted = { terms: new Map(), pairs: new Map(), tones: new Map(), ceiling: 0, turns: 0 };
  for (const { syllables, weights } of understood.phrases) {
    wanted.turns |= turnsOf(syllables.filter((_, i) => weights[i]! > 0.1).map((one) => one.folded));
    let before: { term: number; weight: number } | undefined;
    for (let i = 0; i < syllables.length; i++) {
      const one = syllables[i]!;
      const weight = weights[i]!;
      const term = index.vocabulary.get(one.folded);
      if (term === undefined) {
        before = undefined;
        // No name knows the word, so none answers the whole question.
        if (weight >= 1) wanted.ceiling += 4;
        continue;
      }
      if ((wanted.terms.get(term) ?? 0) < weight) wanted.terms.set(term, weight);
      if (accents && one.toned !== one.folded) {
        const tone = index.tonedVocabulary.get(one.toned) ?? -1;
        const tones = wanted.tones.get(term);
        if (tones) tones.add(tone);
        else wanted.tones.set(term, new Set([tone]));
      }
      if (before) {
        const least = Math.min(before.weight, weight);
        const both = least < 0.3 ? least : (before.weight + weight) / 2;
        const views = index.texts.length;
        const worth = pairWorth * both * rarityOf(index.pairCount(before.term, term), views);
        const seconds = wanted.pairs.get(before.term) ?? new Map<number, number>();
        if ((seconds.get(term) ?? 0) < worth) wanted.pairs.set(before.term, seconds.set(term, worth));
      }
      before = { term, weight };
    }
  }
  for (const [term, weight] of wanted.terms) wanted.ceiling += weight * index.rarity[term]!;
  return wanted;
}

/**
 * Ranks procedures for a question, best first: BM25 over syllables for all names, then for the best of them the neighbours, how much of
 * the name and of the question agree, accents, and what the procedure does.
 */
export function rankerOf(index: Index): Ranker {
  const turnsOfView = turnTable(index);
  const viewsOfCode = new Map<string, number[]>();
  index.rowOf.forEach((row, view) => {
    const { code } = index.rows[row]!;
    const views = viewsOfCode.get(code);
    if (views) views.push(view);
    else viewsOfCode.set(code, [view]);
  });

  /** The close look. */
  const scoreOf = (view: number, quick: number, wanted: Wanted): { words: number; fit: number; covered: number } => {
    const { terms, tones, starts } = index;
    const gain = (k1 + 1) / (1 + index.held[view]!);
    const seen = new Set<number>();
    const paired = new Set<number>();
    let [found, whole, strange, answered, neighbours] = [0, 0, 0, 0, 0];
    const end = starts[view + 1]!;
    for (let i = starts[view]!; i < end; i++) {
      const term = terms[i]!;
      const rarity = index.rarity[term]!;
      whole += rarity;
      const weight = wanted.terms.get(term) ?? 0;
      if (weight === 0) continue;
      found += rarity * Math.min(1, weight * 1.2);
      const pair = i + 1 < end ? wanted.pairs.get(term)?.get(terms[i + 1]!) : undefined;
      if (pair !== undefined && !paired.has(term * 65_536 + terms[i + 1]!)) {
        paired.add(term * 65_536 + terms[i + 1]!);
        neighbours += pair * gain;
      }
      if (seen.has(term)) continue;
      seen.add(term);
      answered += weight * rarity;
      const meant = wanted.tones.get(term);
      if (meant && !meant.has(tones[i]!)) strange += rarity * weight;
    }
    const bag = view >= index.firstBag;
    const ofName = bag ? bagFit : whole > 0 ? found / whole : 0;
    const ofQuestion = wanted.ceiling > 0 ? answered / wanted.ceiling : 0;
    const accents = found > 0 ? Math.max(0.3, 1 - 0.9 * (strange / found)) : 1;
    const { extra, lacking } = turnsApart(turnsOfView(view), wanted.turns);
    const turned = bag ? 1 : 0.9 ** Math.min(extra, 3) * 0.93 ** Math.min(lacking, 3);
    return {
      words: quick + neighbours,
      covered: ofQuestion,
      fit: (0.45 + 0.55 * ofName) * (0.5 + 0.5 * ofQuestion) * accents * turned,
    };
  };

  return (understood, accents, favour = () => 1) => {
    const wanted = wantedOf(index, understood, accents);
    const quick = new Float32Array(index.texts.length);
    for (const [term, weight] of wanted.terms) {
      const worth = weight * index.rarity[term]! * (k1 + 1);
      for (let i = index.holds[term]!; i < index.holds[term + 1]!; i++) {
        const view = index.holders[i]!;
        const times = index.times[i]!;
        quick[view]! += (worth * times) / (times + index.held[view]!);
      }
    }
    const pointed = new Map<number, number>();
    for (const [code, sure] of understood.points) for (const view of viewsOfCode.get(code) ?? []) pointed.set(view, sure);
    const favours = Float32Array.from(index.rows, (_, row) => favour(row));
    let best = 0;
    for (let view = 0; view < quick.length; view++) {
      // What is left out must not fill the short list.
      if (favours[index.rowOf[view]!] === 0) quick[view] = 0;
      else if (quick[view]! > best) best = quick[view]!;
    }
    const near: number[] = [];
    for (let view = 0; view < quick.length; view++) if (quick[view]! > best * 0.25) near.push(view);
    near.sort((a, b) => quick[b]! - quick[a]!);
    near.length = Math.min(near.length, shortlist);
    const looked = [...new Set([...near, ...pointed.keys()])].map((view) => ({ view, ...scoreOf(view, quick[view]!, wanted) }));
    const most = looked.reduce((top, one) => Math.max(top, one.words), 0);
    const byRow = new Map<number, Ranked>();
    for (const { view, words, fit, covered } of looked) {
      const row = index.rowOf[view]!;
      const score = (words * fit + (pointed.get(view) ?? 0) * most * 0.6) * index.prior[row]! * favours[row]!;
      const before = byRow.get(row);
      if (!before || before.score < score)
        byRow.set(row, { row, view, score, covered: pointed.has(view) ? Math.max(covered, pointed.get(view)!) : covered });
    }
    return [...byRow.values()].sort((a, b) => b.score - a.score || a.row - b.row);
  };
}
