import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createPortalAssets } from './assets.ts';

import { portalContentSecurityPolicy, renderPage } from './index.ts';
import { samples as plain } from './samples.tsx';
import { actingSamples } from './samples-acting.tsx';
import { afterSamples } from './samples-after.tsx';
import { birthSamples } from './samples-birth.tsx';
import { catalogueSamples } from './samples-catalogue.tsx';
import { previewSamples } from './samples-preview.tsx';
import { publicSamples } from './samples-public.tsx';
import { visitSamples } from './samples-visits.tsx';

const samples = [
  ...plain,
  ...birthSamples,
  ...catalogueSamples,
  ...afterSamples,
  ...publicSamples,
  ...actingSamples,
  ...visitSamples,
  ...previewSamples,
];

export { launchBrowser } from './chromium-for-tests.ts';

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
