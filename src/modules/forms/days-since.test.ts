import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lookupIn } from './compile.ts';
import { daysSince } from './dates.ts';

test.each([
  ['2026-11-23', 0],
  ['2026-11-22', 1],
  ['2026-11-24', -1],
  ['2026-02-28', 268],
  ['2025-11-23', 365],
  // Of a date that is not known to the day the last day it may have been: nobody is late by not knowing.
  ['2026-10', 23],
  ['2024-02', 998],
  ['2025', 327],
])('on 23/11/2026 %s is %i days ago', (date, days) => expect(daysSince(date, '2026-11-23')).toBe(days));

test('what is no date is no number of days', () => {
  for (const one of [undefined, null, '', 'hôm qua', '2026-13-01', { day: '31' }, 20261123])
    expect(daysSince(one, '2026-11-23')).toBeUndefined();
});

test('each day later is one day more', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 40_000 }), fc.integer({ min: 0, max: 40_000 }), (from, to) => {
      const at = (n: number): string => new Date(Date.UTC(1960, 0, 1 + n)).toISOString().slice(0, 10);
      expect(daysSince(at(from), at(to))).toBe(to - from);
    }),
  );
});

test('conditions read it of an answer, and nothing where it was not answered', () => {
  const lookup = lookupIn({ death: { date: '2026-11-03' } }, undefined, { today: '2026-11-23' });
  expect([lookup('$days.death.date'), lookup('$days.death.about')]).toEqual([20, undefined]);
});
