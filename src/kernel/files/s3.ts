import { Readable } from 'node:stream';
import type { ReadableStream as WebStream } from 'node:stream/web';
import { AwsClient } from 'aws4fetch';
import type { BlobStore } from './store.ts';

export type S3Options = { endpoint: string; bucket: string; region: string; accessKeyId: string; secretAccessKey: string };

/** Blobs in an S3-compatible store, path style. Contents are encrypted before they get here. */
export function s3Blobs(options: S3Options): BlobStore {
  const client = new AwsClient({ ...options, service: 's3', retries: 3 });
  const urlOf = (name: string): string => `${options.endpoint.replace(/\/$/, '')}/${options.bucket}/${name}`;
  const call = async (name: string, init: RequestInit & { duplex?: 'half' }): Promise<Response> => {
    const response = await client.fetch(urlOf(name), init);
    if (!response.ok && response.status !== 404) throw new Error(`object store answered ${response.status}`);
    return response;
  };
  return {
    async put(name, encrypted) {
      const parts: Buffer[] = [];
      for await (const part of encrypted) parts.push(part as Buffer);
      const response = await call(name, { method: 'PUT', body: new Uint8Array(Buffer.concat(parts)) });
      if (!response.ok) throw new Error(`object store answered ${response.status}`);
    },
    async get(name) {
      const response = await call(name, { method: 'GET' });
      if (!response.ok || !response.body) throw new Error('object is not in the store');
      return Readable.fromWeb(response.body as WebStream);
    },
    has: async (name) => (await call(name, { method: 'HEAD' })).ok,
    remove: async (name) => {
      await call(name, { method: 'DELETE' });
    },
  };
}
