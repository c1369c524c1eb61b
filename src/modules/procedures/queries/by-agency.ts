import { z } from 'zod';
import { postedList } from '../../../../definitions/catalogue/posted-lists.ts';
import { defineQuery, problem } from '../../../kernel/index.ts';
import { localDay } from '../../../kernel/working-time/index.ts';
import type { Catalogue } from '../catalogue.ts';
import { finderOf } from '../search/of-catalogue.ts';

/** The list of procedures that bodies of a level post (danh mục niêm yết), by field, as of today. */
export const byAgency = (the: { catalogue: Catalogue }) =>
  defineQuery({
    type: 'procedures.by-agency',
    label: 'Danh mục niêm yết',
    input: z.strictObject({ level: z.enum(['commune', 'province']).default('commune') }),
    reply: z.object({
      level: z.enum(['commune', 'province']),
      validFrom: z.string(),
      source: z.string(),
      verify: z.boolean(),
      items: z.array(
        z.object({
          title: z.string(),
          procedures: z.array(z.object({ code: z.string(), plainName: z.string(), canApplyOnline: z.boolean() })),
        }),
      ),
      next: z.null(),
    }),
    may: ['public', 'none'],
    level: 0,
    personal: false,
    example: { level: 'commune' },
    load: async ({ now }, { level }) => {
      const { search } = finderOf(the.catalogue);
      const list = postedList(level, localDay(now), search.rows);
      if (!list) throw problem('procedures.not-posted', 404, 'Chưa có danh mục niêm yết cho ngày này.');
      return {
        level,
        validFrom: list.validFrom,
        source: list.source,
        verify: list.verify === true,
        items: list.groups.map(({ title, codes }) => ({
          title,
          procedures: codes.map((code) => {
            const row = search.find(code);
            return {
              code,
              plainName: row ? search.plainNameOf(row) : code,
              canApplyOnline: the.catalogue.takesOnline(code),
            };
          }),
        })),
        next: null,
      };
    },
  });
