import { type CivilStatusFormData, civilStatusForm } from './civil-status-form.typ.ts';

type Side = {
  name: string;
  dateOfBirth: string;
  ethnicity: string;
  nationality: string;
  residence: string;
  idPaper: string;
  times: string;
  former: string;
};

export interface MarriageDeclarationData extends CivilStatusFormData {
  bride: Side;
  groom: Side;
}

/** Tờ khai đăng ký kết hôn, as the blank form published with 2.000682 has it; an earlier marriage stands in a line of its own. */
export const marriageDeclaration = `${civilStatusForm}
#show: body => paper(data.title, body)
#opening
#let b = data.bride
#let g = data.groom
#let row(name, key) = (name, strong(b.at(key)), strong(g.at(key)))
#table(columns: (36mm, 1fr, 1fr), inset: 7pt, align: (left + horizon, left + top, left + top),
  table.header(align(center, strong[Thông tin]), align(center, strong[Bên nữ]), align(center, strong[Bên nam])),
  ..row("Họ, chữ đệm, tên", "name"),
  ..row("Ngày, tháng, năm sinh", "dateOfBirth"),
  ..row("Dân tộc", "ethnicity"),
  ..row("Quốc tịch", "nationality"),
  ..row("Nơi cư trú", "residence"),
  ..row("Giấy tờ tùy thân", "idPaper"),
  ..row("Kết hôn lần thứ mấy", "times"),
  ..if has(b.former) or has(g.former) { row("Hôn nhân trước", "former") } else { () },
)
#v(0.4em)
#pledge
#v(0.8em)
#align(right, date-line(data.place, data.issuedOn))
#v(0.4em)
#grid(columns: (1fr, 1fr), signer("Bên nữ", b.name), signer("Bên nam", g.name))
#v(0.6em)
#text(size: 0.9em)[_Một người khai cho cả hai bên; hai bên ký khi cùng đến làm thủ tục._]
#handed-in
`;
