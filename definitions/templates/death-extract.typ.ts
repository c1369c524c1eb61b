import { type CivilStatusIssue, civilStatusLayout } from './civil-status.typ.ts';

/** Data of an extract of the register of deaths; dates are written out by the caller. */
export interface DeathExtractData extends CivilStatusIssue {
  /** Number and year in the book: '45/2026'. */
  entry: string;
  issuer: string;
  /** 'Ba Tô' */
  place: string;
  deceased: {
    name: string;
    dateOfBirth: string;
    sex: string;
    ethnicity: string;
    nationality: string;
    idPaper: string;
    residence: string;
  };
  time: string;
  date: string;
  dateWords: string;
  placeOfDeath: string;
  cause: string;
  /** 'Giấy báo tử số … do … cấp ngày …', '' when it is made together with the registration. */
  notice: string;
  declarant: { name: string; relation: string; idPaper: string };
}

/**
 * Trích lục khai tử, electronic: lines of the form of Circular 04/2020/TT-BTP in the frame of Decree 30/2020/NĐ-CP, from common knowledge
 * and not from the gazette (verify).
 */
export const deathExtract = `${civilStatusLayout}
#show: body => paper("Trích lục khai tử số " + data.number, body, margin: (top: 18mm, bottom: 14mm, left: 24mm, right: 18mm), sizes: civil-sizes)
#civil-head()
#v(1.4em)
#heading-line(size: 1.5em)[TRÍCH LỤC KHAI TỬ]
#align(center)[_(Bản điện tử)_]
#v(1em)
#set par(spacing: 0.86em)
#let d = data.deceased
#entry("Họ, chữ đệm, tên", upper(d.name), bold: true)
#side-by-side(("Ngày, tháng, năm sinh", d.dateOfBirth), ("Giới tính", d.sex))
#side-by-side(("Dân tộc", d.ethnicity), ("Quốc tịch", d.nationality))
#entry("Giấy tờ tùy thân", d.idPaper)
#entry("Nơi cư trú cuối cùng", d.residence)
#entry("Đã chết vào lúc", if has(data.time) { data.time + ", ngày " + data.date } else { data.date }, bold: true)
#entry("Ghi bằng chữ", data.dateWords)
#entry("Nơi chết", data.placeOfDeath)
#entry("Nguyên nhân chết", data.cause)
#if has(data.notice) { entry("Theo", data.notice) }
#v(0.4em)
#entry("Đăng ký khai tử tại", data.issuer)
#side-by-side(("Số đăng ký", data.entry), ("Ngày, tháng, năm đăng ký", day-of(data.issuedOn).display("[day]/[month]/[year]")))
#entry("Người đi khai tử", data.declarant.name + if has(data.declarant.relation) { " (" + lower(data.declarant.relation) + ")" } else { "" })
#if has(data.declarant.idPaper) { entry("Giấy tờ tùy thân của người đi khai tử", data.declarant.idPaper) }
#v(1.2em)
#foot("Người ký trích lục")
#how-to-check
`;
