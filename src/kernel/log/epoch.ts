import type { Database } from '../db.ts';

/** Transaction numbers begin anew when a dump is restored elsewhere: then the log's positions go on in a new epoch. */
export async function openEpoch(db: Database): Promise<number> {
  const [row] = await db.query<{ n: number }>(
    `update kernel.epoch set n = n + (case when exists (select 1 from kernel.log where epoch = n and xid > pg_current_xact_id()) then 1 else 0 end) returning n`,
  );
  return row!.n;
}
