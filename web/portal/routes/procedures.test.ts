import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { lifeEvents } from '../../../definitions/catalogue/life-events.ts';
import { createHttp } from '../../../src/http.ts';
import type { Vneid } from '../../../src/modules/identity/index.ts';
import { describedProcedures } from '../../../src/modules/procedures/index.ts';
import { createTestApp, monday, type TestApp } from '../../../src/testkit/test-app.ts';
import { portalRoutes } from './index.ts';

let app: TestApp;
let http: ReturnType<typeof createHttp>;

beforeAll(async () => {
  app = await createTestApp({ at: monday });
  app.app.kernel.configuration.MOTCUA_RATE_LIMIT = 'off';
  http = createHttp({
    app: app.app,
    sessions: app.sessions,
    portal: portalRoutes({ app: app.app, booted: app, vneid: {} as Vneid, secure: false }),
    deskFolder: '/nowhere',
    vneidOrigin: null,
    ready: () => true,
    publicOrigin: () => 'http://localhost:3000',
    identity: { signIn: {} as never, passkeys: {} as never, secure: false, demoAccounts: null },
  });
});
afterAll(() => app?.close());

const get = (path: string, cookie = ''): Promise<Response> =>
  Promise.resolve(http.request(`http://localhost:3000${path}`, { headers: { 'sec-fetch-site': 'same-origin', cookie } }));

async function read(path: string): Promise<string> {
  const response = await get(path);
  expect(response.status, path).toBe(200);
  return response.text();
}

const codesIn = (html: string): string[] => [...html.matchAll(/<h3><a href="\/thu-tuc\/([^"]+)"/g)].map((match) => match[1]!);
/** What a reader sees, without the markup. */
const plain = (html: string): string => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

describe('the search', () => {
  test('finds by everyday words without accents, marks the words, and says where to hand in', async () => {
    const html = await read('/thu-tuc?q=lam+giay+khai+sinh+cho+con');
    expect(codesIn(html)[0]).toBe('1.001193');
    expect(html).toContain('<mark>');
    expect(plain(html)).toContain('Nộp trực tuyến');
    expect(plain(html)).toContain('Cấp xã');
  });

  test('asks back when no name covers the question, and guesses nothing far away', async () => {
    const html = await read(`/thu-tuc?q=${encodeURIComponent('thời tiết hôm nay')}`);
    expect(codesIn(html)).toEqual([]);
    expect(html).toContain('Chúng tôi chưa hiểu rõ việc bạn cần');
    expect(html).toContain('/su-kien/sinh-con');
    const roundabout = await read(
      `/thu-tuc?q=${encodeURIComponent('hai đứa yêu nhau lâu rồi giờ muốn thành vợ chồng hợp pháp')}`,
    );
    expect(roundabout).toContain('Có phải bạn cần một trong những việc này?');
    expect(codesIn(roundabout)).toContain('1.000894');
  });

  test('pages through the whole national catalogue, and keeps what was narrowed', async () => {
    expect(plain(await read('/thu-tuc'))).toContain('5.608 thủ tục');
    const first = await read('/thu-tuc?cap=tinh&linh-vuc=land');
    expect(first).toContain('href="/thu-tuc?cap=tinh&amp;linh-vuc=land&amp;trang=2"');
    const second = await read('/thu-tuc?cap=tinh&linh-vuc=land&trang=2');
    expect(codesIn(second)).toHaveLength(20);
    expect(codesIn(second).filter((code) => codesIn(first).includes(code))).toEqual([]);
    expect(first.match(/Cấp tỉnh<\/span>/g)?.length).toBe(20);
    expect(codesIn(await read('/thu-tuc?trang=99999')).length).toBeGreaterThan(0);
  });

  test('survives what anyone may type', async () => {
    for (const typed of ['', ' ', '%', '"><script>', 'a'.repeat(5000), '1.00', '...', '️‍🔥', '\u0000'])
      expect((await get(`/thu-tuc?q=${encodeURIComponent(typed)}&cap=x&linh-vuc=y&trang=-3`)).status, typed).toBe(200);
  });
});

describe('a procedure', () => {
  test('every described one has its page, its versions and its sheet for the wall', async () => {
    for (const code of describedProcedures().codes) {
      const html = await read(`/thu-tuc/${code}`);
      expect(html, code).toContain('Cần giấy tờ gì');
      expect(html, code).toContain(`Mã thủ tục ${code}`);
      expect(plain(html), code).not.toMatch(/undefined|\[object|NaN/);
      await read(`/thu-tuc/${code}/phien-ban`);
      await read(`/niem-yet/${code}`);
    }
  });

  test('says which figures nobody has checked', async () => {
    const unsure = describedProcedures().codes.find((code) => describedProcedures().all(code)[0]!.verify.includes('all'))!;
    const html = await read(`/thu-tuc/${unsure}`);
    expect(html).toContain('chưa kiểm chứng');
    expect(html).toContain('Điều chúng tôi còn đối chiếu');
  });

  test('that is only listed gets what the list says, where to go, and nothing made up', async () => {
    const html = plain(await read('/thu-tuc/1.000005'));
    expect(html).toContain('Chi cục Hải quan khu vực');
    expect(html).toContain('Cổng Dịch vụ công quốc gia');
    expect(html).not.toMatch(/Bắt đầu khai|Lệ phí|Miễn phí/);
    expect((await get('/niem-yet/1.000005')).headers.get('location')).toBe('/thu-tuc/1.000005');
    expect((await get('/thu-tuc/9.999999')).status).toBe(404);
    expect((await get('/thu-tuc/1.000005/phien-ban')).status).toBe(404);
  });
});

describe('what is posted', () => {
  test('the commune’s list names every procedure once, on the page and on paper', async () => {
    const html = await read('/niem-yet');
    const codes = [...html.matchAll(/<td[^>]*><a href="\/thu-tuc\/([^"]+)"/g)].map((match) => match[1]);
    expect(codes).toHaveLength(85);
    expect(new Set(codes).size).toBe(85);
    const pdf = await get('/niem-yet.pdf');
    expect(pdf.headers.get('content-type')).toBe('application/pdf');
    expect(
      Buffer.from(await pdf.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
    expect((await get('/niem-yet/1.004222.pdf')).headers.get('content-type')).toBe('application/pdf');
  });

  test('the province’s is chosen by field, and whole only where that costs the server little', async () => {
    const choice = await read('/niem-yet?cap=tinh');
    expect(choice).toContain('Chọn lĩnh vực');
    expect(choice).not.toContain('<table');
    expect(await read('/niem-yet?cap=tinh&linh-vuc=tat-ca')).toContain('<table');
    expect((await get('/niem-yet.pdf?cap=tinh')).status).toBe(303);
    expect((await get('/niem-yet.pdf?cap=tinh&linh-vuc=land')).headers.get('content-type')).toBe('application/pdf');
  });
});

describe('life events', () => {
  test('questions answered by address alone lead to procedures that can be opened', async () => {
    for (const event of lifeEvents) {
      for (const question of event.questions) {
        for (const option of question.options) {
          const html = await read(`/su-kien/${event.id}?${question.id}=${option.id}`);
          for (const { code } of option.leadsTo)
            expect(html, `${event.id} ${option.id}`).toMatch(new RegExp(`(thu-tuc/|thu-tuc=)${code}`));
        }
      }
    }
  });

  test('the joint declaration takes the place of the single one', async () => {
    const html = await read('/su-kien/sinh-con?parents=married&together=yes&xem=1');
    expect(html).toContain('2.000986');
    expect(html).not.toContain('1.001193');
    expect(await read('/su-kien/sinh-con?parents=%22%3E&xem=1')).toContain('1.001193');
    expect((await get('/su-kien/khong-co')).status).toBe(404);
  });
});

describe('the home page', () => {
  test('leads to life events and says whether the centre is open', async () => {
    const html = await read('/');
    expect(html).toContain('href="/su-kien/sinh-con"');
    expect(html).toMatch(/Đang (mở|đóng) cửa/);
  });

  test('remembers whose centre one wants to see, and takes no other word for it', async () => {
    const html = await read('/');
    const other = [...html.matchAll(/<option value="(\d{5})"/g)].map((match) => match[1]!).find((code) => code !== '21523')!;
    const chosen = await get(`/chon-xa?xa=${other}`);
    expect(chosen.headers.get('location')).toBe('/');
    const cookie = chosen.headers.getSetCookie()[0]!;
    expect(cookie).toMatch(new RegExp(`^mc_xa=${other};.*HttpOnly`, 'i'));
    expect(await (await get('/', `mc_xa=${other}`)).text()).toContain(`<option value="${other}" selected`);
    expect((await get('/chon-xa?xa=99999')).headers.getSetCookie()).toEqual([]);
  });
});
