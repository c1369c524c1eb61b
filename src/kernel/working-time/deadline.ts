import type { Calendar } from './calendar.ts';
import { type DayTable, tableOf } from './day-table.ts';
import { explainDeadline, type Step } from './explain.ts';
import {
  civilDate,
  clockOf,
  DAY,
  dayNumber,
  dayOf,
  daysInMonth,
  findMinutes,
  formatIso,
  HOUR,
  type Instant,
  type LocalMs,
  MINUTE,
  parseInstant,
  withinRange,
} from './local-time.ts';
import { closingOf, intoOfficeHours, plusWorkingDays, plusWorkingTime, workedBetween, workingDayFrom } from './office-time.ts';
import { applyPauses, mergePauses, type Pause, type PausedDue } from './pauses.ts';

export const LIMIT_UNITS = ['hour', 'working-hour', 'day', 'working-day', 'month'] as const;
export type LimitUnit = (typeof LIMIT_UNITS)[number];

/** About a hundred years of each unit: beyond it a limit is a typing mistake. */
const LARGEST: Record<LimitUnit, number> = {
  hour: 876_600,
  'working-hour': 208_000,
  day: 36_525,
  'working-day': 26_000,
  month: 1200,
};

export interface DeadlineQuestion {
  calendar: Calendar;
  /** When it was received. */
  from: Instant;
  /** >= 0; parts of a unit only for hour, working-hour and working-day without a cut-off. */
  limit: number;
  unit: LimitUnit;
  /** 'HH:MM', only with working-day: received before it, the day of receipt is day 1. */
  cutoff?: string | undefined;
  pauses?: readonly Pause[] | undefined;
}

export interface Deadline {
  /** ISO text with +07:00; null while an open pause holds the clock. */
  due: string | null;
  /** An open pause holds the clock. */
  paused: boolean;
  /** The result rests on days off that are not officially known yet; the steps say which. */
  verify: boolean;
  /** How it came about, in order, for machines (`kind`, `at`) and for people (`text`, Vietnamese). */
  steps: Step[];
}

/** The numbers behind a deadline, before they are put into words. */
export interface Computed extends PausedDue {
  received: LocalMs;
  start: LocalMs;
  /** Milliseconds since midnight. */
  cutoff?: number | undefined;
  afterCutoff: boolean;
  /** The limit counted from `start`, before and after the push into office hours. */
  counted: LocalMs;
  base: LocalMs;
  limit: number;
  unit: LimitUnit;
  working: boolean;
}

/**
 * When something is due (answers.md 'Time' 1 and 2; Bộ luật Dân sự 2015 Điều 147, 148 for calendar units).
 * The receipt is first moved into office hours. `working-day`: same clock time n working days later; with a cut-off: closing time
 * of day n. A part f of a working day is the part f of the working time between that clock time and the same one a working day later.
 * `day`, `month`, `hour`: by the calendar, pushed to the next office moment. `working-hour`: office hours only.
 * @throws RangeError with a Vietnamese message that begins with the name of the wrong field
 */
export function deadline(question: DeadlineQuestion): Deadline {
  const table = tableOf(question.calendar);
  const computed = computeDeadline(table, question);
  const steps = explainDeadline(table, computed);
  return {
    due: computed.due === null ? null : formatIso(computed.due),
    paused: computed.due === null,
    verify: steps.some((step) => step.verify === true),
    steps,
  };
}

/** Only the due time of {@link deadline}, without words; null while an open pause holds the clock. Same errors. */
export function dueTime(question: DeadlineQuestion): string | null {
  const { due } = computeDeadline(tableOf(question.calendar), question);
  return due === null ? null : formatIso(due);
}

function computeDeadline(table: DayTable, { from, limit, unit, cutoff, pauses }: DeadlineQuestion): Computed {
  checkLimit(limit, unit, cutoff);
  const received = parseInstant(from, 'from');
  if (!table.covers(dayOf(received))) {
    throw new RangeError('from: lịch làm việc chưa có giờ làm việc cho ngày này.');
  }
  const merged = pauses ? mergePauses(pauses) : [];
  const start = intoOfficeHours(table, received);
  const cut = cutoff === undefined ? undefined : findMinutes(cutoff)! * MINUTE;
  const afterCutoff = cut !== undefined && clockOf(start) >= cut;
  const counted = withinRange(
    limit === 0 ? start : count(table, start, limit, unit, cut === undefined ? undefined : afterCutoff),
    'limit',
  );
  const base = intoOfficeHours(table, counted);
  const working = unit === 'working-day' || unit === 'working-hour';
  const result = applyPauses(table, start, base, working, merged);
  return { received, start, cutoff: cut, afterCutoff, counted, base, limit, unit, working, ...result };
}

function count(table: DayTable, start: LocalMs, limit: number, unit: LimitUnit, afterCutoff: boolean | undefined): LocalMs {
  const day = dayOf(start);
  switch (unit) {
    case 'hour':
      return start + Math.round(limit * HOUR);
    case 'working-hour':
      return plusWorkingTime(table, start, Math.round(limit * HOUR));
    case 'day':
      return start + limit * DAY;
    case 'month':
      return plusMonths(start, limit);
    case 'working-day': {
      if (afterCutoff === undefined) return plusWorkingDaysAtClock(table, start, limit);
      const first = afterCutoff ? workingDayFrom(table, day + 1) : day;
      return closingOf(table, plusWorkingDays(table, first, limit - 1));
    }
  }
}

function plusWorkingDaysAtClock(table: DayTable, start: LocalMs, limit: number): LocalMs {
  const whole = Math.floor(limit);
  const at = plusWorkingDays(table, dayOf(start), whole) * DAY + clockOf(start);
  if (whole === limit) return at;
  // Between one same-clock moment and the next, so that a longer limit is never due earlier where days differ in length.
  const earlier = intoOfficeHours(table, at);
  const later = intoOfficeHours(table, plusWorkingDays(table, dayOf(start), whole + 1) * DAY + clockOf(start));
  return plusWorkingTime(table, earlier, Math.round(workedBetween(table, earlier, later) * (limit - whole)));
}

function plusMonths(start: LocalMs, months: number): LocalMs {
  const { year, month, day } = civilDate(dayOf(start));
  const index = year * 12 + month - 1 + months;
  const target = { year: Math.floor(index / 12), month: (index % 12) + 1 };
  return dayNumber(target.year, target.month, Math.min(day, daysInMonth(target.year, target.month))) * DAY + clockOf(start);
}

function checkLimit(limit: number, unit: LimitUnit, cutoff: string | undefined): void {
  if (!LIMIT_UNITS.includes(unit)) {
    throw new RangeError(`unit: đơn vị “${String(unit).slice(0, 40)}” không có. Chọn một trong: ${LIMIT_UNITS.join(', ')}.`);
  }
  if (typeof limit !== 'number' || !Number.isFinite(limit) || limit < 0) {
    throw new RangeError('limit: thời hạn phải là một số không âm.');
  }
  if (limit > LARGEST[unit]) throw new RangeError('limit: thời hạn dài quá 100 năm, hãy kiểm tra lại.');
  if (!Number.isInteger(limit) && (unit === 'day' || unit === 'month')) {
    throw new RangeError('limit: số ngày hoặc số tháng theo lịch phải là số nguyên.');
  }
  if (cutoff === undefined) return;
  if (typeof cutoff !== 'string' || findMinutes(cutoff) === undefined) {
    throw new RangeError('cutoff: giờ chốt phải viết như 15:00.');
  }
  if (unit !== 'working-day')
    throw new RangeError('cutoff: giờ chốt chỉ dùng với thời hạn tính theo ngày làm việc (working-day).');
  if (!Number.isInteger(limit)) throw new RangeError('limit: khi có giờ chốt, số ngày làm việc phải là số nguyên.');
}
