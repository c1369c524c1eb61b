import { addJobs, defineReaction, type Kernel, Problem, runAction, systemActor } from '../../kernel/index.ts';
import { type DossierView, issuingBody, localDay, situationOf } from '../dossiers/index.ts';
import { resultFor } from '../procedures/index.ts';
import { findEntryOf } from '../registers/index.ts';
import { standsNow } from './correction.ts';
import { findPaper, sourceOf } from './paper.ts';
import type { SignServices } from './sign.ts';

/** What a signed result says goes into the book of civil status, so that the next declaration is told of it; a corrected one corrects it. */
export const enteringFollows = defineReaction({
  name: 'results.entering',
  label: 'Ghi vào sổ hộ tịch',
  follows: (e) => e.action === 'results.record' || e.action === 'results.record-correction',
  react: (entries, { sql }) =>
    addJobs(
      sql,
      entries.map((e) => ({
        name: 'results.enter',
        payload: e.action === 'results.record' ? { dossier: e.aggregate_id } : { correction: e.aggregate_id },
        key: `enter:${e.aggregate_id}`,
      })),
    ),
});

/** Of a dossier, or of one of its corrections: the entry as the result says it now. May be repeated: an entry is made once. */
export async function enterResultOf(
  kernel: Kernel,
  the: SignServices,
  of: { dossier?: string; correction?: string },
): Promise<void> {
  const { db } = kernel;
  const [corrected] = of.correction
    ? await db.query<{ dossier: string }>('select dossier from results.correction where id = $1', [of.correction])
    : [];
  const dossier = of.dossier ?? corrected?.dossier;
  if (!dossier) return;
  const [[row], [result]] = await Promise.all([
    db.query<DossierView>('select * from dossiers.dossier_view where id = $1', [dossier]),
    db.query<{ number: string; signed_at: Date }>(
      'select number, signed_at from results.result where dossier = $1 and replaces is null',
      [dossier],
    ),
  ]);
  if (!row || !result) return;
  const published = the.catalogue.getVersion(row.definition);
  const kind = resultFor(published.procedure, situationOf(row));
  const enters = findPaper(kind.template)?.enters;
  const entered = enters && (await findEntryOf(db, dossier));
  if (!enters || (entered && !of.correction)) return;
  const stands = await standsNow(db, row);
  const source = sourceOf({
    published,
    answers: stands.answers,
    known: stands.known,
    communes: the.communes(),
    kind: kind.name,
    dossier: { code: row.code, applicant: row.applicant_name, submittedOn: localDay(row.submitted_at) },
    written: stands.written ?? '',
  });
  const directory = the.directory();
  const entry = enters(source, {
    number: result.number,
    // The day of the decision, as on the paper.
    issuedOn: localDay(row.signing ? new Date(row.signing.at) : result.signed_at),
    registeredAt: directory.getById(issuingBody(directory, row.resolving)).name,
  });
  const actor = { ...systemActor, onBehalfOf: row.signing?.account ?? null };
  if (entered) {
    await runAction(kernel, kernel.actions.get('registers.correct-civil-status')!, {
      actor,
      id: entered,
      input: { entry },
      idempotencyKey: `correct:${of.correction}`,
    });
    return;
  }
  try {
    await runAction(kernel, kernel.actions.get('registers.enter-civil-status')!, {
      actor,
      input: { dossier, entry },
      idempotencyKey: `enter:${dossier}`,
    });
  } catch (error) {
    // Another worker was first.
    if (error instanceof Problem && error.code === 'registers.entered') return;
    throw error;
  }
}
