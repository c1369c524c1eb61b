import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import { S3Error } from './signature.ts';

const StoredObject = z.object({
  bucket: z.string(),
  key: z.string(),
  /** Bytes. */
  size: z.number().int(),
  /** MD5 in hex, without quotes, as S3 does for single uploads. */
  etag: z.string(),
  contentType: z.string(),
  /** ISO 8601. */
  modified: z.string(),
  metadata: z.record(z.string(), z.string()),
  /** File name of this version's content. */
  content: z.string(),
});
export type StoredObject = z.infer<typeof StoredObject>;

export interface Upload {
  bucket: string;
  key: string;
  body: AsyncIterable<Uint8Array>;
  contentType: string;
  metadata: Record<string, string>;
  /** Hex SHA-256 that the body must have. */
  sha256?: string | undefined;
  /** Base64 MD5 that the body must have (Content-MD5). */
  md5?: string | undefined;
  /** Refuse when the key exists (If-None-Match: *). */
  onlyNew: boolean;
}

export interface ObjectStore {
  put(upload: Upload): Promise<StoredObject>;
  find(bucket: string, key: string): StoredObject | undefined;
  /** Bytes from..to, both included. */
  read(object: StoredObject, from: number, to: number): Readable;
  remove(bucket: string, key: string): Promise<void>;
  /** All objects of a bucket with the prefix, in UTF-8 byte order of their keys, as S3 lists them. */
  list(bucket: string, prefix: string): StoredObject[];
}

/** Largest object; S3 itself allows 5 GB in one upload. */
const MOST_BYTES = 512 * 1024 * 1024;

/** Objects in a folder: a content file a version, and a description a key that is replaced by rename. */
export async function createObjectStore(folder: string): Promise<ObjectStore> {
  const objects = new Map<string, StoredObject>();
  await mkdir(folder, { recursive: true, mode: 0o700 });
  for (const name of await readdir(folder)) {
    if (!name.endsWith('.json')) continue;
    const object = StoredObject.parse(JSON.parse(await readFile(join(folder, name), 'utf8')));
    objects.set(id(object), object);
  }
  const describe = (object: { bucket: string; key: string }) =>
    join(folder, `${createHash('sha256').update(id(object)).digest('hex')}.json`);

  return {
    async put(upload) {
      const content = `${randomUUID()}.bin`;
      const file = join(folder, content);
      try {
        const { size, etag } = await receive(upload, file);
        const { bucket, key, contentType, metadata } = upload;
        const previous = objects.get(id(upload));
        if (previous && upload.onlyNew) {
          throw new S3Error('PreconditionFailed', 412, 'At least one of the pre-conditions you specified did not hold.');
        }
        const object: StoredObject = {
          bucket,
          key,
          size,
          etag,
          contentType,
          metadata,
          modified: new Date().toISOString(),
          content,
        };
        // Claimed before the first await, so that of two conditional uploads at once only one wins.
        objects.set(id(object), object);
        await writeFile(`${file}.part`, JSON.stringify(object), { mode: 0o600 });
        await rename(`${file}.part`, describe(object));
        if (previous) await rm(join(folder, previous.content), { force: true });
        return object;
      } catch (error) {
        await rm(file, { force: true });
        throw error;
      }
    },
    find: (bucket, key) => objects.get(id({ bucket, key })),
    read: (object, from, to) =>
      object.size === 0 ? Readable.from([]) : createReadStream(join(folder, object.content), { start: from, end: to }),
    async remove(bucket, key) {
      const object = objects.get(id({ bucket, key }));
      if (!object) return;
      objects.delete(id(object));
      await rm(describe(object), { force: true });
      await rm(join(folder, object.content), { force: true });
    },
    list: (bucket, prefix) =>
      [...objects.values()]
        .filter((object) => object.bucket === bucket && object.key.startsWith(prefix))
        .sort((a, b) => Buffer.compare(Buffer.from(a.key), Buffer.from(b.key))),
  };
}

/** A bucket name has no slash, so this is unambiguous. */
const id = ({ bucket, key }: { bucket: string; key: string }): string => `${bucket}/${key}`;

async function receive({ body, sha256, md5 }: Upload, file: string): Promise<{ size: number; etag: string }> {
  const sha = createHash('sha256');
  const md = createHash('md5');
  let size = 0;
  const measure = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      size += chunk.length;
      sha.update(chunk);
      md.update(chunk);
      done(size > MOST_BYTES ? new S3Error('EntityTooLarge', 400, 'Your proposed upload is too large.') : null, chunk);
    },
  });
  await pipeline(body, measure, createWriteStream(file, { flags: 'wx', mode: 0o600 }));
  const digest = md.digest();
  if (sha256 !== undefined && sha.digest('hex') !== sha256) {
    throw new S3Error('XAmzContentSHA256Mismatch', 400, 'The provided x-amz-content-sha256 does not match what was computed.');
  }
  if (md5 !== undefined && digest.toString('base64') !== md5) {
    throw new S3Error('BadDigest', 400, 'The Content-MD5 you specified did not match what we received.');
  }
  return { size, etag: digest.toString('hex') };
}
