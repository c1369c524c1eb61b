import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { runApart } from '../apart.ts';
import type { Found } from '../judgement.ts';
import type { MediaType } from '../media-type.ts';
import { mediaTypeOf, nameFor, strangerOf } from '../media-type.ts';
import * as bad from './bad-files.fixture.ts';
import type { Turn } from './join.ts';

const input = (content: Buffer) => ({
  bytes: content.length,
  open: async () =>
    (async function* () {
      yield content;
    })(),
});

async function judge(content: Buffer): Promise<{ answer: Found; bytes: Buffer }> {
  const outcome = await runApart({ do: 'judge', mediaType: mediaTypeOf(content)! }, [input(content)]);
  if ('failure' in outcome) throw new Error(outcome.failure);
  return outcome as { answer: Found; bytes: Buffer };
}

describe('what is refused, each with a reason of its own', () => {
  const cases: [string, () => Buffer | Promise<Buffer>, string][] = [
    ['a PNG of 900 million pixels', bad.pngBomb, 'files.too-large-picture'],
    ['a JPEG cut in the middle', bad.cutJpeg, 'files.damaged'],
    ['the head of a HEIC', bad.heicHead, 'files.heic'],
    ['a picture with an archive behind it', bad.jpegAndZip, 'files.hidden'],
    ['a PDF that is an archive too', bad.pdfAndZip, 'files.hidden'],
    ['a PDF of 400 pages', () => bad.goodPdf(400), 'files.too-many-pages'],
    ['a PDF with a password', () => bad.lockedPdf(), 'files.locked'],
    ['a PDF that runs a script', () => bad.scriptPdf(false), 'files.active'],
    ['the same, packed away', () => bad.scriptPdf(true), 'files.active'],
    ['the same, its name written otherwise', bad.escapedScriptPdf, 'files.active'],
    ['a PDF that starts a program', bad.launchPdf, 'files.active'],
    ['a PDF that carries a program', () => bad.carryingPdf(false), 'files.attachments'],
    ['a PDF that unpacks to 320 MB', bad.pdfBomb, 'files.bomb'],
    ['a PDF packed twice', bad.nestedBomb, 'files.bomb'],
    ['a PDF of which only the head came', async () => (await bad.goodPdf(3)).subarray(0, 300), 'files.damaged'],
    ['a PDF by name alone', () => Buffer.from(`%PDF-1.7\n${'x'.repeat(4000)}`), 'files.damaged'],
  ];
  test.each(cases)('%s', async (_what, make, code) => {
    expect((await judge(await make())).answer).toEqual({ refused: code });
  });
});

describe('what is taken', () => {
  test('a photograph of a page, with nothing to say about it', async () => {
    const { answer, bytes } = await judge(await bad.goodJpeg());
    expect(answer).toMatchObject({ pages: 1, warnings: [], signed: false, instead: null });
    expect(bytes.length).toBe(0);
  });
  test('a photograph with the short film that telephones put behind it', async () => {
    expect((await judge(await bad.jpegWithFilm())).answer).toMatchObject({ pages: 1 });
  });
  test('a PDF, with its pages', async () => {
    expect((await judge(await bad.goodPdf(7))).answer).toMatchObject({ pages: 7, warnings: [] });
  });
  test('a PDF that only limits printing: nobody needs a password to read it', async () => {
    expect((await judge(await bad.lockedPdf(''))).answer).toMatchObject({ pages: 1 });
  });
  test('an electronic invoice with its data, said so', async () => {
    expect((await judge(await bad.carryingPdf(true))).answer).toMatchObject({ warnings: [{ code: 'attachment', page: null }] });
  });
  test('an iPhone’s HEIC becomes a JPEG that every browser shows', async () => {
    const { answer, bytes } = await judge(bad.smallHeic());
    expect(answer).toMatchObject({ pages: 1, instead: 'image/jpeg' });
    expect(await sharp(bytes).metadata()).toMatchObject({ format: 'jpeg', width: 64, height: 96 });
  });
});

describe('the child', () => {
  test('ends when its time is up or its memory is used up', async () => {
    const content = await bad.goodJpeg();
    const task = { do: 'judge', mediaType: 'image/jpeg' } as const;
    expect(await runApart(task, [input(content)], { milliseconds: 20 })).toEqual({ failure: 'heavy' });
    expect(await runApart(task, [input(content)], { megabytes: 20, watchEveryMs: 1 })).toEqual({ failure: 'heavy' });
  });
  test('takes no more than may wait', async () => {
    const content = await bad.goodJpeg({ width: 200, height: 300 });
    const task = { do: 'judge', mediaType: 'image/jpeg' } as const;
    const all = await Promise.all(Array.from({ length: 8 }, () => runApart(task, [input(content)], { waiting: 1 })));
    expect(all.filter((one) => 'failure' in one && one.failure === 'busy').length).toBeGreaterThan(0);
    expect(all.filter((one) => 'answer' in one).length).toBeGreaterThan(1);
  });
});

describe('joining', () => {
  const join = async (pages: { content: Buffer; mediaType: MediaType; turn: Turn }[]): Promise<Buffer> => {
    const outcome = await runApart(
      { do: 'join', pages },
      pages.map(({ content }) => input(content)),
    );
    if ('failure' in outcome) throw new Error(outcome.failure);
    return outcome.bytes;
  };
  test('photographs, a turned one and a document become one PDF in that order, the same every time', async () => {
    const one = await bad.goodJpeg();
    // The camera was held sideways and says so.
    const sideways = await sharp(await bad.goodJpeg({ lines: 10 }))
      .rotate(90)
      .withMetadata({ orientation: 8 })
      .jpeg()
      .toBuffer();
    const pages = [
      { content: one, mediaType: 'image/jpeg' as const, turn: 0 as const },
      { content: sideways, mediaType: 'image/jpeg' as const, turn: 0 as const },
      { content: one, mediaType: 'image/jpeg' as const, turn: 90 as const },
      { content: await bad.goodPdf(2), mediaType: 'application/pdf' as const, turn: 0 as const },
    ];
    const joined = await join(pages);
    const { PDFDocument } = await import('@cantoo/pdf-lib');
    const shapes = (await PDFDocument.load(joined))
      .getPages()
      .map((page) => (page.getWidth() > page.getHeight() ? 'wide' : 'tall'));
    expect(shapes).toEqual(['tall', 'tall', 'wide', 'tall', 'tall']);
    expect((await judge(joined)).answer).toMatchObject({ pages: 5, warnings: [] });
    expect((await join(pages)).equals(joined)).toBe(true);
  });
});

describe('names and strangers', () => {
  test.each([
    ['giay.pdf.exe', 'image/jpeg', 'giay.jpg'],
    ['IMG_0001.HEIC', 'image/heic', 'IMG_0001.HEIC'],
    ['giấy chứng sinh.jpeg', 'image/jpeg', 'giấy chứng sinh.jpeg'],
    ['ảnh', 'image/png', 'ảnh.png'],
    ['a.b.c', 'application/pdf', 'a.b.c.pdf'],
    ['.exe', 'image/png', 'tep.png'],
  ] as const)('%s that is %s is called %s', (name, mediaType, called) => {
    expect(nameFor(name, mediaType)).toBe(called);
  });
  test('what is neither picture nor PDF is told what it is', () => {
    expect(strangerOf(bad.program())).toBe('files.program');
    expect(strangerOf(bad.zip('word/document.xml'))).toBe('files.office');
    expect(strangerOf(bad.zip())).toBe('files.archive');
    expect(strangerOf(Buffer.from('\ufeff <svg onload="x()">'))).toBe('files.web-page');
    expect(strangerOf(Buffer.from('\0\0\0\x18ftypmp42', 'latin1'))).toBe('files.video');
    expect(strangerOf(Buffer.from('xin chào'))).toBe('files.wrong-type');
  });
});
