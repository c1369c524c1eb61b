import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startSandbox } from '../../sandbox/server.ts';
import { boot } from '../boot.ts';
import { readConfiguration, silentLogger } from '../kernel/index.ts';
import { startEmbeddedPostgres } from '../kernel/postgres/index.ts';
import { openSecrets } from '../secrets.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    postgres: { host: string; port: number; user: string; password: string };
    testDataDir: string;
    sandboxUrl: string;
  }
}

/** One real PostgreSQL for the whole run, with a migrated and seeded template database that each test file copies. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = mkdtempSync(join(tmpdir(), 'motcua-test-'));
  mkdirSync(join(dataDir, 'no-desk'));
  const postgres = await startEmbeddedPostgres({
    dataDir,
    log: () => {},
    settings: { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' } as never,
  });
  const { host, port, user, password } = postgres.connection;
  const booted = await boot(readConfiguration({ MOTCUA_DATA_DIR: dataDir }), postgres.connection, {
    logger: silentLogger,
    dataDir,
    sandboxUrl: () => null,
  });
  await booted.db.query('select kernel.make_log_partition(current_date)');
  const sandbox = await startSandbox({
    port: 0,
    dataDir: join(dataDir, 'sandbox'),
    clients: [],
    secret: openSecrets(readConfiguration({}), dataDir).sandbox,
  });
  project.provide('sandboxUrl', sandbox.publicUrl);
  // The worker's schema too, so that reactions can add jobs without a worker.
  const { runMigrations } = await import('graphile-worker');
  await runMigrations({ pgPool: booted.db.pool });
  await booted.db.close();
  project.provide('postgres', { host, port, user, password });
  project.provide('testDataDir', dataDir);
  return async () => {
    await sandbox.close();
    await postgres.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
}
