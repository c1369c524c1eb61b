import { z } from 'zod';
import { type Database, defineQuery } from '../../../kernel/index.ts';
import { Dossier, type DossierRow } from '../../dossiers/index.ts';
import { type Thread, ThreadSchema } from '../contract.ts';
import { closedFor, type MessageRow } from '../message.ts';

type Line = MessageRow & { name: string | null; title: string | null; organisation: string | null };

/** Everything written about one dossier. Officers see who of them wrote; the person sees the seat and the body. */
export async function threadOf(db: Database, row: DossierRow, forOfficer: boolean): Promise<Thread['items']> {
  const lines = await db.named<Line>(
    'message_thread',
    `select m.*, a.display_name as name, p.title, p.organisation_name as organisation from messages.message m
     left join identity.account_view a on a.id = m.account left join organisations.position_view p on p.id = m.position
     where m.dossier = $1 order by m.at, m.id limit 500`,
    [row.id],
  );
  return lines.map((m) => ({
    id: m.id,
    at: m.at.toISOString(),
    own: m.from_person !== forOfficer,
    by: m.from_person
      ? forOfficer
        ? (m.name ?? row.applicant_name)
        : 'Bạn'
      : [forOfficer ? m.name : null, m.title, forOfficer ? null : m.organisation].filter(Boolean).join(', '),
    text: m.text,
    paper: m.paper ? { name: m.paper_name ?? '', url: `/api/v1/dossiers/${row.id}/papers/${m.paper}` } : null,
    seen: m.seen_at !== null,
  }));
}

export const thread = () =>
  defineQuery({
    type: 'messages.thread',
    label: 'Tin nhắn của hồ sơ',
    path: 'of/{id}',
    input: z.strictObject({}),
    reply: ThreadSchema,
    target: Dossier,
    may: ['subject', 'representative', 'holder', 'receiving', 'resolving'],
    personal: true,
    example: {},
    load: async ({ db, actor, now, discloses }, _input, row): Promise<Thread> => {
      discloses(row.subject, { aggregate: 'dossier', id: row.id });
      const [items, papers] = await Promise.all([
        threadOf(db, row, actor.kind !== 'citizen'),
        db.named<{ id: string; name: string }>(
          'message_papers',
          'select id, name from kernel.file where bound_to = $1 order by name',
          [row.id],
        ),
      ]);
      return { items, papers, closed: closedFor(row, now), next: null };
    },
  });

const Talk = z.object({
  dossier: z.uuid(),
  code: z.string(),
  title: z.string(),
  lastAt: z.string(),
  own: z.boolean(),
  text: z.string(),
  unread: z.number(),
});

/** My conversations, the newest first. */
export const talks = () =>
  defineQuery({
    type: 'messages.talks',
    label: 'Tin nhắn của tôi',
    input: z.strictObject({}),
    reply: z.object({ items: z.array(Talk), next: z.null() }),
    may: ['none'],
    personal: false,
    example: {},
    load: async ({ db, actor }) => {
      const rows = await db.named<{
        dossier: string;
        code: string;
        title: string;
        at: Date;
        from_person: boolean;
        text: string;
        unread: number;
      }>(
        'message_talks',
        `select d.id as dossier, d.code, d.title, m.at, m.from_person, m.text,
           (select count(*)::int from messages.message u where u.dossier = d.id and not u.from_person and u.seen_at is null) as unread
         from dossiers.dossier_view d cross join lateral
           (select at, from_person, text from messages.message where dossier = d.id order by at desc, id desc limit 1) m
         where d.subject = $1 order by m.at desc limit 100`,
        [actor.person],
      );
      return {
        items: rows.map((r) => ({
          dossier: r.dossier,
          code: r.code,
          title: r.title,
          lastAt: r.at.toISOString(),
          own: r.from_person,
          text: r.text,
          unread: r.unread,
        })),
        next: null,
      };
    },
  });
