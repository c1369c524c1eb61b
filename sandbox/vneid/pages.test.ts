import { chmod, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Sandbox, startSandbox } from '../server.ts';
import { demoDirectory } from './people.ts';

const require = createRequire(import.meta.url);
const person = demoDirectory().citizens[0]!;

let folder: string;
let sandbox: Sandbox;
let browser: Browser;
/** Stands for the portal, to which the browser comes back. */
let portal: Server;
let redirect: string;

/** CHROME_PATH, or the browser inside the npm package, in a folder of this version (an older one would be reused). */
async function chromePath(): Promise<string> {
  if (process.env.CHROME_PATH) return process.env.CHROME_PATH;
  const entry = require.resolve('@sparticuz/chromium');
  const folderOf = entry.slice(0, entry.lastIndexOf('chromium') + 'chromium'.length);
  const { version } = JSON.parse(await readFile(join(folderOf, 'package.json'), 'utf8')) as { version: string };
  const home = join(tmpdir(), `chromium-${version}-${process.getuid?.() ?? 0}`);
  await mkdir(home, { recursive: true });
  const before = process.env.TMPDIR;
  process.env.TMPDIR = home;
  try {
    const path = await (await import('@sparticuz/chromium')).default.executablePath();
    await chmod(path, 0o755);
    return path;
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sandbox-pages-'));
  portal = createServer((_request, response) => void response.end('back'));
  await new Promise<void>((resolve) => void portal.listen(0, 'localhost', resolve));
  redirect = `http://localhost:${(portal.address() as AddressInfo).port}/back`;
  sandbox = await startSandbox({
    port: 0,
    dataDir: folder,
    clients: [
      {
        client_id: 'motcua',
        client_secret: '0123456789abcdef',
        redirect_uris: [redirect],
        post_logout_redirect_uris: [redirect],
      },
    ],
  });
  browser = await chromium.launch({
    executablePath: await chromePath(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
  });
}, 60_000);
afterAll(async () => {
  await browser?.close();
  await sandbox?.close();
  portal?.closeAllConnections();
  portal?.close();
  await rm(folder, { recursive: true, force: true });
});

/** A page of 360 px without scripts, standing at the choice of a person. */
async function atChoice(): Promise<{ page: Page; leave: () => Promise<void>; back: () => Promise<URL> }> {
  const context = await browser.newContext({ viewport: { width: 360, height: 640 }, javaScriptEnabled: false });
  const page = await context.newPage();
  const query = new URLSearchParams({
    client_id: 'motcua',
    response_type: 'code',
    scope: 'openid',
    redirect_uri: redirect,
    code_challenge_method: 'S256',
    code_challenge: 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
    state: 'state',
    acr_values: 'LoA2',
  });
  await page.goto(`${sandbox.publicUrl}/vneid/auth?${query}`);
  const back = async () => {
    await page.waitForURL(`${redirect}?*`);
    return new URL(page.url());
  };
  return { page, back, leave: () => context.close() };
}

const overflow = async (page: Page): Promise<boolean> => {
  const box = await page.locator('main').boundingBox();
  return (box?.x ?? 0) < 0 || (box?.x ?? 0) + (box?.width ?? 0) > 360;
};

describe('the sign-in pages', { timeout: 30_000 }, () => {
  test('search, choose and confirm by keyboard alone, at 360 px, without scripts', async () => {
    const { page, back, leave } = await atChoice();
    expect(await page.locator('.mark').textContent()).toBe('VNeID thử nghiệm – không phải hệ thống thật');
    expect(await overflow(page)).toBe(false);
    await page.getByRole('searchbox').focus();
    await page.keyboard.type('pham van thoi');
    await page.keyboard.press('Enter');
    await page.waitForURL(/q=pham/);
    const choices = page.getByRole('group', { name: 'Bạn là' }).getByRole('radio');
    expect(await choices.count()).toBe(1);
    await choices.first().focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Xác nhận đăng nhập' }).waitFor();
    expect(await overflow(page)).toBe(false);
    expect(await page.locator('dl').textContent()).toContain(person.number);
    await page.getByRole('button', { name: 'Đồng ý và đăng nhập' }).focus();
    await page.keyboard.press('Enter');
    const returned = await back();
    expect(returned.searchParams.get('code')).toBeTruthy();
    expect(returned.searchParams.get('state')).toBe('state');
    await leave();
  });

  test('a number typed wrongly is explained; cancelling leads back', async () => {
    const { page, back, leave } = await atChoice();
    await page.getByLabel('Hoặc nhập số định danh').fill('0510 98');
    await page.getByRole('button', { name: 'Tiếp tục' }).click();
    expect(await page.getByRole('alert').textContent()).toContain('12 chữ số');
    await page.getByRole('button', { name: 'Không đăng nhập' }).click();
    expect((await back()).searchParams.get('error')).toBe('access_denied');
    await leave();
  });

  test('logging out asks, ends the session and leads back; without a session it leads back too', async () => {
    const { page, back, leave } = await atChoice();
    const logout = `${sandbox.publicUrl}/vneid/session/end?${new URLSearchParams({ client_id: 'motcua', post_logout_redirect_uri: redirect, state: 'out' })}`;
    await page.getByLabel('Hoặc nhập số định danh').fill(person.number);
    await page.getByRole('button', { name: 'Tiếp tục' }).click();
    await page.getByRole('button', { name: 'Đồng ý và đăng nhập' }).click();
    await back();
    for (const button of ['Đăng xuất', 'Tiếp tục']) {
      await page.goto(logout);
      await page.getByRole('button', { name: button }).click();
      expect((await back()).searchParams.get('state')).toBe('out');
    }
    await leave();
  });

  test('axe finds nothing, and the policy lets no script run', async () => {
    const axe = await readFile(require.resolve('axe-core/axe.min.js'), 'utf8');
    const { page, leave } = await atChoice();
    const seen: string[] = [await page.content()];
    await page.getByRole('link', { name: 'Doanh nghiệp' }).click();
    await page.getByRole('group', { name: 'Doanh nghiệp của bạn' }).waitFor();
    seen.push(await page.content());
    await page.getByRole('button', { name: 'Tiếp tục' }).click();
    await page.getByRole('alert').waitFor();
    seen.push(await page.content());
    await page.getByRole('radio').first().check();
    await page.getByRole('button', { name: 'Tiếp tục' }).click();
    await page.getByRole('heading', { name: 'Xác nhận đăng nhập' }).waitFor();
    seen.push(await page.content());
    await leave();
    const checking = await browser.newPage({ viewport: { width: 360, height: 640 } });
    for (const content of seen) {
      await checking.setContent(content);
      await checking.evaluate(axe);
      const violations = await checking.evaluate(
        'axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ": " + nodes.map((node) => node.html).join(" | ")))',
      );
      expect(violations).toEqual([]);
    }
    await checking.close();
    const policy = (await fetch(`${sandbox.publicUrl}/vneid/interaction/none`)).headers.get('content-security-policy') ?? '';
    expect(policy.split('; ')).toEqual(expect.arrayContaining(["default-src 'none'", 'script-src', "frame-ancestors 'none'"]));
    expect(policy).not.toContain('unsafe');
  });
});
