import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');

export type RunningProduct = {
  /** `http://localhost:PORT` */
  url: string;
  dataDir: string;
  /** What it printed so far, for a failing test. */
  output: () => string;
  /** Ends it in order and removes its data. */
  stop: () => Promise<void>;
};

/**
 * Starts the built product as `npm start` does, with its own database, sandbox, data folder and ports, and waits until it is ready.
 * Builds what changed first, so that a test of the browser never looks at yesterday's pages.
 * @throws Error with what it printed, when it ends or is not ready within a minute
 */
export async function runProduct(environment: Record<string, string> = {}): Promise<RunningProduct> {
  const { buildIfChanged } = (await import(join(root, 'tools/build.mjs'))) as {
    buildIfChanged: (options: object) => Promise<unknown>;
  };
  await buildIfChanged({ log: () => {} });
  const dataDir = mkdtempSync(join(tmpdir(), 'motcua-run-'));
  const port = await twoFreePorts();
  const child = spawn(
    process.execPath,
    ['--enable-source-maps', '--import', join(root, 'tools/exit-with-parent.mjs'), join(root, 'dist/main.mjs')],
    {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      env: {
        PATH: process.env.PATH ?? '',
        HOME: dataDir,
        NODE_ENV: 'production',
        PORT: String(port),
        MOTCUA_DATA_DIR: dataDir,
        MOTCUA_LOG: 'warn',
        ...environment,
      },
    },
  );
  let printed = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
    });
  const stop = async () => {
    if (child.exitCode === null && child.signalCode === null) {
      const gone = once(child, 'exit');
      child.kill('SIGTERM');
      const patience = setTimeout(() => child.kill('SIGKILL'), 15_000);
      await gone;
      clearTimeout(patience);
    }
    rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 });
  };
  const url = `http://localhost:${port}`;
  try {
    await ready(child, url);
  } catch (error) {
    await stop();
    throw new Error(`${(error as Error).message}\n${printed}`);
  }
  return { url, dataDir, output: () => printed, stop };
}

async function ready(child: ChildProcess, url: string): Promise<void> {
  const until = performance.now() + 60_000;
  while (performance.now() < until) {
    if (child.exitCode !== null) throw new Error(`the product ended with status ${child.exitCode}`);
    const answer = await fetch(`${url}/health/ready`).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((next) => setTimeout(next, 100));
  }
  throw new Error('the product was not ready within a minute');
}

/** A port whose neighbour is free as well: the sandbox takes the next one. */
async function twoFreePorts(): Promise<number> {
  for (;;) {
    const first = await listen(0);
    const port = (first.address() as { port: number }).port;
    const second = await listen(port + 1).catch(() => undefined);
    await Promise.all([first, second].map((server) => server && new Promise((done) => server.close(done))));
    if (second) return port;
  }
}

function listen(port: number): Promise<ReturnType<typeof createServer>> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(port, () => resolve(server));
  });
}
