import type { PaperPerson } from '../../results/people.ts';
import { type CivilStatusFormData, civilStatusForm } from './civil-status-form.typ.ts';

/** Data of 'Tờ khai cấp bản sao trích lục hộ tịch'. Dates as people write them; what nobody told is ''. */
export interface ExtractCopyDeclarationData extends CivilStatusFormData {
  applicant: { name: string; residence: string; idPaper: string };
  relation: string;
  /** 'khai sinh' */
  what: string;
  person: PaperPerson;
  /** The other spouse, in a marriage. */
  partner?: string;
  registered: { place: string; on: string; number: string; book: string };
  /** '2 bản' */
  copies: string;
  declarant: string;
}

/** After the blank forms published for 1.000797 and 1.000578 (Thông tư 04/2020/TT-BTP, verify). */
export const extractCopyDeclaration = `${civilStatusForm}
#show: body => paper(data.title, body)
#opening
#let p = data.person
#let r = data.registered
#line-of("Họ, chữ đệm, tên người yêu cầu", data.applicant.name)
#line-of("Nơi cư trú", data.applicant.residence)
#line-of("Giấy tờ tùy thân", data.applicant.idPaper)
#line-of("Quan hệ với người được cấp bản sao Trích lục hộ tịch", data.relation)
#block(par[Đề nghị cơ quan cấp bản sao trích lục *#data.what* cho người có tên dưới đây:])
#line-of("Họ, chữ đệm, tên", upper(p.name))
#line-of("Ngày, tháng, năm sinh", p.dateOfBirth)
#lines-of(("Giới tính", p.sex), ("Dân tộc", p.ethnicity), ("Quốc tịch", p.nationality))
#line-of("Nơi cư trú", p.residence)
#line-of("Giấy tờ tùy thân", p.idPaper)
#line-of("Số định danh cá nhân (nếu có)", p.citizenNumber)
#if has(data.at("partner", default: none)) { line-of("Họ, chữ đệm, tên vợ hoặc chồng", data.partner) }
#line-of("Đã đăng ký tại", r.place)
#lines-of(("Ngày đăng ký", r.on), ("Số", r.number), ("Quyển số", r.book))
#line-of("Số lượng bản sao yêu cầu cấp", data.copies)
#pledge
#requester(data.declarant)
#handed-in
`;
