import { z } from 'zod';
import { defineQuery, type Row } from '../../../kernel/index.ts';
import { describeDue } from '../../../kernel/working-time/index.ts';
import { isOverdue } from '../clock.ts';
import { type DossierState, DossierStateSchema } from '../contract.ts';
import { Dossier } from '../dossier.ts';
import type { DossierServices } from '../services.ts';

const Item = z.object({
  id: z.uuid(),
  code: z.string(),
  title: z.string(),
  procedure: z.object({ code: z.string(), name: z.string() }),
  state: DossierStateSchema,
  submittedAt: z.string(),
  dueText: z.string().nullable(),
  /** Past its due moment and not finished. */
  late: z.boolean(),
  organisation: z.string(),
  /** Whose it is and who handed it in, when those are two; `mine`: it is the reader's own. */
  acting: z.object({ giver: z.string(), taker: z.string(), mine: z.boolean() }).nullable(),
  result: z.object({ id: z.uuid(), number: z.string(), name: z.string(), signedAt: z.string() }).nullable(),
});

/** My own dossiers, newest first. */
export const mine = (the: DossierServices) =>
  defineQuery({
    type: 'dossiers.mine',
    label: 'Hồ sơ của tôi',
    input: z.strictObject({ cursor: z.string().max(40).optional(), limit: z.coerce.number().int().min(1).max(100).default(20) }),
    reply: z.object({ items: z.array(Item), next: z.string().nullable() }),
    over: Dossier,
    may: ['subject', 'representative'],
    personal: false,
    example: {},
    load: async (context, input) => {
      const before = input.cursor && /^\d{10,14}$/.test(input.cursor) ? new Date(Number(input.cursor)) : new Date('9999-01-01');
      const values: unknown[] = [before, input.limit + 1];
      type Found = Row & {
        id: string;
        code: string;
        title: string;
        procedure: string;
        state: DossierState;
        submitted_at: Date;
        due_at: Date | null;
        finished_at: Date | null;
        receiving: string;
        subject: string;
        giver_name: string | null;
        taker_name: string | null;
        result: { id: string; number: string; name: string; signedAt: string } | null;
      };
      const rows = await context.db.query<Found>(
        `select d.id, d.code, d.title, d.procedure, d.state, d.submitted_at, d.due_at, d.finished_at, d.receiving, d.result, d.subject,
           m.giver_name, m.taker_name from dossiers.dossier d left join mandates.mandate_view m on m.id = d.mandate
         where d.submitted_at < $1 and ${context.visible('d', values)} order by d.submitted_at desc limit $2`,
        values,
      );
      const shown = rows.slice(0, input.limit);
      return {
        items: shown.map((r) => ({
          id: r.id,
          code: r.code,
          title: r.title,
          procedure: { code: r.procedure, name: the.catalogue.nameOf(r.procedure) },
          state: r.state,
          submittedAt: r.submitted_at.toISOString(),
          dueText: r.due_at && r.state !== 5 ? describeDue(r.due_at) : null,
          late: isOverdue(r, context.now),
          organisation: the.directory().getById(r.receiving).name,
          acting: r.giver_name
            ? { giver: r.giver_name, taker: r.taker_name ?? '', mine: r.subject === context.actor.person }
            : null,
          result: r.result
            ? { id: r.result.id, number: r.result.number, name: r.result.name, signedAt: r.result.signedAt }
            : null,
        })),
        next: rows.length > input.limit ? String(shown.at(-1)!.submitted_at.getTime()) : null,
      };
    },
  });
