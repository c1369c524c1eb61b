import { layout } from './layout.typ.ts';

/** One person as residence papers name them. */
export interface ResidencePerson {
  name: string;
  dateOfBirth: string;
  sex: string;
  citizenNumber: string;
  relation: string;
}

interface ResidencePaper {
  /** `number` of the police's own series. */
  number: string;
  issuer: { parent?: string; name: string };
  place: string;
  /** 'YYYY-MM-DD' */
  issuedOn: string;
  signer: { authority?: string; title: string; name: string };
  qr: readonly string[];
  token: string;
  check: string;
}

export interface ResidenceNoticeData extends ResidencePaper {
  person: Omit<ResidencePerson, 'relation'>;
  /** 'đăng ký tạm trú' */
  what: string;
  /** Rows of what is registered: place, term, head of household. */
  facts: readonly { label: string; value: string }[];
  members: readonly ResidencePerson[];
}

export interface ResidenceConfirmationData extends ResidencePaper {
  person: Omit<ResidencePerson, 'relation'> & { ethnicity: string; nationality: string; homeTown: string };
  facts: readonly { label: string; value: string }[];
  members: readonly ResidencePerson[];
  /** 'DD/MM/YYYY' */
  validUntil: string;
}

/** Layouts from general knowledge of forms CT07 and CT08 (Circular 56/2021, amended by 66/2023 and 53/2025/TT-BCA), not from their text. */
export const residencePapersSource = { name: 'Thông tư 56/2021/TT-BCA, 66/2023/TT-BCA, 53/2025/TT-BCA', verify: true } as const;

const shared = `${layout}${String.raw`
#let people(rows) = {
  set text(size: 0.92em)
  table(columns: (9mm, 1.5fr, 1fr, 16mm, 1.1fr, 1fr), inset: 1.8mm, align: (center + horizon, left + horizon, center + horizon, center + horizon, center + horizon, left + horizon),
    table.header(..("TT", "Họ, chữ đệm và tên", "Ngày, tháng, năm sinh", "Giới tính", "Số định danh cá nhân", "Quan hệ với chủ hộ").map(name => align(center, strong(name)))),
    ..rows.enumerate().map(((i, row)) => ([#(i + 1)], [#row.name], [#row.dateOfBirth], [#row.sex], [#row.citizenNumber], [#row.relation])).flatten(),
  )
}
#let ending = {
  v(1.2em)
  block(breakable: false, grid(columns: (30mm, 1fr, 66mm), column-gutter: 3mm, align: (left + top, center + top, center + top),
    { qr(data.qr, size: 27mm); v(1mm); text(size: 0.7em, data.token) },
    pad(top: 13mm, place-for("organisation", width: 58mm, height: 25mm)),
    {
      if has(data.signer.at("authority", default: none)) [*#upper(data.signer.authority)* \ ]
      [*#upper(data.signer.title)*]
      v(1mm)
      place-for("signer", width: 66mm, height: 25mm)
      v(0mm)
      strong(data.signer.name)
    },
  ))
  v(0.8em)
  line(length: 100%, stroke: 0.5pt)
  text(size: 0.8em, data.check)
}
`}`;

/** Thông báo kết quả giải quyết đăng ký cư trú (CT08). Free boxes: `signer` and `organisation`. */
export const residenceNotice = `${shared}
#show: body => paper("Thông báo kết quả đăng ký cư trú số " + data.number, body)
#align(right, text(size: 0.78em)[_Mẫu CT08_])
#head(data.issuer, data.number, data.place)
#v(1.4em)
#heading-line(size: 1.3em)[THÔNG BÁO]
#heading-line(size: 1.05em)[Về kết quả giải quyết #data.what]
#v(1.2em)
#align(center)[Kính gửi: Ông/Bà *#data.person.name*]
#v(0.9em)
#set par(justify: true)
#data.issuer.name thông báo: hồ sơ #data.what của Ông/Bà có tên dưới đây đã được giải quyết; thông tin đã được cập nhật vào Cơ sở dữ liệu về cư trú.
#v(0.8em)
#set par(justify: false)
*I. Người được đăng ký*
#v(0.3em)
#fields(
  ("Họ, chữ đệm và tên", upper(data.person.name), true),
  ("Ngày, tháng, năm sinh", data.person.dateOfBirth),
  ("Giới tính", data.person.sex),
  ("Số định danh cá nhân", data.person.citizenNumber),
)
#v(0.8em)
*II. Nội dung*
#v(0.3em)
#fields(..data.facts.map(fact => (fact.label, fact.value)))
#if data.members.len() > 0 {
  v(0.8em)
  [*III. Những người cùng được đăng ký*]
  v(0.3em)
  people(data.members)
}
#ending
`;

/** Xác nhận thông tin về cư trú (CT07). Free boxes: `signer` and `organisation`. */
export const residenceConfirmation = `${shared}
#show: body => paper("Xác nhận thông tin về cư trú số " + data.number, body)
#align(right, text(size: 0.78em)[_Mẫu CT07_])
#head(data.issuer, data.number, data.place)
#v(1.4em)
#heading-line(size: 1.3em)[XÁC NHẬN THÔNG TIN VỀ CƯ TRÚ]
#v(1em)
*I. Theo đề nghị của Ông/Bà:*
#v(0.3em)
#let p = data.person
#let numbered(facts) = facts.filter(fact => has(fact.value)).enumerate().map(((i, fact)) => (str(i + 1) + ". " + fact.label, fact.value))
#fields(label: 58mm, ..numbered((
  (label: "Họ, chữ đệm và tên", value: upper(p.name)),
  (label: "Ngày, tháng, năm sinh", value: p.dateOfBirth),
  (label: "Giới tính", value: p.sex),
  (label: "Số định danh cá nhân", value: p.citizenNumber),
  (label: "Dân tộc", value: p.ethnicity),
  (label: "Quốc tịch", value: p.nationality),
  (label: "Quê quán", value: p.homeTown),
)))
#v(0.8em)
*II. #data.issuer.name xác nhận thông tin về cư trú của Ông/Bà có tên tại mục I như sau:*
#v(0.3em)
#fields(label: 58mm, ..numbered(data.facts))
#if data.members.len() > 0 {
  v(0.6em)
  [#(data.facts.len() + 1). Thông tin các thành viên khác trong hộ gia đình:]
  v(0.2em)
  people(data.members)
}
#v(0.8em)
Xác nhận này có giá trị đến hết ngày #data.validUntil, và hết giá trị ngay khi thông tin về cư trú thay đổi.
#ending
`;
