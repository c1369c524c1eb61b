import { createHash } from 'node:crypto';
import {
  chmodSync,
  lchownSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmdirSync,
  statSync,
  unlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PostgresAccount } from './account.ts';

/** A socket's address holds 107 bytes, of which PostgreSQL takes 16 for `/.s.PGSQL.5432` and its lock. */
const longestSocketFolder = 90;

/**
 * The folder of the unix socket, open to PostgreSQL's account alone: that mode is what guards the database, inside it
 * connections are trusted. Its name follows the data folder, so that killed lives leave one folder behind, not many;
 * when someone else sits on that name, a random one is taken.
 */
export function makeSocketFolder(dataDir: string, account: PostgresAccount): string {
  const base = tmpdir().length < longestSocketFolder - 24 ? tmpdir() : '/tmp';
  const mark = createHash('sha256')
    .update(`${realpathSync(dataDir)}\n${account.owner.uid}`)
    .digest('hex')
    .slice(0, 12);
  let folder = join(base, `motcua-${mark}`);
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    const found = lstatSync(folder);
    const ours = found.isDirectory() && [account.owner.uid, process.getuid?.()].includes(found.uid);
    if (!ours) folder = mkdtempSync(join(base, 'motcua-'));
  }
  // We hold the data folder's lock and its earlier server is gone. What a killed one left here would stop the next
  // start as soon as its process number belongs to somebody else.
  for (const name of readdirSync(folder)) if (name.startsWith('.s.PGSQL.')) unlinkSync(join(folder, name));
  chmodSync(folder, 0o700);
  giveTo(account, folder);
  return folder;
}

export function removeSocketFolder(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    // somebody's file in it: harmless, the next start takes the folder again
  }
}

/** Gives a folder and all in it to the account, the folder itself last, so that an interrupted change is resumed. */
export function giveTo(account: PostgresAccount, folder: string): void {
  const { uid, gid } = account.owner;
  if (process.getuid?.() !== 0 || statSync(folder).uid === uid) return;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    lchownSync(join(entry.parentPath, entry.name), uid, gid);
  }
  lchownSync(folder, uid, gid);
}
