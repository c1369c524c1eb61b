import { z } from 'zod';
import { exampleProcedure } from '../../../../definitions/examples/calls.ts';
import { defineQuery, problem } from '../../../kernel/index.ts';
import { PrincipalSchema } from '../contract.ts';
import type { MandateServices } from '../mandate.ts';
import { principalsOf } from '../standing.ts';

/** For whom I may make this declaration besides myself. */
export const principals = (the: MandateServices) =>
  defineQuery({
    type: 'mandates.principals',
    label: 'Tôi làm hồ sơ được cho ai',
    input: z.strictObject({ procedure: z.string().max(20) }),
    reply: z.object({ items: z.array(PrincipalSchema), next: z.null() }),
    may: ['none'],
    personal: false,
    example: { procedure: exampleProcedure },
    load: async ({ db, actor, now }, input) => {
      const found = the.procedures.find(input.procedure);
      if (!found) throw problem('procedures.unknown', 404, 'Không có thủ tục mang mã này.');
      return { items: actor.person ? await principalsOf(db, actor.person, found.procedure, now) : [], next: null };
    },
  });
