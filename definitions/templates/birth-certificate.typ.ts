import { layout } from './layout.typ.ts';

export interface BirthCertificateParent {
  name: string;
  birthYear?: string;
  ethnicity?: string;
  nationality?: string;
  residence?: string;
}

/**
 * Data of a birth certificate; dates are written out by the caller ('12/11/2026', words by dateInWords()).
 * An unknown parent is left out: the law leaves those lines empty.
 */
export interface BirthCertificateData {
  /** Number in the book: '45/2026'. */
  number: string;
  /** 'YYYY-MM-DD' */
  issuedOn: string;
  child: {
    name: string;
    birthDate: string;
    birthDateWords: string;
    gender: string;
    ethnicity: string;
    nationality: string;
    birthPlace: string;
    homeland: string;
    personalNumber: string;
  };
  mother?: BirthCertificateParent;
  father?: BirthCertificateParent;
  declarant: { name: string; idPaper: string };
  registeredAt: string;
  registeredOn: string;
  note?: string;
  signer: { authority?: string; title: string; name: string };
  qr: readonly string[];
  /** The code under the QR, in groups of four, for those who have to type it. */
  token?: string;
  /** Where and how the electronic paper is checked. */
  check: string;
}

/** Statutory layout carried over from common knowledge of the form of Thông tư 04/2020/TT-BTP and 04/2024/TT-BTP, not from the text. */
export const birthCertificateSource = {
  name: 'Thông tư 04/2020/TT-BTP, Thông tư 01/2022/TT-BTP (bản điện tử giấy tờ hộ tịch), Thông tư 04/2024/TT-BTP',
  verify: true,
} as const;

/** Giấy khai sinh, electronic. Free boxes: `signer`, and `organisation` to its left (Nghị định 30/2020/NĐ-CP, phụ lục I: verify). */
export const birthCertificate = `${layout}${String.raw`
#show: body => paper("Giấy khai sinh số " + data.number, body, margin: (top: 18mm, bottom: 14mm, left: 24mm, right: 18mm), sizes: (14pt, 13.5pt, 13pt, 12.5pt, 12pt, 11.5pt, 11pt, 10.5pt, 10pt, 9.5pt, 9pt))

#motto
#v(1.4em)
#heading-line(size: 1.6em)[GIẤY KHAI SINH]
#align(center)[_(Bản điện tử)_ \ Số: *#data.number*]
#v(1.1em)
#set par(spacing: 0.86em)
#let entry(name, value, bold: false) = block(par(hanging-indent: 6mm)[#name: #if bold { strong(value) } else { value }])
#let three(..cells) = grid(columns: (1fr, 1fr, 1fr), column-gutter: 4mm, ..cells.pos().map(c => [#c.at(0): #c.at(1)]))
#let c = data.child
#entry("Họ, chữ đệm, tên", upper(c.name), bold: true)
#entry("Ngày, tháng, năm sinh", c.birthDate, bold: true)
#entry("Ghi bằng chữ", c.birthDateWords)
#three(("Giới tính", c.gender), ("Dân tộc", c.ethnicity), ("Quốc tịch", c.nationality))
#entry("Nơi sinh", c.birthPlace)
#entry("Quê quán", c.homeland)
#entry("Số định danh cá nhân", c.personalNumber, bold: true)
#let parent(role, person) = {
  let of(key) = if person == none { "" } else { person.at(key, default: "") }
  v(0.5em)
  entry("Họ, chữ đệm, tên người " + role, upper(of("name")), bold: true)
  three(("Năm sinh", of("birthYear")), ("Dân tộc", of("ethnicity")), ("Quốc tịch", of("nationality")))
  entry("Nơi cư trú", of("residence"))
}
#parent("mẹ", data.at("mother", default: none))
#parent("cha", data.at("father", default: none))
#v(0.5em)
#entry("Họ, chữ đệm, tên người đi khai sinh", data.declarant.name)
#entry("Giấy tờ tùy thân", data.declarant.idPaper)
#v(0.5em)
#entry("Nơi đăng ký khai sinh", data.registeredAt)
#entry("Ngày, tháng, năm đăng ký", data.registeredOn)
#if has(data.at("note", default: none)) { entry("Ghi chú", data.note) }
#v(1.2em)
#block(breakable: false, grid(columns: (30mm, 1fr, 66mm), column-gutter: 3mm, align: (left + top, center + top, center + top),
  { qr(data.qr, size: 27mm); if has(data.at("token", default: none)) { v(1mm); text(size: 0.7em, data.token) } },
  pad(top: 13mm, place-for("organisation", width: 58mm, height: 25mm)),
  {
    [*NGƯỜI KÝ GIẤY KHAI SINH* \ ]
    if has(data.signer.at("authority", default: none)) [*#upper(data.signer.authority)* \ ]
    [*#upper(data.signer.title)*]
    v(1mm)
    place-for("signer", width: 66mm, height: 25mm)
    v(0mm)
    strong(data.signer.name)
  },
))
#v(0.8em)
#line(length: 100%, stroke: 0.5pt)
#text(size: 0.8em, data.check)
`}`;
