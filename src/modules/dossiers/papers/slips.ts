import { Readable } from 'node:stream';
import { type SlipKind, slips } from '../../../../definitions/templates/slips.ts';
import { type JsonValue, renderDocument } from '../../../kernel/documents/index.ts';
import { type Kernel, runAction, systemActor } from '../../../kernel/index.ts';
import { signByBody } from '../../signatures/index.ts';
import type { DossierRow } from '../dossier.ts';
import { slipFacts } from './facts.ts';
import type { PaperServices } from './services.ts';

/** Makes, signs and attaches one slip. Safe to repeat: what follows one row of the log is made once. @param entry that row's `seq` */
export async function makeSlip(
  kernel: Kernel,
  the: PaperServices,
  { dossier, kind, entry }: { dossier: string; kind: SlipKind; entry: number },
): Promise<void> {
  const made = await kernel.db.query('select 1 from dossiers.document where dossier = $1 and kind = $2 and entry = $3', [
    dossier,
    kind,
    entry,
  ]);
  if (made.length > 0) return;
  const [row] = await kernel.db.query<DossierRow>('select * from dossiers.dossier where id = $1', [dossier]);
  if (!row) throw new Error('no such dossier');
  const now = kernel.clock.now();
  const centre = the.directory().getById(row.receiving);
  const { title, template, box, content } = slips[kind];
  const data = content(await slipFacts(kernel, the, row, centre));
  const rendered = await renderDocument(template, data as unknown as JsonValue);
  const { pdf } = await signByBody(the, rendered, centre, { box, reason: title, at: now });
  const saved = await kernel.files.save(Readable.from([pdf]), 20_000_000);
  await runAction(kernel, kernel.actions.get('dossiers.attach-document')!, {
    actor: systemActor,
    id: dossier,
    idempotencyKey: `${kind}:${kernel.epoch}:${entry}`.padEnd(8, '.'),
    input: { kind, entry, title, sha256: saved.sha256.toString('hex'), bytes: saved.bytes, signedAt: now.toISOString() },
  });
}
