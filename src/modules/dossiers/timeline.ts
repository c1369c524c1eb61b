import type { FactWords, OpenPersonal, Sql } from '../../kernel/index.ts';
import type { TimelineItem } from './contract.ts';

type Entry = {
  at: Date;
  action: string;
  actor: string | null;
  giver: string | null;
  facts: { type: string; data: Record<string, unknown> }[];
  name: string | null;
  kind: string | null;
  title: string | null;
  organisation: string | null;
  subject: string | null;
  aggregate_id: string | null;
  personal: Buffer | null;
};
/** What facts say to people, as the actions that record them declare it. */
export type Words = ReadonlyMap<string, FactWords>;

/**
 * What happened to a dossier, oldest first, from the log itself. Officers see names; the citizen sees the body and the position.
 * `open` unseals reasons; without it they stay closed. `reader` is the account of the one who reads: of two citizens each sees 'Bạn' where it was they. `also` are rows of other modules that belong to it (bookings). `submitted_at` spares the log's partitions of the months before it was there.
 */
export async function timelineOf(
  sql: Sql,
  words: Words,
  dossier: { id: string; submitted_at: Date },
  forOfficer: boolean,
  open: OpenPersonal = async () => [],
  also: readonly string[] = [],
  reader: string | null = null,
): Promise<TimelineItem[]> {
  const entries = await sql.named<Entry>(
    'dossier_timeline',
    `select l.at, l.action, l.actor, m.giver_name as giver, l.facts, l.subject, l.aggregate_id, l.personal, a.display_name as name, a.kind, p.title, p.organisation_name as organisation
     from kernel.log l left join identity.account_view a on a.id = l.actor left join organisations.position_view p on p.id = l.position
       left join lateral (select giver_name from mandates.mandate_view where giver = l.on_behalf_of limit 1) m on l.on_behalf_of is not null
     where l.aggregate_id = any($1::uuid[]) and l.at >= $2 and l.kind = 'action' order by l.seq limit 200`,
    [[dossier.id, ...also], dossier.submitted_at],
  );
  const sealed = await Promise.all(entries.map((e) => (e.personal ? open(e) : [])));
  return entries.flatMap((e, n) =>
    e.facts.flatMap((fact, i): TimelineItem[] => {
      const known = words.get(fact.type);
      if (!known) return [];
      const by =
        e.kind === 'officer'
          ? [forOfficer ? e.name : null, e.title, forOfficer ? null : e.organisation].filter(Boolean).join(', ')
          : e.kind === 'citizen'
            ? forOfficer
              ? [e.name, e.giver && `thay mặt ${e.giver}`].filter(Boolean).join(', ')
              : reader === null || e.actor === reader
                ? 'Bạn'
                : e.name
            : null;
      const title = e.kind === 'officer' ? (known.byOfficer ?? known.title) : known.title;
      const detail = known.internal && !forOfficer ? null : (known.detail?.({ ...fact.data, ...sealed[n]?.[i] }) ?? null);
      return [{ at: e.at.toISOString(), action: e.action, title, detail, by }];
    }),
  );
}
