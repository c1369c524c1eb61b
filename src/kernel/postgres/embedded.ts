import { existsSync, mkdirSync, readdirSync, readFileSync, realpathSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { newToken } from '../ids.ts';
import { keepPassword, readPassword, writeAccess } from './access.ts';
import { accountOfInitdb, chooseAccount, type PostgresAccount } from './account.ts';
import { locateBinaries, type PostgresBinaries } from './binaries.ts';
import { EmbeddedPostgresError } from './errors.ts';
import { giveTo, makeSocketFolder, removeSocketFolder } from './folders.ts';
import { type FolderLock, type FolderUse, lockFolder, readFolderUse } from './lock.ts';
import { lastLines, type Postmaster, runOnce, startWatched } from './process.ts';
import { clearEarlierLife, type PostgresConnection, postgresFolder, postgresName, readServer } from './running.ts';
import { includeSettings, type PostgresSettings, writeSettings } from './settings.ts';

export interface EmbeddedPostgresOptions {
  /** Data folder of the installation (MOTCUA_DATA_DIR); PostgreSQL takes `postgres/`, `postgres.log`, `postgres.lock` in it. */
  readonly dataDir: string;
  /** One line for the operator, Vietnamese, without personal data. */
  readonly log: (line: string) => void;
  /** Over the defaults of `settings.ts`. */
  readonly settings?: PostgresSettings;
  /** `app` (default) stays and may be joined by commands; `command` goes when its command ends. */
  readonly use?: FolderUse['use'];
}

export interface EmbeddedPostgres {
  readonly connection: PostgresConnection;
  /** Resolves when the server has gone, also when it died by itself; `stop()` may still be called then. */
  readonly exited: Promise<void>;
  /** Fast shutdown: open transactions roll back, everything committed is on disk. May be called twice. */
  stop(): Promise<void>;
}

const port = 5432;
const slowestStop = 20_000;

/**
 * Starts the PostgreSQL that npm installed, on a unix socket only, making its folder at first use.
 * It goes when this process goes, however that happens.
 * @throws EmbeddedPostgresError with a message for the operator; `postgres.in-use` when another Một Cửa has the folder
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const binaries = locateBinaries();
  const dataDir = makeDataFolder(options.dataDir);
  const lock = takeFolder(dataDir, options.use ?? 'app');
  if (!lock) throw inUse(dataDir);
  try {
    return await startLocked(dataDir, binaries, lock, options);
  } catch (error) {
    lock.release();
    throw error;
  }
}

async function startLocked(
  dataDir: string,
  binaries: PostgresBinaries,
  lock: FolderLock,
  options: EmbeddedPostgresOptions,
): Promise<EmbeddedPostgres> {
  const account = chooseAccount(dataDir, binaries);
  const pgData = postgresFolder(dataDir);
  if (!(await clearEarlierLife(pgData))) throw inUse(dataDir);
  if (!existsSync(join(pgData, 'PG_VERSION'))) {
    options.log(`Lần đầu chạy: đang tạo cơ sở dữ liệu trong ${pgData}`);
    await initialise(dataDir, binaries, account);
  }
  checkVersion(pgData);
  giveTo(account, pgData);
  writeSettings(pgData, options.settings ?? {});
  const known = readPassword(pgData);
  writeAccess(pgData, known ? 'with-password' : 'nobody-yet');

  const host = makeSocketFolder(dataDir, account);
  const logFile = join(dataDir, 'postgres.log');
  const sockets = ['-c', 'listen_addresses=', '-c', `unix_socket_directories=${host}`, '-c', 'unix_socket_permissions=0700'];
  const postmaster = startWatched([binaries.postgres, '-D', pgData, '-p', String(port), ...sockets], account, logFile);
  const finished = postmaster.exited.then(() => {
    removeSocketFolder(host);
    lock.release();
  });
  const password = known ?? newToken(24);
  const connection: PostgresConnection = { host, port, user: postgresName, password, database: postgresName };
  try {
    await untilReady(postmaster, pgData, options.log);
    if (!known) await setPassword(connection, pgData);
    await ensureDatabase(connection);
  } catch (cause) {
    await shutDown(postmaster);
    throw new EmbeddedPostgresError(
      'postgres.start-failed',
      `PostgreSQL không khởi động được. Nhật ký ở ${logFile}, những dòng cuối:\n${lastLines(logFile, 5)}`,
      { cause },
    );
  }
  return {
    connection,
    exited: finished,
    stop: async () => {
      await shutDown(postmaster);
      await finished;
    },
  };
}

/** Into a folder beside the real one, moved when complete: a start cut short leaves nothing half made. */
async function initialise(dataDir: string, binaries: PostgresBinaries, account: PostgresAccount): Promise<void> {
  const prefix = 'postgres.new-';
  for (const name of readdirSync(dataDir)) {
    if (name.startsWith(prefix)) rmSync(join(dataDir, name), { recursive: true, force: true });
  }
  const fresh = join(dataDir, `${prefix}${process.pid}`);
  mkdirSync(fresh, { mode: 0o700 });
  const maker = accountOfInitdb(account, dataDir, binaries);
  giveTo(maker, fresh);
  // C.UTF-8 of PostgreSQL itself: sorts by code point, knows the case of every Vietnamese letter, and never
  // changes with the system's libraries, which would silently spoil indexes.
  const locale = ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--encoding=UTF8'];
  const access = ['--username', postgresName, '--auth-local=trust', '--auth-host=reject'];
  try {
    await runOnce([binaries.initdb, '-D', fresh, ...locale, ...access, '--data-checksums', '--no-instructions'], maker);
    includeSettings(fresh);
    renameSync(fresh, postgresFolder(dataDir));
  } catch (cause) {
    rmSync(fresh, { recursive: true, force: true });
    throw new EmbeddedPostgresError(
      'postgres.start-failed',
      `Không tạo được cơ sở dữ liệu trong ${dataDir}. ${cause instanceof Error ? cause.message : ''}`,
      { cause },
    );
  }
}

function checkVersion(pgData: string): void {
  const found = readFileSync(join(pgData, 'PG_VERSION'), 'utf8').trim();
  if (found === supportedVersion) return;
  throw new EmbeddedPostgresError(
    'postgres.version',
    `Dữ liệu trong ${resolve(pgData)} thuộc PostgreSQL ${found}, còn bản kèm theo là ${supportedVersion}. Hãy khôi phục từ bản sao lưu, hoặc dùng đúng bản Một Cửa đã tạo ra dữ liệu này.`,
  );
}

const supportedVersion = '18';

/** No limit: after a power cut PostgreSQL may replay its journal for minutes, and stopping it then would only repeat that. */
async function untilReady(postmaster: Postmaster, pgData: string, log: (line: string) => void): Promise<void> {
  const started = performance.now();
  let said = 0;
  for (;;) {
    const server = readServer(pgData);
    if (server?.pid === postmaster.pid && server.ready) return;
    if (postmaster.hasExited()) throw new Error('postgres ended while starting');
    const tens = Math.floor((performance.now() - started) / 10_000);
    if (tens > said) {
      said = tens;
      log(`PostgreSQL đang khôi phục sau lần tắt đột ngột, đã ${tens * 10} giây…`);
    }
    await wait(5);
  }
}

/** At the first start, or when the file is gone: whoever holds the folder decides. Cut short, it begins anew. */
async function setPassword(connection: PostgresConnection, pgData: string): Promise<void> {
  const anyone = { ...connection, database: 'postgres' };
  await query(anyone, `ALTER ROLE "${connection.user}" PASSWORD '${connection.password}'`);
  writeAccess(pgData, 'with-password');
  await query(anyone, 'SELECT pg_reload_conf()');
  keepPassword(pgData, connection.password);
}

async function ensureDatabase(connection: PostgresConnection): Promise<void> {
  try {
    await query(connection, 'SELECT 1');
  } catch (error) {
    const unknownDatabase = '3D000';
    if ((error as { code?: string }).code !== unknownDatabase) throw error;
    await query({ ...connection, database: 'postgres' }, `CREATE DATABASE "${connection.database}"`);
  }
}

async function query(connection: PostgresConnection, sql: string): Promise<void> {
  const client = new pg.Client({ ...connection });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

async function shutDown(postmaster: Postmaster): Promise<void> {
  if (postmaster.hasExited()) return;
  postmaster.signal('SIGINT');
  // An immediate shutdown loses nothing committed either: the next start replays the journal.
  const impatient = setTimeout(() => postmaster.signal('SIGQUIT'), slowestStop);
  await postmaster.exited;
  clearTimeout(impatient);
}

function makeDataFolder(path: string): string {
  try {
    mkdirSync(path, { recursive: true, mode: 0o711 });
    return realpathSync(path);
  } catch (cause) {
    throw notWritable(resolve(path), cause);
  }
}

function takeFolder(dataDir: string, use: FolderUse['use']): FolderLock | undefined {
  try {
    return lockFolder(dataDir, use);
  } catch (cause) {
    throw notWritable(dataDir, cause);
  }
}

function notWritable(dataDir: string, cause: unknown): EmbeddedPostgresError {
  return new EmbeddedPostgresError(
    'postgres.not-writable',
    `Không ghi được vào thư mục dữ liệu ${dataDir}. Hãy chạy bằng tài khoản đã tạo thư mục này, hoặc đặt MOTCUA_DATA_DIR sang thư mục ghi được.`,
    { cause },
  );
}

function inUse(dataDir: string): EmbeddedPostgresError {
  const holder = readFolderUse(dataDir);
  return new EmbeddedPostgresError(
    'postgres.in-use',
    `Thư mục dữ liệu ${dataDir} đang được một Một Cửa khác dùng${holder ? ` (tiến trình ${holder.pid})` : ''}. ` +
      'Hãy tắt Một Cửa đó rồi chạy lại, hoặc đặt MOTCUA_DATA_DIR sang thư mục khác để chạy song song.',
  );
}
