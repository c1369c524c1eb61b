import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { people } from '../src/testkit/birth.ts';
import { actAs, enter, localDay, look, sql, tokenOf } from '../src/testkit/desk-browser.ts';
import type { RunningProduct } from '../src/testkit/run-product.ts';
import { onStage } from './on-stage.ts';

let product: RunningProduct;
let browser: Browser;
onStage(
  (...both) => {
    [product, browser] = both;
  },
  { MOTCUA_RATE_LIMIT: 'off' },
);

const pictures = process.env.JOURNEY_PICTURES;

async function shoot(page: Page, name: string): Promise<void> {
  if (!pictures) return;
  mkdirSync(pictures, { recursive: true });
  await page.screenshot({ path: join(pictures, `${name}-360.png`), fullPage: true });
}

describe('certified copies', () => {
  test('declared, booked and moved on a telephone without the script; the counter says arrived and receives', async () => {
    const context = await browser.newContext({
      viewport: { width: 360, height: 740 },
      javaScriptEnabled: false,
      locale: 'vi-VN',
      baseURL: product.url,
    });
    context.setDefaultTimeout(10_000);
    const phone = await context.newPage();
    const fits = async (name: string): Promise<void> => {
      expect(await phone.evaluate(() => document.documentElement.scrollWidth - innerWidth), name).toBeLessThanOrEqual(1);
      await shoot(phone, name);
    };

    await phone.goto('/to-khai/moi?thu-tuc=2.000815');
    await phone.getByRole('link', { name: 'Đăng nhập bằng VNeID' }).click();
    await phone.locator('input[name="number"]').fill(people.father);
    await phone.locator('input[name="level"][value="LoA2"]').check();
    await phone.getByRole('button', { name: 'Tiếp tục' }).click();
    await phone.getByRole('button', { name: 'Đồng ý và đăng nhập' }).click();
    await phone.getByRole('button', { name: 'Bắt đầu khai' }).click();
    await phone.locator('[name="case"][value="paper"]').check();
    await phone.locator('[name="papers.0.name"]').fill('Bằng tốt nghiệp trung học phổ thông');
    await phone.locator('[name="papers.0.pages"]').fill('1');
    await phone.locator('[name="papers.0.copies"]').fill('3');
    await phone.locator('[name="papers.0.issuedBy"][value="vietnam"]').check();
    await phone.getByRole('button', { name: 'Lưu và tiếp tục' }).last().click();
    const contact = phone.locator('[name="contact.phone"]');
    if (await contact.count()) await contact.fill('0905555018');
    await fits('certified-visit-step');
    await phone.getByRole('button', { name: 'Lưu và tiếp tục' }).last().click();
    await phone.getByRole('heading', { name: 'Xem lại và nộp', level: 1 }).waitFor();
    expect(await phone.locator('main').innerText()).toContain('Hạn giải quyết tính từ khi bạn có mặt');
    await phone.locator('#cam-doan').check();
    await phone.getByRole('button', { name: 'Nộp hồ sơ' }).click();

    // Three times that are free, and the week.
    await phone.getByRole('heading', { name: 'Chọn giờ đến quầy', level: 1 }).waitFor();
    await fits('certified-first-times');
    expect(await phone.getByRole('radio').count()).toBe(3);
    const id = /ho-so\/([0-9a-f-]+)\//.exec(phone.url())![1]!;
    const days = phone.locator('.days a');
    await days.last().click();
    await phone.getByRole('heading', { name: 'Chọn ngày' }).waitFor();
    await fits('certified-week');
    // Nothing chosen: the browser holds the form back; sent all the same, it comes back with a sentence.
    await phone.getByRole('radio').first().focus();
    await phone.keyboard.press('Space');
    await phone.getByRole('button', { name: 'Giữ giờ này' }).click();

    // The receipt says when and where; the dossier's page lets the time be moved.
    await phone.getByRole('heading', { name: 'Chúng tôi đã nhận được hồ sơ' }).waitFor();
    await fits('certified-receipt');
    expect(await phone.locator('main').innerText()).toContain('Đến quầy lúc');
    expect(await phone.locator('main').innerText()).toContain('Bản chính giấy cần sao');
    await phone.goto(`/ho-so/${id}`);
    await phone.getByRole('heading', { name: 'Lịch hẹn đến quầy' }).waitFor();
    expect(await phone.locator('main').innerText()).toContain('Hạn tính từ khi người nộp có mặt tại quầy');
    await fits('certified-dossier');
    await phone.getByRole('link', { name: 'Đổi hoặc hủy lịch hẹn' }).click();
    await phone.getByRole('heading', { name: 'Lịch hẹn đến quầy', level: 1 }).waitFor();
    await fits('certified-visit');
    const ics = await context.request.get(`${phone.url().replace(/\?.*/, '')}.ics`);
    expect(ics.headers()['content-type']).toContain('text/calendar');
    expect(await ics.text()).toContain('SUMMARY:Đến quầy: Chứng thực bản sao từ bản chính');
    await phone.getByRole('link', { name: 'Đổi giờ khác' }).click();
    await phone.getByRole('radio').last().check();
    await phone.getByRole('button', { name: 'Đổi sang giờ này' }).click();
    await phone.getByText('Đã đổi sang giờ mới.').waitFor();
    await phone.goto('/cua-toi/lich-hen');
    await fits('certified-mine');
    expect(await phone.locator('main').innerText()).toContain('Chứng thực bản sao từ bản chính');

    // The day comes: no test waits for it.
    const [row] = await sql(product, `select id, starts_at from appointments.booking where dossier = $1`, [id]);
    const from = new Date(`${localDay(0)}T00:05:00+07:00`);
    const to = new Date(from.getTime() + 15 * 60_000);
    await sql(product, 'update appointments.booking set starts_at = $2, ends_at = $3 where id = $1', [row!.id, from, to]);

    // Somebody without the internet rings up; the officer keeps a time. Then the man stands at the counter.
    const { page, complaints } = await enter(browser, product, 'pham.thi.hoai.thu');
    await page.getByRole('link', { name: 'Lịch hẹn' }).click();
    await page.getByRole('row', { name: /Phạm Văn Thôi/ }).waitFor();
    await look(page, 'appointments-day');
    await page.getByRole('button', { name: 'Đặt lịch giúp người dân' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Giữ giờ này' }).click();
    await dialog.getByText('Nhập họ tên người đến.').waitFor();
    await dialog.getByLabel('Họ tên người đến').fill('Đinh Thị Rót');
    await dialog.getByLabel('Số điện thoại').fill('0905555018');
    await dialog.getByRole('radio').first().check();
    await look(page, 'appointments-book');
    await dialog.getByRole('button', { name: 'Giữ giờ này' }).click();
    await page.getByText(/Đã giữ giờ .* Đọc lại cho người dân nghe/).waitFor();

    await page.getByRole('button', { name: /^Đã đến.*Phạm Văn Thôi/ }).click();
    await page
      .getByRole('dialog')
      .getByRole('heading', { name: /Tiếp nhận/ })
      .waitFor();
    await look(page, 'appointments-receive');
    await page.getByRole('dialog').getByRole('button', { name: 'Tiếp nhận' }).click();
    await page.getByText('Đã tiếp nhận. Giấy tiếp nhận đã gửi cho dân.').waitFor();
    expect(complaints).toEqual([]);

    await phone.goto(`/ho-so/${id}`);
    const told = await phone.locator('main').innerText();
    expect(told).toContain('Có mặt tại quầy');
    expect(told).toContain('Hạn tính từ khi người nộp có mặt.');
    await context.close();
  }, 120_000);

  test('an administrator sets the windows of the commune', async () => {
    const { page, complaints } = await enter(browser, product, 'luong.anh.tuan');
    await page.getByRole('link', { name: 'Giờ hẹn tại quầy' }).click();
    await page
      .getByRole('row', { name: /Đăng ký kết hôn/ })
      .getByRole('button', { name: 'Sửa' })
      .click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Số quầy nhận cùng lúc').fill('3');
    await dialog.getByLabel('Thứ Hai sáng').uncheck();
    await look(page, 'appointments-capacity');
    await dialog.getByRole('button', { name: 'Lưu' }).click();
    await page.getByText(/Đăng ký kết hôn: áp dụng từ/).waitFor();
    await look(page, 'appointments-admin');
    expect(complaints).toEqual([]);
  }, 60_000);

  test('the office calls a time off: the person reads why and takes another', async () => {
    const token = await tokenOf(product, people.mother);
    const api = `${product.url}/api/v1`;
    const slots = (await (await fetch(`${api}/appointments/slots?organisation=21523`)).json()) as { first: { from: string }[] };
    const made = await fetch(`${api}/appointments/book-visit`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
      body: JSON.stringify({ organisation: '21523', at: slots.first[1]!.from }),
    });
    const { id } = (await made.json()) as { id: string };
    await actAs(product, 'pham.thi.hoai.thu', `/appointments/${id}/call-off`, {
      reason: 'Mất điện cả ngày, mong bạn thông cảm.',
      offers: [slots.first[2]!.from],
    });
    const seen = await fetch(`${api}/appointments/${id}`, { headers: { authorization: `Bearer ${token}` } });
    expect(await seen.json()).toMatchObject({
      state: 'cancelled',
      calledOff: { reason: 'Mất điện cả ngày, mong bạn thông cảm.', offers: [{ from: slots.first[2]!.from }] },
    });
  });
});
