import { z } from 'zod';
import { defineQuery } from '../../../kernel/index.ts';
import { MandateViewSchema } from '../contract.ts';
import { Mandate, type MandateRow, type MandateServices, viewOf } from '../mandate.ts';

/** For whom I act, and who acts for me: both sides read the same rows, newest first. */
export const mine = (the: MandateServices) =>
  defineQuery({
    type: 'mandates.mine',
    label: 'Tôi làm thay, người khác làm thay tôi',
    input: z.strictObject({}),
    reply: z.object({ items: z.array(MandateViewSchema), next: z.null() }),
    over: Mandate,
    may: ['giver', 'taker'],
    personal: false,
    example: {},
    load: async (context) => {
      const values: unknown[] = [];
      const rows = await context.db.query<MandateRow & { rests: boolean }>(
        `select m.*, (m.state <> 'accepted' or exists (select 1 from mandates.standing_view s where s.id = m.id)) as rests
         from mandates.mandate m where ${context.visible('m', values)} order by m.made_at desc, m.id limit 200`,
        values,
      );
      return { items: rows.map((row) => viewOf(the, row, context.actor.person, context.now, row.rests)), next: null };
    },
  });
