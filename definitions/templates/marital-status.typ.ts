import { type CivilStatusIssue, civilStatusLayout } from './civil-status.typ.ts';

/** Data of a certificate of marital status; dates are written out by the caller. */
export interface MaritalStatusData extends CivilStatusIssue {
  /** The People's Committee that issues it. */
  issuer: string;
  /** 'Ba Tô' */
  place: string;
  requestedBy: string;
  holder: {
    name: string;
    dateOfBirth: string;
    sex: string;
    ethnicity: string;
    nationality: string;
    idPaper: string;
    residence: string;
  };
  /** The sentence that is certified. */
  status: string;
  /** Times in the past, each with its own status; when there are some, they are certified instead. */
  periods: readonly { place: string; from: string; to: string; status: string }[];
  purpose: string;
}

/**
 * Giấy xác nhận tình trạng hôn nhân, electronic: lines of the form of Circular 04/2020/TT-BTP in the frame of Decree 30/2020/NĐ-CP, from
 * common knowledge and not from the gazette (verify).
 */
export const maritalStatus = `${civilStatusLayout}
#show: body => paper("Giấy xác nhận tình trạng hôn nhân số " + data.number, body, margin: (top: 18mm, bottom: 14mm, left: 24mm, right: 18mm), sizes: civil-sizes)
#civil-head()
#v(1.2em)
#heading-line(size: 1.35em)[GIẤY XÁC NHẬN TÌNH TRẠNG HÔN NHÂN]
#align(center)[_(Bản điện tử)_]
#v(0.6em)
#heading-line(upper(data.issuer))
#v(0.6em)
#set par(spacing: 0.86em)
#let h = data.holder
Xét đề nghị của ông/bà: *#data.requestedBy*, về việc cấp Giấy xác nhận tình trạng hôn nhân cho ông/bà *#h.name*,
#v(0.3em)
#heading-line[XÁC NHẬN]
#v(0.3em)
#entry("Họ, chữ đệm, tên", upper(h.name), bold: true)
#side-by-side(("Ngày, tháng, năm sinh", h.dateOfBirth), ("Giới tính", h.sex))
#side-by-side(("Dân tộc", h.ethnicity), ("Quốc tịch", h.nationality))
#entry("Giấy tờ tùy thân", h.idPaper)
#entry("Nơi cư trú", h.residence)
#if data.periods.len() == 0 { entry("Tình trạng hôn nhân", data.status, bold: true) } else {
  for p in data.periods { entry("Trong thời gian cư trú tại", p.place + ", từ ngày " + p.from + " đến ngày " + p.to); entry("Tình trạng hôn nhân", p.status, bold: true) }
  if has(data.status) { entry("Tình trạng hôn nhân hiện nay", data.status) }
}
#entry("Giấy này được cấp để", data.purpose)
#entry("Giấy này có giá trị", "6 tháng kể từ ngày cấp; hết giá trị sớm hơn khi tình trạng hôn nhân thay đổi")
#v(1.2em)
#foot("")
#how-to-check
`;
