import { type CivilStatusFormData, civilStatusForm } from './civil-status-form.typ.ts';

export interface DeathDeclarationData extends CivilStatusFormData {
  applicant: { name: string; residence: string; idPaper: string };
  relation: string;
  deceased: {
    name: string;
    sex: string;
    dateOfBirth: string;
    ethnicity: string;
    nationality: string;
    residence: string;
    idPaper: string;
  };
  time: string;
  date: string;
  placeOfDeath: string;
  cause: string;
  notice: { kind: string; name: string; number: string; issuer: string; issuedOn: string };
}

/** Tờ khai đăng ký khai tử, as the blank form published with 2.000527 has it. */
export const deathDeclaration = `${civilStatusForm}
#show: body => paper(data.title, body)
#opening
#let a = data.applicant
#let d = data.deceased
#let n = data.notice
#line-of("Họ, chữ đệm, tên người yêu cầu", a.name)
#line-of("Nơi cư trú", a.residence)
#line-of("Giấy tờ tùy thân", a.idPaper)
#line-of("Quan hệ với người đã chết", data.relation)
*Đề nghị cơ quan đăng ký khai tử cho người có tên dưới đây:*
#lines-of(("Họ, chữ đệm, tên", d.name), ("Giới tính", d.sex))
#line-of("Ngày, tháng, năm sinh", d.dateOfBirth)
#lines-of(("Dân tộc", d.ethnicity), ("Quốc tịch", d.nationality))
#line-of("Nơi cư trú cuối cùng", d.residence)
#line-of("Giấy tờ tùy thân", d.idPaper)
#line-of("Đã chết vào lúc", if has(data.time) { data.time + ", ngày " + data.date } else { data.date })
#line-of("Nơi chết", data.placeOfDeath)
#line-of("Nguyên nhân chết", data.cause)
#let paper-line = (if n.kind == "instead" [#strike[Số Giấy báo tử]/ Giấy tờ thay thế Giấy báo tử] else [Số Giấy báo tử/ #strike[Giấy tờ thay thế Giấy báo tử]])
#block(above: 0.9em, below: 0.9em)[#paper-line: #if n.kind == "instead" [*#n.name* ]#if has(n.number) [#if n.kind == "instead" [số ]*#n.number*] else if n.kind != "instead" { dots }]
#lines-of(("do", n.issuer), ("cấp ngày", n.issuedOn))
#pledge
#requester(a.name)
#handed-in
`;
