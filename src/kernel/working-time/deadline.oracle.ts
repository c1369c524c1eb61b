import type { Calendar, LimitUnit } from './index.ts';

/**
 * The slow, obvious answer that deadline() is tested against: it walks minute by minute and reads the calendar by itself.
 * Minutes count from FIRST_DAY 00:00 local time.
 */
const FIRST_DAY = '2025-12-01';
const DAYS = 540;
const DAY = 1440;
export const EPOCH = Date.parse(`${FIRST_DAY}T00:00:00Z`);

const WEEK = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;
const minutes = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));
export const dateOf = (day: number) => new Date(EPOCH + day * 86_400_000).toISOString().slice(0, 10);

function spansOn(calendar: Calendar, date: string): [string, string][] {
  const swapped = calendar.swappedDays.find((entry) => entry.date === date);
  if (swapped && !swapped.works) return [];
  if (swapped?.hours) return swapped.hours;
  if (!swapped && calendar.daysOff.some((entry) => entry.date === date && entry.observed !== false)) return [];
  const inForce = calendar.periods.filter((period) => period.from <= date && (period.to === undefined || date <= period.to));
  const period = inForce.sort((a, b) => (a.from < b.from ? 1 : -1))[0];
  const model = swapped ? (swapped.insteadOf ?? '2026-01-05') : date;
  return period ? period.week[WEEK[new Date(`${model}T00:00:00Z`).getUTCDay()]!] : [];
}

/** open[t] = 1 when the office works from minute t to minute t + 1. */
export function openMinutes(calendar: Calendar): Uint8Array {
  const open = new Uint8Array(DAYS * DAY);
  for (let day = 0; day < DAYS; day += 1) {
    for (const [start, end] of spansOn(calendar, dateOf(day))) open.fill(1, day * DAY + minutes(start), day * DAY + minutes(end));
  }
  return open;
}

export interface OracleQuestion {
  open: Uint8Array;
  from: number;
  limit: number;
  unit: LimitUnit;
  cutoff?: string | undefined;
  /** [from, to] in minutes, to may be Infinity. */
  pauses: [number, number][];
}

/** The due minute, or null when an open pause keeps it unknown. */
export function slowDeadline({ open, from, limit, unit, cutoff, pauses }: OracleQuestion): number | null {
  const inOffice = (t: number) => open[t] === 1 || open[t - 1] === 1;
  const next = (t: number) => {
    let at = t;
    while (!inOffice(at)) at += 1;
    return at;
  };
  const worked = (day: number) => open.subarray(day * DAY, (day + 1) * DAY).includes(1);
  const nextWorked = (day: number) => {
    let at = day + 1;
    while (!worked(at)) at += 1;
    return at;
  };
  const daysLater = (n: number) => {
    let day = Math.floor(start / DAY);
    for (let i = 0; i < n; i += 1) day = nextWorked(day);
    return next(day * DAY + (start % DAY));
  };
  /** The moment by which `wanted` open minutes have passed since t. */
  const work = (t: number, wanted: number) => {
    let at = t;
    for (let done = 0; done < wanted; at += 1) done += open[at]!;
    return at;
  };

  const start = next(from);
  let base = start;
  if (limit === 0) base = start;
  else if (unit === 'hour') base = next(start + limit * 60);
  else if (unit === 'day') base = next(start + limit * DAY);
  else if (unit === 'working-hour') base = work(start, limit * 60);
  else if (unit === 'month') {
    const date = new Date(EPOCH + start * 60_000);
    const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + limit + 1, 0));
    last.setUTCDate(Math.min(date.getUTCDate(), last.getUTCDate()));
    base = next(Math.round((last.getTime() - EPOCH) / 60_000) + (start % DAY));
  } else if (cutoff === undefined) {
    base = daysLater(Math.floor(limit));
    if (limit % 1 > 0) {
      let between = 0;
      const later = daysLater(Math.floor(limit) + 1);
      for (let t = base; t < later; t += 1) between += open[t]!;
      base = work(base, between * (limit % 1));
    }
  } else {
    let day = Math.floor(start / DAY);
    if (start % DAY >= minutes(cutoff)) day = nextWorked(day);
    for (let i = 1; i < limit; i += 1) day = nextWorked(day);
    base = (day + 1) * DAY;
    while (open[base - 1] === 0) base -= 1;
  }

  const working = unit === 'working-day' || unit === 'working-hour';
  const counts = (t: number) => !working || open[t] === 1;
  const paused = new Uint8Array(open.length);
  for (const [a, b] of pauses) paused.fill(1, Math.max(a, 0), Math.max(b, 0));
  const stopped = Math.min(...pauses.filter(([, b]) => b === Infinity).map(([a]) => Math.max(a, start)));
  let allowed = 0;
  for (let t = start; t < base; t += 1) if (counts(t)) allowed += 1;
  // The clock ticks in every counting minute that is not paused; due as soon as the time is over and the office open and not paused.
  let used = 0;
  for (let t = start; t < open.length; t += 1) {
    const inside = t > start && paused[t] === 1 && paused[t - 1] === 1;
    if (t > stopped) return null;
    if (t >= base && used >= allowed && inOffice(t) && !inside) return t;
    if (counts(t) && paused[t] === 0) used += 1;
  }
  return null;
}
