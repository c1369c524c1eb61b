import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { RunningProduct } from '../src/testkit/run-product.ts';
import { onStage } from './on-stage.ts';

/**
 * A father registers his child's birth from his telephone: once with the script, once without. `JOURNEY_PICTURES=folder` keeps a
 * picture of every page met, as a telephone and as a computer show it.
 */
const father = { number: '051098000417', name: 'Phạm Văn Thôi' };
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
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
async function open(javaScriptEnabled: boolean): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: phone, javaScriptEnabled, locale: 'vi-VN', baseURL: product.url });
  context.setDefaultTimeout(10_000);
  return context;
}

describe.each([
  ['with the script', true],
  ['without JavaScript', false],
])('a father registers a birth %s', (_how, script) => {
  it('from the search to the dossier that he can follow, and take back', { timeout: 90_000 }, async () => {
    const context = await open(script);
    const page = await context.newPage();
    const look = watcher(page, script);
    try {
      // Finds the procedure in his own words.
      await page.goto('/');
      await look('home');
      await page.getByRole('searchbox').fill('lam giay khai sinh cho con');
      await page.getByRole('button', { name: 'Tìm' }).click();
      await look('search');
      await page.getByRole('link', { name: 'Đăng ký khai sinh' }).first().click();
      await look('procedure');
      await page.getByRole('link', { name: 'Bắt đầu khai' }).click();

      // Is asked who he is, and comes back to where he was going.
      await look('sign-in');
      await page.getByRole('link', { name: 'Đăng nhập bằng VNeID' }).click();
      await confirmAtVneid(page, 2);
      expect(new URL(page.url()).pathname).toBe('/to-khai/moi');
      await look('start');
      expect(await page.getByRole('radio', { name: /xã Ba Tô/ }).isChecked()).toBe(true);
      await page.getByRole('button', { name: 'Bắt đầu khai' }).click();

      // First step: leaves one thing out and is told so; nothing else is lost.
      await page.getByText('Có đủ thông tin cha và mẹ').click();
      await page.getByRole('button', { name: 'Lưu và tiếp tục' }).last().click();
      await look('step-1-wrong');
      expect(await page.getByRole('alert').innerText()).toContain('Chọn bạn là gì của trẻ');
      expect(await page.getByRole('radio', { name: 'Có đủ thông tin cha và mẹ' }).isChecked()).toBe(true);
      expect(await page.title()).toMatch(/^Có 1 chỗ cần sửa/);
      await page.getByRole('radio', { name: 'Cha', exact: true }).check();
      await page.getByRole('button', { name: 'Lưu và tiếp tục' }).last().click();

      // Second step: the child, a paper, and the mother. He himself is known already.
      await page.getByRole('heading', { name: 'Con và cha mẹ', level: 1 }).waitFor();
      await look('step-2');
      await page.locator('[name="child.name.family"]').fill('Phạm Đinh Bảo');
      await page.locator('[name="child.dateOfBirth.day"]').fill('31');
      await page.locator('[name="child.dateOfBirth.month"]').fill('2');
      await page.locator('[name="child.dateOfBirth.year"]').fill('2026');
      await page.locator('[name="child.sex"][value="female"]').check();
      await page.locator('[name="birth.place"][value="facility"]').check();
      await page.locator('[name="birth.facility"]').fill('Trung tâm Y tế Ba Tơ');
      await page.locator('[name="birth.facilityAddress.commune"]').fill('Xã Ba Tơ');
      const upload = page.locator('#birth-notice-paper');
      await upload.setInputFiles({ name: 'chung-sinh.png', mimeType: 'image/png', buffer: picture() });
      if (script) await page.getByText('Đã nhận').first().waitFor();
      await page.getByRole('button', { name: 'Lưu và tiếp tục' }).last().click();
      await look('step-2-wrong');
      const wrong = await page.getByRole('alert').innerText();
      expect(wrong).toMatch(/tên/i);
      expect(await page.locator('[name="child.name.family"]').inputValue()).toBe('Phạm Đinh Bảo');
      expect(await page.locator('[name="child.dateOfBirth.day"]').inputValue()).toBe('31');
      expect(await page.getByText('chung-sinh.png').first().isVisible()).toBe(true);

      await page.locator('[name="child.name.given"]').fill('An');
      await page.locator('[name="child.dateOfBirth.day"]').fill('12');
      await page.locator('[name="child.dateOfBirth.month"]').fill('11');
      await page.locator('[name="child.ethnicity"]').selectOption({ label: 'Hrê' });
      await page.locator('[name="child.homeTown.commune"]').fill('Ba Tô');
      if (script) {
        // The marriage register knows his wife: nothing of her, nor of the marriage, is asked.
        expect(await page.locator('[name="mother.isSpouse"][value="true"]').isChecked()).toBe(true);
        expect(await page.locator('main').innerText()).toContain('Đinh Thị Hà');
        expect(await page.locator('[name="mother.name.family"]').isVisible()).toBe(false);
        expect(await page.locator('[name="marriage.registered"]').first().isVisible()).toBe(false);
      } else {
        await page.locator('[name="mother.isSpouse"][value="false"]').check();
        await page.locator('[name="mother.name.family"]').fill('Đinh Thị');
        await page.locator('[name="mother.name.given"]').fill('Rơ');
        await page.locator('[name="mother.dateOfBirth.year"]').fill('1999');
        await page.locator('[name="mother.ethnicity"]').selectOption({ label: 'Hrê' });
        await page.locator('[name="mother.residence.commune"]').fill('Ba Tô');
        await page.locator('[name="mother.residence.detail"]').fill('Thôn Làng Teng');
        await page.locator('[name="marriage.registered"][value="true"]').check();
        await page.locator('[name="marriage.place"]').fill('UBND xã Ba Tô');
      }
      await page.getByRole('button', { name: 'Lưu và tiếp tục' }).last().click();

      // Third step.
      await page.getByRole('heading', { name: 'Nhận kết quả', level: 1 }).waitFor();
      await look('step-3');
      await page.locator('[name="result.paper"][value="counter"]').check();
      await page.getByRole('button', { name: 'Lưu và tiếp tục' }).last().click();

      // Reads it over; handing in without the pledge is refused kindly.
      await page.getByRole('heading', { name: 'Xem lại và nộp', level: 1 }).waitFor();
      await look('review');
      expect(await page.locator('main').innerText()).toContain('Phạm Đinh Bảo An');
      if (!script) {
        await page.locator('#cam-doan').evaluate((box) => box.removeAttribute('required'));
        await page.getByRole('button', { name: 'Nộp hồ sơ' }).click();
        expect(await page.getByRole('alert').innerText()).toContain('Đánh dấu vào lời cam đoan');
      }
      await page.locator('#cam-doan').check();
      await page.getByRole('button', { name: 'Nộp hồ sơ' }).click();

      // Has a code at once, and a signed acknowledgement soon after.
      await page.getByRole('heading', { name: 'Chúng tôi đã nhận được hồ sơ' }).waitFor();
      await look('done');
      const code = await page.locator('.code-big').innerText();
      expect(code).toMatch(/^H48\.16\.\d+-\d{6}-\d{4}$/);
      const slip = page.getByRole('link', { name: /Tải (giấy tiếp nhận|phiếu xác nhận)/ });
      await expect
        .poll(
          async () => {
            if ((await slip.count()) > 0) return true;
            await page.reload();
            return false;
          },
          { timeout: 30_000 },
        )
        .toBe(true);
      const file = await context.request.get((await slip.getAttribute('href'))!);
      expect((await file.body()).subarray(0, 5).toString()).toBe('%PDF-');

      // Going back and pressing again makes no second dossier.
      await page.getByRole('link', { name: 'Theo dõi hồ sơ này' }).click();
      await look('dossier');
      expect(await page.locator('h1').innerText()).toBe('Khai sinh: Phạm Đinh Bảo An');
      const dossier = page.url();
      await page.goto('/cua-toi');
      await look('my-page');
      expect(await page.locator('h1').innerText()).toBe(father.name);
      expect(await page.getByText(code).count()).toBe(1);

      // Who finds the slip learns state and date, and no name.
      const stranger = await open(script);
      const other = await stranger.newPage();
      await other.goto('/tra-cuu');
      await other.getByLabel('Mã hồ sơ').fill(code.toLowerCase());
      await other.getByRole('button', { name: 'Xem hồ sơ' }).click();
      await watcher(other, script)('tracked');
      expect(await other.locator('main').innerText()).toContain('Mới đăng ký');
      expect(await other.content()).not.toContain('Phạm');
      await other.goto(dossier);
      expect(new URL(other.url()).pathname).toBe('/dang-nhap');
      await stranger.close();

      // Takes it back.
      await page.goto(`${dossier}#rut`);
      await page.locator('#rut summary').click();
      await page.getByLabel('Vì sao bạn rút?').fill('Khai nhầm tên, sẽ nộp lại');
      await page.getByRole('button', { name: 'Rút hồ sơ' }).click();
      await page.getByText('Đã rút hồ sơ.').waitFor();
      await look('withdrawn');
      expect(await page.locator('main').innerText()).toContain('Đã rút hồ sơ');
    } finally {
      await context.close();
    }
  });
});

describe('what could be lost is not', () => {
  it('keeps what was typed when the session ends in the middle of a step', { timeout: 60_000 }, async () => {
    const context = await open(false);
    const page = await context.newPage();
    await signIn(page, '/to-khai/moi?thu-tuc=1.001193', 2);
    await page.getByRole('button', { name: /Bắt đầu khai|Khai tờ mới/ }).click();
    await page.getByText('Có đủ thông tin cha và mẹ').click();
    await page.getByRole('radio', { name: 'Ông, bà' }).check();
    await context.clearCookies({ name: 'mc_session' });
    await page.getByRole('button', { name: 'Lưu và tiếp tục' }).last().click();
    expect(await page.locator('main').innerText()).toContain('Phiên làm việc đã hết');
    await page.getByRole('link', { name: 'Đăng nhập bằng VNeID' }).click();
    await confirmAtVneid(page, 2);
    expect(await page.locator('main').innerText()).toContain('Chào bạn trở lại');
    expect(await page.getByRole('radio', { name: 'Ông, bà' }).isChecked()).toBe(true);
    await context.close();
  });

  it('merges two tabs field by field', { timeout: 60_000 }, async () => {
    const context = await open(false);
    const one = await context.newPage();
    await signIn(one, '/to-khai/moi?thu-tuc=1.001193', 2);
    await one.getByRole('button', { name: /Bắt đầu khai|Khai tờ mới/ }).click();
    await one.getByText('Có đủ thông tin cha và mẹ').click();
    await one.getByRole('radio', { name: 'Cha', exact: true }).check();
    await one.getByRole('button', { name: 'Lưu và tiếp tục' }).last().click();
    const two = await context.newPage();
    await two.goto(one.url());
    await one.locator('[name="child.name.family"]').fill('Phạm Đinh');
    await one.locator('[name="child.name.given"]').fill('An');
    await one.getByRole('button', { name: 'Lưu và tiếp tục' }).last().click();
    await two.locator('[name="child.sex"][value="male"]').check();
    await two.getByRole('button', { name: 'Lưu và tiếp tục' }).last().click();
    expect(await two.locator('main').innerText()).toContain('không mất gì');
    expect(await two.locator('[name="child.name.given"]').inputValue()).toBe('An');
    expect(await two.locator('[name="child.sex"][value="male"]').isChecked()).toBe(true);
    await context.close();
  });

  it('tells a level 1 account kindly what is needed, and leads nowhere else after sign-in', { timeout: 60_000 }, async () => {
    const context = await open(false);
    const page = await context.newPage();
    await signIn(page, '/to-khai/moi?thu-tuc=1.001193', 1);
    expect(await page.locator('h1').innerText()).toBe('Cần tài khoản VNeID mức độ 2');
    for (const to of ['//evil.example', 'https://evil.example', '/\\evil.example', '/%09/evil.example/../..//evil.example']) {
      await page.goto(`/dang-nhap?toi=${encodeURIComponent(to)}`);
      expect(new URL(page.url()).host).toBe(new URL(product.url).host);
    }
    await context.close();
  });
});

async function signIn(page: Page, to: string, level: 1 | 2): Promise<void> {
  await page.goto(to);
  await page.getByRole('link', { name: 'Đăng nhập bằng VNeID' }).click();
  await confirmAtVneid(page, level);
}

async function confirmAtVneid(page: Page, level: 1 | 2): Promise<void> {
  await page.locator('input[name="number"]').fill(father.number);
  await page.locator(`input[name="level"][value="LoA${level}"]`).check();
  await page.getByRole('button', { name: 'Tiếp tục' }).click();
  await page.getByRole('button', { name: 'Đồng ý và đăng nhập' }).click();
}

/** Looks at a page as a person with a screen reader, a small telephone or a suspicious eye would. */
function watcher(page: Page, script: boolean): (name: string) => Promise<void> {
  const complaints: string[] = [];
  page.on(
    'console',
    (message) => message.type() === 'error' && !/status of 4\d\d/.test(message.text()) && complaints.push(message.text()),
  );
  page.on('pageerror', (error) => complaints.push(error.message));
  return async (name) => {
    await page.locator('main').waitFor();
    // Over the debugging protocol, so the page's own policy stays in force. Without scripts axe cannot run: a twin stands in.
    const seen = script ? page : await twinOf(page);
    await seen.evaluate(axe);
    const faults = await seen.evaluate(async () => {
      const { axe: run } = window as unknown as {
        axe: { run(options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
      };
      const { violations } = await run.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] });
      return violations.map((fault) => `${fault.id}: ${fault.nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`);
    });
    if (seen !== page) await seen.context().close();
    expect(faults, name).toEqual([]);
    expect(complaints, name).toEqual([]);
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
      `${name} is too wide`,
    ).toBeLessThanOrEqual(0);
    if (!pictures) return;
    const file = (width: number) => join(pictures, `${name}-${width}${script ? '' : '-plain'}.png`);
    await page.screenshot({ path: file(360), fullPage: true });
    await page.setViewportSize({ width: 1366, height: 768 });
    await page.screenshot({ path: file(1366), fullPage: true });
    await page.setViewportSize(phone);
  };
}

/** The same document as it stands, without the product's script, in a browser that can run ours. */
async function twinOf(page: Page): Promise<Page> {
  const body = (await page.content()).replace(/<script[^>]*><\/script>/g, '');
  const context = await browser.newContext({ viewport: phone });
  const twin = await context.newPage();
  await twin.route('**/*', (route) =>
    route.request().isNavigationRequest() ? route.fulfill({ body, contentType: 'text/html; charset=utf-8' }) : route.continue(),
  );
  await twin.goto(page.url());
  return twin;
}

/** A small grey PNG. */
function picture(): Buffer {
  const [width, height] = [64, 48];
  const crcTable = Array.from({ length: 256 }, (_, n) => {
    let c = n;
    for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
    return c >>> 0;
  });
  const crc = (bytes: Buffer) =>
    (bytes.reduce((c, byte) => crcTable[(c ^ byte) & 255]! ^ (c >>> 8), 0xffffffff) ^ 0xffffffff) >>> 0;
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    sum.writeUInt32BE(crc(body));
    return Buffer.concat([length, body, sum]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 0, 0, 0, 0], 8);
  const rows = Buffer.alloc((width + 1) * height, 0xcc);
  for (let y = 0; y < height; y++) rows[y * (width + 1)] = 0;
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
