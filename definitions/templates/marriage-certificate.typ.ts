import { type CivilStatusIssue, civilStatusLayout } from './civil-status.typ.ts';

export interface MarriedPerson {
  name: string;
  dateOfBirth: string;
  ethnicity: string;
  nationality: string;
  residence: string;
  idPaper: string;
}

/** Data of a marriage certificate; dates are written out by the caller. */
export interface MarriageCertificateData extends CivilStatusIssue {
  bride: MarriedPerson;
  groom: MarriedPerson;
  registeredAt: string;
}

/**
 * Giấy chứng nhận kết hôn, electronic: lines of the form of Circular 04/2020/TT-BTP, from common knowledge and not from the gazette
 * (verify). Wife and husband sign the two paper originals and the book at the counter; here are the places, and that it is so.
 */
export const marriageCertificate = `${civilStatusLayout}
#show: body => paper("Giấy chứng nhận kết hôn số " + data.number, body, margin: (top: 18mm, bottom: 14mm, left: 24mm, right: 18mm), sizes: civil-sizes)
#motto
#v(1.2em)
#heading-line(size: 1.6em)[GIẤY CHỨNG NHẬN KẾT HÔN]
#align(center)[_(Bản điện tử)_ \\ Số: *#data.number*]
#v(1em)
#set par(spacing: 0.86em)
#let side(role, p) = {
  block[Họ, chữ đệm, tên #role: \\ *#upper(p.name)*]
  entry("Ngày, tháng, năm sinh", p.dateOfBirth)
  entry("Dân tộc", p.ethnicity)
  entry("Quốc tịch", p.nationality)
  entry("Nơi cư trú", p.residence)
  entry("Giấy tờ tùy thân", p.idPaper)
}
#grid(columns: (1fr, 1fr), column-gutter: 8mm, side("vợ", data.bride), side("chồng", data.groom))
#v(0.6em)
#entry("Nơi đăng ký kết hôn", data.registeredAt)
#entry("Ngày, tháng, năm đăng ký", day-of(data.issuedOn).display("[day]/[month]/[year]"))
#v(0.4em)
Giấy chứng nhận kết hôn này có giá trị kể từ ngày đăng ký.
#v(0.8em)
#let signed-at-the-counter(role, name) = align(center)[*#role* \\ #text(size: 0.85em)[_(ký, ghi rõ họ, chữ đệm, tên)_] #v(0.4em) #box(width: 62mm, height: 17mm, stroke: (paint: luma(150), thickness: 0.5pt, dash: "dashed"), inset: 2mm, align(center + horizon, text(size: 0.8em, fill: luma(90))[Ký tại quầy, trên bản giấy])) \\ #name]
#block(breakable: false, grid(columns: (1fr, 1fr), column-gutter: 8mm, signed-at-the-counter("VỢ", data.bride.name), signed-at-the-counter("CHỒNG", data.groom.name)))
#v(1em)
#foot("")
#how-to-check
`;
