import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, readlinkSync, realpathSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import type { Head } from '../kernel/index.ts';
import { createKeys, type Database, openDatabase, readConfiguration, readHeads, verifyLog } from '../kernel/index.ts';
import { findRunningPostgres } from '../kernel/postgres/index.ts';
import { createSessions } from '../modules/identity/index.ts';
import { openSecrets } from '../secrets.ts';

const root = join(import.meta.dirname, '../..');

/** The built product as one process that a test may kill in any way, on a data folder that outlives it. */
export type ProductProcess = {
  url: string;
  pid: number;
  /** The data folder as this process sees it, also when the product has a disk of its own. */
  folder: string;
  output(): string;
  exited: Promise<void>;
  database(): Database;
  /** SIGKILL to the product alone. */
  killApp(): Promise<void>;
  /** SIGKILL to PostgreSQL's postmaster, or to all its processes at once; resolves when the product has ended for lack of it. */
  killPostgres(which: 'postmaster' | 'all'): Promise<void>;
  stop(): Promise<void>;
};

/**
 * Starts `dist/main.mjs` on `dataDir` and waits until it is ready.
 * @param disk gives the folder a small disk of its own (tmpfs in a private mount namespace); it goes with the process
 */
export async function startProductProcess(dataDir: string, port: number, disk?: { megabytes: number }): Promise<ProductProcess> {
  const node = [process.execPath, '--enable-source-maps', join(root, 'dist/main.mjs')];
  const ownDisk = [
    'unshare',
    '-m',
    'sh',
    '-c',
    `mount -t tmpfs -o size=${disk?.megabytes}m,mode=711 tmpfs "$0" && exec "$@"`,
    dataDir,
  ];
  const [program, ...args] = disk ? [...ownDisk, ...node] : node;
  const child = spawn(program!, args, {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env.PATH,
      NODE_ENV: 'production',
      PORT: String(port),
      MOTCUA_DATA_DIR: dataDir,
      MOTCUA_LOG: 'warn',
      MOTCUA_RATE_LIMIT: 'off',
    },
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
    });
  }
  const exited = once(child, 'exit').then(() => {});
  const url = `http://localhost:${port}`;
  await ready(child, url, () => printed);
  const folder = disk ? join('/proc', String(child.pid), 'root', dataDir) : dataDir;
  const pgData = realpathSync(dataDir) === dataDir ? join(dataDir, 'postgres') : join(realpathSync(dataDir), 'postgres');
  return {
    url,
    pid: child.pid!,
    folder,
    output: () => printed,
    exited,
    database: () => openDatabase(findRunningPostgres(folder)!, { connections: 2, onError: () => {} }),
    async killApp() {
      child.kill('SIGKILL');
      await exited;
    },
    async killPostgres(which) {
      const postmaster = Number(readFileSync(join(folder, 'postgres/postmaster.pid'), 'utf8').split('\n')[0]);
      for (const pid of which === 'all' ? processesIn(pgData) : [postmaster]) killIfThere(pid);
      await exited;
    },
    async stop() {
      if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM');
      await exited;
    },
  };
}

/** With the postmaster gone, the others end by themselves and may be faster than we are. */
function killIfThere(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    if ((error as { code?: string }).code !== 'ESRCH') throw error;
  }
}

/** Every process of PostgreSQL works inside its data folder; the postmaster first, so that it restarts none of the others. */
function processesIn(pgData: string): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && workingFolder(name) === pgData)
    .map(Number)
    .sort((a, b) => a - b);
}

function workingFolder(pid: string): string | undefined {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return undefined;
  }
}

async function ready(child: ChildProcess, url: string, printed: () => string): Promise<void> {
  const until = performance.now() + 60_000;
  while (performance.now() < until && child.exitCode === null && child.signalCode === null) {
    if ((await fetch(`${url}/health/ready`).catch(() => undefined))?.ok) return;
    await new Promise((next) => setTimeout(next, 50));
  }
  child.kill('SIGKILL');
  throw new Error(`the product was not ready:\n${printed()}`);
}

/** API tokens for demo citizens, made the way `motcua token` makes them. */
export async function tokensFor(product: ProductProcess, citizenNumbers: string[]): Promise<string[]> {
  const db = product.database();
  try {
    const keys = createKeys(openSecrets(readConfiguration({}), product.folder).master);
    const sessions = createSessions(db, keys);
    const tokens: string[] = [];
    for (const number of citizenNumbers) {
      const [account] = await db.query<{ id: string }>(
        `insert into identity.account (id, kind, display_name, person, vneid_subject, demo, made_at)
         select gen_random_uuid(), 'citizen', full_name, id, $2, true, now() from registers.person where citizen_number = $1 returning id`,
        [number, keys.digest(`token:${number}`)],
      );
      tokens.push(
        await sessions.makeToken(db, { account: account!.id, position: null, label: 'test', days: 1, now: new Date() }),
      );
    }
    return tokens;
  } finally {
    await db.close();
  }
}

/** Checks the log of a running product against the heads that it published. */
export async function verifyProductLog(product: ProductProcess) {
  const db = product.database();
  try {
    const { seal } = openSecrets(readConfiguration({}), product.folder);
    const heads: Head[] = readHeads(readFileSync(join(product.folder, 'heads.jsonl'), 'utf8'));
    return await verifyLog(db, { publicKeyPem: seal.publicKeyPem, heads, epoch: 1 });
  } finally {
    await db.close();
  }
}

/** A disk of its own needs mount namespaces: root, or user namespaces that may mount. */
export const mayMount = (): boolean => spawnSync('unshare', ['-m', 'true'], { stdio: 'ignore' }).status === 0;

/** A port whose neighbour is free as well: the sandbox takes the next one. */
export async function twoFreePorts(): Promise<number> {
  for (;;) {
    const first = await listen(0);
    const port = (first!.address() as { port: number }).port;
    const second = await listen(port + 1);
    await Promise.all([first, second].map((server) => server && new Promise((done) => server.close(done))));
    if (second) return port;
  }
}

function listen(port: number): Promise<ReturnType<typeof createServer> | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(undefined));
    server.listen(port, () => resolve(server));
  });
}
