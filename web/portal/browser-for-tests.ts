import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
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
  let executablePath = process.env.CHROME_PATH;
  if (!executablePath) {
    const { default: packaged } = await import('@sparticuz/chromium');
    executablePath = await packaged.executablePath();
  }
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'] });
}
