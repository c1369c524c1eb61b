import { describe, expect, test } from 'vitest';
import { vietnam } from '../../../definitions/calendars/vietnam.ts';
import { partTime, saturdayMornings } from './calendars.fixture.ts';
import { deadlineExamples } from './deadline.examples.ts';
import { type Calendar, type DeadlineQuestion, deadline, lateness, mergeCalendars } from './index.ts';

const ask = (question: Partial<DeadlineQuestion>) =>
  deadline({ calendar: vietnam, from: '2026-03-02T09:00', limit: 1, unit: 'working-day', ...question });

describe('worked examples', () => {
  for (const [why, from, limit, unit, due, cutoff, pauses] of deadlineExamples) {
    test(`${why}: ${from} + ${limit} ${unit}`, () => {
      const result = ask({ from, limit, unit, cutoff, pauses: pauses?.map(([a, b]) => ({ from: a, to: b })) });
      expect(result.due).toBe(due === null ? null : `${due.length === 16 ? `${due}:00` : due}+07:00`);
      expect(result.paused).toBe(due === null);
    });
  }
});

describe('days of different length', () => {
  test('a clock time after the Saturday closing moves to Monday morning', () => {
    expect(ask({ calendar: saturdayMornings, from: '2026-03-06T15:00' }).due).toBe('2026-03-09T07:00:00+07:00');
    expect(ask({ calendar: saturdayMornings, from: '2026-03-06T09:00' }).due).toBe('2026-03-07T09:00:00+07:00');
    expect(ask({ calendar: saturdayMornings, from: '2026-03-06T16:00', cutoff: '15:00' }).due).toBe('2026-03-07T11:30:00+07:00');
  });

  test('an evening desk', () => {
    expect(ask({ calendar: partTime, from: '2026-03-03T19:00', limit: 2, unit: 'working-hour' }).due).toBe(
      '2026-03-05T08:00:00+07:00',
    );
  });
});

describe('the explanation', () => {
  test('names why the receipt was moved, each day off, the pause with its ground, and the due time', () => {
    const { steps } = ask({
      from: '2026-02-13T17:20',
      limit: 1,
      pauses: [{ from: '2026-02-23T08:00', to: '2026-02-23T10:15', ground: 'chờ bổ sung giấy tờ' }],
    });
    expect(steps.map((step) => step.text)).toEqual([
      'Nhận lúc 17:20, Thứ Sáu 13/02/2026.',
      'Thứ Bảy 14/02/2026 nghỉ hằng tuần: không tính.',
      'Chủ Nhật 15/02/2026 nghỉ hằng tuần: không tính.',
      ...['Thứ Hai 16', 'Thứ Ba 17', 'Thứ Tư 18', 'Thứ Năm 19', 'Thứ Sáu 20'].map(
        (day) => `${day}/02/2026 nghỉ lễ (Tết Nguyên đán Bính Ngọ): không tính.`,
      ),
      'Thứ Bảy 21/02/2026 nghỉ hằng tuần: không tính.',
      'Chủ Nhật 22/02/2026 nghỉ hằng tuần: không tính.',
      'Lúc nhận sau giờ làm việc: bắt đầu tính từ 7:00, Thứ Hai 23/02/2026.',
      'Thời hạn 1 ngày làm việc: 7:00, Thứ Ba 24/02/2026.',
      'Tạm dừng từ 8:00, Thứ Hai 23/02/2026 đến 10:15, Thứ Hai 23/02/2026 (chờ bổ sung giấy tờ): hạn được cộng bù 2 giờ 15 phút làm việc.',
      'Hạn: 9:15, Thứ Ba 24/02/2026.',
    ]);
  });

  test('says that a year without an announced table, or an unconfirmed day off, may change the result', () => {
    expect(ask({}).verify).toBe(false);
    expect(ask({ from: '2027-03-02T09:00' })).toMatchObject({ verify: true });
    expect(ask({ from: '2031-03-04T09:00' }).steps.find((step) => step.kind === 'verify')?.text).toContain('năm 2031');
    expect(ask({ from: '2026-11-23T09:00', limit: 2 }).steps.find((step) => step.kind === 'verify')).toMatchObject({
      reason: 'day-off-not-confirmed',
      name: 'Ngày Văn hóa Việt Nam',
    });
    const confirmed = mergeCalendars(vietnam, { daysOff: [{ date: '2026-11-24', name: 'Ngày Văn hóa Việt Nam' }] });
    expect(ask({ calendar: confirmed, from: '2026-11-23T09:00' })).toMatchObject({
      due: '2026-11-25T09:00:00+07:00',
      verify: false,
    });
  });

  test('shows a worked Saturday and a swapped day off', () => {
    const kinds = ask({ from: '2026-08-21T08:00', limit: 7 }).steps.filter((step) => step.reason?.startsWith('swapped'));
    expect(kinds.map((step) => [step.kind, step.at.slice(0, 10)])).toEqual([
      ['weekend-worked', '2026-08-22'],
      ['day-skipped', '2026-08-31'],
    ]);
  });

  test('far years are safe', () => {
    expect(ask({ from: '1900-01-01T08:00' }).due).toBe('1900-01-02T08:00:00+07:00');
    expect(ask({ from: '9999-12-01T08:00', limit: 2, unit: 'day' }).due).toBe('9999-12-03T08:00:00+07:00');
  });
});

describe('wrong input names its field', () => {
  const week = vietnam.periods[0]!.week;
  const never: Calendar = {
    ...vietnam,
    periods: [{ ...vietnam.periods[0]!, week: { ...week, mon: [], tue: [], wed: [], thu: [], fri: [] } }],
    swappedDays: [],
  };
  const wrong: [string, Partial<DeadlineQuestion>][] = [
    ['from', { from: '2026-02-30T09:00' }],
    ['from', { from: 'mai' }],
    ['from', { from: '1899-12-31T09:00' }],
    ['from', { from: new Date(Number.NaN) }],
    ['limit', { limit: -1 }],
    ['limit', { limit: Number.NaN }],
    ['limit', { limit: 1.5, unit: 'day' }],
    ['limit', { limit: 1e9 }],
    ['limit', { limit: 400, unit: 'day', from: '9999-12-01T08:00' }],
    ['limit', { limit: 400, unit: 'working-day', from: '9999-12-01T08:00' }],
    ['limit', { limit: 0.5, cutoff: '15:00' }],
    ['unit', { unit: 'week' as 'day' }],
    ['cutoff', { cutoff: '25:00' }],
    ['cutoff', { cutoff: '15:00', unit: 'day' }],
    ['pauses[0].to', { pauses: [{ from: '2026-03-03T09:00', to: '2026-03-02T09:00' }] }],
    ['pauses[1].from', { pauses: [{ from: '2026-03-03' }, { from: 'x' }] }],
    ['calendar', { calendar: never }],
    ['calendar', { calendar: { ...vietnam, daysOff: [{ date: '2026-13-01', name: 'x' }] } }],
    ['from', { calendar: { ...vietnam, periods: [{ ...vietnam.periods[0]!, from: '2026-06-01' }] } }],
  ];
  for (const [field, question] of wrong) {
    test(`${field}: ${JSON.stringify(question).slice(0, 70)}`, () => {
      expect(() => ask(question)).toThrow(RangeError);
      expect(() => ask(question)).toThrow(new RegExp(`^${field.replace(/[[\]]/g, '\\$&')}: .+\\.$`));
    });
  }
});

describe('lateness', () => {
  const due = '2026-03-04T09:15:00+07:00';
  const at = (finishedAt: string | null, now = '2026-03-20T09:00') =>
    lateness({ calendar: vietnam, due, finishedAt, now, from: '2026-03-02T09:15' });

  test('by the law it is the day that counts, by the clock the minute', () => {
    expect(at('2026-03-03T16:59')).toMatchObject({ state: 'before', lateByLaw: false, minutesLate: 0 });
    expect(at('2026-03-04T08:00')).toMatchObject({ state: 'on-time', lateByLaw: false, minutesLate: 0 });
    expect(at('2026-03-04T23:00')).toMatchObject({
      state: 'on-time',
      lateByLaw: false,
      minutesLate: 825,
      workingMinutesLate: 345,
    });
    expect(at('2026-03-05T00:00')).toMatchObject({ state: 'late', lateByLaw: true, minutesLate: 885 });
  });

  test('looks at the finish, not at when the citizen came', () => {
    expect(at('2026-03-03T10:00', '2026-04-30T10:00').state).toBe('before');
  });

  test('while it runs: the working time left and the share used', () => {
    expect(at(null, '2026-03-03T09:15')).toMatchObject({ state: 'running', workingMsLeft: 8 * 3_600_000, shareUsed: 0.5 });
    expect(at(null, '2026-03-04T10:15')).toMatchObject({ state: 'running', minutesLate: 60, workingMsLeft: -3_600_000 });
    expect(at(null, '2026-03-05T09:15')).toMatchObject({ state: 'running-late', lateByLaw: true, shareUsed: 1.5 });
  });

  test('a pause takes no share, and without a due time nothing is late', () => {
    const pauses = [{ from: '2026-03-02T09:15', to: '2026-03-03T09:15' }];
    const question = { calendar: vietnam, due, finishedAt: null, now: '2026-03-03T09:15', from: '2026-03-02T09:15', pauses };
    expect(lateness(question).shareUsed).toBe(0);
    expect(lateness({ ...question, due: null })).toMatchObject({ state: 'paused', lateByLaw: false, workingMsLeft: null });
  });
});
