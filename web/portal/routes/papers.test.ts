import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createHttp } from '../../../src/http.ts';
import { program } from '../../../src/kernel/files/judge/bad-files.fixture.ts';
import { addPiece, beginUpload } from '../../../src/kernel/files/uploads.ts';
import type { Actor } from '../../../src/kernel/index.ts';
import type { DraftView } from '../../../src/modules/forms/index.ts';
import type { Vneid, VneidIdentity } from '../../../src/modules/identity/index.ts';
import { people, smallPng } from '../../../src/testkit/birth.ts';
import { createTestApp, monday, type TestApp } from '../../../src/testkit/test-app.ts';
import { portalRoutes } from './index.ts';

let app: TestApp;
let http: ReturnType<typeof createHttp>;
const origin = 'http://localhost:3000';
const jar = new Map<string, string>();
const component = 'birth-notice';

/** VNeID of these tests: whoever comes back from it is the father. */
const vneid = {
  startSignIn: async () => ({ url: 'https://vneid.invalid/', level: 2, state: 's', nonce: 'n', verifier: 'v' }),
  completeSignIn: async () =>
    ({ kind: 'citizen', subject: 'f', citizenNumber: people.father, fullName: 'Phạm Văn Thôi', level: 2 }) as VneidIdentity,
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
  await go('/dang-nhap/vneid/bat-dau?toi=%2Fcua-toi');
  await go('/dang-nhap/vneid?code=x', {}, 'cross-site');
});
afterAll(() => app?.close());

async function go(path: string, init: RequestInit = {}, site = 'same-origin'): Promise<Response> {
  const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
  const response = await http.request(origin + path, { ...init, headers: { cookie, 'sec-fetch-site': site } });
  for (const line of response.headers.getSetCookie()) {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
    jar.set(name, value);
  }
  return response;
}

const draftFor = async (by: string): Promise<string> =>
  (await app.act('forms.start-draft', { by, input: { procedure: '1.001193', organisation: '21523' } })).id!;
const papersOf = async (id: string) => (await app.ask<DraftView>('forms.draft', { by: people.father, id })).papers;
const photo = (): Buffer<ArrayBuffer> => Buffer.concat([smallPng, randomBytes(500)]);

/** The father as this browser's session has him: what he sends belongs to the account that he signed in with. */
async function signedIn(): Promise<Actor> {
  const [row] = await app.db.query<{ account: string }>('select account from identity.session order by made_at desc limit 1');
  return { ...(await app.as(people.father)), account: row!.account };
}

/** Sent in pieces for this paper of this draft, whole. */
async function sent(draft: string, content = photo(), by = people.father): Promise<string> {
  const actor = by === people.father ? await signedIn() : await app.as(by);
  const purpose = `draft:${draft}:${component}`;
  const { id } = await beginUpload(app.kernel, actor, { name: 'anh.png', bytes: content.length, purpose, mark: '' });
  const whole = (async function* () {
    yield content;
  })();
  await addPiece(app.kernel, actor, id, { offset: 0, content: whole });
  return id;
}

function form(fields: Record<string, string | File | (string | File)[]>): RequestInit {
  const body = new FormData();
  for (const [name, values] of Object.entries(fields)) for (const value of [values].flat()) body.append(name, value);
  return { method: 'POST', body };
}

describe('a file that the script sends', () => {
  test('is taken once, however often the answer is lost, and the answer shows the paper as it stands', async () => {
    const draft = await draftFor(people.father);
    const upload = await sent(draft);
    const bind = () => go(`/to-khai/${draft}/child-and-parents/tai-len?component=${component}`, form({ upload }));
    const answers = [await bind(), await bind()];
    expect(answers.map(({ status }) => status)).toEqual([201, 201]);
    const { html, sha256 } = (await answers[1]!.json()) as { html: string; sha256: string };
    expect(html).toContain('anh.png');
    expect(html).toContain(sha256);
    expect(await papersOf(draft)).toHaveLength(1);
  });

  test('for another paper, another declaration, or of another person is not there', async () => {
    const [mine, other] = [await draftFor(people.father), await draftFor(people.father)];
    const upload = await sent(other);
    expect((await go(`/to-khai/${mine}/child-and-parents/tai-len?component=${component}`, form({ upload }))).status).toBe(404);
    expect((await go(`/to-khai/${other}/child-and-parents/tai-len?component=witness-statement`, form({ upload }))).status).toBe(
      404,
    );
    const hers = await draftFor(people.mother);
    const herUpload = await sent(hers, photo(), people.mother);
    expect(
      (await go(`/to-khai/${mine}/child-and-parents/tai-len?component=${component}`, form({ upload: herUpload }))).status,
    ).toBe(404);
    expect(
      (await go(`/to-khai/${hers}/child-and-parents/tai-len?component=${component}`, form({ upload: herUpload }))).status,
    ).toBe(404);
    expect(await papersOf(mine)).toEqual([]);
  });
});

describe('files that come with the form', () => {
  test('the good ones stay, each bad one says why, and nothing typed is lost', async () => {
    const draft = await draftFor(people.father);
    const answer = await go(
      `/to-khai/${draft}/child-and-parents`,
      form({
        version: '1',
        'child.name.family': 'Phạm Đinh',
        'birth.place': 'facility',
        [`paper.${component}`]: [
          new File([photo()], 'mot.png'),
          new File([new Uint8Array(program())], 'giay.jpg'),
          new File([], 'rong.jpg'),
          new File([photo()], 'hai.png'),
        ],
      }),
    );
    const page = await (await go(answer.headers.get('location')!.replace(/#.*/, ''))).text();
    expect(page).toContain('Tệp này là chương trình máy tính');
    expect(page).toContain('Tệp này rỗng (0 byte)');
    expect(page).toContain('value="Phạm Đinh"');
    expect((await papersOf(draft)).map(({ name }) => name)).toEqual(['mot.png', 'hai.png']);
  });

  test('a page is turned, moved, kept and dropped by plain buttons; one pressed twice does no harm', async () => {
    const draft = await draftFor(people.father);
    const files = { [`paper.${component}`]: ['mot.png', 'hai.png'].map((name) => new File([photo()], name)) };
    await go(`/to-khai/${draft}/child-and-parents`, form({ version: '1', 'birth.place': 'facility', ...files }));
    const [one, two] = await papersOf(draft);
    const press = async (name: string, value: string) => {
      const answer = await go(
        `/to-khai/${draft}/child-and-parents`,
        form({ version: '1', 'birth.place': 'facility', [name]: value }),
      );
      expect(answer.headers.get('location')).toBe(`/to-khai/${draft}/child-and-parents#birth-notice-paper`);
    };
    await press('_page', `up ${two!.file}`);
    await press('_page', `turn ${two!.file}`);
    await press('_page', `turn ${two!.file}`);
    await press('_page', `keep ${one!.file}`);
    expect(await papersOf(draft)).toMatchObject([
      { file: two!.file, turn: 180 },
      { file: one!.file, accepted: true },
    ]);
    await press('_removePaper', two!.file);
    expect(await papersOf(draft)).toMatchObject([{ file: one!.file }]);
    const gone = await go(`/to-khai/${draft}/child-and-parents`, form({ version: '1', _page: `turn ${two!.file}` }));
    expect(gone.status).toBe(303);
  });

  test('what was begun elsewhere is shown, may be dropped, and goes with the declaration', async () => {
    const draft = await draftFor(people.father);
    await go(`/to-khai/${draft}/child-and-parents`, form({ version: '1', 'birth.place': 'facility' }));
    const actor = await signedIn();
    const begin = async (name: string) => {
      const purpose = `draft:${draft}:${component}`;
      const { id } = await beginUpload(app.kernel, actor, { name, bytes: 900_000, purpose, mark: name });
      const part = (async function* () {
        yield photo();
      })();
      await addPiece(app.kernel, actor, id, { offset: 0, content: part });
      return id;
    };
    const [first, second] = [await begin('mot.png'), await begin('hai.png')];
    expect(await (await go(`/to-khai/${draft}/child-and-parents`)).text()).toContain('Còn gửi dở');
    await go(`/to-khai/${draft}/child-and-parents`, form({ version: '1', 'birth.place': 'facility', _dropUpload: first }));
    const left = () => app.db.query<{ id: string }>('select id from kernel.upload where id = any($1)', [[first, second]]);
    expect((await left()).map(({ id }) => id)).toEqual([second]);
    await go(`/to-khai/${draft}/xoa`, form({}));
    expect(await left()).toEqual([]);
  });
});

test('nobody sees another’s pages, large or small', async () => {
  const draft = await draftFor(people.mother);
  const upload = await sent(draft, photo(), people.mother);
  const receipt = await app.request('POST', `/api/v1/uploads/${upload}/finish`, { as: people.mother });
  const { id } = (await receipt.json()) as { id: string };
  const mine = await app.request('GET', `/api/v1/files/${id}/thumbnail?turn=90`, { as: people.mother });
  expect([mine.status, mine.headers.get('content-type')]).toEqual([200, 'image/jpeg']);
  for (const path of ['thumbnail', 'content']) {
    expect((await go(`/api/v1/files/${id}/${path}`)).status).toBe(404);
  }
  expect((await app.request('GET', `/api/v1/files/${id}/thumbnail?turn=45`, { as: people.mother })).status).toBe(404);
});
