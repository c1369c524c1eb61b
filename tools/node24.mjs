// Plain JavaScript for whatever Node runs npm (20 and later): finds the Node 24 that the project itself runs on.
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Root of the checkout. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

const wanted = 24;

/**
 * Path of a Node that is new enough: the one running now, or the one that npm installed for this platform.
 * Prints why and leaves with status 1 when there is neither.
 */
export function findNode24() {
  if (Number(process.versions.node.split('.')[0]) >= wanted) return process.execPath;
  const name = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
  try {
    const folder = dirname(createRequire(import.meta.url).resolve(`${name}/package.json`));
    const path = join(folder, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
    if (existsSync(path)) return path;
  } catch {
    // not installed: said below
  }
  console.error(
    `Một Cửa cần Node.js ${wanted} trở lên; máy này đang có ${process.versions.node} và chưa cài gói npm «${name}».\n` +
      `Hãy chạy lại «npm install» (không dùng --omit=optional), hoặc cài Node.js ${wanted} từ https://nodejs.org.\n` +
      `Node.js ${wanted} or later is needed; this is ${process.versions.node} and the npm package "${name}" is not installed.\n` +
      `Run "npm install" again (without --omit=optional), or install Node.js ${wanted} from https://nodejs.org.`,
  );
  process.exit(1);
}
