import type { Sql } from '../db.ts';
import type { Kernel } from '../kernel.ts';

/**
 * Removes contents that no row of any table names any more. Content is kept once however often it was sent. No new row can come between
 * looking and removing, because the tables of files and of pieces are locked; who adds one then looks for the content again.
 */
export async function forgetContents(kernel: Pick<Kernel, 'db' | 'files'>, hashes: readonly Buffer[]): Promise<void> {
  if (hashes.length === 0) return;
  await kernel.db.transaction(async (sql) => {
    await lockFiles(sql);
    await removeUnnamed(kernel, sql, hashes);
  });
}

export async function lockFiles(sql: Sql): Promise<void> {
  await sql.query('lock table kernel.file, kernel.upload_part in share row exclusive mode');
}

/** Inside a transaction that holds the locks. */
export async function removeUnnamed(kernel: Pick<Kernel, 'files'>, sql: Sql, hashes: readonly Buffer[]): Promise<void> {
  const unique = [...new Map(hashes.map((hash) => [hash.toString('hex'), hash])).values()];
  const tables = await tablesOfFiles(sql);
  const union = tables.map((table) => `select sha256 from ${table} where sha256 = any($1)`).join(' union ');
  const named = await sql.query<{ sha256: Buffer }>(union, [unique]);
  for (const hash of unique) if (!named.some(({ sha256 }) => sha256.equals(hash))) await kernel.files.remove(hash);
}

/** Every table that names stored content does so in a column `sha256`, also those of modules that the kernel does not know. */
async function tablesOfFiles(sql: Sql): Promise<string[]> {
  const rows = await sql.query<{ name: string }>(
    `select format('%I.%I', table_schema, table_name) as name from information_schema.columns
     where column_name = 'sha256' and data_type = 'bytea' and table_schema not in ('pg_catalog', 'information_schema')`,
  );
  return rows.map(({ name }) => name);
}
