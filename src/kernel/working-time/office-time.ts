import type { Calendar } from './calendar.ts';
import { type DayHours, type DayReason, type DayTable, PATIENCE_YEARS, tableOf } from './day-table.ts';
import {
  clockOf,
  DAY,
  type DayNumber,
  dayOf,
  formatDay,
  formatMinutes,
  type Instant,
  type LocalMs,
  MINUTE,
  parseInstant,
  toDate,
} from './local-time.ts';

/** The first worked day on or after `day`. @throws RangeError when the calendar has none */
export function workingDayFrom(table: DayTable, day: DayNumber): DayNumber {
  return plusWorkingDays(table, day, 0);
}

/** The n-th worked day after the first worked day on or after `day`. @throws RangeError when the calendar has none */
export function plusWorkingDays(table: DayTable, day: DayNumber, n: number): DayNumber {
  let year = table.yearOf(day);
  let index = year.workingDaysBefore[day - year.firstDay]! + n;
  let empty = 0;
  while (index >= year.workingDays.length) {
    index -= year.workingDays.length;
    empty = year.workingDays.length === 0 ? empty + 1 : 0;
    if (empty > PATIENCE_YEARS) throw table.noWorkingDay(day);
    year = table.year(year.year + 1);
  }
  return year.firstDay + year.workingDays[index]!;
}

/** Working milliseconds of one day before a clock time. */
function workedBy(hours: DayHours, clock: number): number {
  let worked = 0;
  for (let i = 0; i < hours.starts.length; i += 1) {
    const start = hours.starts[i]!;
    if (clock <= start) break;
    worked += Math.min(clock, hours.ends[i]!) - start;
  }
  return worked;
}

/** The earliest clock time by which `worked` (above 0) milliseconds of a day's office hours have passed. */
function clockAfter(hours: DayHours, worked: number): number {
  let rest = worked;
  for (let i = 0; i < hours.starts.length; i += 1) {
    const span = hours.ends[i]! - hours.starts[i]!;
    if (rest <= span) return hours.starts[i]! + rest;
    rest -= span;
  }
  return hours.ends[hours.ends.length - 1]!;
}

/** Closing time of a worked day. */
export function closingOf(table: DayTable, day: DayNumber): LocalMs {
  return day * DAY + table.hoursOf(day).ends.at(-1)!;
}

/**
 * The instant itself when the office is open, else the next opening. Both ends belong to office hours: 11:30 and 17:00 sharp
 * stay where they are ('after 17:00' is past).
 */
export function intoOfficeHours(table: DayTable, at: LocalMs): LocalMs {
  const day = dayOf(at);
  const clock = at - day * DAY;
  const hours = table.hoursOf(day);
  for (let i = 0; i < hours.starts.length; i += 1) {
    if (clock <= hours.ends[i]!) return clock >= hours.starts[i]! ? at : day * DAY + hours.starts[i]!;
  }
  const next = workingDayFrom(table, day + 1);
  return next * DAY + table.hoursOf(next).starts[0]!;
}

/** Working milliseconds from a to b, a <= b. */
export function workedBetween(table: DayTable, a: LocalMs, b: LocalMs): number {
  const first = table.yearOf(dayOf(a));
  const before = first.workedBefore[dayOf(a) - first.firstDay]! + workedBy(table.hoursOf(dayOf(a)), clockOf(a));
  const last = table.yearOf(dayOf(b));
  let after = last.workedBefore[dayOf(b) - last.firstDay]! + workedBy(table.hoursOf(dayOf(b)), clockOf(b));
  for (let year = first.year; year < last.year; year += 1) {
    const whole = table.year(year);
    after += whole.workedBefore[whole.length]!;
  }
  return after - before;
}

/** The earliest instant by which `ms` of working time have passed since `at`; 0 gives `at` moved into office hours. */
export function plusWorkingTime(table: DayTable, at: LocalMs, ms: number): LocalMs {
  if (ms <= 0) return intoOfficeHours(table, at);
  const day = dayOf(at);
  let year = table.yearOf(day);
  const start = day - year.firstDay;
  let target = year.workedBefore[start]! + workedBy(year.hours[start]!, clockOf(at)) + ms;
  let empty = 0;
  while (target > year.workedBefore[year.length]!) {
    target -= year.workedBefore[year.length]!;
    empty = year.workingDays.length === 0 ? empty + 1 : 0;
    if (empty > PATIENCE_YEARS) throw table.noWorkingDay(day);
    year = table.year(year.year + 1);
  }
  // The first day i with workedBefore[i + 1] >= target.
  let low = 0;
  let high = year.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (year.workedBefore[middle + 1]! >= target) high = middle;
    else low = middle + 1;
  }
  return (year.firstDay + low) * DAY + clockAfter(year.hours[low]!, target - year.workedBefore[low]!);
}

export interface CalendarDay {
  /** 'YYYY-MM-DD' */
  date: string;
  working: boolean;
  /** ['HH:MM', 'HH:MM'] pairs; empty on a day off. */
  hours: [string, string][];
  reason: DayReason;
  /** Name of the holiday or of the swap. */
  name?: string;
  /** The entry behind it still has to be verified against the official announcement. */
  verify?: boolean;
}

/** What a calendar says about one date (of an instant: its date in Viet Nam). @throws RangeError on a bad date */
export function calendarDay(calendar: Calendar, date: Instant): CalendarDay {
  const table = tableOf(calendar);
  const day = dayOf(parseInstant(date, 'date'));
  const { starts, ends, total } = table.hoursOf(day);
  return {
    date: formatDay(day),
    working: total > 0,
    hours: starts.map((start, i) => [formatMinutes(start / MINUTE), formatMinutes(ends[i]! / MINUTE)]),
    ...table.reasonOf(day),
  };
}

/** @throws RangeError on a bad date */
export function isWorkingDay(calendar: Calendar, date: Instant): boolean {
  return tableOf(calendar).hoursOf(dayOf(parseInstant(date, 'date'))).total > 0;
}

/** Office hours of a date as ['HH:MM', 'HH:MM'] pairs, empty on a day off. @throws RangeError on a bad date */
export function officeHours(calendar: Calendar, date: Instant): [string, string][] {
  return calendarDay(calendar, date).hours;
}

/** The instant itself while the office is open (closing times included), else the next opening. */
export function moveIntoOfficeHours(calendar: Calendar, instant: Instant): Date {
  return toDate(intoOfficeHours(tableOf(calendar), parseInstant(instant, 'instant')));
}

/** Working milliseconds from one instant to another; negative when `to` lies before `from`. */
export function workingTimeBetween(calendar: Calendar, from: Instant, to: Instant): number {
  const table = tableOf(calendar);
  const a = parseInstant(from, 'from');
  const b = parseInstant(to, 'to');
  return a <= b ? workedBetween(table, a, b) : -workedBetween(table, b, a);
}

/** The earliest office moment by which `ms` (>= 0) of working time have passed since `from`. @throws RangeError on bad input */
export function addWorkingTime(calendar: Calendar, from: Instant, ms: number): Date {
  if (!Number.isFinite(ms) || ms < 0) throw new RangeError('ms: khoảng thời gian cộng thêm phải là số không âm.');
  return toDate(plusWorkingTime(tableOf(calendar), parseInstant(from, 'from'), Math.round(ms)));
}
