import { createHash } from 'node:crypto';
import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';
import { buildSignedAttributes, buildSignedData, type SignedAttributes } from './cms-build.ts';
import { SignatureError, type Signer } from './signer.ts';
import { renderStamp, type SignatureAppearance } from './stamp.ts';

/** Hex digits of the hole are twice this many bytes; a signature with chain and time stamp takes about 6 KB. */
const CONTAINER_BYTES = 16_384;
const UNSET = 9_999_999_999;
const UNSET_RANGE = `[ 0 ${UNSET} ${UNSET} ${UNSET} ]`;

/** [0, length before the hole, start after the hole, length after it], bytes. */
export type ByteRange = [number, number, number, number];

export interface SignatureRequest {
  /** Name of the form field, unique in the file: 'ChuTich', 'CoQuan'. */
  fieldName: string;
  /** 1 is the first page. */
  page: number;
  /** [left, bottom, right, top] in points from the lower left corner; zero size makes an invisible signature. */
  rect: readonly [number, number, number, number];
  appearance: SignatureAppearance;
  reason?: string;
  location?: string;
  /** Claimed time; only a time stamp proves it. */
  signingTime: Date;
}

export interface PreparedSignature {
  /** The file with an empty hole; keep it until the signature comes back. */
  prepared: Uint8Array;
  /** SHA-256 over the byte ranges: compare-and-set on this. */
  digest: Uint8Array;
  byteRange: ByteRange;
}

/**
 * First phase: adds a signature field with its stamp as an incremental update (ISO 32000-1 §12.8, ETSI EN 319 142-1), so that earlier
 * signatures stay valid. The bytes given are an unchanged prefix of the answer.
 * @throws SignatureError `signatures.field-exists`, `signatures.no-such-page`
 */
export async function prepareSignature(pdf: Uint8Array, request: SignatureRequest): Promise<PreparedSignature> {
  const document = await PDFDocument.load(pdf, { forIncrementalUpdate: true, updateMetadata: false });
  const { context } = document;
  const page = document.getPages()[request.page - 1];
  if (!page) throw new SignatureError('signatures.no-such-page', `No page ${request.page}`);

  const signature = context.register(
    context.obj({
      Type: 'Sig',
      Filter: 'Adobe.PPKLite',
      SubFilter: 'ETSI.CAdES.detached',
      ByteRange: [0, UNSET, UNSET, UNSET],
      Contents: PDFHexString.of('0'.repeat(CONTAINER_BYTES * 2)),
      M: PDFString.fromDate(request.signingTime),
      ...(request.reason ? { Reason: PDFHexString.fromText(request.reason) } : {}),
      ...(request.location ? { Location: PDFHexString.fromText(request.location) } : {}),
    }),
  );
  const [left, bottom, right, top] = request.rect;
  const visible = right > left && top > bottom;
  const widget = context.register(
    context.obj({
      Type: 'Annot',
      Subtype: 'Widget',
      FT: 'Sig',
      T: PDFHexString.fromText(request.fieldName),
      V: signature,
      P: page.ref,
      Rect: [left, bottom, right, top],
      F: 132, // print, locked
      ...(visible ? { AP: { N: await embedStamp(document, request.appearance, right - left, top - bottom) } } : {}),
    }),
  );
  addField(document, widget, request.fieldName);
  appendTo(document, page.node, page.ref, 'Annots', widget);

  const increment = await document.saveIncremental(context.snapshot!, { useObjectStreams: false });
  const prepared = Buffer.concat([pdf, increment]);
  const byteRange = fillByteRange(prepared, pdf.length);
  return { prepared: new Uint8Array(prepared), digest: digestOf(prepared, byteRange), byteRange };
}

export interface SignatureAnswer {
  /** As given by buildSignedAttributes(). */
  signedAttributes: SignedAttributes | Uint8Array;
  signatureValue: Uint8Array;
  certificateChain: readonly Uint8Array[];
  /** RFC 3161 token over the signature value; leave out when the time-stamping service is down, and mark 'timestamp pending'. */
  timestampToken?: Uint8Array | undefined;
}

/**
 * Last phase: puts the signature into the hole. Nothing else of the file changes.
 * @throws SignatureError `signatures.not-prepared`, `signatures.digest-differs` (another file than the one signed),
 *   `signatures.wrong-key`, `signatures.container-too-small`
 */
export function completeSignature(prepared: Uint8Array, answer: SignatureAnswer): Uint8Array {
  const attributesDer =
    answer.signedAttributes instanceof Uint8Array ? answer.signedAttributes : answer.signedAttributes.attributesDer;
  const byteRange = preparedRange(prepared);
  // The attributes are rebuilt rather than read: whatever came back must be exactly what this file asks for.
  const expected = buildSignedAttributes(digestOf(prepared, byteRange), answer.certificateChain);
  if (Buffer.compare(expected.attributesDer, attributesDer) !== 0) {
    throw new SignatureError('signatures.digest-differs', 'The attributes belong to another file or certificate');
  }
  const { signatureValue, certificateChain, timestampToken } = answer;
  const cms = buildSignedData({ attributesDer, signatureValue, certificateChain, timestampToken });
  if (cms.length > CONTAINER_BYTES) throw new SignatureError('signatures.container-too-small', `${cms.length} bytes do not fit`);
  const signed = Buffer.from(prepared);
  signed.write(Buffer.from(cms).toString('hex'), byteRange[1] + 1, 'latin1');
  return new Uint8Array(signed);
}

/** The three phases in one, for keys that the server holds. `timestamp` gets the signature value and answers a token. */
export async function signPdf(
  pdf: Uint8Array,
  options: SignatureRequest & {
    signer: Signer;
    timestamp?: ((signatureValue: Uint8Array) => Promise<Uint8Array | undefined>) | undefined;
  },
): Promise<Uint8Array> {
  const certificateChain = await options.signer.certificateChain();
  const { prepared, digest } = await prepareSignature(pdf, options);
  const signedAttributes = buildSignedAttributes(digest, certificateChain);
  const signatureValue = await options.signer.sign(signedAttributes.toSign);
  const timestampToken = await options.timestamp?.(signatureValue);
  return completeSignature(prepared, { signedAttributes, signatureValue, certificateChain, timestampToken });
}

/** SHA-256 over the two ranges of a file. */
export function digestOf(pdf: Uint8Array, [start, length, after, rest]: ByteRange): Uint8Array {
  return createHash('sha256')
    .update(pdf.subarray(start, start + length))
    .update(pdf.subarray(after, after + rest))
    .digest();
}

async function embedStamp(
  document: PDFDocument,
  appearance: SignatureAppearance,
  width: number,
  height: number,
): Promise<PDFRef> {
  const [stamp] = await document.embedPdf(await renderStamp(appearance, width, height));
  await stamp!.embed();
  return stamp!.ref;
}

function addField(document: PDFDocument, widget: PDFRef, fieldName: string): void {
  const { context, catalog } = document;
  const name = PDFName.of('AcroForm');
  let form = catalog.lookupMaybe(name, PDFDict);
  if (!form) {
    form = context.obj({ Fields: [] }) as PDFDict;
    catalog.set(name, context.register(form));
    context.snapshot!.markRefForSave(context.trailerInfo.Root as PDFRef);
  }
  form.set(PDFName.of('SigFlags'), PDFNumber.of(3)); // signatures exist, append only
  form.delete(PDFName.of('NeedAppearances'));
  const fields = form.lookupMaybe(PDFName.of('Fields'), PDFArray);
  for (const field of fields?.asArray() ?? []) {
    const title = context.lookupMaybe(field, PDFDict)?.lookup(PDFName.of('T'));
    if ((title instanceof PDFString || title instanceof PDFHexString) && title.decodeText() === fieldName) {
      throw new SignatureError('signatures.field-exists', 'A field of this name is in the file');
    }
  }
  const formRef = catalog.get(name);
  appendTo(document, form, formRef instanceof PDFRef ? formRef : (context.trailerInfo.Root as PDFRef), 'Fields', widget);
}

/** Appends to an array that may be a direct value or an object of its own; marks what changed. */
function appendTo(document: PDFDocument, owner: PDFDict, ownerRef: PDFRef, key: string, item: PDFRef): void {
  const { context } = document;
  const current: PDFObject | undefined = owner.get(PDFName.of(key));
  const array = current ? context.lookupMaybe(current, PDFArray) : undefined;
  if (array) array.push(item);
  else owner.set(PDFName.of(key), context.obj([item]));
  context.snapshot!.markRefForSave(current instanceof PDFRef && array ? current : ownerRef);
  if (key === 'Fields') context.snapshot!.markRefForSave(ownerRef);
}

function fillByteRange(pdf: Buffer, from: number): ByteRange {
  const rangeAt = pdf.indexOf(UNSET_RANGE, from, 'latin1');
  const holeAt = pdf.indexOf(`<${'0'.repeat(CONTAINER_BYTES * 2)}>`, from, 'latin1');
  if (rangeAt < 0 || holeAt < 0) throw new SignatureError('signatures.not-prepared', 'The writer left no hole');
  const after = holeAt + CONTAINER_BYTES * 2 + 2;
  const byteRange: ByteRange = [0, holeAt, after, pdf.length - after];
  pdf.write(`[ ${byteRange.join(' ')} ]`.padEnd(UNSET_RANGE.length), rangeAt, 'latin1');
  return byteRange;
}

function preparedRange(prepared: Uint8Array): ByteRange {
  const file = Buffer.from(prepared.buffer, prepared.byteOffset, prepared.byteLength);
  const holeAt = file.lastIndexOf(`<${'0'.repeat(CONTAINER_BYTES * 2)}>`, undefined, 'latin1');
  const after = holeAt + CONTAINER_BYTES * 2 + 2;
  const byteRange: ByteRange = [0, holeAt, after, file.length - after];
  if (holeAt < 0 || file.indexOf(`[ ${byteRange.join(' ')} ]`, 0, 'latin1') < 0) {
    throw new SignatureError('signatures.not-prepared', 'This file was not prepared for a signature');
  }
  return byteRange;
}
