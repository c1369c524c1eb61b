import { type CivilStatusIssue, civilStatusLayout } from './civil-status.typ.ts';

/** Data of a note of certification; `number` is that of the book of certifications. */
export interface CertifiedCopyData extends CivilStatusIssue {
  issuer: { parent?: string; name: string };
  place: string;
  /** 'Chứng thực bản sao đúng với bản chính' */
  statement: string;
  /** Each original has a number of its own; copies are absent for an electronic one. */
  papers: readonly { name: string; pages: string; copies?: string; number: string }[];
  requestedBy: string;
}

/** Words of the model note carried over from common knowledge of the annex of Decree 23/2015/NĐ-CP and Circular 01/2020/TT-BTP. */
export const certifiedCopySource = {
  name: 'Nghị định 23/2015/NĐ-CP, phụ lục; Thông tư 01/2020/TT-BTP: mẫu lời chứng chứng thực bản sao từ bản chính',
  verify: true,
} as const;

/** Lời chứng. Free boxes: `signer`, and `organisation` to its left. It goes behind the last page of each copy. */
export const certifiedCopy = `${civilStatusLayout}
#show: body => paper("Lời chứng chứng thực bản sao số " + data.number, body)
#head(data.issuer, data.number, data.place)
#v(1.4em)
#heading-line(size: 1.3em)[LỜI CHỨNG \\ CHỨNG THỰC BẢN SAO TỪ BẢN CHÍNH]
#v(1em)
#align(center, text(size: 1.15em, strong(data.statement)))
#v(0.8em)
#let electronic = data.papers.all(p => not has(p.at("copies", default: none)))
#table(columns: if electronic { (12mm, 1fr, 22mm, 42mm) } else { (12mm, 1fr, 22mm, 22mm, 42mm) },
  inset: (x: 2mm, y: 0.62em), align: left + horizon,
  table.header([*Số TT*], [*Giấy tờ, văn bản*], [*Số trang*], ..if electronic { () } else { ([*Số bản sao*],) }, [*Số chứng thực*]),
  ..data.papers.enumerate().map(((i, p)) => ([#(i + 1)], [#p.name], [#p.pages], ..if electronic { () } else { ([#p.copies],) }, [#p.number])).flatten())
#v(0.6em)
#entry("Người yêu cầu chứng thực", data.requestedBy)
#entry("Ngày chứng thực", day-of(data.issuedOn).display("[day]/[month]/[year]"))
#v(1.2em)
#foot("Người thực hiện chứng thực")
#how-to-check
`;
