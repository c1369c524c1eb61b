import { layout } from './layout.typ.ts';

/** Data of the minutes of a mediation; '' where nothing was declared. */
export interface LandMediationData {
  issuer: { name: string };
  number: string;
  place: string;
  /** 'YYYY-MM-DD' */
  issuedOn: string;
  applicant: { name: string; beside: string; address: string };
  opponents: readonly { name: string; address: string }[];
  related: string;
  parcel: string;
  kind: string;
  since: string;
  content: string;
  wish: string;
  /** What the council found and what the parties agreed, as the officer wrote it. */
  outcome: readonly string[];
  dossier: string;
  signer: { authority?: string; title: string; name: string };
  qr: readonly string[];
  token?: string;
  check: string;
}

/**
 * Minutes as 102/2024/NĐ-CP wants them (time, place, who was there, what the dispute is, the council's opinion, what was agreed and what
 * not) in the layout of Nghị định 30/2020/NĐ-CP for 'Biên bản'; no central form exists: verify. The parties sign on the printed page.
 */
export const landMediation = `${layout}${String.raw`
#show: body => paper("Biên bản hòa giải số " + data.number, body, margin: (top: 18mm, bottom: 14mm, left: 28mm, right: 16mm))
#head(data.issuer, data.number, data.place)
#v(1.1em)
#heading-line(size: 1.2em)[BIÊN BẢN]
#align(center)[*Hòa giải tranh chấp đất đai*]
#v(-0.2em)
#align(center, rule(34mm))
#v(0.6em)
#set par(justify: true, spacing: 0.76em)
#let entry(name, value) = if has(value) { block(above: 0.76em, below: 0.76em, pad(left: 5mm, par(hanging-indent: 4mm)[\- #name: #value])) }
Căn cứ Điều 235 Luật Đất đai số 31/2024/QH15; căn cứ đơn yêu cầu hòa giải, hồ sơ số #data.dossier, #data.issuer.name lập biên bản hòa giải tranh chấp đất đai giữa các bên sau đây.
#v(0.3em)
*I. Các bên tranh chấp*
#entry("Bên yêu cầu", [*#data.applicant.name*#if has(data.applicant.address) [, #data.applicant.address]])
#entry("Cùng bên", data.applicant.beside)
#for one in data.opponents { entry("Bên kia", [*#one.name*#if has(one.address) [, #one.address]]) }
#entry("Người có quyền lợi, nghĩa vụ liên quan", data.related)
*II. Nội dung tranh chấp*
#entry("Thửa đất", data.parcel)
#entry("Tranh chấp về", data.kind)
#entry("Từ", data.since)
#entry("Nội dung theo đơn", data.content)
#entry("Yêu cầu", data.wish)
*III. Kết quả xác minh, ý kiến của Hội đồng hòa giải và kết quả hòa giải*
#for one in data.outcome [#parbreak() #h(5mm)#one]
#parbreak()
Trong 10 ngày kể từ ngày lập biên bản hòa giải thành, các bên có thể gửi ý kiến khác bằng văn bản đến Chủ tịch #data.issuer.name. Hòa giải không thành thì các bên gửi đơn đến cơ quan có thẩm quyền giải quyết tranh chấp tiếp theo.
#v(0.7em)
#block(breakable: false)[
  #let parties = (("BÊN YÊU CẦU", data.applicant.name), ..data.opponents.map(one => ("BÊN KIA", one.name)))
  #grid(columns: (1fr,) * calc.min(3, parties.len()), row-gutter: 1em, column-gutter: 4mm,
    ..parties.map(one => align(center)[*#one.at(0)* \ #text(size: 0.85em)[_(Ký, ghi rõ họ tên)_] #v(2.6em) #one.at(1)]))
]
#v(0.9em)
#block(breakable: false, grid(columns: (1fr, 70mm), column-gutter: 4mm,
  grid(columns: (27mm, 1fr), column-gutter: 3mm,
    { qr(data.qr, size: 25mm); if has(data.at("token", default: none)) { v(1mm); text(size: 0.7em, data.token) } },
    place-for("organisation", width: 54mm, height: 23mm)),
  align(center, {
    [*CHỦ TỊCH HỘI ĐỒNG HÒA GIẢI* \ ]
    text(size: 0.9em, upper(data.signer.title))
    v(1mm)
    place-for("signer", width: 66mm, height: 23mm)
    v(0mm)
    strong(data.signer.name)
  }),
))
#v(0.5em)
#line(length: 100%, stroke: 0.5pt)
#text(size: 0.78em, data.check)
`}`;
