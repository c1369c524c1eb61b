import { z } from 'zod';
import { defineQuery, type Row } from '../../../kernel/index.ts';
import { Draft } from '../draft.ts';

/** My declarations that are not submitted yet, on whatever device they were begun. */
export const drafts = () =>
  defineQuery({
    type: 'forms.drafts',
    label: 'Tờ khai đang làm dở',
    input: z.strictObject({}),
    reply: z.object({
      items: z.array(
        z.object({
          id: z.uuid(),
          procedure: z.string(),
          definition: z.string(),
          step: z.string(),
          shortCode: z.string(),
          /** Whose matter it is and who fills it in, when those are two. */
          acting: z.object({ giver: z.string(), taker: z.string(), mine: z.boolean() }).nullable(),
          savedAt: z.string(),
          expiresAt: z.string(),
        }),
      ),
      next: z.null(),
    }),
    over: Draft,
    may: ['subject', 'representative'],
    personal: false,
    example: {},
    load: async (context) => {
      const values: unknown[] = [context.now];
      const rows = await context.db.query<
        Row & {
          id: string;
          procedure: string;
          definition: string;
          step: string;
          short_code: string;
          saved_at: Date;
          expires_at: Date;
          subject: string;
          giver_name: string | null;
          taker_name: string | null;
        }
      >(
        `select d.id, d.procedure, d.definition, d.step, d.short_code, d.saved_at, d.expires_at, d.subject, m.giver_name, m.taker_name
         from forms.draft d left join mandates.mandate_view m on m.id = d.mandate
         where d.expires_at > $1 and ${context.visible('d', values)} order by d.saved_at desc limit 50`,
        values,
      );
      return {
        items: rows.map((r) => ({
          id: r.id,
          procedure: r.procedure,
          definition: r.definition,
          step: r.step,
          shortCode: r.short_code,
          acting: r.giver_name
            ? { giver: r.giver_name, taker: r.taker_name ?? '', mine: r.subject === context.actor.person }
            : null,
          savedAt: r.saved_at.toISOString(),
          expiresAt: r.expires_at.toISOString(),
        })),
        next: null,
      };
    },
  });
