import { formatDayMonth, formatTime, type Moment } from '../design/format.ts';

/** '2026-11-23': two moments on the same day in Viet Nam (UTC+7 all year) have the same key. */
export function dayKey(at: string): string {
  return new Date(Date.parse(at) + 7 * 3_600_000).toISOString().slice(0, 10);
}

/** '20/11, 8:31' */
export function stampText(at: Moment): string {
  return `${formatDayMonth(at)}, ${formatTime(at)}`;
}
