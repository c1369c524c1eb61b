import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import type { RunningProduct } from '../src/testkit/run-product.ts';
import { onStage } from './on-stage.ts';

/**
 * Papers photographed with a telephone, on a line that breaks, with the script and without. `JOURNEY_PICTURES=folder` keeps pictures.
 */
const father = { number: '051098000417' };
const pictures = process.env.JOURNEY_PICTURES;
let product: RunningProduct;
let browser: Browser;
onStage(
  (...both) => {
    [product, browser] = both;
  },
  { MOTCUA_RATE_LIMIT: 'off' },
);

const phone = { width: 360, height: 740 };
async function open(
  javaScriptEnabled: boolean,
): Promise<{ context: BrowserContext; page: Page; look: (name: string) => Promise<void> }> {
  const context = await browser.newContext({ viewport: phone, javaScriptEnabled, locale: 'vi-VN', baseURL: product.url });
  context.setDefaultTimeout(20_000);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  const look = async (name: string): Promise<void> => {
    expect(complaints, name).toEqual([]);
    const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(tooWide, `${name} is too wide`).toBeLessThanOrEqual(0);
    if (!pictures) return;
    await page.screenshot({ path: join(pictures, `papers-${name}-360${javaScriptEnabled ? '' : '-plain'}.png`), fullPage: true });
    await page.setViewportSize({ width: 1366, height: 768 });
    await page.screenshot({
      path: join(pictures, `papers-${name}-1366${javaScriptEnabled ? '' : '-plain'}.png`),
      fullPage: true,
    });
    await page.setViewportSize(phone);
  };
  return { context, page, look };
}

/** Begins a birth declaration and comes to the step that takes the birth notice. */
async function toThePapers(page: Page): Promise<void> {
  await page.goto('/to-khai/moi?thu-tuc=1.001193');
  if (new URL(page.url()).pathname !== '/to-khai/moi') {
    await page.getByRole('link', { name: 'Đăng nhập bằng VNeID' }).click();
    await page.locator('input[name="number"]').fill(father.number);
    await page.locator('input[name="level"][value="LoA2"]').check();
    await page.getByRole('button', { name: 'Tiếp tục' }).click();
    await page.getByRole('button', { name: 'Đồng ý và đăng nhập' }).click();
  }
  await page.getByRole('button', { name: /Bắt đầu khai|Khai tờ mới/ }).click();
  await page.getByText('Có đủ thông tin cha và mẹ').click();
  await page.getByRole('radio', { name: 'Cha', exact: true }).check();
  await page.getByRole('button', { name: 'Lưu và tiếp tục' }).last().click();
  await page.getByRole('heading', { name: 'Con và cha mẹ', level: 1 }).waitFor();
  await page.locator('[name="birth.place"][value="facility"]').check();
}

const upload = (page: Page) => page.locator('#birth-notice-paper');
/** The pages that have arrived, as they stand. */
async function orderOf(page: Page): Promise<string[]> {
  const receipts = (await page.locator('[data-pages] .receipt').allInnerTexts()).join(' ');
  return [...receipts.matchAll(/trang-(\w+)\.jpg, /g)].map((match) => match[1]!);
}

describe('with the script', () => {
  it('a photograph goes on where the line broke, and the same file on another page goes on too', {
    timeout: 120_000,
  }, async () => {
    const { context, page, look } = await open(true);
    try {
      await toThePapers(page);
      const photo = await pagePhoto(1, { noisy: true });
      expect(photo.length).toBeGreaterThan(900_000);
      // The line takes two pieces and then breaks for a while: answers are lost on the way back as well.
      let pieces = 0;
      const offsets: number[] = [];
      await page.route('**/api/v1/uploads/*', async (route) => {
        if (route.request().method() !== 'PATCH') return route.continue();
        offsets.push(Number(route.request().headers()['upload-offset']));
        pieces++;
        if (pieces === 2) {
          await route.fetch();
          return route.abort('connectionreset');
        }
        if (pieces === 3) return route.abort('internetdisconnected');
        return route.continue();
      });
      await upload(page).setInputFiles({ name: 'trang-mot.jpg', mimeType: 'image/jpeg', buffer: photo });
      await page.getByText('có mạng lại là gửi tiếp, không phải gửi từ đầu').waitFor();
      await look('line-broken');
      await page.getByText('trang-mot.jpg, ').first().waitFor();
      await page.getByText('Mã kiểm tra').first().waitFor();
      // What arrived before its answer was lost was not sent again.
      expect(offsets.filter((offset) => offset === 0)).toHaveLength(1);
      await look('received');

      // A second page breaks off for good: the tab is closed in the middle.
      await page.unrouteAll();
      let second = 0;
      await page.route('**/api/v1/uploads/*', (route) =>
        route.request().method() === 'PATCH' && ++second > 2 ? route.abort('internetdisconnected') : route.continue(),
      );
      const two = await pagePhoto(2, { noisy: true });
      await upload(page).setInputFiles({ name: 'trang-hai.jpg', mimeType: 'image/jpeg', buffer: two });
      await page.getByText('có mạng lại là gửi tiếp').waitFor();
      const address = page.url();
      await page.close({ runBeforeUnload: false });
      const other = await context.newPage();
      await other.goto(address);
      expect(await other.locator('main').innerText()).toContain('Còn gửi dở: trang-hai.jpg');
      const resumed: number[] = [];
      other.on('request', (request) => {
        if (request.method() === 'PATCH') resumed.push(Number(request.headers()['upload-offset']));
      });
      await upload(other).setInputFiles({ name: 'trang-hai.jpg', mimeType: 'image/jpeg', buffer: two });
      await expect.poll(() => orderOf(other), { timeout: 20_000 }).toEqual(['mot', 'hai']);
      expect(resumed[0]).toBeGreaterThan(0);
      expect(await other.locator('main').innerText()).not.toContain('Còn gửi dở');
    } finally {
      await context.close();
    }
  });

  it('a file that is no picture says what it is, and a blurred one is asked about and kept', { timeout: 90_000 }, async () => {
    const { context, page, look } = await open(true);
    try {
      await toThePapers(page);
      const program = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(300_000, 3)]);
      await upload(page).setInputFiles({ name: 'giay-chung-sinh.jpg', mimeType: 'image/jpeg', buffer: program });
      await page.getByText('Tệp này là chương trình máy tính').waitFor();
      await look('refused');
      const blurred = await sharp(await pagePhoto(3))
        .blur(6)
        .jpeg()
        .toBuffer();
      await upload(page).setInputFiles({ name: 'trang-mo.jpg', mimeType: 'image/jpeg', buffer: blurred });
      await page.getByText('Ảnh hơi mờ, cán bộ có thể không đọc được').waitFor();
      await look('blurred');
      await page.getByRole('button', { name: /Vẫn dùng/ }).click();
      await page.getByText('Bạn đã chọn vẫn dùng').waitFor();
    } finally {
      await context.close();
    }
  });
});

describe('without JavaScript', () => {
  it('pages are sent, turned, put in order, dropped, joined, and read over as one paper', { timeout: 120_000 }, async () => {
    const { context, page, look } = await open(false);
    try {
      await toThePapers(page);
      const send = async (...which: string[]): Promise<void> => {
        const files = await Promise.all(
          which.map(async (name, i) => ({
            name: `trang-${name}.jpg`,
            mimeType: 'image/jpeg',
            buffer: await pagePhoto(10 + name.length * 3 + i),
          })),
        );
        await upload(page).setInputFiles([
          ...files,
          { name: 'la.docx', mimeType: 'application/octet-stream', buffer: Buffer.from('PK\x03\x04 word/document.xml') },
        ]);
        await page.getByRole('button', { name: 'Lưu và tiếp tục' }).last().click();
      };
      await send('mot', 'haihai', 'bababa');
      // The one that was refused is named; the others are there.
      expect(await page.getByRole('alert').innerText()).toContain('Đây là tệp Word, Excel');
      expect(await orderOf(page)).toEqual(['mot', 'haihai', 'bababa']);
      await look('three');
      const receipts = page.locator('[data-pages] .receipt');
      await receipts
        .nth(2)
        .getByRole('button', { name: /Đưa lên/ })
        .click();
      expect(await orderOf(page)).toEqual(['mot', 'bababa', 'haihai']);
      await receipts.nth(0).getByRole('button', { name: /Xoay/ }).click();
      expect(await receipts.nth(0).locator('img').getAttribute('src')).toContain('turn=90');
      const small = await context.request.get((await receipts.nth(0).locator('img').getAttribute('src'))!);
      const { width, height } = await sharp(await small.body()).metadata();
      expect(width).toBeGreaterThan(height);
      await receipts
        .nth(2)
        .getByRole('button', { name: /Bỏ trang 3/ })
        .click();
      expect(await orderOf(page)).toEqual(['mot', 'bababa']);
      await look('arranged');
      // Read over: one PDF of two pages stands where two photographs were.
      await page.goto(page.url().replace(/\/[^/]+$/, '/xem-lai'));
      const main = await page.locator('main').innerText();
      expect(main).toMatch(/Giấy chứng sinh\.pdf, [\d,]+ (KB|MB), 2 trang/);
      expect(main).toMatch(/[0-9a-f]{4} [0-9a-f]{4} … [0-9a-f]{4}/);
      await look('review');
    } finally {
      await context.close();
    }
  });
});

/** A page as a telephone takes it; `noisy` makes it as large as real ones. */
async function pagePhoto(seed: number, { noisy = false } = {}): Promise<Buffer> {
  const [width, height] = [1200, 1600];
  const pixels = Buffer.alloc(width * height, 240);
  let random = seed * 7919 + 17;
  const next = () => {
    random = (random * 1103515245 + 12345) & 0x7fffffff;
    return random >> 16;
  };
  for (let line = 0; line < 26; line++)
    for (let word = 0; word < 9; word++) {
      const long = 25 + (next() % 60);
      for (let y = 0; y < 14; y++)
        for (let x = 0; x < long; x++) if (x % 9 > 2) pixels[(130 + line * 52 + y) * width + 120 + word * 108 + x] = 30;
    }
  if (noisy) for (let i = 0; i < pixels.length; i++) pixels[i] = Math.max(0, Math.min(255, pixels[i]! + (next() % 40) - 20));
  return sharp(pixels, { raw: { width, height, channels: 1 } })
    .toColourspace('srgb')
    .jpeg({ quality: noisy ? 96 : 85 })
    .toBuffer();
}
