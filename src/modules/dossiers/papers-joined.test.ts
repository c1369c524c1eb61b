import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { goodJpeg, goodPdf } from '../../kernel/files/judge/bad-files.fixture.ts';
import { openPdf } from '../../kernel/files/judge/pdf.ts';
import { joinFiles, type MadeOf, type Receipt, receiveFile } from '../../kernel/http/files.ts';
import { birthAnswers, birthProcedure, people } from '../../testkit/birth.ts';
import { createTestApp, type TestApp } from '../../testkit/test-app.ts';
import type { DraftView } from '../forms/index.ts';
import type { DossierPage } from './contract.ts';

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
});
afterAll(() => app.close());

const by = people.father;
const declared = { ...birthAnswers, mother: { ...birthAnswers.mother, isSpouse: false } };
const component = 'birth-notice';

const send = async (content: Buffer, name: string, who = by): Promise<Receipt> =>
  receiveFile(app.kernel, await app.as(who), {
    name,
    content: (async function* () {
      yield content;
    })(),
  });

/** A whole declaration with these files as pages of the birth notice. */
async function draftWith(files: Receipt[]): Promise<string> {
  const { id } = await app.act('forms.start-draft', { by, input: { procedure: birthProcedure, organisation: '21523' } });
  const addPapers = files.map((file) => ({ component, file: file.id }));
  await app.act('forms.save-step', { by, id, input: { step: 'applicant', answers: declared, addPapers } });
  return id;
}
const draftOf = (id: string) => app.ask<DraftView>('forms.draft', { by, id });
const arrange = (id: string, pages: MadeOf, joined?: string, who = by) =>
  app.act('forms.arrange-papers', { by: who, id, input: { component, pages, ...(joined && { joined }) } });
const join = async (pages: MadeOf) => (await joinFiles(app.kernel, await app.as(by), { name: 'Giấy chứng sinh', pages }))!;
const submit = async (id: string) =>
  app.act('dossiers.submit', {
    by,
    idempotencyKey: crypto.randomUUID(),
    input: { draft: id, version: (await draftOf(id)).version },
  });

describe('a paper of two photographs', () => {
  test('is handed in as one PDF, in the order and turned as the person set it; the signed receipt names it', async () => {
    const [one, two] = [await send(await goodJpeg(), 'mot.jpg'), await send(await goodJpeg({ lines: 9 }), 'hai.jpg')];
    const id = await draftWith([one, two]);
    const pages: MadeOf = [
      { file: two.id, turn: 0 },
      { file: one.id, turn: 90 },
    ];
    await arrange(id, pages);
    expect((await draftOf(id)).papers.map(({ file, turn }) => [file, turn ?? 0])).toEqual([
      [two.id, 0],
      [one.id, 90],
    ]);
    const joined = await join(pages);
    expect(joined).toMatchObject({ name: 'Giấy chứng sinh.pdf', mediaType: 'application/pdf', pages: 2 });
    // Asked again for the same pages there is no second file.
    expect((await join(pages)).id).toBe(joined.id);
    await arrange(id, pages, joined.id);

    const dossier = await submit(id);
    const seen = await app.ask<DossierPage>('dossiers.page', { by, id: dossier.id });
    expect(seen.papers).toHaveLength(1);
    expect(seen.papers[0]!.file).toMatchObject({ id: joined.id, sha256: joined.sha256, pages: 2 });
    // The photographs stay loose: they were the person's own until now, and go when their time is over.
    const bound = await app.db.query<{ id: string }>('select id from kernel.file where bound_to = $1', [dossier.id]);
    expect(bound.map((row) => row.id)).toEqual([joined.id]);

    await app.settle();
    const [slip] = await app.db.query<{ sha256: Buffer }>(
      `select sha256 from dossiers.document where dossier = $1 and kind = 'acknowledgement'`,
      [dossier.id],
    );
    const pdf = await openPdf(await app.kernel.files.read(slip!.sha256));
    const text = typeof pdf === 'object' ? pdf.getPage(0).getText().replace(/\s+/g, ' ') : '';
    const code = `${joined.sha256.slice(0, 4)} ${joined.sha256.slice(4, 8)} … ${joined.sha256.slice(-4)}`;
    expect(text).toContain('Giấy chứng sinh.pdf, 2 trang');
    expect(text).toContain(code);
  });

  test('that changed after it was joined goes page by page: never an order that nobody set', async () => {
    const [one, two] = [await send(await goodJpeg({ lines: 12 }), 'a.jpg'), await send(await goodJpeg({ lines: 14 }), 'b.jpg')];
    const id = await draftWith([one, two]);
    const pages: MadeOf = [one, two].map(({ id: file }) => ({ file, turn: 0 }));
    await arrange(id, pages, (await join(pages)).id);
    await arrange(id, pages.toReversed());
    const dossier = await submit(id);
    const seen = await app.ask<DossierPage>('dossiers.page', { by, id: dossier.id });
    expect(seen.papers.map(({ file }) => file!.id)).toEqual([two.id, one.id]);
  });

  test('cannot be said to be a file that was made of others, or one that somebody else has', async () => {
    const [one, two] = [await send(await goodJpeg({ lines: 16 }), 'a.jpg'), await send(await goodJpeg({ lines: 18 }), 'b.jpg')];
    const id = await draftWith([one, two]);
    const pages: MadeOf = [one, two].map(({ id: file }) => ({ file, turn: 0 }));
    const other = await join([...pages].reverse());
    await expect(arrange(id, pages, other.id)).rejects.toMatchObject({ code: 'forms.not-joined' });
    await expect(arrange(id, pages, one.id)).rejects.toMatchObject({ code: 'forms.not-joined' });
    await expect(arrange(id, pages.slice(1))).rejects.toMatchObject({ code: 'forms.papers-changed', status: 409 });
    await expect(arrange(id, pages, undefined, people.mother)).rejects.toMatchObject({ status: 404 });
    const stranger = await app.as(people.mother);
    await expect(joinFiles(app.kernel, stranger, { name: 'x', pages })).rejects.toMatchObject({ status: 404 });
    expect((await draftOf(id)).joined).toEqual([]);
  });
});

describe('what is said about a page that is there already', () => {
  test('sent again because the answer was lost it is one page; for another paper it is said so; a copy of it too', async () => {
    const photo = await goodJpeg({ lines: 20 });
    const { default: sharp } = await import('sharp');
    const copy = await sharp(photo).resize(900).jpeg({ quality: 60 }).toBuffer();
    const [one, again, small] = [await send(photo, 'a.jpg'), await send(photo, 'a.jpg'), await send(copy, 'zalo.jpg')];
    const id = await draftWith([one, again, small]);
    await app.act('forms.save-step', {
      by,
      id,
      input: { step: 'applicant', answers: declared, addPapers: [{ component: 'witness-statement', file: again.id }] },
    });
    const { papers } = await draftOf(id);
    expect(papers.map(({ component: of, name }) => [of, name])).toEqual([
      [component, 'a.jpg'],
      [component, 'zalo.jpg'],
      ['witness-statement', 'a.jpg'],
    ]);
    expect(papers.map(({ warnings = [] }) => warnings.join(' '))).toEqual([
      '',
      'Ảnh giống trang 1, có thể đã gửi hai lần.',
      'Đúng tệp này đã có ở một giấy tờ khác trong tờ khai (a.jpg).',
    ]);
  });
});

test('a document with a signature is never joined: that would break it', async () => {
  const signed = Buffer.concat([await goodPdf(1), Buffer.from('\n% /ByteRange [0 1 2 3]\n')]);
  const [one, two] = [await send(signed, 'ky-so.pdf'), await send(await goodJpeg({ lines: 22 }), 'b.jpg')];
  const pages: MadeOf = [one, two].map(({ id: file }) => ({ file, turn: 0 }));
  expect(await joinFiles(app.kernel, await app.as(by), { name: 'x', pages })).toBeNull();
});
