import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { receiveFile } from '../../kernel/http/files.ts';
import { birthAnswers, people, smallPng } from '../../testkit/birth.ts';
import { createTestApp, monday, type TestApp } from '../../testkit/test-app.ts';
import type { WorkList } from '../desk/contract.ts';
import type { DossierPage } from '../dossiers/contract.ts';
import { type Checked, findByFile, type MyPaper } from './index.ts';

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
});
afterAll(() => app?.close());
beforeEach(() => app.clock.set(new Date(monday)));

const caseOfficer = 'nguyen.thi.thu.suong';
const viceChair = 'pham.thi.kim.ngan';
const { father, mother } = people;

async function upload(by: string): Promise<string> {
  const content = (async function* () {
    yield smallPng;
  })();
  return (await receiveFile(app.kernel, await app.as(by), { name: 'chung-sinh.png', content })).id;
}

/** A signed birth certificate of the father's child. */
async function signed(): Promise<{ dossier: string; result: string }> {
  const papers = [{ component: 'birth-notice', file: await upload(father) }];
  const { id } = await app.act('dossiers.submit', {
    by: father,
    idempotencyKey: crypto.randomUUID(),
    input: { procedure: '1.001193', organisation: '21523', answers: birthAnswers, papers },
  });
  await app.act('dossiers.receive', { by: 'pham.thi.hoai.thu', id, input: {} });
  await app.act('dossiers.take', { by: caseOfficer, id, input: {} });
  await app.act('dossiers.propose', { by: caseOfficer, id, input: { opinion: 'Đủ giấy tờ, đề nghị ký.' } });
  const { proposal } = await app.ask<DossierPage>('dossiers.page', { by: viceChair, id });
  await app.act('dossiers.approve', { by: viceChair, id, input: { preparedHash: proposal!.dataHash } });
  await app.settle();
  return { dossier: id, result: (await page(father, id)).result!.id };
}

const page = (by: string, id: string) => app.ask<DossierPage>('dossiers.page', { by, id });
const paper = (id: string, by = father) => app.ask<MyPaper>('results.my-paper', { by, id });
const check = (token: string) => app.ask<Checked>('results.check', { by: father, input: { token } });
const change = { field: 'child.sex', answer: 'male', proof: 'Giấy chứng sinh ghi cháu là nam.' };
const ask = (result: string, changes: object[] = [change], by = father) =>
  app.act('results.ask-correction', { by, id: result, input: { ground: 'office-error', changes } });
const idOf = (outcome: { reply: unknown }) => (outcome.reply as { correction: string }).correction;
const workOf = (by: string, view: string) => app.ask<WorkList>('desk.work-list', { by, input: { view } });

describe('an error of the office on a result', () => {
  test('is reported, verified, approved: a new paper stands for the old one, and both say so', async () => {
    const { dossier, result } = await signed();
    const before = await paper(result);
    const { items } = await app.ask<{ items: { field: string; shown: string }[] }>('results.correctable', {
      by: father,
      id: result,
    });
    expect(items.find((one) => one.field === 'child.sex')).toMatchObject({ shown: 'Nữ' });
    // How the paper is to be had stands on no certificate.
    expect(items.map((one) => one.field)).not.toContain('result.copies');

    const asked = await ask(result);
    expect((asked.reply as { dueAt: string }).dueAt).toBe('2026-11-26T02:00:00.000Z');
    const waiting = await workOf(caseOfficer, 'correction');
    expect(waiting.items).toMatchObject([{ kind: 'correction', opens: dossier, late: false }]);
    const block = (await page(caseOfficer, dossier)).blocks.find((one) => one.id === 'sua-ket-qua')!;
    expect(block.lines.map((one) => one.value)).toContain('Đang ghi “Nữ”, đúng là “Nam”');
    expect(block.allowed.map((one) => one.type)).toEqual(['results.verify-correction']);

    const id = idOf(asked);
    await app.act('results.verify-correction', { by: caseOfficer, id, input: { opinion: 'Đúng là nhập sai khi tiếp nhận.' } });
    expect((await workOf(viceChair, 'correction')).items).toHaveLength(1);
    await app.act('results.approve-correction', { by: viceChair, id, input: {} });
    await app.settle();

    const after = await page(father, dossier);
    expect(after.result!.id).not.toBe(result);
    const [old, renewed] = [await paper(result), await paper(after.result!.id)];
    expect(old).toMatchObject({ state: 'replaced', replacedBy: { id: renewed.id } });
    expect(renewed).toMatchObject({ state: 'valid', replaces: { id: result } });
    expect(await check(before.token)).toMatchObject({
      state: 'replaced',
      reason: 'Sai sót do cơ quan cấp, đã được sửa.',
      replacedBy: { token: renewed.token, number: renewed.number },
    });
    expect(await check(renewed.token)).toMatchObject({ state: 'valid', replaces: { number: before.number } });
    // The downloaded old file says so too, although its signatures are good.
    const [file] = await app.db.query<{ sha256: Buffer }>('select sha256 from results.result where id = $1', [result]);
    const bytes: Uint8Array[] = [];
    for await (const piece of await app.kernel.files.open(file!.sha256)) bytes.push(piece as Uint8Array);
    expect(await findByFile(app.db, Buffer.concat(bytes))).toMatchObject({
      state: 'replaced',
      replacedBy: { number: renewed.number },
    });
    const [{ data } = { data: {} }] = await app.db.query<{ data: object }>('select data from results.result where id = $1', [
      renewed.id,
    ]);
    expect(data).toMatchObject({ child: { gender: 'Nam' }, replaces: { number: before.number } });
    expect(after.timeline.map((one) => one.title)).toEqual(
      expect.arrayContaining(['Bạn đề nghị sửa kết quả', 'Đã cấp giấy mới thay giấy ghi sai']),
    );
    expect((await workOf(viceChair, 'correction')).items).toEqual([]);

    // A second error is mended on what the first left.
    const second = idOf(await ask(renewed.id, [{ ...change, field: 'child.dateOfBirth', answer: '2026-11-11' }]));
    await app.act('results.verify-correction', { by: caseOfficer, id: second, input: { opinion: 'Đúng là nhập sai ngày.' } });
    await app.act('results.approve-correction', { by: viceChair, id: second, input: {} });
    await app.settle();
    const [last] = await app.db.query<{ data: object }>(
      `select data from results.result where dossier = $1 and state = 'valid'`,
      [dossier],
    );
    expect(last!.data).toMatchObject({ child: { gender: 'Nam', birthDate: '11/11/2026' } });
  });

  test('is refused with reason and clause: the paper stays', async () => {
    const { dossier, result } = await signed();
    const id = idOf(await ask(result));
    const refuse = { reason: 'Giấy ghi đúng như giấy chứng sinh đã nộp.', legalBasis: 'Khoản 12 Điều 4 Luật Hộ tịch' };
    await app.act('results.verify-correction', {
      by: caseOfficer,
      id,
      input: { opinion: 'Giấy chứng sinh ghi nữ, đề nghị không sửa.' },
    });
    await app.act('results.refuse-correction', { by: viceChair, id, input: refuse });
    expect(await paper(result)).toMatchObject({ state: 'valid', corrections: [{ state: 'refused', refusal: refuse }] });
    const { blocks } = await page(father, dossier);
    expect(blocks.find((one) => one.id === 'sua-ket-qua')!.text).toContain(refuse.reason);
  });

  test('what is no field of the paper, no other value, or no answer at all is refused at its place', async () => {
    const { result } = await signed();
    for (const [changes, pointer] of [
      [[{ ...change, field: 'contact.phone', answer: '0912345678' }], '/changes/0/field'],
      [[change, change], '/changes/1/field'],
      [[{ ...change, answer: 'female' }], '/changes/0/answer'],
      [[{ ...change, answer: 'xyz' }], '/changes/0/answer'],
      [[{ ...change, field: '__proto__', answer: {} }], '/changes/0/field'],
    ] as const)
      await expect(ask(result, [...changes])).rejects.toMatchObject({ status: 422, fields: [{ pointer }] });
    expect((await paper(result)).corrections).toEqual([]);
  });

  test('one at a time, by the person alone; who verifies does not approve', async () => {
    const { result } = await signed();
    await expect(ask(result, [change], mother)).rejects.toMatchObject({ status: 404 });
    await expect(ask(result, [change], caseOfficer)).rejects.toMatchObject({ status: 403 });
    const id = idOf(await ask(result));
    await expect(ask(result)).rejects.toMatchObject({ status: 409 });
    await expect(app.act('results.approve-correction', { by: viceChair, id, input: {} })).rejects.toMatchObject({ status: 409 });
    await expect(
      app.act('results.verify-correction', { by: 'pham.thi.hoai.thu', id, input: { opinion: 'Đúng là nhập sai.' } }),
    ).rejects.toMatchObject({ status: 404 });
    await expect(
      app.act('results.verify-correction', { by: father, id, input: { opinion: 'Đúng là nhập sai.' } }),
    ).rejects.toMatchObject({ status: 404 });
  });
});

describe('a link to a paper', () => {
  test('opens it for whoever has it, tells the person who looked, and ends', async () => {
    const { result } = await signed();
    const made = await app.act('results.share', { by: father, id: result, input: { note: 'Trường mầm non', days: 7 } });
    const { link, share } = made.reply as { link: string; share: string };
    const [, id, secret] = /\/chia-se\/([^/]+)\/([^/]+)$/.exec(link)!;
    const look = (by: string, key = secret!) =>
      app.ask<{ about: string }>('results.shared', { by, input: { share: id!, secret: key } });
    expect((await look(mother)).about).toBe('Phạm Đinh Bảo An');
    await expect(look(mother, 'A'.repeat(22))).rejects.toMatchObject({ status: 404 });
    const [shown] = (await paper(result)).shares;
    expect(shown).toMatchObject({ open: true, openings: [{ by: 'Đinh Thị Hà' }] });

    await expect(app.act('results.end-share', { by: mother, id: share, input: {} })).rejects.toMatchObject({ status: 404 });
    await app.act('results.end-share', { by: father, id: share, input: {} });
    await expect(look(mother)).rejects.toMatchObject({ status: 404 });
  });

  test('is over by itself after its days', async () => {
    const { result } = await signed();
    const made = await app.act('results.share', { by: father, id: result, input: { note: 'Trường mầm non', days: 1 } });
    const [, share, secret] = /\/chia-se\/([^/]+)\/([^/]+)$/.exec((made.reply as { link: string }).link)!;
    app.clock.set(new Date(app.clock.now().getTime() + 24 * 3_600_000));
    await expect(app.ask('results.shared-pdf', { by: mother, input: { share, secret } })).rejects.toMatchObject({ status: 404 });
    await expect(app.act('results.share', { by: father, id: result, input: { note: 'Ai đó', days: 365 } })).rejects.toMatchObject(
      { status: 422 },
    );
    await expect(app.act('results.share', { by: mother, id: result, input: { note: 'Ai đó', days: 1 } })).rejects.toMatchObject({
      status: 404,
    });
  });
});
