import { spawn } from 'node:child_process';
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { packageRoot } from '../package-root.ts';
import { childLimits } from './limits.ts';
import type { Answer, Task } from './task.ts';

/** One file that goes to the child. */
export type Input = { bytes: number; open: () => Promise<AsyncIterable<Uint8Array>> };

/** `heavy`: ended for its time or memory. `broken`: it died of the file. `busy`: too many wait. `absent`: no child can be had. */
export type Failure = 'heavy' | 'broken' | 'busy' | 'absent';

export type Outcome = { answer: Answer; bytes: Buffer } | { failure: Failure };

type Limits = { [name in keyof typeof childLimits]: number };

/** In the bundle a file beside this one; from the sources Node strips the types itself. */
const program = fileURLToPath(new URL(import.meta.url.endsWith('.ts') ? './judge/child.ts' : './judge.mjs', import.meta.url));

/** As they are named and, where an installation links folders, as they really are: Node asks for the real one. */
const readable = ['node_modules', 'dist', 'src', 'package.json']
  .map((name) => join(packageRoot, name))
  .flatMap((path) => (existsSync(path) ? [path, realpathSync(path)] : [path]))
  .map((path) => `--allow-fs-read=${path}`);
const atOnce = Math.max(1, Math.min(4, availableParallelism()));
let running = 0;
const queue: (() => void)[] = [];

/**
 * Opens files of strangers where nothing else is: a process for one task, without our environment, that may read no file but the
 * program's own, write none and start nothing, with an end to its time and memory. It is started when there is something to do (about
 * 0.15 s) and gone afterwards, so it costs nothing at rest and one file cannot prepare the judgement of the next.
 */
export async function runApart(task: Task, inputs: readonly Input[], limits: Partial<Limits> = {}): Promise<Outcome> {
  const the = { ...childLimits, ...limits };
  if (running >= atOnce) {
    if (queue.length >= the.waiting) return { failure: 'busy' };
    await new Promise<void>((turn) => queue.push(turn));
  } else running++;
  try {
    return await runChild(task, inputs, the);
  } finally {
    const next = queue.shift();
    if (next) next();
    else running--;
  }
}

function runChild(task: Task, inputs: readonly Input[], the: Limits): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(
      process.execPath,
      [`--max-old-space-size=${the.heapMegabytes}`, '--permission', '--allow-addons', ...readable, program],
      { env: { VIPS_CONCURRENCY: '1', MALLOC_ARENA_MAX: '2', NODE_ENV: 'production' }, stdio: ['pipe', 'pipe', 'pipe'] },
    );
    const parts: Buffer[] = [];
    let failure: Failure | undefined;
    let said = '';
    const end = (why: Failure): void => {
      failure ??= why;
      child.kill('SIGKILL');
    };
    const timer = setTimeout(() => end('heavy'), the.milliseconds);
    const watch = setInterval(() => {
      if (megabytesOf(child.pid) > the.megabytes) end('heavy');
    }, the.watchEveryMs);
    const done = (): void => {
      clearTimeout(timer);
      clearInterval(watch);
    };
    child.stdout.on('data', (part: Buffer) => parts.push(part));
    child.stderr.on('data', (part: Buffer) => {
      if (said.length < 4000) said += part.toString('latin1');
    });
    child.once('error', () => {
      done();
      resolve({ failure: 'absent' });
    });
    child.once('close', (status, signal) => {
      done();
      if (failure) return resolve({ failure });
      const outcome = status === 0 ? read(Buffer.concat(parts)) : undefined;
      if (outcome) return resolve(outcome);
      // Ended by the system for want of memory, or out of heap: the same as too much memory; a library that is not there is our fault, not the file's.
      if (signal === 'SIGKILL' || /heap out of memory|Array buffer allocation failed/.test(said))
        return resolve({ failure: 'heavy' });
      resolve({ failure: /ERR_MODULE_NOT_FOUND|Could not load the "sharp"|ERR_ACCESS_DENIED/.test(said) ? 'absent' : 'broken' });
    });
    pipeline(Readable.from(message(task, inputs)), child.stdin).catch((error: NodeJS.ErrnoException) => {
      // The child ended before it had read everything: its end says why. Anything else is about the stored file.
      if (['EPIPE', 'ERR_STREAM_PREMATURE_CLOSE', 'ECONNRESET', 'ERR_STREAM_DESTROYED'].includes(error.code ?? '')) return;
      end('broken');
      done();
      reject(error);
    });
  });
}

async function* message(task: Task, inputs: readonly Input[]): AsyncGenerator<Uint8Array> {
  const text = Buffer.from(JSON.stringify({ ...task, sizes: inputs.map(({ bytes }) => bytes) }));
  const head = Buffer.alloc(4);
  head.writeUInt32BE(text.length);
  yield Buffer.concat([head, text]);
  for (const input of inputs) yield* await input.open();
}

function read(output: Buffer): { answer: Answer; bytes: Buffer } | undefined {
  if (output.length < 4) return undefined;
  const length = output.readUInt32BE(0);
  if (output.length < 4 + length) return undefined;
  return { answer: JSON.parse(output.toString('utf8', 4, 4 + length)) as Answer, bytes: output.subarray(4 + length) };
}

const pageBytes = 4096;

/** What the process holds in memory, in megabytes; 0 where the system does not tell (then heap and time are the limits). */
function megabytesOf(pid: number | undefined): number {
  try {
    return (Number(readFileSync(`/proc/${pid}/statm`, 'latin1').split(' ')[1]) * pageBytes) / (1024 * 1024);
  } catch {
    return 0;
  }
}
