import { type CivilStatusFormData, civilStatusForm } from './civil-status-form.typ.ts';

/** Data of the request to mediate a land dispute; '' where nothing was declared. */
export interface LandMediationRequestData extends CivilStatusFormData {
  applicant: { name: string; beside: string; address: string; number: string; phone: string };
  opponents: readonly { name: string; address: string; relation: string; phone: string }[];
  related: string;
  parcel: string;
  certificate: string;
  kind: string;
  since: string;
  content: string;
  wish: string;
  tried: string;
  witnesses: string;
  papers: string;
  interpreter: string;
  declarant: string;
}

/** No central form exists: our own, in the layout of the others. */
export const landMediationRequest = `${civilStatusForm}
#show: body => paper(data.title, body)
#opening
#let part(name) = block(above: 1em, below: 0.6em, strong(name))
#part("1. Người yêu cầu")
#line-of("Họ tên", data.applicant.name)
#lines-of(("Số định danh", data.applicant.number), ("Điện thoại", data.applicant.phone))
#line-of("Địa chỉ", data.applicant.address)
#if has(data.applicant.beside) { line-of("Người cùng bên", data.applicant.beside) }
#part("2. Bên bị yêu cầu")
#for one in data.opponents {
  line-of("Họ tên", one.name + if has(one.relation) { " (" + one.relation + ")" } else { "" })
  lines-of(("Địa chỉ", one.address), ("Điện thoại", one.phone))
}
#if has(data.related) { line-of("Người có quyền lợi liên quan", data.related) }
#part("3. Thửa đất tranh chấp")
#line-of("Thửa đất", data.parcel)
#line-of("Giấy chứng nhận", data.certificate)
#part("4. Nội dung tranh chấp")
#lines-of(("Tranh chấp về", data.kind), ("Từ", data.since))
#par(justify: true, data.content)
#line-of("Đã hòa giải ở thôn, tổ", data.tried)
#if has(data.witnesses) { line-of("Người biết sự việc", data.witnesses) }
#part("5. Yêu cầu")
#par(justify: true, data.wish)
#line-of("Giấy tờ gửi kèm", data.papers)
#if has(data.interpreter) { line-of("Cần phiên dịch", data.interpreter) }
#pledge
#requester(data.declarant)
#handed-in
`;
