import fc from 'fast-check';
import { expect, test } from 'vitest';
import { endOfDay, isCovered, isMinor, isNarrower, monthsAfter, standOf, yearsOldAt } from './rules.ts';

const day = fc
  .date({ min: new Date('1950-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
  .map((at) => at.toISOString().slice(0, 10));

test('a child is one until the eighteenth birthday begins in Vietnam', () => {
  expect(isMinor('2008-11-24', new Date('2026-11-23T16:59:59Z'))).toBe(true);
  expect(isMinor('2008-11-24', new Date('2026-11-23T17:00:00Z'))).toBe(false);
  // Born on 29 February: grown up on 1 March of a year without one.
  expect(yearsOldAt('2008-02-29', 18)?.toISOString()).toBe('2026-02-28T17:00:00.000Z');
});

test('of a birth that is known in part the earliest day counts; one that nobody knows is no child’s', () => {
  fc.assert(
    fc.property(day, (born) => {
      for (const part of [born.slice(0, 7), born.slice(0, 4)])
        expect(yearsOldAt(part, 18)!.getTime()).toBeLessThanOrEqual(yearsOldAt(born, 18)!.getTime());
    }),
  );
  expect(isMinor(null, new Date('2026-11-23T02:00:00Z'))).toBe(false);
});

const words = fc.uniqueArray(fc.constantFrom('1.001193', '1.000656', '1.004222', 'civil-status', 'residence'), { minLength: 1 });
const fields: Record<string, string> = { '1.001193': 'civil-status', '1.000656': 'civil-status', '1.004222': 'residence' };
const fieldOf = (code: string): string | undefined => fields[code];

test('what is narrower never opens a procedure that was closed before', () => {
  fc.assert(
    fc.property(fc.option(words), fc.option(words), (narrower, wider) => {
      if (!isNarrower(narrower, wider, fieldOf)) return;
      for (const [code, field] of Object.entries(fields))
        if (isCovered(narrower, { code, field })) expect(isCovered(wider, { code, field })).toBe(true);
    }),
  );
});

test('a mandate stands only when accepted, not run out, and on its ground', () => {
  const state = fc.constantFrom('offered', 'accepted', 'declined', 'ended');
  fc.assert(
    fc.property(state, fc.integer({ min: -5, max: 5 }), fc.boolean(), (kept, days, rests) => {
      const now = new Date('2026-11-23T02:00:00Z');
      const row = { state: kept as 'offered', valid_to: new Date(now.getTime() + days * 86_400_000) };
      expect(standOf(row, now, rests) === 'standing').toBe(kept === ('accepted' as string) && days > 0 && rests);
    }),
  );
});

test('the last day counts to its end in Vietnam; months keep to the month', () => {
  expect(endOfDay('2026-11-23').toISOString()).toBe('2026-11-23T17:00:00.000Z');
  expect(monthsAfter('2026-08-31', 6)).toBe('2027-02-28');
  expect(monthsAfter('2026-11-23', 12)).toBe('2027-11-23');
});
