import type { Browser } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { birthProcedure, people } from '../src/testkit/birth.ts';
import { enter, localDay, look, sql, submitBirth } from '../src/testkit/desk-browser.ts';
import type { RunningProduct } from '../src/testkit/run-product.ts';
import { onStage } from './on-stage.ts';

const pictures = process.env.JOURNEY_PICTURES;
let product: RunningProduct;
let browser: Browser;
onStage(
  (...both) => {
    [product, browser] = both;
  },
  { MOTCUA_RATE_LIMIT: 'off' },
);

const question = 'Cháu được sinh tại nhà có ai chứng kiến?';

async function citizen(script = false) {
  const context = await browser.newContext({
    viewport: { width: 360, height: 740 },
    javaScriptEnabled: script,
    baseURL: product.url,
    locale: 'vi-VN',
  });
  context.setDefaultTimeout(10_000);
  const page = await context.newPage();
  await page.goto(`/to-khai/moi?thu-tuc=${birthProcedure}`);
  await page.getByRole('link', { name: 'Đăng nhập bằng VNeID' }).click();
  await page.locator('input[name="number"]').fill(people.father);
  await page.locator('input[name="level"][value="LoA2"]').check();
  await page.getByRole('button', { name: 'Tiếp tục' }).click();
  await page.getByRole('button', { name: 'Đồng ý và đăng nhập' }).click();
  await page.getByRole('button', { name: /^(Bắt đầu khai|Khai tờ mới)$/ }).waitFor();
  return page;
}
const keep = async (page: Awaited<ReturnType<typeof citizen>>, name: string): Promise<void> => {
  if (pictures) await page.screenshot({ path: `${pictures}/${name}-360.png`, fullPage: true });
};

describe('a procedure is changed without a developer', () => {
  test('a fee rises and a question comes from a day on; a second person approves; who began before keeps the old one', async () => {
    const old = await submitBirth(product);
    const father = await citizen();
    await father.getByRole('button', { name: /^(Bắt đầu khai|Khai tờ mới)$/ }).click();
    await father.waitForURL(/\/to-khai\/[0-9a-f-]{36}\//);
    const begun = father.url();

    // The author finds the procedure, begins a version, and changes a fee.
    const { page, complaints } = await enter(browser, product, 'diep.thi.bao.ngan', { path: '/admin/procedures' });
    await page.getByLabel('Tên hoặc mã thủ tục').fill('khai sinh');
    await page.getByRole('link', { name: 'Đăng ký khai sinh', exact: true }).waitFor();
    await look(page, 'procedures-list');
    await page.getByRole('link', { name: 'Đăng ký khai sinh', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Đăng ký khai sinh' }).waitFor();
    await look(page, 'procedure-in-force');
    await page.getByRole('button', { name: 'Soạn phiên bản mới' }).click();
    await page.getByText('Đang soạn', { exact: true }).first().waitFor();
    await page
      .getByRole('button', { name: /^Sửa khoản/ })
      .first()
      .click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Mức thu (đồng)').fill('12.000');
    await dialog.getByLabel('Nói với người dân').fill('12.000 đồng khi đăng ký tại quầy.');
    await dialog.getByLabel('Căn cứ').fill('Nghị quyết 21/2026/NQ-HĐND');
    await look(page, 'procedure-fee');
    await dialog.getByRole('button', { name: 'Ghi vào bản soạn' }).click();
    await page.getByText(/: 12\.000 đồng/).waitFor();

    // A question that is asked only after another answer, put together from three boxes.
    await page.getByRole('button', { name: /^Câu hỏi của tờ khai/ }).click();
    await look(page, 'procedure-questions');
    const place = page.getByRole('listitem').filter({ hasText: 'sinh ở đâu' }).first();
    await place.getByRole('button', { name: /^Thêm sau/ }).click();
    await dialog.getByLabel('Câu hỏi', { exact: true }).fill(question);
    await dialog.getByLabel('Bắt buộc trả lời').uncheck();
    await dialog.getByLabel(/^Chỉ hỏi khi/).check();
    await dialog
      .getByLabel('Điều kiện 1: câu')
      .selectOption({ label: await lastOption(dialog.getByLabel('Điều kiện 1: câu'), /sinh ở đâu/) });
    await dialog.getByLabel('Điều kiện 1: giá trị').selectOption({ label: 'Nơi khác, ví dụ tại nhà' });
    await look(page, 'procedure-new-question');
    await dialog.getByRole('button', { name: 'Ghi vào bản soạn' }).click();
    await page.getByText(question).first().waitFor();
    await page
      .getByText(/Chỉ hỏi khi “.*sinh ở đâu.*” là “Nơi khác/)
      .first()
      .waitFor();

    // Sees it as a citizen would; there is nothing to hand in.
    const preview = await page.context().newPage();
    const href = (await page.getByRole('link', { name: 'Xem thử như người dân' }).getAttribute('href'))!;
    await preview.goto(`${product.url}${href}`);
    await preview.getByText('Bản xem thử', { exact: true }).waitFor();
    await look(preview, 'procedure-preview');
    expect(await preview.getByRole('button', { name: /Nộp/ }).count()).toBe(0);
    const [{ n: drafts } = { n: 0 }] = (await sql(product, 'select count(*)::int as n from forms.draft')) as { n: number }[];
    await preview.getByRole('button', { name: 'Tiếp tục xem thử' }).click();
    await preview.locator('.summary, h1').first().waitFor();
    expect(await sql(product, 'select count(*)::int as n from forms.draft')).toEqual([{ n: drafts }]);
    await preview.close();

    await page.getByRole('button', { name: /^Phiên bản/ }).click();
    await page
      .getByText(/nay là 12\.000 đồng/)
      .first()
      .waitFor();
    await look(page, 'procedure-versions');
    await page.getByRole('button', { name: 'Trình duyệt' }).click();
    const [year, month, day] = localDay(1).split('-');
    await dialog.getByLabel('Ngày', { exact: true }).fill(day!);
    await dialog.getByLabel('Tháng').fill(month!);
    await dialog.getByLabel('Năm').fill(year!);
    await look(page, 'procedure-propose');
    await dialog.getByRole('button', { name: 'Trình duyệt' }).click();
    await page.getByText('Chờ duyệt', { exact: true }).first().waitFor({ timeout: 30_000 });
    expect(await page.getByRole('button', { name: 'Duyệt và ban hành' }).count()).toBe(0);
    expect(complaints).toEqual([]);

    // Another person approves.
    const other = await enter(browser, product, 'khong.huu.tam', { path: '/admin/procedures' });
    await other.page.getByRole('button', { name: /^Đang soạn, chờ duyệt/ }).click();
    await other.page.getByRole('link', { name: 'Đăng ký khai sinh', exact: true }).click();
    await other.page.getByRole('button', { name: 'Duyệt và ban hành' }).click();
    const second = other.page.getByRole('dialog');
    await second
      .getByText(/12\.000 đồng/)
      .first()
      .waitFor();
    await look(other.page, 'procedure-publish');
    await second.getByRole('button', { name: 'Duyệt và ban hành' }).click();
    await other.page.getByText(/^Đã ban hành, áp dụng từ/).waitFor();
    expect(other.complaints).toEqual([]);

    // The day comes: what no person can do here, the calendar does.
    const today = localDay(0);
    await sql(
      product,
      `update procedures.version set valid_from = $1, published_at = published_at - interval '1 minute', version = version + 1`,
      [today],
    );
    await expect
      .poll(
        async () =>
          ((await (await fetch(`${product.url}/api/v1/procedures/${birthProcedure}`)).json()) as { version: string }).version,
        { timeout: 15_000 },
      )
      .not.toBe(String((await sql(product, 'select definition from dossiers.dossier where id = $1', [old.id]))[0]!.definition));

    // A new declaration asks the new question; the one that was begun before does not, and says that there is a newer version.
    const fresh = await citizen();
    await fresh.getByRole('button', { name: /^(Bắt đầu khai|Khai tờ mới)$/ }).click();
    await fresh.waitForURL(/\/to-khai\/[0-9a-f-]{36}\//);
    const [{ definition } = { definition: '' }] = await sql(
      product,
      'select definition from forms.draft order by made_at desc limit 1',
    );
    const [{ form } = { form: '' }] = await sql(
      product,
      `select (body -> 'form')::text as form from procedures.definition where hash = $1`,
      [definition],
    );
    expect(String(form)).toContain(question);
    await fresh.goto(`/thu-tuc/${birthProcedure}`);
    await fresh
      .getByText(/12\.000 đồng/)
      .first()
      .waitFor();
    await keep(fresh, 'procedure-page-after');
    await father.goto(begun);
    await father.getByText(/Thủ tục này có quy định mới từ/).waitFor();
    await keep(father, 'draft-newer-version');
    expect(await father.getByText(/12\.000 đồng/).count()).toBeGreaterThan(0);

    // The dossier that was handed in keeps its own.
    const [kept] = await sql(
      product,
      `select (b.body -> 'form')::text as form, (b.body -> 'procedure' -> 'fees')::text as fees from dossiers.dossier d join procedures.definition b on b.hash = d.definition where d.id = $1`,
      [old.id],
    );
    expect(String(kept!.form)).not.toContain(question);
    expect(String(kept!.fees)).not.toContain('12000');
  }, 180_000);
});

/** Label of the last option that fits: the text of a question may stand in two of them. */
async function lastOption(select: ReturnType<Awaited<ReturnType<typeof citizen>>['getByLabel']>, like: RegExp): Promise<string> {
  const labels = await select.locator('option').allTextContents();
  return labels.findLast((one) => like.test(one)) ?? labels[0]!;
}
