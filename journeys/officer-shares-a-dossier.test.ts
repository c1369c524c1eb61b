import type { Browser } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { actAs, enter, look, signIn, sql, submitBirth } from '../src/testkit/desk-browser.ts';
import type { RunningProduct } from '../src/testkit/run-product.ts';
import { onStage } from './on-stage.ts';

let product: RunningProduct;
let browser: Browser;
onStage((...both) => {
  [product, browser] = both;
});

describe('what was typed stays', () => {
  test('when a colleague was faster: the second officer reads who did what, and keeps the text', async () => {
    const { id } = await submitBirth(product);
    const { page } = await enter(browser, product, 'pham.thi.hoai.thu', { path: `/dossiers/${id}` });
    await page.getByRole('button', { name: /Từ chối tiếp nhận/ }).click();
    const dialog = page.getByRole('dialog');
    const reason = 'Giấy chứng sinh chụp mờ, không đọc được tên mẹ.';
    await dialog.getByLabel('Lý do từ chối').fill(reason);
    await dialog.getByLabel('Căn cứ').fill('Điều 16 Luật Hộ tịch 2014');
    await actAs(product, 'le.quoc.bao', `/dossiers/${id}/receive`);
    await dialog.getByRole('button', { name: 'Từ chối tiếp nhận' }).click();
    await dialog.getByText(/Lê Quốc Bảo/).waitFor();
    await look(page, 'dossier-stale');
    expect(await dialog.getByLabel('Lý do từ chối').inputValue()).toBe(reason);
    await dialog.getByRole('button', { name: 'Tải lại hồ sơ' }).click();
    await page.getByText('Được tiếp nhận', { exact: true }).first().waitFor();
    expect(await dialog.getByLabel('Lý do từ chối').inputValue()).toBe(reason);
  }, 60_000);

  test('when the session ends in the middle: sign-in over the page, the text goes on, in the same position', async () => {
    const { id } = await submitBirth(product);
    const account = 'nguyen.thi.thu.suong';
    const { page } = await enter(browser, product, account, { path: `/dossiers/${id}` });
    await page.getByText('Chưa mở được bàn làm việc').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: /vị trí và đăng xuất/ }).click();
    await page.getByRole('radio', { name: /Công chức tiếp nhận/ }).click();
    await page.getByRole('button', { name: /^Tiếp nhận/ }).click();
    const dialog = page.getByRole('dialog', { name: 'Tiếp nhận' });
    await dialog.getByLabel('Ghi chú').fill('Người cha đã gọi điện hỏi.');
    await sql(product, 'update identity.session set ended_at = now()');
    await dialog.getByRole('button', { name: 'Tiếp nhận' }).click();
    const over = page.getByRole('dialog', { name: 'Phiên làm việc đã hết' });
    await over.waitFor();
    await look(page, 'session-ended');
    await signIn(page, product, account, over);
    await page.getByText('Đã tiếp nhận. Giấy tiếp nhận đã gửi cho dân.').waitFor();
    const [row] = await sql(product, 'select state, version from dossiers.dossier where id = $1', [id]);
    expect(row).toMatchObject({ state: 2 });
  }, 60_000);
});
