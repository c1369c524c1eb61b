import { z } from 'zod';
import { lifeEvents as events } from '../../../../definitions/catalogue/life-events.ts';
import { defineQuery } from '../../../kernel/index.ts';
import type { Catalogue } from '../catalogue.ts';
import { finderOf } from '../search/of-catalogue.ts';

const Step = z.object({ code: z.string(), why: z.string(), plainName: z.string(), canApplyOnline: z.boolean() });

/** Events of life with their questions; each answer names the procedures that it leads to. */
export const lifeEvents = (the: { catalogue: Catalogue }) =>
  defineQuery({
    type: 'procedures.life-events',
    label: 'Sự kiện trong đời',
    input: z.strictObject({}),
    reply: z.object({
      items: z.array(
        z.object({
          id: z.string(),
          title: z.string(),
          lead: z.string(),
          always: z.array(Step),
          questions: z.array(
            z.object({
              id: z.string(),
              ask: z.string(),
              options: z.array(
                z.object({ id: z.string(), label: z.string(), leadsTo: z.array(Step), replaces: z.array(z.string()) }),
              ),
            }),
          ),
        }),
      ),
      next: z.null(),
    }),
    may: ['public', 'none'],
    level: 0,
    personal: false,
    example: {},
    load: async () => {
      const { search } = finderOf(the.catalogue);
      const step = ({ code, why }: { code: string; why: string }) => {
        const row = search.find(code);
        return {
          code,
          why,
          plainName: row ? search.plainNameOf(row) : why,
          canApplyOnline: the.catalogue.takesOnline(code),
        };
      };
      return {
        items: events.map((event) => ({
          id: event.id,
          title: event.title,
          lead: event.lead,
          always: event.always.map(step),
          questions: event.questions.map((question) => ({
            ...question,
            options: question.options.map((option) => ({
              id: option.id,
              label: option.label,
              leadsTo: option.leadsTo.map(step),
              replaces: [...(option.replaces ?? [])],
            })),
          })),
        })),
        next: null,
      };
    },
  });
