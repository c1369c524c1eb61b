import { type JsonValue, renderPdf } from '../../kernel/documents/index.ts';

/** What a reader sees in the box of a signature. */
export interface SignatureAppearance {
  /** Short lines, the first in bold: name, title, organisation, time ('20/11/2026 10:26:05 +07:00'). */
  lines: readonly string[];
  /** A scanned signature or seal: PNG, JPEG or SVG, put to the left of the lines. */
  image?: { bytes: Uint8Array; type: 'png' | 'jpg' | 'svg' };
  /** Red is for an organisation's signature, blue for a person's (Nghị định 30/2020/NĐ-CP, phụ lục I; exact look: verify). Default blue. */
  colour?: 'blue' | 'red';
}

const template = `
#let data = json(bytes(sys.inputs.data))
#set document(title: "Chữ ký số", date: datetime(year: 2020, month: 1, day: 1))
#set page(width: data.width * 1pt, height: data.height * 1pt, margin: 3pt, fill: none)
#let ink = if data.colour == "red" { rgb("#b3261e") } else { rgb("#1d3f8f") }
#set text(font: "Tinos", lang: "vi", fill: ink, hyphenate: false)
#set par(leading: 0.34em, spacing: 0.34em)
#let body = {
  for (i, line) in data.lines.enumerate() {
    if i > 0 { linebreak() }
    if i == 0 { strong(line) } else { line }
  }
}
#let words = layout(area => {
  let chosen = 4pt
  for size in (10pt, 9.5pt, 9pt, 8.5pt, 8pt, 7.5pt, 7pt, 6.5pt, 6pt, 5.5pt, 5pt, 4.5pt, 4pt) {
    let tried = { set text(size: size); body }
    if measure(tried, width: area.width).height <= area.height { chosen = size; break }
  }
  set text(size: chosen)
  align(horizon, body)
})
#if data.image == none {
  block(stroke: 0.7pt + ink, inset: 4pt, width: 100%, height: 100%, words)
} else {
  grid(columns: (38%, 1fr), rows: 100%, column-gutter: 3pt, align: horizon, image(data.image, width: 100%, height: 100%, fit: "contain"), words)
}
`;

/**
 * The stamp as a one-page PDF of exactly the box's size, with its fonts embedded: an archive file (PDF/A) that is signed stays one.
 * @param width points
 * @param height points
 */
export function renderStamp(appearance: SignatureAppearance, width: number, height: number): Promise<Uint8Array> {
  const name = appearance.image ? `stamp.${appearance.image.type}` : null;
  const data: JsonValue = { width, height, lines: appearance.lines, colour: appearance.colour ?? 'blue', image: name };
  return renderPdf(template, data, { tags: false, files: appearance.image && name ? { [name]: appearance.image.bytes } : {} });
}
