import { createHash } from 'node:crypto';
import type { Database } from './db.ts';

/** The plain .sql files of one module, in order: name without folder -> text. */
export type Migrations = { module: string; files: { name: string; text: string }[] };

/**
 * Applies what is new, each file in a transaction of its own, under one advisory lock so that two processes starting at once
 * do not race. A file that has landed is never edited: a changed text stops the start with the file's name.
 */
export async function migrate(db: Database, sets: Migrations[]): Promise<string[]> {
  const applied: string[] = [];
  const md5Of = (text: string): string => createHash('md5').update(text).digest('hex');
  // One question when nothing is new, as at nearly every start.
  const upToDate = await db
    .query<{ id: string; text_md5: string }>(`select module || '/' || name as id, text_md5 from kernel.migration`)
    .then((rows) => {
      const done = new Map(rows.map((r) => [r.id, r.text_md5]));
      return sets.every((set) => set.files.every((file) => done.get(`${set.module}/${file.name}`) === md5Of(file.text)));
    })
    .catch((error: { code?: string }) => {
      if (error.code === undefinedTable) return false;
      throw error;
    });
  if (upToDate) return applied;
  await db.transaction(async (lock) => {
    await lock.query('select pg_advisory_xact_lock(727001)');
    await db.query('create schema if not exists kernel');
    await db.query(`create table if not exists kernel.migration (
      module text, name text, text_md5 text not null, at timestamptz not null default now(), primary key (module, name))`);
    const done = new Map(
      (
        await db.query<{ id: string; text_md5: string }>(`select module || '/' || name as id, text_md5 from kernel.migration`)
      ).map((r) => [r.id, r.text_md5]),
    );
    for (const set of sets) {
      await db.query(`create schema if not exists "${set.module}"`);
      for (const file of set.files) {
        const id = `${set.module}/${file.name}`;
        const known = done.get(id);
        if (known === md5Of(file.text)) continue;
        if (known) throw new Error(`migration ${id} was changed after it landed; add a new file instead`);
        await db.transaction(async (sql) => {
          await sql.query(file.text);
          await sql.query('insert into kernel.migration (module, name, text_md5) values ($1, $2, md5($3))', [
            set.module,
            file.name,
            file.text,
          ]);
        });
        applied.push(id);
      }
    }
  });
  return applied;
}

const undefinedTable = '42P01';
