import { z } from 'zod';
import { defineQuery, type Row } from '../../../kernel/index.ts';
import { localDay } from '../../../kernel/working-time/index.ts';
import type { Catalogue } from '../catalogue.ts';
import { finderOf } from '../search/of-catalogue.ts';
import { foldText } from '../search/text.ts';
import { isOutrun, standingOf } from '../versions/begin.ts';
import { unconfirmedIn } from '../versions/unconfirmed.ts';
import { Version, type VersionState } from '../versions/version.ts';

export const ShownVersionSchema = z.object({
  id: z.uuid(),
  number: z.number(),
  state: z.enum(['draft', 'proposed', 'scheduled', 'in-force', 'past', 'withdrawn']),
  validFrom: z.string().nullable(),
  changedAt: z.string(),
});
type Shown = z.infer<typeof ShownVersionSchema>;

const Item = z.object({
  code: z.string(),
  plainName: z.string(),
  fieldName: z.string(),
  /** Whether anything can be applied for under it today. */
  inForce: z.boolean(),
  toVerify: z.number(),
  versions: z.array(ShownVersionSchema),
  /** The product's own definition changed since the province's version was begun. */
  outrun: z.boolean(),
});

type Known = Row & {
  id: string;
  code: string;
  number: number;
  state: VersionState;
  valid_from: string | null;
  built_in: string | null;
  changed_at: Date;
};

const counts = new WeakMap<object, number>();

/** Procedures as their administrators manage them: what is in force, what is written, what waits. */
export const versions = (the: { catalogue: Catalogue }) =>
  defineQuery({
    type: 'procedures.versions',
    label: 'Danh sách thủ tục để quản trị',
    input: z.strictObject({
      q: z.string().max(200).default(''),
      filter: z.enum(['all', 'in-force', 'scheduled', 'draft', 'withdrawn', 'verify', 'outrun']).default('all'),
      cursor: z.string().max(10).optional(),
    }),
    reply: z.object({
      items: z.array(Item),
      next: z.string().nullable(),
      total: z.number(),
      counts: z.record(z.string(), z.number()),
    }),
    over: Version,
    may: ['administered'],
    level: 2,
    personal: false,
    example: {},
    load: async (context, { q, filter, cursor }) => {
      const { catalogue } = the;
      const values: unknown[] = [];
      const rows = await context.db.query<Known>(
        `select v.id, v.code, v.number, v.state, v.valid_from, v.built_in, v.changed_at from procedures.version v
         where ${context.visible('v', values)} order by v.number desc`,
        values,
      );
      const today = localDay(context.now);
      const byCode = Map.groupBy(rows, (row) => row.code);
      const shownOf = (row: Known): Shown => ({
        id: row.id,
        number: row.number,
        state: row.state === 'published' ? standingOf(catalogue.versionsOf(row.code), row.id, today) : row.state,
        validFrom: row.valid_from,
        changedAt: row.changed_at.toISOString(),
      });
      const known = catalogue.all.map((defined) => {
        const { code, plainName, fieldName } = defined.procedure;
        let toVerify = counts.get(defined.form);
        if (toVerify === undefined) {
          toVerify = unconfirmedIn(defined).length;
          counts.set(defined.form, toVerify);
        }
        return { code, plainName, fieldName, inForce: true, toVerify, ...versionsOf(code) };
      });
      function versionsOf(code: string) {
        const own = byCode.get(code) ?? [];
        const last = own.find((row) => row.state === 'published');
        return { versions: own.map(shownOf), outrun: last !== undefined && isOutrun(catalogue, code, last.built_in) };
      }
      const there = new Set(known.map((one) => one.code));
      const { search } = finderOf(catalogue);
      const nameless = (code: string) => {
        const row = search.find(code);
        return { plainName: row ? search.plainNameOf(row) : code, fieldName: row?.field ?? '' };
      };
      const onlyWritten = [...byCode.keys()]
        .filter((code) => !there.has(code))
        .map((code) => ({ code, ...nameless(code), inForce: false, toVerify: 0, ...versionsOf(code) }));
      const all = [...onlyWritten, ...known];
      const has = (one: (typeof all)[number], ...states: string[]): boolean =>
        one.versions.some(({ state }) => states.includes(state));
      const admits: Record<typeof filter, (one: (typeof all)[number]) => boolean> = {
        all: () => true,
        'in-force': (one) => one.inForce,
        scheduled: (one) => has(one, 'scheduled'),
        draft: (one) => has(one, 'draft', 'proposed'),
        withdrawn: (one) => has(one, 'withdrawn'),
        verify: (one) => one.toVerify > 0,
        outrun: (one) => one.outrun,
      };
      const words = foldText(q).split(' ').filter(Boolean);
      const matching = all.filter(({ code, plainName, fieldName }) => {
        const text = ` ${foldText(`${plainName} ${fieldName}`)} `;
        return words.length === 0 || code.startsWith(q.trim()) || words.every((word) => text.includes(` ${word}`));
      });
      // What somebody looks for by name and nobody has described can be begun from the national catalogue.
      const others =
        q.trim().length >= 3 && filter === 'all'
          ? search
              .search(q, (row) => (all.some((one) => one.code === row.code) ? 0 : 1))
              .slice(0, 10)
              .map(({ row }) => ({
                code: row.code,
                ...nameless(row.code),
                inForce: false,
                toVerify: 0,
                versions: [] as Shown[],
                outrun: false,
              }))
          : [];
      const urgency = (one: (typeof all)[number]): number =>
        has(one, 'proposed') ? 0 : has(one, 'draft') ? 1 : has(one, 'scheduled') ? 2 : 3;
      const found = [...matching.filter(admits[filter]).sort((a, b) => urgency(a) - urgency(b)), ...others];
      const from = Math.max(0, Number.parseInt(cursor ?? '0', 10) || 0);
      const size = 40;
      return {
        items: found.slice(from, from + size),
        next: from + size < found.length ? String(from + size) : null,
        total: found.length,
        counts: Object.fromEntries(Object.entries(admits).map(([name, admit]) => [name, matching.filter(admit).length])),
      };
    },
  });
