import { Readable } from 'node:stream';
import { type SlipKind, slips } from '../../../../definitions/templates/slips.ts';
import { type JsonValue, renderDocument } from '../../../kernel/documents/index.ts';
import { type Kernel, runAction, systemActor } from '../../../kernel/index.ts';
import { signByBody } from '../../signatures/index.ts';
import type { DossierRow } from '../dossier.ts';
import { slipFacts } from './facts.ts';
import type { PaperServices } from './services.ts';

/** Makes, signs and attaches one slip. Safe to repeat: the slip of a kind is replaced by the same slip. */
export async function makeSlip(kernel: Kernel, the: PaperServices, dossier: string, kind: SlipKind): Promise<void> {
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
    idempotencyKey: `${kind}:${dossier}`.slice(0, 64),
    input: { kind, title, sha256: saved.sha256.toString('hex'), bytes: saved.bytes, signedAt: now.toISOString() },
  });
}
