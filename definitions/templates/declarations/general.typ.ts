import { layout } from '../layout.typ.ts';

/** Data of a declaration that has no official form of its own. */
export interface GeneralDeclarationData {
  title: string;
  addressee: string;
  place: string;
  issuedOn: string;
  sections: readonly { title: string; lines: readonly { label: string; value: string }[] }[];
  pledge?: string;
  declarant: string;
}

/** Heading and national motto as on every form of a citizen; then what was declared, part by part. */
export const generalDeclaration = `${layout}
#show: body => paper(data.title, body)
#motto
#v(1.4em)
#heading-line(upper(data.title))
#v(0.6em)
#align(center)[Kính gửi: *#data.addressee*]
#v(0.8em)
#for section in data.sections {
  block(above: 1em, below: 0.7em, strong(section.title))
  fields(label: 62mm, ..section.lines.map(line => (line.label, line.value)))
}
#v(0.8em)
#if has(data.at("pledge", default: none)) { par(justify: true, data.pledge) }
#v(1em)
#grid(columns: (1fr, 1fr), [], align(center)[
  #date-line(data.place, data.issuedOn)
  #v(0.2em)
  *NGƯỜI KHAI*
  #v(3.4em)
  #data.declarant
])
`;
