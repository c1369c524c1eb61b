import { deflateSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { makePeople, makeSignedCertificate } from './fixtures.ts';
import { verifyPdf, verifyPdfApart } from './index.ts';

it('says the same in a thread of its own', async () => {
  const people = await makePeople();
  const { twice: pdf } = await makeSignedCertificate(people);
  const options = { trustedRoots: people.trustedRoots };
  expect(await verifyPdfApart(pdf, options)).toEqual(await verifyPdf(pdf, options));
});

it('gives up on a small file that unfolds without end, while everything else goes on', async () => {
  let ticks = 0;
  const clock = setInterval(() => ticks++, 20);
  const report = await verifyPdfApart(bomb(), { trustedRoots: [] }, { milliseconds: 2_000 });
  clearInterval(clock);
  expect(report === undefined || (report !== 'busy' && !report.valid)).toBe(true);
  expect(ticks).toBeGreaterThan(5);
});

it('lets only a few wait', async () => {
  const answers = await Promise.all(Array.from({ length: 5 }, () => verifyPdfApart(new Uint8Array([1]), { trustedRoots: [] })));
  expect(answers.filter((one) => one === 'busy')).toHaveLength(1);
  expect(answers[0]).toMatchObject({ valid: false, problems: [{ code: 'unreadable' }] });
});

/** An object stream under three layers of Flate: some hundred bytes that become 400 MB. */
function bomb(): Uint8Array {
  let content: Buffer = deflateSync(Buffer.alloc(400 * 1024 * 1024, 32), { level: 9 });
  content = deflateSync(deflateSync(content, { level: 9 }), { level: 9 });
  const filters = '[/FlateDecode /FlateDecode /FlateDecode]';
  const head = `%PDF-1.7\n1 0 obj\n<</Type/ObjStm/N 1/First 4/Filter ${filters}/Length ${content.length}>>\nstream\n`;
  const tail = '\nendstream\nendobj\n2 0 obj\n<</Type/Catalog>>\nendobj\ntrailer\n<</Root 2 0 R>>\n%%EOF';
  return new Uint8Array(Buffer.concat([Buffer.from(head), content, Buffer.from(tail)]));
}
