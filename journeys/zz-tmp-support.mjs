import { chromium } from 'playwright-core';
import packaged from '@sparticuz/chromium';
const browser = await chromium.launch({ executablePath: await packaged.executablePath(), args: ['--no-sandbox','--disable-gpu','--disable-dev-shm-usage'] });
const who = process.argv[2];
for (const script of [true, false]) {
  const t = script ? 'js' : 'no';
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, javaScriptEnabled: script, locale: 'vi-VN', baseURL: 'http://localhost:41870' });
  context.setDefaultTimeout(10000);
  const page = await context.newPage();
  const errors = []; page.on('console', (m) => m.type() === 'error' && errors.push(m.text())); page.on('pageerror', (e) => errors.push(String(e)));
  const shot = async (n) => {
    await page.screenshot({ path: `/tmp/hkd/shots/${t}-${n}.png`, fullPage: true });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth); if (wide > 0) console.log(t, n, 'TOO WIDE', wide);
  };
  const next = () => page.getByRole('button', { name: 'Lưu và tiếp tục' }).last().click();
  const start = async (code) => {
    await page.goto(`/thu-tuc/${code}`); await shot(`${code}-0`);
    await page.goto(`/to-khai/moi?thu-tuc=${code}`);
    if (page.url().includes('dang-nhap')) {
      await page.getByRole('link', { name: 'Đăng nhập bằng VNeID' }).click();
      await page.locator('input[name="number"]').fill(who);
      await page.locator('input[name="level"][value="LoA2"]').check();
      await page.getByRole('button', { name: 'Tiếp tục' }).click();
      await page.getByRole('button', { name: 'Đồng ý và đăng nhập' }).click();
    }
    await page.getByRole('button', { name: /Bắt đầu khai|Khai tờ mới/ }).click();
  };
  const check = (name, value) => page.locator(`[name="${name}"][value="${value}"]`).check();
  const fill = (name, value) => page.locator(`[name="${name}"]`).fill(value);
  const hand = async (code) => {
    await page.getByRole('heading', { name: 'Xem lại và nộp', level: 1 }).waitFor();
    await shot(`${code}-8-review`);
    await page.locator('#cam-doan').check();
    await page.getByRole('button', { name: 'Nộp hồ sơ' }).click();
    await page.getByRole('heading', { name: 'Chúng tôi đã nhận được hồ sơ' }).waitFor();
    await shot(`${code}-9-done`);
  };
  try {
    await start('1.014027');
    await shot('1.014027-1'); await next(); await shot('1.014027-2-errors');
    await check('case', 'grant'); await check('who', 'member-2'); await shot('1.014027-3');
    await check('relation', 'child'); await next();
    await page.getByRole('heading', { name: 'Hoàn cảnh và nhận tiền', level: 1 }).waitFor();
    await shot('1.014027-4'); await check('payment.way', 'account'); await shot('1.014027-5');
    await next(); await shot('1.014027-6-errors');
    await fill('payment.bank', 'Agribank Ba Tơ'); await fill('payment.account', '4711 2012 34567');
    await check('result.paper', 'none'); await next();
    await hand('1.014027');
    await start('1.001612');
    await check('case', 'household'); await shot('1.001612-1');
    await check('case', 'individual'); await shot('1.001612-2'); await next();
    await page.getByRole('heading', { name: 'Việc kinh doanh', level: 1 }).waitFor();
    await shot('1.001612-3');
    await fill('business.name', 'Công ty Cô Ghim'); await check('business.place', 'home');
    await fill('business.trades.0.words', 'Bán tạp hóa'); await fill('business.capital', '20.000.000');
    await next(); await shot('1.001612-4-errors');
    await fill('business.name', 'Tạp hóa Cô Ghim');
    await check('business.more', 'branches'); await shot('1.001612-5');
    await page.locator('[name="business.more"][value="branches"]').uncheck();
    await next();
    await page.getByRole('heading', { name: 'Nhận kết quả', level: 1 }).waitFor();
    await check('result.paper', 'counter'); await next();
    await hand('1.001612');
    await start('1.014028'); await shot('1.014028-1');
    await check('dead.who', 'member-2'); await check('dead.pension', 'receiving');
    for (const [n, d] of [['dead.diedOn', 18], ['burial.on', 20]]) { await fill(`${n}.day`, String(d)); await fill(`${n}.month`, '11'); await fill(`${n}.year`, '2026'); }
    await fill('burial.place', 'Nghĩa địa Thôn 1'); await shot('1.014028-2'); await next();
    await page.getByRole('heading', { name: 'Người lo mai táng', level: 1 }).waitFor();
    await check('case', 'person'); await shot('1.014028-3'); await check('relation', 'child'); await check('payment.way', 'cash'); await check('result.paper', 'none'); await next();
    await hand('1.014028');
    console.log(t, 'ok');
  } catch (e) { console.log(t, page.url(), String(e).slice(0, 600)); await shot('zz-failure'); }
  console.log(t, errors);
  await context.close();
}
await browser.close();
