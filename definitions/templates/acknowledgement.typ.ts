import { layout } from './layout.typ.ts';
import type { PaperIssuer } from './slip-01.typ.ts';

/**
 * Data of the acknowledgement that a citizen gets at once, before any officer has looked; signed by the system.
 * It promises no date of the result: slip 01 does, when an officer receives the dossier.
 */
export interface AcknowledgementData {
  issuer: PaperIssuer;
  number: string;
  place: string;
  /** 'YYYY-MM-DD' */
  issuedOn: string;
  dossierCode: string;
  applicant: { name: string; idNumber?: string; phone?: string; email?: string };
  request: string;
  receivingBody: string;
  /** '20 giờ 15 phút, 20/11/2026' */
  submittedAt: string;
  /** By when an officer answers whether the dossier is received. */
  receptionBy: string;
  /** What stands above it; absent: that the officer answers before. */
  receptionLead?: string;
  /** `receipt`: name, pages, size and check code of the file that was sent. */
  papers: readonly { name: string; form: string; receipt?: string }[];
  fee?: string;
  /** What the person must still do, each a whole sentence. */
  toDo?: readonly string[];
  qr: readonly string[];
  help: string;
}

/** Phiếu xác nhận đã nộp hồ sơ trực tuyến. Free box: `system`. */
export const acknowledgement = `${layout}${String.raw`
#show: body => paper("Phiếu xác nhận đã nộp hồ sơ trực tuyến " + data.dossierCode, body)

#head(data.issuer, data.number, data.place)
#v(1.2em)
#heading-line[PHIẾU XÁC NHẬN ĐÃ NỘP HỒ SƠ TRỰC TUYẾN]
#align(center)[Mã hồ sơ: #text(size: 1.15em, strong(data.dossierCode))]
#v(1em)
Hệ thống đã nhận được hồ sơ của ông/bà như sau:
#v(0.3em)
#fields(
  ("Người nộp", data.applicant.name, true),
  ("Số định danh", data.applicant.at("idNumber", default: none), true),
  ("Điện thoại", data.applicant.at("phone", default: none)),
  ("Thư điện tử", data.applicant.at("email", default: none)),
  ("Nội dung yêu cầu", data.request, true),
  ("Nơi tiếp nhận", data.receivingBody),
  ("Phí, lệ phí", data.at("fee", default: none)),
)
#v(0.5em)
#{
  set text(size: 0.93em)
  table(columns: (18mm, 1fr, 46mm), inset: (x: 2mm, y: 0.62em), align: left + horizon,
    table.header([*Số TT*], [*Thành phần hồ sơ đã nộp*], [*Hình thức*]),
    ..data.papers.enumerate().map(((i, p)) => ([#(i + 1)], { p.name; if "receipt" in p { linebreak(); text(size: 0.85em, p.receipt) } }, [#p.form])).flatten())
}
#v(0.6em)
#block(stroke: 1.5pt, width: 100%, grid(columns: (1fr, 1fr), stroke: (x, y) => if x == 1 { (left: 0.75pt) }, inset: (x: 4mm, y: 0.8em),
  [Nộp hồ sơ lúc \ #text(size: 1.13em, strong(data.submittedAt))],
  [#data.at("receptionLead", default: "Cán bộ trả lời tiếp nhận trước") \ #text(size: 1.13em, strong(data.receptionBy))],
))
#v(0.8em)
#if data.at("toDo", default: ()).len() > 0 [
  *Ông/bà còn phải làm:*
  #list(..data.toDo)
]
Đây là xác nhận tự động, chưa phải giấy hẹn trả kết quả. Khi cán bộ kiểm tra xong, ông/bà sẽ nhận được Giấy tiếp nhận hồ sơ và hẹn trả kết quả, hoặc hướng dẫn bổ sung nếu còn thiếu.
#v(1em)
#block(breakable: false, grid(columns: (32mm, 1fr, 76mm), column-gutter: 4mm, align: (left, center, center),
  qr(data.qr), [],
  { [*XÁC NHẬN CỦA HỆ THỐNG* \ ]; text(size: 0.85em)[_(Chữ ký số của cơ quan)_]; v(1mm); place-for("system", width: 74mm, height: 22mm) },
))
#v(0.8em)
#line(length: 100%, stroke: 0.75pt)
#text(size: 0.85em, data.help)
`}`;
