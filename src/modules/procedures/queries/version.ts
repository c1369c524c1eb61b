import { z } from 'zod';
import { defineQuery, type Row } from '../../../kernel/index.ts';
import { localDay } from '../../../kernel/working-time/index.ts';
import type { Catalogue } from '../catalogue.ts';
import { checkDefinition } from '../check.ts';
import { beginFrom, plain, standingOf } from '../versions/begin.ts';
import { differencesOf, parts } from '../versions/differences.ts';
import { authorsMayNot, Version } from '../versions/version.ts';
import { DefinitionViewSchema, viewOf } from '../versions/view.ts';
import { ShownVersionSchema } from './versions.ts';

const Line = z.object({ at: z.string(), who: z.string(), what: z.array(z.string()) });

/** One version whole: what it says, what is wrong with it, how it differs from the one before, and its history. */
export const version = (the: { catalogue: Catalogue; hasResult: (template: string) => boolean }) =>
  defineQuery({
    type: 'procedures.version',
    label: 'Xem phiên bản thủ tục',
    path: 'versions/{id}',
    input: z.strictObject({ against: z.uuid().optional() }),
    reply: ShownVersionSchema.extend({
      code: z.string(),
      version: z.number(),
      urgent: z.string().nullable(),
      withdrawnReason: z.string().nullable(),
      definition: DefinitionViewSchema,
      mistakes: z.array(z.object({ at: z.string(), message: z.string() })),
      /** Against which version `differences` are said. */
      against: z.string(),
      differences: z.array(z.object({ part: z.enum(parts), text: z.string() })),
      history: z.array(Line),
      /** Why the reader may not approve it; null when they may. */
      notByYou: z.string().nullable(),
    }),
    target: Version,
    may: ['administered'],
    level: 2,
    personal: false,
    example: {},
    load: async ({ db, actor, now }, { against }, row) => {
      const { catalogue } = the;
      const today = localDay(now);
      const history = await db.query<Row & { at: Date; what: string[]; who: string | null }>(
        `select c.at, c.what, a.display_name as who from procedures.change c left join identity.account_view a on a.id = c.account
         where c.of_version = $1 order by c.number desc limit 200`,
        [row.id],
      );
      const [other] = against
        ? await db.query<Row & { number: number; body: typeof row.body }>(
            'select number, body from procedures.version where id = $1 and code = $2 and organisation = $3',
            [against, row.code, row.organisation],
          )
        : [];
      const base = row.base ? plain(catalogue.getVersion(row.base)) : beginFrom(catalogue, row.code, today)?.body;
      const before = other?.body ?? base;
      const differences = before ? differencesOf(before, row.body) : [];
      return {
        id: row.id,
        code: row.code,
        version: row.version,
        number: row.number,
        state: row.state === 'published' ? standingOf(catalogue.versionsOf(row.code), row.id, today) : row.state,
        validFrom: row.valid_from,
        changedAt: row.changed_at.toISOString(),
        urgent: row.urgent,
        withdrawnReason: row.withdrawn_reason,
        definition: viewOf(row.body),
        mistakes:
          row.state === 'draft' ? checkDefinition(row.body, the.hasResult).map(({ at, say }) => ({ at, message: say })) : [],
        against: other ? `phiên bản ${other.number}` : 'bản liền trước',
        differences: differences.map(({ part, text }) => ({ part, text })),
        history: history.map((line) => ({ at: line.at.toISOString(), who: line.who ?? '', what: line.what })),
        notByYou: row.state === 'proposed' ? authorsMayNot(row, actor) : null,
      };
    },
  });
