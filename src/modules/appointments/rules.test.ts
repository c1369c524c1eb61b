import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { officeHours as usualHours } from '../../../definitions/calendars/office-hours.ts';
import { vietnam } from '../../../definitions/calendars/vietnam.ts';
import { visitKinds } from '../../../definitions/visits/kinds.ts';
import { type Calendar, isWorkingDay, mergeCalendars } from '../../kernel/working-time/index.ts';
import { halves, type VisitKind } from './contract.ts';
import { askedFor, dayOffer, firstFree, kindOn, mondayOf, type Offer, plusDays, windowsOn } from './rules.ts';

const local = (at: string): { day: string; minutes: number } => {
  const t = new Date(Date.parse(at) + 7 * 3_600_000);
  return { day: t.toISOString().slice(0, 10), minutes: t.getUTCHours() * 60 + t.getUTCMinutes() };
};
const minutesOf = (clock: string): number => Number(clock.split(':')[0]) * 60 + Number(clock.split(':')[1]);

/** The office hours of a weekday once more, from the definition's text alone. */
const usual = usualHours[0]!.week;
const weekdayNames = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;
const hoursOf = (day: string): readonly (readonly [string, string])[] =>
  // A swapped day of work has the hours of a Monday; the days in these tests that are swapped stand in the calendar's list.
  usual[weekdayNames[new Date(`${day}T00:00:00Z`).getUTCDay()]!];

const kind = (given: Partial<VisitKind> = {}): VisitKind => ({
  code: 'k',
  label: 'Việc',
  explain: 'Việc',
  minutes: 30,
  windows: 2,
  noticeMinutes: 60,
  daysAhead: 30,
  bring: [],
  validFrom: '2020-01-01',
  source: { name: 'thử' },
  ...given,
});
const offer = (given: Partial<Offer> = {}): Offer => ({
  calendar: vietnam,
  kinds: [kind()],
  kind: 'k',
  words: [],
  taken: [],
  now: new Date('2026-11-23T09:00:00+07:00'),
  ...given,
});

const anyDay = fc.integer({ min: 0, max: 60 }).map((n) => plusDays('2026-08-20', n));
const anyKind = fc.record({
  minutes: fc.constantFrom(5, 15, 20, 45, 60, 120, 240),
  windows: fc.integer({ min: 1, max: 4 }),
  noticeMinutes: fc.constantFrom(0, 60, 24 * 60),
  daysAhead: fc.integer({ min: 1, max: 60 }),
});

describe('times that are offered', () => {
  test('every one begins and ends inside the office hours of a working day, to come, and soon enough', () => {
    fc.assert(
      fc.property(anyKind, anyDay, fc.integer({ min: 0, max: 3 * 24 * 60 }), (given, day, before) => {
        const now = new Date(Date.parse(`${day}T00:00:00+07:00`) - before * 60_000);
        const asked = offer({ kinds: [kind(given)], now });
        for (const slot of dayOffer(asked, day).slots) {
          const [from, to] = [local(slot.from), local(slot.to)];
          expect(from.day).toBe(day);
          expect(to.minutes - from.minutes).toBe(given.minutes);
          const isSwapped = vietnam.swappedDays?.some((one) => one.date === day && one.works) ?? false;
          const hours = isSwapped ? usual.mon : hoursOf(day);
          expect(
            hours.some(([opens, closes]) => from.minutes >= minutesOf(opens) && to.minutes <= minutesOf(closes)),
            slot.from,
          ).toBe(true);
          expect(Date.parse(slot.from) - now.getTime()).toBeGreaterThanOrEqual(given.noticeMinutes * 60_000);
        }
        if (vietnam.daysOff?.some((one) => one.date === day && one.observed !== false))
          expect(dayOffer(asked, day).slots).toEqual([]);
        if (!isWorkingDay(vietnam, day)) expect(dayOffer(asked, day).slots).toEqual([]);
      }),
    );
  });

  test('a holiday is named, a swapped Saturday works, the Monday it stands for does not', () => {
    const august = offer({ now: new Date('2026-08-20T08:00:00+07:00') });
    expect(dayOffer(august, '2026-08-22').slots.length).toBeGreaterThan(0);
    expect(dayOffer(august, '2026-08-31')).toMatchObject({ slots: [] });
    expect(dayOffer(august, '2026-09-02')).toEqual({ day: '2026-09-02', slots: [], why: 'Quốc khánh' });
    expect(dayOffer(august, '2026-08-23').why).toBe('Ngày nghỉ');
  });

  test('hours of the commune’s own: a Centre that works on Saturday mornings takes visitors then', () => {
    const calendar: Calendar = mergeCalendars(vietnam, {
      periods: [{ from: '2026-01-01', week: { ...usual, sat: [['07:30', '11:00']] }, source: 'thử' }],
    });
    const { slots } = dayOffer(offer({ calendar }), '2026-11-28');
    expect(slots.map(({ from }) => local(from).minutes)).toEqual([450, 480, 510, 540, 570, 600, 630]);
  });

  test('never more windows than there are, whatever is booked already; what is full is not offered', () => {
    const start = Date.parse('2026-11-24T07:00:00+07:00');
    const anyTaken = fc.array(
      fc.record({ at: fc.integer({ min: 0, max: 40 }), minutes: fc.constantFrom(15, 20, 30, 45) }).map(({ at, minutes }) => ({
        from: new Date(start + at * 15 * 60_000),
        to: new Date(start + at * 15 * 60_000 + minutes * 60_000),
      })),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(anyTaken, fc.integer({ min: 1, max: 4 }), (taken, windows) => {
        const asked = offer({ kinds: [kind({ windows })], taken });
        for (const slot of dayOffer(asked, '2026-11-24').slots) {
          const beside = taken.filter((one) => one.from < new Date(slot.to) && one.to > new Date(slot.from)).length;
          expect(beside + slot.free).toBe(windows);
          expect(slot.free).toBeGreaterThan(0);
          expect(askedFor(asked, new Date(slot.from))).toHaveProperty('slot');
        }
      }),
    );
  });

  test('what can be asked for is what was offered, and nothing else', () => {
    fc.assert(
      fc.property(anyKind, fc.integer({ min: 0, max: 20 * 24 * 12 }), (given, step) => {
        const asked = offer({ kinds: [kind(given)] });
        const at = new Date(asked.now.getTime() + step * 5 * 60_000);
        const offered = dayOffer(asked, local(at.toISOString()).day).slots.some((one) => one.from === at.toISOString());
        expect('slot' in askedFor(asked, at)).toBe(offered);
      }),
    );
  });

  test('the first three are the earliest of their half days, in order', () => {
    const three = firstFree(offer(), 3);
    expect(three.map(({ from }) => from)).toEqual([
      '2026-11-23T03:00:00.000Z',
      '2026-11-23T06:30:00.000Z',
      '2026-11-24T00:00:00.000Z',
    ]);
  });
});

describe('what a commune says of its windows', () => {
  const words = [
    { from: '2026-11-25', windows: 0, halves },
    { from: '2026-11-26', windows: 5, halves: ['thu-am', 'fri-pm'] as const },
  ];
  test('it holds from its day on; the newest word for the same day counts', () => {
    expect(windowsOn(kind(), words, '2026-11-24')).toMatchObject({ windows: 2, since: null });
    expect(windowsOn(kind(), words, '2026-11-25')).toMatchObject({ windows: 0, since: '2026-11-25' });
    expect(windowsOn(kind(), [...words, { from: '2026-11-26', windows: 7, halves }], '2026-12-30').windows).toBe(7);
  });
  test('a day without windows takes nobody, and half days are kept', () => {
    const asked = offer({ words });
    expect(dayOffer(asked, '2026-11-25').why).toBe('Không nhận hẹn');
    expect(dayOffer(asked, '2026-11-26').slots.every(({ from, free }) => local(from).minutes < 720 && free === 5)).toBe(true);
    expect(dayOffer(asked, '2026-11-27').slots.every(({ from }) => local(from).minutes > 720)).toBe(true);
    expect(dayOffer(asked, '2026-11-30').why).toBe('Không nhận hẹn');
  });
});

test('another length from a day on: the day of the visit decides', () => {
  const kinds = [kind({ minutes: 30, validTo: '2026-12-01' }), kind({ minutes: 60, validFrom: '2026-12-01' })];
  expect(kindOn(kinds, 'k', '2026-11-30')!.minutes).toBe(30);
  const { slots } = dayOffer(offer({ kinds }), '2026-12-01');
  expect(Date.parse(slots[0]!.to) - Date.parse(slots[0]!.from)).toBe(3_600_000);
});

test('officers book for somebody at their side: the next time that begins, without notice', () => {
  expect(firstFree(offer({ kinds: [kind({ noticeMinutes: 24 * 60 })], byOfficer: true }), 1)[0]!.from).toBe(
    '2026-11-23T02:00:00.000Z',
  );
  expect(firstFree(offer({ kinds: [kind({ noticeMinutes: 24 * 60 })] }), 1)[0]!.from).toBe('2026-11-24T02:00:00.000Z');
});

test('weeks begin on Monday', () => {
  expect(['2026-11-23', '2026-11-27', '2026-11-29'].map(mondayOf)).toEqual(['2026-11-23', '2026-11-23', '2026-11-23']);
});

test('every kind in the definitions has one version a day, with a length that fits a half day', () => {
  for (const code of new Set(visitKinds.map((k) => k.code))) {
    const versions = visitKinds.filter((k) => k.code === code).toSorted((a, b) => a.validFrom.localeCompare(b.validFrom));
    versions.forEach((one, i) => {
      expect(one.minutes).toBeLessThanOrEqual(210);
      if (i > 0) expect(versions[i - 1]!.validTo).toBe(one.validFrom);
    });
  }
});
