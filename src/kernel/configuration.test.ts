import { generateKeyPairSync } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ConfigurationError, readConfiguration } from './configuration.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'motcua-configuration-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The lines that the person at the terminal reads; none when it is accepted. */
function refusals(environment: Record<string, string>): string[] {
  try {
    readConfiguration(environment);
    return [];
  } catch (error) {
    if (error instanceof ConfigurationError) return error.lines;
    throw error;
  }
}

describe('names that nobody reads', () => {
  test.each([
    ['MOTCUA_MOD', 'MOTCUA_MODE'],
    ['MOTCUA_DATADIR', 'MOTCUA_DATA_DIR'],
    ['MOTCUA_SECRETKEY', 'MOTCUA_SECRET_KEY'],
  ])('%s is refused, and %s is what was meant', (wrong, right) => {
    expect(refusals({ [wrong]: 'production' })).toEqual([`${wrong}: không có biến này; có phải ${right}?`]);
  });

  test('one that is near nothing is refused too; what belongs to other programs is not ours to judge', () => {
    expect(refusals({ MOTCUA_SOMETHING_ELSE: '1' })).toEqual([
      'MOTCUA_SOMETHING_ELSE: không có biến này. Bảng các biến ở README.md',
    ]);
    expect(refusals({ PGHOST: 'x', LANG: 'vi_VN.UTF-8', npm_lifecycle_event: 'start' })).toEqual([]);
  });

  test('it is said together with what else is wrong', () => {
    expect(refusals({ MOTCUA_MOD: 'demo', PORT: 'x' })).toHaveLength(2);
  });
});

test.each([
  'postgres://motcua:mat/khau@may-chu/motcua',
  'postgres://motcua:50%@may-chu/motcua',
  'postgres://motcua:a#b@may-chu:5432/x',
])('DATABASE_URL %s: says how to write what a password holds, and does not repeat it', (url) => {
  const [line] = refusals({ DATABASE_URL: url });
  expect(line).toMatch(/^DATABASE_URL: .*@ là %40/);
  expect(line).not.toContain(url);
});

test('a password with everything written by percent is taken', () => {
  expect(refusals({ DATABASE_URL: 'postgres://motcua:a%40b%2Fc%23@may-chu:5432/motcua' })).toEqual([]);
});

describe('files and folders that settings name', () => {
  const key = (name: string, make: () => string): string => {
    const path = join(folder, name);
    writeFileSync(path, make());
    return path;
  };
  const pem = (type: 'ed25519' | 'x25519') =>
    generateKeyPairSync(type as 'ed25519')
      .privateKey.export({ type: 'pkcs8', format: 'pem' })
      .toString();

  test('the key of the sealed log is there and is an Ed25519 key', () => {
    expect(refusals({ MOTCUA_LOG_SIGNING_KEY_FILE: key('right.pem', () => pem('ed25519')) })).toEqual([]);
    for (const path of [join(folder, 'absent.pem'), key('other.pem', () => pem('x25519')), key('text.pem', () => 'xin chào')]) {
      const lines = refusals({ MOTCUA_LOG_SIGNING_KEY_FILE: path });
      expect(lines).toHaveLength(1);
      expect(lines[0]).toContain('MOTCUA_LOG_SIGNING_KEY_FILE: ');
      expect(lines[0]).toContain(path);
    }
  });

  test('production: the folder of signing keys is there', () => {
    const about = (path: string) =>
      refusals({ MOTCUA_MODE: 'production', SIGNING_KEYS_DIR: path }).filter((line) => line.startsWith('SIGNING_KEYS_DIR'));
    mkdirSync(join(folder, 'keys'));
    expect(about(join(folder, 'keys'))).toEqual([]);
    expect(about(join(folder, 'no-keys'))).toEqual([expect.stringContaining(join(folder, 'no-keys'))]);
  });
});
