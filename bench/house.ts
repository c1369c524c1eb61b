/** The product as `npm start` runs it, in its own processes and on its own PostgreSQL, and a second connection to look at what it wrote. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Booted, boot } from '../src/boot.ts';
import { packageRoot, readConfiguration, silentLogger } from '../src/kernel/index.ts';
import { findRunningPostgres } from '../src/kernel/postgres/index.ts';

export type House = { port: number; pid: number; readyMs: number; stop(): Promise<void> };

/** A data folder that goes when the measurement ends. */
export function temporaryFolder(): { path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'motcua-bench-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }) };
}

/** Two free ports in a row: the product and its sandbox. */
export async function freePort(): Promise<number> {
  const taken = (port: number) =>
    new Promise<number | null>((resolve) => {
      const server = createServer();
      server.once('error', () => resolve(null));
      server.listen(port, 'localhost', () => {
        const { port: found } = server.address() as { port: number };
        server.close(() => resolve(found));
      });
    });
  for (;;) {
    const port = await taken(0);
    if (port && port < 65_000 && (await taken(port + 1))) return port;
  }
}

/** Starts the built product and waits until it says that it is ready. */
export async function startHouse(
  dataDir: string,
  environment: Record<string, string> = {},
  options: { command?: string[]; profile?: string | null } = {},
): Promise<House> {
  const port = await freePort();
  const preload = pathToFileURL(join(packageRoot, 'tools/exit-with-parent.mjs')).href;
  if (options.profile) mkdirSync(options.profile, { recursive: true });
  const command = options.command ?? [
    ...(options.profile ? ['--cpu-prof', `--cpu-prof-dir=${options.profile}`] : []),
    '--enable-source-maps',
    '--import',
    preload,
    join(packageRoot, 'dist/main.mjs'),
  ];
  const log = openSync(`${dataDir}.log`, 'a');
  const started = performance.now();
  const child: ChildProcess = spawn(process.execPath, command, {
    cwd: packageRoot,
    stdio: ['ignore', log, log, 'ipc'],
    env: {
      PATH: process.env.PATH,
      NODE_ENV: 'production',
      PORT: String(port),
      MOTCUA_DATA_DIR: dataDir,
      MOTCUA_RATE_LIMIT: 'off',
      MOTCUA_LOG: 'warn',
      ...environment,
    },
  });
  let ended = false;
  const exited = new Promise<void>((resolve) =>
    child.once('exit', () => {
      ended = true;
      resolve();
    }),
  );
  for (;;) {
    if (ended) throw new Error(`the product did not start:\n${readFileSync(`${dataDir}.log`, 'utf8').slice(-2000)}`);
    const answer = await fetch(`http://localhost:${port}/health/ready`).catch(() => undefined);
    if (answer?.ok) break;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  return {
    port,
    pid: child.pid!,
    readyMs: performance.now() - started,
    stop: async () => {
      child.kill('SIGTERM');
      // A stop that hangs must not hang the measurement; the database goes with its house.
      const impatient = setTimeout(() => child.kill('SIGKILL'), 20_000);
      await exited;
      clearTimeout(impatient);
      rmSync(`${dataDir}.log`, { force: true });
    },
  };
}

/** Joins the database of a running house: the same modules, keys and definitions, no server. */
export async function joinHouse(dataDir: string, connections = 16, sandbox: string | null = null): Promise<Booted> {
  const connection = findRunningPostgres(dataDir);
  if (!connection) throw new Error('the database of the product is not there');
  const configuration = readConfiguration({ MOTCUA_DATA_DIR: dataDir });
  return boot(configuration, connection, { logger: silentLogger, dataDir, sandboxUrl: () => sandbox, connections });
}
