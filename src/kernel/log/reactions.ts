import type { Database, Sql } from '../db.ts';
import { newId } from '../ids.ts';
import type { Kernel } from '../kernel.ts';
import { entryColumns, type LogEntry, settledAfter, start } from './entry.ts';

export type ReactionContext = { sql: Sql; kernel: Kernel; now: Date };

/**
 * What follows the log. Called with rows in order, inside a transaction that also moves the reaction's position: whatever it
 * writes through `sql` happens once in effect. Slow or outside work becomes a job.
 */
export type Reaction = {
  name: string;
  /** What it does, for the operator's health page: 'Lập giấy tiếp nhận'. */
  label: string;
  /** Types of actions (or 'read') it follows. */
  follows: (entry: LogEntry) => boolean;
  react: (entries: LogEntry[], context: ReactionContext) => Promise<void>;
};

export const defineReaction = (reaction: Reaction): Reaction => reaction;

const batchSize = 500;
const parkedTries = 8;

/** Moves one reaction forward by one batch. @returns rows passed; 0 when it stands at the end */
export async function follow(kernel: Kernel, reaction: Reaction): Promise<number> {
  const { db } = kernel;
  const now = kernel.clock.now();
  await db.query(`insert into kernel.reaction (name, epoch, xid, seq) values ($1, $2, $3::xid8, $4) on conflict do nothing`, [
    reaction.name,
    start.epoch,
    start.xid,
    start.seq,
  ]);
  return db.transaction(async (sql) => {
    const [position] = await sql.query<{ epoch: number; xid: string; seq: number }>(
      'select epoch, xid::text as xid, seq from kernel.reaction where name = $1 for update skip locked',
      [reaction.name],
    );
    if (!position) return 0;
    const entries = await sql.query<LogEntry & Record<string, unknown>>(
      `select ${entryColumns} from kernel.log where ${settledAfter} order by log.epoch, log.xid, log.seq limit ${batchSize}`,
      [position.epoch, position.xid, position.seq, kernel.epoch],
    );
    if (entries.length === 0) return 0;
    const wanted = await withoutBlocked(sql, reaction, entries.filter(reaction.follows), now);
    if (wanted.length > 0) await reactSafely(kernel, sql, reaction, wanted, now);
    const last = entries.at(-1)!;
    await sql.query(
      'update kernel.reaction set epoch = $2, xid = $3::xid8, seq = $4, handled = handled + $5, moved_at = $6 where name = $1',
      [reaction.name, last.epoch, last.xid, last.seq, wanted.length, now],
    );
    return entries.length;
  });
}

/** Rows of an aggregate that is blocked park behind its poison event, in order. */
async function withoutBlocked(sql: Sql, reaction: Reaction, entries: LogEntry[], now: Date): Promise<LogEntry[]> {
  const ids = [...new Set(entries.map((e) => e.aggregate_id).filter((id) => id !== null))];
  if (ids.length === 0) return entries;
  const blocked = new Set(
    (
      await sql.query<{ aggregate_id: string }>(
        'select distinct aggregate_id from kernel.parked where reaction = $1 and aggregate_id = any($2)',
        [reaction.name, ids],
      )
    ).map((r) => r.aggregate_id),
  );
  const free: LogEntry[] = [];
  for (const entry of entries) {
    if (entry.aggregate_id && blocked.has(entry.aggregate_id))
      await park(sql, reaction, entry, 0, 'đứng sau một việc đang lỗi', now, null);
    else free.push(entry);
  }
  return free;
}

async function reactSafely(kernel: Kernel, sql: Sql, reaction: Reaction, entries: LogEntry[], now: Date): Promise<void> {
  await sql.query('savepoint batch');
  try {
    await reaction.react(entries, { sql, kernel, now });
    await sql.query('release savepoint batch');
    return;
  } catch (error) {
    await sql.query('rollback to savepoint batch');
    if (entries.length === 1) return poison(kernel, sql, reaction, entries[0]!, error, now);
  }
  // One of them is poison: take them one by one, so that only its own aggregate waits.
  const blocked = new Set<string>();
  for (const entry of entries) {
    if (entry.aggregate_id && blocked.has(entry.aggregate_id)) {
      await park(sql, reaction, entry, 0, 'đứng sau một việc đang lỗi', now, null);
      continue;
    }
    await sql.query('savepoint one');
    try {
      await reaction.react([entry], { sql, kernel, now });
      await sql.query('release savepoint one');
    } catch (error) {
      await sql.query('rollback to savepoint one');
      await poison(kernel, sql, reaction, entry, error, now);
      if (entry.aggregate_id) blocked.add(entry.aggregate_id);
    }
  }
}

async function poison(kernel: Kernel, sql: Sql, reaction: Reaction, entry: LogEntry, error: unknown, now: Date): Promise<void> {
  kernel.logger.error('reaction-failed', {
    reaction: reaction.name,
    action: entry.action,
    aggregate: entry.aggregate_id,
    seq: entry.seq,
    error,
  });
  await park(sql, reaction, entry, 1, errorText(error), now, new Date(now.getTime() + 5_000));
}

async function park(
  sql: Sql,
  reaction: Reaction,
  entry: LogEntry,
  attempts: number,
  error: string,
  now: Date,
  nextAt: Date | null,
): Promise<void> {
  await sql.query(
    `insert into kernel.parked (id, reaction, aggregate_id, epoch, xid, seq, at, attempts, error, since, next_at)
     values ($1,$2,$3,$4,$5::xid8,$6,$7,$8,$9,$10,$11) on conflict do nothing`,
    [
      newId(now),
      reaction.name,
      entry.aggregate_id ?? newId(now),
      entry.epoch,
      entry.xid,
      entry.seq,
      entry.at,
      attempts,
      error,
      now,
      nextAt,
    ],
  );
}

/** Tries parked events whose time has come, oldest of each aggregate first; frees what stands behind when one succeeds. */
export async function retryParked(kernel: Kernel, reaction: Reaction): Promise<number> {
  const now = kernel.clock.now();
  return kernel.db.transaction(async (sql) => {
    const due = await sql.query<{ id: string; epoch: number; xid: string; seq: number; attempts: number }>(
      `select p.id, p.epoch, p.xid::text as xid, p.seq, p.attempts from kernel.parked p
       where p.reaction = $1 and (p.next_at <= $2 or p.next_at is null) and p.attempts < $3
         and not exists (select 1 from kernel.parked q where q.reaction = p.reaction and q.aggregate_id = p.aggregate_id
                         and (q.epoch, q.xid, q.seq) < (p.epoch, p.xid, p.seq))
       order by p.since limit 20 for update skip locked`,
      [reaction.name, now, parkedTries],
    );
    let done = 0;
    for (const parked of due) {
      const [entry] = await sql.query<LogEntry & Record<string, unknown>>(
        `select ${entryColumns} from kernel.log where (epoch, xid, seq) = ($1::int, $2::xid8, $3::bigint)`,
        [parked.epoch, parked.xid, parked.seq],
      );
      await sql.query('savepoint one');
      try {
        if (!entry) throw new Error('the event is no longer in the log');
        await reaction.react([entry], { sql, kernel, now });
        await sql.query('release savepoint one');
        await sql.query('delete from kernel.parked where id = $1', [parked.id]);
        done++;
      } catch (error) {
        await sql.query('rollback to savepoint one');
        const wait = Math.min(5_000 * 2 ** parked.attempts, 3_600_000);
        await sql.query('update kernel.parked set attempts = attempts + 1, error = $2, next_at = $3 where id = $1', [
          parked.id,
          errorText(error),
          new Date(now.getTime() + wait),
        ]);
      }
    }
    return done;
  });
}

/** Codes and our own sentences only: a database error's text may quote a row. */
function errorText(error: unknown): string {
  const { code, message } = error as { code?: string; message?: string };
  return code && /^[0-9A-Z]{5}$/.test(code) ? `database ${code}` : String(message ?? error).slice(0, 500);
}

/** How far each reaction is behind, for the health page. */
export async function reactionLags(db: Database): Promise<{ name: string; parked: number; behindSeconds: number }[]> {
  return db.query(`select r.name, (select count(*) from kernel.parked p where p.reaction = r.name) as parked,
    coalesce(extract(epoch from now() - (select min(l.at) from kernel.log l where (l.epoch, l.xid, l.seq) > (r.epoch, r.xid, r.seq)
      and l.at > now() - interval '2 days')), 0)::float as "behindSeconds" from kernel.reaction r order by r.name`);
}

export type OpenTransaction = { pid: number; database: string; application: string; seconds: number };

/** The transaction that has been writing for longest, in any database of the server: nothing after it is shown to followers yet. */
export async function oldestWriter(db: Database): Promise<OpenTransaction | undefined> {
  const [oldest] = await db.query<OpenTransaction>(
    `select pid, database, application, extract(epoch from clock_timestamp() - since)::float as seconds from (
       select pid, datname as database, application_name as application, xact_start as since from pg_stat_activity
         where backend_xid is not null and pid <> pg_backend_pid()
       union all select null, database, gid, prepared from pg_prepared_xacts) as writing order by since limit 1`,
  );
  return oldest;
}
