import { type CivilStatusFormData, civilStatusForm } from './civil-status-form.typ.ts';

/** Data of the request to certify copies. */
export interface CertifiedCopyRequestData extends CivilStatusFormData {
  declarant: string;
  citizenNumber: string;
  /** 'Bản giấy có dấu' */
  kind: string;
  papers: readonly { name: string; pages: string; copies: string; issuedBy: string }[];
  /** 'ngày 26/11/2026, buổi sáng'; '' at the counter. */
}

/** No central form exists: our own, in the layout of the others. */
export const certifiedCopyRequest = `${civilStatusForm}
#show: body => paper(data.title, body)
#opening
#line-of("Họ, chữ đệm, tên người yêu cầu", data.declarant)
#if has(data.citizenNumber) { line-of("Số định danh", data.citizenNumber) }
#line-of("Loại bản sao", data.kind)
#v(0.4em)
#table(columns: (12mm, 1fr, 22mm, 22mm, 40mm), inset: (x: 2mm, y: 0.62em), align: left + horizon,
  table.header([*Số TT*], [*Giấy cần sao*], [*Số trang*], [*Số bản*], [*Nơi cấp*]),
  ..data.papers.enumerate().map(((i, p)) => ([#(i + 1)], [#p.name], [#p.pages], [#p.copies], [#p.issuedBy])).flatten())
#v(0.4em)
#pledge
#requester(data.declarant)
#handed-in
`;
