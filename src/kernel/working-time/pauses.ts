import type { DayTable } from './day-table.ts';
import { type Instant, type LocalMs, parseInstant } from './local-time.ts';
import { intoOfficeHours, plusWorkingTime, workedBetween } from './office-time.ts';

/** A time in which the clock stands still. `to: null` (or absent): it still does. */
export interface Pause {
  from: Instant;
  to?: Instant | null;
  /** Why, in words for people: 'chờ bổ sung giấy tờ'. */
  ground?: string;
}

export interface MergedPause {
  from: LocalMs;
  /** Infinity while it is open. */
  to: number;
  grounds: string[];
}

/** Sorted, without overlaps, duplicates or empty ones. @throws RangeError naming the pause that ends before it begins */
export function mergePauses(pauses: readonly Pause[]): MergedPause[] {
  if (pauses.length === 0) return [];
  const sorted = pauses
    .map((pause, index): MergedPause => {
      const from = parseInstant(pause.from, `pauses[${index}].from`);
      const to = pause.to === null || pause.to === undefined ? Infinity : parseInstant(pause.to, `pauses[${index}].to`);
      if (to < from) throw new RangeError(`pauses[${index}].to: lúc kết thúc tạm dừng phải sau lúc bắt đầu.`);
      return { from, to, grounds: pause.ground ? [pause.ground] : [] };
    })
    .filter((pause) => pause.to > pause.from)
    .sort((a, b) => a.from - b.from || a.to - b.to || (a.grounds.join() < b.grounds.join() ? -1 : 1));
  const merged: MergedPause[] = [];
  for (const pause of sorted) {
    const last = merged.at(-1);
    if (last && pause.from <= last.to) {
      last.to = Math.max(last.to, pause.to);
      last.grounds.push(...pause.grounds.filter((ground) => !last.grounds.includes(ground)));
    } else merged.push(pause);
  }
  return merged;
}

export interface AppliedPause {
  pause: MergedPause;
  /** before-start / after-due: it took nothing. open: the due time is not known. */
  effect: 'given-back' | 'before-start' | 'after-due' | 'open';
  /** Milliseconds given back, of working time or of elapsed time. */
  taken: number;
}

export interface PausedDue {
  /** null while an open pause holds the clock. */
  due: LocalMs | null;
  /** Before the last push into office hours (calendar units). */
  raw: LocalMs;
  applied: AppliedPause[];
}

/**
 * Gives back what the pauses took. The result is the first office moment, not before `base` and not inside a pause, by which the
 * unpaused time since `start` (working time, or elapsed time) is as long as it was from `start` to `base`. So a pause counts from
 * `start` on; one that begins when the time is already over gives nothing back; and the order of pauses cannot matter.
 */
export function applyPauses(table: DayTable, start: LocalMs, base: LocalMs, working: boolean, pauses: MergedPause[]): PausedDue {
  let due = base;
  let raw = base;
  const applied: AppliedPause[] = [];
  for (const pause of pauses) {
    const from = Math.max(pause.from, start);
    if (pause.to <= start) applied.push({ pause, effect: 'before-start', taken: 0 });
    else if (from >= due) applied.push({ pause, effect: 'after-due', taken: 0 });
    else if (pause.to === Infinity) {
      applied.push({ pause, effect: 'open', taken: 0 });
      return { due: null, raw, applied };
    } else {
      const taken = working ? workedBetween(table, from, pause.to) : pause.to - from;
      applied.push({ pause, effect: 'given-back', taken });
      if (!working) raw += taken;
      else if (taken > 0) raw = plusWorkingTime(table, due, taken);
      else raw = due;
      // Shorter only when time was up while the office was closed and this pause began before it opened: wait for its end.
      raw = Math.max(raw, pause.to);
      due = intoOfficeHours(table, raw);
    }
  }
  return { due, raw, applied };
}
