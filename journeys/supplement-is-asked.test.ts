import type { Browser } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { people, smallPng } from '../src/testkit/birth.ts';
import { actAs, enter, look, submitBirth } from '../src/testkit/desk-browser.ts';
import type { RunningProduct } from '../src/testkit/run-product.ts';
import { onStage } from './on-stage.ts';

let product: RunningProduct;
let browser: Browser;
onStage((...both) => {
  [product, browser] = both;
});

describe('a supplement', () => {
  test('the officer asks once, item by item; the father answers on his phone, without the script; the clock goes on', async () => {
    const { id } = await submitBirth(product);
    await actAs(product, 'pham.thi.hoai.thu', `/dossiers/${id}/receive`);
    await actAs(product, 'nguyen.thi.thu.suong', `/dossiers/${id}/take`);

    const { page, complaints } = await enter(browser, product, 'nguyen.thi.thu.suong');
    await page.goto(`${product.url}/desk/dossiers/${id}`);
    await page.getByRole('button', { name: /Yêu cầu bổ sung/ }).click();
    const dialog = page.getByRole('dialog');
    // Nothing filled in: the sentence stands at the field, and nothing was sent.
    await dialog.getByRole('button', { name: 'Yêu cầu bổ sung' }).click();
    await dialog.getByText('Ghi thiếu gì, sai gì, ít nhất 10 chữ.').waitFor();
    const row = (n: number) => dialog.getByRole('group', { name: `Mục ${n}` });
    await row(1).getByLabel('Giấy tờ').selectOption({ label: 'Giấy chứng sinh' });
    await row(1).getByLabel('Thiếu gì, sai gì').fill('Ảnh bị mờ, chưa đọc được ngày sinh. Mời chụp lại.');
    await row(1).getByLabel('Căn cứ').fill('Khoản 1 Điều 16 Luật Hộ tịch');
    await dialog.getByRole('button', { name: 'Thêm mục' }).click();
    await row(2).getByLabel('Thiếu gì, sai gì').fill('Quê quán của cháu theo cha hay theo mẹ?');
    await row(2).getByLabel('Căn cứ').fill('Điều 4 Luật Hộ tịch');
    await look(page, 'dossier-request-supplement');
    await dialog.getByRole('button', { name: 'Yêu cầu bổ sung' }).click();
    await page.getByText('Đã gửi phiếu yêu cầu bổ sung. Đồng hồ dừng đến khi người dân trả lời.').waitFor();
    await look(page, 'dossier-waits-for-supplement');
    expect(complaints).toEqual([]);

    const context = await browser.newContext({
      viewport: { width: 360, height: 740 },
      javaScriptEnabled: false,
      baseURL: product.url,
    });
    context.setDefaultTimeout(10_000);
    const phone = await context.newPage();
    await phone.goto(`/ho-so/${id}`);
    await phone.getByRole('link', { name: 'Đăng nhập bằng VNeID' }).click();
    await phone.locator('input[name="number"]').fill(people.father);
    await phone.locator('input[name="level"][value="LoA2"]').check();
    await phone.getByRole('button', { name: 'Tiếp tục' }).click();
    await phone.getByRole('button', { name: 'Đồng ý và đăng nhập' }).click();
    await phone.getByRole('heading', { name: 'Cần bạn bổ sung' }).waitFor();
    if (process.env.JOURNEY_PICTURES)
      await phone.screenshot({ path: `${process.env.JOURNEY_PICTURES}/supplement-asked-360.png`, fullPage: true });

    // A file that is none, and one item left out: told at the item, and what was fine is kept.
    await phone
      .locator('[name="file.0"]')
      .setInputFiles({ name: 'anh-moi.png', mimeType: 'image/png', buffer: Buffer.from(smallPng) });
    await phone.getByRole('button', { name: 'Gửi bổ sung' }).click();
    await phone.getByText('Viết câu trả lời cho mục này.').waitFor();
    await phone.getByText('Đã nhận anh-moi.png').waitFor();
    await phone.locator('[name="text.1"]').fill('Theo quê của cha: xã Ba Tô.');
    await phone.getByRole('button', { name: 'Gửi bổ sung' }).click();
    await phone.getByText('Đã gửi bổ sung. Đồng hồ chạy lại.').waitFor();
    expect(await phone.locator('main').innerText()).toContain('Bạn trả lời: Theo quê của cha: xã Ba Tô.');
    await context.close();

    // The officer reads the answers and goes on.
    await page.reload();
    await page.getByRole('button', { name: 'Trình ký' }).waitFor();
    await page.getByText('Theo quê của cha: xã Ba Tô.').waitFor();
    await look(page, 'dossier-supplemented');
  }, 90_000);
});
