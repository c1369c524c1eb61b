import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { createTestApp, type TestApp } from '../testkit/test-app.ts';
import { newId } from './ids.ts';
import { packageRoot } from './package-root.ts';
import { json, nextOf, type Patch } from './patch.ts';
import { leasedNumbers } from './series.ts';
import { type LogRow, writeOnce } from './write.ts';

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
  await app.db.query(
    'create table public.paper (id uuid primary key, number bigint not null, version int not null default 1, content jsonb)',
  );
});
afterAll(() => app.close());

const connection = async () => {
  const [row] = await app.db.query<{ name: string }>('select current_database() as name');
  return { ...inject('postgres'), database: row!.name };
};

/** `count` numbers by 16 takers of a process of its own. */
async function otherProcess(series: string, count: number): Promise<number[]> {
  const script = join(packageRoot, 'src/testkit/take-numbers.ts');
  const { stdout } = await promisify(execFile)(process.execPath, [
    script,
    JSON.stringify({ connection: await connection(), series, count, together: 16 }),
  ]);
  return JSON.parse(stdout) as number[];
}

describe('numbers that may have gaps', () => {
  test('16 takers here and 16 in another process: no number twice', { timeout: 60_000 }, async () => {
    const series = 'test:two-processes';
    const numbers = leasedNumbers(app.db);
    const here: number[] = [];
    const others = otherProcess(series, 3000);
    await Promise.all(
      Array.from({ length: 16 }, async () => {
        for (let i = 0; i < 200; i++) here.push(await numbers.take(series));
      }),
    );
    const all = [...here, ...(await others)];
    expect(all.length).toBeGreaterThanOrEqual(6200);
    expect(new Set(all).size).toBe(all.length);
    expect(Math.min(...all)).toBe(1);
  });

  test('any mix of processes, pauses and crashes: none twice, and one taker in a quiet office leaves no gap', {
    timeout: 60_000,
  }, async () => {
    let run = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.record({
            process: fc.nat(2),
            series: fc.nat(1),
            takers: fc.integer({ min: 1, max: 16 }),
            pause: fc.constantFrom(0, 10, 2000),
            crash: fc.boolean(),
          }),
          { minLength: 1, maxLength: 12 },
        ),
        async (steps) => {
          run++;
          let time = 0;
          const start = () => leasedNumbers(app.db, () => time);
          const processes = [start(), start(), start()];
          const taken: string[] = [];
          for (const step of steps) {
            time += step.pause;
            if (step.crash) processes[step.process] = start();
            const series = `test:${run}:${step.series}`;
            const got = await Promise.all(Array.from({ length: step.takers }, () => processes[step.process]!.take(series)));
            taken.push(...got.map((n) => `${series} ${n}`));
          }
          expect(new Set(taken).size).toBe(taken.length);
          const quiet = start();
          const series = `test:quiet:${run}`;
          for (let n = 1; n <= 4; n++) {
            time += 1000;
            expect(await quiet.take(series)).toBe(n);
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  test('a failed lease fails its takers and no one after', async () => {
    let broken = true;
    const numbers = leasedNumbers({
      ...app.db,
      named: (...call) => (broken ? Promise.reject(new Error('connection lost')) : app.db.named(...call)),
    });
    const failed = await Promise.allSettled([numbers.take('test:broken'), numbers.take('test:broken')]);
    expect(failed.map((f) => f.status)).toEqual(['rejected', 'rejected']);
    broken = false;
    expect(await numbers.take('test:broken')).toBe(1);
  });
});

describe('series without gaps', () => {
  const log = (id: string): LogRow => ({
    epoch: app.kernel.epoch,
    at: app.clock.now(),
    kind: 'action',
    action: 'papers.enter',
    actor: null,
    on_behalf_of: null,
    position: null,
    organisation: null,
    purpose: null,
    aggregate: 'paper',
    aggregate_id: id,
    aggregate_version: 1,
    subject: null,
    facts: '[]',
    personal: null,
    before_hash: null,
    after_hash: null,
    batch: null,
  });

  test('16 writers of whom many fail in every way there is: 1 to n, none missing, none twice, the answer tells the number', {
    timeout: 60_000,
  }, async () => {
    let run = 0;
    const ways = fc.constantFrom('well', 'well', 'well', 'same id', 'claim fails', 'stale', 'rolled back', 'killed');
    await fc.assert(
      fc.asyncProperty(fc.array(ways, { minLength: 16, maxLength: 80 }), async (plan) => {
        const series = `book:${++run}`;
        await app.db.query('truncate public.paper');
        const there = newId(app.clock.now());
        await app.db.query('insert into public.paper (id, number) values ($1, 0)', [there]);
        const told: number[] = [];
        const enter = async (way: string): Promise<void> => {
          const id = way === 'same id' ? there : newId(app.clock.now());
          const patches: Patch[] = [
            { kind: 'insert', table: 'public.paper', values: { id, number: nextOf(series), content: json({ way }) } },
          ];
          if (way === 'claim fails')
            patches.push({
              kind: 'claim',
              table: 'public.paper',
              ids: [newId(app.clock.now())],
              set: { version: 2 },
              where: {},
              otherwise: 'Không còn.',
            });
          if (way === 'stale')
            patches.push({ kind: 'update', table: 'public.paper', id: there, version: 99, set: { number: 5 } });
          if (way !== 'rolled back' && way !== 'killed') {
            const numbers = await writeOnce(app.db, patches, log(id), null);
            told.push(numbers[series]!);
            return;
          }
          await app.db.transaction(async (sql) => {
            await writeOnce(sql, patches, log(id), null);
            if (way === 'killed') await sql.query('select pg_terminate_backend(pg_backend_pid())');
            throw new Error('rolled back');
          });
        };
        const queue = [...plan];
        await Promise.all(
          Array.from({ length: 16 }, async () => {
            for (let way = queue.pop(); way; way = queue.pop()) await enter(way).catch(() => {});
          }),
        );
        const kept = (
          await app.db.query<{ number: number }>('select number from public.paper where number > 0 order by number')
        ).map((r) => r.number);
        const well = plan.filter((way) => way === 'well').length;
        expect(kept).toEqual(Array.from({ length: well }, (_, i) => i + 1));
        expect(told.sort((a, b) => a - b)).toEqual(kept);
      }),
      { numRuns: 12 },
    );
  });
});
