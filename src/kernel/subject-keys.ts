import type { Keys } from './crypto.ts';
import { newKey } from './crypto.ts';
import type { Sql } from './db.ts';

/** The data key of each person (or body) whose data the log holds. Cached shortly; a destroyed key is gone within a minute everywhere. */
export type SubjectKeys = {
  /** Gives the key, makes it at first use; undefined after a lawful erasure. */
  keyOf(subject: string, now: Date): Promise<Buffer | undefined>;
  destroy(subject: string, now: Date): Promise<void>;
};

const keepMs = 60_000;

export function createSubjectKeys(sql: Sql, keys: Keys): SubjectKeys {
  const cache = new Map<string, { key: Buffer | undefined; until: number }>();
  const remember = (subject: string, key: Buffer | undefined): Buffer | undefined => {
    if (cache.size > 20_000) cache.clear();
    cache.set(subject, { key, until: performance.now() + keepMs });
    return key;
  };
  return {
    async keyOf(subject, now) {
      const known = cache.get(subject);
      if (known && known.until > performance.now()) return known.key;
      const read = () =>
        sql.named<{ wrapped: Buffer | null }>('subject_key', 'select wrapped from kernel.subject_key where subject = $1', [
          subject,
        ]);
      let [row] = await read();
      if (!row) {
        const key = newKey();
        const made = await sql.named(
          'subject_key_make',
          'insert into kernel.subject_key (subject, wrapped, made_at) values ($1, $2, $3) on conflict do nothing returning 1',
          [subject, keys.wrap(key), now],
        );
        if (made.length > 0) return remember(subject, key);
        [row] = await read();
      }
      return remember(subject, row?.wrapped ? keys.unwrap(row.wrapped) : undefined);
    },
    async destroy(subject, now) {
      await sql.query('update kernel.subject_key set wrapped = null, destroyed_at = $2 where subject = $1', [subject, now]);
      cache.delete(subject);
    },
  };
}
