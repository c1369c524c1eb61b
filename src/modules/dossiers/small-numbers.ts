/**
 * A count that may be published: itself; 'few' (1 to one below the least); 'withheld': large enough, but telling it would tell a
 * small one by subtraction; null: not counted.
 */
export type PublicCount = number | 'few' | 'withheld' | null;
/** A share between 0 and 1; 'few' where it would speak of too few; null where there is nothing to divide. */
export type PublicShare = number | 'few' | null;

/**
 * One column of counts and its sum, made safe together: whoever subtracts what is shown from the sum never learns a count from 1 to
 * `least` - 1. Where one small count alone would be told that way, the next smallest is withheld too, and where there is none, the sum.
 */
export function protectCounts(counts: readonly number[], least: number): { counts: PublicCount[]; sum: PublicCount } {
  const shown: PublicCount[] = counts.map((count) => (count > 0 && count < least ? 'few' : count));
  const sum = counts.reduce((a, b) => a + b, 0);
  if (sum > 0 && sum < least) return { counts: shown, sum: 'few' };
  if (shown.filter((one) => one === 'few').length !== 1) return { counts: shown, sum };
  let next = -1;
  counts.forEach((count, i) => {
    if (count >= least && (next < 0 || count < counts[next]!)) next = i;
  });
  if (next < 0) return { counts: shown, sum: 'withheld' };
  shown[next] = 'withheld';
  return { counts: shown, sum };
}

/** `part` of `base` as a share, where the base is large enough to hide in. */
export function publicShare(part: number, base: number, leastBase: number): PublicShare {
  if (base === 0) return null;
  return base < leastBase ? 'few' : part / base;
}
