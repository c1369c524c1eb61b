import { randomBytes } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { access, mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { BlobStore } from './store.ts';

/** Blobs in a folder, two levels deep. A blob appears whole (written aside, synced, renamed) or not at all. */
export function localBlobs(folder: string): BlobStore {
  const pathOf = (name: string): string => join(folder, name.slice(0, 2), name.slice(2, 4), name);
  return {
    async put(name, encrypted) {
      const path = pathOf(name);
      await mkdir(dirname(path), { recursive: true, mode: 0o700 });
      const aside = `${path}.${randomBytes(4).toString('hex')}`;
      try {
        await pipeline(encrypted, createWriteStream(aside, { mode: 0o600, flush: true }));
        await rename(aside, path);
        const directory = await open(dirname(path));
        await directory.sync().finally(() => directory.close());
      } catch (error) {
        await rm(aside, { force: true });
        throw error;
      }
    },
    async get(name) {
      const file = await open(pathOf(name)).catch((error: NodeJS.ErrnoException) => {
        throw error.code === 'ENOENT' ? new Error('stored file is missing') : error;
      });
      return file.createReadStream();
    },
    has: async (name) =>
      access(pathOf(name)).then(
        () => true,
        () => false,
      ),
    remove: (name) => rm(pathOf(name), { force: true }),
  };
}
