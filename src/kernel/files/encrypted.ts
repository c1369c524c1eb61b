import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { problem } from '../problem.ts';
import type { BlobStore, FileStore, StagedFile } from './store.ts';

const chunkBytes = 1024 * 1024;
const tagBytes = 16;
const saltBytes = 16;
const headBytes = 4096;

/**
 * AES-256-GCM in 1 MB chunks under a key for each file (HKDF over 16 random bytes at its head); nonce = chunk counter + last-chunk
 * flag, so that chunks put in another order and a file cut at a chunk's end are found. The stream is staged in a local file first: the name is only known when the hash is.
 */
export function encryptedFiles(blobs: BlobStore, key: Buffer, stagingDir: string): FileStore {
  const naming = Buffer.from(hkdfSync('sha256', key, Buffer.alloc(0), 'motcua/file-names', 32));
  const sealing = Buffer.from(hkdfSync('sha256', key, Buffer.alloc(0), 'motcua/file-contents', 32));
  let tidied: Promise<void> | undefined;
  const nameOf = (sha256: Buffer): string => createHmac('sha256', naming).update(sha256).digest('hex');

  const open = async (sha256: Buffer): Promise<Readable> =>
    Readable.from(checked(decrypt(await blobs.get(nameOf(sha256)), sealing), sha256));
  async function stage(
    content: AsyncIterable<Uint8Array>,
    limit: number,
    judge?: (head: Buffer) => unknown,
  ): Promise<StagedFile> {
    await mkdir(stagingDir, { recursive: true, mode: 0o700 });
    tidied ??= removeAbandoned(stagingDir);
    await tidied;
    const staged = join(stagingDir, randomBytes(12).toString('hex'));
    const discard = () => rm(staged, { force: true });
    const hash = createHash('sha256');
    let bytes = 0;
    let head = Buffer.alloc(0);
    async function* measured(): AsyncGenerator<Uint8Array> {
      for await (const part of content) {
        bytes += part.length;
        if (bytes > limit)
          throw problem('kernel.too-large', 413, `Tệp quá lớn. Mỗi tệp nhiều nhất ${Math.floor(limit / 1024 / 1024)} MB.`);
        hash.update(part);
        if (head.length < headBytes) {
          head = Buffer.concat([head, part]).subarray(0, headBytes);
          if (head.length === headBytes) judge?.(head);
        }
        yield part;
      }
      if (head.length < headBytes) judge?.(head);
    }
    try {
      await pipeline(Readable.from(encrypt(measured(), sealing)), createWriteStream(staged, { mode: 0o600, flush: true }));
    } catch (error) {
      await discard();
      throw error;
    }
    const sha256 = hash.digest();
    const name = nameOf(sha256);
    return {
      sha256,
      bytes,
      head,
      open: async () => Readable.from(checked(decrypt(createReadStream(staged), sealing), sha256)),
      keep: async () => {
        if (!(await blobs.has(name))) await blobs.put(name, createReadStream(staged), (await stat(staged)).size);
      },
      discard,
    };
  }
  return {
    stage,
    async save(content, limit, judge) {
      const staged = await stage(content, limit, judge);
      try {
        await staged.keep();
        return { sha256: staged.sha256, bytes: staged.bytes, head: staged.head };
      } finally {
        await staged.discard();
      }
    },
    open,
    has: (sha256) => blobs.has(nameOf(sha256)),
    remove: (sha256) => blobs.remove(nameOf(sha256)),
    async read(sha256) {
      const parts: Buffer[] = [];
      for await (const part of await open(sha256)) parts.push(part as Buffer);
      return Buffer.concat(parts);
    },
  };
}

const abandonedAfterMs = 24 * 3600_000;

/** What a killed process had staged: nobody comes back for it after a day. Younger files may be another process's. */
async function removeAbandoned(stagingDir: string): Promise<void> {
  for (const name of await readdir(stagingDir)) {
    const path = join(stagingDir, name);
    const found = await stat(path).catch(() => undefined);
    if (found && Date.now() - found.mtimeMs > abandonedAfterMs) await rm(path, { force: true });
  }
}

/** A key of its own for each file: with one key for all, millions of random nonces would one day meet. */
const fileKey = (key: Buffer, salt: Buffer): Buffer => Buffer.from(hkdfSync('sha256', key, salt, 'motcua/file', 32));

function nonceOf(counter: number, last: boolean): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeUInt32BE(counter, 7);
  nonce[11] = last ? 1 : 0;
  return nonce;
}

async function* encrypt(content: AsyncIterable<Uint8Array>, key: Buffer): AsyncGenerator<Buffer> {
  const salt = randomBytes(saltBytes);
  yield salt;
  const own = fileKey(key, salt);
  let counter = 0;
  for await (const { chunk, last } of chunks(content, chunkBytes)) {
    const cipher = createCipheriv('aes-256-gcm', own, nonceOf(counter++, last));
    yield Buffer.concat([cipher.update(chunk), cipher.final(), cipher.getAuthTag()]);
  }
}

/** Another whole file under this name would decrypt well: the last part is given only when the content has its own hash. */
async function* checked(parts: AsyncIterable<Buffer>, sha256: Buffer): AsyncGenerator<Buffer> {
  const hash = createHash('sha256');
  let held: Buffer | undefined;
  for await (const part of parts) {
    if (held) yield held;
    hash.update(part);
    held = part;
  }
  if (!hash.digest().equals(sha256)) throw new Error('stored file is another one');
  if (held) yield held;
}

async function* decrypt(content: AsyncIterable<Uint8Array>, key: Buffer): AsyncGenerator<Buffer> {
  let own: Buffer | undefined;
  async function* rest(): AsyncGenerator<Uint8Array> {
    let start = Buffer.alloc(0);
    for await (const part of content) {
      if (own) yield part;
      else {
        start = Buffer.concat([start, part]);
        if (start.length >= saltBytes) {
          own = fileKey(key, start.subarray(0, saltBytes));
          yield start.subarray(saltBytes);
        }
      }
    }
  }
  let counter = 0;
  for await (const { chunk, last } of chunks(rest(), chunkBytes + tagBytes)) {
    if (!own || chunk.length < tagBytes) throw new Error('stored file is cut off');
    const decipher = createDecipheriv('aes-256-gcm', own, nonceOf(counter++, last));
    decipher.setAuthTag(chunk.subarray(chunk.length - tagBytes));
    yield Buffer.concat([decipher.update(chunk.subarray(0, chunk.length - tagBytes)), opened(decipher)]);
  }
}

function opened(decipher: { final(): Buffer }): Buffer {
  try {
    return decipher.final();
  } catch {
    throw new Error('stored file was altered');
  }
}

/** Cuts a stream into pieces of `size`; the last one may be shorter (or empty) and is marked. */
async function* chunks(content: AsyncIterable<Uint8Array>, size: number): AsyncGenerator<{ chunk: Buffer; last: boolean }> {
  let parts: Uint8Array[] = [];
  let held = 0;
  for await (const part of content) {
    parts.push(part);
    held += part.length;
    if (held <= size) continue;
    let whole = Buffer.concat(parts);
    while (whole.length > size) {
      yield { chunk: whole.subarray(0, size), last: false };
      whole = whole.subarray(size);
    }
    parts = [whole];
    held = whole.length;
  }
  yield { chunk: Buffer.concat(parts), last: true };
}
