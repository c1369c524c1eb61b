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
import { sameBytes } from './asn1.ts';
import type { ByteRange } from './pades.ts';

/** A signature as the form of one revision of a file shows it. */
export interface SignatureField {
  name: string;
  /** Absent when the dictionary does not say what is covered. */
  byteRange?: ByteRange;
  /** Contents as parsed: must be what stands in the hole. */
  contents?: Uint8Array;
  subFilter?: string;
  claimedAt?: Date;
  reason?: string;
  location?: string;
}

/** @throws Error when the bytes are no readable PDF */
export async function openRevision(pdf: Uint8Array): Promise<PDFDocument> {
  return PDFDocument.load(pdf, { updateMetadata: false, throwOnInvalidObject: true });
}

/** All filled signature fields of a document, in the order of the form. */
export function signatureFields(document: PDFDocument): SignatureField[] {
  const form = document.catalog.lookupMaybe(PDFName.of('AcroForm'), PDFDict);
  const found: SignatureField[] = [];
  const visit = (list: PDFArray | undefined, depth: number) => {
    for (const item of list?.asArray() ?? []) {
      const field = document.context.lookup(item);
      if (!(field instanceof PDFDict) || depth > 4) continue;
      const value = field.lookup(PDFName.of('V'));
      if (field.lookup(PDFName.of('FT')) === PDFName.of('Sig') && value instanceof PDFDict) found.push(readField(field, value));
      visit(field.lookupMaybe(PDFName.of('Kids'), PDFArray), depth + 1);
    }
  };
  visit(form?.lookupMaybe(PDFName.of('Fields'), PDFArray), 0);
  return found;
}

/**
 * Whether a later revision changed nothing but what signing adds: new objects, a form with more fields, pages with more signature
 * widgets. Anything else means that readers see something other than what the earlier signers signed.
 */
export function onlySigned(before: PDFDocument, after: PDFDocument): boolean {
  const catalog = before.context.trailerInfo.Root;
  if (!(catalog instanceof PDFRef) || after.context.trailerInfo.Root !== catalog) return false;
  for (const [ref, object] of before.context.enumerateIndirectObjects()) {
    const later = after.context.lookup(ref);
    if (later && sameBytes(serialised(object), serialised(later))) continue;
    if (isType(object, 'XRef') || isType(object, 'ObjStm')) continue;
    if (!later || !allowedChange(object, later, ref, before, after)) return false;
  }
  return true;
}

function allowedChange(object: PDFObject, later: PDFObject, ref: PDFRef, before: PDFDocument, after: PDFDocument): boolean {
  const root = before.context.trailerInfo.Root;
  if (object instanceof PDFDict && later instanceof PDFDict) {
    if (ref === root) return differsOnlyIn(object, later, ['AcroForm']) && formGrew(before, after);
    if (ref === before.catalog.get(PDFName.of('AcroForm'))) return formGrew(before, after);
    if (isType(object, 'Page')) {
      return (
        differsOnlyIn(object, later, ['Annots']) &&
        annotationsGrew(arrayIn(object, 'Annots', before), arrayIn(later, 'Annots', after), after)
      );
    }
  }
  if (object instanceof PDFArray && later instanceof PDFArray) {
    if (ref === before.catalog.lookupMaybe(PDFName.of('AcroForm'), PDFDict)?.get(PDFName.of('Fields')))
      return grew(object, later);
    if (before.getPages().some((page) => page.node.get(PDFName.of('Annots')) === ref))
      return annotationsGrew(object, later, after);
  }
  return false;
}

function formGrew(before: PDFDocument, after: PDFDocument): boolean {
  const [earlier, later] = [before, after].map((document) => document.catalog.lookupMaybe(PDFName.of('AcroForm'), PDFDict));
  if (!earlier) return true;
  return (
    later !== undefined &&
    differsOnlyIn(earlier, later, ['Fields', 'SigFlags', 'NeedAppearances']) &&
    grew(arrayIn(earlier, 'Fields', before), arrayIn(later, 'Fields', after))
  );
}

function annotationsGrew(earlier: PDFArray | undefined, later: PDFArray | undefined, after: PDFDocument): boolean {
  if (!grew(earlier, later)) return false;
  const added = (later?.asArray() ?? []).slice(earlier?.size() ?? 0);
  return added.every((item) => {
    const widget = after.context.lookup(item);
    return (
      widget instanceof PDFDict &&
      widget.lookup(PDFName.of('Subtype')) === PDFName.of('Widget') &&
      widget.lookup(PDFName.of('FT')) === PDFName.of('Sig') &&
      widget.lookup(PDFName.of('V')) instanceof PDFDict
    );
  });
}

function grew(earlier: PDFArray | undefined, later: PDFArray | undefined): boolean {
  const [old, now] = [earlier?.asArray() ?? [], later?.asArray() ?? []];
  return old.every((item, index) => now[index] !== undefined && sameBytes(serialised(item), serialised(now[index])));
}

function differsOnlyIn(earlier: PDFDict, later: PDFDict, allowed: readonly string[]): boolean {
  const keys = new Set([...earlier.keys(), ...later.keys()]);
  for (const key of keys) {
    if (allowed.some((name) => key === PDFName.of(name))) continue;
    const [old, now] = [earlier.get(key), later.get(key)];
    if (!old || !now || !sameBytes(serialised(old), serialised(now))) return false;
  }
  return true;
}

function readField(field: PDFDict, value: PDFDict): SignatureField {
  const text = (key: string, from: PDFDict = value) => {
    const item = from.lookup(PDFName.of(key));
    return item instanceof PDFString || item instanceof PDFHexString ? item.decodeText() : undefined;
  };
  const moment = value.lookup(PDFName.of('M'));
  const contents = value.lookup(PDFName.of('Contents'));
  const subFilter = value.lookup(PDFName.of('SubFilter'));
  const byteRange = rangeOf(value.lookup(PDFName.of('ByteRange')));
  const reason = text('Reason');
  const location = text('Location');
  const claimedAt = moment instanceof PDFString || moment instanceof PDFHexString ? dateOf(moment) : undefined;
  return {
    name: text('T', field) ?? '',
    ...(byteRange ? { byteRange } : {}),
    ...(contents instanceof PDFHexString ? { contents: contents.asBytes() } : {}),
    ...(subFilter instanceof PDFName ? { subFilter: subFilter.decodeText() } : {}),
    ...(claimedAt ? { claimedAt } : {}),
    ...(reason ? { reason } : {}),
    ...(location ? { location } : {}),
  };
}

function dateOf(text: PDFString | PDFHexString): Date | undefined {
  try {
    return text.decodeDate();
  } catch {
    return undefined;
  }
}

function rangeOf(value: PDFObject | undefined): ByteRange | undefined {
  if (!(value instanceof PDFArray) || value.size() !== 4) return undefined;
  const numbers = value.asArray().map((item) => (item instanceof PDFNumber ? item.asNumber() : Number.NaN));
  return numbers.every((item) => Number.isSafeInteger(item) && item >= 0) ? (numbers as ByteRange) : undefined;
}

function arrayIn(dict: PDFDict, key: string, document: PDFDocument): PDFArray | undefined {
  const value = dict.get(PDFName.of(key));
  const array = value && document.context.lookup(value);
  return array instanceof PDFArray ? array : undefined;
}

function isType(object: PDFObject, type: string): boolean {
  const dict = object instanceof PDFDict ? object : 'dict' in object && object.dict instanceof PDFDict ? object.dict : undefined;
  return dict?.lookup(PDFName.of('Type')) === PDFName.of(type);
}

function serialised(object: PDFObject): Uint8Array {
  const bytes = new Uint8Array(object.sizeInBytes());
  object.copyBytesInto(bytes, 0);
  return bytes;
}
