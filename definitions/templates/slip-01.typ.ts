import { layout } from './layout.typ.ts';

/** Body that issues a paper, as in the upper left corner. Letters are set in capitals by the template. */
export interface PaperIssuer {
  parent?: string;
  name: string;
}

/**
 * Data of slip 01. Source of the fields: Quyết định 3621/QĐ-BYT ngày 24/11/2025, biểu mẫu 01 (theo Nghị định 118/2025/NĐ-CP); `verify`
 * for each ministry's own wording. Times are written out by the caller: '10 giờ 26 phút, 20/11/2026'.
 */
export interface Slip01Data {
  issuer: PaperIssuer;
  /** '43/TTPVHCC' */
  number: string;
  /** Place name before the date: 'Ba Tô'. */
  place: string;
  /** 'YYYY-MM-DD' */
  issuedOn: string;
  dossierCode: string;
  applicant: { name: string; idNumber?: string; address?: string; phone?: string; email?: string; authorisation?: string };
  /** 'Đăng ký khai sinh (1.001193)' */
  request: string;
  papers: readonly { name: string; form: string; quantity: string }[];
  /** Number of sets of the file, 'bộ'. */
  sets?: string;
  receivedAt: string;
  dueAt: string;
  duration: string;
  fee: string;
  /** What the person must still do, each a whole sentence. */
  toDo?: readonly string[];
  returnAt: string;
  book?: string;
  submitter: string;
  receiver: string;
  /** Rows of qrMatrix(). */
  qr: readonly string[];
  help: string;
  /** True when the receiver signs digitally: the box stays free instead of 'ký và ghi rõ họ tên'. */
  electronic?: boolean;
}

/** Giấy tiếp nhận hồ sơ và hẹn trả kết quả (mẫu số 01). Free box: `receiver`. */
export const slip01 = `${layout}${String.raw`
#show: body => paper("Giấy tiếp nhận hồ sơ và hẹn trả kết quả " + data.dossierCode, body)

#head(data.issuer, data.number, data.place)
#v(1.2em)
#heading-line[GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ]
#align(center)[Mã hồ sơ: #text(size: 1.15em, strong(data.dossierCode))]
#v(1em)
#fields(
  ("Tiếp nhận hồ sơ của", data.applicant.name, true),
  ("Số định danh", data.applicant.at("idNumber", default: none), true),
  ("Địa chỉ", data.applicant.at("address", default: none)),
  ("Điện thoại", data.applicant.at("phone", default: none)),
  ("Thư điện tử", data.applicant.at("email", default: none)),
  ("Người được ủy quyền", data.applicant.at("authorisation", default: none)),
  ("Nội dung yêu cầu", data.request, true),
)
#v(0.5em)
#{
  set text(size: 0.93em)
  table(columns: (18mm, 1fr, 36mm, 21mm), inset: (x: 2mm, y: 0.62em), align: left + horizon,
    table.header([*Số TT*], [*Thành phần hồ sơ*], [*Hình thức*], [*Số lượng*]),
    ..data.papers.enumerate().map(((i, p)) => ([#(i + 1)], [#p.name], [#p.form], [#p.quantity])).flatten())
}
#if has(data.at("sets", default: none)) [Số lượng hồ sơ: #data.sets]
#v(0.6em)
#block(stroke: 1.5pt, width: 100%, grid(columns: (1fr, 1fr), stroke: (x, y) => if x == 1 { (left: 0.75pt) }, inset: (x: 4mm, y: 0.8em),
  [Nhận hồ sơ lúc \ #text(size: 1.13em, strong(data.receivedAt))],
  [Hẹn trả kết quả lúc \ #text(size: 1.13em, strong(data.dueAt))],
))
#v(0.8em)
#fields(
  ("Thời gian giải quyết", data.duration),
  ("Phí, lệ phí", data.fee),
  ("Nhận kết quả tại", data.returnAt),
  ("Vào Sổ theo dõi hồ sơ", data.at("book", default: none)),
)
#if data.at("toDo", default: ()).len() > 0 [
  *Ông/bà còn phải làm:*
  #list(..data.toDo)
]
#v(1em)
#let electronic = data.at("electronic", default: false)
#block(breakable: false, grid(columns: (32mm, 1fr, 68mm), column-gutter: 4mm, align: (left, center, center),
  qr(data.qr),
  [*NGƯỜI NỘP HỒ SƠ* \ #text(size: 0.85em)[_(Ký và ghi rõ họ tên)_] #v(22mm) *#data.submitter*],
  {
    [*NGƯỜI TIẾP NHẬN HỒ SƠ* \ ]
    if electronic [#text(size: 0.85em)[_(Chữ ký số)_]] else [#text(size: 0.85em)[_(Ký và ghi rõ họ tên)_]]
    v(1mm)
    place-for("receiver", width: 66mm, height: 18mm)
    v(0mm)
    strong(data.receiver)
  },
))
#v(0.8em)
#line(length: 100%, stroke: 0.75pt)
#text(size: 0.85em, data.help)
`}`;
