import { accessSync, constants, existsSync, lstatSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

/** From the sources, and from the bundle of the measurements in dist/. */
const packages = [join(import.meta.dirname, '../node_modules'), join(import.meta.dirname, '../../node_modules')].find((folder) =>
  existsSync(folder),
)!;

/** Chromium from `CHROME_PATH`, or the one inside the npm package. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = process.env.CHROME_PATH ?? (await unpackedChromium());
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'] });
}

/**
 * The package would unpack to `/tmp/chromium`, which another account, an earlier version or a start cut short may have left there.
 * Each account and version has a folder of its own, moved into place when it is complete.
 * @throws Error that names the folder when what is in it is not ours or may not be run
 */
async function unpackedChromium(): Promise<string> {
  const { version } = JSON.parse(readFileSync(join(packages, '@sparticuz/chromium/package.json'), 'utf8')) as { version: string };
  const owner = process.getuid?.() ?? 0;
  const folder = join(tmpdir(), `motcua-chromium-${owner}-${version}`);
  const program = join(folder, 'chromium');
  if (!existsSync(program)) await unpackChromium(folder);
  try {
    if (lstatSync(folder).uid !== owner) throw new Error('made by another account');
    accessSync(program, constants.X_OK);
  } catch (cause) {
    throw new Error(
      `${program} cannot be run by this account: remove ${folder}, or set TMPDIR to a folder in which programs may run, or CHROME_PATH.`,
      { cause },
    );
  }
  return program;
}

async function unpackChromium(folder: string): Promise<void> {
  const fresh = mkdtempSync(`${folder}.new-`);
  const { default: packaged } = await import('@sparticuz/chromium');
  const before = process.env.TMPDIR;
  // The package knows no other way to say where; it looks before its first wait.
  process.env.TMPDIR = fresh;
  let unpacked: Promise<string>;
  try {
    unpacked = packaged.executablePath();
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
  try {
    await unpacked;
    renameSync(fresh, folder);
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true });
    // Another test file was faster.
    if (!existsSync(join(folder, 'chromium'))) throw error;
  }
}
