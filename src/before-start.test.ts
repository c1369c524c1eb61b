import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkPorts, checkRoot, openDataDir } from './before-start.ts';
import { readConfiguration } from './kernel/index.ts';

let taken: Server;
let port: number;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'motcua-before-'));
  taken = createServer();
  await new Promise<void>((done) => taken.listen(0, '127.0.0.1', done));
  port = (taken.address() as AddressInfo).port;
});
afterAll(() => {
  taken.close();
  rmSync(folder, { recursive: true, force: true });
});

const settings = (environment: Record<string, string>) => readConfiguration({ HOST: '127.0.0.1', ...environment });

describe('ports, before anything starts', () => {
  test('names the variable of the one that is taken', async () => {
    await expect(checkPorts(settings({ PORT: String(port) }))).rejects.toThrow(new RegExp(`^PORT: cổng ${port} đang có`));
    const free = String(await freePort());
    await expect(checkPorts(settings({ PORT: free, SANDBOX_PORT: String(port) }))).rejects.toThrow(
      new RegExp(`^SANDBOX_PORT: cổng ${port} đang có`),
    );
  });

  test('says that the port of the stand-ins follows PORT when nobody chose it', async () => {
    const before = port - 1;
    const free = await listen(before).catch(() => undefined);
    if (!free) return;
    await new Promise((done) => free.close(done));
    await expect(checkPorts(settings({ PORT: String(before) }))).rejects.toThrow('PORT + 1');
  });

  test('both are different ports, and there is one after PORT', async () => {
    const pairs: Record<string, string>[] = [{ PORT: '4000', SANDBOX_PORT: '4000' }, { PORT: '65535' }];
    for (const ports of pairs) await expect(checkPorts(settings(ports))).rejects.toThrow('SANDBOX_PORT: ');
  });

  test('an address that this machine does not have is a matter of HOST', async () => {
    // 192.0.2.0/24 is kept for documentation (RFC 5737).
    const free = String(await freePort());
    await expect(checkPorts(settings({ PORT: free, HOST: '192.0.2.7' }))).rejects.toThrow(
      /^HOST: máy này không có địa chỉ 192\.0\.2\.7/,
    );
  });
});

describe('the data folder', () => {
  test('a file in its place, or above it, is named', () => {
    const file = join(folder, 'a-file');
    writeFileSync(file, '');
    for (const path of [file, join(file, 'var')])
      expect(() => openDataDir(settings({ MOTCUA_DATA_DIR: path }))).toThrow(`MOTCUA_DATA_DIR: ${path} là một tệp`);
  });

  test('one that is not there is made', () => {
    expect(openDataDir(settings({ MOTCUA_DATA_DIR: join(folder, 'new/var') }))).toBe(join(folder, 'new/var'));
  });
});

test('MOTCUA_ROOT is a province or a commune that there is', () => {
  for (const root of ['51', '21523']) expect(() => checkRoot(settings({ MOTCUA_ROOT: root }))).not.toThrow();
  for (const root of ['50', '99999']) expect(() => checkRoot(settings({ MOTCUA_ROOT: root }))).toThrow(`mang mã ${root}`);
});

async function freePort(): Promise<number> {
  const server = await listen(0);
  const { port: free } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return free;
}

function listen(wanted: number): Promise<Server> {
  return new Promise((done, failed) => {
    const server = createServer();
    server.once('error', failed).listen(wanted, '127.0.0.1', () => done(server));
  });
}
