// A worker in a process of its own for tests: takes the job `test.slow`, says so, and never finishes; meant to be killed.
import { openDatabase } from '../kernel/db.ts';
import { startJobs } from '../kernel/jobs.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { silentLogger } from '../kernel/logging.ts';

const { connection, times } = JSON.parse(process.argv[2]!) as {
  connection: { host: string; port: number; user: string; database: string };
  times: { beatMs: number; deadAfterMs: number; restMs: number };
};
const db = openDatabase(connection, { connections: 4 });
const kernel = { db, logger: silentLogger } as Kernel;
const hang = async (payload: Record<string, unknown>): Promise<void> => {
  // Half of the work, in a transaction that the kill cuts off.
  await db.transaction(async (sql) => {
    await sql.query('insert into public.done (job) values ($1)', [payload.id]);
    process.stdout.write('taken\n');
    await new Promise(() => {});
  });
};
await startJobs(kernel, { 'test.slow': hang }, { concurrency: 1, pollMs: 50, times });
