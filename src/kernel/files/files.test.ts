import { createHash, randomBytes } from 'node:crypto';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { S3_ACCESS_KEY, S3_REGION, type Sandbox, startSandbox } from '../../../sandbox/server.ts';
import { asProblem } from '../http/errors.ts';
import { silentLogger } from '../logging.ts';
import { encryptedFiles } from './encrypted.ts';
import { localBlobs } from './local.ts';
import { s3Blobs } from './s3.ts';
import type { BlobStore, FileStore } from './store.ts';

const key = randomBytes(32);
const MB = 1024 * 1024;
const limit = 50 * MB;
let folder: string;
let staging: string;
let local: FileStore;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'motcua-files-'));
  staging = join(folder, 'staging');
  local = encryptedFiles(localBlobs(join(folder, 'files')), key, staging);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** As it comes from the network: in parts of any size. */
async function* inParts(content: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < content.length; at += size) yield content.subarray(at, at + size);
}
const filesBelow = (path: string): string[] =>
  readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((e) => e.isFile())
    .map((e) => join(e.parentPath, e.name));
const stored = (): string[] => filesBelow(join(folder, 'files'));
const sizes = [0, 1, 15, 16, 17, 65_536, MB - 17, MB - 16, MB - 1, MB, MB + 1, MB + 16, 2 * MB - 1, 2 * MB, 2 * MB + 1, 3 * MB];

describe('what was stored is read back', () => {
  test.each(sizes)('%i bytes, whatever parts it came in', async (size) => {
    const content = randomBytes(size);
    for (const part of [997, 65_536, 5 * MB]) {
      if (part < 1000 && size > 70_000) continue;
      const saved = await local.save(inParts(content, part), limit);
      expect(saved.sha256.equals(createHash('sha256').update(content).digest())).toBe(true);
      expect(saved.bytes).toBe(size);
      expect(saved.head.equals(content.subarray(0, 4096))).toBe(true);
      expect((await local.read(saved.sha256)).equals(content)).toBe(true);
    }
    expect(stored().length).toBe(1);
  });

  test('equal content is kept once, also when it arrives eight times at once', async () => {
    const content = randomBytes(MB + 5);
    const saved = await Promise.all(Array.from({ length: 8 }, () => local.save(inParts(content, 65_536), limit)));
    expect(new Set(saved.map((s) => s.sha256.toString('hex'))).size).toBe(1);
    expect(stored().length).toBe(1);
    expect((await local.read(saved[0]!.sha256)).equals(content)).toBe(true);
  });

  test('nothing of it lies in plain, in no name, and nobody else may read the files', async () => {
    const content = Buffer.from('Họ và tên: Phạm Văn Thôi\n'.repeat(100));
    const { sha256 } = await local.save(inParts(content, 100), limit);
    const [path] = stored();
    expect(readFileSync(path!).includes('Phạm')).toBe(false);
    expect(path).not.toContain(sha256.toString('hex'));
    expect(statSync(path!).mode & 0o777).toBe(0o600);
    expect(statSync(staging).mode & 0o777).toBe(0o700);
    for (const inside of readdirSync(join(folder, 'files')))
      expect(statSync(join(folder, 'files', inside)).mode & 0o777).toBe(0o700);
  });

  test('the same bytes under another key have another name and cannot be read', async () => {
    const content = randomBytes(1000);
    const { sha256 } = await local.save(inParts(content, 1000), limit);
    const other = encryptedFiles(localBlobs(join(folder, 'files')), randomBytes(32), staging);
    await expect(other.read(sha256)).rejects.toThrow('missing');
  });
});

describe('what was changed on the disk is found', () => {
  const stride = MB + 16;
  /** Every attack gives other bytes for a blob of `chunks` chunks. */
  const attacks: Record<string, (blob: Buffer, pick: number) => Buffer> = {
    'one bit turned': (blob, pick) => {
      const copy = Buffer.from(blob);
      copy[pick % blob.length]! ^= 1 << (pick % 8);
      return copy;
    },
    'cut anywhere': (blob, pick) => blob.subarray(0, pick % blob.length),
    'cut at the end of a chunk': (blob, pick) => blob.subarray(0, 16 + stride * (pick % Math.ceil((blob.length - 16) / stride))),
    'two chunks exchanged': (blob) =>
      Buffer.concat([
        blob.subarray(0, 16),
        blob.subarray(16 + stride, 16 + 2 * stride),
        blob.subarray(16, 16 + stride),
        blob.subarray(16 + 2 * stride),
      ]),
    'a chunk left out': (blob) => Buffer.concat([blob.subarray(0, 16), blob.subarray(16 + stride)]),
    'a chunk twice': (blob) => Buffer.concat([blob.subarray(0, 16 + stride), blob.subarray(16)]),
    'bytes added': (blob, pick) => Buffer.concat([blob, randomBytes(1 + (pick % 40))]),
  };

  test('altered, cut, in another order, longer: reading fails before the wrong bytes are given', async () => {
    const content = randomBytes(2 * MB + 300_000);
    const { sha256 } = await local.save(inParts(content, 65_536), limit);
    const [path] = stored();
    const blob = readFileSync(path!);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...Object.keys(attacks)), fc.nat(), async (name, pick) => {
        writeFileSync(path!, attacks[name]!(blob, pick));
        let right = 0;
        const reading = (async () => {
          for await (const part of await local.open(sha256)) {
            expect((part as Buffer).equals(content.subarray(right, right + (part as Buffer).length))).toBe(true);
            right += (part as Buffer).length;
          }
        })();
        await expect(reading).rejects.toThrow(/altered|cut off|another one/);
        expect(right).toBeLessThan(content.length);
      }),
      { numRuns: 60 },
    );
  });

  test('a whole other file of ours put in its place, and one that is gone', async () => {
    const one = await local.save(inParts(randomBytes(500), 500), limit);
    const [first] = stored();
    const two = await local.save(inParts(randomBytes(700), 700), limit);
    const second = stored().find((p) => p !== first)!;
    writeFileSync(first!, readFileSync(second));
    await expect(local.read(one.sha256)).rejects.toThrow('another one');
    rmSync(second);
    await expect(local.open(two.sha256)).rejects.toThrow('missing');
    expect(asProblem(await local.open(two.sha256).catch((e: unknown) => e), silentLogger, 'r').code).toBe('kernel.defect');
  });
});

describe('an upload that does not end well', () => {
  test('aborted, too large, or the disk refuses: nothing is left behind, neither staged nor stored', async () => {
    const aborted = async function* (): AsyncGenerator<Buffer> {
      yield randomBytes(MB + 10);
      throw new Error('the browser went away');
    };
    await expect(local.save(aborted(), limit)).rejects.toThrow('the browser went away');
    await expect(local.save(inParts(randomBytes(2 * MB), 65_536), MB)).rejects.toMatchObject({
      code: 'kernel.too-large',
      status: 413,
      detail: expect.stringContaining('1 MB'),
    });
    const failing: BlobStore = {
      ...localBlobs(join(folder, 'files')),
      put: async () => {
        throw Object.assign(new Error('no space'), { code: 'ENOSPC' });
      },
    };
    const refused = await encryptedFiles(failing, key, staging)
      .save(inParts(randomBytes(10), 10), limit)
      .catch((e: unknown) => e);
    expect(asProblem(refused, silentLogger, 'r')).toMatchObject({ status: 503, code: 'kernel.disk-full' });
    expect(filesBelow(folder)).toEqual([]);
  });

  test.skipIf(process.getuid?.() === 0)('a folder that cannot be written leaves nothing either', async () => {
    await local.save(inParts(randomBytes(10), 10), limit);
    chmodSync(join(folder, 'files'), 0o500);
    await expect(local.save(inParts(randomBytes(2 * MB), 65_536), limit)).rejects.toThrow();
    chmodSync(join(folder, 'files'), 0o700);
    expect(filesBelow(staging)).toEqual([]);
  });
});

test('what a killed process left half staged is removed a day later, not the work of a process beside us', async () => {
  mkdirSync(staging);
  writeFileSync(join(staging, 'old'), 'half');
  writeFileSync(join(staging, 'young'), 'half');
  const longAgo = Date.now() / 1000 - 25 * 3600;
  utimesSync(join(staging, 'old'), longAgo, longAgo);
  await local.save(inParts(randomBytes(10), 10), limit);
  expect(readdirSync(staging)).toEqual(['young']);
});

describe('in an S3 store', () => {
  const secret = 'secret of the tests';
  let home: string;
  let sandbox: Sandbox;
  beforeAll(async () => {
    home = mkdtempSync(join(tmpdir(), 'motcua-s3-'));
    sandbox = await startSandbox({ port: 0, dataDir: home, clients: [], secret });
  });
  afterAll(async () => {
    await sandbox.close();
    rmSync(home, { recursive: true, force: true });
  });
  const options = () => ({
    endpoint: `http://127.0.0.1:${sandbox.port}/s3`,
    bucket: 'ho-so',
    region: S3_REGION,
    accessKeyId: S3_ACCESS_KEY,
    secretAccessKey: secret,
  });
  const inS3 = (more: Partial<ReturnType<typeof options>> = {}) =>
    encryptedFiles(s3Blobs({ ...options(), ...more }), key, staging);

  test('the same round trips, kept once, unreadable there, nothing staged', async () => {
    for (const size of [0, 1, MB, MB + 1, 3 * MB]) {
      const content = randomBytes(size);
      const saved = await inS3().save(inParts(content, 65_536), limit);
      await inS3().save(inParts(content, 65_536), limit);
      expect((await inS3().read(saved.sha256)).equals(content)).toBe(true);
    }
    const text = Buffer.from('Phạm Văn Thôi '.repeat(1000));
    await inS3().save(inParts(text, 1000), limit);
    for (const path of filesBelow(join(home, 's3'))) expect(readFileSync(path).includes('Phạm Văn Thôi')).toBe(false);
    expect(filesBelow(staging)).toEqual([]);
  });

  test('wrong credentials, no server, a missing object: people are asked to wait, the operator learns why', async () => {
    const why = async (files: FileStore) => {
      const error = await files.save(inParts(randomBytes(10), 10), limit).catch((e: unknown) => e);
      expect(error).toMatchObject({ status: 503, code: 'kernel.files-unavailable', detail: expect.stringContaining('thử lại') });
      const lines: unknown[] = [];
      asProblem(error, { ...silentLogger, error: (_event, details) => lines.push(details?.reason) }, 'r');
      return String(lines[0]);
    };
    expect(await why(inS3({ secretAccessKey: 'wrong' }))).toContain('S3_SECRET_ACCESS_KEY');
    expect(await why(inS3({ accessKeyId: 'NOBODY' }))).toContain('S3_ACCESS_KEY_ID');
    expect(await why(inS3({ endpoint: 'http://127.0.0.1:9' }))).toContain('cannot be reached');
    await expect(inS3().read(randomBytes(32))).rejects.toThrow('missing');
    expect(filesBelow(staging)).toEqual([]);
  });
});
