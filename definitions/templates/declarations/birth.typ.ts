import { type CivilStatusFormData, civilStatusForm } from './civil-status-form.typ.ts';

type Parent = { name: string; birthYear?: string; ethnicity?: string; nationality?: string; residence?: string };

export interface BirthDeclarationData extends CivilStatusFormData {
  applicant: { name: string; idPaper: string; residence: string };
  relation: string;
  child: {
    name: string;
    birthDate: string;
    birthDateWords: string;
    birthPlace: string;
    gender: string;
    ethnicity: string;
    nationality: string;
    homeland: string;
  };
  father?: Parent;
  mother?: Parent;
}

/** Tờ khai đăng ký khai sinh, as the blank form published with 1.001020 has it; lines of an unknown parent stay empty. */
export const birthDeclaration = `${civilStatusForm}
#show: body => paper(data.title, body)
#opening
#let a = data.applicant
#let c = data.child
#line-of("Họ, chữ đệm, tên người yêu cầu", a.name)
#line-of("Giấy tờ tùy thân", a.idPaper)
#line-of("Nơi cư trú", a.residence)
#line-of("Quan hệ với người được khai sinh", data.relation)
*Đề nghị cơ quan đăng ký khai sinh cho người dưới đây:*
#line-of("Họ, chữ đệm, tên", c.name)
#line-of("Ngày, tháng, năm sinh", c.birthDate + "; ghi bằng chữ: " + lower(c.birthDateWords))
#line-of("Nơi sinh", c.birthPlace)
#lines-of(("Giới tính", c.gender), ("Dân tộc", c.ethnicity), ("Quốc tịch", c.nationality))
#line-of("Quê quán", c.homeland)
#let parent(role, p) = {
  line-of("Họ, chữ đệm, tên " + role, of(p, "name"))
  lines-of(("Năm sinh", of(p, "birthYear")), ("Dân tộc", of(p, "ethnicity")), ("Quốc tịch", of(p, "nationality")))
  line-of("Nơi cư trú", of(p, "residence"))
}
#parent("cha", data.at("father", default: none))
#parent("mẹ", data.at("mother", default: none))
#pledge
#requester(a.name)
#handed-in
`;
