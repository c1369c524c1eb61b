import { accessSync, constants, existsSync, lstatSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { createPortalAssets } from './assets.ts';
import { portalContentSecurityPolicy, renderPage } from './index.ts';
import { samples as plain } from './samples.tsx';
import { birthSamples } from './samples-birth.tsx';
import { catalogueSamples } from './samples-catalogue.tsx';

const samples = [...plain, ...birthSamples, ...catalogueSamples];

export type SampleServer = { address: string; close: () => void };

/** Serves every sample at `/<name>` under the real content policy; `answer` may take other requests and says whether it did. */
export async function serveSamples(
  answer: (request: IncomingMessage, response: ServerResponse, path: string) => boolean = () => false,
): Promise<SampleServer> {
  const assets = createPortalAssets(join(import.meta.dirname, '../..'));
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    if (answer(request, response, path)) return;
    const asset = assets.files.get(path);
    if (asset) {
      response.writeHead(200, { 'content-type': asset.type }).end(asset.body);
      return;
    }
    const sample = samples.find((item) => `/${item.name}` === path);
    response
      .writeHead(sample ? 200 : 404, {
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': portalContentSecurityPolicy,
      })
      .end(
        sample ? renderPage(sample.element, { title: sample.title, shell: sample.shell, assets, formStep: sample.formStep }) : '',
      );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => server.close() };
}

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
  const { version } = JSON.parse(
    readFileSync(join(import.meta.dirname, '../../node_modules/@sparticuz/chromium/package.json'), 'utf8'),
  ) as { version: string };
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
