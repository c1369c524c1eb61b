import { z } from 'zod';
import { defineQuery } from '../../../kernel/index.ts';
import type { Directory } from '../directory.ts';

const Item = z.object({ id: z.uuid(), code: z.string(), name: z.string(), kind: z.string(), unitCode: z.string() });

/** Bodies by code prefix or part of the name; public, nobody's personal data. */
export const directory = (the: { directory: () => Directory }) =>
  defineQuery({
    type: 'organisations.directory',
    label: 'Danh bạ cơ quan',
    input: z.strictObject({
      under: z.string().max(40).optional(),
      q: z.string().max(100).optional(),
      kind: z.string().max(40).optional(),
      cursor: z.string().max(60).optional(),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
    reply: z.object({ items: z.array(Item), next: z.string().nullable() }),
    may: ['public', 'none'],
    level: 0,
    personal: false,
    example: { under: '21523' },
    load: async (_context, input) => {
      const words = input.q ? folded(input.q) : '';
      const found = the
        .directory()
        .all.filter(
          (o) =>
            !input.under || o.code === input.under || o.code.startsWith(`${input.under}.`) || o.unitCode.startsWith(input.under),
        )
        .filter((o) => !input.kind || o.kind === input.kind)
        .filter((o) => !words || folded(o.name).includes(words))
        .sort((a, b) => a.code.localeCompare(b.code));
      const from = input.cursor ? found.findIndex((o) => o.code > input.cursor!) : 0;
      const items = from < 0 ? [] : found.slice(from, from + input.limit);
      const more = from >= 0 && from + input.limit < found.length;
      return {
        items: items.map(({ id, code, name, kind, unitCode }) => ({ id, code, name, kind, unitCode })),
        next: more ? items.at(-1)!.code : null,
      };
    },
  });

const folded = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase();
