import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatBytes,
  formatDate,
  formatDay,
  formatDuration,
  formatMoment,
  formatMoney,
  formatNumber,
  formatShare,
  formatTaken,
  initials,
  maskCitizenNumber,
  shortHash,
} from './format.ts';

describe('dates', () => {
  it('are those of Vietnam, whatever zone the text or the machine is in', () => {
    expect(formatDate('2026-11-21T18:30:00Z')).toBe('22/11/2026');
    expect(formatDate('2026-11-22')).toBe('22/11/2026');
    expect(formatMoment('2026-11-20T10:24:00+07:00')).toBe('10:24, Thứ Sáu 20/11/2026');
    expect(formatTaken('2026-11-20T02:05:00Z')).toBe('9:05 ngày 20/11/2026');
    expect(formatDay('2026-11-22')).toBe('Chủ Nhật 22/11/2026');
    expect(formatDay('2026-11-20', 'en')).toBe('Friday 20/11/2026');
  });

  it('never turn into NaN', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(formatMoment(text)).not.toContain('NaN');
      }),
    );
  });
});

describe('numbers', () => {
  it('are grouped by points, with a decimal comma', () => {
    expect(formatNumber(1234567)).toBe('1.234.567');
    expect(formatNumber(-1234.5, 1)).toBe('-1.234,5');
    expect(formatShare(0.987)).toBe('98,7%');
    expect(formatShare(1)).toBe('100%');
    expect(formatMoney(1234567)).toBe('1.234.567\u00a0đ');
    expect(formatMoney(0)).toBe('Miễn phí');
    expect(formatBytes(862_208)).toBe('842 KB');
    expect(formatBytes(1_300_000)).toBe('1,2 MB');
  });

  it('can be read back', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), (value) => {
        expect(Number(formatNumber(value).replaceAll('.', ''))).toBe(value);
      }),
    );
  });
});

describe('durations', () => {
  it('are said in hours and minutes', () => {
    expect(formatDuration(169 * 60_000)).toBe('2 giờ 49 phút');
    expect(formatDuration(60 * 60_000)).toBe('1 giờ');
    expect(formatDuration(-204 * 60_000)).toBe('3 giờ 24 phút');
    expect(formatDuration(1000)).toBe('dưới 1 phút');
  });
});

describe('what is hidden', () => {
  it('shows the first six and the last three digits of a personal number', () => {
    expect(maskCitizenNumber('051098000417')).toBe('051 098 ••• 417');
  });

  it('never lets through a whole number that is not one', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 4 }), (text) => {
        expect(maskCitizenNumber(text)).not.toBe(text);
        expect(maskCitizenNumber(text).length).toBeLessThanOrEqual(15);
      }),
    );
  });

  it('gives letters only for a name', () => {
    expect(initials('Phạm Đinh  Bảo An')).toBe('P. Đ. B. A.');
    expect(shortHash('7c1e9a4003b85d2fe1f06a7b2294c8d15e3370aa91bd64f8c02756de8814a75d')).toBe('7c1e 9a40 … a75d');
  });
});
