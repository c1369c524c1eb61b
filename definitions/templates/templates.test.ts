import { PDFDocument } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { DocumentError, type JsonValue, renderDocument, renderPdf } from '../../src/kernel/documents/index.ts';
import { acknowledgement, birthCertificate, slip01 } from './index.ts';
import { sampleAcknowledgement, sampleBirthCertificate, sampleSlip01 } from './samples.ts';

const longName = 'Công Tằng Tôn Nữ Hoàng Thị Nguyễn Phương Khánh Huyền Trang Thanh Hằng';
const longPlace =
  'Số 1234/56/78 đường Nguyễn Thị Minh Khai kéo dài, tổ dân phố số 12, thôn Làng Diều Trên, xã Đặng Thùy Trâm, tỉnh Quảng Ngãi';

const papers: [string, string, object, string[]][] = [
  ['slip 01', slip01, sampleSlip01, ['receiver']],
  ['acknowledgement', acknowledgement, sampleAcknowledgement, ['system']],
  ['birth certificate', birthCertificate, sampleBirthCertificate, ['organisation', 'signer']],
];

describe.each(papers)('%s', (_name, template, sample, boxes) => {
  const data = sample as JsonValue;

  it('is one A4 page with its boxes free inside it', async () => {
    const { pdf, pages, places } = await renderDocument(template, data);
    expect(pages).toBe(1);
    const page = (await PDFDocument.load(pdf)).getPage(0);
    expect([Math.round(page.getWidth()), Math.round(page.getHeight())]).toEqual([595, 842]);
    expect(places.map((place) => place.name).sort()).toEqual(boxes);
    for (const { rect } of places) {
      expect(rect[2] - rect[0]).toBeGreaterThan(150);
      expect(rect[3] - rect[1]).toBeGreaterThan(45);
      expect(Math.min(...rect)).toBeGreaterThan(0);
      expect(rect[2]).toBeLessThan(595);
    }
  });

  it('stays one page, boxes on it, when every name and address is very long', async () => {
    const { pages, places } = await renderDocument(template, lengthened(data));
    expect(pages).toBe(1);
    for (const { rect } of places) expect(rect[1]).toBeGreaterThan(0);
  });

  it('gives the same bytes for the same data', async () => {
    const [one, two] = await Promise.all([renderPdf(template, data), renderPdf(template, data)]);
    expect(Buffer.from(one!).equals(Buffer.from(two!))).toBe(true);
  });

  it('prints what people typed and never runs it', async () => {
    const typed = '#panic("x") $ * _ @ ] } \\ "';
    await expect(renderDocument(template, lengthened(data, typed, typed))).resolves.toMatchObject({ pages: 1 });
  });
});

it('lets a list of forty papers run on to a second page, with the box still there', async () => {
  const long = {
    ...sampleSlip01,
    papers: Array.from({ length: 40 }, (_, index) => ({ name: `Giấy tờ thứ ${index + 1}`, form: 'Bản sao', quantity: '1' })),
  };
  const { pages, places } = await renderDocument(slip01, long);
  expect(pages).toBe(2);
  expect(places).toMatchObject([{ name: 'receiver', page: 2 }]);
});

describe('the renderer', () => {
  it('names the fault of a template, and not the data', async () => {
    const failure = renderPdf('#let d = json(bytes(sys.inputs.data))\n#d.missing', { secret: '051196004182' });
    await expect(failure).rejects.toBeInstanceOf(DocumentError);
    await expect(failure).rejects.not.toThrow(/051196004182/);
  });

  it('lets no template read a file of the server', async () => {
    await expect(renderPdf('#read("/etc/passwd")', null)).rejects.toBeInstanceOf(DocumentError);
    await expect(renderPdf('#read("../../etc/passwd")', null)).rejects.toBeInstanceOf(DocumentError);
  });
});

/** Replaces names and addresses; leaves dates, codes and the QR code. */
function lengthened(value: JsonValue, name = longName, place = longPlace): JsonValue {
  if (Array.isArray(value)) return value.map((item) => lengthened(item, name, place));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => {
      if (key === 'qr' || typeof item !== 'string') return [key, lengthened(item ?? null, name, place)];
      if (['name', 'submitter', 'receiver'].includes(key)) return [key, name];
      if (
        [
          'address',
          'residence',
          'birthPlace',
          'homeland',
          'registeredAt',
          'returnAt',
          'request',
          'note',
          'help',
          'check',
        ].includes(key)
      )
        return [key, place];
      return [key, item];
    }),
  );
}
