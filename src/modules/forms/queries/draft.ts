import { z } from 'zod';
import { defineQuery } from '../../../kernel/index.ts';
import { actingFor } from '../acting.ts';
import { AnswersSchema, Draft, needAlive, PageTurnSchema } from '../draft.ts';
import { KnownRecordSchema } from '../schema.ts';

const PaperSchema = z.object({
  component: z.string(),
  file: z.uuid(),
  name: z.string(),
  bytes: z.number(),
  sha256: z.string(),
  pages: z.number().nullable(),
  mediaType: z.string(),
  at: z.string(),
  /** Degrees clockwise that the person turned it. */
  turn: PageTurnSchema.optional(),
  /** Kind sentences about what may be wrong with it; `accepted`: the person has read them and keeps it. */
  warnings: z.array(z.string()).optional(),
  accepted: z.boolean().optional(),
});

export const DraftSchema = z.object({
  id: z.uuid(),
  version: z.number(),
  procedure: z.string(),
  definition: z.string(),
  organisation: z.uuid(),
  answers: AnswersSchema,
  papers: z.array(PaperSchema),
  /** Papers made of several pages; each goes in their place while they stand as `of` says. */
  joined: z.array(PaperSchema.extend({ of: z.array(z.object({ file: z.uuid(), turn: PageTurnSchema })) })),
  known: z.record(z.string(), KnownRecordSchema),
  step: z.string(),
  shortCode: z.string(),
  /** Whose matter it is, when somebody else fills it in. */
  actingFor: z.object({ id: z.uuid(), name: z.string(), mandate: z.uuid(), mine: z.boolean() }).nullable(),
  savedAt: z.string(),
  expiresAt: z.string(),
});
export type DraftView = z.infer<typeof DraftSchema>;

export const draft = () =>
  defineQuery({
    type: 'forms.draft',
    label: 'Xem tờ khai đang làm',
    path: '{id}',
    input: z.strictObject({}),
    reply: DraftSchema,
    target: Draft,
    may: ['subject', 'representative'],
    personal: true,
    example: {},
    load: async (context, _input, row): Promise<DraftView> => {
      needAlive(row, context.now);
      context.discloses(row.subject, { aggregate: 'draft', id: row.id });
      return {
        id: row.id,
        version: row.version,
        procedure: row.procedure,
        definition: row.definition,
        organisation: row.organisation,
        answers: row.answers,
        papers: row.papers.map(({ owner: _owner, ...paper }) => paper),
        joined: row.joined,
        known: row.known,
        step: row.step,
        shortCode: row.short_code,
        actingFor: await actingFor(context.db, row, context.actor.person),
        savedAt: row.saved_at.toISOString(),
        expiresAt: row.expires_at.toISOString(),
      };
    },
  });
