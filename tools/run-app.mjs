import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { constants } from 'node:os';
import { join } from 'node:path';
import { root } from './node24.mjs';

/** What V8 made of the programs is kept beside them from one start to the next; build.mjs removes it with them. */
export const compileCache = { NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? join(root, 'dist/compile-cache') };

/** Loads a file of ours before a program. */
export const preload = (name) => ['--import', new URL(`./${name}`, import.meta.url).href];

/**
 * Runs a long-lived program and resolves to its exit status. A first Ctrl-C or SIGTERM ends it in order, a second one at once.
 * The program has a process group of its own, so that Ctrl-C at the terminal reaches it once, through us, and it ends
 * when we are killed (see exit-with-parent.mjs).
 * @param {string} node path of Node 24
 * @param {string} program path of the script
 * @param {string[]} args
 * @returns {Promise<number>}
 */
export function runApp(node, program, args) {
  const child = spawn(node, [...preload('exit-with-parent.mjs'), ...preload('stack-traces.mjs'), program, ...args], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    // React reads this at run time; without it pages are rendered several times slower.
    env: { ...process.env, NODE_ENV: process.env.NODE_ENV ?? 'production', ...compileCache },
    detached: true,
  });
  let askedAt = 0;
  const ask = () => {
    const now = performance.now();
    // npm and the terminal both pass one Ctrl-C on, so a second within half a second is the same one.
    if (askedAt === 0) child.kill('SIGTERM');
    else if (now - askedAt > 500) child.kill('SIGKILL');
    askedAt ||= now;
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, ask);
  const watch = watchNpm(ask);

  return new Promise((resolve) => {
    child.once('error', (error) => {
      console.error(`Không chạy được ${program}: ${error.message}`);
      resolve(1);
    });
    child.once('exit', (code, signal) => {
      clearInterval(watch);
      if (signal && askedAt === 0) {
        console.error(`Một Cửa bị tắt đột ngột (${signal}). Cơ sở dữ liệu tự tắt an toàn; chạy lại «npm start» để tiếp tục.`);
      }
      const askedAndGone = signal !== null && askedAt !== 0;
      resolve(askedAndGone ? 0 : (code ?? 128 + (constants.signals[signal] ?? 0)));
    });
  });
}

/** npm killed by SIGKILL tells nobody: when we were started by it and have lost it, we end too. */
function watchNpm(end) {
  if (!process.env.npm_lifecycle_event) return undefined;
  const before = launcher();
  let lost = false;
  const timer = setInterval(() => {
    if (lost || launcher() === before) return;
    lost = true;
    end();
  }, 500);
  return timer.unref();
}

/** The process that started us, and the one before when that is only the shell that npm starts scripts with. */
function launcher() {
  try {
    // `pid (name) state ppid ...`; the name may hold spaces.
    const stat = readFileSync(`/proc/${process.ppid}/stat`, 'utf8');
    const shell = /\((sh|dash|bash|zsh)\) \S+ (\d+)/.exec(stat);
    return shell ? `${process.ppid} of ${shell[2]}` : `${process.ppid}`;
  } catch {
    return `${process.ppid}`;
  }
}
