import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestApp, type TestApp } from '../testkit/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
  await app.db.query('create table public.mark (id int primary key, by text)');
});
afterAll(() => app.close());

const mark = (id: number) =>
  app.db.write('mark', `with w as (insert into public.mark (id, by) values ($1, 'x') returning id) select id from w`, [id]);
const marks = async () => (await app.db.query<{ id: number }>('select id from public.mark order by id')).map((row) => row.id);

test('writes that come together share a commit, and each has its own answer', async () => {
  await app.db.query('truncate public.mark');
  const ids = Array.from({ length: 40 }, (_, i) => i);
  expect(await Promise.all(ids.map(mark))).toEqual(ids.map((id) => [String(id)]));
  const [commits] = await app.db.query<{ n: number }>('select count(distinct xmin::text) as n from public.mark');
  expect(commits!.n).toBeLessThan(10);
});

test('one that the database refuses fails alone', async () => {
  await app.db.query('truncate public.mark');
  const answers = await Promise.allSettled([1, 2, 3, 3, 4, 5].map(mark));
  expect(answers.map((a) => a.status)).toEqual(['fulfilled', 'fulfilled', 'fulfilled', 'rejected', 'fulfilled', 'fulfilled']);
  expect(answers.find((a) => a.status === 'rejected')).toMatchObject({ reason: { code: '23505' } });
  expect(await marks()).toEqual([1, 2, 3, 4, 5]);
});

test('one that waits for a lock does not hold up the others for long', async () => {
  await app.db.query('truncate public.mark');
  await mark(1);
  const held = (id: number) =>
    app.db.write('mark_again', `with w as (update public.mark set by = 'y' where id = $1 returning id) select id from w`, [id]);
  let waiting: Promise<unknown> | undefined;
  await app.db.transaction(async (sql) => {
    await sql.query(`update public.mark set by = 'z' where id = 1`);
    waiting = held(1);
    expect(await Promise.all([2, 3, 4].map(mark))).toEqual([['2'], ['3'], ['4']]);
  });
  await waiting;
  expect(await marks()).toEqual([1, 2, 3, 4]);
});

test('a line that is lost in the middle is reported, and nothing is done twice', async () => {
  await app.db.query('truncate public.mark');
  let attempts: PromiseSettledResult<unknown>[] = [];
  await app.db.transaction(async (sql) => {
    await sql.query('lock table public.mark in exclusive mode');
    let open = true;
    const all = Promise.allSettled([1, 2, 3, 4].map(mark)).finally(() => {
      open = false;
    });
    // Asked outside the transaction, which would keep seeing what it saw first.
    while (open)
      await app.db.query(
        `select pg_terminate_backend(pid) from pg_stat_activity where wait_event_type = 'Lock' and query like '%public.mark%' and datname = current_database()`,
      );
    attempts = await all;
  });
  expect(attempts.map((a) => a.status)).toEqual(['rejected', 'rejected', 'rejected', 'rejected']);
  expect(await marks()).toEqual([]);
  expect(await Promise.all([1, 2, 3, 4].map(mark))).toEqual([['1'], ['2'], ['3'], ['4']]);
});
