import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '../../kernel/index.ts';
import { birthProcedure } from '../../testkit/birth.ts';
import { createTestApp, type TestApp } from '../../testkit/test-app.ts';
import { monthBounds, monthsBetween, type PublicFigures } from './index.ts';

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp({ at: '2026-11-23T02:00:00Z' });
});
afterAll(() => app?.close());

type Given = { unit?: string; state?: number; submitted?: string; due?: string; finished?: string; channel?: string };
/** Dossiers straight into the table: what counts is what the figures say of them. */
async function put(many: number, given: Given): Promise<void> {
  const directory = app.app.directory.get();
  const unit = given.unit ?? '21523';
  const { hash } = app.app.catalogue.find(birthProcedure)!;
  for (let i = 0; i < many; i++) {
    const id = newId(app.clock.now());
    await app.db.query(
      `insert into dossiers.dossier (id, code, secret, procedure, definition, case_id, field, channel, state, step, receiving, resolving, subject,
         applicant_name, title, title_key, papers, pauses, submitted_at, due_at, finished_at, delivery)
       values ($1, $2, $2, $3, $4, 'x', 'civil-status', $5, $6, 'x', $7, $8, $1, 'Thử', 'Thử', 'thu', '[]', '[]', $9, $10, $11, 'electronic')`,
      [
        id,
        id,
        birthProcedure,
        hash,
        given.channel ?? 'online',
        given.state ?? 4,
        directory.centreOf(unit)!.id,
        directory.getByCode(`${unit}.vp`).id,
        given.submitted ?? '2026-11-10T02:00:00Z',
        given.due ?? '2026-11-30T02:00:00Z',
        given.finished ?? null,
      ],
    );
  }
}
const figures = (month?: string) =>
  app.ask<PublicFigures>('dossiers.public-figures', { by: 'luong.anh.tuan', input: month ? { month } : {} });
const unit = (all: PublicFigures, code: string) => all.items.find((item) => item.unit === code)!;

test('what is counted is what the definitions say: by day, withdrawn left out, small numbers not told', async () => {
  // Handed in on the due day, after its hour: on time by the law's count.
  await put(9, { state: 10, due: '2026-11-12T02:00:00Z', finished: '2026-11-12T09:00:00Z' });
  await put(1, { state: 9, due: '2026-11-12T02:00:00Z', finished: '2026-11-13T01:00:00Z', channel: 'counter' });
  // The last day of the month in Viet Nam is still October in London's clock and not October here.
  await put(6, { state: 10, submitted: '2026-10-31T17:30:00Z', due: '2026-11-03T02:00:00Z', finished: '2026-11-02T02:00:00Z' });
  await put(5, { state: 7, finished: '2026-11-12T02:00:00Z' });
  await put(6, { state: 4, due: '2026-11-20T02:00:00Z' });
  await put(7, { state: 5, due: '2026-11-20T02:00:00Z' });
  await put(3, { unit: '21034', state: 4 });
  await put(8, { unit: '21484', state: 4 });
  const all = await figures();
  const here = unit(all, '21523');
  expect(here).toMatchObject({ received: 29, finished: 16, onTime: 15 / 16, waiting: 13, overdue: 6 });
  expect(here.online).toBeCloseTo(28 / 29);
  expect(unit(all, '21034')).toMatchObject({
    received: 'few',
    online: 'few',
    finished: 0,
    onTime: null,
    waiting: 'few',
    overdue: 0,
  });
  // Alone small in its column: the next smallest is left out too, or the sum would tell.
  expect(unit(all, '21484').received).toBe('withheld');
  expect(all.all.received).toBe(40);
  expect(all.months[0]).toBe('2026-11');
});

test('a past month has no open dossiers to show, and one that has not come is refused', async () => {
  await put(6, { state: 10, submitted: '2026-09-30T16:00:00Z', due: '2026-10-02T02:00:00Z', finished: '2026-10-01T02:00:00Z' });
  app.clock.set('2026-11-23T03:00:00Z');
  const october = unit(await figures('2026-10'), '21523');
  expect(october).toMatchObject({ received: 0, finished: 6, waiting: null, overdue: null, satisfied: null });
  expect((await figures()).months).toEqual(['2026-11', '2026-10', '2026-09']);
  await expect(figures('2026-12')).rejects.toMatchObject({ status: 422 });
});

test('months follow each other over the year’s end', () => {
  expect(monthsBetween('2025-11', '2026-02')).toEqual(['2026-02', '2026-01', '2025-12', '2025-11']);
  expect(monthBounds('2026-12')).toEqual({ from: new Date('2026-11-30T17:00:00Z'), to: new Date('2026-12-31T17:00:00Z') });
});
