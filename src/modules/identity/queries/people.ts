import { z } from 'zod';
import { defineQuery, type Row } from '../../../kernel/index.ts';
import { nameKey } from '../../registers/index.ts';
import { nameOrder } from './name-order.ts';

const Item = z.object({
  account: z.uuid(),
  name: z.string(),
  login: z.string().nullable(),
  appointments: z.array(
    z.object({
      id: z.uuid(),
      version: z.number(),
      position: z.string(),
      organisation: z.string(),
      role: z.string(),
      validTo: z.string().nullable(),
    }),
  ),
});

/** Officers within an administrator's tree by given name, with what they are appointed to. */
export const people = () =>
  defineQuery({
    type: 'identity.people',
    label: 'Người dùng và vai trò',
    input: z.strictObject({
      q: z.string().max(100).optional(),
      cursor: z.uuid().optional(),
      limit: z.coerce.number().int().min(1).max(100).default(50),
    }),
    reply: z.object({ items: z.array(Item), next: z.string().nullable() }),
    may: ['none'],
    level: 2,
    personal: false,
    example: {},
    load: async ({ db, grants, tree, now }, input) => {
      const reach = [...new Set(grants.flatMap((g) => (g.below ? tree.below(g.organisation) : [g.organisation])))];
      const rows = await db.query<
        Row & { id: string; display_name: string; login: string | null; appointments: z.infer<typeof Item>['appointments'] }
      >(
        `select a.id, a.display_name, a.login, jsonb_agg(jsonb_build_object('id', p.id, 'version', p.version, 'position', v.title, 'organisation', v.organisation_name, 'role', p.role, 'validTo', p.valid_to)) as appointments
         from identity.account a join identity.appointment p on p.account = a.id join organisations.position_view v on v.id = p.position
         where a.kind = 'officer' and p.organisation = any($1) and (p.valid_to is null or p.valid_to > $2) 
           and ($3::uuid is null or (${nameOrder('a.display_name')}, a.id) > (select ${nameOrder('c.display_name')}, c.id from identity.account c where c.id = $3))
           and ($5::text is null or ${bareName('a.display_name')} like $5 or a.login like $5)
         group by a.id order by ${nameOrder('a.display_name')}, a.id limit $4`,
        [
          reach,
          now,
          input.cursor ?? null,
          input.limit + 1,
          input.q ? `%${nameKey(input.q).replaceAll(/[\\%_]/g, '\\$&')}%` : null,
        ],
      );
      const shown = rows.slice(0, input.limit);
      return {
        items: shown.map((r) => ({ account: r.id, name: r.display_name, login: r.login, appointments: r.appointments })),
        next: rows.length > input.limit ? shown.at(-1)!.id : null,
      };
    },
  });

/** As `nameKey` of the registers makes it: small letters without accents. */
const bareName = (column: string): string =>
  `replace(regexp_replace(normalize(lower(${column}), nfd), e'[\\u0300-\\u036f]', '', 'g'), 'đ', 'd')`;
