import { afterAll, beforeAll, expect, test } from 'vitest';
import { createHttp } from '../../../src/http.ts';
import { receiveFile } from '../../../src/kernel/http/files.ts';
import type { Vneid, VneidIdentity } from '../../../src/modules/identity/index.ts';
import { birthAnswers, people, smallPng } from '../../../src/testkit/birth.ts';
import { createTestApp, monday, type TestApp } from '../../../src/testkit/test-app.ts';
import { portalRoutes } from './index.ts';

let app: TestApp;
let http: ReturnType<typeof createHttp>;
const origin = 'http://localhost:3000';
const vneid = {
  startSignIn: async () => ({ url: 'https://vneid.invalid/', level: 2, state: 's', nonce: 'n', verifier: 'v' }),
  completeSignIn: async () =>
    ({
      kind: 'citizen',
      subject: 'father',
      citizenNumber: people.father,
      fullName: 'Phạm Văn Thôi',
      level: 2,
    }) as VneidIdentity,
} as unknown as Vneid;

beforeAll(async () => {
  app = await createTestApp({ at: monday });
  http = createHttp({
    app: app.app,
    sessions: app.sessions,
    portal: portalRoutes({ app: app.app, booted: app, vneid, secure: false }),
    deskFolder: '/nowhere',
    vneidOrigin: null,
    ready: () => true,
    publicOrigin: () => origin,
    identity: { signIn: {} as never, passkeys: {} as never, secure: false, demoAccounts: null },
  });
});
afterAll(() => app?.close());

type Jar = Map<string, string>;
async function go(jar: Jar, path: string, init: RequestInit = {}, site = 'same-origin'): Promise<Response> {
  const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
  const response = await http.request(origin + path, { ...init, headers: { ...(cookie && { cookie }), 'sec-fetch-site': site } });
  for (const line of response.headers.getSetCookie()) {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
    if (value === '' || /max-age=0/i.test(line)) jar.delete(name);
    else jar.set(name, value);
  }
  return response;
}
async function signIn(jar: Jar, to = '/cua-toi'): Promise<string> {
  await go(jar, `/dang-nhap/vneid/bat-dau?toi=${encodeURIComponent(to)}`);
  return (await go(jar, '/dang-nhap/vneid?code=x', {}, 'cross-site')).headers.get('location') ?? '';
}
const form = (fields: Record<string, string | File>): FormData => {
  const made = new FormData();
  for (const [name, value] of Object.entries(fields)) made.set(name, value);
  return made;
};
const post = (fields: Record<string, string | File>): RequestInit => ({ method: 'POST', body: form(fields) });

async function submitted(): Promise<string> {
  const content = (async function* () {
    yield smallPng;
  })();
  const { id: file } = await receiveFile(app.kernel, await app.as(people.father), { name: 'chung-sinh.png', content });
  const { id } = await app.act('dossiers.submit', {
    by: people.father,
    idempotencyKey: crypto.randomUUID(),
    input: { procedure: '1.001193', organisation: '21523', answers: birthAnswers, papers: [{ component: 'birth-notice', file }] },
  });
  return id;
}

test('what is typed for a supplement outlives the session; the item whose photograph is lost says so, and all of it goes once sent', async () => {
  const id = await submitted();
  await app.act('dossiers.receive', { by: 'pham.thi.hoai.thu', id, input: {} });
  await app.act('dossiers.take', { by: 'nguyen.thi.thu.suong', id, input: {} });
  const items = [
    { component: 'birth-notice', what: 'Ảnh bị mờ, mời chụp lại cả hai trang.', clause: 'Khoản 1 Điều 16 Luật Hộ tịch' },
    { what: 'Quê quán của cháu theo cha hay mẹ?', clause: 'Điều 4 Luật Hộ tịch 60/2014/QH13' },
  ];
  await app.act('dossiers.request-supplement', { by: 'nguyen.thi.thu.suong', id, input: { items } });
  const jar: Jar = new Map();
  const photo = new File([new Uint8Array(smallPng)], 'anh.png', { type: 'image/png' });
  const lost = await go(jar, `/ho-so/${id}/bo-sung`, post({ 'text.1': 'Theo quê của cha.', 'file.0': photo }));
  expect(lost.headers.get('location')).toMatch(/^\/dang-nhap/);
  // A stranger's page cannot make the words appear, nor another's own.
  expect(await signIn(jar, `/ho-so/${id}`)).toBe(`/ho-so/${id}`);
  const page = await (await go(jar, `/ho-so/${id}`, {}, 'cross-site')).text();
  expect(page).toContain('Theo quê của cha.');
  expect(page).toContain('có 1 mục phải chọn lại ảnh');
  expect(page).toContain('Ảnh bạn chọn cho mục này chưa tới nơi');
  const sent = await go(jar, `/ho-so/${id}/bo-sung`, post({ 'text.1': 'Theo quê của cha.', 'file.0': photo, version: 'x' }));
  expect(sent.headers.get('location')).toBe(`/ho-so/${id}?xong=bo-sung`);
  expect([...jar.keys()].filter((name) => name.startsWith('mc_giu'))).toEqual([]);
});

test('what another site sends is not kept', async () => {
  const id = await submitted();
  const jar: Jar = new Map();
  await go(jar, `/ho-so/${id}/tin-nhan`, post({ text: 'Xin chào' }), 'cross-site');
  expect([...jar.keys()].filter((name) => name.startsWith('mc_giu'))).toEqual([]);
});

test('a message that was being written is there after signing in again, and is sent once', async () => {
  const id = await submitted();
  const here = `/ho-so/${id}/tin-nhan`;
  const jar: Jar = new Map();
  await go(jar, here, post({ text: 'Bản giấy nhận ở đâu?' }));
  await signIn(jar, here);
  expect(await (await go(jar, here, {}, 'cross-site')).text()).toContain('Bản giấy nhận ở đâu?');
  const sent = await go(jar, here, post({ text: 'Bản giấy nhận ở đâu?', idempotencyKey: crypto.randomUUID() }));
  expect(sent.headers.get('location')).toBe(`${here}?xong=gui`);
  expect((await go(jar, here, post({ text: '' }))).status).toBe(422);
});

test('pages of one’s own ask for sign-in, and strangers’ rows are not there', async () => {
  const nobody = '0190a000-0000-7000-8000-00000000ffff';
  for (const path of ['/cua-toi/giay-to', '/cua-toi/thong-bao', '/cua-toi/tin-nhan', `/cua-toi/giay-to/${nobody}/sua`])
    expect((await go(new Map(), path)).headers.get('location')).toMatch(/^\/dang-nhap/);
  const jar: Jar = new Map();
  await signIn(jar);
  for (const path of [
    `/cua-toi/giay-to/${nobody}`,
    `/cua-toi/giay-to/${nobody}/sua`,
    `/ho-so/${nobody}/tin-nhan`,
    `/ho-so/${nobody}/danh-gia`,
    '/ho-so/x/danh-gia',
    `/chia-se/${nobody}/x`,
  ])
    expect((await go(jar, path)).status, path).toBe(404);
  for (const path of ['/cua-toi', '/cua-toi/giay-to', '/cua-toi/thong-bao', '/cua-toi/tin-nhan', '/hai-long'])
    expect((await go(jar, path)).status, path).toBe(200);
});
