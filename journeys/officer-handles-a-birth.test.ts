import type { Browser, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { enter, look, submitBirth } from '../src/testkit/desk-browser.ts';
import type { RunningProduct } from '../src/testkit/run-product.ts';
import { onStage } from './on-stage.ts';

let product: RunningProduct;
let browser: Browser;
onStage((...both) => {
  [product, browser] = both;
});

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name });
const press = async (page: Page, ...keys: string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key);
};

/** Another position of the same person, by keyboard, in the menu under the name. */
async function takePosition(page: Page, title: string): Promise<void> {
  await page.getByRole('button', { name: /vị trí và đăng xuất/ }).focus();
  await press(page, 'Enter');
  await page.getByRole('radio', { name: title }).focus();
  await press(page, 'Space');
  await page.getByRole('button', { name: /vị trí và đăng xuất/, expanded: false }).waitFor();
}

describe('a birth, from the citizen’s phone to the signed paper', () => {
  test('one officer in two positions receives, takes and proposes by keyboard; the vice-chair signs on a phone', async () => {
    const { id, code, token } = await submitBirth(product);
    const { page, complaints } = await enter(browser, product, 'nguyen.thi.thu.suong');
    await heading(page, 'Việc của tôi').waitFor();
    await expect.poll(() => page.getByText('Không còn việc nào đang chờ').count()).toBe(1);
    await look(page, 'work-list-empty');

    await takePosition(page, 'Công chức tiếp nhận và trả kết quả');
    await page.getByText(code).first().waitFor();
    await look(page, 'work-list-reception');
    await press(page, 'j', 'Enter');
    await heading(page, /Khai sinh: Phạm Đinh Bảo An/).waitFor();
    await look(page, 'dossier-new');
    await press(page, 't');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('heading', { name: 'Tiếp nhận' }).waitFor();
    await look(page, 'dossier-receive');
    await press(page, 'Tab', 'Enter');
    await page.getByText('Đã tiếp nhận. Giấy tiếp nhận đã gửi cho dân.').waitFor();

    await takePosition(page, 'Công chức tư pháp - hộ tịch');
    await press(page, 'l');
    await page.getByText(code).first().waitFor();
    await press(page, 'j', 'Enter');
    await heading(page, /Khai sinh: Phạm Đinh Bảo An/).waitFor();
    await press(page, 't');
    await dialog.getByRole('button', { name: 'Nhận xử lý' }).waitFor();
    await press(page, 'Enter');
    await page.getByText('Đã nhận xử lý hồ sơ này.').waitFor();

    await press(page, '2');
    const paper = page.getByRole('tabpanel').getByRole('button', { name: 'Xem Giấy chứng sinh' });
    await paper.focus();
    await press(page, 'Enter');
    await expect.poll(() => page.locator('.viewer img').evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBe(1);
    await look(page, 'dossier-papers');
    await press(page, '1');

    await press(page, 't');
    const opinion = dialog.getByLabel('Ý kiến trình');
    await opinion.waitFor();
    // Letters are text here, not shortcuts.
    await page.keyboard.type('Hồ sơ đủ giấy tờ, khớp dữ liệu dân cư. Đề nghị ký.');
    await look(page, 'dossier-propose');
    await press(page, 'Tab', 'Enter');
    await page.getByText('Đã trình lãnh đạo.').waitFor();
    expect(complaints).toEqual([]);
    await page.context().close();

    const leader = await enter(browser, product, 'pham.thi.kim.ngan', { screen: 'phone' });
    const phone = leader.page;
    await phone.getByRole('link', { name: /Khai sinh: Phạm Đinh Bảo An/ }).waitFor();
    await look(phone, 'leader-work-list');
    await phone.getByRole('link', { name: /Khai sinh: Phạm Đinh Bảo An/ }).click();
    await phone.getByText('Đề nghị ký.').first().waitFor();
    await look(phone, 'leader-dossier');
    await phone.getByRole('button', { name: /Ký kết quả/ }).click();
    await look(phone, 'leader-sign');
    await phone.getByRole('dialog').getByRole('button', { name: 'Ký kết quả' }).click();
    await phone.getByText('Đang ký số…').waitFor();
    const result = phone.getByRole('link', { name: 'Mở kết quả (PDF)' });
    await result.waitFor();
    await look(phone, 'leader-signed');
    const pdf = await phone.request.get(`${product.url}${await result.getAttribute('href')}`);
    expect(pdf.headers()['content-type']).toBe('application/pdf');
    expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-');
    expect(leader.complaints).toEqual([]);
    await phone.context().close();

    const seen = await fetch(`${product.url}/api/v1/dossiers/${id}`, { headers: { authorization: `Bearer ${token}` } });
    expect(((await seen.json()) as { result: { number: string } }).result.number).toMatch(/^1\/20\d\d$/);
  }, 60_000);
});
