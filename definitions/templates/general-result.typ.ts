import { layout } from './layout.typ.ts';

/** Data of a result that has no form of its own: the officer's words in the layout of administrative documents. */
export interface GeneralResultData {
  issuer: { parent?: string; name: string };
  number: string;
  place: string;
  /** 'YYYY-MM-DD' */
  issuedOn: string;
  /** 'Giấy xác nhận khuyết tật'; '' for a letter of answer, which has no title. */
  title: string;
  /** What it is about, without 'Về việc'. */
  about: string;
  addressee: string;
  /** What it answers: the dossier, its day. */
  ground: string;
  /** Paragraphs as the officer wrote them. */
  content: readonly string[];
  recipients: readonly string[];
  signer: { authority?: string; title: string; name: string };
  qr: readonly string[];
  token?: string;
  check: string;
}

/** Nghị định 30/2020/NĐ-CP, phụ lục I và III (văn bản có tên loại, công văn): carried over from common knowledge, not from the text: verify. */
export const generalResult = `${layout}${String.raw`
#let titled = has(data.title)
#show: body => paper((if titled { data.title } else { "Văn bản trả lời" }) + " số " + data.number, body, margin: (top: 20mm, bottom: 16mm, left: 30mm, right: 17mm))
#head(data.issuer, data.number, data.place)
#if not titled {
  v(0.2em)
  block(width: 68mm, align(center, text(size: 0.88em)[V/v #data.about]))
}
#v(1.2em)
#if titled {
  heading-line(size: 1.15em, upper(data.title))
  align(center)[*Về việc #data.about*]
  v(-0.2em)
  align(center, rule(34mm))
  v(0.6em)
} else {
  align(center)[Kính gửi: *#data.addressee*]
  v(0.8em)
}
#set par(justify: true, first-line-indent: (amount: 10mm, all: true), spacing: 0.8em)
#data.ground
#for one in data.content [#parbreak() #one]
#v(1em)
#set par(justify: false, first-line-indent: 0mm)
#decree-foot()
`}`;
