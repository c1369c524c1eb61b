import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { createTestApp, type TestApp } from '../../testkit/test-app.ts';
import { type Database, openDatabase, type Sql } from '../db.ts';
import type { Kernel } from '../kernel.ts';
import { openEpoch } from './epoch.ts';
import { follow, oldestWriter, type Reaction, retryParked } from './reactions.ts';

let app: TestApp;
const opened: Database[] = [];
beforeAll(async () => {
  app = await createTestApp();
  await app.db.query('create table public.paper (id uuid primary key, version int not null)');
  await app.db.query(
    'create table public.effect (n bigint generated always as identity, paper uuid not null, version int not null)',
  );
});
afterAll(async () => {
  for (const db of opened) await db.close();
  await app.close();
});
beforeEach(async () => {
  await app.db.query('truncate public.paper, public.effect, kernel.reaction, kernel.parked');
  await app.db.transaction(async (sql) => {
    await sql.query('set local session_replication_role = replica');
    await sql.query('delete from kernel.log');
  });
});

/** A process of its own as far as the database can tell. */
async function another(): Promise<Database> {
  const [row] = await app.db.query<{ name: string }>('select current_database() as name');
  const db = openDatabase({ ...inject('postgres'), database: row!.name }, { connections: 4 });
  opened.push(db);
  return db;
}
const kernelOn = (db: Database, epoch = app.kernel.epoch): Kernel => ({ ...app.kernel, db, epoch });

const insertEvent = (sql: Sql, paper: string, version: number, epoch = app.kernel.epoch) =>
  sql.query(
    `insert into kernel.log (epoch, at, kind, action, aggregate, aggregate_id, aggregate_version, facts) values ($1, $2, 'action', 'papers.write', 'paper', $3, $4, '[]')`,
    [epoch, app.clock.now(), paper, version],
  );

const effects = () => app.db.query<{ paper: string; version: number }>('select paper, version from public.effect order by n');
const events = () =>
  app.db.query<{ paper: string; version: number }>(
    `select aggregate_id as paper, aggregate_version as version from kernel.log order by aggregate_version, aggregate_id`,
  );
const versionsOf = (paper: string, of: { paper: string; version: number }[]) =>
  of.filter((e) => e.paper === paper).map((e) => e.version);

const writeEffect = (react: (paper: string, version: number, sql: Sql) => Promise<void> = async () => {}): Reaction => ({
  name: 'test.effects',
  label: 'Thử',
  follows: (e) => e.aggregate === 'paper',
  react: async (entries, { sql }) => {
    for (const e of entries) {
      await sql.query('insert into public.effect (paper, version) values ($1, $2)', [e.aggregate_id, e.aggregate_version]);
      await react(e.aggregate_id!, e.aggregate_version!, sql);
    }
  },
});

/** Until nothing is left behind the reaction's position, whatever other tests have open on this server. */
async function followToTheEnd(kernel: Kernel, reaction: Reaction): Promise<void> {
  for (;;) {
    const moved = await follow(kernel, reaction);
    const [behind] = await kernel.db.query(
      'select 1 from kernel.log l join kernel.reaction r on r.name = $1 where (l.epoch, l.xid, l.seq) > (r.epoch, r.xid, r.seq) limit 1',
      [reaction.name],
    );
    if (moved === 0 && !behind) return;
  }
}
const moment = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe('following a log whose writers commit late', () => {
  test('every committed row once in effect and in order of its aggregate, by three followers that get killed', {
    timeout: 60_000,
  }, async () => {
    let killed = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 4 }),
        fc.array(fc.record({ hold: fc.integer({ min: 0, max: 12 }), early: fc.boolean(), abort: fc.boolean() }), {
          minLength: 20,
          maxLength: 60,
        }),
        fc.infiniteStream(fc.integer({ min: 0, max: 11 })),
        async (paperCount, plans, dice) => {
          await app.db.query('truncate public.paper, public.effect, kernel.reaction');
          await app.db.transaction(async (sql) => {
            await sql.query('set local session_replication_role = replica');
            await sql.query('delete from kernel.log');
          });
          const papers = Array.from({ length: paperCount }, () => crypto.randomUUID());
          for (const id of papers) await app.db.query('insert into public.paper values ($1, 0)', [id]);
          const writersDb = await another();

          let writing = true;
          const queue = plans.map((plan, i) => ({ ...plan, paper: papers[i % papers.length]! }));
          const writer = async (): Promise<void> => {
            for (let plan = queue.pop(); plan; plan = queue.pop()) {
              const [row] = await writersDb.query<{ version: number }>('select version from public.paper where id = $1', [
                plan.paper,
              ]);
              const version = row!.version + 1;
              await writersDb
                .transaction(async (sql) => {
                  // Position first, commit much later; or the other way round.
                  if (plan.early) await insertEvent(sql, plan.paper, version);
                  await moment(plan.hold);
                  const won = await sql.query(
                    'update public.paper set version = $2 where id = $1 and version = $2 - 1 returning 1',
                    [plan.paper, version],
                  );
                  if (won.length === 0 || plan.abort) throw new Error('rolled back');
                  if (!plan.early) await insertEvent(sql, plan.paper, version);
                  await moment(plan.hold);
                })
                .catch((error: Error) => {
                  if (error.message !== 'rolled back') throw error;
                });
            }
          };
          const reaction = writeEffect(async (_paper, _version, sql) => {
            if (dice.next().value !== 0) return;
            killed++;
            // As kill -9: the connection goes, the server rolls back.
            await sql.query('select pg_terminate_backend(pg_backend_pid())');
          });
          const follower = async (): Promise<void> => {
            const kernel = kernelOn(await another());
            while (writing) await follow(kernel, reaction).catch(() => 0);
          };
          const followers = [follower(), follower(), follower()];
          await Promise.all([writer(), writer(), writer(), writer()]);
          writing = false;
          await Promise.all(followers);
          await followToTheEnd(app.kernel, writeEffect());

          const done = await effects();
          const wanted = await events();
          expect(done.length).toBe(wanted.length);
          for (const paper of papers) expect(versionsOf(paper, done)).toEqual(versionsOf(paper, wanted));
          for (const db of opened.splice(0)) await db.close();
        },
      ),
      { numRuns: 8 },
    );
    expect(killed).toBeGreaterThan(0);
  });

  test('a transaction left open holds readers back, is reported by name, and nothing is lost when it commits', async () => {
    const paper = crypto.randomUUID();
    const other = await another();
    await other.transaction(async (sql) => {
      await insertEvent(sql, paper, 1);
      await insertEvent(app.db, paper, 2);
      expect(await follow(app.kernel, writeEffect())).toBe(0);
      expect(await oldestWriter(app.db)).toMatchObject({ application: 'motcua', seconds: expect.any(Number) });
    });
    await followToTheEnd(app.kernel, writeEffect());
    expect(versionsOf(paper, await effects())).toEqual([1, 2]);
  });
});

describe('where transaction numbers get one more digit', () => {
  test('rows are followed in the order of the numbers, not of their text, and none twice', async () => {
    const paper = crypto.randomUUID();
    for (let version = 1; version <= 12; version++) await insertEvent(app.db, paper, version);
    await app.db.transaction(async (sql) => {
      await sql.query('set local session_replication_role = replica');
      await sql.query(`update kernel.log set xid = (93 + aggregate_version)::text::xid8`);
    });
    await followToTheEnd(app.kernel, writeEffect());
    expect(versionsOf(paper, await effects())).toEqual(Array.from({ length: 12 }, (_, i) => i + 1));
    expect((await app.db.query<{ xid: string }>(`select xid::text as xid from kernel.reaction`))[0]!.xid).toBe('105');
  });
});

describe('a poison event', () => {
  test('parks what follows on its own aggregate, in order; the others go on; mended, all of it happens once and in order', {
    timeout: 60_000,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ paper: fc.nat(2), poison: fc.integer({ min: 0, max: 4 }).map((n) => n === 0) }), {
          minLength: 1,
          maxLength: 25,
        }),
        fc.integer({ min: 1, max: 6 }),
        async (plan, perBatch) => {
          await app.db.query('truncate public.effect, kernel.parked, kernel.reaction');
          await app.db.transaction(async (sql) => {
            await sql.query('set local session_replication_role = replica');
            await sql.query('delete from kernel.log');
          });
          const papers = [0, 1, 2].map(() => crypto.randomUUID());
          const poison = new Set<string>();
          const next = [0, 0, 0];
          const reaction = writeEffect(async (paper, version) => {
            if (poison.has(`${paper} ${version}`)) throw new Error('the register answered 500');
          });
          for (const [i, { paper, poison: bad }] of plan.entries()) {
            next[paper]!++;
            if (bad) poison.add(`${papers[paper]} ${next[paper]}`);
            await insertEvent(app.db, papers[paper]!, next[paper]!);
            if (i % perBatch === 0) await followToTheEnd(app.kernel, reaction);
          }
          await followToTheEnd(app.kernel, reaction);

          const done = await effects();
          for (const [i, paper] of papers.entries()) {
            const all = Array.from({ length: next[i]! }, (_, n) => n + 1);
            const firstBad = all.find((v) => poison.has(`${paper} ${v}`)) ?? Number.POSITIVE_INFINITY;
            expect(versionsOf(paper, done)).toEqual(all.filter((v) => v < firstBad));
          }
          poison.clear();
          app.clock.advance(3600_000);
          while ((await retryParked(app.kernel, reaction)) > 0);
          const after = await effects();
          for (const [i, paper] of papers.entries())
            expect(versionsOf(paper, after)).toEqual(Array.from({ length: next[i]! }, (_, n) => n + 1));
          expect(await app.db.query('select 1 from kernel.parked')).toEqual([]);
        },
      ),
      { numRuns: 15 },
    );
  });

  test('is tried less and less often, then waits as a dead letter until an operator retries it', async () => {
    const paper = crypto.randomUUID();
    let tried = 0;
    let broken = true;
    const reaction = writeEffect(async () => {
      tried++;
      if (broken) throw new Error('the register answered 500');
    });
    await insertEvent(app.db, paper, 1);
    await insertEvent(app.db, paper, 2);
    await followToTheEnd(app.kernel, reaction);
    const waits: number[] = [];
    for (let hour = 0; hour < 48; hour++) {
      await retryParked(app.kernel, reaction);
      const [first] = await app.db.query<{ next_at: Date }>('select next_at from kernel.parked where next_at > $1', [
        app.clock.now(),
      ]);
      if (first) waits.push(first.next_at.getTime() - app.clock.now().getTime());
      app.clock.advance(3600_000);
    }
    expect(waits).toEqual([...waits].sort((a, b) => a - b));
    const atRest = tried;
    expect(atRest).toBeLessThan(12);
    app.clock.advance(30 * 24 * 3600_000);
    await retryParked(app.kernel, reaction);
    expect(tried).toBe(atRest);

    const letters = await app.ask<{ items: { id: string; kind: string; error: string; attempts: number }[] }>(
      'log.dead-letters',
      { by: 'ton.that.quang.huy' },
    );
    const letter = letters.items.find((l) => l.kind === 'reaction' && l.attempts > 1)!;
    expect(letter.error).toBe('the register answered 500');
    broken = false;
    await app.act('log.retry-dead-letter', { by: 'ton.that.quang.huy', id: letter.id, input: {} });
    while ((await retryParked(app.kernel, reaction)) > 0);
    expect(versionsOf(paper, await effects())).toEqual([1, 2]);
  });

  test('an event that came with microseconds is found again when its turn comes', async () => {
    const paper = crypto.randomUUID();
    let broken = true;
    const reaction = writeEffect(async () => {
      if (broken) throw new Error('not yet');
    });
    await app.db.query(
      `insert into kernel.log (epoch, at, kind, action, aggregate, aggregate_id, aggregate_version, facts) values ($1, '2026-11-23T02:00:00.000123Z', 'action', 'papers.write', 'paper', $2, 1, '[]')`,
      [app.kernel.epoch, paper],
    );
    await followToTheEnd(app.kernel, reaction);
    broken = false;
    app.clock.advance(3600_000);
    await retryParked(app.kernel, reaction);
    expect(versionsOf(paper, await effects())).toEqual([1]);
  });
});

describe('a restore into a database whose transaction numbers begin anew', () => {
  test('positions go on in a new epoch: nothing is skipped, nothing happens twice', async () => {
    const paper = crypto.randomUUID();
    const reaction = writeEffect();
    for (const version of [1, 2]) await insertEvent(app.db, paper, version);
    await followToTheEnd(app.kernel, reaction);
    for (const version of [3, 4]) await insertEvent(app.db, paper, version);
    // As a logical copy from a server that had counted much further: the numbers came along as data.
    await app.db.transaction(async (sql) => {
      await sql.query('set local session_replication_role = replica');
      for (const table of ['kernel.log', 'kernel.reaction'])
        await sql.query(`update ${table} set xid = (xid::text::bigint + 5000000000)::text::xid8`);
    });
    // Without a new epoch whatever is written now would stand before the positions and be skipped.
    const epoch = await openEpoch(app.db);
    expect(epoch).toBe(app.kernel.epoch + 1);
    expect(await openEpoch(app.db)).toBe(epoch);
    for (const version of [5, 6]) await insertEvent(app.db, paper, version, epoch);
    await followToTheEnd(kernelOn(app.db, epoch), reaction);
    expect(versionsOf(paper, await effects())).toEqual([1, 2, 3, 4, 5, 6]);
  });
});
