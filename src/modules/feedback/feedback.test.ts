import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { feedback } from '../../../definitions/feedback.ts';
import { insertRows } from '../../testkit/authorisation/sample-rows.ts';
import { people } from '../../testkit/birth.ts';
import { createTestApp, monday, type TestApp } from '../../testkit/test-app.ts';
import type { WorkList } from '../desk/contract.ts';
import type { DossierPage } from '../dossiers/contract.ts';
import { Dossier } from '../dossiers/index.ts';
import type { Satisfaction } from './index.ts';
import { ratingsOfMonth } from './index.ts';

let app: TestApp;
let father: string;
beforeAll(async () => {
  app = await createTestApp();
  father = (await app.as(people.father)).person!;
});
afterAll(() => app?.close());
beforeEach(() => app.clock.set(new Date(monday)));

/** Dossiers of the father that ended just now. */
async function ended(count = 1, state = 10): Promise<string[]> {
  const at = app.clock.now().toISOString();
  const rows = Array.from({ length: count }, () => ({ subject: father, state, step: 'none', finished_at: at, returned_at: at }));
  return (await insertRows(app, Dossier, rows)).map((row) => String(row.id));
}
const rate = (id: string, face = 5, by = people.father, reasons: string[] = []) =>
  app.act('feedback.rate', { by, id, input: { face, reasons } });
const complain = (id: string, by = people.father) =>
  app.act('feedback.complain', { by, id, input: { text: 'Tôi phải đến quầy ba lần vì hướng dẫn mỗi lần một khác.' } });
const days = (n: number) => app.clock.set(new Date(app.clock.now().getTime() + n * 86_400_000));
const published = () => app.ask<Satisfaction>('feedback.satisfaction', { by: people.mother });
const leader = 'pham.thi.kim.ngan';

describe('a rating', () => {
  test('is given once a dossier, thought over for a week, and then stands', async () => {
    const [id] = await ended();
    await rate(id!, 2, people.father, ['attitude']);
    days(feedback.changeDays - 1);
    await rate(id!, 4);
    const mine = await app.ask<{ rating: { face: number } }>('feedback.of-dossier', { by: people.father, id: id! });
    expect(mine.rating.face).toBe(4);
    days(2);
    await expect(rate(id!, 1)).rejects.toMatchObject({ status: 409 });
    const [row] = await app.db.query<{ n: number }>('select count(*)::int as n from feedback.rating where dossier = $1', [id]);
    expect(row!.n).toBe(1);
  });

  test('is the person’s alone, after the end, and not for ever', async () => {
    const [id] = await ended();
    await expect(rate(id!, 5, people.mother)).rejects.toMatchObject({ status: 404 });
    await expect(rate(id!, 5, leader)).rejects.toMatchObject({ status: 403 });
    await expect(rate(id!, 6)).rejects.toMatchObject({ status: 422 });
    const [open] = await ended(1, 4);
    await expect(rate(open!)).rejects.toMatchObject({ status: 409 });
    days(feedback.askDays + 1);
    await expect(rate(id!)).rejects.toMatchObject({ status: 409 });
  });

  test('is seen by no officer: not on the dossier’s page, not in the log', async () => {
    const [id] = await ended();
    await rate(id!, 1, people.father, ['extra-cost']);
    const page = await app.ask<DossierPage>('dossiers.page', { by: leader, id: id! });
    expect(page.blocks.find((one) => one.id === 'danh-gia')).toBeUndefined();
    expect(await app.ask('feedback.of-dossier', { by: leader, id: id! })).toEqual({ rating: null });
    const [entry] = await app.db.query<{ facts: unknown; personal: unknown }>(
      `select facts, personal from kernel.log where action = 'feedback.rate' and aggregate_id = $1`,
      [id],
    );
    expect(entry).toEqual({ facts: [{ type: 'rated', data: {} }], personal: null });
  });

  test('is published from five on, as a sum', async () => {
    await app.db.query('delete from feedback.rating');
    const all = await ended(feedback.leastPublished);
    for (const id of all.slice(1)) await rate(id, 5, people.father, ['attitude']);
    expect(await published()).toMatchObject({ items: [], few: 1 });
    await rate(all[0]!, 2, people.father, ['online']);
    const { items, few } = await published();
    expect(few).toBe(0);
    expect(items).toMatchObject([{ unit: '21523', rated: 5, content: 4, reasons: [] }]);
    expect(await ratingsOfMonth(app.db, '2026-11')).toMatchObject([{ satisfied: 4, rated: 5 }]);
    expect(await ratingsOfMonth(app.db, '2026-10')).toEqual([]);
  });
});

describe('a remark that wants an answer', () => {
  test('goes to the leaders of the body, not to those who handled it; the answer is read on the dossier’s page', async () => {
    const [id] = await ended();
    await complain(id!);
    await expect(complain(id!)).rejects.toMatchObject({ status: 409 });
    const work = (by: string) => app.ask<WorkList>('desk.work-list', { by, input: { view: 'message' } });
    const [item] = (await work(leader)).items.filter((one) => one.opens === id);
    expect(item).toMatchObject({ kind: 'complaint' });
    expect((await work('nguyen.thi.thu.suong')).items.filter((one) => one.opens === id)).toEqual([]);
    const officers = await app.ask<DossierPage>('dossiers.page', { by: 'nguyen.thi.thu.suong', id: id! });
    expect(officers.blocks.find((one) => one.id === 'danh-gia')).toBeUndefined();

    const input = { text: 'Chúng tôi xin lỗi ông. Đã nhắc nhở và dán hướng dẫn tại quầy.' };
    await expect(app.act('feedback.answer-complaint', { by: people.father, id: item!.id, input })).rejects.toMatchObject({
      status: 404,
    });
    await expect(app.act('feedback.answer-complaint', { by: 'nguyen.thi.thu.suong', id: item!.id, input })).rejects.toMatchObject(
      { status: 404 },
    );
    await app.act('feedback.answer-complaint', { by: leader, id: item!.id, input });
    const page = await app.ask<DossierPage>('dossiers.page', { by: people.father, id: id! });
    expect(page.blocks.find((one) => one.id === 'danh-gia')!.lines.map((one) => one.value)).toContain(input.text);
    await expect(app.act('feedback.answer-complaint', { by: leader, id: item!.id, input })).rejects.toMatchObject({
      status: 409,
    });
    await expect(complain(id!, people.mother)).rejects.toMatchObject({ status: 404 });
  });
});
