import { z } from 'zod';
import { exampleProcedure } from '../../../../definitions/examples/calls.ts';
import { defineQuery, problem } from '../../../kernel/index.ts';
import { jsonSchemaOf } from '../../forms/rules.ts';
import { FormDefinitionSchema } from '../../forms/schema.ts';
import type { Catalogue } from '../catalogue.ts';
import { ProcedureDefinitionSchema } from '../contract.ts';

/** One procedure whole: papers, limits, fees, steps, its declaration, and the declaration's JSON Schema for other systems. */
export const page = (the: { catalogue: Catalogue }) =>
  defineQuery({
    type: 'procedures.page',
    label: 'Xem thủ tục',
    path: '{code}',
    input: z.strictObject({ code: z.string().max(20) }),
    reply: z.object({
      procedure: ProcedureDefinitionSchema,
      form: FormDefinitionSchema.meta({ id: 'FormDefinition' }),
      schema: z.record(z.string(), z.unknown()),
      version: z.string(),
    }),
    may: ['public', 'none'],
    level: 0,
    personal: false,
    example: { code: exampleProcedure },
    load: async (_context, input) => {
      const found = the.catalogue.find(input.code);
      if (!found) throw problem('procedures.unknown', 404, 'Không có thủ tục mang mã này.');
      return { procedure: found.procedure, form: found.form, schema: jsonSchemaOf(found.form), version: found.hash };
    },
  });
