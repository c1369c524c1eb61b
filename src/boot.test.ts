import { generateKeyPairSync } from 'node:crypto';
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { boot } from './boot.ts';
import { type Connection, readConfiguration, silentLogger } from './kernel/index.ts';
import { databaseFailure } from './start-error.ts';
import { createTestApp, type TestApp } from './testkit/test-app.ts';

let app: TestApp;
let database: string;
let folder: string;
beforeAll(async () => {
  app = await createTestApp();
  const [row] = await app.db.query<{ name: string }>('select current_database() as name');
  database = row!.name;
  folder = mkdtempSync(join(tmpdir(), 'motcua-boot-'));
});
afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true, force: true });
});

function url(change: { password?: string; database?: string; user?: string } = {}): string {
  const { host, port, user, password } = inject('postgres');
  const account = `${change.user ?? user}:${encodeURIComponent(change.password ?? password)}`;
  return `postgres://${account}@localhost:${port}/${change.database ?? database}?host=${encodeURIComponent(host)}`;
}

/** Starts on a database and ends again; what it says when it refuses. */
async function start(
  database: string | Exclude<Connection, { url: string }>,
  dataDir: string,
  environment: Record<string, string> = {},
): Promise<string> {
  const ofServer = typeof database === 'string';
  const configuration = readConfiguration({
    ...(ofServer ? { DATABASE_URL: database } : {}),
    MOTCUA_DATA_DIR: dataDir,
    ...environment,
  });
  try {
    const booted = await boot(configuration, ofServer ? { url: database } : database, {
      logger: silentLogger,
      dataDir,
      sandboxUrl: () => null,
      connections: 2,
    });
    await booted.db.close();
    return 'started';
  } catch (error) {
    return (error as Error).message;
  }
}

describe('keys of another folder on one database', () => {
  test('are refused with the folder and the variable, also after the folder was emptied; the old keys open it', async () => {
    expect(await start(url(), inject('testDataDir'))).toBe('started');
    const refusal = await start(url(), folder);
    expect(refusal).toContain(`MOTCUA_DATA_DIR: cơ sở dữ liệu ở DATABASE_URL`);
    expect(refusal).toContain(folder);
    expect(refusal).toContain('demo-secrets.json');
    copyFileSync(join(inject('testDataDir'), 'demo-secrets.json'), join(folder, 'demo-secrets.json'));
    expect(await start(url(), folder)).toBe('started');
  });

  test('a key from the environment is named by its variable', async () => {
    const own = { MOTCUA_SECRET_KEY: Buffer.alloc(32, 7).toString('base64') };
    expect(await start(url(), inject('testDataDir'), own)).toMatch(/^MOTCUA_SECRET_KEY: [^\n]*$/);

    const file = join(folder, 'seal.pem');
    writeFileSync(file, generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }));
    const seal = await start(url(), inject('testDataDir'), { MOTCUA_LOG_SIGNING_KEY_FILE: file });
    expect(seal).toMatch(/^MOTCUA_LOG_SIGNING_KEY_FILE: [^\n]*$/);
  });
});

test('another root than the one that the database was made for is refused, with both codes', async () => {
  const refusal = await start(url(), inject('testDataDir'), { MOTCUA_ROOT: '21523' });
  expect(refusal).toMatch(/^MOTCUA_ROOT: .* 51, không phải 21523/);
});

test('production refuses demo accounts and names where the database comes from', async () => {
  const file = join(folder, 'seal-of-production.pem');
  writeFileSync(file, generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }));
  const production = {
    MOTCUA_MODE: 'production',
    MOTCUA_PUBLIC_URL: 'https://dichvu.tinh.example',
    MOTCUA_SECRET_KEY: Buffer.alloc(32, 1).toString('base64'),
    MOTCUA_FILE_KEY: Buffer.alloc(32, 2).toString('base64'),
    MOTCUA_LOG_SIGNING_KEY_FILE: file,
    VNEID_ISSUER: 'https://vneid.example',
    VNEID_CLIENT_ID: 'motcua',
    VNEID_CLIENT_SECRET: 'x',
    TSA_URL: 'https://tsa.example',
    SIGNING_KEYS_DIR: folder,
    SIGNING_KEYS_PASSPHRASE: 'x',
  };
  expect(await start(url(), folder, production)).toMatch(/^DATABASE_URL: .* tài khoản dùng thử/);
  // The embedded one is in the data folder.
  expect(await start({ ...inject('postgres'), database }, folder, production)).toMatch(/^MOTCUA_DATA_DIR: .* tài khoản dùng thử/);
});

describe('a database that cannot be used is one sentence about DATABASE_URL, without the password', () => {
  const password = 'mat-khau-bi-mat';
  test.each([
    ['nobody listens', () => `postgres://motcua:${password}@127.0.0.1:1/motcua`, '127.0.0.1:1'],
    ['there is no such host', () => `postgres://motcua:${password}@may-khong-co.invalid/motcua`, 'may-khong-co.invalid'],
    ['the password is wrong', () => url({ password }), 'mật khẩu'],
    ['there is no such database', () => url({ database: 'chua_co' }), 'createdb -E UTF8 -T template0 chua_co'],
  ])('%s', async (_, address, says) => {
    const refusal = await start(address(), inject('testDataDir'));
    expect(refusal).toMatch(/^DATABASE_URL: [^\n]+$/);
    expect(refusal).toContain(says);
    expect(refusal).not.toContain(password);
  });

  test('it does not keep Vietnamese letters', async () => {
    const name = `${database}_ascii`;
    await app.db.query(
      `create database ${name} template template0 encoding 'SQL_ASCII' locale_provider libc lc_collate 'C' lc_ctype 'C'`,
    );
    try {
      expect(await start(url({ database: name }), inject('testDataDir'))).toMatch(/^DATABASE_URL: .*SQL_ASCII, cần UTF8/);
    } finally {
      await app.db.query(`drop database ${name} with (force)`);
    }
  });

  test('there is no password in it', () => {
    // Said by the driver, which leaves its half open connection to the server's patience: told here, not tried.
    const said = new Error('SASL: SCRAM-SERVER-FIRST-MESSAGE: client password must be a string');
    const failure = databaseFailure(said, { url: 'postgres://motcua@may-chu/motcua' });
    expect((failure as Error).message).toMatch(/^DATABASE_URL: may-chu:5432 đòi mật khẩu/);
  });
});
