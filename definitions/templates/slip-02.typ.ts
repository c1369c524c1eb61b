import { layout } from './layout.typ.ts';
import type { PaperIssuer } from './slip-01.typ.ts';

/**
 * Data of slip 02. Source of the fields: the one-stop counter's slips under Nghị định 118/2025/NĐ-CP (mẫu số 02); `verify` for each
 * ministry's own wording. Moments are written out by the caller.
 */
export interface Slip02Data {
  issuer: PaperIssuer;
  number: string;
  place: string;
  /** 'YYYY-MM-DD' */
  issuedOn: string;
  dossierCode: string;
  applicant: { name: string; idNumber?: string; address?: string; phone?: string };
  request: string;
  items: readonly { about: string; what: string; clause: string }[];
  until: string;
  receiver: string;
  qr: readonly string[];
  help: string;
  electronic?: boolean;
}

/** Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ (mẫu số 02). Free box: `receiver`. */
export const slip02 = `${layout}${String.raw`
#show: body => paper("Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ " + data.dossierCode, body)

#head(data.issuer, data.number, data.place)
#v(1.2em)
#heading-line[PHIẾU YÊU CẦU BỔ SUNG, HOÀN THIỆN HỒ SƠ]
#align(center)[Mã hồ sơ: #text(size: 1.15em, strong(data.dossierCode))]
#v(1em)
#fields(
  ("Hồ sơ của", data.applicant.name, true),
  ("Số định danh", data.applicant.at("idNumber", default: none)),
  ("Địa chỉ", data.applicant.at("address", default: none)),
  ("Điện thoại", data.applicant.at("phone", default: none)),
  ("Nội dung yêu cầu giải quyết", data.request, true),
)
#v(0.6em)
Để có căn cứ giải quyết, đề nghị bổ sung, hoàn thiện những nội dung sau:
#v(0.2em)
#{
  set text(size: 0.93em)
  table(columns: (12mm, 42mm, 1fr, 50mm), inset: (x: 2mm, y: 0.62em), align: left + top,
    table.header([*TT*], [*Giấy tờ, thông tin*], [*Cần bổ sung*], [*Căn cứ*]),
    ..data.items.enumerate().map(((i, p)) => ([#(i + 1)], [#p.about], [#p.what], [#p.clause])).flatten())
}
#v(0.6em)
Trả lời trước: *#data.until*. Trong thời gian chờ bổ sung, thời hạn giải quyết không tính; khi bổ sung đủ, Trung tâm hẹn lại ngày trả kết quả. Mỗi hồ sơ chỉ được yêu cầu bổ sung một lần.
#v(1em)
#let electronic = data.at("electronic", default: false)
#block(breakable: false, grid(columns: (32mm, 1fr, 68mm), column-gutter: 4mm, align: (left, center, center),
  qr(data.qr),
  [],
  {
    [*NGƯỜI HƯỚNG DẪN* \ ]
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
