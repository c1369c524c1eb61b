import { chmodSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type App, type AppParts, createApp, migrateAll } from './app.ts';
import { encryptedFiles } from './kernel/files/encrypted.ts';
import { localBlobs } from './kernel/files/local.ts';
import { s3Blobs } from './kernel/files/s3.ts';
import type { Keys } from './kernel/index.ts';
import {
  type Clock,
  type Configuration,
  ConfigurationError,
  type Connection,
  createKeys,
  type Database,
  type Logger,
  openDatabase,
  systemClock,
} from './kernel/index.ts';
import { createSessions, type Sessions } from './modules/identity/index.ts';
import { openKeyring, requestTimestamp, TimestampError } from './modules/signatures/index.ts';
import { openSecrets, refuseOtherKeys, type Secrets } from './secrets.ts';
import { seed } from './seed.ts';
import { databaseFailure } from './start-error.ts';

export type Booted = {
  keyring: AppParts['keyring'];
  app: App;
  db: Database;
  keys: Keys;
  secrets: Secrets;
  sessions: Sessions;
  dataDir: string;
  publicUrl: string;
};

/** Database, secrets, files, keys, modules: what the server, the worker and the commands share. */
export async function boot(
  configuration: Configuration,
  connection: Connection,
  options: { logger: Logger; clock?: Clock; dataDir: string; sandboxUrl: () => string | null; connections?: number },
): Promise<Booted> {
  const { logger, dataDir } = options;
  const clock = options.clock ?? systemClock;
  const secrets = openSecrets(configuration, dataDir);
  if (secrets.made) logger.info('demo-secrets-made', { folder: configuration.MOTCUA_DATA_DIR });
  const keys = createKeys(secrets.master);
  const db = openDatabase(connection, {
    connections: options.connections ?? configuration.MOTCUA_DATABASE_CONNECTIONS,
    onError: (error) => logger.warn('database-connection-lost', { code: (error as { code?: string }).code ?? 'unknown' }),
  });
  try {
    await prepare(db, { configuration, connection, dataDir, secrets, keys, now: clock.now(), logger });
  } catch (error) {
    await db.close();
    throw error;
  }
  const publicUrl = (configuration.MOTCUA_PUBLIC_URL ?? `http://localhost:${configuration.PORT}`).replace(/\/$/, '');
  const keyring = keyringOf(configuration, secrets, dataDir, options.sandboxUrl);
  const app = await createApp({
    configuration,
    db,
    clock,
    logger,
    keys,
    dataDir,
    publicUrl,
    files: encryptedFiles(blobsOf(configuration, dataDir), secrets.files, folder(dataDir, 'staging')),
    keyring,
    timestamp: timestampBy(() => configuration.TSA_URL ?? (options.sandboxUrl() ? `${options.sandboxUrl()}/tsa` : null), logger),
  });
  return { keyring, app, db, keys, secrets, sessions: createSessions(db, keys), dataDir, publicUrl };
}

/** Makes the database what this version and these settings need, or refuses it. */
async function prepare(
  db: Database,
  the: {
    configuration: Configuration;
    connection: Connection;
    dataDir: string;
    secrets: Secrets;
    keys: Keys;
    now: Date;
    logger: Logger;
  },
): Promise<void> {
  const { configuration, connection, dataDir, secrets, keys, now, logger } = the;
  const demo = configuration.MOTCUA_MODE === 'demo';
  try {
    if ('url' in connection) await refuseOtherServers(db);
    const applied = await migrateAll(db);
    if (applied.length > 0) logger.info('migrated', { files: applied.length });
  } catch (error) {
    throw databaseFailure(error, connection);
  }
  if (!demo) await refuseDemoData(db, configuration);
  await refuseOtherKeys(db, { configuration, dataDir, secrets, keys });
  await refuseOtherRoot(db, configuration);
  await seed(db, { root: configuration.MOTCUA_ROOT, demo, keys, now, logger });
}

/** Vietnamese is written in UTF-8 alone; queries use what PostgreSQL 15 brought. */
async function refuseOtherServers(db: Database): Promise<void> {
  const [server] = await db.query<{ encoding: string; version: number; name: string }>(
    `select current_setting('server_encoding') as encoding, current_setting('server_version_num')::int as version, current_database() as name`,
  );
  const lines: string[] = [];
  if (server!.encoding !== 'UTF8')
    lines.push(
      `DATABASE_URL: cơ sở dữ liệu ${server!.name} dùng bảng mã ${server!.encoding}, cần UTF8. Hãy tạo cái khác: createdb -E UTF8 -T template0 motcua`,
    );
  if (server!.version < 150_000)
    lines.push(`DATABASE_URL: máy chủ là PostgreSQL ${Math.floor(server!.version / 10_000)}, cần bản 15 trở lên.`);
  if (lines.length > 0) throw new ConfigurationError(lines);
}

const databaseOf = (configuration: Configuration): string => (configuration.DATABASE_URL ? 'DATABASE_URL' : 'MOTCUA_DATA_DIR');

/** Production never opens a database in which somebody could sign in with a published password. */
async function refuseDemoData(db: Database, configuration: Configuration): Promise<void> {
  const [demo] = await db.query<{ n: number }>('select count(*) as n from identity.account where demo');
  if (demo!.n > 0) {
    throw new ConfigurationError([
      `${databaseOf(configuration)}: cơ sở dữ liệu này có ${demo!.n} tài khoản dùng thử. Chế độ production cần một cơ sở dữ liệu mới.`,
    ]);
  }
}

/** The tree is seeded once: with another root the product would go on under the old one without a word. */
async function refuseOtherRoot(db: Database, { MOTCUA_ROOT: root }: Configuration): Promise<void> {
  const tops = await db.query<{ code: string }>(
    `select distinct unit_code as code from organisations.organisation where parent_id is null`,
  );
  if (tops.length === 0 || tops.some(({ code }) => code === root)) return;
  throw new ConfigurationError([
    `MOTCUA_ROOT: cơ sở dữ liệu này được lập cho mã ${tops.map(({ code }) => code).join(', ')}, không phải ${root}. Hãy đặt lại mã cũ, hoặc dùng một cơ sở dữ liệu mới.`,
  ]);
}

function folder(dataDir: string, name: string): string {
  const path = join(dataDir, name);
  mkdirSync(path, { recursive: true, mode: 0o700 });
  chmodSync(path, 0o700);
  return path;
}

function blobsOf(c: Configuration, dataDir: string) {
  if (c.MOTCUA_FILES === 'local') return localBlobs(folder(dataDir, 'files'));
  return s3Blobs({
    endpoint: c.S3_ENDPOINT!,
    bucket: c.MOTCUA_FILES.slice('s3://'.length),
    region: c.S3_REGION,
    accessKeyId: c.S3_ACCESS_KEY_ID!,
    secretAccessKey: c.S3_SECRET_ACCESS_KEY!,
  });
}

/** Keys of leaders and bodies. Demo: made at first use and certified by the sandbox; production: the province's own, in a folder it names. */
function keyringOf(c: Configuration, secrets: Secrets, dataDir: string, sandboxUrl: () => string | null): AppParts['keyring'] {
  const demo = c.MOTCUA_MODE === 'demo';
  return openKeyring({
    folder: c.SIGNING_KEYS_DIR ?? folder(dataDir, 'signing-keys'),
    passphrase: secrets.signingPassphrase,
    issue: demo
      ? async (holder, publicKey) => {
          const response = await fetch(`${sandboxUrl()}/ca/issue`, {
            method: 'POST',
            headers: { 'content-type': 'application/json', 'x-sandbox-secret': secrets.sandbox },
            body: JSON.stringify({ ...holder, publicKey }),
            signal: AbortSignal.timeout(10_000),
          });
          if (!response.ok) throw new Error(`the demo authority answered ${response.status}`);
          return ((await response.json()) as { chain: string[] }).chain.join('');
        }
      : undefined,
    fetchRoot: demo
      ? async () => (await fetch(`${sandboxUrl()}/ca/root.pem`, { signal: AbortSignal.timeout(5_000) })).text()
      : undefined,
  });
}

/** A dead time-stamping service does not stop the work: the signature is kept and marked as waiting for its stamp. */
function timestampBy(url: () => string | null, logger: Logger): AppParts['timestamp'] {
  return async (data) => {
    const where = url();
    if (!where) return undefined;
    try {
      return (await requestTimestamp({ url: where, data })).token;
    } catch (error) {
      if (!(error instanceof TimestampError)) throw error;
      logger.warn('timestamp-missing', { fault: error.fault });
      return undefined;
    }
  };
}
