import { type AcknowledgementData, acknowledgement, type Slip01Data, slip01 } from '../../../../definitions/templates/index.ts';
import { type JsonValue, qrMatrix, renderDocument } from '../../../kernel/documents/index.ts';
import { type Kernel, runAction, systemActor } from '../../../kernel/index.ts';
import { describeDue } from '../../../kernel/working-time/index.ts';
import type { Organisation } from '../../organisations/index.ts';
import { limitFor } from '../../procedures/index.ts';
import { findPerson } from '../../registers/index.ts';
import { signPdf } from '../../signatures/index.ts';
import type { DossierRow } from '../dossier.ts';
import { receptionDue } from '../intake.ts';
import { localDay } from '../numbering.ts';
import type { PaperServices } from './services.ts';

type Kind = 'acknowledgement' | 'slip-01';
const titles: Record<Kind, string> = {
  acknowledgement: 'Phiếu xác nhận đã nộp hồ sơ',
  'slip-01': 'Giấy tiếp nhận hồ sơ và hẹn trả kết quả',
};

/** Makes, signs and attaches one slip. Safe to repeat: the slip of a kind is replaced by the same slip. */
export async function makeSlip(kernel: Kernel, the: PaperServices, dossier: string, kind: Kind): Promise<void> {
  const [row] = await kernel.db.query<DossierRow>('select * from dossiers.dossier where id = $1', [dossier]);
  if (!row) throw new Error('no such dossier');
  const now = kernel.clock.now();
  const centre = the.directory().getById(row.receiving);
  const data =
    kind === 'slip-01' ? await slipData(kernel, the, row, centre) : await acknowledgementData(kernel, the, row, centre);
  const rendered = await renderDocument(kind === 'slip-01' ? slip01 : acknowledgement, data as unknown as JsonValue);
  const place = rendered.places.find((p) => p.name === (kind === 'slip-01' ? 'receiver' : 'system'))!;
  const signer = await the.keyring.signerFor(
    `organisation-${centre.code}`,
    { commonName: centre.name, organisation: centre.name },
    now,
  );
  const pdf = await signPdf(rendered.pdf, {
    signer,
    fieldName: 'CoQuan',
    page: place.page,
    rect: place.rect,
    appearance: { colour: 'red', lines: [centre.name, `Ký số lúc ${stampTime(now)}`] },
    reason: titles[kind],
    signingTime: now,
    timestamp: the.timestamp,
  });
  const saved = await kernel.files.save(once(pdf), 20_000_000);
  await runAction(kernel, kernel.actions.get('dossiers.attach-document')!, {
    actor: systemActor,
    id: dossier,
    idempotencyKey: `${kind}:${dossier}`.slice(0, 64),
    input: { kind, title: titles[kind], sha256: saved.sha256.toString('hex'), bytes: saved.bytes, signedAt: now.toISOString() },
  });
}

async function slipData(kernel: Kernel, the: PaperServices, row: DossierRow, centre: Organisation): Promise<Slip01Data> {
  const { procedure } = the.catalogue.getVersion(row.definition);
  const person = await findPerson(kernel.db, row.subject);
  const limit = limitFor(procedure, row.case_id, row.channel);
  const receiver = await receiverOf(kernel, row.id);
  return {
    issuer: issuerOf(the, centre),
    number: `${row.slip_number ?? ''}/TTPVHCC`,
    place: placeName(centre),
    issuedOn: localDay(row.received_at!),
    dossierCode: row.code,
    applicant: {
      name: row.applicant_name,
      ...(person?.citizenNumber ? { idNumber: person.citizenNumber } : {}),
      ...(person?.residence ? { address: person.residence } : {}),
      ...(person?.phone ? { phone: person.phone } : {}),
    },
    request: `${procedure.name} (${procedure.code})`,
    papers: [
      { name: 'Tờ khai điện tử', form: 'Dữ liệu', quantity: '1' },
      ...row.papers.map((p) => ({
        name: procedure.components.find((c) => c.id === p.component)?.shortName ?? p.component,
        form: p.seen ? 'Đã xem, trả lại' : 'Bản điện tử',
        quantity: '1',
      })),
    ],
    receivedAt: longTime(row.received_at!),
    dueAt: longTime(row.due_at!),
    duration: limit.text,
    fee: procedure.fees[0]?.text ?? 'Không thu',
    returnAt: `${centre.name}${row.delivery === 'electronic' ? ', và bản điện tử trong mục Giấy tờ của tôi' : ''}`,
    submitter: row.applicant_name,
    receiver,
    qr: qrMatrix(`${the.publicUrl}/theo-doi/${row.secret}`),
    help: helpLine(centre),
    electronic: true,
  };
}

async function acknowledgementData(
  kernel: Kernel,
  the: PaperServices,
  row: DossierRow,
  centre: Organisation,
): Promise<AcknowledgementData> {
  const published = the.catalogue.getVersion(row.definition);
  const person = await findPerson(kernel.db, row.subject);
  return {
    issuer: issuerOf(the, centre),
    number: row.code,
    place: placeName(centre),
    issuedOn: localDay(row.submitted_at),
    dossierCode: row.code,
    applicant: {
      name: row.applicant_name,
      ...(person?.citizenNumber ? { idNumber: person.citizenNumber } : {}),
      ...(person?.phone ? { phone: person.phone } : {}),
    },
    request: `${published.procedure.name} (${published.procedure.code})`,
    receivingBody: centre.name,
    submittedAt: longTime(row.submitted_at),
    receptionBy: describeDue(receptionDue(the, published, centre, row.submitted_at)),
    papers: [
      { name: 'Tờ khai điện tử', form: 'Dữ liệu' },
      ...row.papers.map((p) => ({
        name: published.procedure.components.find((c) => c.id === p.component)?.shortName ?? p.component,
        form: 'Bản điện tử',
      })),
    ],
    fee: published.procedure.fees[0]?.text ?? 'Không thu',
    qr: qrMatrix(`${the.publicUrl}/theo-doi/${row.secret}`),
    help: helpLine(centre),
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

export function issuerOf(the: PaperServices, body: Organisation): { parent?: string; name: string } {
  const parent = body.parentId ? the.directory().findById(body.parentId) : undefined;
  return {
    ...(parent ? { parent: parent.name } : {}),
    name: body.kind === 'service-centre' ? 'Trung tâm Phục vụ hành chính công' : body.name,
  };
}

/** 'Trung tâm Phục vụ hành chính công xã Ba Tô' -> 'Ba Tô': what stands before the date. */
export const placeName = (body: Organisation): string => body.name.replace(/^.*?(xã|phường|đặc khu|tỉnh|thành phố) /, '');

export async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

const local = (at: Date): Date => new Date(at.getTime() + 7 * 3600_000);
const two = (n: number): string => String(n).padStart(2, '0');

/** '10 giờ 26 phút, 20/11/2026' */
export function longTime(at: Date): string {
  const t = local(at);
  return `${t.getUTCHours()} giờ ${two(t.getUTCMinutes())} phút, ${two(t.getUTCDate())}/${two(t.getUTCMonth() + 1)}/${t.getUTCFullYear()}`;
}

/** '20/11/2026 10:26:05 +07:00', as signature stamps show it. */
export function stampTime(at: Date): string {
  const t = local(at);
  return `${two(t.getUTCDate())}/${two(t.getUTCMonth() + 1)}/${t.getUTCFullYear()} ${two(t.getUTCHours())}:${two(t.getUTCMinutes())}:${two(t.getUTCSeconds())} +07:00`;
}

const helpLine = (centre: Organisation): string =>
  `Xem hồ sơ đang ở đâu: quét mã QR bằng điện thoại, hoặc đọc mã hồ sơ${centre.phone ? ` khi gọi ${centre.phone}` : ' tại quầy'}. Nếu trễ hẹn, Trung tâm gửi Phiếu xin lỗi và hẹn lại ngày trả kết quả trước giờ hẹn.`;
