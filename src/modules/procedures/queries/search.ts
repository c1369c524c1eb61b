import { z } from 'zod';
import { exampleOrganisation } from '../../../../definitions/examples/calls.ts';
import { defineQuery } from '../../../kernel/index.ts';
import { localDay } from '../../../kernel/working-time/index.ts';
import type { Catalogue } from '../catalogue.ts';
import { finderOf } from '../search/of-catalogue.ts';

export const CatalogueLevelSchema = z.enum(['commune', 'province', 'ministry', 'other']);

const Item = z
  .object({
    code: z.string(),
    name: z.string(),
    plainName: z.string(),
    summary: z.string(),
    field: z.string(),
    fieldName: z.string(),
    level: CatalogueLevelSchema.or(z.literal('')),
    agency: z.string(),
    onlineLevel: z.enum(['full', 'partial', 'none', 'unknown']),
    canApplyOnline: z.boolean(),
    snippet: z.object({ text: z.string(), marks: z.array(z.tuple([z.number(), z.number()])) }),
  })
  .meta({ id: 'ProcedureItem' });

/**
 * The national catalogue, best first: with or without accents, in everyday words, by code or its beginning. Without a question those that
 * can be applied for here come first, then what is fully described.
 */
export const search = (the: { catalogue: Catalogue }) =>
  defineQuery({
    type: 'procedures.search',
    label: 'Tìm thủ tục',
    path: '',
    input: z.strictObject({
      q: z.string().max(200).default(''),
      level: CatalogueLevelSchema.optional(),
      field: z.string().max(80).optional(),
      organisation: z
        .string()
        .regex(/^\d{5}$/)
        .optional(),
      cursor: z.string().max(20).optional(),
      page: z.coerce.number().int().min(1).max(1000).optional(),
      limit: z.coerce.number().int().min(1).max(100).default(20),
    }),
    reply: z.object({ items: z.array(Item), next: z.string().nullable(), total: z.number() }),
    may: ['public', 'none'],
    level: 0,
    personal: false,
    example: { q: 'khai sinh', organisation: exampleOrganisation },
    load: async ({ now }, { q, level, field, organisation, cursor, page, limit }) => {
      const finder = finderOf(the.catalogue);
      const found = finder.find(q, {
        ...(level && { level }),
        ...(field && { field }),
        ...(organisation && { organisation }),
      });
      const from = cursor ? Math.max(0, Number.parseInt(cursor, 10) || 0) : ((page ?? 1) - 1) * limit;
      const day = localDay(now);
      return {
        items: found.slice(from, from + limit).map((one) => finder.item(one, day)),
        next: from + limit < found.length ? String(from + limit) : null,
        total: found.length,
      };
    },
  });
