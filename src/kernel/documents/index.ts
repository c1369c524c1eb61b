export { qrMatrix } from './qr.ts';
export type { DocumentPlace, JsonValue, PdfStandard, RenderedDocument, RenderOptions } from './render.ts';
export { DocumentError, renderDocument, renderPdf } from './render.ts';
export { dateInWords, moneyInWords, numberInWords } from './vietnamese-words.ts';
