import { z } from 'zod';
import { defineQuery, type Grant, type Row } from '../../../kernel/index.ts';

const Item = z.object({
  position: z.string(),
  at: z.string(),
  kind: z.string(),
  action: z.string(),
  label: z.string(),
  actor: z.string().nullable(),
  /** Full name of an officer; of a citizen never. */
  actorName: z.string().nullable(),
  organisation: z.string().nullable(),
  purpose: z.string().nullable(),
  aggregate: z.string().nullable(),
  aggregateId: z.string().nullable(),
  /** The dossier's code, when the row is about one. */
  code: z.string().nullable(),
});
type EntryRow = Row & {
  seq: number;
  at: Date;
  kind: string;
  action: string;
  actor: string | null;
  actor_name: string | null;
  organisation: string | null;
  purpose: string | null;
  aggregate: string | null;
  aggregate_id: string | null;
  code: string | null;
};

const columns = `l.seq, l.at, l.kind, l.action, coalesce(a.login, a.kind) as actor,
  case when a.kind = 'officer' then a.display_name end as actor_name, d.code, p.organisation_name as organisation, l.purpose, l.aggregate, l.aggregate_id`;
const tables = `kernel.log l left join identity.account_view a on a.id = l.actor left join organisations.position_view p on p.id = l.position
  left join dossiers.dossier_view d on d.id = l.aggregate_id`;

export type LogServices = {
  labelOf: (type: string) => string;
  /** True for a body that hangs below nothing. */
  isTop: (organisation: string) => boolean;
};

function itemOf(the: LogServices, r: EntryRow): z.infer<typeof Item> {
  return {
    position: String(r.seq),
    at: r.at.toISOString(),
    kind: r.kind,
    action: r.action,
    label: the.labelOf(r.action),
    actor: r.actor,
    actorName: r.actor_name,
    organisation: r.organisation,
    purpose: r.purpose,
    aggregate: r.aggregate,
    aggregateId: r.aggregate_id,
    code: r.code,
  };
}

const Paging = {
  cursor: z
    .string()
    .regex(/^\d{1,18}$/)
    .optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
};

/** What was done and read, newest first: who, when, on what. Contents stay sealed. */
export const entries = (the: LogServices) =>
  defineQuery({
    type: 'log.entries',
    label: 'Nhật ký',
    input: z.strictObject({ ...Paging, kind: z.enum(['action', 'read']).optional() }),
    reply: z.object({ items: z.array(Item), next: z.string().nullable() }),
    may: ['none'],
    level: 2,
    personal: false,
    example: {},
    load: async ({ db, grants, tree }, input) => {
      const bodies = reachOf(the, grants, tree);
      const rows = await db.query<EntryRow>(
        `select ${columns} from ${tables} where ($1::bigint is null or l.seq < $1) and ($2::text is null or l.kind = $2)
           and ($4::uuid[] is null or l.organisation = any($4)) order by l.seq desc limit $3`,
        [input.cursor ?? null, input.kind ?? null, input.limit + 1, bodies],
      );
      return paged(the, rows, input.limit);
    },
  });

/** Looks at personal data, for the security officer: who looked, at which matter, for what reason. */
export const disclosures = (the: LogServices) =>
  defineQuery({
    type: 'log.disclosures',
    label: 'Lượt xem dữ liệu cá nhân',
    input: z.strictObject(Paging),
    reply: z.object({ items: z.array(Item), next: z.string().nullable() }),
    may: ['none'],
    level: 2,
    personal: false,
    example: {},
    load: async ({ db, grants, tree }, input) => {
      const rows = await db.query<EntryRow>(
        `select ${columns} from ${tables} where l.kind = 'read' and ($1::bigint is null or l.seq < $1)
           and ($3::uuid[] is null or l.organisation = any($3)) order by l.seq desc limit $2`,
        [input.cursor ?? null, input.limit + 1, reachOf(the, grants, tree)],
      );
      return paged(the, rows, input.limit);
    },
  });

function paged(the: LogServices, rows: EntryRow[], limit: number) {
  const shown = rows.slice(0, limit);
  return { items: shown.map((r) => itemOf(the, r)), next: rows.length > limit ? String(shown.at(-1)!.seq) : null };
}

/**
 * Bodies whose people's doings may be read by these grants; null = everything, also what citizens and the system did, for whoever
 * looks over the root of the installation.
 */
function reachOf(the: LogServices, grants: readonly Grant[], tree: { below(root: string): string[] }): string[] | null {
  if (grants.some((g) => g.organisation === '*' || (g.below && the.isTop(g.organisation)))) return null;
  return [...new Set(grants.flatMap((g) => (g.below ? tree.below(g.organisation) : [g.organisation])))];
}

const Mine = z.object({
  at: z.string(),
  who: z.string(),
  organisation: z.string(),
  what: z.string(),
  purpose: z.string().nullable(),
  matter: z.string().nullable(),
  matterId: z.string().nullable(),
});

/** What a look was, in the words of the one who was looked at. */
const forCitizens: Readonly<Record<string, string>> = {
  'desk.work-list': 'Thấy tên trong danh sách việc phải làm',
  'dossiers.search': 'Thấy tên trong kết quả tìm hồ sơ',
  'dossiers.page': 'Mở hồ sơ',
  'dossiers.paper': 'Xem giấy tờ đã nộp',
  'dossiers.document': 'Mở phiếu của hồ sơ',
  'results.preview': 'Xem bản sẽ ký',
  'results.pdf': 'Mở kết quả',
  'registers.person': 'Tra dữ liệu dân cư tại quầy',
  'forms.known': 'Tra dữ liệu cho tờ khai tại quầy',
  'forms.start-draft': 'Lấy dữ liệu vào tờ khai',
  'forms.draft': 'Mở tờ khai làm thay',
  'forms.confirmation': 'Đọc tờ khai để xác nhận',
  'forms.confirmations-at-counter': 'Tìm tờ khai chờ xác nhận tại quầy',
};

/** Who looked at my data, when and why. */
export const myDisclosures = (the: LogServices) =>
  defineQuery({
    type: 'log.my-disclosures',
    label: 'Ai đã xem dữ liệu của tôi',
    input: z.strictObject(Paging),
    reply: z.object({ items: z.array(Mine), next: z.string().nullable() }),
    may: ['none'],
    personal: false,
    example: {},
    load: async ({ db, actor }, input) => {
      if (!actor.person) return { items: [], next: null };
      const rows = await db.query<
        Row & {
          seq: number;
          at: Date;
          action: string;
          purpose: string | null;
          aggregate: string | null;
          aggregate_id: string | null;
          title: string | null;
          organisation: string | null;
          code: string | null;
          own: boolean | null;
          citizen: string | null;
        }
      >(
        `select l.seq, l.at, l.action, l.purpose, l.aggregate, l.aggregate_id, p.title, p.organisation_name as organisation, d.code, d.subject = l.subject as own,
           case when a.kind = 'citizen' then a.display_name end as citizen
         from kernel.log l left join organisations.position_view p on p.id = l.position left join dossiers.dossier_view d on d.id = l.aggregate_id
           left join identity.account_view a on a.id = l.actor
         where l.kind = 'read' and l.subject = $1 and ($2::bigint is null or l.seq < $2) order by l.at desc, l.seq desc limit $3`,
        [actor.person, input.cursor ?? null, input.limit + 1],
      );
      const shown = rows.slice(0, input.limit);
      return {
        items: shown.map((r) => ({
          at: r.at.toISOString(),
          // A relative's declaration, somebody who acts for me or is asked to confirm: by name, not by office.
          who: r.title ?? r.citizen ?? 'Hệ thống',
          organisation: r.organisation ?? '',
          what: forCitizens[r.action] ?? the.labelOf(r.action),
          purpose: r.purpose,
          matter: r.code ? `Hồ sơ ${r.code}` : null,
          matterId: r.own ? r.aggregate_id : null,
        })),
        next: rows.length > input.limit ? String(shown.at(-1)!.seq) : null,
      };
    },
  });
