import { EventEmitter } from 'node:events';
import { Logger, type Runner, run, type TaskList, type WorkerEvents } from 'graphile-worker';
import type { Sql } from './db.ts';
import type { Kernel } from './kernel.ts';

/** What must be retried or happen later. Payloads hold ids and codes, never personal data. */
export type JobHandlers = Record<string, (payload: Record<string, unknown>, kernel: Kernel) => Promise<void>>;

export type JobRequest = { name: string; payload: Record<string, unknown>; key?: string; runAt?: Date; queue?: string };

/** Adds jobs in bulk, in the caller's transaction. A `key` makes the same request once. */
export async function addJobs(sql: Sql, jobs: JobRequest[]): Promise<void> {
  if (jobs.length === 0) return;
  // One statement may not touch one key twice: the last request of a key stands for all.
  const once = [...new Map(jobs.map((job, i) => [job.key ?? i, job])).values()];
  await sql.query(
    `select graphile_worker.add_jobs(array(
       select row(j.identifier, j.payload, j.queue_name, j.run_at, j.max_attempts, j.job_key, j.priority, null)::graphile_worker.job_spec
       from jsonb_to_recordset($1::jsonb) as j(identifier text, payload json, queue_name text, run_at timestamptz, max_attempts smallint, job_key text, priority smallint)
     ), true)`,
    [
      JSON.stringify(
        once.map((j) => ({
          identifier: j.name,
          payload: j.payload,
          queue_name: j.queue ?? null,
          run_at: j.runAt ?? null,
          max_attempts: 25,
          job_key: j.key ?? null,
          priority: 0,
        })),
      ),
    ],
  );
}

export type Jobs = { stop(): Promise<void> };

/** How often a worker says that it lives, and how long it may be silent; tests take shorter ones. */
export type JobTimes = { beatMs: number; deadAfterMs: number; restMs: number };
const usualTimes: JobTimes = { beatMs: 5_000, deadAfterMs: 20_000, restMs: 2_000 };

/**
 * Starts the worker. A worker that died keeps its locks in the library's tables for hours; here each worker says every few
 * seconds that it lives, and locks of those that fell silent are given back. The library ends its worker for good when the
 * database stays away too long: then it is started again.
 */
export async function startJobs(
  kernel: Kernel,
  handlers: JobHandlers,
  options: { concurrency: number; pollMs: number; times?: JobTimes },
): Promise<Jobs> {
  const { beatMs, deadAfterMs, restMs } = options.times ?? usualTimes;
  const tasks: TaskList = Object.fromEntries(
    Object.entries(handlers).map(([name, handle]) => [
      name,
      async (payload) => handle(payload as Record<string, unknown>, kernel),
    ]),
  );
  // Jobs are locked under the name of the pool of workers, not of the single worker.
  const alive = new Set<string>();
  const begin = async (): Promise<Runner> => {
    const events = new EventEmitter() as WorkerEvents;
    events.on('pool:create', ({ workerPool }) => alive.add(workerPool.id));
    events.on('pool:release', ({ workerPool }) => alive.delete(workerPool.id));
    const begun = await run({
      pgPool: kernel.db.pool,
      taskList: tasks,
      concurrency: options.concurrency,
      pollInterval: options.pollMs,
      noHandleSignals: true,
      events,
      // Without batches the library does not wait for its own note that a job is done: a lost connection there ends the process.
      preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
      logger: new Logger(() => (level, message) => {
        if (level === 'error') kernel.logger.error('job-failed', { message: message.slice(0, 300) });
      }),
    });
    void begun.promise.catch(() => {}).then(() => again());
    return begun;
  };
  let stopped = false;
  let pause: NodeJS.Timeout | undefined;
  const again = (): void => {
    if (stopped) return;
    kernel.logger.error('worker-ended', { againInMs: restMs });
    pause = setTimeout(() => {
      begin().then(
        (begun) => {
          runner = begun;
        },
        () => again(),
      );
    }, restMs);
  };
  let runner = await begin();
  const beat = async (): Promise<void> => {
    await kernel.db.query(
      `insert into kernel.worker (name, seen_at) select unnest($1::text[]), now() on conflict (name) do update set seen_at = excluded.seen_at`,
      [[...alive]],
    );
    await releaseDead(kernel, deadAfterMs);
  };
  await beat();
  const timer = setInterval(
    () =>
      void beat().catch((error: unknown) => kernel.logger.warn('worker-beat-failed', { message: String(error).slice(0, 100) })),
    beatMs,
  );
  return {
    stop: async () => {
      stopped = true;
      clearInterval(timer);
      clearTimeout(pause);
      await runner.stop().catch(() => {});
    },
  };
}

/** Gives back the jobs of workers that fell silent. @returns how many workers were found dead */
export async function releaseDead(kernel: Kernel, deadAfterMs = usualTimes.deadAfterMs): Promise<number> {
  const silent = `now() - make_interval(secs => $1::float / 1000)`;
  const dead = await kernel.db.query<{ locked_by: string }>(
    `select distinct j.locked_by from graphile_worker._private_jobs j
     where j.locked_by is not null and j.locked_at < ${silent}
       and not exists (select 1 from kernel.worker w where w.name = j.locked_by and w.seen_at > ${silent})`,
    [deadAfterMs],
  );
  if (dead.length === 0) return 0;
  await kernel.db.query('select graphile_worker.force_unlock_workers($1::text[])', [dead.map((d) => d.locked_by)]);
  await kernel.db.query(`delete from kernel.worker where seen_at < now() - interval '1 day'`);
  kernel.logger.warn('dead-workers-released', { workers: dead.length });
  return dead.length;
}

/** Jobs that gave up, for the administrator's page. */
export async function deadJobs(sql: Sql): Promise<{ id: string; name: string; attempts: number; error: string; since: Date }[]> {
  const [found] = await sql.query<{ exists: boolean }>(`select to_regclass('graphile_worker.jobs') is not null as exists`);
  if (!found?.exists) return [];
  return sql.query(
    `select id::text, task_identifier as name, attempts, left(coalesce(last_error, ''), 500) as error, created_at as since
     from graphile_worker.jobs where attempts >= max_attempts or (attempts > 2 and last_error is not null) order by created_at limit 200`,
  );
}
