import { afterAll, beforeAll, expect, test } from 'vitest';
import { createHttp } from '../../../src/http.ts';
import type { Vneid, VneidIdentity } from '../../../src/modules/identity/index.ts';
import { birthAnswers, birthProcedure, people } from '../../../src/testkit/birth.ts';
import { createTestApp, monday, type TestApp } from '../../../src/testkit/test-app.ts';
import { portalRoutes } from './index.ts';

const origin = 'http://localhost:3000';
/** What a step may weigh on the wire: a second on a village's mobile network. Style and script come once and are kept. */
const ceiling = 15 * 1024;

const vneid = {
  startSignIn: async () => ({ url: 'https://vneid.invalid/', level: 2, state: 's', nonce: 'n', verifier: 'v' }),
  completeSignIn: async () =>
    ({ kind: 'citizen', subject: 'f', citizenNumber: people.father, fullName: 'Phạm Văn Thôi', level: 2 }) as VneidIdentity,
} as unknown as Vneid;

let app: TestApp;
let http: ReturnType<typeof createHttp>;
const jar = new Map<string, string>();

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
  await get('/dang-nhap/vneid/bat-dau?toi=%2Fcua-toi');
  await get('/dang-nhap/vneid?code=x', 'cross-site');
  // As everybody comes to a form: over a page that made the browser keep the style.
  await get('/tro-giup');
});
afterAll(() => app?.close());

async function get(path: string, site = 'same-origin', encoding = 'gzip'): Promise<Response> {
  const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
  const headers = { cookie, 'sec-fetch-site': site, 'accept-encoding': encoding };
  const response = await http.request(origin + path, { headers });
  for (const line of response.headers.getSetCookie()) {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
    jar.set(name, value);
  }
  return response;
}

test('every step of a real birth declaration, empty or filled in, stays under 15 KB on the wire', async () => {
  const by = await app.as(people.father);
  const { form } = app.app.catalogue.find(birthProcedure)!;
  for (const [which, answers] of [
    ['empty', {}],
    ['filled in', birthAnswers],
    ['filled in, of another province', { ...birthAnswers, birth: { place: 'elsewhere', address: { province: '01' } } }],
  ] as const) {
    const { id } = await app.act('forms.start-draft', { by, input: { procedure: birthProcedure, organisation: '21523' } });
    await app.db.query('update forms.draft set answers = $1 where id = $2', [JSON.stringify(answers), id]);
    for (const step of form.steps) {
      const weight = await weigh(`/to-khai/${id}/${step.id}`);
      expect(weight, `${step.id}, ${which}`).toBeLessThanOrEqual(ceiling);
    }
  }
});

test('a step that is the first page of all brings its style along, and is under 15 KB with its script', async () => {
  const by = await app.as(people.father);
  const { id } = await app.act('forms.start-draft', { by, input: { procedure: birthProcedure, organisation: '21523' } });
  const style = jar.get('mc_kieu')!;
  for (const step of ['applicant', 'child-and-parents']) {
    jar.delete('mc_kieu');
    const html = await (await get(`/to-khai/${id}/${step}`, 'same-origin', 'identity')).text();
    const [, script = ''] = /src="(\/assets\/[^"]+\.js)"/.exec(html)!;
    expect(html).toContain('<style>');
    expect(html).not.toContain('rel="stylesheet"');
    expect((await weigh(`/to-khai/${id}/${step}`)) + (await weigh(script)), step).toBeLessThanOrEqual(ceiling);
  }
  jar.set('mc_kieu', style);
});

test('the style and the script of a step, sent once and kept, stay under 15 KB together', async () => {
  const by = await app.as(people.father);
  const { id } = await app.act('forms.start-draft', { by, input: { procedure: birthProcedure, organisation: '21523' } });
  const html = await (await get(`/to-khai/${id}/applicant`, 'same-origin', 'identity')).text();
  const kept = [...html.matchAll(/(?:href|src)="(\/assets\/[^"]+\.(?:css|js))"/g)].map((match) => match[1]!);
  expect(kept).toHaveLength(2);
  let together = 0;
  for (const path of kept) together += await weigh(path);
  expect(together).toBeLessThanOrEqual(ceiling);
});

/** Bytes of the answer's body as a browser gets it. */
async function weigh(path: string): Promise<number> {
  const answer = await get(path);
  expect(answer.status, path).toBe(200);
  expect(answer.headers.get('content-encoding'), path).toBe('gzip');
  return (await answer.arrayBuffer()).byteLength;
}
