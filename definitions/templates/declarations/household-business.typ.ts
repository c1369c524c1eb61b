import { layout } from '../layout.typ.ts';

/** Giấy đề nghị đăng ký hộ kinh doanh, after the form of Circular 68/2025/TT-BTC as it is known (verify). */
export const householdBusinessRequest = `${layout}${`
#show: body => paper("Giấy đề nghị đăng ký hộ kinh doanh", body)
#motto
#align(right, date-line(data.place, data.issuedOn))
#v(0.8em)
#heading-line[GIẤY ĐỀ NGHỊ ĐĂNG KÝ HỘ KINH DOANH]
#v(0.3em)
#align(center)[Kính gửi: #data.addressee]
#v(0.6em)
#let entry(name, value) = block(par(hanging-indent: 6mm)[#name: #value])
#let two(..cells) = grid(columns: (1fr, 1fr), column-gutter: 4mm, row-gutter: 0.74em, ..cells.pos().map(c => [#c.at(0): #c.at(1)]))
#let part(name) = block(above: 0.9em, below: 0.6em, strong(name))
#let box-of(on) = box(width: 0.9em, height: 0.9em, stroke: 0.6pt, baseline: 0.12em, align(center + horizon, if on { text(size: 0.8em)[X] }))
#let get(key, from) = from.at(key, default: "")
#let o = data.owner
#entry("Tôi là", strong(upper(o.name)))
#two(("Sinh ngày", o.birthDate), ("Giới tính", o.sex), ("Số định danh cá nhân", o.citizenNumber), ("Điện thoại", o.phone), ("Dân tộc", o.ethnicity), ("Quốc tịch", o.nationality))
#entry("Nơi thường trú", o.residence)
#entry("Nơi ở hiện tại", o.livesAt)
#align(center)[*Đăng ký hộ kinh doanh do tôi là chủ hộ với các nội dung sau:*]
#part("1. Tên hộ kinh doanh")
#entry("Tên viết bằng tiếng Việt", strong(upper(data.name)))
#entry("Tên viết bằng tiếng nước ngoài (nếu có)", get("foreignName", data))
#entry("Tên viết tắt (nếu có)", get("shortName", data))
#part("2. Trụ sở của hộ kinh doanh")
#entry("Địa chỉ", data.seat.address)
#two(("Điện thoại", get("phone", data.seat)), ("Thư điện tử (nếu có)", get("email", data.seat)))
#entry("Số fax, website (nếu có)", get("website", data.seat))
#block[#box-of(data.seat.isUnused) Không kinh doanh tại trụ sở]
#part("3. Ngành, nghề kinh doanh")
#table(columns: (10mm, 1fr, 22mm, 28mm), align: (center, left, center, center), inset: 3.5pt,
  [*STT*], [*Tên ngành*], [*Mã ngành*], [*Ngành chính*],
  ..data.trades.enumerate().map(((i, t)) => ([#(i + 1)], [#t.name], [#t.code], if t.main [X] else [])).flatten())
#part("4. Vốn kinh doanh")
#entry("Tổng số", [#data.capital.figures (_#data.capital.words;_)])
#part("5. Thông tin đăng ký thuế")
#entry("5.1. Địa chỉ nhận thông báo thuế (nếu khác địa chỉ trụ sở)", data.tax.address)
#entry("5.2. Ngày bắt đầu hoạt động", data.tax.startsOn)
#entry("5.3. Tổng số lao động (dự kiến)", data.tax.workers)
#entry("5.4. Địa điểm kinh doanh khác trụ sở", if data.tax.branches.len() == 0 { "" } else { data.tax.branches.join("; ") })
#part("6. Chủ thể thành lập hộ kinh doanh")
#block[#box-of(not data.isHousehold) Cá nhân #h(20mm) #box-of(data.isHousehold) Các thành viên hộ gia đình]
#part("7. Thông tin về các thành viên hộ gia đình cùng đăng ký")
#if has(data.members) {
  table(columns: (10mm, 1fr, 30mm, 42mm), align: (center, left, center, center), inset: 3.5pt,
    [*STT*], [*Họ và tên*], [*Ngày sinh*], [*Số định danh cá nhân*],
    ..data.members.enumerate().map(((i, m)) => ([#(i + 1)], [#m.name], [#m.birthDate], [#m.citizenNumber])).flatten())
}
#v(0.4em)
#if has(data.at("pledge", default: none)) { par(justify: true, data.pledge) }
#v(0.6em)
#block(breakable: false, grid(columns: (1fr, 1fr), [], align(center)[*CHỦ HỘ KINH DOANH* #v(2.6em) #data.declarant]))
`}`;
