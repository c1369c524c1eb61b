import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { receiveFile } from '../../kernel/http/files.ts';
import type { Actor } from '../../kernel/index.ts';
import { birthAnswers, people, smallPng } from '../../testkit/birth.ts';
import { createTestApp, type TestApp } from '../../testkit/test-app.ts';
import { verifyPdf } from '../signatures/index.ts';
import type { DossierPage } from './contract.ts';

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
});
afterAll(() => app.close());

const oneStop = 'pham.thi.hoai.thu';
const caseOfficer = 'nguyen.thi.thu.suong';
const viceChair = 'pham.thi.kim.ngan';
const provinceChair = 'truong.hoang.phi';
const opinion = 'Hồ sơ đủ giấy tờ, đề nghị ký.';

async function upload(by: string): Promise<string> {
  const content = (async function* () {
    yield smallPng;
  })();
  return (await receiveFile(app.kernel, await app.as(by), { name: 'chung-sinh.png', content })).id;
}

type Reached = 'submitted' | 'received' | 'taken' | 'proposed';
async function dossier(reached: Reached): Promise<string> {
  const papers = [{ component: 'birth-notice', file: await upload(people.father) }];
  const { id } = await app.act('dossiers.submit', {
    by: people.father,
    idempotencyKey: crypto.randomUUID(),
    input: { procedure: '1.001193', organisation: '21523', answers: birthAnswers, papers },
  });
  if (reached === 'submitted') return id;
  await app.act('dossiers.receive', { by: oneStop, id, input: {} });
  if (reached === 'received') return id;
  await app.act('dossiers.take', { by: caseOfficer, id, input: {} });
  if (reached === 'taken') return id;
  await app.act('dossiers.propose', { by: caseOfficer, id, input: { opinion } });
  return id;
}

const page = (by: string | Actor, id: string) => app.ask<DossierPage>('dossiers.page', { by, id });
const hashOn = async (id: string): Promise<string> => (await page(viceChair, id)).proposal!.dataHash;

describe('who signs', () => {
  test('the chair of the province neither sees nor signs what a commune decides', async () => {
    const id = await dossier('proposed');
    const preparedHash = await hashOn(id);
    await expect(page(provinceChair, id)).rejects.toMatchObject({ status: 404 });
    await expect(app.act('dossiers.approve', { by: provinceChair, id, input: { preparedHash } })).rejects.toMatchObject({
      status: 404,
    });
    // Nor somebody with a commune leader's grant who acts for another body.
    const elsewhere = { ...(await app.as(viceChair)), organisation: app.app.directory.get().getByCode('51').id };
    for (const [verb, input] of [
      ['approve', { preparedHash }],
      ['return-proposal', { reason: 'Kiểm tra lại nơi sinh.' }],
    ] as const)
      await expect(app.act(`dossiers.${verb}`, { by: elsewhere, id, input })).rejects.toMatchObject({
        code: 'kernel.barred',
        status: 403,
      });
  });

  test('signing without having seen what is signed is refused', async () => {
    const id = await dossier('proposed');
    await expect(app.act('dossiers.approve', { by: viceChair, id, input: {} })).rejects.toMatchObject({ status: 422 });
    await expect(
      app.act('dossiers.approve', { by: viceChair, id, input: { preparedHash: '0'.repeat(64) } }),
    ).rejects.toMatchObject({ code: 'dossiers.prepared-differs' });
  });

  test('whoever proposed does not sign', async () => {
    const id = await dossier('proposed');
    const preparedHash = await hashOn(id);
    const { account } = await app.as(caseOfficer);
    const promoted = { ...(await app.as(viceChair)), account };
    await expect(app.act('dossiers.approve', { by: promoted, id, input: { preparedHash } })).rejects.toMatchObject({
      code: 'kernel.barred',
    });
  });

  test('the next holder of a seat signs with a key and a name of their own', async () => {
    const before = await app.as(viceChair);
    const next = crypto.randomUUID();
    const now = app.clock.now();
    await app.db.query(
      `insert into identity.account (id, kind, display_name, made_at) values ($1, 'officer', 'Trần Thị Thử Nghiệm', $2)`,
      [next, now],
    );
    const grant = { account: next, position: before.position };
    const [admin] = await app.db.query<{ login: string }>(
      `select ac.login from identity.appointment a join identity.account ac on ac.id = a.account where a.role = 'province-administrator' limit 1`,
    );
    const [local] = await app.db.query<{ login: string }>(
      `select ac.login from identity.appointment a join identity.account ac on ac.id = a.account join organisations.organisation o on o.id = a.organisation
       where a.role = 'commune-administrator' and o.unit_code = '21523' limit 1`,
    );
    const give = (by: string) => app.act('identity.grant-role', { by, idempotencyKey: crypto.randomUUID(), input: grant });
    await expect(give(local!.login)).rejects.toMatchObject({ status: 403 });
    await expect(give(admin!.login)).rejects.toMatchObject({ code: 'identity.seat-held', status: 409 });
    // The first holder's key is made before the seat changes hands.
    const first = await dossier('proposed');
    await app.act('dossiers.approve', { by: before, id: first, input: { preparedHash: await hashOn(first) } });
    await app.settle();
    const [held] = await app.db.query<{ id: string }>(
      'select id from identity.appointment where position = $1 and account = $2',
      [before.position, before.account],
    );
    await app.act('identity.end-grant', { by: admin!.login, id: held!.id, idempotencyKey: crypto.randomUUID(), input: {} });
    await give(admin!.login);

    const id = await dossier('proposed');
    const after = { ...before, account: next, person: null };
    const { dataHash } = (await page(after, id)).proposal!;
    await app.act('dossiers.approve', { by: after, id, input: { preparedHash: dataHash } });
    await app.settle();
    const result = (await page(people.father, id)).result!;
    const answer = await app.ask<{ file: { sha256: string } }>('results.pdf', { by: people.father, id: result.id });
    const pdf = await app.kernel.files.read(Buffer.from(answer.file.sha256, 'hex'));
    const verified = await verifyPdf(pdf, { trustedRoots: await app.keyring.trustedRoots() });
    expect(verified.signatures.map((s) => s.signer.commonName)).toEqual(['Trần Thị Thử Nghiệm', 'Ủy ban nhân dân xã Ba Tô']);
    await app.db.query('delete from identity.appointment where account = $1', [next]);
    await app.db.query('update identity.appointment set valid_to = null where id = $1', [held!.id]);
  });

  test('a key whose certificate names somebody else, or has run out, signs nothing', async () => {
    const holder = { commonName: 'Nguyễn Thử', organisation: 'Ủy ban nhân dân xã Thử' };
    const name = `position-${crypto.randomUUID()}`;
    const now = app.clock.now();
    await app.keyring.signerFor(name, holder, now);
    await expect(app.keyring.signerFor(name, { ...holder, commonName: 'Trần Khác' }, now)).rejects.toMatchObject({
      code: 'signatures.wrong-key',
    });
    await expect(app.keyring.signerFor(name, holder, new Date('2200-01-01'))).rejects.toMatchObject({
      code: 'signatures.wrong-key',
    });
  });
});

describe('one’s own matter', () => {
  test('an officer who is the applicant, or the representative, handles it nowhere', async () => {
    const mine = async (by: string): Promise<Actor> => ({ ...(await app.as(by)), person: (await app.as(people.father)).person });
    const id = await dossier('submitted');
    const refused = { code: 'kernel.barred', status: 403, message: expect.anything() };
    await expect(app.act('dossiers.receive', { by: await mine(oneStop), id, input: {} })).rejects.toMatchObject({ ...refused });
    await app.act('dossiers.receive', { by: oneStop, id, input: {} });
    await expect(app.act('dossiers.take', { by: await mine(caseOfficer), id, input: {} })).rejects.toMatchObject(refused);
    await app.act('dossiers.take', { by: caseOfficer, id, input: {} });
    await expect(app.act('dossiers.propose', { by: await mine(caseOfficer), id, input: { opinion } })).rejects.toMatchObject(
      refused,
    );
    await app.act('dossiers.propose', { by: caseOfficer, id, input: { opinion } });
    const leader = await mine(viceChair);
    const preparedHash = await hashOn(id);
    await expect(app.act('dossiers.approve', { by: leader, id, input: { preparedHash } })).rejects.toMatchObject(refused);
    await expect(
      app.act('dossiers.return-proposal', { by: leader, id, input: { reason: 'Kiểm tra lại nơi sinh.' } }),
    ).rejects.toMatchObject(refused);
  });
});

describe('withdrawing', () => {
  test('is not possible while the paper is being signed: the book keeps no hole', async () => {
    const id = await dossier('proposed');
    await app.act('dossiers.approve', { by: viceChair, id, input: { preparedHash: await hashOn(id) } });
    await expect(
      app.act('dossiers.withdraw', { by: people.father, id, input: { reason: 'Tôi khai nhầm tên con.' } }),
    ).rejects.toMatchObject({ code: 'kernel.not-now' });
    await app.settle();
    const other = await dossier('taken');
    await app.act('dossiers.withdraw', { by: people.father, id: other, input: { reason: 'Tôi khai nhầm tên con.' } });
  });

  test('the history says who did it', async () => {
    const [own, counter] = [await dossier('received'), await dossier('received')];
    const input = { reason: 'Người nộp xin rút.' };
    await app.act('dossiers.withdraw', { by: people.father, id: own, input });
    await app.act('dossiers.withdraw', { by: oneStop, id: counter, input });
    expect((await page(people.father, own)).timeline.at(-1)).toMatchObject({ title: 'Người nộp rút hồ sơ', by: 'Bạn' });
    const last = (await page(people.father, counter)).timeline.at(-1)!;
    expect(last.title).toBe('Cán bộ ghi nhận người nộp rút hồ sơ');
    expect(last.by).toContain('Công chức tiếp nhận');
  });
});

describe('words from officer to officer', () => {
  test('stay with officers, and the log holds them sealed; the reason of a refusal reaches the person', async () => {
    const id = await dossier('proposed');
    const reason = 'Giấy chứng sinh này trông như bị sửa.';
    await app.act('dossiers.return-proposal', { by: viceChair, id, input: { reason } });
    expect((await page(caseOfficer, id)).timeline.at(-1)!.detail).toBe(reason);
    expect((await page(people.father, id)).timeline.at(-1)).toMatchObject({ title: 'Lãnh đạo trả lại để làm rõ', detail: null });
    const refused = await dossier('submitted');
    const why = 'Việc này thuộc thẩm quyền của cơ quan khác.';
    await app.act('dossiers.refuse', { by: oneStop, id: refused, input: { reason: why, legalBasis: 'Điều 13 Luật Hộ tịch' } });
    expect((await page(people.father, refused)).timeline.at(-1)!.detail).toBe(`${why} Căn cứ: Điều 13 Luật Hộ tịch`);
    const open = await app.db.query<{ facts: string }>(
      'select facts::text as facts from kernel.log where aggregate_id = any($1)',
      [[id, refused]],
    );
    expect(open.filter(({ facts }) => facts.includes(reason) || facts.includes(why))).toEqual([]);
  });
});

describe('at the counter', () => {
  const applicant = { citizenNumber: people.father, fullName: 'PHAM VAN THOI', dateOfBirth: '1998-03-04' };
  const enter = async (change: Partial<typeof applicant>, by: string | Actor = oneStop) =>
    app.act('dossiers.enter-at-counter', {
      by,
      idempotencyKey: crypto.randomUUID(),
      input: {
        procedure: '1.001193',
        organisation: '21523',
        applicant: { ...applicant, ...change },
        answers: birthAnswers,
        papers: [{ component: 'birth-notice', file: await upload(oneStop) }],
        seen: ['identity-paper'],
        people: { mother: people.mother },
      },
    });

  test('everyone whose data was fetched finds it among the looks at their data', async () => {
    const { reply } = await enter({});
    const { code } = reply as { code: string };
    for (const by of [people.father, people.mother]) {
      const seen = await app.ask<{ items: { purpose: string | null }[] }>('log.my-disclosures', { by });
      expect(seen.items.map((i) => i.purpose)).toContain(`Nhận hồ sơ ${code} tại quầy`);
    }
  });

  test('somebody else’s number, or one’s own matter, is refused', async () => {
    await expect(enter({ fullName: 'Trần Văn Khác' })).rejects.toMatchObject({
      status: 422,
      fields: [expect.objectContaining({ pointer: '/applicant/fullName' })],
    });
    const own = { ...(await app.as(oneStop)), person: (await app.as(people.father)).person };
    await expect(enter({}, own)).rejects.toMatchObject({ code: 'kernel.barred' });
  });
});

describe('a stated reason', () => {
  const look = (purpose: string) =>
    app.ask('registers.person', { by: oneStop, input: { citizenNumber: people.mother }, purpose });

  test('has letters in it; another reason is another look', async () => {
    for (const empty of ['       ', '\u200b\u200b\u200b\u200b\u200b\u2060', '. . . . .', '\u3164\u3164\u3164\u3164\u3164'])
      await expect(look(empty)).rejects.toMatchObject({ code: 'kernel.purpose-needed' });
    await look('Cấp lại giấy khai sinh');
    await look('Cấp lại\u200b giấy khai sinh');
    await look('Đăng ký kết hôn');
    const rows = await app.db.query<{ purpose: string }>(
      `select purpose from kernel.log where action = 'registers.person' order by seq`,
    );
    expect(rows.map((r) => r.purpose)).toEqual(['Cấp lại giấy khai sinh', 'Đăng ký kết hôn']);
  });
});
