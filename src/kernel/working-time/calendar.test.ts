import { describe, expect, test } from 'vitest';
import { vietnam } from '../../../definitions/calendars/vietnam.ts';
import { saturdayMornings, summerHours } from './calendars.fixture.ts';
import { calendarDay, calendarSchema, isWorkingDay, mergeCalendars, moveIntoOfficeHours, officeHours } from './index.ts';

describe('the calendar of Viet Nam', () => {
  test('passes its own schema and survives JSON', () => {
    expect(calendarSchema.parse(JSON.parse(JSON.stringify(vietnam)))).toEqual(vietnam);
  });

  test('knows Tết 2026, swapped days and ordinary weekends', () => {
    const off = ['2026-02-14', '2026-02-16', '2026-02-20', '2026-02-22', '2026-01-02', '2026-08-31', '2026-04-27'];
    expect(off.filter((date) => isWorkingDay(vietnam, date))).toEqual([]);
    const worked = ['2026-02-13', '2026-02-23', '2026-01-10', '2026-08-22', '2025-04-26', '2026-11-24'];
    expect(worked.filter((date) => !isWorkingDay(vietnam, date))).toEqual([]);
    expect(calendarDay(vietnam, '2026-02-17')).toEqual({
      date: '2026-02-17',
      working: false,
      hours: [],
      reason: 'holiday',
      name: 'Tết Nguyên đán Bính Ngọ',
      verify: undefined,
    });
  });

  test('the date of an instant is the date in Viet Nam', () => {
    expect(isWorkingDay(vietnam, new Date('2026-03-01T18:00:00Z'))).toBe(true);
    expect(isWorkingDay(vietnam, '2026-03-01')).toBe(false);
    expect(moveIntoOfficeHours(vietnam, '2026-03-01T23:00').toISOString()).toBe('2026-03-02T00:00:00.000Z');
  });
});

describe('an organisation on top', () => {
  test('its hours and days stand, the rest stays national', () => {
    expect(officeHours(saturdayMornings, '2026-03-07')).toEqual([['07:30', '11:30']]);
    expect(isWorkingDay(saturdayMornings, '2026-02-21')).toBe(true);
    expect(isWorkingDay(saturdayMornings, '2026-02-20')).toBe(false);
    expect(officeHours(summerHours, '2026-02-16')).toEqual([['08:00', '10:00']]);
    expect(isWorkingDay(summerHours, '2026-03-10')).toBe(false);
  });

  test('hours with an end fall back to the national ones', () => {
    expect(officeHours(summerHours, '2026-04-20')[0]).toEqual(['07:00', '11:30']);
    expect(officeHours(summerHours, '2026-05-04')[0]).toEqual(['06:30', '11:00']);
    expect(officeHours(summerHours, '2026-09-07')[0]).toEqual(['07:00', '11:30']);
  });

  test('a national day off can be worked, a worked Saturday can be off', () => {
    const merged = mergeCalendars(vietnam, {
      daysOff: [
        { date: '2026-01-10', name: 'Mất điện' },
        { date: '2026-01-02', name: 'Không hoán đổi', observed: false },
      ],
    });
    expect(isWorkingDay(merged, '2026-01-10')).toBe(false);
    expect(isWorkingDay(merged, '2026-01-02')).toBe(true);
  });

  test('the same two calendars merge once', () => {
    const override = { daysOff: [{ date: '2026-03-10', name: 'x' }] };
    expect(mergeCalendars(vietnam, override)).toBe(mergeCalendars(vietnam, override));
  });
});

test('the schema refuses what an administrator might mistype, in Vietnamese', () => {
  const withMonday = (mon: [string, string][]) => ({
    ...vietnam,
    periods: [{ ...vietnam.periods[0]!, week: { ...vietnam.periods[0]!.week, mon } }],
  });
  const wrong: unknown[] = [
    withMonday([['17:00', '07:00']]),
    withMonday([['07:00', '24:00']]),
    withMonday([
      ['07:00', '12:00'],
      ['11:00', '17:00'],
    ]),
    { ...vietnam, daysOff: [...vietnam.daysOff, vietnam.daysOff[0]] },
    { ...vietnam, periods: [{ ...vietnam.periods[0], from: '2026-02-02', to: '2026-02-01' }] },
  ];
  for (const calendar of wrong) {
    const message = calendarSchema.safeParse(calendar).error?.issues[0]?.message;
    expect(message).toMatch(/Ngày|Giờ|giờ/);
  }
});
