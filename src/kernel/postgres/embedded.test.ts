import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  type EmbeddedPostgres,
  findRunningPostgres,
  joinOrStartPostgres,
  type PostgresConnection,
  startEmbeddedPostgres,
} from './index.ts';
import { readServer } from './running.ts';

const asRoot = process.getuid?.() === 0;
const hasNamespaces = spawnSync('unshare', ['--user', 'true']).status === 0;
const open: EmbeddedPostgres[] = [];
const supervisors: ChildProcess[] = [];
let dataDir: string;

beforeAll(() => {
  dataDir = temporaryFolder(0o711);
});

afterEach(async () => {
  for (const child of supervisors.splice(0)) child.kill('SIGKILL');
  for (const server of open.splice(0)) await server.stop();
});

afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

describe('the embedded PostgreSQL', { timeout: 60_000 }, () => {
  it('keeps what was committed from one start to the next, and can be stopped twice', async () => {
    const first = await start(dataDir);
    await query(first.connection, "CREATE TABLE kept (word text); INSERT INTO kept VALUES ('Đã nhận')");
    await first.stop();
    await first.stop();
    expect(findRunningPostgres(dataDir)).toBeUndefined();

    const second = await start(dataDir);
    expect(await words(second.connection)).toEqual(['Đã nhận']);
  });

  it('is a safe UTF-8 database: checksums, confirmed writes on disk, no network, case of Vietnamese letters known', async () => {
    const { connection } = await start(dataDir);
    for (const [name, value] of [
      ['data_checksums', 'on'],
      ['fsync', 'on'],
      ['synchronous_commit', 'on'],
      ['full_page_writes', 'on'],
      ['listen_addresses', ''],
      ['server_encoding', 'UTF8'],
    ]) {
      expect([name, Object.values((await query(connection, `SHOW ${name}`))[0]!)[0]]).toEqual([name, value]);
    }
    expect(await query(connection, "SELECT upper('đường ở ấp') AS u")).toEqual([{ u: 'ĐƯỜNG Ở ẤP' }]);
    expect(statSync(connection.host).mode & 0o777).toBe(0o700);
  });

  it('lets nobody in without the password, which only who runs it can read; a folder that lost it gets a new one', async () => {
    const first = await start(dataDir);
    const { password, ...rest } = first.connection;
    await expect(query({ ...rest, password: '' }, 'SELECT 1')).rejects.toThrow();
    await expect(query({ ...rest, password: `${password}x` }, 'SELECT 1')).rejects.toMatchObject({ code: '28P01' });
    await expect(query({ ...rest, password: '', database: 'postgres' }, 'SELECT 1')).rejects.toThrow();
    const kept = join(dataDir, 'postgres/motcua.password');
    expect(statSync(kept).mode & 0o777).toBe(0o600);
    expect(statSync(join(dataDir, 'postgres')).mode & 0o777).toBe(0o700);
    await first.stop();

    // As a folder of an earlier version, or one whose file was removed.
    rmSync(kept);
    const second = await start(dataDir);
    expect(second.connection.password).not.toBe(password);
    await expect(query(first.connection, 'SELECT 1')).rejects.toMatchObject({ code: '28P01' });
    expect(await query(second.connection, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('keeps what people typed out of its log, also when a statement fails', async () => {
    const { connection } = await start(dataDir);
    await expect(query(connection, "SELECT 'Nguyễn Văn Thử 012345678901'::date")).rejects.toThrow();
    await query(connection, 'CREATE TABLE IF NOT EXISTS people (number text PRIMARY KEY)');
    const twice = "INSERT INTO people VALUES ('079200000001'), ('079200000001')";
    await expect(query(connection, twice)).rejects.toThrow();
    const log = readFileSync(join(dataDir, 'postgres.log'), 'utf8');
    expect(log).toContain('people_pkey');
    expect(log).not.toContain('079200000001');
  });

  it('refuses a second start on the folder, naming it and saying what to do', async () => {
    await start(dataDir);
    const second = start(dataDir);
    await expect(second).rejects.toMatchObject({ code: 'postgres.in-use' });
    await expect(second).rejects.toThrow(
      new RegExp(`Thư mục dữ liệu ${dataDir} đang được một Một Cửa khác dùng .*MOTCUA_DATA_DIR`),
    );
  });

  it('names the data folder when it cannot be written', async () => {
    const file = join(dataDir, 'a-file');
    writeFileSync(file, '');
    await expect(start(join(file, 'var'))).rejects.toMatchObject({
      code: 'postgres.not-writable',
      message: expect.stringContaining(`${file}/var`),
    });
  });

  it('goes with its supervisor killed by SIGKILL, and keeps the committed data only', async () => {
    const { child, connection, postmaster } = await startInProcess(dataDir);
    await query(connection, "CREATE TABLE IF NOT EXISTS kept (word text); DELETE FROM kept; INSERT INTO kept VALUES ('xong')");
    const halfway = new pg.Client({ ...connection });
    halfway.on('error', () => {});
    await halfway.connect();
    await halfway.query("BEGIN; INSERT INTO kept VALUES ('dở dang')");

    child.kill('SIGKILL');
    await expect.poll(() => runs(postmaster), { timeout: 10_000 }).toBe(false);

    const again = await start(dataDir);
    expect(await words(again.connection)).toEqual(['xong']);
  });

  it('starts at once after its supervisor was killed, while the old server is still going down', async () => {
    const { child } = await startInProcess(dataDir);
    child.kill('SIGKILL');
    await once(child, 'exit');
    const again = await start(dataDir);
    expect(await query(again.connection, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('recovers when everything was killed, as in a power cut', async () => {
    const { child, connection, postmaster } = await startInProcess(dataDir);
    await query(connection, "CREATE TABLE IF NOT EXISTS kept (word text); DELETE FROM kept; INSERT INTO kept VALUES ('còn')");
    child.kill('SIGSTOP');
    process.kill(postmaster, 'SIGKILL');
    child.kill('SIGKILL');
    await once(child, 'exit');
    const again = await start(dataDir);
    expect(await words(again.connection)).toEqual(['còn']);
  });

  it('is not misled when the number in postmaster.pid now belongs to another program', async () => {
    await (await start(dataDir)).stop();
    writeFileSync(join(dataDir, 'postgres/postmaster.pid'), `${process.pid}\n${dataDir}/postgres\n1\n5432\n/tmp\n\n\nready\n`);
    const again = await start(dataDir);
    expect(await query(again.connection, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it.skipIf(!asRoot)(
    'runs, when root starts it, without the rights of root and under a number that nobody else has',
    async () => {
      const { connection } = await start(dataDir);
      const { uid } = statSync(connection.host);
      const taken = readFileSync('/etc/passwd', 'utf8')
        .split('\n')
        .map((line) => Number(line.split(':')[2]));
      if (readFileSync('/proc/self/uid_map', 'utf8').includes('4294967295')) expect(taken).not.toContain(uid);
      const status = readFileSync(`/proc/${postmasterOf(dataDir)}/status`, 'utf8');
      expect(status).toMatch(/^Uid:\t([1-9]\d*)\t\1\t\1\t\1$/m);
      expect(status).toMatch(/^CapEff:\t0+$/m);
    },
  );

  it.skipIf(!asRoot || !hasNamespaces)('runs, without capabilities, in a folder that root alone can enter', async () => {
    const closed = temporaryFolder(0o700);
    try {
      const server = await start(join(closed, 'var'));
      expect(await query(server.connection, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
      expect(readFileSync(`/proc/${postmasterOf(join(closed, 'var'))}/status`, 'utf8')).toMatch(/^CapEff:\t0+$/m);
      await server.stop();
    } finally {
      rmSync(closed, { recursive: true, force: true });
    }
  });
});

describe('a command', { timeout: 60_000 }, () => {
  const quiet = () => {};

  it('joins the server of the running application and leaves it running', async () => {
    const app = await start(dataDir);
    const command = await joinOrStartPostgres({ dataDir, log: quiet });
    expect(command).toMatchObject({ joined: true, connection: app.connection });
    await command.leave();
    expect(findRunningPostgres(dataDir)).toEqual(app.connection);
  });

  it('has a server of its own when none runs; a second command waits for the first one to end', async () => {
    const first = await joinOrStartPostgres({ dataDir, log: quiet });
    expect(first.joined).toBe(false);
    const order: string[] = [];
    const second = joinOrStartPostgres({ dataDir, log: quiet }).then((it) => {
      order.push('second starts');
      return it;
    });
    await query(first.connection, 'SELECT 1');
    order.push('first leaves');
    await first.leave();
    await (await second).leave();
    expect(order).toEqual(['first leaves', 'second starts']);
    expect(findRunningPostgres(dataDir)).toBeUndefined();
  });
});

function temporaryFolder(mode: number): string {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-test-'));
  chmodSync(folder, mode);
  return folder;
}

async function start(folder: string): Promise<EmbeddedPostgres> {
  const server = await startEmbeddedPostgres({ dataDir: folder, log: () => {} });
  open.push(server);
  return server;
}

async function startInProcess(folder: string) {
  const script = fileURLToPath(new URL('./supervisor.fixture.ts', import.meta.url));
  const child = spawn(process.execPath, [script, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  supervisors.push(child);
  const [line] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
  return { child, connection: JSON.parse(line) as PostgresConnection, postmaster: postmasterOf(folder) };
}

function postmasterOf(folder: string): number {
  return readServer(join(folder, 'postgres'))!.pid;
}

/** A process that nobody has buried yet does not run any more. */
function runs(pid: number): boolean {
  const listed = spawnSync('ps', ['-o', 'stat=', '-p', String(pid)], { encoding: 'utf8' }).stdout.trim();
  return listed !== '' && !listed.startsWith('Z');
}

async function query(connection: PostgresConnection, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ ...connection });
  await client.connect();
  try {
    return (await client.query(sql)).rows as Record<string, unknown>[];
  } finally {
    await client.end();
  }
}

async function words(connection: PostgresConnection): Promise<unknown[]> {
  return (await query(connection, 'SELECT word FROM kept ORDER BY word')).map(({ word }) => word);
}
