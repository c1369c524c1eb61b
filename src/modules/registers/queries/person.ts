import { z } from 'zod';
import { defineQuery, problem } from '../../../kernel/index.ts';
import { PersonSchema } from '../contract.ts';
import { findPersonByNumber } from '../store.ts';

/** The counter's look-up: a person who is present, by the number on the card. The reason is written down and the person sees it. */
export const person = () =>
  defineQuery({
    type: 'registers.person',
    label: 'Tra dữ liệu người đến quầy',
    input: z.strictObject({ citizenNumber: z.string().regex(/^\d{12}$/, 'Số định danh có 12 chữ số.') }),
    reply: PersonSchema,
    may: ['none'],
    level: 2,
    personal: true,
    needsPurpose: true,
    sensitive: true,
    example: { citizenNumber: '051098000417' },
    load: async (context, input) => {
      const found = await findPersonByNumber(context.db, input.citizenNumber);
      if (!found)
        throw problem('registers.unknown-person', 404, 'Chưa có dữ liệu về số định danh này. Hãy nhập theo thẻ căn cước.');
      context.discloses(found.id);
      return found;
    },
  });
