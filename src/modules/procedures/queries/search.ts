import { z } from 'zod';
import { defineQuery } from '../../../kernel/index.ts';
import type { Catalogue } from '../catalogue.ts';

const Item = z.object({
  code: z.string(),
  name: z.string(),
  plainName: z.string(),
  summary: z.string(),
  field: z.string(),
  fieldName: z.string(),
  onlineLevel: z.string(),
});

/** Best first; with or without accents. */
export const search = (the: { catalogue: Catalogue }) =>
  defineQuery({
    type: 'procedures.search',
    label: 'Tìm thủ tục',
    path: '',
    input: z.strictObject({
      q: z.string().max(200).default(''),
      cursor: z.string().max(20).optional(),
      limit: z.coerce.number().int().min(1).max(100).default(20),
    }),
    reply: z.object({ items: z.array(Item), next: z.string().nullable() }),
    may: ['public', 'none'],
    level: 0,
    personal: false,
    example: { q: 'khai sinh' },
    load: async (_context, input) => {
      const from = input.cursor ? Number.parseInt(input.cursor, 10) || 0 : 0;
      const found = the.catalogue.search(input.q);
      const items = found.slice(from, from + input.limit).map(({ procedure: p }) => ({
        code: p.code,
        name: p.name,
        plainName: p.plainName,
        summary: p.summary,
        field: p.field,
        fieldName: p.fieldName,
        onlineLevel: p.onlineLevel,
      }));
      return { items, next: from + input.limit < found.length ? String(from + input.limit) : null };
    },
  });
