import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { keepFailures } from '../src/testkit/desk-browser.ts';
import { type RunningProduct, runProduct } from '../src/testkit/run-product.ts';
import { launchBrowser } from '../web/portal/browser-for-tests.ts';

/**
 * The product and a browser for the journeys of one file, both ended after them; of a page on which a journey fails, a picture is kept.
 * @param ready gets both before the first journey, and may prepare what they share
 */
export function onStage(
  ready: (product: RunningProduct, browser: Browser) => Promise<void> | void,
  settings: Parameters<typeof runProduct>[0] = {},
): void {
  keepFailures();
  let product: RunningProduct | undefined;
  let browser: Browser | undefined;
  beforeAll(async () => {
    [product, browser] = await Promise.all([runProduct(settings), launchBrowser()]);
    await ready(product, browser);
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });
}
