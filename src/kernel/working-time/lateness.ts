import type { Calendar } from './calendar.ts';
import { tableOf } from './day-table.ts';
import { dayOf, type Instant, type LocalMs, MINUTE, parseInstant } from './local-time.ts';
import { intoOfficeHours, workedBetween } from './office-time.ts';
import { mergePauses, type Pause } from './pauses.ts';

export interface LatenessQuestion {
  calendar: Calendar;
  /** null: an open pause holds the clock. */
  due: Instant | null;
  /** When the work was finished, not when the citizen came for the result; null while it runs. */
  finishedAt: Instant | null;
  now: Instant;
  /** Receipt: needed for the share used. */
  from?: Instant | undefined;
  pauses?: readonly Pause[] | undefined;
}

/**
 * before / on-time / late: finished on an earlier day, on the due day, on a later day. running / running-late: the same for work
 * that goes on (late from the day after the due day). paused: not finished, and the due time is not known.
 */
export type LatenessState = 'before' | 'on-time' | 'late' | 'running' | 'running-late' | 'paused';

export interface Lateness {
  /** By the law's count: the day. Handed in on the due day is on time. `state` follows it. */
  lateByLaw: boolean;
  /** By the clock: whole minutes past the due time (elapsed, then of working time); 0 when not past. */
  minutesLate: number;
  workingMinutesLate: number;
  /** Working time until the due time, negative after it; null when the due time is not known. */
  workingMsLeft: number | null;
  /** Working time used / working time allowed, without pauses; above 1 when late; null without `from` or a known due time. */
  shareUsed: number | null;
  state: LatenessState;
}

/** How late something is at its finish, or now (answers.md 'Time' 3). @throws RangeError naming the wrong field */
export function lateness({ calendar, due, finishedAt, now, from, pauses }: LatenessQuestion): Lateness {
  const table = tableOf(calendar);
  const finished = finishedAt === null ? null : parseInstant(finishedAt, 'finishedAt');
  const at = finished ?? parseInstant(now, 'now');
  if (due === null) {
    const state = finished === null ? 'paused' : 'before';
    return { lateByLaw: false, minutesLate: 0, workingMinutesLate: 0, workingMsLeft: null, shareUsed: null, state };
  }
  const limit = parseInstant(due, 'due');
  const lateByLaw = dayOf(at) > dayOf(limit);
  const workingMsLeft = at <= limit ? workedBetween(table, at, limit) : -workedBetween(table, limit, at);

  let shareUsed: number | null = null;
  if (from !== undefined) {
    const start = intoOfficeHours(table, parseInstant(from, 'from'));
    const merged = pauses ? mergePauses(pauses) : [];
    const used = (until: LocalMs): number => {
      if (until <= start) return 0;
      let worked = workedBetween(table, start, until);
      for (const pause of merged) {
        const [a, b] = [Math.max(pause.from, start), Math.min(pause.to, until)];
        if (a < b) worked -= workedBetween(table, a, b);
      }
      return worked;
    };
    const allowed = used(limit);
    if (allowed > 0) shareUsed = used(at) / allowed;
    else shareUsed = at >= limit ? 1 : 0;
  }
  return {
    lateByLaw,
    minutesLate: Math.max(0, Math.floor((at - limit) / MINUTE)),
    workingMinutesLate: workingMsLeft < 0 ? Math.floor(-workingMsLeft / MINUTE) : 0,
    workingMsLeft,
    shareUsed,
    state: stateOf(finished, limit, lateByLaw),
  };
}

function stateOf(finished: LocalMs | null, due: LocalMs, lateByLaw: boolean): LatenessState {
  if (finished === null) return lateByLaw ? 'running-late' : 'running';
  if (lateByLaw) return 'late';
  return dayOf(finished) < dayOf(due) ? 'before' : 'on-time';
}
