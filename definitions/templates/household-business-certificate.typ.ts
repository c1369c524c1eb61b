import { layout } from './layout.typ.ts';

/** Data of a certificate of registration of a household business; everything is written out by the caller. */
export interface HouseholdBusinessCertificateData {
  issuer: { name: string };
  /** In the book: '45/2026'. */
  number: string;
  /** 'Ba Tô' */
  place: string;
  /** 'YYYY-MM-DD' */
  issuedOn: string;
  /** The owner's citizen number. */
  code: string;
  registeredOn: string;
  name: string;
  foreignName?: string;
  shortName?: string;
  seat: { address: string; phone?: string; email?: string; website?: string; isUnused: boolean };
  trades: readonly { name: string; code: string; main: boolean }[];
  capital: { figures: string; words: string };
  founders: string;
  owner: {
    name: string;
    sex: string;
    birthDate: string;
    ethnicity: string;
    nationality: string;
    citizenNumber: string;
    residence: string;
    livesAt: string;
  };
  members: readonly { name: string; birthDate: string; citizenNumber: string }[];
  signer: { authority?: string; title: string; name: string };
  qr: readonly string[];
  token?: string;
  check: string;
}

/** Layout after the forms of Circular 68/2025/TT-BTC as they are known; not compared with the gazette. */
export const householdBusinessCertificateSource = {
  name: 'Thông tư 68/2025/TT-BTC, mẫu Giấy chứng nhận đăng ký hộ kinh doanh',
  verify: true,
} as const;

/** Giấy chứng nhận đăng ký hộ kinh doanh, electronic. Whether the head of the economic department signs instead: verify. */
export const householdBusinessCertificate = `${layout}${String.raw`
#show: body => paper("Giấy chứng nhận đăng ký hộ kinh doanh", body)
#head(data.issuer, data.number, data.place)
#v(1em)
#heading-line(size: 1.3em)[GIẤY CHỨNG NHẬN ĐĂNG KÝ HỘ KINH DOANH]
#align(center)[_(Bản điện tử)_ \ Mã số hộ kinh doanh: *#data.code* \ Đăng ký lần đầu, #data.registeredOn]
#v(0.6em)
#let entry(name, value) = if has(value) { block(par(hanging-indent: 6mm)[#name: #value]) }
#let part(number, name, value: none) = block(above: 0.9em, below: 0.6em)[*#number. #name:* #if value != none { value }]
#let optional(key, from) = from.at(key, default: none)
#part(1, "Tên hộ kinh doanh")
#entry("Tên viết bằng tiếng Việt", strong(upper(data.name)))
#entry("Tên viết bằng tiếng nước ngoài", optional("foreignName", data))
#entry("Tên viết tắt", optional("shortName", data))
#part(2, "Trụ sở của hộ kinh doanh", value: data.seat.address)
#if data.seat.isUnused [Không kinh doanh tại trụ sở.]
#entry("Điện thoại", optional("phone", data.seat))
#entry("Thư điện tử", optional("email", data.seat))
#entry("Website, số fax", optional("website", data.seat))
#part(3, "Ngành, nghề kinh doanh")
#table(columns: (10mm, 1fr, 24mm), align: (center, left, center), inset: 4pt,
  [*STT*], [*Tên ngành*], [*Mã ngành*],
  ..data.trades.enumerate().map(((i, t)) => ([#(i + 1)], [#t.name#if t.main [ _(ngành chính)_]], [#t.code])).flatten())
#part(4, "Vốn kinh doanh", value: [#data.capital.figures (_#data.capital.words;_)])
#part(5, "Chủ thể thành lập hộ kinh doanh", value: data.founders)
#part(6, "Thông tin về chủ hộ kinh doanh")
#let o = data.owner
#entry("Họ, chữ đệm và tên", strong(upper(o.name)))
#grid(columns: (1fr, 1fr), row-gutter: 0.74em, [Sinh ngày: #o.birthDate], [Giới tính: #o.sex], [Dân tộc: #o.ethnicity], [Quốc tịch: #o.nationality])
#entry("Số định danh cá nhân", o.citizenNumber)
#entry("Nơi thường trú", o.residence)
#entry("Nơi ở hiện tại", o.livesAt)
#if has(data.members) {
  part(7, "Thành viên hộ gia đình cùng đăng ký")
  for (i, m) in data.members.enumerate() { block[#(i + 1). #m.name, sinh ngày #m.birthDate, số định danh #m.citizenNumber] }
}
#v(0.8em)
#block(breakable: false, grid(columns: (30mm, 1fr, 66mm), column-gutter: 3mm, align: (left + top, center + top, center + top),
  { qr(data.qr, size: 27mm); if has(data.at("token", default: none)) { v(1mm); text(size: 0.7em, data.token) } },
  pad(top: 10mm, place-for("organisation", width: 58mm, height: 25mm)),
  {
    if has(data.signer.at("authority", default: none)) [*#upper(data.signer.authority)* \ ]
    [*#upper(data.signer.title)*]
    v(1mm)
    place-for("signer", width: 66mm, height: 25mm)
    v(0mm)
    strong(data.signer.name)
  },
))
#v(0.5em)
#line(length: 100%, stroke: 0.5pt)
#text(size: 0.8em, data.check)
`}`;
