import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contrastFaults, keyboardFaults, printFaults, wideAt } from './browser-checks.ts';
import { launchBrowser, type SampleServer, serveSamples } from './browser-for-tests.ts';
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

/** Looks at every page in a real browser. `PORTAL_PICTURES=folder` also keeps pictures of each page. */
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const pictures = process.env.PORTAL_PICTURES;
let server: SampleServer;
let browser: Browser;

beforeAll(async () => {
  server = await serveSamples();
  browser = await launchBrowser();
}, 60_000);

afterAll(async () => {
  await browser?.close();
  server?.close();
});

async function open(
  name: string,
  width: number,
  height: number,
  javaScriptEnabled = true,
): Promise<{ page: Page; complaints: string[]; close: () => Promise<void> }> {
  const context = await browser.newContext({
    viewport: { width, height },
    javaScriptEnabled,
    bypassCSP: false,
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(`${server.address}/${name}`);
  return { page, complaints, close: () => context.close() };
}

describe.each(samples.map((sample) => sample.name))('%s in a browser', (name) => {
  it('has no accessibility fault, keeps its content policy, fits 320 pixels and 200 %, is used by keyboard and prints without navigation', async () => {
    const phone = await open(name, 360, 740);
    expect(phone.complaints).toEqual([]);
    if (pictures) await phone.page.screenshot({ path: join(pictures, `${name}-360.png`), fullPage: true });
    // Over the debugging protocol, so the page's own policy stays in force.
    await phone.page.evaluate(axe);
    const faults = await phone.page.evaluate(async () => {
      const run = (
        window as unknown as {
          axe: { run: (options: object) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
        }
      ).axe;
      const { violations } = await run.run({
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      });
      return violations.map((fault) => `${fault.id}: ${fault.nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`);
    });
    expect(faults).toEqual([]);
    expect(await keyboardFaults(phone.page)).toEqual([]);
    expect(await contrastFaults(phone.page)).toEqual([]);
    expect(await wideAt(phone.page, 320, 640)).toEqual([]);
    if (pictures) {
      await phone.page.screenshot({ path: join(pictures, `${name}-320.png`), fullPage: true });
      await phone.page.setViewportSize({ width: 683, height: 450 });
      await phone.page.screenshot({ path: join(pictures, `${name}-zoom.png`), fullPage: true });
      if (['dossier', 'done', 'posted-list', 'posted-procedure', 'procedure-facts'].includes(name))
        await phone.page.pdf({ path: join(pictures, `${name}.pdf`), format: 'A4', printBackground: true });
      await phone.page.setViewportSize({ width: 1366, height: 900 });
      await phone.page.screenshot({ path: join(pictures, `${name}-1366.png`), fullPage: true });
    }
    // A computer's window of 1280 pixels at 200 %, then the smallest telephone with large letters, then paper.
    expect(await wideAt(phone.page, 640, 512)).toEqual([]);
    await phone.page.evaluate(() => document.documentElement.setAttribute('data-text', 'large'));
    expect(await wideAt(phone.page, 320, 640)).toEqual([]);
    await phone.page.evaluate(() => document.documentElement.removeAttribute('data-text'));
    expect(await printFaults(phone.page)).toEqual([]);
    await phone.close();
  }, 60_000);
});
