import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { receiveFile } from '../../kernel/http/files.ts';
import { birthAnswers, people, smallPng } from '../../testkit/birth.ts';
import { createTestApp, monday, type TestApp } from '../../testkit/test-app.ts';
import type { DossierPage } from './contract.ts';

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
});
afterAll(() => app?.close());
beforeEach(() => app.clock.set(new Date(monday)));

const oneStop = 'pham.thi.hoai.thu';
const caseOfficer = 'nguyen.thi.thu.suong';
const viceChair = 'pham.thi.kim.ngan';

async function upload(by: string): Promise<string> {
  const content = (async function* () {
    yield smallPng;
  })();
  return (await receiveFile(app.kernel, await app.as(by), { name: 'chung-sinh.png', content })).id;
}

async function taken(): Promise<string> {
  const papers = [{ component: 'birth-notice', file: await upload(people.father) }];
  const { id } = await app.act('dossiers.submit', {
    by: people.father,
    idempotencyKey: crypto.randomUUID(),
    input: { procedure: '1.001193', organisation: '21523', answers: birthAnswers, papers },
  });
  await app.act('dossiers.receive', { by: oneStop, id, input: {} });
  await app.act('dossiers.take', { by: caseOfficer, id, input: {} });
  return id;
}

const items = [
  {
    component: 'birth-notice',
    what: 'Ảnh giấy chứng sinh bị mờ, chụp lại cả hai trang.',
    clause: 'Khoản 1 Điều 16 Luật Hộ tịch',
  },
  { what: 'Quê quán của cháu ghi theo cha hay mẹ, xin ghi rõ.', clause: 'Điều 4 Luật Hộ tịch 60/2014/QH13' },
];
const page = (by: string, id: string) => app.ask<DossierPage>('dossiers.page', { by, id });
const request = (id: string) => app.act('dossiers.request-supplement', { by: caseOfficer, id, input: { items } });
const hours = (n: number) => app.clock.set(new Date(app.clock.now().getTime() + n * 3600_000));

describe('a supplement', () => {
  test('is asked item by item, stops the clock, and what was waited is given back', async () => {
    const id = await taken();
    const before = await page(people.father, id);
    hours(1);
    await request(id);
    const asked = await page(people.father, id);
    expect(asked.state).toBe(5);
    expect(asked.clock.state).toBe('paused');
    expect(asked.supplement!.items.map((i) => [i.about, i.answer])).toEqual([
      ['Giấy chứng sinh', null],
      ['Thông tin trong tờ khai', null],
    ]);
    // Two days later nothing is late and nothing was used up.
    hours(48);
    const waiting = await page(caseOfficer, id);
    expect(waiting.clock.usedMs).toBe(asked.clock.usedMs);
    expect(waiting.clock.leftMs).toBe(asked.clock.leftMs);
    const lateIn = (list: { items: { id: string; late: boolean }[] }) => list.items.find((item) => item.id === id)?.late;
    expect(lateIn(await app.ask('dossiers.mine', { by: people.father }))).toBe(false);
    expect(lateIn(await app.ask('dossiers.search', { by: caseOfficer, input: { q: asked.code } }))).toBe(false);

    const file = await upload(people.father);
    const answered = await app.act('dossiers.supplement', {
      by: people.father,
      id,
      input: { answers: [{ files: [file] }, { text: 'Theo quê của cha: xã Ba Tô.' }] },
    });
    const after = await page(caseOfficer, id);
    expect(after.state).toBe(4);
    expect(after.step).toBe('check');
    expect(after.supplement!.items[1]!.answer).toMatchObject({ text: 'Theo quê của cha: xã Ba Tô.' });
    expect(after.papers.filter((p) => p.component === 'birth-notice' && p.file)).toHaveLength(2);
    expect(new Date(after.clock.dueAt!).getTime()).toBeGreaterThan(new Date(before.clock.dueAt!).getTime());
    expect((answered.reply as { dueAt: string }).dueAt).toBe(after.clock.dueAt);
    expect(after.clock.pausedMs).toBeGreaterThan(0);
    expect(after.clock.originalDueAt).toBe(before.clock.dueAt);
  });

  test('is followed by slip 02, signed, once', async () => {
    const id = await taken();
    await request(id);
    await app.settle();
    await app.settle();
    const { documents } = await page(people.father, id);
    expect(documents.filter((d) => d.kind === 'slip-02')).toHaveLength(1);
    expect(documents.find((d) => d.kind === 'slip-02')!.signedAt).not.toBeNull();
  });

  test('may be asked once', async () => {
    const id = await taken();
    await request(id);
    await app.act('dossiers.supplement', {
      by: people.father,
      id,
      input: { answers: [{ text: 'Đã gửi.' }, { text: 'Theo cha.' }] },
    });
    await expect(request(id)).rejects.toMatchObject({ status: 409, detail: expect.stringContaining('một lần') });
  });

  test('an answer that leaves an item out is refused and names it; nothing changes', async () => {
    const id = await taken();
    await request(id);
    const error = await app
      .act('dossiers.supplement', { by: people.father, id, input: { answers: [{ text: 'Đây ạ.' }] } })
      .catch((e: unknown) => e);
    expect(error).toMatchObject({ status: 422, fields: [{ pointer: '/answers/1' }] });
    expect((await page(people.father, id)).state).toBe(5);
  });

  test('reception may refuse only when the time for it is over', async () => {
    const id = await taken();
    await request(id);
    const refuse = () =>
      app.act('dossiers.refuse', {
        by: oneStop,
        id,
        input: { reason: 'Quá hạn bổ sung, mời nộp lại hồ sơ.', legalBasis: 'Nghị định 118/2025/NĐ-CP' },
      });
    await expect(refuse()).rejects.toMatchObject({ status: 409 });
    hours(31 * 24);
    await refuse();
    expect((await page(people.father, id)).state).toBe(3);
  });

  test('nobody else answers, and only the one who handles it asks', async () => {
    const id = await taken();
    await expect(app.act('dossiers.request-supplement', { by: viceChair, id, input: { items } })).rejects.toMatchObject({
      status: 403,
    });
    await request(id);
    await expect(
      app.act('dossiers.supplement', { by: people.mother, id, input: { answers: [{ text: 'x' }, { text: 'y' }] } }),
    ).rejects.toMatchObject({ status: 404 });
  });
});

test('a leader refuses what is before them, with reason and clause', async () => {
  const id = await taken();
  await app.act('dossiers.propose', { by: caseOfficer, id, input: { opinion: 'Hồ sơ chưa đủ điều kiện, đề nghị từ chối.' } });
  await app.act('dossiers.decline', {
    by: viceChair,
    id,
    input: { reason: 'Trẻ đã được khai sinh ở nơi khác.', legalBasis: 'Điều 13 Luật Hộ tịch 60/2014/QH13' },
  });
  expect((await page(people.father, id)).state).toBe(3);
});
