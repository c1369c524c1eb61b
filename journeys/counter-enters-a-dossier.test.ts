import type { Browser, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { people, smallPng } from '../src/testkit/birth.ts';
import { enter, localDay, look, sql } from '../src/testkit/desk-browser.ts';
import type { RunningProduct } from '../src/testkit/run-product.ts';
import { onStage } from './on-stage.ts';

let product: RunningProduct;
let browser: Browser;
onStage((...both) => {
  [product, browser] = both;
});

/** What the QR code of the father's card holds; a scanner types it and ends with Enter. */
const card = `${people.father}||Phạm Văn Thôi|04031998|Nam|Thôn 1, Ba Tô, Quảng Ngãi|10052021`;
const paperFile = { name: 'giay-chung-sinh.png', mimeType: 'image/png', buffer: smallPng };
const cardField = (page: Page) => page.getByLabel(/Quét thẻ hoặc gõ 12 số/);
const receive = (page: Page) => page.getByRole('button', { name: /Nhận hồ sơ, in giấy/ });

async function openCounter(): Promise<Page> {
  const { page } = await enter(browser, product, oneStop.pop() ?? '');
  await page.getByRole('heading', { level: 1, name: 'Việc của tôi' }).waitFor();
  await page.keyboard.press('n');
  await page.getByRole('heading', { level: 1, name: 'Nhận hồ sơ tại quầy' }).waitFor();
  return page;
}
const oneStop = ['le.quoc.bao', 'pham.thi.hoai.thu'];

/** The father, by his number or his card, and the procedure without accents. */
async function begin(page: Page, scan: string): Promise<void> {
  await cardField(page).fill(scan);
  if (scan.includes('|')) await page.keyboard.press('Enter');
  await page.getByText('Phạm Văn Thôi').first().waitFor();
  await page.getByLabel(/^Thủ tục/).fill('khai sinh');
  await page.getByRole('option', { name: /Đăng ký khai sinh/ }).click();
  await page.getByRole('form', { name: 'Tờ khai' }).waitFor();
}

/** The declaration of the father for a child of ten days, as the officer types it while he tells it. */
async function declare(page: Page, given: string, motherIs: 'wife' | 'another' = 'wife'): Promise<void> {
  const field = (name: string) => page.locator(`.declaration [name="${name}"]`);
  const set = (name: string, value: string) => field(name).fill(value);
  const choose = (name: string, value: string) =>
    page.locator(`.declaration [name="${name}"][value="${value}"]`).check({ force: true });
  const date = async (name: string, iso: string): Promise<void> => {
    const [year = '', month = '', day = ''] = iso.split('-');
    await set(`${name}.day`, String(Number(day)));
    await set(`${name}.month`, String(Number(month)));
    await set(`${name}.year`, year);
  };
  await choose('relation', 'father');
  await set('child.name.family', 'Phạm Đinh');
  await set('child.name.given', given);
  await date('child.dateOfBirth', localDay(-10));
  await choose('child.sex', 'male');
  await field('child.ethnicity').selectOption({ label: 'Hrê' });
  await choose('birth.place', 'facility');
  await set('birth.facility', 'Trung tâm Y tế Ba Tơ');
  // Ba Tô and Ba Tơ are two communes of one province: the accent decides.
  await set('birth.facilityAddress.commune', 'xã ba tơ');
  await set('child.homeTown.commune', 'Ba Tô');
  // The marriage register knows his wife. Of a mother who is not, the number is enough: what the register knows is no longer asked.
  if (motherIs === 'another') {
    await choose('mother.isSpouse', 'false');
    await set('mother.citizenNumber', people.mother);
  }
  await page.locator('.declaration .known b:visible', { hasText: 'Mẹ: Đinh Thị Hà' }).waitFor();
  await field('mother.name.given').waitFor({ state: 'hidden' });
  if (motherIs === 'another') {
    await choose('marriage.registered', 'true');
    await set('marriage.place', 'UBND xã Ba Tô');
  } else expect(await field('marriage.registered').first().isVisible()).toBe(false);
  await choose('result.paper', 'counter');
  await set('result.copies', '2');
}

async function attach(page: Page): Promise<void> {
  await page.getByRole('tab', { name: /Giấy tờ/ }).click();
  await page.getByLabel('Chọn tệp cho Giấy chứng sinh').setInputFiles(paperFile);
  await page.getByText('giay-chung-sinh.png').waitFor();
}

describe('the counter', () => {
  test('takes a birth of a person who is present: number typed, paper photographed, slip printed, next person', async () => {
    const page = await openCounter();
    await expect.poll(() => cardField(page).evaluate((input) => input === document.activeElement)).toBe(true);
    await look(page, 'counter-empty');
    await begin(page, people.father);
    await page.getByRole('button', { name: /Tờ khai còn \d+ mục chưa xong, trước hết: / }).click();
    await expect.poll(() => page.evaluate(() => document.activeElement?.closest('.declaration') !== null)).toBe(true);
    await declare(page, 'Bảo', 'another');
    await page.getByRole('tab', { name: /Giấy tờ: đủ \d, thiếu 1/ }).click();
    await look(page, 'counter-missing');
    await attach(page);
    await expect.poll(() => receive(page).getAttribute('aria-disabled')).toBe('false');
    await page.keyboard.press('F9');
    await page.getByText(/Đã nhận hồ sơ H48\./).waitFor();
    await look(page, 'counter-done');
    const slip = await page.locator('#print-slip').getAttribute('href');
    // The slip is made right after; the officer's first click may come a second too early.
    await expect
      .poll(async () => (await page.request.get(`${product.url}${slip}`)).headers()['content-type'], { timeout: 15_000 })
      .toBe('application/pdf');
    // The next person needs one key; what was declared is locked until then.
    await page.keyboard.press('Enter');
    await expect.poll(() => cardField(page).inputValue()).toBe('');
    await expect.poll(() => cardField(page).evaluate((input) => input === document.activeElement)).toBe(true);
    // A card is not lost when the focus is on nothing, and the same person may come twice.
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await page.keyboard.type(card);
    await page.keyboard.press('Enter');
    await page.getByText('Phạm Văn Thôi').first().waitFor();
    const [place] = await sql(
      product,
      `select answers->'birth'->'facilityAddress'->>'commune' as commune from dossiers.declaration`,
    );
    expect(place?.commune).toBe('21484');
  }, 60_000);

  test('loses nothing when the line is cut, and does not take the same dossier twice', async () => {
    const page = await openCounter();
    await begin(page, card);
    await declare(page, 'Khang');
    await attach(page);
    await expect.poll(() => receive(page).getAttribute('aria-disabled')).toBe('false');
    // The request arrives, the answer is lost on the way: the worst cut there is.
    const keys: string[] = [];
    let cut = true;
    await page.route('**/api/v1/dossiers/enter-at-counter', async (route) => {
      keys.push((await route.request().headerValue('idempotency-key')) ?? '');
      if (!cut) return route.continue();
      await route.fetch();
      await route.abort('connectionreset');
    });
    await receive(page).click();
    await page.getByText('Đang mất mạng.').waitFor();
    await look(page, 'counter-offline');
    // Even a reload keeps what was typed.
    await page.reload();
    await page.getByText('Phạm Văn Thôi').first().waitFor();
    expect(await page.locator('[name="child.name.given"]').inputValue()).toBe('Khang');
    cut = false;
    await expect.poll(() => receive(page).getAttribute('aria-disabled')).toBe('false');
    await receive(page).click();
    await page.getByText(/Đã nhận hồ sơ H48\./).waitFor();
    expect(new Set(keys).size).toBe(1);
    const [count] = await sql(product, `select count(*)::int as n from dossiers.dossier where title like '%Khang'`);
    expect(count?.n).toBe(1);
  }, 60_000);
});
