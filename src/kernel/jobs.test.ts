import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { createTestApp, type TestApp } from '../testkit/test-app.ts';
import { openDatabase } from './db.ts';
import { addJobs, type JobHandlers, type Jobs, releaseDead, startJobs } from './jobs.ts';
import type { Kernel } from './kernel.ts';
import { packageRoot } from './package-root.ts';
import { startEmbeddedPostgres } from './postgres/index.ts';

let app: TestApp;
const running: Jobs[] = [];
beforeAll(async () => {
  app = await createTestApp();
  await app.db.query('create table public.done (job text not null)');
});
afterEach(async () => {
  for (const jobs of running.splice(0)) await jobs.stop();
});
afterAll(() => app.close());
beforeEach(async () => {
  await app.db.query('truncate public.done, kernel.worker');
  await app.db.query('delete from graphile_worker._private_jobs');
});

const times = { beatMs: 50, deadAfterMs: 600, restMs: 50 };
async function work(handlers: JobHandlers, kernel: Kernel = app.kernel): Promise<Jobs> {
  const jobs = await startJobs(kernel, handlers, { concurrency: 1, pollMs: 50, times });
  running.push(jobs);
  return jobs;
}
const done = async () => (await app.db.query<{ job: string }>('select job from public.done order by job')).map((r) => r.job);
const left = () =>
  app.db.query<{ attempts: number; error: string | null; wait: number }>(
    `select attempts, last_error as error, extract(epoch from run_at - now())::float as wait from graphile_worker._private_jobs`,
  );

describe('a worker that dies', { timeout: 60_000 }, () => {
  test('killed in the middle of a job: another takes it over soon, and its effect is there once', async () => {
    await addJobs(app.db, [{ name: 'test.slow', payload: { id: 'slip' } }]);
    const [row] = await app.db.query<{ name: string }>('select current_database() as name');
    const connection = { ...inject('postgres'), database: row!.name };
    const child = spawn(
      process.execPath,
      [join(packageRoot, 'src/testkit/job-worker.ts'), JSON.stringify({ connection, times })],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    await once(child.stdout, 'data');
    const others = await work({
      'test.slow': async ({ id }) => {
        await app.db.query('insert into public.done values ($1)', [id]);
      },
    });
    // Alive, it keeps its job for much longer than a dead worker would.
    const [held] = await app.db.query<{ by: string }>('select locked_by as by from graphile_worker._private_jobs');
    await expect
      .poll(
        async () =>
          (
            await app.db.query(
              `select 1 from kernel.worker where name = $1 and seen_at > (select locked_at + interval '1 second' from graphile_worker._private_jobs)`,
              [held!.by],
            )
          ).length,
        { timeout: 10_000 },
      )
      .toBe(1);
    expect(await releaseDead(app.kernel, times.deadAfterMs)).toBe(0);
    expect(await done()).toEqual([]);

    child.kill('SIGKILL');
    await expect.poll(left, { timeout: 10_000 }).toEqual([]);
    expect(await done()).toEqual(['slip']);
    await others.stop();
  });

  test('a job that takes longer than a dead worker may be silent runs once all the same', async () => {
    let runs = 0;
    let finish = (): void => {};
    const handlers: JobHandlers = {
      'test.slow': async () => {
        runs++;
        await new Promise<void>((resolve) => {
          finish = resolve;
        });
      },
    };
    await work(handlers);
    await work(handlers);
    await addJobs(app.db, [{ name: 'test.slow', payload: {} }]);
    await expect.poll(() => runs).toBe(1);
    await expect
      .poll(
        async () =>
          (await app.db.query(`select 1 from graphile_worker._private_jobs where locked_at < now() - interval '1.2 seconds'`))
            .length,
        { timeout: 10_000 },
      )
      .toBe(1);
    expect(runs).toBe(1);
    finish();
    await expect.poll(left, { timeout: 10_000 }).toEqual([]);
    expect(runs).toBe(1);
  });
});

describe('a job that fails', () => {
  test('is tried again after longer and longer waits and shows among the dead letters; mended, it is done', async () => {
    let broken = true;
    await work({
      'test.call': async ({ id }) => {
        if (broken) throw new Error('the other side answered 500');
        await app.db.query('insert into public.done values ($1)', [id]);
      },
    });
    await addJobs(app.db, [{ name: 'test.call', payload: { id: 'call' } }]);
    const letters = async () =>
      (
        await app.ask<{ items: { kind: string; name: string; attempts: number; error: string }[] }>('log.dead-letters', {
          by: 'ton.that.quang.huy',
        })
      ).items;
    const waits: number[] = [];
    for (let attempt = 1; attempt <= 4; attempt++) {
      await expect
        .poll(async () => (await left())[0], { timeout: 10_000 })
        .toMatchObject({ attempts: attempt, error: 'the other side answered 500' });
      waits.push((await left())[0]!.wait);
      expect((await letters()).length).toBe(attempt > 2 ? 1 : 0);
      // Its time comes.
      if (attempt === 4) broken = false;
      await app.db.query('update graphile_worker._private_jobs set run_at = now()');
    }
    expect(waits).toEqual([...waits].sort((a, b) => a - b));
    expect(waits.at(-1)).toBeGreaterThan(20);
    await expect.poll(left, { timeout: 10_000 }).toEqual([]);
    expect(await done()).toEqual(['call']);
    expect(await letters()).toEqual([]);
  });

  test('the same request with a key is one job, however often it is asked for', async () => {
    await addJobs(
      app.db,
      Array.from({ length: 5 }, () => ({ name: 'test.call', payload: { id: 'once' }, key: 'slip:1' })),
    );
    await addJobs(app.db, [{ name: 'test.call', payload: { id: 'once' }, key: 'slip:1' }]);
    expect((await left()).length).toBe(1);
  });
});

describe('a database that goes away for a while', { timeout: 120_000 }, () => {
  test('the worker is there again afterwards: what was under way and what came later is done', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'motcua-jobs-'));
    const log = (): void => {};
    let postgres = await startEmbeddedPostgres({ dataDir, log });
    const db = openDatabase(postgres.connection, { connections: 6 });
    try {
      await db.query('create schema kernel; create table kernel.worker (name text primary key, seen_at timestamptz not null)');
      let goOn = (): void => {};
      const taken: unknown[] = [];
      const gate = new Promise<void>((resolve) => {
        goOn = resolve;
      });
      const ended: string[] = [];
      const kernel = { ...app.kernel, db, logger: { ...app.kernel.logger, error: (event: string) => void ended.push(event) } };
      const jobs = await work(
        {
          'test.call': async ({ id }) => {
            taken.push(id);
            await gate;
          },
        },
        kernel,
      );
      await addJobs(db, [{ name: 'test.call', payload: { id: 1 } }]);
      await expect.poll(() => taken.length, { timeout: 10_000 }).toBe(1);
      await postgres.stop();
      goOn();
      await expect.poll(() => ended.length, { timeout: 60_000 }).toBeGreaterThan(0);
      postgres = await startEmbeddedPostgres({ dataDir, log });
      await addJobs(db, [{ name: 'test.call', payload: { id: 2 } }]);
      await expect
        .poll(async () => (await db.query('select 1 from graphile_worker._private_jobs')).length, { timeout: 60_000 })
        .toBe(0);
      expect(taken).toContain(2);
      running.splice(running.indexOf(jobs), 1);
      await jobs.stop();
    } finally {
      await db.close();
      await postgres.stop();
      rmSync(dataDir, { recursive: true, force: true });
    }
  });
});
