import { z } from 'zod';
import { exampleProcedure } from '../../../../definitions/examples/calls.ts';
import { defineQuery, problem, type Row } from '../../../kernel/index.ts';
import { localDay } from '../../../kernel/working-time/index.ts';
import type { Catalogue } from '../catalogue.ts';
import { finderOf } from '../search/of-catalogue.ts';
import { plain, standingOf } from '../versions/begin.ts';
import { differencesOf } from '../versions/differences.ts';
import { mergeThree } from '../versions/merge.ts';
import { Version, type VersionState } from '../versions/version.ts';
import { DefinitionViewSchema, viewOf } from '../versions/view.ts';
import { ShownVersionSchema } from './versions.ts';

type Known = Row & {
  id: string;
  number: number;
  state: VersionState;
  valid_from: string | null;
  built_in: string | null;
  hash: string | null;
  changed_at: Date;
};

const Sentences = z.array(z.string());

/** One procedure for its administrators: the definition in force today, its versions, and what an upgrade of the product would change. */
export const managed = (the: { catalogue: Catalogue }) =>
  defineQuery({
    type: 'procedures.managed',
    label: 'Xem thủ tục để quản trị',
    input: z.strictObject({ code: z.string().max(20) }),
    reply: z.object({
      code: z.string(),
      plainName: z.string(),
      /** Null: nothing is described yet, a version begins from the national catalogue. */
      inForce: DefinitionViewSchema.nullable(),
      /** True where a version of the province is in force, not the product's own. */
      ours: z.boolean(),
      versions: z.array(ShownVersionSchema),
      /** Three ways: what the product changed, what the province changed, and where both changed the same. */
      upgrade: z.object({ theirs: Sentences, ours: Sentences, both: Sentences }).nullable(),
      items: z.array(z.never()),
      next: z.null(),
    }),
    over: Version,
    may: ['administered'],
    level: 2,
    personal: false,
    example: { code: exampleProcedure },
    load: async (context, { code }) => {
      const { catalogue } = the;
      const values: unknown[] = [code];
      const rows = await context.db.query<Known>(
        `select v.id, v.number, v.state, v.valid_from, v.built_in, v.hash, v.changed_at from procedures.version v
         where v.code = $1 and ${context.visible('v', values)} order by v.number desc`,
        values,
      );
      const { search } = finderOf(catalogue);
      const inForce = catalogue.find(code);
      const row = search.find(code);
      if (!inForce && !row) throw problem('procedures.unknown', 404, 'Không có thủ tục mang mã này.');
      const today = localDay(context.now);
      return {
        code,
        plainName: inForce?.procedure.plainName ?? (row ? search.plainNameOf(row) : code),
        inForce: inForce ? viewOf(inForce) : null,
        ours: inForce !== undefined && inForce.hash !== catalogue.builtIn(code)?.hash,
        versions: rows.map((one) => ({
          id: one.id,
          number: one.number,
          state: one.state === 'published' ? standingOf(catalogue.versionsOf(code), one.id, today) : one.state,
          validFrom: one.valid_from,
          changedAt: one.changed_at.toISOString(),
        })),
        upgrade: upgradeOf(catalogue, code, rows),
        items: [],
        next: null,
      };
    },
  });

function upgradeOf(catalogue: Catalogue, code: string, rows: readonly Known[]) {
  const last = catalogue.versionsOf(code).at(-1);
  const then = rows.find((row) => row.id === last?.id)?.built_in;
  const now = catalogue.builtIn(code);
  if (!last || !then || !now || now.hash === then) return null;
  const [base, ours, theirs] = [plain(catalogue.getVersion(then)), plain(catalogue.getVersion(last.hash)), plain(now)];
  const [byUs, byThem] = [differencesOf(base, ours), differencesOf(base, theirs)];
  const { clashes } = mergeThree(base, ours, theirs);
  const both = byThem
    .filter((one) => byUs.some((other) => other.part === one.part && other.key === one.key && other.text !== one.text))
    .map((one) => one.text);
  const said = (list: typeof byUs): string[] => list.map((one) => one.text);
  return {
    theirs: said(byThem),
    ours: said(byUs),
    both:
      both.length > 0 || clashes.length === 0
        ? both
        : [`Có ${clashes.length} chỗ cả hai bên cùng sửa; khi ghép giữ bản của tỉnh.`],
  };
}
