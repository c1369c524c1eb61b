import { z } from 'zod';
import { defineQuery } from '../../../kernel/index.ts';
import type { Written } from '../versions/edits.ts';
import { Version, type VersionState } from '../versions/version.ts';

export type PreviewView = { id: string; number: number; state: VersionState; validFrom: string | null; definition: Written };

/** A version as the portal needs it to show the declaration that citizens would fill in. */
export const preview = () =>
  defineQuery({
    type: 'procedures.preview',
    label: 'Xem thử như người dân',
    path: 'versions/{id}/preview',
    input: z.strictObject({}),
    reply: z.object({
      id: z.uuid(),
      number: z.number(),
      state: z.enum(['draft', 'proposed', 'published', 'withdrawn']),
      validFrom: z.string().nullable(),
      // Still being written, perhaps wrong: its shape is not promised.
      definition: z.object({ procedure: z.looseObject({}), form: z.looseObject({}) }),
    }) as unknown as z.ZodType<PreviewView>,
    target: Version,
    may: ['administered'],
    level: 2,
    personal: false,
    example: {},
    load: async (_context, _input, row): Promise<PreviewView> => ({
      id: row.id,
      number: row.number,
      state: row.state,
      validFrom: row.valid_from,
      definition: row.body,
    }),
  });
