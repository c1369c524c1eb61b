import { z } from 'zod';
import { defineQuery } from '../../../kernel/index.ts';
import { AnswersSchema, Draft, needAlive } from '../draft.ts';
import { KnownRecordSchema } from '../schema.ts';

export const DraftSchema = z.object({
  id: z.uuid(),
  version: z.number(),
  procedure: z.string(),
  definition: z.string(),
  organisation: z.uuid(),
  answers: AnswersSchema,
  papers: z.array(
    z.object({
      component: z.string(),
      file: z.uuid(),
      name: z.string(),
      bytes: z.number(),
      sha256: z.string(),
      pages: z.number().nullable(),
      mediaType: z.string(),
      at: z.string(),
    }),
  ),
  known: z.record(z.string(), KnownRecordSchema),
  step: z.string(),
  shortCode: z.string(),
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
    may: ['subject'],
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
        papers: row.papers,
        known: row.known,
        step: row.step,
        shortCode: row.short_code,
        savedAt: row.saved_at.toISOString(),
        expiresAt: row.expires_at.toISOString(),
      };
    },
  });
