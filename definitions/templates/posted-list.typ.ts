import { layout } from './layout.typ.ts';

/** Data of the list of procedures that a body posts at its counter (Nghị định 63/2010/NĐ-CP, as amended). */
export interface PostedListData {
  /** 'UBND xã Ba Tô' */
  body: string;
  /** 'Áp dụng từ 01/07/2025. Nguồn: …' */
  about: string;
  /** 'YYYY-MM-DD', the day of the print. */
  issuedOn: string;
  /** True when time, fee and ways are known: then the table has their columns. */
  described: boolean;
  groups: readonly {
    title: string;
    rows: readonly { code: string; name: string; time?: string; fee?: string; channels?: string }[];
  }[];
  /** Where to complain, and the address behind the QR code. */
  feedback: string;
  qr: readonly string[];
}

const sheet = (title: string) => `
#set document(title: ${title}, date: day-of(data.issuedOn))
#set text(font: "Tinos", lang: "vi", region: "vn", size: 11pt, hyphenate: false)
#set par(leading: 0.62em, spacing: 0.8em)
#let number-foot = context align(center, text(size: 9pt)[Trang #counter(page).get().first() / #counter(page).final().first()])
`;

/** Danh mục thủ tục hành chính niêm yết: as many A4 pages (lying, when described) as it takes, head of the table on each. */
export const postedList = `${layout}${sheet('"Danh mục thủ tục hành chính niêm yết"')}
#set page(paper: "a4", flipped: data.described, margin: (top: 15mm, bottom: 16mm, left: 20mm, right: 15mm), footer: number-foot)
#grid(columns: (1fr, 24mm), column-gutter: 6mm,
  {
    text(size: 12pt, strong(upper(data.body)))
    v(0.4em)
    text(size: 16pt, weight: "bold")[DANH MỤC THỦ TỤC HÀNH CHÍNH NIÊM YẾT]
    v(0.3em)
    data.about
  },
  qr(data.qr, size: 24mm),
)
#let start = 1
#for group in data.groups {
  v(0.6em)
  block(sticky: true, strong(group.title))
  let first = start
  start += group.rows.len()
  set text(size: 10pt)
  table(
    columns: if data.described { (11mm, 20mm, 1fr, 46mm, 46mm, 40mm) } else { (12mm, 22mm, 1fr) },
    stroke: 0.5pt, inset: (x: 1.6mm, y: 0.45em), align: left + top,
    table.header(..(if data.described { ([*STT*], [*Mã*], [*Tên thủ tục*], [*Thời hạn*], [*Phí, lệ phí*], [*Cách nộp*]) } else { ([*STT*], [*Mã*], [*Tên thủ tục*]) })),
    ..group.rows.enumerate().map(((i, row)) => {
      let known = ([#(first + i)], row.code, row.name)
      if data.described { known + (row.at("time", default: "Chưa công bố"), row.at("fee", default: "Chưa công bố"), row.at("channels", default: "Hỏi tại quầy")) } else { known }
    }).flatten(),
  )
}
#v(0.8em)
#block(breakable: false, data.feedback)
`;

/** Data of one procedure for the wall. */
export interface PostedProcedureData {
  body: string;
  name: string;
  code: string;
  /** 'Áp dụng từ 01/01/2026' */
  about: string;
  issuedOn: string;
  sections: readonly { title: string; parts: readonly { title: string | null; lines: readonly string[] }[] }[];
  feedback: string;
  qr: readonly string[];
}

/** One procedure for the wall, A4 upright. */
export const postedProcedure = `${layout}${sheet('data.name')}
#set page(paper: "a4", margin: (top: 15mm, bottom: 16mm, left: 20mm, right: 15mm), footer: number-foot)
#grid(columns: (1fr, 28mm), column-gutter: 6mm,
  {
    text(size: 11pt, strong(upper(data.body)))
    v(0.4em)
    set par(leading: 0.5em)
    text(size: 16pt, weight: "bold", data.name)
    v(0.3em)
    [Mã thủ tục: *#data.code*. #data.about]
  },
  { qr(data.qr, size: 26mm); v(0.1em); text(size: 8.5pt)[Quét để xem bản mới nhất] },
)
#line(length: 100%, stroke: 0.75pt)
#for (i, section) in data.sections.enumerate() {
  v(0.3em)
  block(sticky: true, strong[#(i + 1). #section.title])
  for part in section.parts {
    if part.title != none { block(sticky: true, emph[#part.title:]) }
    if part.title == none and part.lines.len() == 1 { par(part.lines.first()) } else { list(indent: 2mm, body-indent: 2mm, ..part.lines.map(one => [#one])) }
  }
}
#v(0.6em)
#line(length: 100%, stroke: 0.5pt)
#text(size: 10pt, data.feedback)
`;
