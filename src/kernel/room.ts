import { statfs } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Kernel } from './kernel.ts';
import { packageRoot } from './package-root.ts';
import { problem } from './problem.ts';

/** PostgreSQL stops altogether when its journal cannot grow (16 MB a piece), so nothing is taken in below this. */
const reserveBytes = 64 * 1024 * 1024;
const lookEveryMs = 1_000;
const looks = new Map<string, { at: number; free: Promise<number> }>();

/** True while the data folder's disk has more than the reserve. Looked up once a second at most. */
export async function hasRoom(kernel: Pick<Kernel, 'configuration'>): Promise<boolean> {
  const folder = resolve(packageRoot, kernel.configuration.MOTCUA_DATA_DIR);
  let look = looks.get(folder);
  if (!look || performance.now() - look.at > lookEveryMs) {
    const free = statfs(folder).then(
      (disk) => disk.bavail * disk.bsize,
      () => Number.POSITIVE_INFINITY,
    );
    look = { at: performance.now(), free };
    looks.set(folder, look);
  }
  return (await look.free) > reserveBytes;
}

/** @throws Problem 503 `kernel.disk-full`, before anything is written */
export async function needRoom(kernel: Pick<Kernel, 'configuration'>): Promise<void> {
  if (!(await hasRoom(kernel))) throw diskFull();
}

export const diskFull = () =>
  problem(
    'kernel.disk-full',
    503,
    'Máy chủ hết chỗ chứa nên tạm thời chưa nhận thêm. Những gì đã nhận vẫn an toàn; hãy thử lại sau.',
  );
