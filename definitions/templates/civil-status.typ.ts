import { layout } from './layout.typ.ts';

/**
 * What the electronic papers of civil status share besides the layout: a line of facts, three facts in one line, and the foot with QR
 * code, the box for the body's signature and the signer's.
 */
export const civilStatusLayout = `${layout}
#let entry(name, value, bold: false) = block(par(hanging-indent: 6mm)[#name: #if bold { strong(value) } else { value }])
#let side-by-side(..cells) = grid(columns: (1fr,) * cells.pos().len(), column-gutter: 4mm, ..cells.pos().map(c => [#c.at(0): #c.at(1)]))
#let of(person, key) = if person == none { "" } else { person.at(key, default: "") }
#let foot(heading) = block(breakable: false, grid(columns: (30mm, 1fr, 66mm), column-gutter: 3mm, align: (left + top, center + top, center + top),
  { qr(data.qr, size: 27mm); if has(data.at("token", default: none)) { v(1mm); text(size: 0.7em, data.token) } },
  pad(top: 13mm, place-for("organisation", width: 58mm, height: 25mm)),
  {
    if has(heading) [*#upper(heading)* \\ ]
    if has(data.signer.at("authority", default: none)) [*#upper(data.signer.authority)* \\ ]
    [*#upper(data.signer.title)*]
    v(1mm)
    place-for("signer", width: 66mm, height: 25mm)
    v(0mm)
    strong(data.signer.name)
  },
))
#let how-to-check = {
  v(0.8em)
  line(length: 100%, stroke: 0.5pt)
  text(size: 0.8em, data.check)
}
// The name of the commune is not torn apart.
#let civil-head() = head((name: data.issuer.replace(regex("dân (.+)$"), m => "dân " + m.captures.at(0).replace(" ", sym.space.nobreak))), data.number, data.place)
#let civil-sizes = (14pt, 13.5pt, 13pt, 12.5pt, 12pt, 11.5pt, 11pt, 10.5pt, 10pt, 9.5pt, 9pt)
`;

/** What every one of them is made with. */
export interface CivilStatusIssue {
  number: string;
  /** 'YYYY-MM-DD' */
  issuedOn: string;
  signer: { authority?: string; title: string; name: string };
  qr: readonly string[];
  token?: string;
  check: string;
}
