/**
 * Time as this folder counts it: whole milliseconds of LOCAL time since 1970-01-01T00:00 in Asia/Ho_Chi_Minh.
 * Viet Nam keeps +07:00 all year, so no time-zone library is needed and a day is always 24 hours.
 */
export type LocalMs = number;
/** Whole days since 1970-01-01, local. */
export type DayNumber = number;
/** What callers may hand over: a Date, or ISO text; text without a zone means +07:00, a date alone means its 00:00. */
export type Instant = Date | string;

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
const OFFSET = 7 * HOUR;

/** Days since 1970-01-01 of a date of the proleptic Gregorian calendar (month 1..12). */
export function dayNumber(year: number, month: number, day: number): DayNumber {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  return era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468;
}

export interface CivilDate {
  year: number;
  month: number;
  day: number;
}

/** The inverse of {@link dayNumber}. */
export function civilDate(number: DayNumber): CivilDate {
  const z = number + 719_468;
  const era = Math.floor(z / 146_097);
  const dayOfEra = z - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1,
  };
}

export function daysInMonth(year: number, month: number): number {
  return month === 12 ? 31 : dayNumber(year, month + 1, 1) - dayNumber(year, month, 1);
}

/** 0 = Sunday .. 6 = Saturday. */
export function weekdayOf(day: DayNumber): number {
  return (((day + 4) % 7) + 7) % 7;
}

export function dayOf(at: LocalMs): DayNumber {
  return Math.floor(at / DAY);
}

/** Milliseconds since that day's 00:00. */
export function clockOf(at: LocalMs): number {
  return at - Math.floor(at / DAY) * DAY;
}

const FIRST = dayNumber(1900, 1, 1) * DAY;
const LAST = dayNumber(10_000, 1, 1) * DAY - 1;

/** The instant unchanged. @throws RangeError naming `field` outside the years 1900..9999 */
export function withinRange(at: LocalMs, field: string): LocalMs {
  if (!(at >= FIRST && at <= LAST)) throw new RangeError(`${field}: thời điểm phải nằm trong khoảng từ năm 1900 đến năm 9999.`);
  return at;
}

const ISO = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?\s?(Z|[+-]\d\d(?::?\d\d)?)?)?$/i;

/** @throws RangeError naming `field` when the value is no date or time of the years 1900..9999 */
export function parseInstant(value: Instant, field: string): LocalMs {
  if (value instanceof Date) return withinRange(value.getTime() + OFFSET, field);
  const match = typeof value === 'string' ? ISO.exec(value.trim()) : null;
  if (!match) throw unreadable(field, value);
  const [, year, month, day, hour = '0', minute = '0', second = '0', fraction = '0', zone] = match;
  const date = parsedDay(Number(year), Number(month), Number(day));
  if (date === undefined || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) throw unreadable(field, value);
  const ms = Math.floor(Number(`0.${fraction}`) * 1000 + 1e-9);
  const at = date * DAY + Number(hour) * HOUR + Number(minute) * MINUTE + Number(second) * 1000 + ms;
  return withinRange(zone === undefined ? at : at - zoneMs(zone, field, value) + OFFSET, field);
}

function zoneMs(zone: string, field: string, value: unknown): number {
  if (zone.toUpperCase() === 'Z') return 0;
  const hours = Number(zone.slice(1, 3));
  const minutes = Number(zone.slice(3).replace(':', '') || '0');
  if (hours > 14 || minutes > 59) throw unreadable(field, value);
  return (zone.startsWith('-') ? -1 : 1) * (hours * HOUR + minutes * MINUTE);
}

function unreadable(field: string, value: unknown): RangeError {
  return new RangeError(
    `${field}: không đọc được thời điểm “${String(value).slice(0, 60)}”. Hãy viết như 2026-02-13T16:50 (giờ Việt Nam).`,
  );
}

function parsedDay(year: number, month: number, day: number): DayNumber | undefined {
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined;
  return dayNumber(year, month, day);
}

/** 'YYYY-MM-DD' to a day number, or undefined when there is no such date in 1900..9999. */
export function findDay(text: string): DayNumber | undefined {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  if (!match || Number(match[1]) < 1900) return undefined;
  return parsedDay(Number(match[1]), Number(match[2]), Number(match[3]));
}

/** 'HH:MM' (00:00..23:59, so that a closing time lies on its own day) to minutes since midnight, or undefined. */
export function findMinutes(text: string): number | undefined {
  const match = /^(\d{1,2}):(\d\d)$/.exec(text);
  if (!match) return undefined;
  const minutes = Number(match[1]) * 60 + Number(match[2]);
  return Number(match[2]) < 60 && minutes < 24 * 60 ? minutes : undefined;
}

export function toDate(at: LocalMs): Date {
  return new Date(at - OFFSET);
}

const TWO = Array.from({ length: 100 }, (_, n) => String(n).padStart(2, '0'));

/** A function of a day that remembers its latest answers: thousands of deadlines a second speak of the same few weeks. */
export function rememberDays<T>(of: (day: DayNumber) => T): (day: DayNumber) => T {
  const known = new Map<DayNumber, T>();
  return (day) => {
    let answer = known.get(day);
    if (answer === undefined) {
      if (known.size >= 4096) known.clear();
      answer = of(day);
      known.set(day, answer);
    }
    return answer;
  };
}

/** '2026-02-13' */
export const formatDay: (day: DayNumber) => string = rememberDays((day) => {
  const date = civilDate(day);
  return `${date.year}-${TWO[date.month]}-${TWO[date.day]}`;
});

/** '2026-02-13T16:50:00+07:00'; milliseconds are written only when there are some. */
export function formatIso(at: LocalMs): string {
  const clock = clockOf(at);
  const ms = clock % 1000;
  return `${formatDay(dayOf(at))}T${TWO[Math.floor(clock / HOUR)]}:${TWO[Math.floor(clock / MINUTE) % 60]}:${TWO[Math.floor(clock / 1000) % 60]}${ms ? `.${String(ms).padStart(3, '0')}` : ''}+07:00`;
}

/** Minutes since midnight as 'HH:MM'. */
export function formatMinutes(minutes: number): string {
  return `${TWO[Math.floor(minutes / 60)]}:${TWO[minutes % 60]}`;
}

/** Day in Asia/Ho_Chi_Minh as YYYY-MM-DD. */
export const localDay = (at: Date): string => formatDayOf(at.getTime());
const formatDayOf = (ms: number): string => new Date(ms + 7 * HOUR).toISOString().slice(0, 10);

/** Midnight at the end of the day in Asia/Ho_Chi_Minh. */
export const endOfLocalDay = (at: Date): Date => new Date(Math.floor((at.getTime() + 7 * HOUR) / DAY + 1) * DAY - 7 * HOUR);
