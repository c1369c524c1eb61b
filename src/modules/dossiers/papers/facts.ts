import { qrMatrix } from '../../../kernel/documents/index.ts';
import type { Kernel } from '../../../kernel/index.ts';
import { describeDue } from '../../../kernel/working-time/index.ts';
import type { Answers } from '../../forms/contract.ts';
import type { Organisation } from '../../organisations/index.ts';
import { feesFor, limitFor } from '../../procedures/index.ts';
import { findPerson } from '../../registers/index.ts';
import type { SlipFacts } from '../contract.ts';
import { type DossierRow, situationOf } from '../dossier.ts';
import { receptionDue } from '../intake.ts';
import { supplementView } from '../supplement.ts';
import type { PaperServices } from './services.ts';

export async function slipFacts(kernel: Kernel, the: PaperServices, row: DossierRow, centre: Organisation): Promise<SlipFacts> {
  const published = the.catalogue.getVersion(row.definition);
  const { procedure } = published;
  const [person, declarations, receiver] = await Promise.all([
    findPerson(kernel.db, row.subject),
    kernel.db.query<{ answers: Answers }>('select answers from dossiers.declaration where dossier = $1', [row.id]),
    receiverOf(kernel, row.id),
  ]);
  const at = situationOf(row);
  const parent = centre.parentId ? the.directory().findById(centre.parentId) : undefined;
  return {
    issuer: {
      ...(parent ? { parent: parent.name } : {}),
      name: centre.kind === 'service-centre' ? 'Trung tâm Phục vụ hành chính công' : centre.name,
    },
    centre: { name: centre.name, phone: centre.phone },
    place: placeName(centre),
    code: row.code,
    applicant: { name: row.applicant_name, idNumber: person?.citizenNumber, address: person?.residence, phone: person?.phone },
    procedure: { code: procedure.code, name: procedure.name },
    papers: row.papers.map((p) => ({
      name: procedure.components.find((c) => c.id === p.component)?.shortName ?? p.component,
      seen: p.seen,
    })),
    submittedAt: row.submitted_at,
    receivedAt: row.received_at,
    dueAt: row.due_at,
    receptionBy: describeDue(receptionDue(the, published, centre, row.submitted_at)),
    limitText: limitFor(procedure, at).text,
    feeText: feesFor(procedure, at, declarations[0]?.answers ?? {}).text,
    delivery: row.delivery,
    slipNumber: row.slip_number,
    supplement: row.supplement && {
      items: supplementView(row.supplement, procedure.components).items,
      askedAt: new Date(row.supplement.askedAt),
      until: new Date(row.supplement.until),
    },
    receiver,
    qr: qrMatrix(`${the.publicUrl}/theo-doi/${row.secret}`),
  };
}

async function receiverOf(kernel: Kernel, dossier: string): Promise<string> {
  const [found] = await kernel.db.query<{ name: string }>(
    `select a.display_name as name from kernel.log l join identity.account_view a on a.id = l.actor
     where l.aggregate_id = $1 and l.action in ('dossiers.receive', 'dossiers.enter-at-counter') order by l.seq limit 1`,
    [dossier],
  );
  return found?.name ?? '';
}

/** 'Ba Tô', for the line with place and date. */
export const placeName = (body: Organisation): string => body.name.replace(/^.*?(xã|phường|đặc khu|tỉnh|thành phố) /, '');
