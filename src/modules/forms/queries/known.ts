import { z } from 'zod';
import { exampleApplicant, exampleProcedure } from '../../../../definitions/examples/calls.ts';
import { defineQuery, problem } from '../../../kernel/index.ts';
import { familyOf, findPersonByNumber } from '../../registers/index.ts';
import type { Definitions } from '../definitions.ts';
import { knownAround, knownWanted } from '../known.ts';
import { KnownRecordSchema } from '../schema.ts';

/** What the State knows that a declaration would otherwise ask, for the officer who fills it in with a person who is present. */
export const known = (the: { catalogue: Definitions }) =>
  defineQuery({
    type: 'forms.known',
    label: 'Xem dữ liệu đã có cho tờ khai',
    input: z.strictObject({
      procedure: z.string().max(20),
      citizenNumber: z.string().regex(/^\d{12}$/, 'Số định danh có 12 chữ số.'),
    }),
    reply: z.object({ known: z.record(z.string(), KnownRecordSchema) }),
    may: ['none'],
    level: 2,
    personal: true,
    needsPurpose: true,
    sensitive: true,
    example: { procedure: exampleProcedure, citizenNumber: exampleApplicant.citizenNumber },
    load: async (context, input) => {
      const published = the.catalogue.find(input.procedure);
      if (!published) throw problem('procedures.unknown', 404, 'Không có thủ tục mang mã này.');
      const person = await findPersonByNumber(context.db, input.citizenNumber);
      if (!person) return { known: {} };
      const told = knownAround(person, await familyOf(context.db, person.id), knownWanted(published.form));
      for (const subject of [person.id, ...told.disclosed]) context.discloses(subject);
      return { known: told.known };
    },
  });
