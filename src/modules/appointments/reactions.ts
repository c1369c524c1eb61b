import {
  addJobs,
  defineReaction,
  isUuid,
  type JobHandlers,
  type JobRequest,
  type Kernel,
  runAction,
  systemActor,
} from '../../kernel/index.ts';
import { localDay } from '../../kernel/working-time/index.ts';
import type { BookingRow } from './booking.ts';
import { plusDays } from './rules.ts';

const kept = ['appointments.book', 'appointments.book-visit', 'appointments.book-for', 'appointments.move'];
/** On the day before, when people read their messages. */
const reminderClock = '08:00:00';

/** A reminder the day before, and after the day the word that nobody came where no officer has said anything. */
function jobsFor(booking: string, from: string, now: Date): JobRequest[] {
  const day = localDay(new Date(from));
  const payload = { booking, from };
  const remindAt = new Date(`${plusDays(day, -1)}T${reminderClock}+07:00`);
  const after = new Date(`${plusDays(day, 1)}T00:30:00+07:00`);
  return [
    // Booked after that: the person has just read it.
    ...(remindAt > now
      ? [{ name: 'appointments.remind', payload, key: `visit-remind:${booking}:${from}`, runAt: remindAt }]
      : []),
    { name: 'appointments.close-day', payload, key: `visit-close:${booking}:${from}`, runAt: after },
  ];
}

export const timesFollow = defineReaction({
  name: 'appointments.times',
  label: 'Hẹn giờ nhắc lịch',
  follows: (e) => kept.includes(e.action),
  react: (entries, { sql, now }) =>
    addJobs(
      sql,
      entries.flatMap((e) =>
        e.facts.flatMap(({ data }) =>
          typeof data.booking === 'string' && typeof data.from === 'string' ? jobsFor(data.booking, data.from, now) : [],
        ),
      ),
    ),
});

/** A dossier that was withdrawn or refused gives its time back. */
export const endsFollow = defineReaction({
  name: 'appointments.ends',
  label: 'Trả lại giờ hẹn của hồ sơ đã kết thúc',
  follows: (e) => ['dossiers.withdraw', 'dossiers.refuse', 'dossiers.decline'].includes(e.action),
  react: (entries, { sql }) =>
    addJobs(
      sql,
      entries.map((e) => ({
        name: 'appointments.release',
        payload: { dossier: e.aggregate_id },
        key: `visit-release:${e.aggregate_id}`,
      })),
    ),
});

/** The booking as it is now, if it still is the one that the job was made for. */
async function standing(kernel: Kernel, payload: Record<string, unknown>): Promise<BookingRow | undefined> {
  const id = String(payload.booking);
  if (!isUuid(id)) return undefined;
  const [row] = await kernel.db.query<BookingRow>(`select * from appointments.booking where id = $1 and state = 'booked'`, [id]);
  return row?.starts_at.toISOString() === payload.from ? row : undefined;
}

const act = async (kernel: Kernel, type: string, id: string, key: string): Promise<void> => {
  await runAction(kernel, kernel.actions.get(type)!, { actor: systemActor, id, input: {}, idempotencyKey: key });
};

export const appointmentJobs: JobHandlers = {
  'appointments.remind': async (payload, kernel) => {
    const row = await standing(kernel, payload);
    const now = kernel.clock.now();
    if (!row || row.reminded_at || now >= row.starts_at) return;
    if (localDay(now) < plusDays(localDay(row.starts_at), -1)) return;
    await act(kernel, 'appointments.remind', row.id, `remind:${row.id.slice(-12)}:${row.starts_at.getTime()}`);
  },
  'appointments.close-day': async (payload, kernel) => {
    const row = await standing(kernel, payload);
    if (!row || localDay(kernel.clock.now()) <= localDay(row.starts_at)) return;
    await act(kernel, 'appointments.miss', row.id, `missed:${row.id.slice(-12)}:${row.starts_at.getTime()}`);
  },
  'appointments.release': async (payload, kernel) => {
    const [row] = await kernel.db.query<{ id: string }>(
      `select id from appointments.booking where dossier = $1 and state = 'booked'`,
      [payload.dossier],
    );
    if (row) await act(kernel, 'appointments.release', row.id, `release:${row.id}`);
  },
};
