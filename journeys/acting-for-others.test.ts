import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { demoPeople, findDemoMarriage } from '../definitions/demo/index.ts';
import { people } from '../src/testkit/birth.ts';
import type { RunningProduct } from '../src/testkit/run-product.ts';
import { onStage } from './on-stage.ts';

/** Two people at one declaration. `JOURNEY_PICTURES=folder` keeps a picture of every page met, as a telephone and as a computer show it. */
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
const contexts: BrowserContext[] = [];

/** Somebody at their own telephone, signed in with VNeID where they wanted to go. */
async function signedIn(number: string, to: string, script: boolean): Promise<Page> {
  const context = await browser.newContext({ viewport: phone, javaScriptEnabled: script, locale: 'vi-VN', baseURL: product.url });
  context.setDefaultTimeout(10_000);
  contexts.push(context);
  const page = await context.newPage();
  await page.goto(to);
  await page.getByRole('link', { name: 'Đăng nhập bằng VNeID' }).click();
  await page.locator('input[name="number"]').fill(number);
  await page.locator('input[name="level"][value="LoA2"]').check();
  await page.getByRole('button', { name: 'Tiếp tục' }).click();
  await page.getByRole('button', { name: 'Đồng ý và đăng nhập' }).click();
  await page.locator('main').waitFor();
  return page;
}

async function look(page: Page, name: string, script: boolean): Promise<void> {
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), `${name} is too wide`).toBeLessThanOrEqual(
    0,
  );
  if (!pictures) return;
  const file = (width: number): string => join(pictures, `${name}-${width}${script ? '' : '-plain'}.png`);
  await page.screenshot({ path: file(360), fullPage: true });
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.screenshot({ path: file(1366), fullPage: true });
  await page.setViewportSize(phone);
}

const text = (page: Page): Promise<string> => page.locator('main').innerText();
const next = (page: Page): Promise<void> => page.getByRole('button', { name: 'Lưu và tiếp tục' }).last().click();
const done = async (): Promise<void> => {
  for (const context of contexts.splice(0)) await context.close();
};

describe.each([
  ['with the script', true],
  ['without JavaScript', false],
])('acting for somebody else %s', (_how, script) => {
  test('she grants, he accepts and declares for her, both see it; she ends it and goes on herself', {
    timeout: 120_000,
  }, async () => {
    const wife = await signedIn(people.mother, '/cua-toi/lam-thay', script);
    await wife.getByRole('link', { name: 'Ủy quyền cho người khác' }).click();
    await wife.locator('[name="citizenNumber"]').fill(people.father);
    await wife.locator('[name="fullName"]').fill('Phạm Văn Thôi');
    // Everything and one group of it at once: asked back, nothing is handed over by mistake.
    await wife.locator('[name="covers"][value="civil-status"]').check();
    await wife.locator('[name="scope"][value="all"]').check();
    await wife.getByRole('button', { name: 'Gửi lời ủy quyền' }).click();
    expect(await wife.getByRole('alert').innerText()).toContain('Chọn một trong hai');
    await wife.locator('[name="scope"][value="some"]').check();
    await look(wife, 'acting-grant', script);
    await wife.getByRole('button', { name: 'Gửi lời ủy quyền' }).click();
    await wife.getByText('Đã gửi lời ủy quyền').waitFor();
    expect(await text(wife)).toContain('Chờ trả lời');

    const husband = await signedIn(people.father, '/cua-toi', script);
    await husband.getByRole('link', { name: 'Đinh Thị Hà ủy quyền cho bạn: nhận hay không' }).click();
    await husband.getByRole('button', { name: /^Nhận ủy quyền/ }).waitFor();
    await look(husband, 'acting-offered', script);
    await husband.getByRole('button', { name: /^Nhận ủy quyền/ }).click();
    await husband.getByText('Đã nhận ủy quyền').waitFor();

    // For her own marital status, in a procedure that may be delegated.
    await husband.goto('/to-khai/moi?thu-tuc=1.004873');
    await husband.getByRole('radio', { name: /Đinh Thị Hà/ }).check();
    await look(husband, 'acting-start', script);
    await husband.getByRole('button', { name: /Bắt đầu khai|Khai tờ mới/ }).click();
    await husband.getByText('Bạn làm thay Đinh Thị Hà.').waitFor();
    await look(husband, 'acting-step', script);
    expect(await text(husband)).toContain('Đinh Thị Hà');
    const address = husband.url();

    // What may not be delegated says so, with its clause.
    await husband.goto('/to-khai/moi?thu-tuc=1.000894');
    expect(await text(husband)).toContain('Thông tư 04/2020/TT-BTP');
    expect(await husband.getByRole('radio', { name: /Đinh Thị Hà/ }).isDisabled()).toBe(true);

    await wife.goto('/cua-toi');
    expect(await text(wife)).toContain('Phạm Văn Thôi làm thay bạn');
    await wife.goto('/cua-toi/ai-da-xem');
    expect(await text(wife)).toContain('Phạm Văn Thôi');
    await wife.goto('/cua-toi/lam-thay');
    await wife.locator('details', { hasText: 'Kết thúc' }).first().locator('summary').click();
    await wife.getByRole('button', { name: /Kết thúc ngay/ }).click();
    await wife.getByText('Đã kết thúc. Quyền làm thay hết ngay từ bây giờ.').waitFor();
    await look(wife, 'acting-ended', script);

    await husband.goto(address);
    expect(await text(husband)).toContain('đã kết thúc ngày');
    expect(await text(husband)).toContain('không mất');
    await look(husband, 'acting-closed', script);
    await wife.goto(address);
    expect(await text(wife)).toContain('Phạm Văn Thôi khai thay bạn.');
    await wife.goto('/cua-toi');
    await wife.getByRole('button', { name: /^Xóa/ }).first().click();
    await done();
  });
});

test('a marriage: he declares, she reads and confirms, then it is handed in', { timeout: 120_000 }, async () => {
  const single = (sex: 'male' | 'female', from: string) =>
    demoPeople.find(
      (one) =>
        one.sex === sex &&
        one.identityLevel === 2 &&
        one.residence.communeCode === '21523' &&
        one.bornOn < from &&
        one.bornOn > '1975' &&
        !one.deceasedOn &&
        !findDemoMarriage(one.citizenNumber, '2020-01-01') &&
        !findDemoMarriage(one.citizenNumber, '2026-11-01'),
    )!;
  const [groom, bride] = [single('male', '2006-01-01'), single('female', '2008-01-01')];
  const script = true;
  const he = await signedIn(groom.citizenNumber, '/to-khai/moi?thu-tuc=1.000894', script);
  await he.getByRole('button', { name: /Bắt đầu khai|Khai tờ mới/ }).click();
  const words = bride.fullName.split(' ');
  const [year, month, day] = bride.bornOn.split('-').map(Number) as [number, number, number];
  await he.locator('[name="bride.idPaper"][value="citizen-number"]').check();
  await he.locator('[name="bride.citizenNumber"]').fill(bride.citizenNumber);
  await he.locator('[name="bride.name.family"]').fill(words.slice(0, -1).join(' '));
  await he.locator('[name="bride.name.given"]').fill(words.at(-1)!);
  await he.locator('[name="bride.dateOfBirth.day"]').fill(String(day));
  await he.locator('[name="bride.dateOfBirth.month"]').fill(String(month));
  await he.locator('[name="bride.dateOfBirth.year"]').fill(String(year));
  await he.locator('[name="bride.ethnicity"]').selectOption({ label: 'Hrê' });
  await he.locator('[name="bride.residence.commune"]').fill('Xã Ba Tô');
  await he.locator('[name="bride.residence.detail"]').fill('Thôn 1');
  await he.locator('[name="bride.former"][value="never"]').check();
  await next(he);
  await he.getByRole('heading', { name: 'Bên nam', level: 1 }).waitFor();
  await he.locator('[name="groom.former"][value="never"]').check();
  for (let step = 0; step < 4 && !he.url().includes('/xem-lai'); step++) {
    await next(he);
    await he.locator('main').waitFor();
  }
  await he.getByRole('heading', { name: 'Xem lại và nộp', level: 1 }).waitFor();
  expect(await text(he)).toContain(`Chờ ${bride.fullName} (bên nữ) xác nhận`);
  await look(he, 'marriage-review', script);
  await he.getByRole('button', { name: 'Gửi để xác nhận' }).click();
  await he.getByText('Đã gửi. Khi mọi người xác nhận xong').waitFor();
  await look(he, 'marriage-asked', script);
  const review = he.url().replace(/[?#].*$/, '');

  const she = await signedIn(bride.citizenNumber, '/cua-toi', false);
  await she.getByRole('link', { name: /Xác nhận tờ khai Đăng ký kết hôn/ }).click();
  await she.locator('#cam-doan').waitFor();
  expect(await text(she)).toContain(groom.fullName);
  await look(she, 'marriage-confirm', false);
  await she.locator('#cam-doan').check();
  await she.getByRole('button', { name: 'Xác nhận', exact: true }).click();
  await she.getByText('Đã xác nhận. Cảm ơn bạn.').waitFor();
  await look(she, 'marriage-confirmed', false);

  await he.goto(review);
  await he.locator('#cam-doan').check();
  await he.getByRole('button', { name: 'Nộp hồ sơ' }).click();
  await he.waitForURL(/\/ho-so\//);
  await he.goto(he.url().replace(/\/(lich-hen|da-nop).*$/, ''));
  expect(await text(he)).toContain('Người cùng xác nhận tờ khai');
  await look(he, 'marriage-dossier', script);
  await done();
});
