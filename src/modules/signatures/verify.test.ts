import { PDFDocument, PDFName } from '@cantoo/pdf-lib';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { makePeople, makeSignedCertificate, type People, requestFor } from './fixtures.ts';
import { signerOf, signPdf, verifyPdf } from './index.ts';
import { makeIdentity } from './test-authority.ts';

let people: People;
let files: Awaited<ReturnType<typeof makeSignedCertificate>>;

beforeAll(async () => {
  people = await makePeople();
  files = await makeSignedCertificate(people);
});

describe('a file that somebody touched', () => {
  it('is found out in 200 places, whatever byte was changed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(files.twice.length - 1), fc.integer({ min: 1, max: 255 }), async (at, difference) => {
        const touched = files.twice.slice();
        touched[at] = touched[at]! ^ difference;
        const result = await verifyPdf(touched, people);
        expect(result.valid).toBe(false);
        expect(result.reasonVietnamese).not.toMatch(/còn nguyên vẹn/);
      }),
      { numRuns: 200 },
    );
  }, 120_000);

  it('is found out when bytes were added after the last signature', async () => {
    const result = await verifyPdf(Buffer.concat([files.twice, Buffer.from('\n% one more line\n')]), people);
    expect(result).toMatchObject({
      altered: true,
      valid: false,
      reasonVietnamese: 'Sau chữ ký cuối cùng, tệp đã bị thêm nội dung.',
    });
  });

  it('is found out when a word was drawn after signing, which common readers let pass', async () => {
    const forged = await drawWord(files.twice);
    const result = await verifyPdf(forged, people);
    expect(result.altered).toBe(true);
    expect(codesOf(result)).toContain('appended-after-signing');
  });

  it('is found out when a word was drawn and the forger then signed the whole file', async () => {
    const forged = await signPdf(await drawWord(files.once), {
      ...requestFor('Ke gia mao'),
      signer: people.signerFor(people.commune),
    });
    const result = await verifyPdf(forged, people);
    expect(result.signatures[0]!.problems.map((item) => item.code)).toEqual(['changed-after-signing']);
    expect(result.altered).toBe(true);
  });

  it('is found out when revisions were swapped', async () => {
    const [first, second] = [files.once.subarray(files.plain.length), files.twice.subarray(files.once.length)];
    const result = await verifyPdf(Buffer.concat([files.plain, second, first]), people);
    expect(result.valid).toBe(false);
    expect(result.altered).toBe(true);
  });

  it('is found out when a signature was taken out of the form', async () => {
    const document = await PDFDocument.load(files.once, { forIncrementalUpdate: true, updateMetadata: false });
    document.catalog.delete(PDFName.of('AcroForm'));
    document.context.snapshot!.markRefForSave(document.context.trailerInfo.Root as never);
    const increment = await document.saveIncremental(document.context.snapshot!, { useObjectStreams: false });
    const result = await verifyPdf(Buffer.concat([files.once, increment]), people);
    expect(result).toMatchObject({ altered: true, reasonVietnamese: 'Một chữ ký số trong tệp đã bị gỡ.' });
  });

  it('is found out when it was cut back to the first signature, by those who know that two belong to it', async () => {
    const expectedFields = ['NguoiKy', 'CoQuan'];
    expect((await verifyPdf(files.twice, { ...people, expectedFields })).valid).toBe(true);
    expect(await verifyPdf(files.once, { ...people, expectedFields })).toMatchObject({ altered: true, valid: false });
    expect(await verifyPdf(files.plain, { ...people, expectedFields })).toMatchObject({ altered: true, valid: false });
  });

  it('is called unreadable when it is no PDF, and unsigned when nobody signed', async () => {
    expect(await verifyPdf(Buffer.from('không phải tệp PDF'), people)).toMatchObject({ altered: true, valid: false });
    expect(await verifyPdf(files.plain, people)).toMatchObject({
      altered: false,
      valid: false,
      reasonVietnamese: 'Tệp không có chữ ký số.',
    });
  });
});

describe('who signed', () => {
  it('is not trusted when the root is not ours, though the file is intact', async () => {
    const stranger = await makeIdentity({ commonName: 'Gốc lạ', ca: true });
    const result = await verifyPdf(files.twice, { trustedRoots: [stranger.der] });
    expect(result).toMatchObject({ altered: false, valid: false });
    expect(result.signatures.every((item) => item.intact && !item.chainTrusted)).toBe(true);
    expect(result.reasonVietnamese).toBe('Chứng thư của người ký không do tổ chức được tin cậy cấp.');
  });

  it.each([
    ['expired', { from: '2024-01-01T00:00:00Z', to: '2026-11-19T00:00:00Z' }],
    ['not-yet-valid', { from: '2026-11-21T00:00:00Z' }],
    ['not-for-signing', { keyUsage: 0b0010_0000 }],
  ] as const)('is not accepted when the certificate is %s at the moment of signing', async (code, options) => {
    const who = await makeIdentity({ commonName: 'Phạm Thị Rin', issuer: people.authority, ...options });
    const signed = await signPdf(files.plain, {
      ...requestFor('NguoiKy'),
      signer: signerOf(who.key, [who.der, people.authority.der]),
    });
    const result = await verifyPdf(signed, people);
    expect(codesOf(result)).toEqual([code]);
    expect(result).toMatchObject({ altered: false, valid: false });
  });

  it('stays valid after the certificate has run out, when it was good at the stamped time', async () => {
    const who = await makeIdentity({ commonName: 'Phạm Thị Rin', issuer: people.authority, to: '2026-11-21T00:00:00Z' });
    const signed = await signPdf(files.plain, {
      ...requestFor('A'),
      signer: signerOf(who.key, [who.der, people.authority.der]),
      timestamp: people.stamp,
    });
    expect((await verifyPdf(signed, people)).valid).toBe(true);
  });

  it('does not accept a person as an authority', async () => {
    const forged = await makeIdentity({ commonName: 'Chủ tịch giả', issuer: people.commune });
    const signed = await signPdf(files.plain, {
      ...requestFor('A'),
      signer: signerOf(forged.key, [forged.der, people.commune.der, people.authority.der]),
    });
    expect(codesOf(await verifyPdf(signed, people))).toContain('untrusted');
  });
});

function codesOf(result: Awaited<ReturnType<typeof verifyPdf>>): string[] {
  return [...result.problems, ...result.signatures.flatMap((item) => item.problems)].map((item) => item.code);
}

async function drawWord(pdf: Uint8Array): Promise<Uint8Array> {
  const document = await PDFDocument.load(pdf, { forIncrementalUpdate: true, updateMetadata: false });
  const page = document.getPages()[0]!;
  page.drawText('FORGED', { x: 80, y: 400, size: 40 });
  document.context.snapshot!.markRefForSave(page.ref);
  const increment = await document.saveIncremental(document.context.snapshot!, { useObjectStreams: false });
  return Buffer.concat([pdf, increment]);
}
