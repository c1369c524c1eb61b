import type { PDFDocument } from '@cantoo/pdf-lib';
import { oids, sameBytes } from './asn1.ts';
import { certificateName, checkChain } from './certificates.ts';
import { readCms } from './cms-read.ts';
import type { PdfVerification, ProblemCode, SignatureProblem, VerifiedSignature } from './contract.ts';
import type { ByteRange } from './pades.ts';
import { onlySigned, openRevision, type SignatureField, signatureFields } from './revisions.ts';
import { readTimestamp } from './timestamp.ts';

export interface VerifyOptions {
  /** DER certificates of the roots that count: national root, Government's special-use root, the sandbox's in demo. */
  trustedRoots: readonly Uint8Array[];
  /** Roots of time-stamping authorities; default `trustedRoots`. */
  timestampRoots?: readonly Uint8Array[];
  /** Fields that must be signed, as recorded when the paper was issued. Without it a file cut back to an earlier signature passes as that earlier file. */
  expectedFields?: readonly string[];
}

/** What people read for each problem. */
const sentences: Record<ProblemCode, string> = {
  unreadable: 'Không đọc được tệp này. Tệp có thể đã hỏng hoặc bị sửa.',
  malformed: 'Chữ ký số không đúng cấu trúc.',
  'digest-differs': 'Nội dung tệp đã bị thay đổi sau khi ký.',
  'signature-wrong': 'Chữ ký số không khớp với chứng thư của người ký.',
  'no-signing-certificate': 'Chữ ký số không ghi rõ chứng thư đã dùng.',
  'foreign-certificate': 'Trong chữ ký số có chứng thư không rõ nguồn gốc.',
  'changed-after-signing': 'Sau khi ký, có người đã sửa nội dung hiển thị của tệp.',
  'appended-after-signing': 'Sau chữ ký cuối cùng, tệp đã bị thêm nội dung.',
  'signature-removed': 'Một chữ ký số trong tệp đã bị gỡ.',
  'signature-missing': 'Tệp thiếu chữ ký số cần phải có.',
  untrusted: 'Chứng thư của người ký không do tổ chức được tin cậy cấp.',
  expired: 'Chứng thư đã hết hạn vào lúc ký.',
  'not-yet-valid': 'Chứng thư chưa có hiệu lực vào lúc ký.',
  'not-for-signing': 'Chứng thư này không được dùng để ký.',
  'timestamp-wrong': 'Dấu thời gian không khớp với chữ ký.',
  'timestamp-untrusted': 'Dấu thời gian không do tổ chức được tin cậy cấp.',
};

const integrity: readonly ProblemCode[] = [
  'unreadable',
  'malformed',
  'digest-differs',
  'signature-wrong',
  'foreign-certificate',
  'changed-after-signing',
  'appended-after-signing',
  'signature-removed',
  'signature-missing',
  'timestamp-wrong',
];

/**
 * Verifies every signature of a PDF and that nothing was done to the file since the last one (ISO 32000-1 §12.8, ETSI EN 319 102-1
 * basic validation; no revocation data yet). Readers call a file with words appended after the signature "valid": here the last
 * signature must cover the whole file, and later revisions may add signatures alone. Never throws for a bad file.
 */
export async function verifyPdf(pdf: Uint8Array, options: VerifyOptions): Promise<PdfVerification> {
  let document: PDFDocument;
  let fields: SignatureField[];
  try {
    document = await openRevision(pdf);
    fields = signatureFields(document);
  } catch {
    return conclude([], ['unreadable']);
  }
  const fileProblems: ProblemCode[] = [];
  const ordered = fields.toSorted((a, b) => endOf(a) - endOf(b));
  const signatures: VerifiedSignature[] = [];
  for (const [index, field] of ordered.entries()) {
    signatures.push(await verifyOne(pdf, field, index === ordered.length - 1, document, options));
  }
  const names = new Set(ordered.map((field) => field.name));
  if (countOf(pdf, '/ByteRange') !== ordered.length) fileProblems.push('signature-removed');
  if (options.expectedFields?.some((name) => !names.has(name))) fileProblems.push('signature-missing');
  return conclude(signatures, fileProblems);
}

async function verifyOne(
  pdf: Uint8Array,
  field: SignatureField,
  last: boolean,
  finalDocument: PDFDocument,
  options: VerifyOptions,
): Promise<VerifiedSignature> {
  const codes = new Set<ProblemCode>();
  const coversWholeFile = endOf(field) === pdf.length;
  const result: VerifiedSignature = {
    field: field.name,
    signer: { commonName: '' },
    ...(field.claimedAt ? { signedAt: field.claimedAt.toISOString() } : {}),
    ...(field.reason ? { reason: field.reason } : {}),
    ...(field.location ? { location: field.location } : {}),
    intact: false,
    chainTrusted: false,
    coversWholeFile,
    problems: [],
  };
  try {
    const der = field.byteRange && containerOf(pdf, field, field.byteRange);
    if (!der || field.subFilter !== 'ETSI.CAdES.detached') codes.add('malformed');
    if (der && field.byteRange) {
      const [, length, after, rest] = field.byteRange;
      const cms = readCms(der, oids.data, [pdf.subarray(0, length), pdf.subarray(after, after + rest)]);
      for (const fault of cms.faults) codes.add(fault);
      result.signer = certificateName(cms.signer.raw);
      const stampCodes = new Set<ProblemCode>();
      const stamp = cms.timestampToken ? checkTimestamp(cms.timestampToken, cms.signatureValue, options, stampCodes) : undefined;
      if (stamp) result.timestamp = stamp;
      const at = stamp?.trusted ? new Date(stamp.at) : field.claimedAt;
      const chain = at ? checkChain(cms.signer, cms.certificates, options.trustedRoots, at) : (['untrusted'] as const);
      for (const fault of chain) codes.add(fault);
      for (const code of stampCodes) codes.add(code);
      result.chainTrusted = chain.length === 0 && !cms.faults.includes('no-signing-certificate');
      if (last && !coversWholeFile) codes.add('appended-after-signing');
      // A broken digest says it all; comparing revisions is the slow part.
      if (
        !coversWholeFile &&
        cms.faults.length === 0 &&
        !(await revisionKept(pdf.subarray(0, endOf(field)), field, finalDocument))
      )
        codes.add('changed-after-signing');
    }
  } catch {
    codes.add('malformed');
  }
  result.problems = [...codes].map(problem);
  result.intact = ![...codes].some((code) => integrity.includes(code));
  return result;
}

function checkTimestamp(token: Uint8Array, signatureValue: Uint8Array, options: VerifyOptions, codes: Set<ProblemCode>) {
  try {
    const stamp = readTimestamp(token, signatureValue);
    const chain = checkChain(stamp.signer, stamp.certificates, options.timestampRoots ?? options.trustedRoots, stamp.at);
    if (stamp.faults.length > 0) codes.add('timestamp-wrong');
    else if (chain.length > 0) codes.add('timestamp-untrusted');
    if (stamp.faults.length > 0) return undefined;
    return { at: stamp.at.toISOString(), authority: stamp.authority, trusted: chain.length === 0 };
  } catch {
    codes.add('timestamp-wrong');
    return undefined;
  }
}

/** The file as this signer left it holds the same field, and later revisions only added signatures to it. */
async function revisionKept(prefix: Uint8Array, field: SignatureField, finalDocument: PDFDocument): Promise<boolean> {
  const then = await openRevision(prefix);
  const same = signatureFields(then).some(
    (item) => item.name === field.name && item.byteRange?.join() === field.byteRange?.join(),
  );
  return same && onlySigned(then, finalDocument);
}

/**
 * The CMS from the hole that the byte range leaves. Nothing else may hide there: digits in one case, the DER, then zeros.
 */
function containerOf(pdf: Uint8Array, field: SignatureField, [start, length, after, rest]: ByteRange): Uint8Array | undefined {
  if (start !== 0 || after <= length + 2 || after + rest > pdf.length) return undefined;
  const hole = Buffer.from(pdf.buffer, pdf.byteOffset + length, after - length).toString('latin1');
  const digits = hole.slice(1, -1);
  if (hole[0] !== '<' || hole.at(-1) !== '>' || !(/^[0-9a-f]+$/.test(digits) || /^[0-9A-F]+$/.test(digits))) return undefined;
  const bytes = Buffer.from(digits, 'hex');
  if (!field.contents || !sameBytes(bytes, field.contents)) return undefined;
  const size = derSize(bytes);
  return size !== undefined && bytes.subarray(size).every((byte) => byte === 0)
    ? new Uint8Array(bytes.subarray(0, size))
    : undefined;
}

function derSize(bytes: Uint8Array): number | undefined {
  const first = bytes[1] ?? 0;
  if (bytes[0] !== 0x30 || first === 0x80) return undefined;
  if (first < 0x80) return first + 2;
  let size = 0;
  for (const byte of bytes.subarray(2, 2 + (first & 0x7f))) size = size * 256 + byte;
  const total = size + 2 + (first & 0x7f);
  return total <= bytes.length ? total : undefined;
}

function conclude(signatures: VerifiedSignature[], fileCodes: ProblemCode[]): PdfVerification {
  const problems = fileCodes.map(problem);
  const all: SignatureProblem[] = [...problems, ...signatures.flatMap((item) => item.problems)];
  const broken = all.find((item) => integrity.includes(item.code));
  const valid = signatures.length > 0 && all.length === 0;
  const untimed = signatures.some((item) => !item.timestamp);
  const praise = `Tệp còn nguyên vẹn, có ${signatures.length} chữ ký số hợp lệ${untimed ? ' (có chữ ký chưa được đóng dấu thời gian)' : ''}.`;
  const none = signatures.length === 0 && all.length === 0 ? 'Tệp không có chữ ký số.' : undefined;
  return {
    signatures,
    altered: broken !== undefined,
    valid,
    problems,
    reasonVietnamese: valid ? praise : (none ?? (broken ?? all[0])!.text),
  };
}

function problem(code: ProblemCode): SignatureProblem {
  return { code, text: sentences[code] };
}

function endOf(field: SignatureField): number {
  return field.byteRange ? field.byteRange[2] + field.byteRange[3] : 0;
}

function countOf(pdf: Uint8Array, word: string): number {
  const file = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
  let count = 0;
  for (let at = file.indexOf(word); at >= 0; at = file.indexOf(word, at + 1)) count += 1;
  return count;
}
