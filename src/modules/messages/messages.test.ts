import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { messages as rules } from '../../../definitions/messages.ts';
import { noticeKinds } from '../../../definitions/notices.ts';
import { keepHouse } from '../../kernel/housekeeping.ts';
import { receiveFile } from '../../kernel/http/files.ts';
import { menuFor } from '../../kernel/index.ts';
import { birthAnswers, people, smallPng } from '../../testkit/birth.ts';
import { createTestApp, monday, type TestApp } from '../../testkit/test-app.ts';
import type { WorkList } from '../desk/contract.ts';
import type { DossierPage } from '../dossiers/contract.ts';
import type { NoticeView, Thread } from './contract.ts';

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
});
afterAll(() => app?.close());
beforeEach(() => app.clock.set(new Date(monday)));

const { father, mother } = people;
const oneStop = 'pham.thi.hoai.thu';
const caseOfficer = 'nguyen.thi.thu.suong';
const minutes = (n: number) => app.clock.set(new Date(app.clock.now().getTime() + n * 60_000));
const days = (n: number) => app.clock.set(new Date(app.clock.now().getTime() + n * 86_400_000));

async function submitted(): Promise<{ id: string; file: string }> {
  const content = (async function* () {
    yield smallPng;
  })();
  const { id: file } = await receiveFile(app.kernel, await app.as(father), { name: 'chung-sinh.png', content });
  const { id } = await app.act('dossiers.submit', {
    by: father,
    idempotencyKey: crypto.randomUUID(),
    input: {
      procedure: '1.001193',
      organisation: '21523',
      answers: birthAnswers,
      papers: [{ component: 'birth-notice', file }],
    },
  });
  return { id, file };
}
const send = (id: string, text = 'Bản giấy nhận ở quầy nào?', by = father, more = {}) =>
  app.act('messages.send', { by, id, input: { text, ...more } });
const answer = (id: string, by: string, text = 'Ở quầy đã nộp, ông nhé.') =>
  app.act('messages.answer', { by, id, input: { text } });
const thread = (id: string, by = father) => app.ask<Thread>('messages.thread', { by, id });
const waiting = async (by: string, id: string) =>
  (await app.ask<WorkList>('desk.work-list', { by, input: { view: 'message' } })).items.filter((one) => one.opens === id);
const notices = async (by = father) =>
  (await app.ask<{ items: NoticeView[] }>('messages.notices', { by })).items.map(({ title, read, id, dossier }) => ({
    title,
    read,
    id,
    dossier,
  }));
const menuCount = async (by: string, href: string) =>
  (await menuFor(app.kernel, await app.as(by))).find((one) => one.href === href)?.count;

describe('a message', () => {
  test('waits once on the desk of whoever holds the dossier, until it is answered; the person reads seat and body, not a name', async () => {
    const { id, file } = await submitted();
    await send(id);
    minutes(1);
    await send(id, 'Và nhận lúc nào?', father, { paper: file });
    minutes(1);
    expect(await waiting(oneStop, id)).toMatchObject([{ kind: 'message', state: 1 }]);
    expect(await waiting(caseOfficer, id)).toEqual([]);
    const page = await app.ask<DossierPage>('dossiers.page', { by: oneStop, id });
    expect(page.blocks.find((one) => one.id === 'tin-nhan')).toMatchObject({ tone: 'wait', text: '2 tin chưa trả lời.' });

    await answer(id, oneStop);
    expect(await waiting(oneStop, id)).toEqual([]);
    const { items } = await thread(id);
    expect(items.map((one) => [one.own, one.seen])).toEqual([
      [true, true],
      [true, true],
      [false, false],
    ]);
    expect(items[1]!.paper).toMatchObject({ name: 'chung-sinh.png' });
    expect(items[2]!.by).toContain('Trung tâm');
    expect(items[2]!.by).not.toContain('Hoài Thu');
    expect(await menuCount(father, '/cua-toi/tin-nhan')).toBe(1);
    await app.act('messages.mark-seen', { by: father, id, input: {} });
    expect(await menuCount(father, '/cua-toi/tin-nhan')).toBe(0);
  });

  test('goes to the case officer once the dossier was taken; one that needs no answer leaves the desk too', async () => {
    const { id } = await submitted();
    await app.act('dossiers.receive', { by: oneStop, id, input: {} });
    await app.act('dossiers.take', { by: caseOfficer, id, input: {} });
    await send(id, 'Cảm ơn cán bộ.');
    expect(await waiting(caseOfficer, id)).toHaveLength(1);
    await app.act('messages.settle', { by: caseOfficer, id, input: {} });
    expect(await waiting(caseOfficer, id)).toEqual([]);
    expect((await thread(id)).items[0]!.seen).toBe(true);
  });

  test('is the person’s and the holding unit’s alone', async () => {
    const { id } = await submitted();
    await expect(send(id, 'Cho xem với.', mother)).rejects.toMatchObject({ status: 404 });
    await expect(thread(id, mother)).rejects.toMatchObject({ status: 404 });
    await expect(answer(id, father)).rejects.toMatchObject({ status: 403 });
    await expect(answer(id, 'pham.thi.kim.ngan')).rejects.toMatchObject({ status: 403 });
    await expect(app.act('messages.settle', { by: father, id, input: {} })).rejects.toMatchObject({ status: 403 });
  });

  test('is limited: in length, in papers of this dossier, in how many wait, and in time after the end', async () => {
    const { id } = await submitted();
    const other = await submitted();
    await expect(send(id, 'a'.repeat(rules.longest + 1))).rejects.toMatchObject({ status: 422 });
    await expect(send(id, 'Về giấy này', father, { paper: other.file })).rejects.toMatchObject({
      status: 422,
      fields: [{ pointer: '/paper' }],
    });
    for (let i = 0; i < rules.mostWaiting; i++) await send(id);
    await expect(send(id)).rejects.toMatchObject({ status: 409 });
    await answer(id, oneStop);
    await send(id);
    await app.act('dossiers.withdraw', { by: father, id: other.id, input: { reason: 'Khai nhầm tên.' } });
    days(rules.daysAfterEnd - 1);
    await send(other.id);
    days(2);
    await expect(send(other.id)).rejects.toMatchObject({ status: 409 });
    expect((await thread(other.id)).closed).toContain('kết thúc');
  });
});

describe('a notice', () => {
  test('tells what the system did, once, and knows what was read', async () => {
    const { id } = await submitted();
    await app.act('dossiers.receive', { by: oneStop, id, input: {} });
    await app.settle();
    await app.settle();
    const own = (await notices()).filter((one) => one.dossier.id === id);
    expect(own.map((one) => one.title).sort()).toEqual(['Hồ sơ của bạn đã nộp', 'Hồ sơ của bạn đã được tiếp nhận'].sort());
    expect(await menuCount(father, '/cua-toi/thong-bao')).toBeGreaterThanOrEqual(2);
    await expect(app.act('messages.read-notice', { by: mother, id: own[0]!.id, input: {} })).rejects.toMatchObject({
      status: 404,
    });
    await app.act('messages.read-notice', { by: father, id: own[0]!.id, input: {} });
    expect((await notices()).find((one) => one.id === own[0]!.id)!.read).toBe(true);
    expect((await notices(mother)).filter((one) => one.dossier.id === id)).toEqual([]);
  });

  test('says sorry when the promised moment has passed, once for each promise', async () => {
    const { id } = await submitted();
    await app.act('dossiers.receive', { by: oneStop, id, input: {} });
    days(10);
    await keepHouse(app.kernel);
    await keepHouse(app.kernel);
    const late = (await notices()).filter((one) => one.dossier.id === id && one.title.includes('xin lỗi'));
    expect(late).toHaveLength(1);
  });

  test('has nothing on its outside that names anybody or any matter', () => {
    for (const { title } of noticeKinds) {
      expect(title).not.toMatch(/\d|\{|\$/);
      expect(title.length).toBeLessThan(60);
    }
  });
});
