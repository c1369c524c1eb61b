import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, realpathSync, statSync } from 'node:fs';
import { userInfo } from 'node:os';
import { dirname } from 'node:path';
import type { PostgresBinaries } from './binaries.ts';
import { EmbeddedPostgresError } from './errors.ts';

/**
 * How PostgreSQL's processes are run. PostgreSQL refuses root, and initdb wants an account with a name.
 * - `plain`: as the user who runs us;
 * - `dropped`: we are root, PostgreSQL becomes an unprivileged account that owns its folder: one that this data folder has alone,
 *   so that no other program of the machine runs as it;
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

/**
 * Who runs initdb, which refuses an account without a name: inside a user namespace our nameless account is called `nobody`.
 * Where those are forbidden, `nobody` itself makes the folder, which is given to the account before a server runs on it.
 */
export function accountOfInitdb(account: PostgresAccount, folder: string, binaries: PostgresBinaries): PostgresAccount {
  if (account.kind !== 'dropped' || namedAccounts().some(({ uid }) => uid === account.owner.uid)) return account;
  const nobody = standIn();
  if (!nobody) return account;
  const within: PostgresAccount = { ...account, kind: 'namespace', prefix: mappedTo(nobody) };
  return canReach(within, folder, binaries) ? within : { kind: 'dropped', owner: nobody, prefix: [], identity: nobody };
}

function candidates(folder: string): PostgresAccount[] {
  const own = { uid: process.getuid?.() ?? -1, gid: process.getgid?.() ?? -1 };
  if (own.uid !== 0 && hasName()) return [{ kind: 'plain', owner: own, prefix: [], identity: {} }];
  const nobody = standIn();
  if (!nobody) return [];
  const namespace: PostgresAccount = { kind: 'namespace', owner: own, prefix: mappedTo(nobody), identity: {} };
  if (own.uid !== 0) return [namespace];
  const dropped = (owner: Account): PostgresAccount => ({ kind: 'dropped', owner, prefix: [], identity: owner });
  const given = namedAccounts().find(({ uid }) => uid === statSync(folder).uid);
  // `nobody` only where numbers are few: inside a container whose root is not the machine's.
  return [
    ...(given ? [dropped({ uid: given.uid, gid: given.gid })] : [dropped(accountOfItsOwn(folder))]),
    dropped(nobody),
    namespace,
  ];
}

type Account = PostgresAccount['owner'];

const mappedTo = ({ uid, gid }: Account): string[] => ['unshare', '--user', `--map-user=${uid}`, `--map-group=${gid}`, '--'];

/**
 * A number that belongs to this folder: no account of the system has it, and systemd's table of numbers leaves this range free
 * (1879048192-2147483647).
 */
function accountOfItsOwn(folder: string): Account {
  const mark = createHash('sha256').update(realpathSync(folder)).digest().readUInt32BE(0);
  const uid = 1_879_048_192 + (mark % 268_435_455);
  return { uid, gid: uid };
}

function hasName(): boolean {
  try {
    return userInfo().username !== '';
  } catch {
    return false;
  }
}

/** `nobody`, else any account but root. */
function standIn(): Account | undefined {
  const named = namedAccounts();
  const found = named.find(({ name }) => name === 'nobody') ?? named[0];
  return found && { uid: found.uid, gid: found.gid };
}

function namedAccounts(): (Account & { name: string })[] {
  return readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .map(([name = '', , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }))
    .filter(({ name, uid, gid }) => name && uid > 0 && Number.isInteger(uid) && Number.isInteger(gid));
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
