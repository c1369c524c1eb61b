import { readdirSync, readFileSync, readlinkSync, realpathSync, unlinkSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { readPassword } from './access.ts';

/** Everything `pg` needs: `new Pool(connection)`. `host` is the folder of the unix socket. */
export interface PostgresConnection {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly password: string;
  readonly database: string;
}

/** Name of both the superuser and the database that the supervisor makes. */
export const postgresName = 'motcua';

/** PostgreSQL's own folder (PGDATA) inside the data folder of the installation. */
export function postgresFolder(dataDir: string): string {
  return join(dataDir, 'postgres');
}

/**
 * The running server of a data folder, so that a command joins it instead of starting another one.
 * `undefined` when none runs or it is still starting or stopping.
 * @param dataDir data folder of the installation (MOTCUA_DATA_DIR)
 */
export function findRunningPostgres(dataDir: string): PostgresConnection | undefined {
  const pgData = postgresFolder(dataDir);
  const server = readServer(pgData);
  if (!server?.ready || !isAlive(server.pid)) return undefined;
  const password = readPassword(pgData);
  return password
    ? { host: server.socketDir, port: server.port, user: postgresName, password, database: postgresName }
    : undefined;
}

interface Server {
  readonly pid: number;
  readonly port: number;
  readonly socketDir: string;
  readonly ready: boolean;
}

/** Reads `postmaster.pid`: pid, PGDATA, start, port, socket folder, address, shared memory, state; one a line. */
export function readServer(pgData: string): Server | undefined {
  let lines: string[];
  try {
    lines = readFileSync(join(pgData, 'postmaster.pid'), 'utf8').split('\n');
  } catch {
    return undefined;
  }
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  return { pid, port: Number(lines[3]), socketDir: lines[4] ?? '', ready: lines[7]?.trim() === 'ready' };
}

/**
 * Makes the folder free of an earlier life whose supervisor was killed. Only for the holder of the folder's lock.
 * A server still going down is waited for (and told to go down); a `postmaster.pid` whose number now belongs to
 * another program, as happens when a container restarts, is removed, because PostgreSQL would refuse to start on it.
 * @returns false when an old server would not go
 */
export async function clearEarlierLife(pgData: string): Promise<boolean> {
  const server = readServer(pgData);
  if (!server) return true;
  const told: NodeJS.Signals[] = ['SIGINT', 'SIGQUIT'];
  for (const signal of told) {
    if (isAlive(server.pid) && belongsTo(server.pid, pgData)) signalQuietly(server.pid, signal);
    for (let waited = 0; waited < 10_000; waited += pause) {
      const postmaster = isAlive(server.pid) && belongsTo(server.pid, pgData);
      if (!postmaster && !anyProcessIn(pgData)) {
        if (isAlive(server.pid) && readServer(pgData)?.pid === server.pid) unlinkSync(join(pgData, 'postmaster.pid'));
        return true;
      }
      await wait(pause);
    }
  }
  return false;
}

const pause = 20;

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function signalQuietly(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // it went away by itself
  }
}

/** Every PostgreSQL process works inside its PGDATA; where /proc does not exist we trust the number. */
function belongsTo(pid: number, pgData: string): boolean {
  if (process.platform !== 'linux') return true;
  return workingFolder(pid) === realpathSync(pgData);
}

/** Also sees the children that a killed postmaster left for a moment: two servers on one folder would destroy it. */
function anyProcessIn(pgData: string): boolean {
  if (process.platform !== 'linux') return false;
  const folder = realpathSync(pgData);
  return readdirSync('/proc').some((name) => /^\d+$/.test(name) && workingFolder(Number(name)) === folder);
}

function workingFolder(pid: number): string | undefined {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return undefined;
  }
}
