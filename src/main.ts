import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { serve } from '@hono/node-server';
import { portalRoutes } from '../web/portal/routes/index.ts';
import { checkPorts, checkRoot, hostOf, openDataDir, sandboxPortOf } from './before-start.ts';
import { boot } from './boot.ts';
import { createHttp } from './http.ts';
import {
  type Configuration,
  ConfigurationError,
  type Connection,
  createLogger,
  type Followers,
  packageRoot,
  readConfiguration,
  startFollowers,
  startJobs,
} from './kernel/index.ts';
import { EmbeddedPostgresError, startEmbeddedPostgres } from './kernel/postgres/index.ts';
import { createPasskeys, createSignIn, createVneid, demoAccounts, lastTotpSteps, type Vneid } from './modules/identity/index.ts';
import { startSandbox } from './sandbox.ts';
import { openSecrets } from './secrets.ts';
import { StartError } from './start-error.ts';

/** Stops in reverse order of starting, whatever point the start had reached. */
const closers: (() => Promise<unknown>)[] = [];
let stopping: Promise<void> | null = null;
let starting: Promise<void> = Promise.resolve();
const longestWait = 5_000;
function stop(code: number): Promise<void> {
  stopping ??= (async () => {
    // A start that is cut short first gets where it was going: what it has not opened yet it could not close.
    await Promise.race([starting.catch(() => {}), wait(longestWait)]);
    for (const close of closers.reverse()) await close().catch(() => {});
    process.exit(code);
  })();
  return stopping;
}
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void stop(0));

async function main(): Promise<void> {
  const started = performance.now();
  const configuration = readConfiguration(process.env);
  const logger = createLogger(undefined, configuration.MOTCUA_LOG);
  checkRoot(configuration);
  const dataDir = openDataDir(configuration);
  await checkPorts(configuration);
  const headsFile = openHeadsFile(configuration, dataDir);
  const demo = configuration.MOTCUA_MODE === 'demo';
  const publicUrl = (configuration.MOTCUA_PUBLIC_URL ?? `http://localhost:${configuration.PORT}`).replace(/\/$/, '');
  const secure = publicUrl.startsWith('https://');
  const callback = `${publicUrl}/dang-nhap/vneid`;

  const own = openSecrets(configuration, dataDir);
  if (own.made) logger.info('demo-secrets-made', { folder: configuration.MOTCUA_DATA_DIR });
  const client = {
    id: configuration.VNEID_CLIENT_ID ?? 'motcua',
    secret: own.vneidClient,
    redirectUri: callback,
    afterLogout: `${publicUrl}/`,
  };
  // Beside the database's start: neither needs the other.
  const sandboxPort = sandboxPortOf(configuration);
  const sandboxStart =
    sandboxPort !== null
      ? startSandbox({
          root: packageRoot,
          dataDir,
          port: sandboxPort,
          secret: own.sandbox,
          client,
        })
      : null;
  if (sandboxStart) {
    sandboxStart.catch(() => {});
    closers.push(async () => (await sandboxStart).stop());
  }
  const connection = await openPostgres(configuration, dataDir, (line) => logger.info('postgres', { line }));
  let sandboxUrl: string | null = null;
  const booted = await boot(configuration, connection, { logger, dataDir, sandboxUrl: () => sandboxUrl });
  const { app, db, keys, secrets, sessions } = booted;
  closers.push(() => db.close());
  // What another process publishes (a procedure's new version) is known here before it counts.
  const looking = setInterval(
    () => void app.catalogue.refresh().catch((error: unknown) => logger.warn('catalogue-not-refreshed', { error })),
    1_000,
  );
  closers.push(async () => clearInterval(looking));
  if (sandboxStart) sandboxUrl = (await sandboxStart).url;
  const vneid: Vneid = createVneid({
    issuer: configuration.VNEID_ISSUER ?? `${sandboxUrl}/vneid`,
    clientId: client.id,
    clientSecret: client.secret,
    redirectUri: callback,
  });

  const http = createHttp({
    app,
    sessions,
    identity: {
      signIn: createSignIn(db, keys, sessions),
      passkeys: createPasskeys(db, { name: 'Một Cửa', host: new URL(publicUrl).hostname, origin: publicUrl }),
      secure,
      demoAccounts: demo
        ? async () =>
            demoAccounts(
              keys,
              app.kernel.clock.now(),
              (code) => app.directory.get().findByCode(code)?.name ?? code,
              await lastTotpSteps(db),
            )
        : null,
    },
    portal: portalRoutes({ app, booted, vneid, secure }),
    deskFolder: join(packageRoot, 'dist/desk'),
    vneidOrigin: new URL(configuration.VNEID_ISSUER ?? sandboxUrl!).origin,
    ready: () => true,
    publicOrigin: () => publicUrl,
  });
  await new Promise<void>((resolve, reject) => {
    const server = serve({ fetch: http.fetch, port: configuration.PORT, hostname: hostOf(configuration) }, () => resolve());
    server.on('error', reject);
    closers.push(
      () =>
        new Promise((done) => {
          server.close(done);
          if ('closeAllConnections' in server) server.closeAllConnections();
        }),
    );
  });
  if (configuration.MOTCUA_WORKER === 'on') {
    const followers: Followers = startFollowers(app.kernel, {
      sealKey: secrets.seal,
      headsFile,
    });
    app.kernel.written = () => followers.nudge();
    closers.push(() => followers.stop());
    const handlers = Object.assign({}, ...app.kernel.modules.map((m) => m.jobs)) as Record<string, never>;
    const jobs = await startJobs(app.kernel, handlers, { concurrency: 2, pollMs: 1000 });
    closers.push(() => jobs.stop());
  }
  logger.info('ready', { milliseconds: Math.round(performance.now() - started) });
  process.stdout.write(
    `\n  Một Cửa đã sẵn sàng: ${publicUrl}   bàn làm việc: ${publicUrl}/desk\n${demo ? '  Bản dùng thử: dữ liệu giả, hệ thống quốc gia được mô phỏng. Tài khoản: npm run -s motcua -- accounts\n' : ''}\n`,
  );
}

/** There from the first start, still empty: who looks for it sees that it works before the first batch is sealed. */
function openHeadsFile(configuration: Configuration, dataDir: string): string {
  const path = configuration.MOTCUA_HEADS_FILE ?? join(dataDir, 'heads.jsonl');
  // Without a worker this process seals nothing.
  if (configuration.MOTCUA_WORKER === 'off') return path;
  try {
    closeSync(openSync(path, 'a', 0o644));
  } catch (cause) {
    const why = (cause as NodeJS.ErrnoException).code === 'ENOENT' ? 'chưa có thư mục chứa' : 'không ghi được vào';
    throw new StartError(`MOTCUA_HEADS_FILE: ${why} tệp ${path}. Nhật ký niêm phong cần tệp này.`, { cause });
  }
  return path;
}

async function openPostgres(configuration: Configuration, dataDir: string, log: (line: string) => void): Promise<Connection> {
  if (configuration.DATABASE_URL) return { url: configuration.DATABASE_URL };
  const postgres = await startEmbeddedPostgres({ dataDir, log });
  closers.push(() => postgres.stop());
  void postgres.exited.then(() => {
    if (stopping) return;
    process.stderr.write('Cơ sở dữ liệu dừng đột ngột. Dữ liệu đã ghi vẫn an toàn; chạy lại «npm start».\n');
    void stop(1);
  });
  return postgres.connection;
}

starting = main();
starting.catch((error: unknown) => {
  if (error instanceof ConfigurationError)
    process.stderr.write(`Cấu hình chưa đúng:\n${error.lines.map((l) => `  - ${l}`).join('\n')}\n`);
  else if (error instanceof EmbeddedPostgresError || error instanceof StartError) process.stderr.write(`${error.message}\n`);
  else process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  void stop(error instanceof ConfigurationError ? 2 : 1);
});
