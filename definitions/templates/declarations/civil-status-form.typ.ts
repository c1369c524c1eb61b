import { layout } from '../layout.typ.ts';

/** Every civil-status declaration gets these besides its own lines. */
export interface CivilStatusFormData {
  title: string;
  addressee: string;
  place: string;
  issuedOn: string;
  pledge: string;
}

/**
 * What the declarations of civil status share (forms of Circular 04/2020/TT-BTP): motto, title, addressee; lines whose empty rest is
 * dotted; place, day and whoever signs. They were handed in electronically: the name stands where the paper form is signed.
 */
export const civilStatusForm = `${layout}
#let dots = box(width: 1fr, repeat[.])
#let line-of(name, value) = block(above: 0.9em, below: 0.9em, par(justify: false)[#name: #if has(value) { strong(value) } else { dots }])
#let lines-of(..cells) = block(above: 0.9em, below: 0.9em, grid(columns: (1fr,) * cells.pos().len(), column-gutter: 5mm,
  ..cells.pos().map(c => [#c.at(0): #if has(c.at(1)) { strong(c.at(1)) } else { dots }])))
#let of(person, key) = if person == none { "" } else { person.at(key, default: "") }
#let opening = {
  motto
  v(1.6em)
  heading-line(upper(data.title))
  v(0.7em)
  align(center)[Kính gửi: *#data.addressee*]
  v(0.9em)
}
#let pledge = { v(0.4em); for part in data.pledge.split("\\n") { par(justify: true, first-line-indent: (amount: 8mm, all: true), part) } }
#let made-at = [#emph[Làm tại:] #date-line(data.place, data.issuedOn)]
#let signer(role, name) = align(center)[*#role* \\ #text(size: 0.9em)[_(Ký, ghi rõ họ, chữ đệm, tên)_] #v(3.2em) *#name*]
#let requester(name) = { v(0.6em); grid(columns: (1fr, 1.2fr), [], align(center)[#made-at #v(0.3em) #signer("Người yêu cầu", name)]) }
#let handed-in = { v(1fr); text(size: 0.82em)[_Tờ khai điện tử, nộp ngày #{ let d = day-of(data.issuedOn); d.display("[day]/[month]/[year]") }. Người khai đã đăng nhập bằng tài khoản định danh hoặc khai tại quầy, và đã cam đoan như trên._] }
`;
