import {
  type Calendar,
  calendarSchema,
  type DayOff,
  firstDayOf,
  type Hours,
  lastDayOf,
  type SwappedDay,
  WEEKDAYS,
} from './calendar.ts';
import { type DayNumber, dayNumber, findDay, findMinutes, formatDay, MINUTE, weekdayOf } from './local-time.ts';

/** Office hours of a day, in milliseconds since midnight. */
export interface DayHours {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  readonly total: number;
}

/** One year, counted once: every question about working time then is a look-up or a binary search. */
export interface YearTable {
  readonly year: number;
  readonly firstDay: DayNumber;
  readonly length: number;
  readonly hours: readonly DayHours[];
  /** Working milliseconds of the year before its day i; [length] is the year's sum. */
  readonly workedBefore: Float64Array;
  /** Working days of the year before its day i. */
  readonly workingDaysBefore: Uint16Array;
  /** Days of the year (0-based) that are worked, ascending. */
  readonly workingDays: Uint16Array;
}

export type DayReason = 'working' | 'swapped-on' | 'weekend' | 'holiday' | 'swapped-off' | 'no-hours';

const CLOSED: DayHours = { starts: [], ends: [], total: 0 };
/** A calendar with no working day in so many years is taken to have none at all. */
export const PATIENCE_YEARS = 10;

function compile(hours: Hours): DayHours {
  if (hours.length === 0) return CLOSED;
  const starts = hours.map(([start]) => findMinutes(start)! * MINUTE);
  const ends = hours.map(([, end]) => findMinutes(end)! * MINUTE);
  return { starts, ends, total: ends.reduce((sum, end, index) => sum + end - starts[index]!, 0) };
}

interface CompiledPeriod {
  from: DayNumber;
  to: DayNumber;
  week: readonly DayHours[];
}

export class DayTable {
  readonly calendar: Calendar;
  readonly daysOff = new Map<DayNumber, DayOff>();
  readonly swappedDays = new Map<DayNumber, SwappedDay>();
  /** Days that are written down as days off but not observed. */
  readonly doubtful: { day: DayNumber; name: string }[] = [];
  readonly publishedYears = new Set<number>();
  readonly #periods: CompiledPeriod[];
  readonly #years = new Map<number, YearTable>();
  #last: YearTable | undefined;

  constructor(calendar: Calendar) {
    const checked = calendarSchema.safeParse(calendar);
    if (!checked.success) {
      const issue = checked.error.issues[0];
      throw new RangeError(`calendar: lịch làm việc chưa đúng ở ${issue?.path.join('.') || 'đầu lịch'}. ${issue?.message ?? ''}`);
    }
    this.calendar = calendar;
    // Latest start first: the first that covers a day is the one in force (see periodOn).
    this.#periods = calendar.periods
      .map((period) => ({
        from: firstDayOf(period),
        to: lastDayOf(period),
        week: WEEKDAYS.map((name) => compile(period.week[name])),
      }))
      .reverse()
      .sort((a, b) => b.from - a.from);
    for (const entry of calendar.daysOff) {
      if (entry.observed === false) this.doubtful.push({ day: findDay(entry.date)!, name: entry.name });
      else this.daysOff.set(findDay(entry.date)!, entry);
    }
    this.doubtful.sort((a, b) => a.day - b.day);
    for (const entry of calendar.swappedDays) this.swappedDays.set(findDay(entry.date)!, entry);
    for (const entry of calendar.holidayYears) if (entry.status === 'published') this.publishedYears.add(entry.year);
  }

  covers(day: DayNumber): boolean {
    return this.#period(day) !== undefined;
  }

  #period(day: DayNumber): CompiledPeriod | undefined {
    return this.#periods.find((period) => period.from <= day && day <= period.to);
  }

  #weekly(day: DayNumber, weekday: number): DayHours {
    return this.#period(day)?.week[weekday] ?? CLOSED;
  }

  #hoursFromRules(day: DayNumber): DayHours {
    const swapped = this.swappedDays.get(day);
    if (swapped) {
      if (!swapped.works) return CLOSED;
      if (swapped.hours) return compile(swapped.hours);
      const model = swapped.insteadOf === undefined ? 1 : weekdayOf(findDay(swapped.insteadOf)!);
      return this.#weekly(day, model);
    }
    return this.daysOff.has(day) ? CLOSED : this.#weekly(day, weekdayOf(day));
  }

  /** Why a day is worked or not; `weekend` is any day that the week itself leaves free. */
  reasonOf(day: DayNumber): { reason: DayReason; name?: string; verify?: boolean } {
    const swapped = this.swappedDays.get(day);
    if (swapped) return { reason: swapped.works ? 'swapped-on' : 'swapped-off', name: swapped.name, verify: swapped.verify };
    const off = this.daysOff.get(day);
    if (off) return { reason: 'holiday', name: off.name, verify: off.verify };
    if (!this.covers(day)) return { reason: 'no-hours' };
    return { reason: this.hoursOf(day).total > 0 ? 'working' : 'weekend' };
  }

  hoursOf(day: DayNumber): DayHours {
    const table = this.yearOf(day);
    return table.hours[day - table.firstDay]!;
  }

  yearOf(day: DayNumber): YearTable {
    const last = this.#last;
    if (last && day >= last.firstDay && day < last.firstDay + last.length) return last;
    let year = 1970 + Math.floor(day / 365.2425);
    if (dayNumber(year, 1, 1) > day) year -= 1;
    else if (dayNumber(year + 1, 1, 1) <= day) year += 1;
    return this.year(year);
  }

  /** @throws RangeError outside the years 1900..9999 */
  year(year: number): YearTable {
    let table = this.#years.get(year);
    if (!table) {
      if (year < 1900 || year > 9999) {
        throw new RangeError('limit: hạn rơi ra ngoài khoảng từ năm 1900 đến năm 9999, hãy xem lại ngày bắt đầu và thời hạn.');
      }
      table = this.#build(year);
      this.#years.set(year, table);
    }
    this.#last = table;
    return table;
  }

  #build(year: number): YearTable {
    const firstDay = dayNumber(year, 1, 1);
    const length = dayNumber(year + 1, 1, 1) - firstDay;
    const hours: DayHours[] = [];
    const workedBefore = new Float64Array(length + 1);
    const workingDaysBefore = new Uint16Array(length + 1);
    const workingDays: number[] = [];
    for (let index = 0; index < length; index += 1) {
      const day = this.#hoursFromRules(firstDay + index);
      hours.push(day);
      if (day.total > 0) workingDays.push(index);
      workedBefore[index + 1] = workedBefore[index]! + day.total;
      workingDaysBefore[index + 1] = workingDays.length;
    }
    return { year, firstDay, length, hours, workedBefore, workingDaysBefore, workingDays: Uint16Array.from(workingDays) };
  }

  noWorkingDay(day: DayNumber): RangeError {
    return new RangeError(
      `calendar: lịch làm việc không có ngày làm việc nào trong ${PATIENCE_YEARS} năm kể từ ${formatDay(day)}.`,
    );
  }
}

const tables = new WeakMap<Calendar, DayTable>();

/**
 * The day table of a calendar, built once per calendar object: a calendar must not be changed after its first use.
 * @throws RangeError when the calendar itself breaks its schema
 */
export function tableOf(calendar: Calendar): DayTable {
  let table = tables.get(calendar);
  if (!table) {
    table = new DayTable(calendar);
    tables.set(calendar, table);
  }
  return table;
}
