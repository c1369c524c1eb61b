import type { Kernel } from './kernel.ts';

const looseDays = 40;
const filesAtOnce = 10;

/**
 * Next months' partitions of the log; then what has had its time: idempotency keys after 30 days, what each module says, and
 * uploads that no dossier took within 40 days and no draft names.
 */
export async function keepHouse(kernel: Kernel): Promise<void> {
  const { db, modules } = kernel;
  const now = kernel.clock.now();
  for (let i = 0; i < 3; i++) {
    await db.query('select kernel.make_log_partition(($1::timestamptz + make_interval(months => $2))::date)', [now, i]);
  }
  await db.query(`delete from kernel.idempotency where at < $1::timestamptz - interval '30 days'`, [now]);
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

/**
 * Rows and contents together. Content is kept once however often it was sent: it goes when no row of any table names it. No new row
 * can come between looking and removing, because the table of files is locked; an upload that waits for that looks for its content
 * again (`receiveFile`).
 */
async function forgetFiles(kernel: Kernel, ids: string[]): Promise<void> {
  const tables = await tablesOfFiles(kernel);
  await kernel.db.transaction(async (sql) => {
    await sql.query('lock table kernel.file in share row exclusive mode');
    const gone = await sql.query<{ sha256: Buffer }>(
      'delete from kernel.file where id = any($1) and bound_to is null returning sha256',
      [ids],
    );
    const hashes = [...new Map(gone.map(({ sha256 }) => [sha256.toString('hex'), sha256])).values()];
    const union = tables.map((table) => `select sha256 from ${table} where sha256 = any($1)`).join(' union ');
    const kept = await sql.query<{ sha256: Buffer }>(union, [hashes]);
    for (const hash of hashes) if (!kept.some(({ sha256 }) => sha256.equals(hash))) await kernel.files.remove(hash);
  });
}

/** Every table that names stored content does so in a column `sha256`, also those of modules that the kernel does not know. */
async function tablesOfFiles({ db }: Kernel): Promise<string[]> {
  const rows = await db.query<{ name: string }>(
    `select format('%I.%I', table_schema, table_name) as name from information_schema.columns
     where column_name = 'sha256' and data_type = 'bytea' and table_schema not in ('pg_catalog', 'information_schema')`,
  );
  return rows.map(({ name }) => name);
}
