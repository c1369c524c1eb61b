import { existsSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { type EmbeddedPostgres, type EmbeddedPostgresOptions, startEmbeddedPostgres } from './embedded.ts';
import { EmbeddedPostgresError } from './errors.ts';
import { readFolderUse } from './lock.ts';
import { findRunningPostgres, type PostgresConnection } from './running.ts';

/** A server that a command works with: the app's, or a private one that `leave` stops. */
export interface JoinedPostgres {
  readonly connection: PostgresConnection;
  readonly joined: boolean;
  leave(): Promise<void>;
}

/**
 * For commands: joins the server of a running Một Cửa, or starts a private one under the folder's lock. Waits while the
 * app is starting or stopping and while another command has its private server, which would go with that command.
 * @param patience milliseconds, 60 s unless told
 * @throws EmbeddedPostgresError as `startEmbeddedPostgres`; `postgres.in-use` after `patience`
 */
export async function joinOrStartPostgres(
  options: Omit<EmbeddedPostgresOptions, 'use'>,
  patience = 60_000,
): Promise<JoinedPostgres> {
  let told = false;
  for (let waited = 0; ; waited += pause) {
    const ofApp = existsSync(options.dataDir) && readFolderUse(options.dataDir)?.use === 'app';
    const connection = ofApp ? findRunningPostgres(options.dataDir) : undefined;
    if (connection) return { connection, joined: true, leave: async () => {} };
    try {
      return privately(await startEmbeddedPostgres({ ...options, use: 'command' }));
    } catch (error) {
      const busy = error instanceof EmbeddedPostgresError && error.code === 'postgres.in-use';
      if (!busy || waited >= patience) throw error;
    }
    if (!told && waited >= 1000) {
      told = true;
      options.log('Đang đợi lệnh khác dùng xong cơ sở dữ liệu…');
    }
    await wait(pause);
  }
}

const pause = 50;

function privately(server: EmbeddedPostgres): JoinedPostgres {
  return { connection: server.connection, joined: false, leave: () => server.stop() };
}
