/** When something to read stands on the screen: a real Chromium on a line of 400 kbit/s with 400 ms, beside the second that was promised. */
import type { Browser } from 'playwright-core';
import type { Reader } from './portal-weights.ts';
import { ms, type Report } from './report.ts';
import { median } from './statistics.ts';

const line = { offline: false, latency: 400, downloadThroughput: 400_000 / 8, uploadThroughput: 400_000 / 8 };
const ceiling = 1000;

/** One opening of a page: milliseconds from the press to the first text. `browser` may be used by nothing else meanwhile. */
async function paintsAt(
  browser: Browser,
  { port, cookie }: Reader,
  path: string,
  warm: string | null,
): Promise<{ first: number; warm: number }> {
  const origin = `http://localhost:${port}`;
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  try {
    for (const pair of cookie.split('; ').filter(Boolean)) {
      const [name = '', value = ''] = pair.split('=');
      await context.addCookies([{ name, value, url: origin }]);
    }
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', line);
    const open = async (to: string): Promise<number> => {
      await page.goto(origin + to, { waitUntil: 'load', timeout: 60_000 });
      return page.evaluate(
        () =>
          new Promise<number>((resolve) => {
            const told = performance.getEntriesByName('first-contentful-paint')[0];
            if (told) return resolve(told.startTime);
            new PerformanceObserver((list) => resolve(list.getEntries()[0]!.startTime)).observe({
              type: 'paint',
              buffered: true,
            });
          }),
      );
    };
    const first = await open(path);
    // Another page between, so that the second opening is one: style and script are kept by then.
    if (warm) await open(warm);
    return { first, warm: await open(path) };
  } finally {
    await context.close();
  }
}

/** Home, search, a procedure, a step of a form: opened for the first time, and with style and script kept. */
export async function measureFirstPaint(report: Report, reader: Reader, step: string, runs: number): Promise<void> {
  const part = 'First text on the screen, 400 kbit/s, 400 ms, Chromium';
  const { launchBrowser } = await import('../web/portal/chromium-for-tests.ts');
  const browser = await launchBrowser();
  try {
    for (const [what, path] of [
      ['home', '/'],
      ['search', '/thu-tuc?q=khai+sinh'],
      ['procedure', '/thu-tuc/1.001193'],
      ['step of a declaration', step],
    ] as const) {
      const times = [];
      for (let i = 0; i < runs; i++) times.push(await paintsAt(browser, reader, path, '/tro-giup'));
      for (const [which, all] of [
        ['first visit', times.map(({ first }) => first)],
        ['style and script kept', times.map(({ warm }) => warm)],
      ] as const) {
        const middle = median(all);
        report.add({
          part,
          what: `${what}, ${which}`,
          value: ms(middle),
          detail: `of ${all.length}: ${all.map((one) => Math.round(one)).join(', ')}; one answer there and back alone is 400 ms`,
          target: '<= 1 s',
          met: middle <= ceiling,
        });
      }
    }
  } finally {
    await browser.close();
  }
}
