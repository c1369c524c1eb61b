import { z } from 'zod';
import { defineQuery, problem } from '../../../kernel/index.ts';
import { localDay } from '../../../kernel/working-time/index.ts';
import { Confirmation, type ConfirmationRow, contentOf, standOfConfirmation } from '../confirmation.ts';
import type { Definitions } from '../definitions.ts';
import { type DraftRow, needAlive } from '../draft.ts';
import { type communeIndex, describeAnswers } from '../rules.ts';

/** 'gone': the draft was deleted or has run out; 'submitted': it is a dossier by now. */
const Stand = z.enum(['asked', 'confirmed', 'declined', 'changed', 'submitted', 'gone']);
const Item = z.object({
  id: z.uuid(),
  version: z.number().int(),
  draft: z.uuid(),
  part: z.string(),
  label: z.string(),
  /** I am asked, or it is my (my principal's) declaration. */
  side: z.enum(['asked', 'declarant']),
  procedure: z.string(),
  subjectName: z.string(),
  askedName: z.string(),
  stand: Stand,
  way: z.enum(['here', 'present', 'paper']).nullable(),
  reason: z.string().nullable(),
  askedAt: z.string(),
  answeredAt: z.string().nullable(),
  remindedAt: z.string().nullable(),
  expiresAt: z.string(),
  code: z.string().nullable(),
});
export type ConfirmationItem = z.infer<typeof Item>;

type Found = ConfirmationRow & { drafted: DraftRow | null };

const columns = `c.*, case when d.id is not null then to_jsonb(d) end as drafted`;

function itemOf(row: Found, person: string | null, now: Date): ConfirmationItem {
  const draft = row.drafted && new Date(row.drafted.expires_at).getTime() > now.getTime() ? row.drafted : null;
  return {
    id: row.id,
    version: row.version,
    draft: row.draft,
    part: row.part,
    label: row.label,
    side: row.asked === person && person !== null ? 'asked' : 'declarant',
    procedure: row.procedure,
    subjectName: row.subject_name,
    askedName: row.asked_name,
    stand: row.dossier ? 'submitted' : draft ? standOfConfirmation(row, contentOf(draft)) : 'gone',
    way: row.way,
    reason: row.reason,
    askedAt: row.asked_at.toISOString(),
    answeredAt: row.answered_at?.toISOString() ?? null,
    remindedAt: row.reminded_at?.toISOString() ?? null,
    expiresAt: row.expires_at.toISOString(),
    code: row.code,
  };
}

/** What I am asked to confirm, and what I wait for: both sides read the same rows. */
export const confirmations = () =>
  defineQuery({
    type: 'forms.confirmations',
    label: 'Lời xác nhận đang chờ',
    input: z.strictObject({ draft: z.uuid().optional() }),
    reply: z.object({ items: z.array(Item), next: z.null() }),
    over: Confirmation,
    may: ['asked', 'subject', 'representative'],
    personal: false,
    example: {},
    load: async (context, input) => {
      const values: unknown[] = [input.draft ?? null];
      const rows = await context.db.query<Found>(
        `select ${columns} from forms.confirmation c left join forms.draft d on d.id = c.draft
         where ($1::uuid is null or c.draft = $1) and ${context.visible('c', values)} order by c.asked_at desc, c.part limit 100`,
        values,
      );
      return { items: rows.map((row) => itemOf(row, context.actor.person, context.now)), next: null };
    },
  });

const Line = z.object({ section: z.string(), label: z.string(), value: z.string() });
const Reading = Item.extend({
  pledge: z.string(),
  /** The published version that the declaration began under. */
  definition: z.string(),
  /** Where it will be received. */
  organisation: z.uuid(),
  /** Of the declaration as it stands: goes back with the answer. */
  draftVersion: z.number().int(),
  shortCode: z.string(),
  lines: z.array(Line),
  papers: z.array(z.object({ component: z.string(), name: z.string() })),
});
export type ConfirmationReading = z.infer<typeof Reading>;

/** The declaration as it stands, for whoever is asked to confirm it, or for the officer before whom they stand. */
export const confirmation = (the: { catalogue: Definitions; communes: () => ReturnType<typeof communeIndex> }) =>
  defineQuery({
    type: 'forms.confirmation',
    label: 'Đọc tờ khai để xác nhận',
    path: 'confirmations/{id}',
    input: z.strictObject({}),
    reply: Reading,
    target: Confirmation,
    may: ['asked', 'receiving'],
    level: 2,
    personal: true,
    example: {},
    load: async ({ db, actor, now, discloses }, _input, row): Promise<ConfirmationReading> => {
      const [draft] = await db.query<DraftRow>('select * from forms.draft where id = $1', [row.draft]);
      if (!draft) throw problem('kernel.not-found', 404, 'Tờ khai này không còn: đã nộp, đã xóa, hoặc để quá 30 ngày.');
      needAlive(draft, now);
      discloses(row.subject, { aggregate: 'draft', id: draft.id });
      const { form } = the.catalogue.getVersion(draft.definition);
      const context = {
        today: localDay(now),
        channel: 'online' as const,
        known: draft.known,
        papers: draft.papers,
        communes: the.communes(),
      };
      return {
        ...itemOf({ ...row, drafted: draft }, actor.person, now),
        pledge: row.pledge,
        definition: draft.definition,
        organisation: row.organisation,
        draftVersion: draft.version,
        shortCode: draft.short_code,
        lines: describeAnswers(form, draft.answers, context).map(({ section, label, value }) => ({ section, label, value })),
        papers: draft.papers.map(({ component, name }) => ({ component, name })),
      };
    },
  });

/** At the counter: what waits for the person who stands there, by the number on their card. */
export const confirmationsAtCounter = () =>
  defineQuery({
    type: 'forms.confirmations-at-counter',
    label: 'Tìm tờ khai chờ người này xác nhận',
    input: z.strictObject({ citizenNumber: z.string().regex(/^\d{12}$/, 'Số định danh có 12 chữ số.') }),
    reply: z.object({ items: z.array(Item), next: z.null() }),
    over: Confirmation,
    may: ['receiving'],
    level: 2,
    personal: true,
    needsPurpose: true,
    sensitive: true,
    example: { citizenNumber: '051300004962' },
    load: async (context, input) => {
      const values: unknown[] = [input.citizenNumber];
      const rows = await context.db.query<Found>(
        `select ${columns} from forms.confirmation c join forms.draft d on d.id = c.draft
         where c.asked_number = $1 and c.dossier is null and ${context.visible('c', values)} order by c.asked_at desc limit 20`,
        values,
      );
      for (const row of rows) context.discloses(row.subject, { aggregate: 'draft', id: row.draft });
      return { items: rows.map((row) => itemOf(row, null, context.now)), next: null };
    },
  });
