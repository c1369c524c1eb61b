import { createInflate } from 'node:zlib';
import { PDFDict, PDFDocument, PDFName, PDFStream } from '@cantoo/pdf-lib';
import type { PDFiumDocument } from '@hyzyla/pdfium';
import type { FileWarning, Found } from '../judgement.ts';
import { fileLimits, pictureLimits } from '../limits.ts';
import { type Grey, likenessOf, measure, warningsOf } from './picture.ts';

/** Names by which a PDF does something by itself when it is opened, or asks to. */
const doing = /\/(JavaScript|Launch|RichMedia|XFA)(?![A-Za-z0-9])/;
const carrying = /\/EmbeddedFiles?(?![A-Za-z0-9])/;
/** Electronic invoices carry their data this way (PDF/A-3); anything else that is carried is refused. */
const declared = /\/AFRelationship(?![A-Za-z0-9])/;
const signature = /\/(ByteRange|DocTimeStamp)(?![A-Za-z0-9])/;

export async function judgePdf(bytes: Buffer): Promise<Found> {
  const read = await readNames(bytes);
  if (read === 'bomb') return { refused: 'files.bomb' };
  if (read === 'too-heavy') return { refused: 'files.too-heavy' };
  const document = await openPdf(bytes);
  if (document === 'locked') return { refused: 'files.locked' };
  if (document === undefined) return { refused: 'files.damaged' };
  let names = read;
  if (/\/Encrypt(?![A-Za-z0-9])/.test(names)) {
    // Opens without a password, but what is packed inside is read only after decrypting.
    const decrypted = await namesBehindEmptyPassword(bytes);
    if (decrypted === undefined) return { refused: 'files.locked' };
    names += decrypted;
  }
  if (doing.test(names)) return { refused: 'files.active' };
  const carries = carrying.test(names);
  if (carries && !declared.test(names)) return { refused: 'files.attachments' };
  const pages = document.getPageCount();
  if (pages < 1) return { refused: 'files.damaged' };
  if (pages > fileLimits.pages) return { refused: 'files.too-many-pages' };
  const warnings: FileWarning[] = carries ? [{ code: 'attachment', page: null }] : [];
  let likeness: string | null = null;
  for (let i = 0; i < Math.min(pages, fileLimits.pagesLookedAt); i++) {
    const grey = await drawPage(document, i, pictureLimits.side);
    if (!grey) continue;
    const found = warningsOf(measure(grey), null);
    warnings.push(...found.map((code) => ({ code, page: i + 1 })));
    if (i === 0 && found.every((code) => code !== 'blank' && code !== 'dark')) likeness = likenessOf(grey);
  }
  return { pages, warnings, likeness, signed: signature.test(names), instead: null };
}

/** `undefined`: not to be opened at all. */
export async function openPdf(bytes: Uint8Array): Promise<PDFiumDocument | 'locked' | undefined> {
  const { PDFiumLibrary } = await import('@hyzyla/pdfium');
  const library = await PDFiumLibrary.init();
  try {
    return await library.loadDocument(bytes, '');
  } catch (error) {
    return /password/i.test(String(error)) ? 'locked' : undefined;
  }
}

/** In grey, `side` pixels at its longer side. A page without a size gives nothing. */
export async function drawPage(document: PDFiumDocument, index: number, side: number): Promise<Grey | undefined> {
  // A page is spent after one drawing: it is asked for anew each time.
  const page = document.getPage(index);
  const { originalWidth, originalHeight } = page.getOriginalSize();
  const scale = side / Math.max(originalWidth, originalHeight);
  if (!Number.isFinite(scale) || scale <= 0) return undefined;
  const { data, width, height } = await page.render({ scale, render: 'bitmap', colorSpace: 'Gray' });
  return { pixels: data, width, height };
}

/**
 * All that is not a page's own drawing: the document's objects as text, also those packed in object streams, with escapes in names
 * undone. On the way every packed stream is unpacked and counted, so that nothing larger than allowed reaches a reader.
 */
async function readNames(bytes: Buffer): Promise<string | 'bomb' | 'too-heavy'> {
  const parts: string[] = [];
  let all = 0;
  let objects = 0;
  let at = 0;
  for (;;) {
    const start = bytes.indexOf('stream', at, 'latin1');
    const text = plain(bytes.toString('latin1', at, start < 0 ? bytes.length : start));
    parts.push(text);
    objects += text.split(' obj').length - 1;
    if (objects > fileLimits.pdfObjects) return 'too-heavy';
    if (start < 0) break;
    let from = start + 'stream'.length;
    if (bytes[from] === 0x0d) from++;
    if (bytes[from] === 0x0a) from++;
    const end = bytes.indexOf('endstream', from, 'latin1');
    const data = bytes.subarray(from, end < 0 ? bytes.length : end);
    const dictionary = text.slice(text.lastIndexOf(' obj') + 4);
    const packed = dictionary.match(/\/(FlateDecode|Fl)(?![A-Za-z0-9])/g)?.length ?? 0;
    // Packed twice: nobody writes this but to hide or to burst.
    if (packed > 1 && /\/Filter\s*\[[^\]]*Fl[^\]]*Fl/.test(dictionary)) return 'bomb';
    if (packed > 0) {
      const keep = /\/ObjStm(?![A-Za-z0-9])/.test(dictionary);
      const unpacked = await unpack(data, keep);
      if (unpacked === undefined) return 'bomb';
      all += unpacked.bytes;
      if (all > fileLimits.unpackedAll) return 'bomb';
      if (keep) parts.push(plain(unpacked.text));
    }
    if (end < 0) break;
    at = end + 'endstream'.length;
  }
  return parts.join('\n');
}

/** `/J#61vaScript` is `/JavaScript`. */
const plain = (text: string): string =>
  text.replace(/#([0-9a-fA-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

/** Object streams hold text; a document of a hundred pages has under 1 MB of it. */
const mostText = 48 * 1024 * 1024;

/** `undefined`: more than is allowed. Data that is cut off counts as far as it goes. */
async function unpack(data: Buffer, keep: boolean): Promise<{ bytes: number; text: string } | undefined> {
  const inflate = createInflate({ chunkSize: 128 * 1024 });
  inflate.end(data);
  let bytes = 0;
  const kept: Buffer[] = [];
  try {
    for await (const part of inflate) {
      bytes += (part as Buffer).length;
      if (bytes > (keep ? mostText : fileLimits.unpackedStream)) return undefined;
      if (keep) kept.push(part as Buffer);
    }
  } catch {
    // Cut off or with bytes behind its end: readers take what there is, and so do we.
  } finally {
    inflate.destroy();
  }
  return { bytes, text: keep ? Buffer.concat(kept).toString('latin1') : '' };
}

async function namesBehindEmptyPassword(bytes: Buffer): Promise<string | undefined> {
  try {
    const document = await PDFDocument.load(bytes, { password: '', updateMetadata: false });
    const names = new Set<string>();
    const look = (dictionary: PDFDict): void => {
      for (const [key, value] of dictionary.entries()) {
        names.add(key.asString());
        if (value instanceof PDFName) names.add(value.asString());
        else if (value instanceof PDFDict) look(value);
      }
    };
    for (const [, object] of document.context.enumerateIndirectObjects()) {
      if (object instanceof PDFDict) look(object);
      else if (object instanceof PDFStream) look(object.dict);
    }
    return [...names].map((name) => `${name} `).join('');
  } catch {
    return undefined;
  }
}
