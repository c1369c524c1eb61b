import {
  addJobs,
  defineModule,
  defineReaction,
  type Module,
  migrationsIn,
  runAction,
  type Sql,
  sha256,
  systemActor,
} from '../../kernel/index.ts';
import { record } from './actions/record.ts';
import { checkResultPapers } from './paper.ts';
import { preview } from './queries/preview.ts';
import { type Checked, check, checkedOf, mine, pdf, twin } from './queries/results.ts';
import { Result, type ResultRow } from './result.ts';
import { type SignServices, signResultOf } from './sign.ts';

export type { Checked } from './queries/results.ts';
export type { SignServices } from './sign.ts';

/** The result that is exactly this file, if it is one of ours. */
export async function findByFile(sql: Sql, file: Uint8Array): Promise<(Checked & { about: string }) | undefined> {
  const [row] = await sql.query<ResultRow>('select * from results.result where sha256 = $1', [sha256(file)]);
  return row && { ...checkedOf(row), about: row.about };
}

const signingFollows = defineReaction({
  name: 'results.signing',
  label: 'Ký số kết quả',
  follows: (e) => e.action === 'dossiers.approve',
  react: (entries, { sql }) =>
    addJobs(
      sql,
      entries.map((e) => ({ name: 'results.sign', payload: { dossier: e.aggregate_id }, key: `sign:${e.aggregate_id}` })),
    ),
});

const deliveryFollows = defineReaction({
  name: 'results.delivery',
  label: 'Trả kết quả điện tử',
  follows: (e) => e.action === 'results.record',
  react: (entries, { sql }) =>
    addJobs(
      sql,
      entries.map((e) => ({ name: 'results.deliver', payload: { dossier: e.aggregate_id }, key: `deliver:${e.aggregate_id}` })),
    ),
});

export const resultsModule = (the: SignServices): Module => {
  checkResultPapers(the.catalogue);
  return defineModule({
    name: 'results',
    aggregates: [Result],
    actions: [record()],
    queries: [preview(the), mine(), pdf(), twin(), check()],
    reactions: [signingFollows, deliveryFollows],
    jobs: {
      'results.sign': (payload, kernel) => signResultOf(kernel, the, String(payload.dossier)),
      /** An electronic result is handed over as soon as it lies among the person's papers; others wait at the counter. */
      'results.deliver': async (payload, kernel) => {
        const id = String(payload.dossier);
        const [row] = await kernel.db.query<{ delivery: string; state: number }>(
          'select delivery, state from dossiers.dossier_view where id = $1',
          [id],
        );
        if (row?.delivery !== 'electronic' || row.state !== 9) return;
        await runAction(kernel, kernel.actions.get('dossiers.hand-over')!, {
          actor: systemActor,
          id,
          input: {},
          idempotencyKey: `deliver:${id}`,
        });
      },
    },
    migrations: migrationsIn('src/modules/results'),
  });
};
