import { z } from 'zod';
import { defineQuery, problem, type Row } from '../../../kernel/index.ts';
import type { Directory } from '../directory.ts';

const Item = z.object({ id: z.uuid(), code: z.string(), title: z.string(), role: z.string() });

/** The seats of one body of the administrator's own tree: what a person can be appointed to. */
export const positions = (the: { directory: () => Directory }) =>
  defineQuery({
    type: 'organisations.positions',
    label: 'Vị trí của một cơ quan',
    input: z.strictObject({ organisation: z.string().min(1).max(40) }),
    reply: z.object({ items: z.array(Item), next: z.null() }),
    may: ['none'],
    level: 2,
    personal: false,
    example: { organisation: '21523.vp' },
    load: async ({ db, actor, tree }, input) => {
      const body = the.directory().findByCode(input.organisation);
      const mine = actor.grants.some(
        (g) => body && (g.below ? tree.within(body.id, g.organisation) : g.organisation === body.id || g.organisation === '*'),
      );
      if (!body || !mine) throw problem('kernel.not-found', 404, 'Không tìm thấy cơ quan này trong phần bạn quản lý.');
      const rows = await db.query<Row & { id: string; code: string; title: string; role: string }>(
        `select id, code, title, role from organisations.position where organisation = $1 and valid_to is null order by title, code`,
        [body.id],
      );
      return { items: rows.map(({ id, code, title, role }) => ({ id, code, title, role })), next: null };
    },
  });
