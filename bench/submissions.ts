/**
 * Submissions a second: a complete birth declaration through HTTP with every guarantee, against the ceiling of the same run: the very
 * statement that the kernel writes, sent by a bare driver with parameters that are ready.
 */
import pg from 'pg';
import type { Booted } from '../src/boot.ts';
import { type Database, runAction } from '../src/kernel/index.ts';
import { findRunningPostgres } from '../src/kernel/postgres/index.ts';
import { actorOf } from '../src/modules/identity/index.ts';
import { birthAnswers, birthProcedure } from '../src/testkit/birth.ts';
import { type Citizen, communeCodes, makeCitizens, makeFiles } from './citizens.ts';
import { joinHouse, startHouse, temporaryFolder } from './house.ts';
import { type Outcome, runLoad } from './load.ts';
import type { Options } from './options.ts';
import { processorTime } from './processor-time.ts';
import { p50p95, perSecond, type Report, whole } from './report.ts';
import { median, type Times, timesOf } from './statistics.ts';

const procedure = birthProcedure;
const oneBody = '21523';
const clients = 16;
/** More than any run can use up, a second. */
const most = 7000;

type Spread = 'all' | 'one';
type Run = { rate: number; times: Times; cpu?: number; each?: { server: number; postgres: number } };
/** The server that is driven, and where its database lies. */
type Driven = { port: number; pid: number; dataDir: string };

export async function measureSubmissions(options: Options, report: Report): Promise<void> {
  const folder = temporaryFolder();
  const part = 'Submissions (complete birth declaration, one file bound; 16 at a time)';
  let house = await startHouse(folder.path, { MOTCUA_WORKER: 'off' }, { profile: options.profile });
  const booted = await joinHouse(folder.path);
  const driven = (): Driven => ({ port: house.port, pid: house.pid, dataDir: folder.path });
  try {
    const citizens = await makeCitizens(booted, 3);
    const spread: Record<Spread, { bare: Run[]; http: Run[] }> = { all: { bare: [], http: [] }, one: { bare: [], http: [] } };
    await overHttp(booted, driven(), citizens, 'all', 3, clients);
    for (let run = 0; run < options.runs; run++) {
      for (const where of ['all', 'one'] as const) {
        spread[where].bare.push(await bare(booted, folder.path, citizens, where, options.seconds));
        spread[where].http.push(await overHttp(booted, driven(), citizens, where, options.seconds, clients));
      }
    }
    for (const where of ['all', 'one'] as const) {
      const ceiling = middle(spread[where].bare);
      const http = middle(spread[where].http);
      const name = where === 'all' ? `spread over ${communeCodes.length} bodies` : 'on one body alone';
      const ratio = http.rate / ceiling.rate;
      report.add({
        part,
        what: `ceiling, bare driver, ${name}`,
        value: perSecond(ceiling.rate),
        detail: `${p50p95(ceiling.times)}; ${runs(spread[where].bare)}`,
      });
      report.add({
        part,
        what: `HTTP, ${name}`,
        value: perSecond(http.rate),
        detail: `${p50p95(http.times)}; ${runs(spread[where].http)}`,
        target: '>= 2,000/s',
        met: http.rate >= 2000,
      });
      report.add({ part, what: `HTTP / ceiling, ${name}`, value: ratio.toFixed(2), target: '>= 0.4', met: ratio >= 0.4 });
    }
    const wide = await overHttp(booted, driven(), citizens, 'all', options.seconds, 32);
    report.add({ part, what: 'HTTP, 32 at a time, spread', value: perSecond(wide.rate), detail: p50p95(wide.times) });
    report.add({
      part,
      what: 'processor time a submission: server, PostgreSQL',
      value: `${wide.each!.server.toFixed(2)} + ${wide.each!.postgres.toFixed(2)} ms`,
    });
    report.add({
      part,
      what: 'load generator',
      value: `${Math.round((wide.cpu ?? 0) * 100)} % of a core`,
      detail: 'taken from the same two cores',
    });

    await house.stop();
    // The database went with its house; what joined it begins anew.
    await booted.db.close();
    house = await startHouse(folder.path, { MOTCUA_WORKER: 'on' });
    const again = await joinHouse(folder.path);
    await overHttp(again, driven(), citizens, 'all', 3, clients);
    const busy = await overHttp(again, driven(), citizens, 'all', options.seconds, clients);
    report.add({
      part,
      what: 'HTTP, spread, reactions and jobs running',
      value: perSecond(busy.rate),
      detail: p50p95(busy.times),
    });
    await again.db.close();
  } finally {
    await house.stop();
    folder.remove();
  }
}

const middle = (all: Run[]): Run => {
  const rate = median(all.map((r) => r.rate));
  return all.find((r) => r.rate === rate)!;
};
const runs = (all: Run[]): string => `runs ${all.map((r) => whole(r.rate)).join(', ')}`;

/** Answers as a phone sends them, with two holes: organisation and file. */
const body: string[] = JSON.stringify({
  procedure,
  organisation: '\u0001',
  answers: birthAnswers,
  papers: [{ component: 'birth-notice', file: '\u0001' }],
}).split('\\u0001');

const organisationOf = (where: Spread, i: number): string => (where === 'one' ? oneBody : communeCodes[i % communeCodes.length]!);

async function overHttp(
  booted: Booted,
  driven: Driven,
  citizens: Citizen[],
  where: Spread,
  seconds: number,
  connections: number,
): Promise<Run> {
  const amount = seconds * most;
  const files = await makeFiles(
    booted,
    Array.from({ length: amount }, (_, i) => citizens[i % citizens.length]!.account),
  );
  const [before] = await booted.db.query<{ n: number }>('select count(*) as n from dossiers.dossier');
  await settleDatabase(booted);
  const started = processorTime(driven.pid, driven.dataDir);
  const outcome: Outcome = await runLoad({
    port: driven.port,
    connections,
    seconds,
    method: 'POST',
    bodies: [body],
    repeat: false,
    keep: 50,
    requests: files.map((file, i) => ({
      path: '/api/v1/dossiers/submit',
      head: `authorization: Bearer ${citizens[i % citizens.length]!.token}\r\n`,
      body: 0,
      values: [organisationOf(where, i), file],
    })),
  });
  const used = processorTime(driven.pid, driven.dataDir);
  const good = outcome.statuses['200'] ?? 0;
  if (good !== outcome.count)
    throw new Error(`not every submission was taken: ${JSON.stringify(outcome.statuses)} ${outcome.kept.at(-1)}`);
  await checkWritten(booted, outcome.kept, good, before!.n);
  const each = { server: (used.server - started.server) / good, postgres: (used.postgres - started.postgres) / good };
  return { rate: good / outcome.seconds, times: outcome.times, cpu: outcome.cpu / outcome.seconds, each };
}

/** What was acknowledged stands in the database, all of it: as many dossiers as answers, and a sample looked at row by row. */
async function checkWritten(booted: Booted, answers: string[], good: number, before: number): Promise<void> {
  const [after] = await booted.db.query<{ n: number }>('select count(*) as n from dossiers.dossier');
  if (after!.n - before !== good) throw new Error(`${good} submissions were acknowledged, ${after!.n - before} are there`);
  const ids = answers.map((text) => (JSON.parse(text) as { id: string }).id);
  const [whole] = await booted.db.query<{ n: number }>(
    `select count(*) as n from dossiers.dossier d join dossiers.declaration e on e.dossier = d.id join desk.item i on i.item = d.id
       join kernel.file f on f.bound_to = d.id join kernel.log l on l.aggregate_id = d.id and l.action = 'dossiers.submit'
       join kernel.idempotency k on k.reply->>'id' = d.id::text
     where d.id = any($1::uuid[]) and k.at > now() - interval '1 hour' and k.actor = l.actor and (d.papers->0->>'file')::uuid = f.id`,
    [ids],
  );
  if (whole!.n !== ids.length) throw new Error(`of ${ids.length} sampled dossiers only ${whole!.n} are complete`);
}

/** What autovacuum would have done within a minute of quiet, and no checkpoint of what came before in the middle of a run. */
async function settleDatabase(booted: Booted): Promise<void> {
  await booted.db.query('vacuum analyze');
  await booted.db.query('checkpoint');
}

type Statement = { name: string; text: string; values: unknown[] };

/** The statements that the product would send, caught just before they leave. */
async function catchStatements(booted: Booted, citizens: Citizen[], where: Spread, amount: number): Promise<Statement[]> {
  const { kernel } = booted.app;
  const caught: Statement[] = [];
  const db: Database = {
    ...kernel.db,
    write: async (name, text, values) => {
      caught.push({ name, text, values: [...values] });
      return [];
    },
  };
  const catching = { ...kernel, db };
  const files = await makeFiles(
    booted,
    Array.from({ length: amount }, (_, i) => citizens[i % citizens.length]!.account),
  );
  const rows = await Promise.all(citizens.map((c) => booted.sessions.findByToken(c.token, new Date())));
  const actors = rows.map((row) => actorOf(row!));
  const action = kernel.actions.get('dossiers.submit')!;
  for (let at = 0; at < amount; at += clients) {
    await Promise.all(
      files.slice(at, at + clients).map((file, j) =>
        runAction(catching, action, {
          actor: actors[(at + j) % actors.length]!,
          idempotencyKey: crypto.randomUUID(),
          input: {
            procedure,
            organisation: organisationOf(where, at + j),
            answers: birthAnswers,
            papers: [{ component: 'birth-notice', file }],
          },
        }),
      ),
    );
  }
  if (new Set(caught.map((s) => s.text)).size !== 1)
    throw new Error('the ceiling wants one statement, and submissions make several');
  return caught;
}

async function bare(booted: Booted, dataDir: string, citizens: Citizen[], where: Spread, seconds: number): Promise<Run> {
  const statements = await catchStatements(booted, citizens, where, seconds * most);
  const connection = findRunningPostgres(dataDir)!;
  const lines = await Promise.all(
    Array.from({ length: clients }, async () => {
      const client = new pg.Client({ ...connection });
      await client.connect();
      return client;
    }),
  );
  await settleDatabase(booted);
  const milliseconds: number[] = [];
  let next = 0;
  const started = performance.now();
  await Promise.all(
    lines.map(async (client) => {
      while (next < statements.length && performance.now() - started < seconds * 1000) {
        const at = performance.now();
        await client.query(statements[next++]!);
        milliseconds.push(performance.now() - at);
      }
    }),
  );
  const took = (performance.now() - started) / 1000;
  await Promise.all(lines.map((client) => client.end()));
  return { rate: milliseconds.length / took, times: timesOf(milliseconds) };
}
