import type { Browser, Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { people } from '../src/testkit/birth.ts';
import { actAs, enter, look, sql, submitBirth } from '../src/testkit/desk-browser.ts';
import type { RunningProduct } from '../src/testkit/run-product.ts';
import { onStage } from './on-stage.ts';

let product: RunningProduct;
let browser: Browser;
onStage((...both) => {
  [product, browser] = both;
});

const pictures = process.env.JOURNEY_PICTURES;
async function picture(page: Page, name: string): Promise<void> {
  await page.waitForLoadState();
  const wide = await page.locator('footer').evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(wide, `${name} is wider than the window`).toBeLessThanOrEqual(1);
  if (!pictures) return;
  await page.screenshot({ path: `${pictures}/${name}-360.png`, fullPage: true });
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.screenshot({ path: `${pictures}/${name}-1366.png`, fullPage: true });
  await page.setViewportSize({ width: 360, height: 740 });
}

async function vneid(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Đăng nhập bằng VNeID' }).click();
  await page.locator('input[name="number"]').fill(people.father);
  await page.locator('input[name="level"][value="LoA2"]').check();
  await page.getByRole('button', { name: 'Tiếp tục' }).click();
  await page.getByRole('button', { name: 'Đồng ý và đăng nhập' }).click();
}

/** Waits for these words; without them, fails with what the page says instead. */
async function said(page: Page, words: string): Promise<void> {
  await page
    .getByText(words)
    .first()
    .waitFor()
    .catch(async () => expect(await page.locator('main').innerText()).toContain(words));
}

/** Looks again until what follows in the background has happened. */
async function there(page: Page, wanted: Locator): Promise<void> {
  await expect
    .poll(
      async () => {
        const found = await wanted.count();
        if (found === 0) await page.reload();
        return found;
      },
      { timeout: 60_000, interval: 500 },
    )
    .toBeGreaterThan(0);
}

/** A telephone without the script. */
async function phoneOf(): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 360, height: 740 },
    javaScriptEnabled: false,
    baseURL: product.url,
  });
  context.setDefaultTimeout(15_000);
  return context.newPage();
}

/** A signed birth certificate, by API as the officers' desks would do it. */
async function signed(): Promise<string> {
  const { id } = await submitBirth(product);
  await actAs(product, 'pham.thi.hoai.thu', `/dossiers/${id}/receive`);
  await actAs(product, 'nguyen.thi.thu.suong', `/dossiers/${id}/take`);
  await actAs(product, 'nguyen.thi.thu.suong', `/dossiers/${id}/propose`, { opinion: 'Đủ giấy tờ, đề nghị ký.' });
  const [row] = await sql(product, 'select proposal from dossiers.dossier where id = $1', [id]);
  const { dataHash } = row!.proposal as { dataHash: string };
  await actAs(product, 'pham.thi.kim.ngan', `/dossiers/${id}/approve`, { preparedHash: dataHash });
  return id;
}

describe('an error of the office on a result', () => {
  test('is reported on a telephone, verified and approved at the desk; both papers say so to everybody', async () => {
    const id = await signed();
    const phone = await phoneOf();
    await phone.goto('/cua-toi/giay-to');
    await vneid(phone);
    const paper = phone.getByRole('link', { name: 'Phạm Đinh Bảo An' });
    await there(phone, paper);
    await picture(phone, 'my-papers');
    await paper.click();
    await phone.getByRole('heading', { name: 'Giấy ghi sai?' }).waitFor();
    await picture(phone, 'my-paper');
    const first = phone.url();
    const oldCheck = await phone.getByRole('link', { name: 'Xem trang kiểm tra' }).getAttribute('href');

    // A link for the nursery school, and what it opens.
    await phone.getByLabel('Chia sẻ cho ai').fill('Trường mầm non');
    await phone.getByRole('button', { name: 'Tạo liên kết' }).click();
    const link = await phone.locator('.share-link').innerText();
    const school = await phoneOf();
    await school.goto(link);
    await school.getByRole('heading', { name: 'Giấy khai sinh' }).waitFor();
    await picture(school, 'shared-paper');
    await phone.reload();
    await phone.getByText('người có liên kết, không đăng nhập').waitFor();
    await phone.getByRole('button', { name: /Đóng/ }).click();
    await school.reload();
    await school.getByText('Liên kết này không mở được').waitFor();

    await phone.getByRole('link', { name: 'Báo chỗ ghi sai' }).click();
    await phone.getByRole('heading', { name: 'Chỗ nào trên giấy ghi sai?' }).waitFor();
    await picture(phone, 'correction-first');
    await phone.getByRole('button', { name: 'Tiếp tục' }).click();
    await phone.getByText('Chọn ít nhất một chỗ sai').waitFor();
    await phone.locator('input[name="muc"][value="child.sex"]').check();
    await phone.getByRole('button', { name: 'Tiếp tục' }).click();
    await phone.locator('input[name="child.sex"][value="male"]').check();
    await phone.locator('input[name="ground"]').check();
    await phone.getByRole('button', { name: 'Gửi đề nghị sửa' }).click();
    // No proof: told at its place, the rest is kept.
    await phone.getByText('Ghi bạn thấy chỗ đúng ở giấy tờ nào').first().waitFor();
    expect(await phone.locator('input[name="child.sex"][value="male"]').isChecked()).toBe(true);
    await picture(phone, 'correction-second');
    await phone.locator('textarea').first().fill('Giấy chứng sinh ghi cháu là nam.');
    await phone.locator('input[name="ground"]').check();
    await phone.getByRole('button', { name: 'Gửi đề nghị sửa' }).click();
    await said(phone, 'Đã gửi đề nghị sửa.');
    await picture(phone, 'correction-sent');

    const { page, complaints } = await enter(browser, product, 'nguyen.thi.thu.suong');
    await page
      .getByRole('link', { name: /Kết quả cần sửa/ })
      .first()
      .click();
    await look(page, 'desk-corrections');
    await page.locator('table.work a').first().click();
    await page.getByText('Đang ghi “Nữ”, đúng là “Nam”').waitFor();
    await look(page, 'desk-dossier-correction');
    await page.getByRole('button', { name: /Trình sửa kết quả/ }).click();
    await page.getByRole('dialog').getByLabel('Ý kiến sau khi đối chiếu').fill('Giấy chứng sinh ghi nam, cơ quan nhập sai.');
    await page.getByRole('dialog').getByRole('button', { name: 'Trình sửa kết quả' }).click();
    await page.getByText('Đã trình lãnh đạo.').waitFor();
    expect(complaints).toEqual([]);

    const leader = await enter(browser, product, 'pham.thi.kim.ngan');
    await leader.page.goto(`${product.url}/desk/dossiers/${id}`);
    await leader.page.getByRole('button', { name: /Duyệt sửa, ký giấy mới/ }).click();
    await leader.page
      .getByRole('dialog')
      .getByRole('button', { name: /Duyệt sửa, ký giấy mới/ })
      .click();
    await leader.page.getByText('Đã duyệt. Giấy mới đang được ký.').waitFor();
    expect(leader.complaints).toEqual([]);

    // Anybody: the old paper leads to the new one, the new one names the old one.
    const anybody = await phoneOf();
    const replaced = anybody.getByRole('heading', { name: 'Giấy này đã được thay thế' });
    await anybody.goto(oldCheck!);
    await there(anybody, replaced);
    await anybody.getByText('Đã được thay thế bằng').waitFor();
    await picture(anybody, 'check-old');
    await anybody.getByRole('link', { name: /giấy số/ }).click();
    await anybody.getByRole('heading', { name: 'Giấy này có hiệu lực' }).waitFor();
    await anybody.getByText('Thay cho').waitFor();
    await picture(anybody, 'check-new');

    // The old file, downloaded before: its signatures are good, and it stands no more.
    const file = await phone.request.get(
      `/api/v1/results/${first
        .split('/')
        .at(-1)!
        .replace(/[?#].*/, '')}/pdf`,
    );
    await anybody.goto('/kiem-tra');
    await anybody
      .locator('input[name="file"]')
      .setInputFiles({ name: 'khai-sinh-cu.pdf', mimeType: 'application/pdf', buffer: await file.body() });
    await anybody.locator('form[action="/kiem-tra/tep"] button').click();
    await anybody.getByText('Đã được thay thế bằng').waitFor();
    await picture(anybody, 'check-old-file');

    // Notices and the rating.
    await phone.goto('/cua-toi/thong-bao');
    const told = phone.getByRole('link', { name: 'Giấy của bạn đã được cấp lại cho đúng' });
    await there(phone, told);
    await picture(phone, 'notices');
    await told.click();
    await phone.waitForURL((url) => !url.pathname.endsWith('/thong-bao'));
    await picture(phone, 'dossier-after');
    await phone.goto(`/ho-so/${id}/danh-gia`);
    await phone.getByLabel('Rất hài lòng', { exact: true }).check();
    await picture(phone, 'rating');
    await phone.getByRole('button', { name: 'Gửi đánh giá' }).click();
    await phone.getByText('Cảm ơn bạn, đã ghi đánh giá.').waitFor();
    await phone.goto('/hai-long');
    await phone.getByText('Còn 1 nơi đã có đánh giá nhưng chưa đủ 5').waitFor();
    await picture(phone, 'satisfaction');
  }, 240_000);
});

describe('writing to whoever holds the dossier', () => {
  test('a question waits on the officer’s desk; typed words outlive the session; the answer is read on the telephone', async () => {
    const { id } = await submitBirth(product);
    const phone = await phoneOf();
    await phone.goto(`/ho-so/${id}/tin-nhan`);
    await vneid(phone);
    await phone.getByLabel('Tin nhắn', { exact: true }).fill('Bản giấy nhận ở quầy nào ạ?');
    // The session ends while it is being written.
    await sql(
      product,
      `update identity.session set ended_at = now() where account in (select id from identity.account where kind = 'citizen')`,
    );
    await phone.getByRole('button', { name: 'Gửi' }).click();
    await vneid(phone);
    await phone.getByText('Tin bạn đang viết vẫn còn.').waitFor();
    expect(await phone.getByLabel('Tin nhắn', { exact: true }).inputValue()).toBe('Bản giấy nhận ở quầy nào ạ?');
    await picture(phone, 'talk-kept');
    await phone.getByRole('button', { name: 'Gửi' }).click();
    await said(phone, 'Đã gửi.');

    const { page, complaints } = await enter(browser, product, 'pham.thi.hoai.thu');
    await page
      .getByRole('link', { name: /Tin nhắn của dân/ })
      .first()
      .click();
    await look(page, 'desk-messages');
    await page.locator('table.work a').first().click();
    await page.getByText('Bản giấy nhận ở quầy nào ạ?').waitFor();
    await page.getByRole('button', { name: /Nhắn người dân/ }).click();
    await page.getByLabel(/Câu mẫu/).selectOption({ label: 'Cách nhận kết quả' });
    await look(page, 'desk-answer');
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /Nhắn người dân/ })
      .click();
    await page.getByText('Đã gửi tin nhắn cho người dân.').waitFor();
    expect(complaints).toEqual([]);

    await phone.goto(`/ho-so/${id}/tin-nhan`);
    await phone.getByText('bản giấy nhận tại nơi đã nộp hồ sơ').waitFor();
    await picture(phone, 'talk-answered');
    await phone.goto('/cua-toi');
    await picture(phone, 'my-page');
  }, 120_000);
});
