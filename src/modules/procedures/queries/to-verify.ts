import { z } from 'zod';
import { defineQuery } from '../../../kernel/index.ts';
import type { Catalogue } from '../catalogue.ts';
import { unconfirmedIn } from '../versions/unconfirmed.ts';

/** Everything in force that nobody has checked against the gazette, with what it is said to come from. */
export const toVerify = (the: { catalogue: Catalogue }) =>
  defineQuery({
    type: 'procedures.to-verify',
    label: 'Danh sách còn phải đối chiếu',
    input: z.strictObject({ cursor: z.string().max(10).optional() }),
    reply: z.object({
      items: z.array(
        z.object({
          code: z.string(),
          plainName: z.string(),
          marks: z.array(z.object({ at: z.string(), what: z.string(), source: z.string() })),
        }),
      ),
      next: z.string().nullable(),
      total: z.number(),
    }),
    may: ['none'],
    level: 2,
    personal: false,
    example: {},
    load: async (_context, { cursor }) => {
      const all = the.catalogue.all
        .map((one) => ({ code: one.procedure.code, plainName: one.procedure.plainName, marks: unconfirmedIn(one) }))
        .filter((one) => one.marks.length > 0);
      const from = Math.max(0, Number.parseInt(cursor ?? '0', 10) || 0);
      return {
        items: all.slice(from, from + 20),
        next: from + 20 < all.length ? String(from + 20) : null,
        total: all.reduce((sum, one) => sum + one.marks.length, 0),
      };
    },
  });
