import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createHttp } from '../../../src/http.ts';
import { type AnyAction, problem } from '../../../src/kernel/index.ts';
import type { DraftView } from '../../../src/modules/forms/index.ts';
import type { Vneid, VneidIdentity } from '../../../src/modules/identity/index.ts';
import { createTestApp, monday, type TestApp } from '../../../src/testkit/test-app.ts';
import { portalRoutes } from './index.ts';

let app: TestApp;
let http: ReturnType<typeof createHttp>;
const father = '051098000417';
const origin = 'http://localhost:3000';

/** VNeID of these tests: whoever comes back from it is the father. */
const vneid = {
  startSignIn: async () => ({ url: 'https://vneid.invalid/', level: 2, state: 's', nonce: 'n', verifier: 'v' }),
  completeSignIn: async () =>
    ({ kind: 'citizen', subject: 'father', citizenNumber: father, fullName: 'Phạm Văn Thôi', level: 2 }) as VneidIdentity,
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
  const headers = { ...(cookie && { cookie }), 'sec-fetch-site': site };
  const response = await http.request(origin + path, { ...init, headers });
  for (const line of response.headers.getSetCookie()) {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
    if (value === '' || /max-age=0/i.test(line)) jar.delete(name);
    else jar.set(name, value);
  }
  return response;
}

/** From the sign-in page over VNeID's to where one wanted to go. */
async function signIn(jar: Jar, to = '/cua-toi'): Promise<string> {
  await go(jar, `/dang-nhap/vneid/bat-dau?toi=${encodeURIComponent(to)}`);
  return (await go(jar, '/dang-nhap/vneid?code=x', {}, 'cross-site')).headers.get('location') ?? '';
}

async function startDraft(): Promise<{ id: string; step: string }> {
  const by = await app.as(father);
  const { id } = await app.act('forms.start-draft', { by, input: { procedure: '1.001193', organisation: '21523' } });
  return { id, step: `/to-khai/${id}/applicant` };
}
const draftOf = async (id: string) => app.ask<DraftView>('forms.draft', { by: await app.as(father), id });

function typed(more: Record<string, string | File> = {}): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries({ version: '1', ...more })) form.set(name, value);
  return form;
}

test('names that every object has are no words of ours', async () => {
  const jar: Jar = new Map();
  await signIn(jar);
  const { step } = await startDraft();
  for (const path of ['/cua-toi?xong=__proto__', '/cua-toi?xong=constructor', `${step}?tep=x~__proto__&tep=x~constructor`])
    expect((await go(jar, path)).status).toBe(200);
  const strange = await go(jar, step.replace('applicant', encodeURIComponent('ở đâu\n')), { method: 'POST', body: typed() });
  expect(strange.status).toBe(422);
});

test('signing in again ends the session that this browser had', async () => {
  const jar: Jar = new Map();
  await signIn(jar);
  const before = new Map(jar);
  await signIn(jar);
  expect((await go(before, '/cua-toi')).headers.get('location')).toMatch(/^\/dang-nhap/);
  expect((await go(jar, '/cua-toi')).status).toBe(200);
});

describe('typed while the session ran out', () => {
  test('goes into the draft after signing in again, not because a stranger led the way', async () => {
    const { id, step } = await startDraft();
    const jar: Jar = new Map();
    const kept = await go(jar, step, { method: 'POST', body: typed({ 'contact.email': 'thoi@vidu.vn' }) });
    expect(kept.headers.get('location')).toMatch(/^\/dang-nhap/);
    const waiting = new Map(jar);
    await signIn(jar, '/cua-toi');
    expect((await go(jar, step, {}, 'cross-site')).status).toBe(200);
    expect((await draftOf(id)).version).toBe(1);

    expect(await signIn(waiting, step)).toBe(step);
    const back = await go(waiting, step, {}, 'cross-site');
    expect(back.headers.get('location')).toBe(`${step}?tro-lai=1`);
    expect((await draftOf(id)).version).toBe(2);
    expect([...waiting.keys()].filter((name) => name.startsWith('mc_giu'))).toEqual([]);
  });

  test('waits on when it could not be saved', async () => {
    const { id, step } = await startDraft();
    const jar: Jar = new Map();
    await go(jar, step, { method: 'POST', body: typed() });
    await signIn(jar, step);
    const actions = app.kernel.actions as Map<string, AnyAction>;
    const save = actions.get('forms.save-step')!;
    actions.set(save.type, { ...save, read: () => Promise.reject(problem('kernel.unavailable', 503, 'Đang bận.')) });
    const refused = await go(jar, step);
    actions.set(save.type, save);
    expect(refused.status).toBe(503);
    expect((await go(jar, step)).headers.get('location')).toBe(`${step}?tro-lai=1`);
    expect((await draftOf(id)).version).toBe(2);
  });

  test('waits without the photographs that were sent with it', async () => {
    const { id, step } = await startDraft();
    const jar: Jar = new Map();
    const file = new File([new Uint8Array(600_000)], 'giay.jpg');
    const response = await go(jar, step, {
      method: 'POST',
      body: typed({ 'paper.birth-notice': file, 'birth.facility': 'Trạm xá' }),
    });
    expect(response.headers.get('location')).toMatch(/^\/dang-nhap/);
    expect([...jar.keys()].filter((name) => name.startsWith('mc_giu'))).toEqual(['mc_giu_0']);
    await signIn(jar, step);
    expect((await go(jar, step)).headers.get('location')).toBe(`${step}?tro-lai=1&anh=1`);
    const draft = await draftOf(id);
    expect(draft.version).toBe(2);
    expect(draft.papers).toEqual([]);
  });

  test('more text than a form has is not kept, nor what another site sends', async () => {
    const { step } = await startDraft();
    const jar: Jar = new Map();
    await go(jar, step, { method: 'POST', body: typed({ 'birth.facility': 'a'.repeat(300_000) }) });
    await go(jar, step, { method: 'POST', body: typed() }, 'cross-site');
    expect([...jar.keys()].filter((name) => name.startsWith('mc_giu'))).toEqual([]);
  });
});

test('a picture, an empty file and one that is too large are said to be so beside the field', async () => {
  const send = async (content: Uint8Array<ArrayBuffer>) => {
    const form = new FormData();
    form.set('file', new File([content], 'la.pdf'));
    const response = await go(new Map(), '/kiem-tra/tep', { method: 'POST', body: form });
    return [response.status, await response.text()] as const;
  };
  for (const [content, status, words] of [
    [new Uint8Array([0xff, 0xd8, 0xff, 0xe0]), 422, 'không phải tệp PDF'],
    [new Uint8Array(0), 422, 'tệp rỗng'],
    [new Uint8Array(20 * 1024 * 1024 + 1), 413, 'lớn hơn 20 MB'],
  ] as const) {
    const [answered, page] = await send(content);
    expect(answered).toBe(status);
    expect(page).toContain(words);
    expect(page).toContain('action="/kiem-tra/tep"');
  }
});

test('a style that stands in the page is named by its hash in the policy; later pages name the kept sheet', async () => {
  const jar: Jar = new Map();
  const first = await go(jar, '/tro-giup');
  const style = /<style>([\s\S]*?)<\/style>/.exec(await first.text())![1]!;
  const hash = createHash('sha256').update(style).digest('base64');
  expect(first.headers.get('content-security-policy')).toContain(`style-src 'self' 'sha256-${hash}'`);
  const second = await go(jar, '/tro-giup');
  expect(await second.text()).not.toContain('<style');
  expect(second.headers.get('content-security-policy')).not.toContain('sha256-');
});

test('display choices are kept without script and change every page', async () => {
  const jar: Jar = new Map();
  const chosen = await go(jar, '/tiep-can?text=large&contrast=more&motion=less');
  expect(chosen.headers.get('location')).toBe('/tiep-can?luu=1');
  expect(await (await go(jar, '/')).text()).toContain('data-text="large" data-contrast="more" data-motion="less"');
  await go(jar, '/tiep-can?text=normal&contrast=normal&motion=normal');
  expect(await (await go(jar, '/')).text()).not.toMatch(/<html[^>]*data-/);
});

test('a fault is reported without signing in; what is wrong with it is said, and an address is kept without its question', async () => {
  const body = (fields: Record<string, string>) => new URLSearchParams({ page: '/thu-tuc?q=bí+mật', contact: '', ...fields });
  const short = await go(new Map(), '/bao-loi', { method: 'POST', body: body({ what: 'x' }) });
  expect(short.status).toBe(422);
  expect(await short.text()).toContain('Viết ít nhất một câu');
  const sent = await go(new Map(), '/bao-loi', { method: 'POST', body: body({ what: 'Trang tìm kiếm không hiện gì.' }) });
  expect(sent.headers.get('location')).toMatch(/^\/bao-loi\/xong\?so=[0-9A-F]{4}-[0-9A-F]{4}$/);
  const [row] = await app.db.query<{ page: string }>('select page from system.portal_fault order by id desc limit 1');
  expect(row!.page).toBe('/thu-tuc');
});

test('public figures are a page that is sorted and turned without script, and a file', async () => {
  const page = await (await go(new Map(), '/so-lieu?sap=received&chieu=giam&trang=2')).text();
  expect(page).toContain('aria-sort="descending"');
  expect(page).toContain('Trang 2 trên');
  const file = await go(new Map(), '/so-lieu.csv');
  expect(file.headers.get('content-type')).toContain('text/csv');
  const [head, ...rows] = (await file.text()).trim().split('\r\n');
  expect(head).toMatch(/^\uFEFF?thang,ma,ten,received,/);
  expect(rows.length).toBeGreaterThan(90);
  expect((await go(new Map(), '/so-lieu?xa=99999')).status).toBe(404);
});

test('a file that is no PDF is said to be unreadable, and the server goes on', async () => {
  const form = new FormData();
  form.set('file', new File([`%PDF-1.7 ${'['.repeat(50_000)}`], 'la.pdf'));
  const response = await go(new Map(), '/kiem-tra/tep', { method: 'POST', body: form });
  expect(await response.text()).toContain('Không đọc được tệp này');
});
