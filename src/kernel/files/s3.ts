import { Readable } from 'node:stream';
import type { ReadableStream as WebStream } from 'node:stream/web';
import { AwsClient } from 'aws4fetch';
import { sha256 } from '../canonical.ts';
import { problem } from '../problem.ts';
import type { BlobStore } from './store.ts';

export type S3Options = { endpoint: string; bucket: string; region: string; accessKeyId: string; secretAccessKey: string };

/** Blobs in an S3-compatible store, path style. Contents are encrypted before they get here. */
export function s3Blobs(options: S3Options): BlobStore {
  const client = new AwsClient({ ...options, service: 's3', retries: 3 });
  const urlOf = (name: string): string => `${options.endpoint.replace(/\/$/, '')}/${options.bucket}/${name}`;
  const call = async (name: string, init: RequestInit & { duplex?: 'half' }): Promise<Response> => {
    const response = await client.fetch(urlOf(name), init).catch((error: unknown) => {
      throw away(`cannot be reached at ${options.endpoint}`, error);
    });
    if (response.ok || response.status === 404) return response;
    await response.body?.cancel();
    if (response.status === 401 || response.status === 403) {
      throw away('refuses our key: check S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY, S3_REGION and the rights on the bucket');
    }
    throw away(`answered ${response.status}`);
  };
  return {
    async put(name, encrypted) {
      const parts: Buffer[] = [];
      for await (const part of encrypted) parts.push(part as Buffer);
      const body = new Uint8Array(Buffer.concat(parts));
      // The body's digest is signed too; without it the library signs the headers alone.
      const headers = { 'x-amz-content-sha256': sha256(body).toString('hex') };
      const response = await call(name, { method: 'PUT', body, headers });
      if (!response.ok) throw away(`has no bucket ${options.bucket}`);
    },
    async get(name) {
      const response = await call(name, { method: 'GET' });
      if (!response.ok || !response.body) throw new Error('stored file is missing');
      return Readable.fromWeb(response.body as WebStream);
    },
    has: async (name) => (await call(name, { method: 'HEAD' })).ok,
    remove: async (name) => {
      await call(name, { method: 'DELETE' });
    },
  };
}

/** People are asked to wait; the operator reads the reason in the log as `cause`. */
function away(reason: string, cause?: unknown): Error {
  const answer = problem(
    'kernel.files-unavailable',
    503,
    'Kho tệp tạm thời chưa dùng được. Chưa có gì bị mất; hãy thử lại sau ít phút.',
  );
  answer.cause = new Error(`the object store ${reason}`, { cause });
  return answer;
}
