import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import type { Writable } from 'node:stream';
import type { PostgresAccount } from './account.ts';

/** One running postmaster. */
export interface Postmaster {
  readonly pid: number;
  readonly exited: Promise<void>;
  hasExited(): boolean;
  signal(signal: NodeJS.Signals): void;
}

/**
 * The shell becomes PostgreSQL (`exec`); before that it leaves a watcher that waits on a pipe whose other end is ours.
 * However we die, the kernel closes our end, `read` fails and the watcher asks for a fast shutdown. A line on the pipe
 * instead lets the watcher go in peace. It is forked twice so that PostgreSQL does not get it as an unknown child.
 */
const underWatch = `( ( read -r goodbye <&3 || kill -INT $$ ) & ) ; exec 3<&- ; exec "$@"`;

/**
 * Starts PostgreSQL in a session of its own: Ctrl-C at the terminal reaches us, and we decide when the database goes.
 * @param command program and arguments
 * @param logFile both its outputs are appended here
 */
export function startWatched(command: readonly string[], account: PostgresAccount, logFile: string): Postmaster {
  const log = openLog(logFile);
  const [program, ...args] = [...account.prefix, 'sh', '-c', underWatch, 'sh', ...command];
  const child = spawn(program!, args, {
    ...account.identity,
    cwd: '/',
    detached: true,
    env: postgresEnvironment(),
    stdio: ['ignore', log, log, 'pipe'],
  });
  closeSync(log);
  const lifeline = child.stdio[3] as Writable;
  lifeline.on('error', () => {}); // the watcher may be gone first
  let gone = false;
  const exited = ended(child).finally(() => {
    gone = true;
    lifeline.end('goodbye\n');
  });
  return {
    pid: child.pid ?? -1,
    exited: exited.then(() => {}),
    hasExited: () => gone,
    signal: (signal) => void child.kill(signal),
  };
}

/**
 * Runs a program of PostgreSQL to its end.
 * @throws Error with what it printed when it fails
 */
export async function runOnce(command: readonly string[], account: PostgresAccount): Promise<void> {
  const [program, ...args] = [...account.prefix, ...command];
  const child = spawn(program!, args, {
    ...account.identity,
    cwd: '/',
    env: postgresEnvironment(),
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  const code = await ended(child);
  if (code !== 0) throw new Error(`${command[0]} failed (${code}): ${said.trim()}`);
}

/** The end of a log, to be shown when the server would not start. */
export function lastLines(logFile: string, count: number): string {
  try {
    return readFileSync(logFile, 'utf8').trimEnd().split('\n').slice(-count).join('\n');
  } catch {
    return '';
  }
}

async function ended(child: ChildProcess): Promise<number | string> {
  return new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message));
    // Not 'close': that waits for the pipes, and the watcher holds one until we say goodbye.
    child.once('exit', (code, signal) => resolve(code ?? signal ?? 'unknown'));
  });
}

/** Nothing of ours: secrets in our environment are not PostgreSQL's business. */
function postgresEnvironment(): NodeJS.ProcessEnv {
  return { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' };
}

const largestLog = 10 * 1024 * 1024;

function openLog(path: string): number {
  if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > largestLog) renameSync(path, `${path}.1`);
  return openSync(path, 'a', 0o640);
}
