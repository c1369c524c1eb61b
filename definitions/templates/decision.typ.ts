import { layout } from './layout.typ.ts';

/** Data of a decision about one person or one matter (Decree 30/2020/NĐ-CP, annex I and III: 'Quyết định'). */
export interface DecisionData {
  /** The body in the left head: 'Ủy ban nhân dân xã Ba Tô'. */
  issuer: { name: string };
  /** With its sign: '45/QĐ-UBND'. */
  number: string;
  place: string;
  /** 'YYYY-MM-DD' */
  issuedOn: string;
  /** 'Về việc trợ cấp hưu trí xã hội' */
  subject: string;
  /** Who decides: 'Chủ tịch Ủy ban nhân dân xã Ba Tô'. */
  authority: string;
  /** Without 'Căn cứ' and without the mark at the end. */
  grounds: readonly string[];
  /** 'Theo đề nghị của …' */
  proposal: string;
  /** Each article is its paragraphs. */
  articles: readonly (readonly string[])[];
  recipients: readonly string[];
  signer: { authority?: string; title: string; name: string };
  qr: readonly string[];
  token?: string;
  check: string;
}

/** A decision as Decree 30/2020/NĐ-CP lays it out, electronic. */
export const decision = `${layout}${String.raw`
#show: body => paper("Quyết định số " + data.number, body, margin: (top: 20mm, bottom: 16mm, left: 30mm, right: 17mm))
#head(data.issuer, data.number, data.place)
#v(1.2em)
#heading-line(size: 1.1em)[QUYẾT ĐỊNH]
#align(center)[*#data.subject*]
#v(-0.2em)
#align(center, rule(34mm))
#v(0.6em)
#align(center, strong(upper(data.authority)))
#v(0.4em)
#set par(justify: true, first-line-indent: (amount: 10mm, all: true), spacing: 0.8em)
#for ground in data.grounds [_Căn cứ #(ground + ";")_ #parbreak()]
#emph(data.proposal + ".")
#v(0.5em)
#align(center)[*QUYẾT ĐỊNH:*]
#v(0.3em)
#for (i, article) in data.articles.enumerate() [
  *Điều #(i + 1).* #article.first() #parbreak()
  #for more in article.slice(1) [#more #parbreak()]
]
#v(0.8em)
#set par(justify: false, first-line-indent: 0mm)
#decree-foot()
`}`;
