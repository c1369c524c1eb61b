import type { IncomingMessage } from 'node:http';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchBrowser, type SampleServer, serveSamples } from './browser-for-tests.ts';

let server: SampleServer;
let browser: Browser;
let posts: { path: string; body: string }[] = [];
let fail = false;

async function read(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString();
}

beforeAll(async () => {
  server = await serveSamples((request, response, path) => {
    if (request.method !== 'POST') return false;
    void read(request).then((body) => {
      posts.push({ path, body });
      const json = { 'content-type': 'application/json' };
      if (fail) response.writeHead(422, json).end(JSON.stringify({ detail: 'Ảnh bị mờ, bạn chụp lại giúp.' }));
      else if (path === '/tai-len') {
        const receipt = {
          id: 'f1',
          name: 'chung-sinh.jpg',
          bytes: 2048,
          pages: 1,
          sha256: 'ab'.repeat(32),
          receivedAt: '2026-11-20T09:44:00+07:00',
        };
        response.writeHead(201, json).end(JSON.stringify(receipt));
      } else if (path.endsWith('/luu'))
        response.writeHead(200, json).end(JSON.stringify({ savedAt: '2026-11-20T09:46:00+07:00', version: 4 }));
      // A submission hangs, as on a slow line, so that a second press can happen.
    });
    return true;
  });
  browser = await launchBrowser();
}, 60_000);

afterAll(async () => {
  await browser?.close();
  server?.close();
});
beforeEach(() => {
  posts = [];
  fail = false;
});

async function withPage(name: string, use: (page: Page) => Promise<void>, javaScriptEnabled = true): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, javaScriptEnabled });
  try {
    const page = await context.newPage();
    await page.goto(`${server.address}/${name}`);
    await use(page);
  } finally {
    await context.close();
  }
}

describe('while a citizen fills in a form', () => {
  it('what is typed is saved by itself, and the page says when', async () => {
    await withPage('step', async (page) => {
      await page.getByLabel('Họ và chữ đệm').fill('Phạm Đinh');
      await page.getByText('Đã lưu lúc 9:46').waitFor();
      expect(posts.map((post) => post.path)).toEqual(['/to-khai/d/con/luu']);
      expect(posts[0]!.body).toContain('Phạm Đinh');
      expect(await page.locator('input[name=version]').inputValue()).toBe('4');
    });
  });

  it('a failed save is said, and the words stay in the form', async () => {
    fail = true;
    await withPage('step', async (page) => {
      await page.getByLabel('Họ và chữ đệm').fill('Phạm Đinh');
      await page.getByText('Chưa lưu được').waitFor();
      expect(await page.getByLabel('Họ và chữ đệm').inputValue()).toBe('Phạm Đinh');
    });
  });

  it('a photo goes at once and its receipt is shown', async () => {
    await withPage('step', async (page) => {
      await page
        .getByLabel('Giấy chứng sinh')
        .setInputFiles({ name: 'chung-sinh.jpg', mimeType: 'image/jpeg', buffer: Buffer.alloc(2048) });
      await page.getByText('chung-sinh.jpg, 2 KB').waitFor();
      await page.getByText('abab abab … abab').waitFor();
      expect(await page.locator('input[type=hidden][name="paper.birth-notice"]').inputValue()).toBe('f1');
    });
  });

  it('a refused photo says why and stays chosen', async () => {
    fail = true;
    await withPage('step', async (page) => {
      await page
        .getByLabel('Giấy chứng sinh')
        .setInputFiles({ name: 'mo.jpg', mimeType: 'image/jpeg', buffer: Buffer.alloc(10) });
      await page.getByText('Ảnh bị mờ').waitFor();
      expect(await page.getByLabel('Giấy chứng sinh').inputValue()).toContain('mo.jpg');
    });
  });

  it('pressing submit twice sends one dossier', async () => {
    await withPage('review', async (page) => {
      await page.getByRole('checkbox').check();
      await page.getByRole('button', { name: 'Nộp hồ sơ' }).dblclick({ noWaitAfter: true });
      await expect.poll(() => posts.length).toBe(1);
      expect(posts[0]!.body).toContain('idempotencyKey=a5f6f6c2');
    });
  });

  it('everything is there without script: plain form, file field, buttons', async () => {
    await withPage(
      'step',
      async (page) => {
        expect(await page.getByLabel('Giấy chứng sinh').isVisible()).toBe(true);
        expect(await page.locator('form[data-form]').getAttribute('action')).toBe('/to-khai/d/con');
        await page.getByRole('button', { name: 'Lưu và tiếp tục' }).click({ noWaitAfter: true });
        await expect.poll(() => posts.map((post) => post.path)).toEqual(['/to-khai/d/con']);
      },
      false,
    );
  });
});
