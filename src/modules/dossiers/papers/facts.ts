import { qrMatrix } from '../../../kernel/documents/index.ts';
import type { Kernel } from '../../../kernel/index.ts';
import { describeDue } from '../../../kernel/working-time/index.ts';
import type { Answers, KnownRecords } from '../../forms/contract.ts';
import { type Representation, representationBy } from '../../mandates/index.ts';
import type { Organisation } from '../../organisations/index.ts';
import type { ProcedureDefinition } from '../../procedures/contract.ts';
import { feesFor, limitFor } from '../../procedures/index.ts';
import { findPerson } from '../../registers/index.ts';
import type { SlipFacts } from '../contract.ts';
import { type DossierRow, situationOf } from '../dossier.ts';
import { receptionDue } from '../intake.ts';
import { stillToDo } from '../still-to-do.ts';
import { supplementView } from '../supplement.ts';
import { beginsAtCounter } from '../visit.ts';
import type { PaperServices } from './services.ts';

export async function slipFacts(kernel: Kernel, the: PaperServices, row: DossierRow, centre: Organisation): Promise<SlipFacts> {
  const published = the.catalogue.getVersion(row.definition);
  const { procedure } = published;
  const [person, declarations, receiver, by] = await Promise.all([
    findPerson(kernel.db, row.subject),
    kernel.db.query<{ answers: Answers; known: KnownRecords }>(
      'select answers, known from dossiers.declaration where dossier = $1',
      [row.id],
    ),
    receiverOf(kernel, row.id),
    row.mandate ? representationBy(kernel.db, row.mandate) : undefined,
  ]);
  const files = await receiptsOf(kernel, row.id);
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
    applicant: {
      name: bothNames(row.applicant_name, by),
      idNumber: person?.citizenNumber,
      address: person?.residence,
      phone: person?.phone,
    },
    procedure: { code: procedure.code, name: procedure.name },
    papers: row.papers.map((p) => ({
      name: procedure.components.find((c) => c.id === p.component)?.shortName ?? p.component,
      seen: p.seen,
      file: files.get(p.file ?? '') ?? null,
    })),
    submittedAt: row.submitted_at,
    receivedAt: row.received_at,
    dueAt: row.due_at,
    receptionBy: describeDue(receptionDue(the, published, centre, row.submitted_at)),
    atCounter: beginsAtCounter(procedure),
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
    toDo: toDoOf(procedure, row, declarations[0] ?? { answers: {}, known: {} }, {
      centre: centre.name,
      until: describeDue(row.due_at ?? receptionDue(the, published, centre, row.submitted_at)),
    }),
    qr: qrMatrix(`${the.publicUrl}/theo-doi/${row.secret}`),
  };
}

/** 'Đinh Thị Hà (Phạm Văn Thôi làm thay, theo ủy quyền)': both stand on every paper. */
export const bothNames = (applicant: string, by: Representation | undefined): string =>
  by ? `${applicant} (${by.name} làm thay, ${byRight[by.ground]})` : applicant;
const byRight = { parent: 'là cha, mẹ', authorisation: 'theo ủy quyền', company: 'người đại diện' } as const;

/** What was sent with the dossier, by the file's id: as its receipt said it when it came. */
async function receiptsOf(
  kernel: Kernel,
  dossier: string,
): Promise<Map<string, NonNullable<SlipFacts['papers'][number]['file']>>> {
  const rows = await kernel.db.query<{ id: string; name: string; pages: number | null; bytes: number; sha256: string }>(
    `select id, name, pages, bytes, encode(sha256, 'hex') as sha256 from kernel.file where bound_to = $1`,
    [dossier],
  );
  return new Map(rows.map(({ id, ...file }) => [id, file]));
}

/** On paper nothing can be looked up: a visit is said here, with what to bring. */
function toDoOf(
  procedure: ProcedureDefinition,
  row: DossierRow,
  declared: Parameters<typeof stillToDo>[2],
  where: Parameters<typeof stillToDo>[3],
): string[] {
  const { presence } = procedure;
  const visit =
    presence && row.channel !== 'counter'
      ? [presence.text, ...(presence.bring.length > 0 ? [`Mang theo: ${presence.bring.join('; ')}.`] : [])]
      : [];
  return [...visit, ...stillToDo(procedure, row, declared, where).map((one) => one.text)];
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
