import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { root } from './node24.mjs';

/**
 * Runs a short program in the foreground, sharing our terminal, and resolves to its exit status (128 + signal when killed).
 * @param {string} program
 * @param {string[]} args
 * @param {Record<string, string>} [environment] added to ours
 * @returns {Promise<number>}
 */
export function runCommand(program, args, environment = {}) {
  const child = spawn(program, args, { stdio: 'inherit', env: { ...process.env, ...environment } });
  // Ctrl-C reaches the whole foreground group by itself; SIGTERM is for us alone and is passed on.
  process.on('SIGINT', () => {});
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  return new Promise((resolve) => {
    child.once('error', (error) => {
      console.error(`${program}: ${error.message}`);
      resolve(1);
    });
    child.once('exit', (code, signal) => resolve(code ?? 128 + (constants.signals[signal] ?? 0)));
  });
}

/** Path inside the checkout's node_modules. */
export const installed = (path) => `${root}/node_modules/${path}`;
