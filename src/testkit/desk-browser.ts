import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import pg from 'pg';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterEach, expect } from 'vitest';
import { findRunningPostgres } from '../kernel/postgres/running.ts';
import { birthAnswers, birthProcedure, people, smallPng } from './birth.ts';
import type { RunningProduct as Product } from './run-product.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const pictures = process.env.JOURNEY_PICTURES;

/** A PC at the counter, the same with the toolbar and two rows of tabs, and a phone. */
export const screens = {
  pc: { width: 1366, height: 768 },
  low: { width: 1366, height: 640 },
  phone: { width: 360, height: 740 },
};

const open = new Set<Page>();

/** With `JOURNEY_PICTURES`: what stood on the screen when a test of this file failed. */
export function keepFailures(): void {
  afterEach(async ({ task }) => {
    for (const page of open) {
      if (pictures && task.result?.state === 'fail') await page.screenshot({ path: join(pictures, `failed-${task.id}.png`) });
      await page.context().close();
    }
  });
}

/** A browser of its own (its own cookies), with the desk open at the door. Complaints of the page are kept. */
export async function openDesk(
  browser: Browser,
  product: Product,
  options: { screen?: keyof typeof screens; path?: string } = {},
): Promise<{ page: Page; complaints: string[] }> {
  const context = await browser.newContext({ viewport: screens[options.screen ?? 'pc'], locale: 'vi-VN' });
  context.setDefaultTimeout(10_000);
  const page = await context.newPage();
  open.add(page);
  page.on('close', () => open.delete(page));
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    // The browser reports every refusal of the API as an error; those are looked at where they matter.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) complaints.push(message.text());
  });
  await page.goto(`${product.url}/desk${options.path ?? ''}`);
  return { page, complaints };
}

type DemoAccount = { account: string; password: string; totp: string };

/** Password and code as the demo's sign-in page offers them at this moment. */
export async function demoAccount(product: Product, account: string): Promise<DemoAccount> {
  const answer = await fetch(`${product.url}/api/v1/identity/demo-accounts`);
  const { items } = (await answer.json()) as { items: DemoAccount[] };
  const found = items.find((item) => item.account === account);
  if (!found) throw new Error(`no demo account ${account}`);
  return found;
}

/** Types account, password and the six digits, as an officer does, into the page's sign-in or the one over the page. */
export async function signIn(page: Page, product: Product, account: string, place: Page | Locator = page): Promise<void> {
  const field = place.getByLabel('Tài khoản', { exact: true });
  if ((await field.inputValue()) !== account) await field.fill(account);
  await place.getByLabel('Mật khẩu').fill((await demoAccount(product, account)).password);
  await page.keyboard.press('Enter');
  const code = place.getByLabel('Mã xác nhận 6 số');
  await code.waitFor();
  await code.fill((await demoAccount(product, account)).totp);
  await page.keyboard.press('Enter');
}

/** Signs in and waits for the frame of the desk. */
export async function enter(browser: Browser, product: Product, account: string, options: Parameters<typeof openDesk>[2] = {}) {
  const desk = await openDesk(browser, product, options);
  await signIn(desk.page, product, account);
  await desk.page.locator('nav.side').waitFor({ state: 'attached' });
  return desk;
}

/** No fault of accessibility on what is shown now. PDFs in frames are the browser's own. */
export async function expectAccessible(page: Page): Promise<void> {
  await page.evaluate(axe);
  const faults = await page.evaluate(async () => {
    type Axe = { run: (where: unknown, options: object) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    const { violations } = await (window as unknown as { axe: Axe }).axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      iframes: false,
    });
    return violations.map((fault) => `${fault.id}: ${fault.nodes.map((node) => node.html.slice(0, 200)).join(' | ')}`);
  });
  expect(faults).toEqual([]);
}

/** The screen as seen: accessible, nothing wider than the window. `JOURNEY_PICTURES=folder` keeps it in the three sizes. */
export async function look(page: Page, name: string): Promise<void> {
  await expectAccessible(page);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(wide, `${name} is wider than the window`).toBeLessThanOrEqual(1);
  if (!pictures) return;
  mkdirSync(pictures, { recursive: true });
  const before = page.viewportSize();
  for (const [size, viewport] of Object.entries(screens)) {
    await page.setViewportSize(viewport);
    await page.screenshot({ path: join(pictures, `${name}-${size}.png`) });
  }
  if (before) await page.setViewportSize(before);
}

const root = join(import.meta.dirname, '../..');

/** A bearer token of a demo login or of a citizen's number, as `motcua token` prints it. */
export async function tokenOf(product: Product, who: string): Promise<string> {
  const child = spawn(process.execPath, [join(root, 'dist/cli.mjs'), 'token', who, '--json'], {
    cwd: root,
    env: { PATH: process.env.PATH, MOTCUA_DATA_DIR: product.dataDir },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let text = '';
  child.stdout.setEncoding('utf8').on('data', (piece: string) => {
    text += piece;
  });
  const status = await new Promise((resolve) => child.once('close', resolve));
  if (status !== 0) throw new Error(`motcua token ${who}: status ${status}`);
  return (JSON.parse(text) as { token: string }).token;
}

/** What no person can do, such as ending a session that nobody has used for long. */
export async function sql(product: Product, text: string, values: unknown[] = []): Promise<Record<string, unknown>[]> {
  const connection = findRunningPostgres(product.dataDir);
  if (!connection) throw new Error('the product’s database is not there');
  const client = new pg.Client(connection);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(text, values)).rows;
  } finally {
    await client.end();
  }
}

/** YYYY-MM-DD in Viet Nam, `days` from now. */
export function localDay(days: number): string {
  return new Date(Date.now() + 7 * 3_600_000 + days * 86_400_000).toISOString().slice(0, 10);
}

/** The demo's birth declaration for a child of ten days, whatever the day of the test. */
export const newbornAnswers = { ...birthAnswers, child: { ...birthAnswers.child, dateOfBirth: localDay(-10) } };

async function call<T>(product: Product, token: string, path: string, body: unknown): Promise<T> {
  const form = body instanceof FormData;
  const answer = await fetch(`${product.url}/api/v1${path}`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${token}`,
      'idempotency-key': crypto.randomUUID(),
      ...(form ? {} : { 'content-type': 'application/json' }),
    },
    body: form ? body : JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as T;
}

/** A dossier as a citizen submits it from the portal. */
export async function submitBirth(product: Product, by = people.father): Promise<{ id: string; code: string; token: string }> {
  const token = await tokenOf(product, by);
  const file = new FormData();
  file.append('file', new File([new Uint8Array(smallPng)], 'giay-chung-sinh.png', { type: 'image/png' }));
  const { id: paper } = await call<{ id: string }>(product, token, '/files', file);
  const done = await call<{ id: string; code: string }>(product, token, '/dossiers/submit', {
    procedure: birthProcedure,
    organisation: '21523',
    answers: newbornAnswers,
    papers: [{ component: 'birth-notice', file: paper }],
  });
  return { ...done, token };
}

/** An action by API, as another officer at another desk would do it. */
export async function actAs(product: Product, who: string, path: string, body: unknown = {}): Promise<void> {
  await call(product, await tokenOf(product, who), path, body);
}
