import { type CivilStatusIssue, civilStatusLayout } from './civil-status.typ.ts';

/** A label and what stands behind it; up to three of them share a line. What nobody told is an empty line, as on the paper. */
export type ExtractCell = { label: string; value: string; strong?: boolean };

/** Data of a copy of a civil-status extract; `number` with its notation: '45/2026/TLKS-BS'. */
export interface CivilStatusExtractData extends CivilStatusIssue {
  /** 'Trích lục khai sinh' */
  title: string;
  issuer: { parent?: string; name: string };
  /** 'Ba Tô' */
  place: string;
  /** Lines of cells, in parts that stand a little apart. */
  parts: readonly (readonly (readonly ExtractCell[])[])[];
  /** Where it was taken from. */
  takenFrom: string;
}

/** Statutory layout carried over from common knowledge of the forms of Thông tư 04/2020/TT-BTP and 04/2024/TT-BTP, not from the text. */
export const civilStatusExtractSource = {
  name: 'Thông tư 04/2020/TT-BTP, Thông tư 04/2024/TT-BTP: mẫu Trích lục khai sinh, kết hôn, khai tử (bản sao)',
  verify: true,
} as const;

/** Trích lục hộ tịch (bản sao). Free boxes: `signer`, and `organisation` to its left (Nghị định 30/2020/NĐ-CP, phụ lục I: verify). */
export const civilStatusExtract = `${civilStatusLayout}
#show: body => paper(data.title + " (bản sao) số " + data.number, body, sizes: civil-sizes)
#head(data.issuer, data.number, data.place)
#v(1.4em)
#heading-line(size: 1.4em, upper(data.title))
#align(center)[*(BẢN SAO)*]
#v(1em)
#set par(spacing: 0.86em)
#let shown(c) = (c.label, if c.at("strong", default: false) { strong(c.value) } else { c.value })
#for part in data.parts {
  for cells in part {
    if cells.len() == 1 { entry(..shown(cells.first())) } else { side-by-side(..cells.map(shown)) }
  }
  v(0.5em)
}
#entry("Thực hiện trích lục từ", data.takenFrom)
#v(1.2em)
#foot("Người ký trích lục")
#how-to-check
`;
