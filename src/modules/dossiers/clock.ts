import { deadline, describeDue, describeDuration, lateness, workingTimeBetween } from '../../kernel/working-time/index.ts';
import { limitFor } from '../procedures/index.ts';
import { type Clock, dossierStates } from './contract.ts';
import { type DossierRow, situationOf } from './dossier.ts';
import type { DossierServices } from './services.ts';

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
  if (!row.received_at || !row.due_at) {
    const text = row.state === 1 ? 'Chờ tiếp nhận, đồng hồ chưa chạy' : dossierStates[row.state].label;
    return { ...base, usedMs: 0, leftMs: 0, state: row.state === 1 ? 'not-started' : 'ended', text, steps: [] };
  }
  const end = row.finished_at ?? now;
  const usedMs = Math.max(0, workingTimeBetween(calendar, row.received_at, end));
  const leftMs = row.finished_at ? 0 : Math.max(0, workingTimeBetween(calendar, now, row.due_at));
  const law = lateness({ calendar, due: row.due_at, finishedAt: row.finished_at, now, from: row.received_at });
  const limit = limitFor(the.catalogue.getVersion(row.definition).procedure, situationOf(row));
  const { steps } = deadline({
    calendar,
    from: row.received_at,
    limit: limit.value,
    unit: limit.unit,
    ...(limit.cutoff ? { cutoff: limit.cutoff } : {}),
  });
  const ended = row.state === 3 || row.state === 7 || row.state === 8;
  const late = law.lateByLaw || (!row.finished_at && now > row.due_at);
  return {
    ...base,
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
