import { localDay, longTime } from '../../src/kernel/working-time/index.ts';
import type { SlipDefinition, SlipFacts } from '../../src/modules/dossiers/contract.ts';
import { type AcknowledgementData, acknowledgement } from './acknowledgement.typ.ts';
import { type Slip01Data, slip01 } from './slip-01.typ.ts';
import { type Slip02Data, slip02 } from './slip-02.typ.ts';

/** 'chung-sinh.pdf, 3 trang, 1,2 MB, mã kiểm tra 7c1e 9a40 … a75d': what the upload's receipt said. */
function receiptLine({ name, pages, bytes, sha256 }: NonNullable<SlipFacts['papers'][number]['file']>): string {
  const kilobytes = Math.max(1, Math.round(bytes / 1024));
  const size = kilobytes < 1024 ? `${kilobytes} KB` : `${(bytes / 1_048_576).toFixed(1).replace('.', ',')} MB`;
  const code = `${sha256.slice(0, 4)} ${sha256.slice(4, 8)} … ${sha256.slice(-4)}`;
  return [name, ...(pages ? [`${pages} trang`] : []), size, `mã kiểm tra ${code}`].join(', ');
}

/** Papers that the body itself gives during the handling: after which actions, what stands on them, in which box it signs. */
export const slips = {
  acknowledgement: {
    title: 'Phiếu xác nhận đã nộp hồ sơ',
    after: ['dossiers.submit'],
    template: acknowledgement,
    box: 'system',
    content: (f): AcknowledgementData => ({
      ...head(f),
      number: f.code,
      issuedOn: localDay(f.submittedAt),
      applicant: { name: f.applicant.name, ...pick(f, 'idNumber'), ...pick(f, 'phone') },
      receivingBody: f.centre.name,
      submittedAt: longTime(f.submittedAt),
      ...(f.atCounter
        ? { receptionLead: 'Hạn giải quyết tính từ khi ông/bà có mặt', receptionBy: 'tại quầy, theo giờ hẹn' }
        : { receptionBy: f.receptionBy }),
      papers: [
        { name: 'Tờ khai điện tử', form: 'Dữ liệu' },
        ...f.papers.map(({ name, file }) => ({ name, form: 'Bản điện tử', ...(file && { receipt: receiptLine(file) }) })),
      ],
    }),
  },
  'slip-01': {
    title: 'Giấy tiếp nhận hồ sơ và hẹn trả kết quả',
    after: ['dossiers.receive', 'dossiers.enter-at-counter'],
    template: slip01,
    box: 'receiver',
    content: (f): Slip01Data => ({
      ...head(f),
      number: `${f.slipNumber ?? ''}/TTPVHCC`,
      issuedOn: localDay(f.receivedAt!),
      applicant: { name: f.applicant.name, ...pick(f, 'idNumber'), ...pick(f, 'address'), ...pick(f, 'phone') },
      papers: [
        { name: 'Tờ khai điện tử', form: 'Dữ liệu', quantity: '1' },
        ...f.papers.map(({ name, seen }) => ({ name, form: seen ? 'Đã xem, trả lại' : 'Bản điện tử', quantity: '1' })),
      ],
      receivedAt: longTime(f.receivedAt!),
      dueAt: longTime(f.dueAt!),
      duration: f.limitText,
      returnAt: `${f.centre.name}${f.delivery === 'electronic' ? ', và bản điện tử trong mục Giấy tờ của tôi' : ''}`,
      submitter: f.applicant.name,
      receiver: f.receiver,
      electronic: true,
    }),
  },
  'slip-02': {
    title: 'Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ',
    after: ['dossiers.request-supplement'],
    template: slip02,
    box: 'receiver',
    content: (f): Slip02Data => ({
      ...head(f),
      number: `${f.slipNumber ?? ''}/PBS-TTPVHCC`,
      issuedOn: localDay(f.supplement!.askedAt),
      applicant: { name: f.applicant.name, ...pick(f, 'idNumber'), ...pick(f, 'address'), ...pick(f, 'phone') },
      items: f.supplement!.items.map(({ about, what, clause }) => ({ about, what, clause })),
      until: longTime(f.supplement!.until),
      receiver: f.receiver,
      electronic: true,
    }),
  },
} satisfies Record<string, SlipDefinition>;

export type SlipKind = keyof typeof slips;
export const slipKinds = Object.keys(slips) as [SlipKind, ...SlipKind[]];

/** What every slip shows. */
const head = (f: SlipFacts) => ({
  ...(f.toDo.length > 0 && { toDo: f.toDo }),
  issuer: f.issuer,
  place: f.place,
  dossierCode: f.code,
  request: `${f.procedure.name} (${f.procedure.code})`,
  fee: f.feeText,
  qr: f.qr,
  help: helpLine(f.centre.phone),
});

const pick = <K extends 'idNumber' | 'address' | 'phone'>({ applicant }: SlipFacts, key: K): { [P in K]?: string } =>
  (applicant[key] ? { [key]: applicant[key] } : {}) as { [P in K]?: string };

const helpLine = (phone: string | undefined): string =>
  `Xem hồ sơ đang ở đâu: quét mã QR bằng điện thoại, hoặc đọc mã hồ sơ${phone ? ` khi gọi ${phone}` : ' tại quầy'}. Nếu trễ hẹn, Trung tâm gửi Phiếu xin lỗi và hẹn lại ngày trả kết quả trước giờ hẹn.`;
