import { formatDayMonth, formatTime, type Moment } from '../design/format.ts';

/** '2026-11-23': two moments on the same day in Viet Nam (UTC+7 all year) have the same key. */
export function dayKey(at: string): string {
  return new Date(Date.parse(at) + 7 * 3_600_000).toISOString().slice(0, 10);
}

/** '20/11, 8:31' */
export function stampText(at: Moment): string {
  return `${formatDayMonth(at)}, ${formatTime(at)}`;
}

/** '4', '3', '1998' -> '1998-03-04'; null when the calendar has no such day from 1900 on. */
export function isoDay(day: string, month: string, year: string): string | null {
  if (!/^\d{4}$/.test(year.trim()) || Number(year) < 1900) return null;
  const iso = `${year.trim()}-${month.trim().padStart(2, '0')}-${day.trim().padStart(2, '0')}`;
  if (!/^\d{4}-\d\d-\d\d$/.test(iso)) return null;
  const moment = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(iso) ? iso : null;
}
