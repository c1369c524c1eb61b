import { lateNotice, noticeKinds } from '../../../definitions/notices.ts';
import { type Database, defineReaction, newId } from '../../kernel/index.ts';

const kindOf = new Map(noticeKinds.flatMap(({ kind, after }) => after.map((action) => [action, kind] as const)));

type Fact = { data: Record<string, unknown> };
/** The dossier that an entry is about: itself, or the one that a fact names. */
const dossierOf = (e: { aggregate: string | null; aggregate_id: string | null; facts: Fact[] }): string | null => {
  if (e.aggregate === 'dossier') return e.aggregate_id;
  const named = e.facts.map(({ data }) => data.dossier).find((id) => typeof id === 'string');
  return typeof named === 'string' ? named : null;
};

/** One notice for each thing that the person should know; the log's row is its source, so that it is told once. */
export const noticesFollow = defineReaction({
  name: 'messages.notices',
  label: 'Viết thông báo cho người dân',
  follows: (e) => kindOf.has(e.action) && e.subject !== null,
  react: async (entries, { sql, now }) => {
    const rows = entries.flatMap((e) => {
      const dossier = dossierOf(e);
      return dossier
        ? [
            {
              id: newId(e.at),
              person: e.subject,
              kind: kindOf.get(e.action),
              dossier,
              at: e.at,
              source: `log:${e.epoch}:${e.seq}`,
            },
          ]
        : [];
    });
    await sql.query(
      `insert into messages.notice (id, person, kind, dossier, at, source)
       select id, person, kind, dossier, at, source from jsonb_to_recordset($1::jsonb)
         as r(id uuid, person uuid, kind text, dossier uuid, at timestamptz, source text) on conflict do nothing`,
      [JSON.stringify(rows)],
    );
    // Whoever handed it in for somebody else is told as well, as long as that right stands.
    await sql.query(
      `insert into messages.notice (id, person, kind, dossier, at, source)
       select gen_random_uuid(), m.taker, r.kind, r.dossier, r.at, r.source
       from jsonb_to_recordset($1::jsonb) as r(kind text, dossier uuid, at timestamptz, source text)
       join dossiers.acting_view d on d.id = r.dossier join mandates.standing_view m on m.id = d.mandate and m.valid_to > $2
       on conflict do nothing`,
      [JSON.stringify(rows), now],
    );
  },
});

/** The moment that was promised has passed, and nothing says so by itself: once for each promise. */
export async function tellLate(db: Database, now: Date): Promise<void> {
  await db.query(
    `insert into messages.notice (id, person, kind, dossier, at, source)
     select gen_random_uuid(), subject, $2, id, $1::timestamptz, 'late:' || id || ':' || extract(epoch from due_at)::bigint
     from dossiers.dossier_view where state in (2, 4) and due_at < $1::timestamptz and due_at > $1::timestamptz - interval '60 days'
     on conflict do nothing`,
    [now, lateNotice.kind],
  );
}
