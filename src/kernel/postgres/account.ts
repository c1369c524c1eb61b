import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { userInfo } from 'node:os';
import { dirname } from 'node:path';
import type { PostgresBinaries } from './binaries.ts';
import { EmbeddedPostgresError } from './errors.ts';

/**
 * How PostgreSQL's processes are run. PostgreSQL refuses root, and initdb wants an account with a name.
 * - `plain`: as the user who runs us;
 * - `dropped`: we are root, PostgreSQL becomes an unprivileged account that owns its folder;
 * - `namespace`: a user namespace in which our own user appears as an unprivileged account: for folders that only
 *   we can reach (below /root, mode 0700) and for users without a name (containers run with an arbitrary uid).
 */
export interface PostgresAccount {
  readonly kind: 'plain' | 'dropped' | 'namespace';
  /** Real owner, as the file system sees it, of what PostgreSQL writes. */
  readonly owner: { readonly uid: number; readonly gid: number };
  /** Put before the command: `[...prefix, command, ...args]`. */
  readonly prefix: readonly string[];
  /** Given to `spawn`. */
  readonly identity: { readonly uid?: number; readonly gid?: number };
}

/**
 * Chooses by trying: a candidate is taken when a process run that way really enters the folder and may run the server.
 * @param folder an existing folder in which PostgreSQL will live
 * @throws EmbeddedPostgresError `postgres.no-account`
 */
export function chooseAccount(folder: string, binaries: PostgresBinaries): PostgresAccount {
  for (const account of candidates(folder)) if (canReach(account, folder, binaries)) return account;
  const kept = process.getuid?.() === 0 ? 'quyền quản trị (root)' : 'tài khoản không có tên trong hệ thống';
  throw new EmbeddedPostgresError(
    'postgres.no-account',
    `Đang chạy bằng ${kept}, mà PostgreSQL không chịu chạy như vậy; các tài khoản khác lại không vào được ${folder} hoặc ${dirname(binaries.postgres)}. ` +
      'Hãy chạy Một Cửa bằng một tài khoản thường, hoặc đặt phần mềm và MOTCUA_DATA_DIR ở nơi tài khoản khác vào được (ví dụ /srv/motcua), hoặc đặt DATABASE_URL.',
  );
}

function candidates(folder: string): PostgresAccount[] {
  const own = { uid: process.getuid?.() ?? -1, gid: process.getgid?.() ?? -1 };
  if (own.uid !== 0 && hasName()) return [{ kind: 'plain', owner: own, prefix: [], identity: {} }];
  const standIn = unprivilegedAccount(folder);
  if (!standIn) return [];
  const map = ['unshare', '--user', `--map-user=${standIn.uid}`, `--map-group=${standIn.gid}`, '--'];
  const namespace: PostgresAccount = { kind: 'namespace', owner: own, prefix: map, identity: {} };
  return own.uid === 0 ? [{ kind: 'dropped', owner: standIn, prefix: [], identity: standIn }, namespace] : [namespace];
}

function hasName(): boolean {
  try {
    return userInfo().username !== '';
  } catch {
    return false;
  }
}

/** The folder's owner when an administrator has given it to someone; else `nobody`; else any account but root. */
function unprivilegedAccount(folder: string): { uid: number; gid: number } | undefined {
  const named = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .map(([name, , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }))
    .filter(({ name, uid, gid }) => name && uid > 0 && Number.isInteger(uid) && Number.isInteger(gid));
  const owner = statSync(folder).uid;
  const found = named.find((a) => a.uid === owner) ?? named.find((a) => a.name === 'nobody') ?? named[0];
  return found && { uid: found.uid, gid: found.gid };
}

function canReach(account: PostgresAccount, folder: string, binaries: PostgresBinaries): boolean {
  if (account.kind === 'plain') return true;
  const [command, ...args] = [...account.prefix, 'sh', '-c', 'cd "$1" && test -x "$2" && test -x "$3"', 'sh'];
  const tried = spawnSync(command!, [...args, folder, binaries.postgres, binaries.initdb], {
    ...account.identity,
    stdio: 'ignore',
  });
  return tried.status === 0;
}
