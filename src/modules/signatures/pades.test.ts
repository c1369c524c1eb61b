import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { hasProgram, makePeople, makeSignedCertificate, type People, requestFor, signingTime } from './fixtures.ts';
import { buildSignedAttributes, completeSignature, prepareSignature, signPdf, verifyPdf } from './index.ts';

let people: People;
let files: Awaited<ReturnType<typeof makeSignedCertificate>>;

beforeAll(async () => {
  people = await makePeople();
  files = await makeSignedCertificate(people);
});

describe('signing a paper', () => {
  it('leaves the earlier bytes untouched, so that the chair and then the commune can sign', async () => {
    expect(Buffer.from(files.once.subarray(0, files.plain.length)).equals(Buffer.from(files.plain))).toBe(true);
    expect(Buffer.from(files.twice.subarray(0, files.once.length)).equals(Buffer.from(files.once))).toBe(true);
    const result = await verifyPdf(files.twice, people);
    expect(result).toMatchObject({ valid: true, altered: false, reasonVietnamese: 'Tệp còn nguyên vẹn, có 2 chữ ký số hợp lệ.' });
    expect(result.signatures).toMatchObject([
      {
        field: 'NguoiKy',
        signer: { commonName: 'Trần Văn Lâm', title: 'Chủ tịch', organisation: 'Ủy ban nhân dân xã Ba Tô' },
        signedAt: signingTime.toISOString(),
        timestamp: { authority: 'Dấu thời gian thử nghiệm', trusted: true },
        coversWholeFile: false,
      },
      { field: 'CoQuan', signer: { commonName: 'Ủy ban nhân dân xã Ba Tô' }, coversWholeFile: true },
    ]);
  });

  it('works in two phases with a key that is elsewhere', async () => {
    const { prepared, digest } = await prepareSignature(files.plain, requestFor('NguoiKy'));
    const signer = people.signerFor(people.chair);
    const certificateChain = await signer.certificateChain();
    const signedAttributes = buildSignedAttributes(digest, certificateChain);
    const signatureValue = await signer.sign(signedAttributes.toSign);
    const done = completeSignature(prepared, { signedAttributes, signatureValue, certificateChain });
    expect(done.length).toBe(prepared.length);
    const result = await verifyPdf(done, people);
    expect(result.valid).toBe(true);
    expect(result.signatures[0]!.timestamp).toBeUndefined();
    expect(result.reasonVietnamese).toContain('chưa được đóng dấu thời gian');
  });

  it('refuses a signature made for another file, or by another key', async () => {
    const [mine, other] = [
      await prepareSignature(files.plain, requestFor('A')),
      await prepareSignature(files.plain, requestFor('B')),
    ];
    const signer = people.signerFor(people.chair);
    const certificateChain = await signer.certificateChain();
    const foreign = buildSignedAttributes(other.digest, certificateChain);
    const value = await signer.sign(foreign.toSign);
    expect(() =>
      completeSignature(mine.prepared, { signedAttributes: foreign, signatureValue: value, certificateChain }),
    ).toThrow(expect.objectContaining({ code: 'signatures.digest-differs' }));
    const own = buildSignedAttributes(mine.digest, certificateChain);
    expect(() => completeSignature(mine.prepared, { signedAttributes: own, signatureValue: value, certificateChain })).toThrow(
      expect.objectContaining({ code: 'signatures.wrong-key' }),
    );
    expect(() => completeSignature(files.plain, { signedAttributes: own, signatureValue: value, certificateChain })).toThrow(
      expect.objectContaining({ code: 'signatures.not-prepared' }),
    );
  });

  it('does not sign twice in one field, nor on a page that is not there', async () => {
    await expect(prepareSignature(files.once, requestFor('NguoiKy'))).rejects.toMatchObject({ code: 'signatures.field-exists' });
    await expect(prepareSignature(files.plain, { ...requestFor('X'), page: 2 })).rejects.toMatchObject({
      code: 'signatures.no-such-page',
    });
  });

  it('shows a scanned signature beside the words', async () => {
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" width="60" height="30"><path d="M2 20 Q 20 2 40 18 T 58 8" stroke="#1d3f8f" fill="none"/></svg>';
    const request = requestFor('NguoiKy');
    const signed = await signPdf(files.plain, {
      ...request,
      appearance: { ...request.appearance, image: { bytes: Buffer.from(svg), type: 'svg' } },
      signer: people.signerFor(people.chair),
    });
    expect((await verifyPdf(signed, people)).valid).toBe(true);
  });
});

describe('other programs', () => {
  it.skipIf(!hasProgram('pdfsig'))('pdfsig finds both signatures valid and the last one over the whole file', () => {
    const report = withFile(files.twice, (path) =>
      execFileSync('pdfsig', ['-nocert', path], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }),
    );
    expect(report.match(/Signature is Valid/g)).toHaveLength(2);
    expect(report.match(/ETSI\.CAdES\.detached/g)).toHaveLength(2);
    expect(report).toMatch(/Total document signed[\s\S]*$/);
  });

  it.skipIf(!hasProgram('pdffonts'))('every font is embedded, stamps included, and none is a stand-in', () => {
    const lines = withFile(files.twice, (path) => execFileSync('pdffonts', [path], { encoding: 'utf8' }))
      .trim()
      .split('\n')
      .slice(2);
    expect(lines.length).toBeGreaterThanOrEqual(5);
    for (const line of lines) expect(line).toMatch(/\+Tinos-\w+ .* yes yes yes /);
  });
});

function withFile(bytes: Uint8Array, read: (path: string) => string): string {
  const folder = mkdtempSync(join(tmpdir(), 'signed-'));
  try {
    const path = join(folder, 'paper.pdf');
    writeFileSync(path, bytes);
    return read(path);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
