import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  findIdentifierAt,
  isWellFormed,
  normaliseIdentifier,
  parentIdentifier,
  parseIdentifier,
  reversedIdentifier,
  sameIdentifier,
} from './identifiers.ts';

describe('identifiers of Decision 20/2020', () => {
  test.each([
    ['H48', 'H48', 1],
    ['H48.16.25', 'H48.16.25', 3],
    ['G06.01', 'G06.01', 2],
    [' h48.16 ', 'H48.16', 2],
    ['000.00.00.H41', 'H41', 1],
    ['28.22.H17', 'H17.22.28', 3],
    ['000.00.01.H22', 'H22.01', 2],
    ['002.00.20.H13', 'H13.20.00.002', 4],
    ['H41.00.00', 'H41', 1],
  ])('%s is %s of level %i', (text, value, level) => {
    expect(parseIdentifier(text)).toMatchObject({ ok: true, value, level });
  });

  test.each(['', '48', 'H4', 'H48..16', 'H48.', 'H48.Đ1', 'H48/16', '0123.4567', `H48.${'1'.repeat(40)}`])(
    '%s is refused with a sentence',
    (text) => {
      const parsed = parseIdentifier(text);
      expect(parsed.ok).toBe(false);
      expect(parsed.ok ? '' : parsed.reason).toMatch(/[a-zà-ỹ].*\.$/i);
    },
  );

  test('the old and the new spelling of one body match, those of two bodies do not', () => {
    expect(sameIdentifier('28.22.H17', 'H17.22.28')).toBe(true);
    expect(sameIdentifier('28.22.H17', 'H17.28.22')).toBe(false);
    expect(sameIdentifier('', '')).toBe(false);
  });

  test('the body above', () => {
    expect(parentIdentifier('25.16.H48')).toBe('H48.16');
    expect(parentIdentifier('H48')).toBeUndefined();
  });

  test('a partner that expects the old padded form gets it', () => {
    expect(reversedIdentifier('H41', 4)).toBe('000.00.00.H41');
    expect(reversedIdentifier('H17.22.28')).toBe('28.22.H17');
  });

  const levelOne = fc.stringMatching(/^[A-Z]\d\d$/);
  const lower = fc.array(fc.stringMatching(/^\d{2,3}$/), { maxLength: 5 });

  test('normalising is stable and survives a trip through the old order', () => {
    fc.assert(
      fc.property(levelOne, lower, (first, rest) => {
        const value = normaliseIdentifier([first, ...rest].join('.'))!;
        expect(normaliseIdentifier(value)).toBe(value);
        expect(normaliseIdentifier(reversedIdentifier(value))).toBe(value);
        expect(normaliseIdentifier(reversedIdentifier(value, 4))).toBe(value);
        expect(isWellFormed('state-2020', value)).toBe(true);
      }),
    );
  });

  test('a code that was closed is not used after its last day, and still read before it', () => {
    const identifiers = [
      { scheme: 'state-2020', value: 'H34', validFrom: '2020-07-22', validTo: '2025-07-01', verify: true },
      { scheme: 'state-2020', value: 'H48', validFrom: '2025-07-01', verify: true },
    ] as const;
    expect(findIdentifierAt([...identifiers], 'state-2020', '2025-06-30')?.value).toBe('H34');
    expect(findIdentifierAt([...identifiers], 'state-2020', '2025-07-01')?.value).toBe('H48');
    expect(findIdentifierAt([...identifiers], 'party-2222', '2025-07-01')).toBeUndefined();
  });
});
