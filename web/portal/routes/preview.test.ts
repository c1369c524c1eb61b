import { afterAll, beforeAll, expect, test } from 'vitest';
import { createHttp } from '../../../src/http.ts';
import type { Vneid } from '../../../src/modules/identity/index.ts';
import { birthProcedure, people } from '../../../src/testkit/birth.ts';
import { createTestApp, type TestApp } from '../../../src/testkit/test-app.ts';
import { portalRoutes } from './index.ts';

const origin = 'http://localhost:3000';
const author = 'diep.thi.bao.ngan';
const approver = 'khong.huu.tam';
let app: TestApp;
let http: ReturnType<typeof createHttp>;
let version: string;

beforeAll(async () => {
  app = await createTestApp();
  http = createHttp({
    app: app.app,
    sessions: app.sessions,
    portal: portalRoutes({ app: app.app, booted: app, vneid: {} as Vneid, secure: false }),
    deskFolder: '/nowhere',
    vneidOrigin: null,
    ready: () => true,
    publicOrigin: () => origin,
    identity: { signIn: {} as never, passkeys: {} as never, secure: false, demoAccounts: null },
  });
  version = (await app.act('procedures.begin-version', { by: author, input: { code: birthProcedure } })).id;
});
afterAll(() => app?.close());

async function get(path: string, who?: string): Promise<[number, string]> {
  const headers: Record<string, string> = who ? { authorization: `Bearer ${await app.tokenOf(who)}` } : {};
  const response = await http.request(origin + path, { headers });
  return [response.status, await response.text()];
}

async function post(step: string, fields: Record<string, string>, press: 'next' | 'back' = 'next'): Promise<string> {
  const body = new FormData();
  body.append('then', press);
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  const response = await http.request(`${origin}/xem-thu/${version}/${step}`, {
    method: 'POST',
    body,
    headers: { authorization: `Bearer ${await app.tokenOf(author)}`, origin },
  });
  expect(response.status).toBe(200);
  return response.text();
}

test('an administrator walks through the declaration; nothing is stored, nothing can be handed in, what was typed comes along', async () => {
  const count = async () =>
    (
      await app.db.query<{ n: number }>(
        'select (select count(*) from forms.draft) + (select count(*) from dossiers.dossier) + (select count(*) from kernel.log)::int as n',
      )
    )[0]!.n;
  const before = await count();
  const [status, first] = await get(`/xem-thu/${version}`, author);
  expect(status).toBe(200);
  expect(first).toContain('Bản xem thử');
  expect(first).not.toMatch(/data-autosave|data-upload=|\/nop"/);
  const { steps } = app.app.catalogue.find(birthProcedure)!.form;
  const empty = await post(steps[0]!.id, { _answers: '', _known: 'yes' });
  expect(empty).toContain('class="summary"');
  const next = await post(steps[0]!.id, { _answers: '', _known: 'yes', case: 'default', relation: 'father' });
  expect(next).toContain(`/xem-thu/${version}/${steps[1]!.id}`);
  const back = await post(
    steps[1]!.id,
    {
      _answers: /name="_answers" value="([^"]+)"/.exec(next)![1]!,
      _known: 'yes',
    },
    'back',
  );
  expect(back).toMatch(/value="default"[^>]*checked|checked[^>]*value="default"/);
  // Answers that somebody made up are no way in.
  expect(await post(steps[1]!.id, { _answers: 'x'.repeat(200) })).toContain('Bản xem thử');
  expect(await count()).toBe(before);
});

test.each([[undefined], [people.father], ['pham.thi.hoai.thu'], ['ton.that.quang.huy']])(
  '%s sees no version that is being written',
  async (who) => {
    const [status, text] = await get(`/xem-thu/${version}`, who);
    expect([401, 403, 404, 303]).toContain(status);
    expect(text).not.toContain('Bản xem thử');
  },
);

test('a version that cannot be filled in yet says where it is wrong', async () => {
  const { id } = await app.act('procedures.begin-version', { by: author, input: { code: '2.000635' } });
  await app.act('procedures.change-version', {
    by: author,
    id,
    input: {
      edit: { kind: 'question', at: '/steps/0/sections/0/fields/0', set: { when: { present: { var: 'result.paper' } } } },
    },
  });
  const [status, text] = await get(`/xem-thu/${id}`, author);
  expect(status).toBe(200);
  expect(text).toContain('Chưa xem thử được');
  expect(text).toContain('đứng sau');
});

test('the procedure’s page lists the version once it is published, and an open declaration tells of it on its day', async () => {
  const father = people.father;
  const draft = await app.act('forms.start-draft', { by: father, input: { procedure: birthProcedure, organisation: '21523' } });
  const { step } = draft.reply as { step: string };
  await app.act('procedures.change-version', {
    by: author,
    id: version,
    input: {
      edit: {
        kind: 'add-question',
        after: '/steps/0/sections/0',
        type: 'text',
        label: 'Cháu có tên gọi ở nhà không?',
        required: false,
        when: null,
      },
    },
  });
  await app.act('procedures.propose-version', { by: author, id: version, input: { validFrom: '2026-12-01' } });
  await app.act('procedures.publish-version', { by: approver, id: version, input: {} });
  await app.app.catalogue.refresh();
  app.clock.advance(60_000);
  const [, coming] = await get(`/thu-tuc/${birthProcedure}/phien-ban`);
  expect(coming).toContain('tên gọi ở nhà');
  expect((await get(`/to-khai/${draft.id}/${step}`, father))[1]).not.toContain('quy định mới từ');
  app.clock.set('2026-12-01T02:00:00Z');
  const [, page] = await get(`/to-khai/${draft.id}/${step}`, father);
  expect(page).toContain('quy định mới từ 01/12/2026');
  expect(page).toContain('tên gọi ở nhà');
  expect(page).not.toMatch(/<label[^>]*>[^<]*tên gọi ở nhà/);
});
