import { deadline, describeDue, describeDuration, lateness, workingTimeBetween } from '../../kernel/working-time/index.ts';
import { limitFor } from '../procedures/index.ts';
import { type Clock, dossierStates } from './contract.ts';
import { type DossierRow, situationOf } from './dossier.ts';
import type { DossierServices } from './services.ts';
import { beginsAtCounter } from './visit.ts';

/**
 * Past its due, and a body has it in hand: while it waits for the person (states 5 and 6) the clock stands and nobody is late. By the minute;
 * the law's count by day is `lateness`.
 */
export const isOverdue = (row: Pick<DossierRow, 'state' | 'due_at'>, now: Date): boolean =>
  (row.state === 2 || row.state === 4) && row.due_at !== null && row.due_at < now;

/** The honest clock: what was used, what was paused, what is left, in the working time of the body that resolves. */
export function clockOf(the: DossierServices, row: DossierRow, now: Date): Clock {
  const directory = the.directory();
  const calendar = directory.calendarOf(directory.getById(row.resolving));
  const base = {
    receivedAt: row.received_at?.toISOString() ?? null,
    dueAt: row.due_at?.toISOString() ?? null,
    originalDueAt: row.original_due_at?.toISOString() ?? null,
    dueText: row.due_at ? describeDue(row.due_at) : 'Có hẹn trả khi hồ sơ được tiếp nhận',
    pausedMs: 0,
  };
  const pauses = row.pauses.map(({ from, to }) => ({ from, to }));
  const open = pauses.find((p) => p.to === null);
  if (!row.received_at || !row.due_at) {
    if (row.state !== 1)
      return { ...base, usedMs: 0, leftMs: 0, state: 'ended', text: dossierStates[row.state].label, steps: [] };
    const waits = { ...base, usedMs: 0, leftMs: 0, state: 'not-started' as const, steps: [] };
    if (!beginsAtCounter(the.catalogue.getVersion(row.definition).procedure))
      return { ...waits, text: 'Chờ tiếp nhận, đồng hồ chưa chạy' };
    const coming = row.visit?.state === 'booked' ? `, hẹn ${describeDue(row.visit.from)}` : '';
    return {
      ...waits,
      dueText: 'Hạn tính từ khi người nộp có mặt tại quầy',
      text: `Đồng hồ chưa chạy${coming}`,
    };
  }
  const end = row.finished_at ?? now;
  const pausedMs = pauses.reduce((sum, p) => {
    const to = p.to ? new Date(p.to) : end;
    return sum + Math.max(0, workingTimeBetween(calendar, new Date(p.from), new Date(Math.min(to.getTime(), end.getTime()))));
  }, 0);
  const usedMs = Math.max(0, workingTimeBetween(calendar, row.received_at, end) - pausedMs);
  // While it is paused nothing is used up: what was left when the pause began is left still.
  const from = open ? new Date(open.from) : now;
  const leftMs = row.finished_at ? 0 : Math.max(0, workingTimeBetween(calendar, from, row.due_at));
  const law = lateness({ calendar, due: row.due_at, finishedAt: row.finished_at, now, from: row.received_at, pauses });
  const limit = limitFor(the.catalogue.getVersion(row.definition).procedure, situationOf(row));
  const { steps } = deadline({
    calendar,
    from: row.received_at,
    limit: limit.value,
    unit: limit.unit,
    ...(limit.cutoff ? { cutoff: limit.cutoff } : {}),
    pauses,
  });
  if (open && !row.finished_at) {
    return {
      ...base,
      pausedMs,
      usedMs,
      leftMs,
      state: 'paused',
      dueText: 'Đồng hồ đang dừng; có hẹn trả mới khi hồ sơ được bổ sung',
      text: row.supplement ? `Chờ bổ sung đến ${describeDue(row.supplement.until)}` : 'Đồng hồ đang dừng',
      steps: steps.map(({ kind, text }) => ({ kind, text })),
    };
  }
  const ended = row.state === 3 || row.state === 7 || row.state === 8;
  const late = law.lateByLaw || (!row.finished_at && now > row.due_at);
  return {
    ...base,
    pausedMs,
    usedMs,
    leftMs,
    state: ended ? 'ended' : row.finished_at ? (law.lateByLaw ? 'done-late' : 'done-on-time') : late ? 'late' : 'running',
    text: ended
      ? dossierStates[row.state].label
      : row.finished_at
        ? law.lateByLaw
          ? 'Xong, trễ hẹn'
          : 'Xong đúng hẹn'
        : late
          ? `Trễ ${describeDuration(Math.max(60_000, workingTimeBetween(calendar, row.due_at, now)))}`
          : `Còn ${describeDuration(leftMs)}`,
    steps: steps.map(({ kind, text }) => ({ kind, text })),
  };
}
