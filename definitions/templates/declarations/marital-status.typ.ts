import { type CivilStatusFormData, civilStatusForm } from './civil-status-form.typ.ts';

type Person = {
  name: string;
  dateOfBirth: string;
  sex: string;
  ethnicity: string;
  nationality: string;
  idPaper: string;
  residence: string;
};

export interface MaritalStatusDeclarationData extends CivilStatusFormData {
  applicant: Person;
  relation: string;
  holder: Person;
  birthPlace: string;
  occupation: string;
  periods: readonly { place: string; from: string; to: string; status: string }[];
  status: string;
  purpose: string;
  former: string;
}

/** Tờ khai cấp Giấy xác nhận tình trạng hôn nhân, as the blank form published with 2.000689 has it. */
export const maritalStatusDeclaration = `${civilStatusForm}
#show: body => paper(data.title, body)
#opening
#let a = data.applicant
#let h = data.holder
#line-of("Họ, chữ đệm, tên người yêu cầu", a.name)
#lines-of(("Dân tộc", a.ethnicity), ("Quốc tịch", a.nationality))
#line-of("Nơi cư trú", a.residence)
#line-of("Quan hệ với người được cấp Giấy xác nhận tình trạng hôn nhân", data.relation)
*Đề nghị cấp Giấy xác nhận tình trạng hôn nhân cho người có tên dưới đây:*
#lines-of(("Họ, chữ đệm, tên", h.name), ("Giới tính", h.sex))
#line-of("Ngày, tháng, năm sinh", h.dateOfBirth)
#line-of("Nơi sinh", data.birthPlace)
#lines-of(("Dân tộc", h.ethnicity), ("Quốc tịch", h.nationality))
#line-of("Giấy tờ tùy thân", h.idPaper)
#line-of("Nơi cư trú", h.residence)
#line-of("Nghề nghiệp", data.occupation)
#for p in data.periods {
  line-of("Trong thời gian cư trú tại", p.place + ", từ ngày " + p.from + " đến ngày " + p.to)
  line-of("Tình trạng hôn nhân", p.status)
}
#if has(data.status) or data.periods.len() == 0 { line-of(if data.periods.len() > 0 { "Tình trạng hôn nhân hiện nay" } else { "Tình trạng hôn nhân" }, data.status) }
#line-of("Mục đích sử dụng Giấy xác nhận tình trạng hôn nhân", data.purpose)
#if has(data.former) { line-of("Cấp lại", data.former) }
#pledge
#requester(a.name)
#handed-in
`;
