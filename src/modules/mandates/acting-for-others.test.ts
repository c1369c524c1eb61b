import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { receiveFile } from '../../kernel/http/files.ts';
import { birthAnswers, birthProcedure, people, smallPng } from '../../testkit/birth.ts';
import { createTestApp, monday, type TestApp } from '../../testkit/test-app.ts';
import type { DossierPage } from '../dossiers/contract.ts';
import type { DraftView } from '../forms/index.ts';
import type { MandateView, Principal } from './contract.ts';

let app: TestApp;
const husband = people.father;
const wife = people.mother;
const extract = '2.000635';
/** What a mother declares whose husband the register knows. */
const { mother: _mother, ...rest } = birthAnswers;
const hers = { ...rest, relation: 'mother', father: { isSpouse: true } };

beforeAll(async () => {
  app = await createTestApp();
});
afterAll(() => app?.close());
afterEach(() => app.clock.set(monday));

const idOf = async (number: string): Promise<string> =>
  (await app.db.query<{ id: string }>('select id from registers.person where citizen_number = $1', [number]))[0]!.id;
const nameOf = async (number: string): Promise<string> =>
  (await app.db.query<{ n: string }>('select full_name as n from registers.person where citizen_number = $1', [number]))[0]!.n;

type Wish = { by?: string; to?: string; covers?: string[] | null; validTo?: string; fullName?: string };
async function offer({ by = wife, to = husband, covers = null, validTo = '2026-12-31', fullName }: Wish = {}): Promise<string> {
  const taker = { citizenNumber: to, fullName: fullName ?? (await nameOf(to)) };
  return (await app.act('mandates.grant', { by, input: { taker, covers, validTo } })).id;
}
async function granted(wish: Wish = {}): Promise<string> {
  const id = await offer(wish);
  await app.act('mandates.accept', { by: wish.to ?? husband, id, input: {} });
  return id;
}
const begin = async (by: string, onBehalfOf: string, procedure = birthProcedure) =>
  app.act('forms.start-draft', { by, input: { procedure, organisation: '21523', onBehalfOf } });
const end = (id: string, by = wife) => app.act('mandates.end', { by, id, input: {} });
const mine = async (by: string): Promise<MandateView[]> =>
  (await app.ask<{ items: MandateView[] }>('mandates.mine', { by })).items;
const upload = async (by: string): Promise<string> =>
  (
    await receiveFile(app.kernel, await app.as(by), {
      name: 'giay.png',
      content: (async function* () {
        yield smallPng;
      })(),
    })
  ).id;

describe('who may not', () => {
  test('nobody acts without a mandate, before it is accepted, after it has ended or run out, or beyond what it covers', async () => {
    const her = await idOf(wife);
    const refused = (code: string) => ({ status: 403, code: `mandates.${code}` });
    await expect(begin(husband, her)).rejects.toMatchObject(refused('none'));
    const offered = await offer();
    await expect(begin(husband, her)).rejects.toMatchObject({
      ...refused('closed'),
      detail: expect.stringContaining('chưa nhận'),
    });
    await app.act('mandates.decline', { by: husband, id: offered, input: {} });
    await expect(begin(husband, her)).rejects.toMatchObject(refused('closed'));
    const narrow = await granted({ covers: ['residence', extract] });
    await expect(begin(husband, her)).rejects.toMatchObject({
      ...refused('closed'),
      detail: expect.stringContaining('không gồm'),
    });
    await begin(husband, her, extract);
    await end(narrow);
    await expect(begin(husband, her, extract)).rejects.toMatchObject({ detail: expect.stringContaining('đã kết thúc') });
    const short = await granted({ validTo: '2026-11-23' });
    await begin(husband, her);
    app.clock.set('2026-11-23T17:00:00Z');
    await expect(begin(husband, her)).rejects.toMatchObject({ detail: expect.stringContaining('hết hạn ngày 23/11/2026') });
    app.clock.set(monday);
    await end(short);
  });

  test('what the law wants done in person is refused with its clause, also to a parent', async () => {
    const id = await granted();
    await expect(begin(husband, await idOf(wife), '1.000894')).rejects.toMatchObject({
      code: 'mandates.not-delegable',
      detail: expect.stringContaining('Thông tư 04/2020/TT-BTP'),
    });
    await expect(offer({ covers: ['1.000894'] })).rejects.toMatchObject({
      status: 422,
      fields: [{ pointer: '/covers/0', message: expect.stringContaining('không ủy quyền') }],
    });
    await end(id);
  });

  test('a stranger sees nothing of a mandate and does nothing with it', async () => {
    const id = await offer();
    const stranger = '051198000001';
    await app.db.query(
      `insert into registers.person (id, citizen_number, full_name, name_key, date_of_birth, source, known_at)
       values (gen_random_uuid(), $1, 'Người Lạ', 'nguoi la', '1990-01-01', 'thử', now()) on conflict do nothing`,
      [stranger],
    );
    for (const action of ['accept', 'decline', 'end', 'limit'])
      await expect(app.act(`mandates.${action}`, { by: stranger, id, input: {} })).rejects.toMatchObject({ status: 404 });
    expect(await mine(stranger)).toEqual([]);
    await end(id);
  });

  test('a number under another name is told to nobody, and nobody can accept it', async () => {
    const id = await offer({ fullName: 'Phạm Văn Khác' });
    expect((await mine(husband)).map((one) => one.id)).not.toContain(id);
    await expect(app.act('mandates.accept', { by: husband, id, input: {} })).rejects.toMatchObject({ status: 404 });
    await end(id);
  });
});

test('the giver reads the name as they typed it until it is accepted: another spelling would tell who there is', async () => {
  const id = await offer({ fullName: 'pham van thoi' });
  const named = async () => (await mine(wife)).find((one) => one.id === id)!.name;
  expect(await named()).toBe('pham van thoi');
  await app.act('mandates.accept', { by: husband, id, input: {} });
  expect(await named()).toBe('Phạm Văn Thôi');
  await end(id);
});

describe('children', () => {
  test('the register’s parent acts for a child under 18, nobody else does, and not for one who is grown up', async () => {
    const [row] = await app.db.query<{ child: string; parent: string }>(
      `select p.child, q.citizen_number as parent from registers.parent p
       join registers.person c on c.id = p.child join registers.person q on q.id = p.parent
       where c.date_of_birth > '2010' and c.deceased_on is null and q.deceased_on is null order by c.id limit 1`,
    );
    const { child, parent } = row!;
    await app.db.query(`update registers.person set date_of_birth = '2009-06-01' where id = $1`, [child]);
    const choices = await app.ask<{ items: Principal[] }>('mandates.principals', { by: parent, input: { procedure: extract } });
    expect(choices.items.find((one) => one.id === child)).toMatchObject({ as: 'con' });
    const { id } = await begin(parent, child, extract);
    expect(await app.ask<DraftView>('forms.draft', { by: parent, id })).toMatchObject({ actingFor: { id: child, mine: false } });
    expect((await mine(parent))[0]).toMatchObject({ ground: 'parent', stand: 'standing' });
    await expect(begin(husband === parent ? wife : husband, child, extract)).rejects.toMatchObject({ code: 'mandates.none' });
    // On the eighteenth birthday the right is over, for the draft as well.
    app.clock.set('2027-05-31T17:00:00Z');
    await expect(begin(parent, child, extract)).rejects.toMatchObject({ code: 'mandates.grown-up' });
    await expect(app.ask('forms.draft', { by: parent, id })).rejects.toMatchObject({ status: 404 });
    app.clock.set(monday);
    // Nor does somebody act whom the register no longer has as a parent.
    await app.db.query('delete from registers.parent where child = $1', [child]);
    await expect(app.ask('forms.draft', { by: parent, id })).rejects.toMatchObject({ status: 404 });
  });
});

test('she grants, he accepts and declares for her, both see it, she ends it: his right is gone, nothing of hers is lost', async () => {
  const her = await idOf(wife);
  const id = await granted({ covers: ['civil-status'] });
  for (const [by, side] of [
    [wife, 'giver'],
    [husband, 'taker'],
  ] as const)
    expect((await mine(by)).find((one) => one.id === id)).toMatchObject({ side, stand: 'standing', tie: 'chồng' });

  const draft = await begin(husband, her);
  const view = await app.ask<DraftView>('forms.draft', { by: husband, id: draft.id });
  // What is known is hers, not his.
  expect(view.known.applicant?.title).toBe('Đinh Thị Hà');
  const answers = hers;
  const file = await upload(husband);
  const saved = await app.act('forms.save-step', {
    by: husband,
    id: draft.id,
    input: { step: 'applicant', answers, addPapers: [{ component: 'birth-notice', file }] },
  });
  const herDrafts = (await app.ask<{ items: { id: string; acting: object }[] }>('forms.drafts', { by: wife })).items;
  expect(herDrafts.find((one) => one.id === draft.id)?.acting).toMatchObject({ taker: 'Phạm Văn Thôi', mine: true });
  const looks = await app.db.query(
    `select 1 from kernel.log where kind = 'read' and subject = $1 and on_behalf_of = $1 and actor = (select id from identity.account where person = $2)`,
    [her, await idOf(husband)],
  );
  expect(looks.length).toBeGreaterThan(0);

  const second = await begin(husband, her, extract);
  await end(id);
  for (const call of [
    () => app.ask('forms.draft', { by: husband, id: draft.id }),
    () => app.act('forms.save-step', { by: husband, id: second.id, input: { step: 'applicant', answers: {} } }),
    () => app.act('dossiers.submit', { by: husband, input: { draft: draft.id, version: saved.version } }),
    () => app.act('forms.discard-draft', { by: husband, id: draft.id, input: {} }),
  ])
    await expect(call()).rejects.toMatchObject({ status: 404 });
  expect((await app.ask<DraftView>('forms.draft', { by: wife, id: draft.id })).answers).toMatchObject({ relation: 'mother' });

  // She goes on with what he typed and photographed, and hands it in herself.
  const { reply: last } = await app.act('forms.save-step', { by: wife, id: draft.id, input: { step: 'result', answers } });
  expect(last).toBeDefined();
  const { version } = await app.ask<DraftView>('forms.draft', { by: wife, id: draft.id });
  const done = await app.act('dossiers.submit', { by: wife, input: { draft: draft.id, version } });
  expect((await app.ask<DossierPage>('dossiers.page', { by: wife, id: done.id })).papers[0]).toMatchObject({ status: 'file' });
});

test('handed in by him, the dossier is hers: both see it and both names, until the mandate ends', async () => {
  const her = await idOf(wife);
  const id = await granted();
  const draft = await begin(husband, her);
  const answers = { ...hers, child: { ...birthAnswers.child, name: { family: 'Phạm', given: 'Bình' } } };
  const saved = await app.act('forms.save-step', {
    by: husband,
    id: draft.id,
    input: { step: 'applicant', answers, addPapers: [{ component: 'birth-notice', file: await upload(husband) }] },
  });
  const done = await app.act('dossiers.submit', { by: husband, input: { draft: draft.id, version: saved.version } });
  const [row] = await app.db.query<{ subject: string; applicant_name: string; representative: string }>(
    'select subject, applicant_name, representative from dossiers.dossier where id = $1',
    [done.id],
  );
  expect(row).toEqual({ subject: her, applicant_name: 'Đinh Thị Hà', representative: await idOf(husband) });
  const [log] = await app.db.query<{ on_behalf_of: string }>(
    `select on_behalf_of from kernel.log where aggregate_id = $1 and action = 'dossiers.submit'`,
    [done.id],
  );
  expect(log!.on_behalf_of).toBe(her);
  await app.settle();
  const told = await app.db.query<{ person: string }>('select person from messages.notice where dossier = $1', [done.id]);
  expect(told.map((one) => one.person).sort()).toEqual([her, await idOf(husband)].sort());
  const [slip] = await app.db.query('select 1 from dossiers.document where dossier = $1', [done.id]);
  expect(slip).toBeDefined();
  const seen = (by: string) => app.ask<DossierPage>('dossiers.page', { by, id: done.id });
  const [his, own] = [await seen(husband), await seen(wife)];
  expect(his.timeline[0]!.by).toBe('Bạn');
  expect(own.timeline[0]!.by).toBe('Phạm Văn Thôi');
  for (const page of [his, own]) expect(JSON.stringify(page.blocks)).toContain('Phạm Văn Thôi');
  const officer = await seen('pham.thi.hoai.thu');
  expect(officer.timeline[0]!.by).toBe('Phạm Văn Thôi, thay mặt Đinh Thị Hà');
  expect(JSON.stringify(officer.blocks)).toContain('Người làm thay');

  await app.act('mandates.limit', { by: wife, id, input: { covers: ['residence'] } });
  await expect(seen(husband)).rejects.toMatchObject({ status: 404 });
  await end(id, husband);
  await expect(seen(husband)).rejects.toMatchObject({ status: 404 });
  expect((await seen(wife)).code).toBe(his.code);
  const inLists = async (by: string) =>
    (await app.ask<{ items: { id: string }[] }>('dossiers.mine', { by })).items.some((one) => one.id === done.id);
  expect([await inLists(wife), await inLists(husband)]).toEqual([true, false]);
});

test('limits only narrow; either side ends; nobody else does', async () => {
  const id = await granted({ covers: ['civil-status'] });
  const limit = (input: object, by = wife) => app.act('mandates.limit', { by, id, input });
  await expect(limit({ covers: null })).rejects.toMatchObject({ fields: [{ pointer: '/covers' }] });
  await expect(limit({ covers: ['residence'] })).rejects.toMatchObject({ fields: [{ pointer: '/covers' }] });
  await expect(limit({ validTo: '2027-01-01' })).rejects.toMatchObject({ fields: [{ pointer: '/validTo' }] });
  await expect(limit({ covers: [birthProcedure] }, husband)).rejects.toMatchObject({ status: 404 });
  await limit({ covers: [birthProcedure], validTo: '2026-12-01' });
  expect((await mine(husband)).find((one) => one.id === id)?.covers).toEqual([
    { code: birthProcedure, name: 'Đăng ký khai sinh' },
  ]);
  await end(id, husband);
  await expect(end(id)).rejects.toMatchObject({ status: 409 });
});

test('a company’s representative applies for the company as long as VNeID’s word is fresh', async () => {
  const person = await idOf(husband);
  const by = { ...(await import('../../kernel/index.ts')).systemActor };
  await app.act('mandates.record-company', { by, input: { taxCode: '4300999012', name: 'Công ty Thử Nghiệm', person } });
  const [choice] = (
    await app.ask<{ items: Principal[] }>('mandates.principals', { by: husband, input: { procedure: extract } })
  ).items.filter((one) => one.ground === 'company');
  const { id } = await begin(husband, choice!.id, extract);
  expect((await app.ask<DraftView>('forms.draft', { by: husband, id })).known.applicant?.title).toBe('Công ty Thử Nghiệm');
  app.clock.set('2026-12-24T02:00:00Z');
  await expect(begin(husband, choice!.id, extract)).rejects.toMatchObject({ code: 'mandates.closed' });
  app.clock.set(monday);
});
