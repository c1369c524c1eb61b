import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import pg from 'pg';
import { inject } from 'vitest';
import { type Booted, boot } from '../boot.ts';
import { createHttp } from '../http.ts';
import {
  type Actor,
  type Call,
  follow,
  readConfiguration,
  retryParked,
  runAction,
  runQuery,
  silentLogger,
  testClock,
} from '../kernel/index.ts';
import { actorOf, createPasskeys, createSignIn } from '../modules/identity/index.ts';

export type TestApp = Awaited<ReturnType<typeof createTestApp>>;

/** A Monday in office hours; tests move the clock from here. */
export const monday = '2026-11-23T02:00:00Z';

/**
 * A whole app on a database of its own, copied from the run's template. Nothing runs in the background: `settle()` makes reactions
 * and jobs happen, in this test's time.
 */
export async function createTestApp(options: { at?: string } = {}) {
  const postgres = inject('postgres');
  const dataDir = inject('testDataDir');
  const deskFolder = join(dataDir, 'no-desk');
  const name = `t_${randomBytes(6).toString('hex')}`;
  await admin(`create database ${name} template motcua`);
  const clock = testClock(options.at ?? monday);
  const configuration = readConfiguration({ MOTCUA_DATA_DIR: dataDir, MOTCUA_RATE_LIMIT: 'off' });
  const booted: Booted = await boot(
    configuration,
    { ...postgres, database: name },
    { logger: silentLogger, clock, dataDir, sandboxUrl: () => inject('sandboxUrl'), connections: 6 },
  );
  const { app, db, sessions, keys } = booted;
  const { kernel } = app;
  const tokens = new Map<string, string>();

  async function tokenOf(who: string, position?: string): Promise<string> {
    const key = `${who}|${position ?? ''}`;
    const known = tokens.get(key);
    if (known) return known;
    const account = /^\d{12}$/.test(who)
      ? await citizen(who)
      : (await db.query<{ id: string }>('select id from identity.account where login = $1', [who]))[0]?.id;
    if (!account) throw new Error(`no account ${who}`);
    const [seat] = await db.query<{ position: string }>(
      `select a.position from identity.appointment a join organisations.position_view p on p.id = a.position where a.account = $1 and ($2::text is null or p.code = $2) order by a.valid_from, a.id limit 1`,
      [account, position ?? null],
    );
    const token = await sessions.makeToken(db, {
      account,
      position: seat?.position ?? null,
      label: 'test',
      days: 400,
      now: clock.now(),
    });
    tokens.set(key, token);
    return token;
  }

  async function citizen(number: string): Promise<string> {
    const [person] = await db.query<{ id: string; full_name: string }>(
      'select id, full_name from registers.person where citizen_number = $1',
      [number],
    );
    const [row] = await db.query<{ id: string }>(
      `insert into identity.account (id, kind, display_name, person, vneid_subject, made_at) values (gen_random_uuid(), 'citizen', $1, $2, $3, $4) returning id`,
      [person!.full_name, person!.id, keys.digest(number), clock.now()],
    );
    return row!.id;
  }

  /** The actor behind a demo login or a citizen number, in the first (or the named) position. */
  async function as(who: string, position?: string): Promise<Actor> {
    const row = await sessions.findByToken(await tokenOf(who, position), clock.now());
    return actorOf(row!);
  }

  const http = createHttp({
    app,
    sessions,
    portal: null,
    // There and empty: no test of the server looks at the desk's built files.
    deskFolder,
    vneidOrigin: null,
    ready: () => true,
    publicOrigin: () => 'http://localhost:3000',
    identity: {
      signIn: createSignIn(db, keys, sessions),
      passkeys: createPasskeys(db, { name: 'Một Cửa', host: 'localhost', origin: 'http://localhost:3000' }),
      secure: false,
      demoAccounts: null,
    },
  });

  return {
    ...booted,
    kernel,
    clock,
    http,
    as,
    tokenOf,
    async act(type: string, call: Omit<Call, 'actor'> & { by: string | Actor }) {
      const { by, ...rest } = call;
      const action = kernel.actions.get(type)!;
      const outcome = await runAction(kernel, action, { actor: typeof by === 'string' ? await as(by) : by, ...rest });
      // What the API's document promises is what is answered.
      action.reply.parse(outcome.reply);
      return outcome;
    },
    async ask<T>(type: string, call: { by: string | Actor; id?: string; input?: unknown; purpose?: string }): Promise<T> {
      const { by, ...rest } = call;
      return (await runQuery(kernel, kernel.queries.get(type)!, {
        actor: typeof by === 'string' ? await as(by) : by,
        input: {},
        ...rest,
      })) as T;
    },
    /** A request as a system with a token would send it. */
    async request(
      method: string,
      path: string,
      options: { as?: string; body?: unknown; headers?: Record<string, string> } = {},
    ): Promise<Response> {
      return http.request(`http://localhost:3000${path}`, {
        method,
        headers: {
          ...(options.as ? { authorization: `Bearer ${await tokenOf(options.as)}` } : {}),
          ...(options.body !== undefined ? { 'content-type': 'application/json' } : {}),
          ...options.headers,
        },
        ...(options.body !== undefined ? { body: JSON.stringify(options.body) } : {}),
      });
    },
    /** Reactions follow the log to its end, then jobs run, until nothing is left. @returns jobs run */
    async settle(): Promise<number> {
      let ran = 0;
      const patience = performance.now() + 5_000;
      const handlers = Object.assign({}, ...kernel.modules.map((m) => m.jobs)) as Record<
        string,
        (payload: Record<string, unknown>, k: typeof kernel) => Promise<void>
      >;
      for (;;) {
        let moved = 0;
        for (const reaction of kernel.modules.flatMap((m) => m.reactions)) {
          while ((await follow(kernel, reaction)) > 0) moved++;
          moved += await retryParked(kernel, reaction);
        }
        const jobs = await db.query<{ id: string; task_identifier: string; payload: Record<string, unknown> }>(
          `select j.id::text, t.identifier as task_identifier, j.payload from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id order by j.id limit 50`,
        );
        for (const job of jobs) {
          await handlers[job.task_identifier]!(job.payload, kernel);
          await db.query('delete from graphile_worker._private_jobs where id = $1', [job.id]);
          ran++;
        }
        if (moved > 0 || jobs.length > 0) continue;
        // A transaction still open anywhere on this server, in another test's database too, holds rows back for a moment.
        const [behind] = await db.query(
          'select 1 from kernel.reaction r where exists (select 1 from kernel.log l where (l.epoch, l.xid, l.seq) > (r.epoch, r.xid, r.seq)) limit 1',
        );
        if (!behind || performance.now() > patience) return ran;
        await new Promise((resolve) => setTimeout(resolve, 2));
      }
    },
    async close(): Promise<void> {
      await db.close();
      await admin(`drop database ${name} with (force)`);
    },
  };
}

async function admin(sql: string): Promise<void> {
  const postgres = inject('postgres');
  const client = new pg.Client({ ...postgres, database: 'postgres' });
  await client.connect();
  try {
    // Copying a template fails while another copy of it is being made: one at a time.
    await client.query('select pg_advisory_lock(727009)');
    await client.query(sql);
  } finally {
    await client.end();
  }
}
