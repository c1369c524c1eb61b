import { z } from 'zod';
import { defineQuery } from '../../../kernel/index.ts';
import type { Directory } from '../../organisations/index.ts';
import { referenceOf } from '../actions/report-fault.ts';
import { PortalFault, type PortalFaultRow } from '../portal-fault.ts';

const Item = z.object({
  id: z.string(),
  version: z.number(),
  reference: z.string(),
  organisation: z.string(),
  page: z.string(),
  what: z.string(),
  contact: z.string().nullable(),
  state: z.enum(['open', 'closed']),
  outcome: z.string().nullable(),
  madeAt: z.string(),
  closedAt: z.string().nullable(),
});

/** What people say does not work on the portal, within the administrator's tree: open ones first, the newest first. */
export const faults = (the: { directory: () => Directory }) =>
  defineQuery({
    type: 'system.faults',
    label: 'Lỗi của cổng được báo',
    input: z.strictObject({
      state: z.enum(['open', 'closed']).default('open'),
      cursor: z.uuid().optional(),
      limit: z.coerce.number().int().min(1).max(100).default(50),
    }),
    reply: z.object({ items: z.array(Item), next: z.string().nullable() }),
    over: PortalFault,
    may: ['administered'],
    level: 2,
    // Nobody's row: it is not known who wrote it, so nobody can be told who read it.
    personal: false,
    example: {},
    load: async ({ db, visible }, input) => {
      const values: unknown[] = [input.state, input.cursor ?? null, input.limit + 1];
      const rows = await db.query<PortalFaultRow>(
        `select f.* from system.portal_fault f where f.state = $1 and ($2::uuid is null or f.id < $2) and ${visible('f', values)}
         order by f.id desc limit $3`,
        values,
      );
      const shown = rows.slice(0, input.limit);
      return {
        items: shown.map((row) => ({
          id: row.id,
          version: row.version,
          reference: referenceOf(row.id),
          organisation: the.directory().findById(row.organisation)?.name ?? '',
          page: row.page,
          what: row.what,
          contact: row.contact,
          state: row.state,
          outcome: row.outcome,
          madeAt: row.made_at.toISOString(),
          closedAt: row.closed_at?.toISOString() ?? null,
        })),
        next: rows.length > input.limit ? shown.at(-1)!.id : null,
      };
    },
  });
