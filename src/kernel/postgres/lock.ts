import { chmodSync, closeSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** Who has the folder, for messages and for commands that would join. A hint: only the lock itself is binding. */
export interface FolderUse {
  readonly pid: number;
  readonly use: 'app' | 'command';
}

/** Held while one supervisor owns a data folder. */
export interface FolderLock {
  release(): void;
}

/**
 * Takes the folder for this process, or gives `undefined` when another one has it.
 * Node has no `flock`; an exclusive transaction on an empty SQLite file is the same kernel lock. The kernel drops it when the
 * process dies in whatever way, and it holds across containers that share the folder, where process ids mean nothing.
 * @throws what the file system says when the folder cannot be written
 */
export function lockFolder(folder: string, use: FolderUse['use']): FolderLock | undefined {
  const path = join(folder, 'postgres.lock');
  // Made closed: whoever may open the file may also lock it, and keep us from starting.
  closeSync(openSync(path, 'a', 0o600));
  chmodSync(path, 0o600);
  const file = new DatabaseSync(path, { timeout: 0 });
  try {
    file.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    file.close();
    const busy = 5;
    if ((error as { errcode?: number }).errcode === busy) return undefined;
    throw error;
  }
  const note: FolderUse = { pid: process.pid, use };
  writeFileSync(join(folder, noteName), JSON.stringify(note));
  return {
    release: () => {
      if (!file.isOpen) return;
      rmSync(join(folder, noteName), { force: true });
      file.close();
    },
  };
}

/** What the present or last holder wrote. */
export function readFolderUse(folder: string): FolderUse | undefined {
  try {
    return JSON.parse(readFileSync(join(folder, noteName), 'utf8')) as FolderUse;
  } catch {
    return undefined;
  }
}

const noteName = 'postgres.use.json';
