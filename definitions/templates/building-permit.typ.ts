import { layout } from './layout.typ.ts';

/** Data of a building permit; measures are written out by the caller ('120,5 m²'), '' where the declaration has none. */
export interface BuildingPermitData {
  issuer: { name: string };
  number: string;
  place: string;
  /** 'YYYY-MM-DD' */
  issuedOn: string;
  /** 'nhà ở riêng lẻ' */
  use: string;
  owner: { name: string; with: string; representative: string; address: string };
  works: string;
  design: { by: string; reviewed: string };
  /** Position, base, area, floors...: name and value, in the form's order. */
  facts: readonly { name: string; value: string }[];
  land: string;
  signer: { authority?: string; title: string; name: string };
  qr: readonly string[];
  token?: string;
  check: string;
}

/**
 * Form of the permit in annex II of 175/2024/NĐ-CP (mẫu số 03, 04), carried over from common knowledge: verify. The duties at its end
 * are those of the form's second page.
 */
export const buildingPermit = `${layout}${String.raw`
#show: body => paper("Giấy phép xây dựng số " + data.number, body, margin: (top: 16mm, bottom: 13mm, left: 25mm, right: 16mm))
#head(data.issuer, data.number, data.place)
#v(1em)
#heading-line(size: 1.4em)[GIẤY PHÉP XÂY DỰNG]
#align(center)[_(Sử dụng cho #data.use)_]
#v(0.7em)
#set par(justify: true, spacing: 0.72em)
#let entry(name, value) = if has(value) { block(above: 0.72em, below: 0.72em, pad(left: 6mm, par(hanging-indent: 4mm)[\- #name: #value])) }
*1. Cấp cho:* #strong(data.owner.name)
#entry("Cùng đứng tên", data.owner.with)
#entry("Người đại diện", data.owner.representative)
#entry("Địa chỉ liên hệ", data.owner.address)
*2. Được phép xây dựng:* #strong(data.works)
#entry("Theo thiết kế do", data.design.by)
#entry("Đơn vị thẩm tra", data.design.reviewed)
#for fact in data.facts { entry(fact.name, fact.value) }
*3. Giấy tờ về quyền sử dụng đất:* #data.land
#parbreak()
*4.* Giấy phép này có hiệu lực khởi công xây dựng trong thời hạn 12 tháng kể từ ngày cấp; quá thời hạn trên thì phải đề nghị gia hạn giấy phép xây dựng.
#v(0.3em)
#text(size: 0.92em)[
*Chủ đầu tư phải thực hiện các nội dung sau đây:*
+ Phải hoàn toàn chịu trách nhiệm trước pháp luật nếu xâm phạm các quyền hợp pháp của các chủ sở hữu liền kề.
+ Phải thực hiện đúng các quy định của pháp luật về đất đai, về đầu tư xây dựng và giấy phép xây dựng này.
+ Phải thông báo bằng văn bản về ngày khởi công cho cơ quan cấp phép xây dựng trước khi khởi công.
+ Xuất trình giấy phép xây dựng cho cơ quan có thẩm quyền khi được yêu cầu, treo biển báo tại địa điểm xây dựng.
+ Khi điều chỉnh thiết kế làm thay đổi nội dung giấy phép thì phải đề nghị điều chỉnh giấy phép và chờ quyết định của cơ quan cấp giấy phép.
]
#v(0.7em)
#block(breakable: false, grid(columns: (1fr, 66mm), column-gutter: 4mm,
  grid(columns: (27mm, 1fr), column-gutter: 3mm,
    { qr(data.qr, size: 25mm); if has(data.at("token", default: none)) { v(1mm); text(size: 0.7em, data.token) } },
    place-for("organisation", width: 54mm, height: 23mm)),
  align(center, {
    if has(data.signer.at("authority", default: none)) [*#upper(data.signer.authority)* \ ]
    [*#upper(data.signer.title)*]
    v(1mm)
    place-for("signer", width: 66mm, height: 23mm)
    v(0mm)
    strong(data.signer.name)
  }),
))
#v(0.4em)
#line(length: 100%, stroke: 0.5pt)
#text(size: 0.78em, data.check)
`}`;
