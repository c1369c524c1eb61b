import type { Row } from '../../kernel/index.ts';
import type { TestApp } from '../test-app.ts';

/** Numbers with allowed gaps are leased, and a subject's key is made, before the write that uses them: neither says that anything was done. */
const ahead = ['kernel.series', 'kernel.subject_key'];

/** What was committed: tables changed by transactions without a log row, and the log rows of actions, in order. */
export type Changes = { tables: string[]; bare: string[]; log: string[] };

/**
 * From now on every committed change of a row in any table is noted (by triggers, in the same transaction), whoever makes it.
 * `changes` gives what was changed since it was asked last.
 */
export async function watchWrites(app: TestApp): Promise<{ changes(): Promise<Changes> }> {
  await app.db.query(`
    create schema watch;
    create table watch.write (seq bigint generated always as identity primary key, xid text not null, tbl text not null);
    create function watch.note() returns trigger language plpgsql as $$
    begin
      insert into watch.write (xid, tbl) values (pg_current_xact_id()::text, tg_argv[0]);
      return null;
    end $$;
    do $$
    declare t record;
    begin
      for t in select n.nspname, c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where c.relkind in ('r', 'p') and not c.relispartition and n.nspname not in ('pg_catalog', 'information_schema', 'watch')
      loop
        execute format('create trigger zz_watch after insert or update or delete on %I.%I for each row execute function watch.note(%L)',
          t.nspname, t.relname, t.nspname || '.' || t.relname);
      end loop;
    end $$;`);
  let seen = 0;
  return {
    async changes() {
      const rows = await app.db.query<Row & { seq: number; tbl: string; xid: string; entry: string | null; logged: boolean }>(
        `select w.seq, w.tbl, w.xid, case when w.tbl = 'kernel.log' and row_number() over (partition by w.xid, w.tbl order by w.seq) = 1 then l.actions end as entry, l.any_row as logged
         from watch.write w left join lateral (
           select string_agg(action || ' ' || aggregate_id, ',' order by seq) filter (where kind = 'action') as actions, count(*) > 0 as any_row
           from kernel.log where epoch = $2 and xid = w.xid::xid8) l on true
         where w.seq > $1 and not w.tbl = any($3) order by w.seq`,
        [seen, app.kernel.epoch, ahead],
      );
      seen = Math.max(seen, ...rows.map((r) => r.seq));
      return {
        tables: [...new Set(rows.map((r) => r.tbl))],
        bare: [...new Set(rows.filter((r) => !r.logged).map((r) => r.tbl))],
        log: rows.flatMap((r) => r.entry ?? []),
      };
    },
  };
}
