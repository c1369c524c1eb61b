import { layout } from '../layout.typ.ts';

/** One person in the table of line 11. */
export interface Ct01Row {
  name: string;
  dateOfBirth: string;
  sex: string;
  citizenNumber: string;
  relation: string;
}

/** Data of CT01. Numbers without spaces; `opinions` null where none is needed, '' where it is signed by hand. */
export interface Ct01Data {
  addressee: string;
  place: string;
  issuedOn: string;
  person: { name: string; dateOfBirth: string; sex: string; citizenNumber: string };
  phone: string;
  email: string;
  head: { name: string; relation: string; citizenNumber: string };
  request: string;
  members: readonly Ct01Row[];
  owner: { name: string; citizenNumber: string } | null;
  parent: { name: string; citizenNumber: string } | null;
  opinions: { head: string | null; owner: string | null; parent: string | null };
  declarant: string;
}

/** Tờ khai thay đổi thông tin cư trú, form CT01 of Circular 53/2025/TT-BCA, line by line as published; its notes are left out. */
export const ct01 = `${layout}${String.raw`
#show: body => paper("Tờ khai thay đổi thông tin cư trú", body, margin: (top: 12mm, bottom: 12mm, left: 20mm, right: 15mm))

#align(right, text(size: 0.78em)[_Mẫu CT01 ban hành kèm theo Thông tư số 53/2025/TT-BCA \ ngày 01/7/2025 của Bộ trưởng Bộ Công an_])
#v(0.5em)
#motto
#v(1em)
#heading-line(size: 1.25em)[TỜ KHAI THAY ĐỔI THÔNG TIN CƯ TRÚ]
#v(0.5em)
#align(center)[Kính gửi: *#data.addressee*]
#v(0.7em)
#set par(spacing: 0.8em)
#let digits(number) = box(baseline: 0.32em, grid(columns: (1.25em,) * 12, rows: 1.45em, stroke: 0.5pt, align: center + horizon,
  ..range(12).map(i => if i < number.len() { number.at(i) } else { [] })))
#let p = data.person
1\. Họ, chữ đệm và tên khai sinh: *#upper(p.name)*

#grid(columns: (1.4fr, 1fr), [2\. Ngày, tháng, năm sinh: #p.dateOfBirth], [3\. Giới tính: #p.sex])

4\. Số định danh cá nhân: #h(2mm) #digits(p.citizenNumber)

#grid(columns: (1fr, 1.2fr), [5\. Số điện thoại liên hệ: #data.phone], [6\. Email: #data.email])

#grid(columns: (1.4fr, 1fr), column-gutter: 3mm, [7\. Họ, chữ đệm và tên chủ hộ: *#upper(data.head.name)*], [8\. Mối quan hệ với chủ hộ: #data.head.relation])

9\. Số định danh cá nhân của chủ hộ: #h(2mm) #digits(data.head.citizenNumber)

10\. Nội dung đề nghị: #data.request

11\. Những thành viên trong hộ gia đình cùng thay đổi:
#{
  set text(size: 0.9em)
  let cell(value) = [#value]
  let rows = data.members
  let empty = calc.max(0, 2 - rows.len())
  table(columns: (8mm, 1.5fr, 1fr, 15mm, 1.1fr, 1fr), inset: 1.6mm, align: (center + horizon, left + horizon, center + horizon, center + horizon, center + horizon, left + horizon),
    table.header(..("TT", "Họ, chữ đệm và tên", "Ngày, tháng, năm sinh", "Giới tính", "Số định danh cá nhân", "Mối quan hệ với chủ hộ").map(name => align(center, strong(name)))),
    ..rows.enumerate().map(((i, row)) => ([#(i + 1)], cell(row.name), cell(row.dateOfBirth), cell(row.sex), cell(row.citizenNumber), cell(row.relation))).flatten(),
    ..range(empty * 6).map(_ => [#v(0.9em)]),
  )
}
#v(0.6em)
#block(breakable: false, {
  set text(size: 0.78em)
  set par(leading: 0.5em, spacing: 0.7em)
  let said(value) = if value == none { [Không áp dụng] } else if value == "" { [] } else { [#value] }
  let opinion(title, value, who) = {
    align(center, {
      if value == none { [\ ] } else if value != "" { text(size: 0.9em, date-line(data.place, data.issuedOn)) } else { [_....., ngày ... tháng ... năm ......_] }
      parbreak()
      strong(title)
      v(0.6em)
      block(height: 4.6em, emph(said(value)))
    })
    if who != none { align(left)[Họ và tên: #who.name \ Số định danh: #who.citizenNumber] }
  }
  grid(columns: (1fr, 1.15fr, 1.15fr, 1fr), column-gutter: 4mm, align: top,
    opinion("Ý KIẾN CỦA CHỦ HỘ", data.opinions.head, none),
    opinion("Ý KIẾN CỦA CHỦ SỞ HỮU CHỖ Ở HỢP PHÁP", data.opinions.owner, data.at("owner", default: none)),
    opinion("Ý KIẾN CỦA CHA HOẶC MẸ HOẶC NGƯỜI GIÁM HỘ", data.opinions.parent, data.at("parent", default: none)),
    align(center, {
      text(size: 0.9em, date-line(data.place, data.issuedOn))
      parbreak()
      strong("NGƯỜI KÊ KHAI")
      v(0.6em)
      block(height: 4.6em)
      strong(data.declarant)
    }),
  )
})
`}`;
