import {
  addJobs,
  defineModule,
  defineReaction,
  type Module,
  migrationsIn,
  runAction,
  type Sql,
  systemActor,
} from '../../kernel/index.ts';
import { askCorrection } from './actions/ask-correction.ts';
import { approveCorrection, refuseCorrection, verifyCorrection } from './actions/judge-correction.ts';
import { record } from './actions/record.ts';
import { recordCorrection } from './actions/record-correction.ts';
import { endShare, share } from './actions/share.ts';
import { correctionBlock } from './block.ts';
import { Correction } from './correction.ts';
import { enteringFollows, enterResultOf } from './entering.ts';
import { checkResultPapers } from './paper.ts';
import { check } from './queries/checked.ts';
import { correctable, myPaper } from './queries/my-paper.ts';
import { preview } from './queries/preview.ts';
import { mine, pdf, twin } from './queries/results.ts';
import { shared, sharedPdf } from './queries/shared.ts';
import { Result } from './result.ts';
import { Share, type ShareServices } from './share.ts';
import { type SignServices, signCorrectionOf, signResultOf } from './sign.ts';

export { formOf } from './correctable.ts';
export { type Checked, findByFile } from './queries/checked.ts';
export type { MyPaper } from './queries/my-paper.ts';
export type { SignServices } from './sign.ts';

/** Rows whose events stand on a dossier's timeline: reports of errors on its results. */
export async function correctionsOf(sql: Sql, dossier: string): Promise<string[]> {
  const rows = await sql.named<{ id: string; result: string }>(
    'corrections_of',
    'select id, result from results.correction where dossier = $1',
    [dossier],
  );
  return [...new Set(rows.flatMap(({ id, result }) => [id, result]))];
}

const signingFollows = defineReaction({
  name: 'results.signing',
  label: 'Ký số kết quả',
  follows: (e) => e.action === 'dossiers.approve' || e.action === 'results.approve-correction',
  react: (entries, { sql }) =>
    addJobs(
      sql,
      entries.map((e) =>
        e.action === 'dossiers.approve'
          ? { name: 'results.sign', payload: { dossier: e.aggregate_id }, key: `sign:${e.aggregate_id}` }
          : { name: 'results.sign-correction', payload: { correction: e.aggregate_id }, key: `sign:${e.aggregate_id}` },
      ),
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

export const resultsModule = (the: SignServices & ShareServices): Module => {
  checkResultPapers(the.catalogue);
  return defineModule({
    name: 'results',
    aggregates: [Result, Correction, Share],
    actions: [
      record(),
      askCorrection(the),
      verifyCorrection(the),
      approveCorrection(the),
      refuseCorrection(the),
      recordCorrection(),
      share(the),
      endShare(),
    ],
    queries: [preview(the), mine(), myPaper(the), correctable(the), pdf(), twin(), check(), shared(the), sharedPdf(the)],
    reactions: [signingFollows, enteringFollows, deliveryFollows],
    shows: [correctionBlock],
    menu: [{ for: 'citizen', href: '/cua-toi/giay-to', label: { vi: 'Giấy tờ của tôi', en: 'My papers' } }],
    jobs: {
      'results.sign': (payload, kernel) => signResultOf(kernel, the, String(payload.dossier)),
      'results.enter': (payload, kernel) => enterResultOf(kernel, the, payload as { dossier?: string; correction?: string }),
      'results.sign-correction': (payload, kernel) => signCorrectionOf(kernel, the, String(payload.correction)),
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
