import type { Browser } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { enter, look, submitBirth, tokenOf } from '../src/testkit/desk-browser.ts';
import type { RunningProduct } from '../src/testkit/run-product.ts';
import { onStage } from './on-stage.ts';

let product: RunningProduct;
let browser: Browser;
let dossier: { id: string; code: string; token: string };
onStage(async (...both) => {
  [product, browser] = both;
  dossier = await submitBirth(product);
});

const get = async (who: string, path: string) =>
  fetch(`${product.url}/api/v1${path}`, { headers: { authorization: `Bearer ${await tokenOf(product, who)}` } });

describe('the commune’s administrator', () => {
  test('gives a seat and ends it, and sees no dossier', async () => {
    const { page, complaints } = await enter(browser, product, 'luong.anh.tuan');
    await page.getByText('Không còn việc nào đang chờ').waitFor();
    const nav = page.getByRole('navigation', { name: 'Chính' });
    expect(await nav.getByRole('link', { name: /Quầy tiếp nhận|^Hồ sơ$|Nhật ký|Thư lỗi/ }).count()).toBe(0);
    await page.goto(`${product.url}/desk/dossiers/${dossier.id}`);
    await page.getByText('Không tìm thấy, hoặc bạn không được xem.').waitFor();
    await look(page, 'dossier-refused');
    expect(await page.getByText(/Phạm Đinh|Phạm Văn Thôi/).count()).toBe(0);

    await page.getByRole('link', { name: 'Người dùng' }).click();
    await page.getByRole('rowheader', { name: /Lê Quốc Bảo/ }).waitFor();
    // Neither the police of the same commune nor other communes are his to manage.
    expect(await page.getByText(/Trần Văn Quyết|Hoàng Thị Thu Trang/).count()).toBe(0);
    await look(page, 'people');
    await page.getByLabel('Họ tên hoặc tài khoản').fill('Quốc Bảo');
    await expect.poll(() => page.getByRole('rowheader').count()).toBe(1);
    await page.getByRole('button', { name: 'Giao thêm vị trí cho Lê Quốc Bảo' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Cơ quan').fill('van phong');
    await dialog.getByRole('option', { name: /Văn phòng Hội đồng nhân dân và Ủy ban nhân dân xã Ba Tô/ }).click();
    await dialog.getByRole('option', { name: 'Văn thư' }).waitFor({ state: 'attached' });
    await dialog.getByLabel('Vị trí', { exact: true }).selectOption({ label: 'Văn thư' });
    await look(page, 'people-grant');
    await dialog.getByRole('button', { name: 'Giao vị trí' }).click();
    await page.getByText('Lê Quốc Bảo được giao thêm vị trí Văn thư.').waitFor();
    await page.getByRole('button', { name: 'Kết thúc vị trí Văn thư của Lê Quốc Bảo' }).click();
    await look(page, 'people-end');
    await dialog.getByRole('button', { name: 'Kết thúc vị trí' }).click();
    await page.getByText('Lê Quốc Bảo thôi giữ vị trí Văn thư.').waitFor();
    await expect.poll(() => page.getByRole('cell', { name: 'Văn thư', exact: true }).count()).toBe(0);

    await page.getByRole('link', { name: 'Sức khỏe hệ thống' }).click();
    await page.getByText('Cơ sở dữ liệu').waitFor();
    await look(page, 'health');
    expect(complaints).toEqual([]);
  }, 60_000);

  test('so does an officer of another commune: no dossier of Ba Tô by list, search or address', async () => {
    const { page } = await enter(browser, product, 'hoang.thi.thu.trang');
    await page.getByText('Không còn việc nào đang chờ').waitFor();
    await page.getByRole('combobox', { name: 'Tìm hồ sơ' }).fill('pham dinh');
    await page.getByText(/Không thấy hồ sơ nào/).waitFor();
    expect((await get('hoang.thi.thu.trang', `/dossiers/${dossier.id}`)).status).toBe(404);
  }, 60_000);
});

describe('the inspector', () => {
  test('says why before a dossier opens, and the citizen reads it', async () => {
    const { page } = await enter(browser, product, 'ha.duc.toan', { path: `/dossiers/${dossier.id}` });
    const dialog = page.getByRole('dialog', { name: 'Vì sao xem hồ sơ này?' });
    await dialog.waitFor();
    await dialog.getByRole('button', { name: 'Xem', exact: true }).click();
    await dialog.getByText(/ít nhất 10 ký tự/).waitFor();
    await look(page, 'reason');
    expect(await page.getByText('Phạm Đinh').count()).toBe(0);
    const reason = 'Thanh tra theo Quyết định 12/QĐ-TT';
    await dialog.getByLabel('Lý do').fill(reason);
    await dialog.getByRole('button', { name: 'Xem', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: /Khai sinh/ }).waitFor();
    // The paper comes with the same reason, without asking again.
    await expect.poll(() => page.locator('.viewer img').evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBe(1);
    await look(page, 'dossier-inspected');
    expect(await page.getByText('Lúc này không có việc phải làm với hồ sơ này.').count()).toBe(1);
    const answer = await fetch(`${product.url}/api/v1/log/my-disclosures`, {
      headers: { authorization: `Bearer ${dossier.token}` },
    });
    const { items } = (await answer.json()) as { items: { purpose: string | null; who: string; matter: string }[] };
    expect(items).toContainEqual(expect.objectContaining({ purpose: reason, matter: `Hồ sơ ${dossier.code}` }));
  }, 60_000);

  test('a name is not searched for before the reason is given, and nobody is asked in the middle of a word', async () => {
    const { page } = await enter(browser, product, 'ha.duc.toan');
    await page.getByRole('combobox', { name: 'Tìm hồ sơ' }).pressSequentially('pham dinh');
    await page.getByText('Bấm Enter, ghi lý do rồi mới xem được tên.').waitFor();
    expect(await page.getByRole('dialog').count()).toBe(0);
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Vì sao xem?' });
    await dialog.getByLabel('Lý do').fill('Thanh tra theo Quyết định 12/QĐ-TT');
    expect(await page.getByText('Phạm Đinh').count()).toBe(0);
    await dialog.getByRole('button', { name: 'Xem', exact: true }).click();
    await page.getByRole('link', { name: /Khai sinh: Phạm Đinh/ }).waitFor();
  }, 60_000);

  test('the security officer reads the log: who looked, why, and the seals', async () => {
    const { page } = await enter(browser, product, 'quach.thi.minh.thu', { path: '/admin/log' });
    await page
      .getByRole('cell', { name: /Lý do: Thanh tra theo Quyết định 12\/QĐ-TT/ })
      .first()
      .waitFor();
    await look(page, 'log');
    await page.getByRole('link', { name: 'Thư lỗi' }).click();
    await page.getByRole('heading', { level: 1, name: 'Thư lỗi' }).waitFor();
    await look(page, 'dead-letters');
  }, 60_000);
});
