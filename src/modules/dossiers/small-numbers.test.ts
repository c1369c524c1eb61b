import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type PublicCount, protectCounts, publicShare } from './small-numbers.ts';

const least = 5;
const counts = fc.array(fc.oneof(fc.nat(7), fc.nat(400)), { maxLength: 12 });

/** Every count that fits what is shown of a cell, up to a bound that is wide enough here. */
const fits = (shown: PublicCount): [number, number] =>
  shown === 'few' ? [1, least - 1] : shown === 'withheld' || shown === null ? [0, 10_000] : [shown, shown];

test('nobody can work out a count below five from what is published, not by subtraction either', () => {
  fc.assert(
    fc.property(counts, (given) => {
      const { counts: shown, sum } = protectCounts(given, least);
      const [sumLow, sumHigh] = sum === 'few' ? [1, least - 1] : fits(sum);
      given.forEach((count, i) => {
        if (count === 0 || count >= least) return;
        expect(shown[i]).toBe('few');
        let [low, high] = [0, 0];
        shown.forEach((other, k) => {
          if (k === i) return;
          const [a, b] = fits(other);
          low += a;
          high += b;
        });
        const possible = [1, 2, 3, 4].filter((n) => n + low <= sumHigh && n + high >= sumLow);
        // All that remains possible: one who knows the rule learns 'one to four', or of several small ones their sum at most.
        expect(possible.length).toBeGreaterThan(sum === 'few' || typeof sum !== 'number' ? 3 : 0);
        const others = shown.filter((one, k) => k !== i && (one === 'few' || one === 'withheld')).length;
        expect(others > 0 || typeof sum !== 'number').toBe(true);
      });
    }),
  );
});

test('what is told is true, and nothing large is hidden without need', () => {
  fc.assert(
    fc.property(counts, (given) => {
      const { counts: shown, sum } = protectCounts(given, least);
      shown.forEach((one, i) => {
        if (typeof one === 'number') expect(one).toBe(given[i]);
        if (one === 'withheld') expect(given.filter((n) => n > 0 && n < least)).toHaveLength(1);
      });
      if (typeof sum === 'number') expect(sum).toBe(given.reduce((a, b) => a + b, 0));
    }),
  );
});

test('a share needs something to divide and enough people to hide in', () => {
  expect(publicShare(0, 0, 10)).toBeNull();
  expect(publicShare(1, 9, 10)).toBe('few');
  expect(publicShare(9, 10, 10)).toBe(0.9);
});
