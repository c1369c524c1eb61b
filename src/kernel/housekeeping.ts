import { lockFiles, removeUnnamed } from './files/forget.ts';
import { endExpiredUploads } from './files/uploads.ts';
import type { Kernel } from './kernel.ts';

const looseDays = 40;
const filesAtOnce = 10;

/**
 * Next months' partitions of the log; then what has had its time: idempotency keys after 30 days, what each module says, and
 * uploads that no dossier took within 40 days and no draft names; pieces of uploads that nobody went on with.
 */
export async function keepHouse(kernel: Kernel): Promise<void> {
  const { db, modules } = kernel;
  const now = kernel.clock.now();
  for (let i = 0; i < 3; i++) {
    await db.query('select kernel.make_log_partition(($1::timestamptz + make_interval(months => $2))::date)', [now, i]);
  }
  await db.query(`delete from kernel.idempotency where at < $1::timestamptz - interval '30 days'`, [now]);
  await endExpiredUploads(kernel);
  for (const tidy of modules.flatMap((m) => m.housekeeping)) await tidy(db, now);
  const old = await db.query<{ id: string }>(
    `select id from kernel.file where bound_to is null and received_at < $1::timestamptz - make_interval(days => $2) order by received_at limit 1000`,
    [now, looseDays],
  );
  const ids = old.map((row) => row.id);
  const named = new Set((await Promise.all(modules.map((m) => m.filesInUse?.(db, ids) ?? []))).flat());
  const free = ids.filter((id) => !named.has(id));
  for (let at = 0; at < free.length; at += filesAtOnce) await forgetFiles(kernel, free.slice(at, at + filesAtOnce));
}

/** Rows and contents together, while no new row can come between (see `forgetContents`). */
async function forgetFiles(kernel: Kernel, ids: string[]): Promise<void> {
  await kernel.db.transaction(async (sql) => {
    await lockFiles(sql);
    const gone = await sql.query<{ sha256: Buffer }>(
      'delete from kernel.file where id = any($1) and bound_to is null returning sha256',
      [ids],
    );
    if (gone.length > 0)
      await removeUnnamed(
        kernel,
        sql,
        gone.map(({ sha256 }) => sha256),
      );
  });
}
