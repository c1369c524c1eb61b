import { z } from 'zod';
import { type DayNumber, dayNumber, findDay, findMinutes, formatDay } from './local-time.ts';

export const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;

const DateText = z.string().refine((text) => findDay(text) !== undefined, 'Ngày phải viết như 2026-02-16 (từ năm 1900).');
const ClockText = z.string().refine((text) => findMinutes(text) !== undefined, 'Giờ phải viết như 07:00 (từ 00:00 đến 23:59).');
const Source = z.string().min(1, 'Hãy ghi căn cứ.');

/** Office hours of one day: [opening, closing] pairs in order, at most one touching the next. Empty: closed. */
const HoursSchema = z
  .array(z.tuple([ClockText, ClockText]))
  .max(6)
  .refine((spans) => {
    let previous = 0;
    for (const [start, end] of spans) {
      const [from, to] = [findMinutes(start) ?? -1, findMinutes(end) ?? -1];
      if (from < previous || to <= from) return false;
      previous = to;
    }
    return true;
  }, 'Các khoảng giờ làm việc phải theo thứ tự, không chồng lên nhau, giờ kết thúc sau giờ bắt đầu.');

const PeriodSchema = z
  .object({
    from: DateText,
    /** Last day, included. Absent: until further notice. */
    to: DateText.optional(),
    week: z.object({
      mon: HoursSchema,
      tue: HoursSchema,
      wed: HoursSchema,
      thu: HoursSchema,
      fri: HoursSchema,
      sat: HoursSchema,
      sun: HoursSchema,
    }),
    source: Source,
    verify: z.boolean().optional(),
  })
  .refine((period) => period.to === undefined || period.to >= period.from, 'Ngày hết hiệu lực phải từ ngày có hiệu lực trở đi.');

const DayOffSchema = z.object({
  date: DateText,
  name: z.string().min(1),
  /** false: written down but not (yet) a day off; deadlines that cross it say so. Default true. */
  observed: z.boolean().optional(),
  verify: z.boolean().optional(),
  source: Source.optional(),
});

const SwappedDaySchema = z.object({
  date: DateText,
  name: z.string().min(1),
  /** true: a normal day off that is worked. false: a normal working day that is off. */
  works: z.boolean(),
  /** The day whose work is done (or taken off) here; a worked day takes that weekday's hours unless `hours` says otherwise. */
  insteadOf: DateText.optional(),
  hours: HoursSchema.optional(),
  verify: z.boolean().optional(),
  source: Source.optional(),
});

const HolidayYearSchema = z.object({
  year: z.int().min(1900).max(9999),
  /** published: the year's days off have been announced. provisional: only the dates that the law itself fixes. */
  status: z.enum(['published', 'provisional']),
  source: Source,
  verify: z.boolean().optional(),
});

/**
 * A working calendar: literals that survive JSON, so administrators can edit it.
 * On one date the order of strength is: swapped day, day off, the week of the period in force (of several, the latest `from`).
 */
export const calendarSchema = z
  .object({
    periods: z.array(PeriodSchema),
    daysOff: z.array(DayOffSchema),
    swappedDays: z.array(SwappedDaySchema),
    /** Years whose table of days off is known; a deadline that reaches any other year asks to be verified. */
    holidayYears: z.array(HolidayYearSchema),
  })
  .superRefine((calendar, context) => {
    for (const key of ['daysOff', 'swappedDays'] as const) {
      const seen = new Set<string>();
      calendar[key].forEach((entry, index) => {
        if (seen.has(entry.date))
          context.addIssue({ code: 'custom', path: [key, index], message: `Ngày ${entry.date} bị ghi hai lần.` });
        seen.add(entry.date);
      });
    }
  });

export type Calendar = z.infer<typeof calendarSchema>;
export type CalendarPeriod = Calendar['periods'][number];
export type DayOff = Calendar['daysOff'][number];
export type SwappedDay = Calendar['swappedDays'][number];
export type HolidayYear = Calendar['holidayYears'][number];
export type Hours = CalendarPeriod['week']['mon'];

/** What an organisation adds or changes: any part of a calendar. */
export const calendarOverrideSchema = z.object({
  periods: z.array(PeriodSchema).optional(),
  daysOff: z.array(DayOffSchema).optional(),
  swappedDays: z.array(SwappedDaySchema).optional(),
  holidayYears: z.array(HolidayYearSchema).optional(),
});
export type CalendarOverride = z.infer<typeof calendarOverrideSchema>;

const merged = new WeakMap<Calendar, WeakMap<CalendarOverride, Calendar>>();

/**
 * The base calendar with an organisation's own rules on top: its hours stand on every date its periods cover, its days off and
 * swapped days replace whatever the base says about the same date. The same two objects give the same merged object, so that
 * its day table is built once; neither may be changed afterwards.
 */
export function mergeCalendars(base: Calendar, override: CalendarOverride): Calendar {
  const known = merged.get(base) ?? new WeakMap<CalendarOverride, Calendar>();
  merged.set(base, known);
  const calendar = known.get(override) ?? merge(base, override);
  known.set(override, calendar);
  return calendar;
}

function merge(base: Calendar, override: CalendarOverride): Calendar {
  const daysOff = override.daysOff ?? [];
  const swappedDays = override.swappedDays ?? [];
  const said = new Set([...daysOff, ...swappedDays].map((entry) => entry.date));
  const years = new Set((override.holidayYears ?? []).map((entry) => entry.year));
  const kept = <T extends { date: string }>(entries: T[]) => entries.filter((entry) => !said.has(entry.date));
  const byDate = (a: { date: string }, b: { date: string }) => (a.date < b.date ? -1 : 1);
  return {
    periods: override.periods?.length ? mergePeriods(base.periods, override.periods) : base.periods,
    daysOff: [...kept(base.daysOff), ...daysOff].sort(byDate),
    swappedDays: [...kept(base.swappedDays), ...swappedDays].sort(byDate),
    holidayYears: [...base.holidayYears.filter((entry) => !years.has(entry.year)), ...(override.holidayYears ?? [])],
  };
}

const LAST_DAY = dayNumber(9999, 12, 31);

/** Between two neighbouring starts and ends nothing changes, so each such stretch takes one winner. */
function mergePeriods(base: CalendarPeriod[], override: CalendarPeriod[]): CalendarPeriod[] {
  const edges = new Set<DayNumber>();
  for (const period of [...base, ...override]) {
    edges.add(firstDayOf(period));
    if (period.to !== undefined) edges.add(lastDayOf(period) + 1);
  }
  const sorted = [...edges].sort((a, b) => a - b);
  return sorted.flatMap((edge, index) => {
    const winner = periodOn(override, edge) ?? periodOn(base, edge);
    if (!winner) return [];
    const next = sorted[index + 1];
    const { to: _, ...rest } = winner;
    return [{ ...rest, from: formatDay(edge), ...(next === undefined ? {} : { to: formatDay(next - 1) }) }];
  });
}

export function firstDayOf(period: CalendarPeriod): DayNumber {
  return findDay(period.from)!;
}

export function lastDayOf(period: CalendarPeriod): DayNumber {
  return period.to === undefined ? LAST_DAY : findDay(period.to)!;
}

/** The period in force on a day: of those that cover it, the one that began last. */
export function periodOn(periods: readonly CalendarPeriod[], day: DayNumber): CalendarPeriod | undefined {
  let found: CalendarPeriod | undefined;
  for (const period of periods) {
    if (firstDayOf(period) <= day && day <= lastDayOf(period) && (!found || period.from >= found.from)) found = period;
  }
  return found;
}
