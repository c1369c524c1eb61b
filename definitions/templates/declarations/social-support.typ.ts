import { layout } from '../layout.typ.ts';

/** Data of a request for social support. */
export interface SocialSupportRequestData {
  title: string;
  /** Which official form: 'Mẫu số 01'. */
  form: string;
  addressee: string;
  place: string;
  issuedOn: string;
  parts: readonly {
    title: string;
    lines: readonly { label: string; value: string }[];
    boxes?: readonly { label: string; on: boolean }[];
  }[];
  pledge?: string;
  declarant: string;
}

/** The two forms of Decree 176/2025/NĐ-CP (requests for the pension and for the burial), as they are known (verify). */
export const socialSupportRequest = `${layout}${`
#show: body => paper(data.title, body, margin: (top: 18mm, bottom: 16mm, left: 28mm, right: 17mm))
#align(right, text(size: 0.85em)[_#(data.form)_])
#motto
#v(1.2em)
#heading-line(upper(data.title))
#v(0.5em)
#align(center)[Kính gửi: #data.addressee]
#v(0.7em)
#let box-of(on) = box(width: 0.9em, height: 0.9em, stroke: 0.6pt, baseline: 0.12em, align(center + horizon, if on { text(size: 0.8em)[X] }))
#for part in data.parts {
  block(above: 1em, below: 0.65em, strong(part.title))
  for one in part.at("boxes", default: ()) { block(pad(left: 4mm)[#box-of(one.on) #h(1mm) #one.label]) }
  for line in part.lines { block(par(hanging-indent: 6mm)[#line.label: #line.value]) }
}
#v(0.6em)
#if has(data.at("pledge", default: none)) { par(justify: true, data.pledge) }
#v(0.9em)
#block(breakable: false, grid(columns: (1fr, 1fr), [], align(center)[
  #date-line(data.place, data.issuedOn)
  #v(0.2em)
  *NGƯỜI KHAI*
  #v(3em)
  #data.declarant
]))
`}`;
