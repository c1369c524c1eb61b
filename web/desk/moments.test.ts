import { expect, it } from 'vitest';
import { isoDay } from './moments.ts';

it('reads a day as people write it, and knows the calendar', () => {
  expect(isoDay('4', '3', '1998')).toBe('1998-03-04');
  expect(isoDay('29', '02', '2024')).toBe('2024-02-29');
  expect(isoDay('31', '4', '2026')).toBeNull();
  expect(isoDay('3', '13', '1998')).toBeNull();
  expect(isoDay('3', '', '1998')).toBeNull();
  expect(isoDay('3', '3', '98')).toBeNull();
});
