import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { receiveFile } from '../../kernel/http/files.ts';
import type { Problem } from '../../kernel/index.ts';
import { birthAnswers, people, smallPng } from '../../testkit/birth.ts';
import { createTestApp, type TestApp } from '../../testkit/test-app.ts';
import { verifyPdf } from '../signatures/index.ts';
import type { DossierPage, WorkList } from './contract.ts';

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
});
afterAll(() => app.close());

const oneStop = 'pham.thi.hoai.thu';
const caseOfficer = 'nguyen.thi.thu.suong';
const viceChair = 'pham.thi.kim.ngan';

async function upload(by: string): Promise<string> {
  const receipt = await receiveFile(app.kernel, await app.as(by), {
    name: 'chung-sinh.png',
    content: (async function* () {
      yield smallPng;
    })(),
  });
  return receipt.id;
}

/** Without a paper copy, unless `said` says otherwise. */
async function submit(by = people.father, said: object = { result: { paper: 'none' } }): Promise<{ id: string; code: string }> {
  const file = await upload(by);
  const done = await app.act('dossiers.submit', {
    by,
    idempotencyKey: crypto.randomUUID(),
    input: {
      procedure: '1.001193',
      organisation: '21523',
      answers: { ...birthAnswers, ...said },
      papers: [{ component: 'birth-notice', file }],
    },
  });
  return { id: done.id, code: (done.reply as { code: string }).code };
}

const page = (by: string, id: string) => app.ask<DossierPage>('dossiers.page', { by, id });
const approve = async (id: string, by = viceChair) =>
  app.act('dossiers.approve', { by, id, input: { preparedHash: (await page(by, id)).proposal!.dataHash } });
const workList = (by: string, view = 'all') => app.ask<WorkList>('desk.work-list', { by, input: { view } });
const statusOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 200,
    (e: Problem) => e.status,
  );

describe('a birth, from the phone to the signed paper', () => {
  test('submitted, received, checked, signed, handed over; every step on the right desk', async () => {
    const { id, code } = await submit();
    expect(code).toMatch(/^H48\.16\.25-261123-\d{4}$/);

    expect((await workList(oneStop)).items.map((i) => i.id)).toContain(id);
    expect((await workList(caseOfficer)).items.map((i) => i.id)).not.toContain(id);
    await app.act('dossiers.receive', { by: oneStop, id, input: {} });

    expect((await workList(caseOfficer)).items.map((i) => i.id)).toContain(id);
    await app.act('dossiers.take', { by: caseOfficer, id, input: {} });
    await app.act('dossiers.propose', { by: caseOfficer, id, input: { opinion: 'Hồ sơ đủ giấy tờ, đề nghị ký.' } });

    expect((await workList(viceChair, 'sign')).items.map((i) => i.id)).toContain(id);
    await approve(id);
    await app.settle();

    const seen = await page(people.father, id);
    expect(seen.state).toBe(10);
    expect(seen.result?.number).toBe('1/2026');
    expect(seen.documents.map((d) => d.kind)).toEqual(['acknowledgement', 'slip-01']);
    expect(seen.timeline.map((t) => t.title)).toEqual([
      'Nộp hồ sơ trực tuyến',
      'Trung tâm tiếp nhận hồ sơ',
      'Công chức bắt đầu xử lý',
      'Trình lãnh đạo ký',
      'Lãnh đạo duyệt, đang ký số',
      'Đã ký kết quả',
      'Đã trả kết quả',
    ]);
    expect((await workList(oneStop)).items.map((i) => i.id)).not.toContain(id);
  });

  test('the result carries the leader’s and the body’s signatures with time stamps, and its QR token checks as valid', async () => {
    const { id } = await submit();
    await app.act('dossiers.receive', { by: oneStop, id, input: {} });
    await app.act('dossiers.take', { by: caseOfficer, id, input: {} });
    await app.act('dossiers.propose', { by: caseOfficer, id, input: { opinion: 'Hồ sơ đủ giấy tờ, đề nghị ký.' } });
    await approve(id);
    await app.settle();
    const result = (await page(people.father, id)).result!;
    const answer = await app.ask<{ file: { sha256: string } }>('results.pdf', { by: people.father, id: result.id });
    const pdf = await app.kernel.files.read(Buffer.from(answer.file.sha256, 'hex'));
    const verified = await verifyPdf(pdf, { trustedRoots: await app.keyring.trustedRoots() });
    expect(verified.valid).toBe(true);
    expect(verified.signatures.map((s) => s.signer.commonName)).toEqual(['Phạm Thị Kim Ngân', 'Ủy ban nhân dân xã Ba Tô']);
    expect(verified.signatures.every((s) => s.timestamp)).toBe(true);

    const [mine] = (await app.ask<{ items: { id: string; token: string }[] }>('results.mine', { by: people.father })).items;
    const response = await app.request('GET', `/api/v1/results/check?token=${mine!.token}`);
    expect(await response.json()).toMatchObject({ state: 'valid', name: 'Giấy khai sinh', initials: 'P. Đ. B. A.' });
  });

  test('the numbers of the book have no gap', async () => {
    const numbers = await app.db.query<{ result_number: number }>(
      'select result_number from dossiers.dossier where result_number is not null order by 1',
    );
    expect(numbers.map((n) => n.result_number)).toEqual(numbers.map((_, i) => i + 1));
  });
});

describe('before and after the signature', () => {
  test('who checks and who signs see the paper as it will be signed; reception opens the result that it hands over', async () => {
    const { id } = await submit();
    await app.act('dossiers.receive', { by: oneStop, id, input: {} });
    await app.act('dossiers.take', { by: caseOfficer, id, input: {} });
    await app.act('dossiers.propose', { by: caseOfficer, id, input: { opinion: 'Hồ sơ đủ giấy tờ, đề nghị ký.' } });
    for (const by of [caseOfficer, viceChair]) {
      const paper = await app.ask<{ file: { mediaType: string; content: Uint8Array } }>('results.preview', { by, id });
      expect(Buffer.from(paper.file.content).subarray(0, 5).toString()).toBe('%PDF-');
    }
    expect(await statusOf(app.ask('results.preview', { by: people.father, id }))).toBe(404);
  });
});

describe('at the counter', () => {
  test('an officer enters the dossier of a person who is present; the clock and slip 01 start at once', async () => {
    const file = await upload(oneStop);
    const done = await app.act('dossiers.enter-at-counter', {
      by: oneStop,
      idempotencyKey: crypto.randomUUID(),
      input: {
        procedure: '1.001193',
        organisation: '21523',
        applicant: { citizenNumber: people.father, fullName: 'Phạm Văn Thôi', dateOfBirth: '1998-03-04' },
        answers: birthAnswers,
        papers: [{ component: 'birth-notice', file }],
        seen: ['identity-paper'],
      },
    });
    await app.settle();
    const seen = await page(oneStop, done.id);
    expect(seen.state).toBe(2);
    // Received on Monday at 9:00, before the cut-off of 15:00: due the same day at closing time.
    expect(seen.clock.dueAt).toBe('2026-11-23T10:00:00.000Z');
    expect(seen.documents.map((d) => d.kind)).toEqual(['slip-01']);
    expect((await page(people.father, done.id)).code).toBe(seen.code);
  });
});

describe('what the law and other people may not do', () => {
  test('the same key gives the same dossier; the same key with another body is refused', async () => {
    const key = crypto.randomUUID();
    const file = await upload(people.father);
    const input = {
      procedure: '1.001193',
      organisation: '21523',
      answers: birthAnswers,
      papers: [{ component: 'birth-notice', file }],
    };
    const first = await app.act('dossiers.submit', { by: people.father, idempotencyKey: key, input });
    const again = await app.act('dossiers.submit', { by: people.father, idempotencyKey: key, input });
    expect(again).toMatchObject({ id: first.id, replayed: true, reply: first.reply });
    await expect(
      app.act('dossiers.submit', { by: people.father, idempotencyKey: key, input: { ...input, organisation: '23527' } }),
    ).rejects.toMatchObject({ status: 422, code: 'kernel.key-reused' });
  });

  test('two officers on one dossier: the second is told who changed what', async () => {
    const { id } = await submit();
    await app.act('dossiers.receive', { by: oneStop, id, input: {}, ifVersion: 1 });
    await expect(app.act('dossiers.receive', { by: 'le.quoc.bao', id, input: {}, ifVersion: 1 })).rejects.toMatchObject({
      status: 409,
      code: 'kernel.stale',
      extra: { changedBy: { action: 'dossiers.receive', label: 'Tiếp nhận' } },
    });
  });

  test('an officer of another commune, the police, the Party and another citizen do not even learn that it exists', async () => {
    const { id } = await submit();
    for (const other of ['hoang.thi.thu.trang', 'tran.van.quyet', 'bui.thi.ngoc.tram', people.mother, 'luong.anh.tuan']) {
      expect(await statusOf(page(other, id))).toBe(404);
      expect(await statusOf(app.act('dossiers.receive', { by: other, id, input: {} }))).toBe(404);
    }
  });

  test('a one-stop officer does not decide, a case officer does not sign', async () => {
    const { id } = await submit();
    await app.act('dossiers.receive', { by: oneStop, id, input: {} });
    expect(await statusOf(app.act('dossiers.take', { by: oneStop, id, input: {} }))).toBe(403);
    await app.act('dossiers.take', { by: caseOfficer, id, input: {} });
    await app.act('dossiers.propose', { by: caseOfficer, id, input: { opinion: 'Hồ sơ đủ giấy tờ, đề nghị ký.' } });
    expect(await statusOf(app.act('dossiers.approve', { by: caseOfficer, id, input: {} }))).toBe(403);
    // The vice-chair for the economy does not see dossiers outside his field, whoever received them.
    expect(await statusOf(app.act('dossiers.approve', { by: 'vo.dinh.phuc', id, input: {} }))).toBe(404);
  });

  test('a withdrawn dossier cannot be received; a signed one cannot be withdrawn', async () => {
    const { id } = await submit();
    await app.act('dossiers.withdraw', { by: people.father, id, input: { reason: 'Tôi khai nhầm tên con.' } });
    await expect(app.act('dossiers.receive', { by: oneStop, id, input: {} })).rejects.toMatchObject({
      status: 409,
      code: 'kernel.not-now',
    });
  });

  test('the citizen sees who looked, when and at which matter', async () => {
    const { id, code } = await submit();
    await page(oneStop, id);
    const seen = await app.ask<{ items: { who: string; matter: string | null }[] }>('log.my-disclosures', { by: people.father });
    expect(seen.items).toContainEqual(
      expect.objectContaining({ who: 'Công chức tiếp nhận và trả kết quả', matter: `Hồ sơ ${code}` }),
    );
  });

  test('a look-up at the counter without a reason is refused; follow-up by the province needs one too', async () => {
    await expect(app.ask('registers.person', { by: oneStop, input: { citizenNumber: people.father } })).rejects.toMatchObject({
      code: 'kernel.purpose-needed',
    });
    const { id } = await submit();
    await expect(page('thai.ba.loc', id)).rejects.toMatchObject({ code: 'kernel.purpose-needed' });
    const seen = await app.ask<DossierPage>('dossiers.page', { by: 'thai.ba.loc', id, purpose: 'Kiểm tra phản ánh trễ hạn' });
    expect(seen.id).toBe(id);
  });
});

describe('a declaration that is not complete', () => {
  test('every mistake is named by pointer in Vietnamese, nothing is written', async () => {
    const before = await app.db.query<{ n: number }>('select count(*) as n from dossiers.dossier');
    const answers = {
      ...birthAnswers,
      child: { ...birthAnswers.child, name: { family: 'Phạm', given: '' }, dateOfBirth: '2027-01-01' },
    };
    const failure = await app
      .act('dossiers.submit', {
        by: people.father,
        idempotencyKey: crypto.randomUUID(),
        input: { procedure: '1.001193', organisation: '21523', answers, papers: [] },
      })
      .catch((e: Problem) => e);
    const pointers = (failure as Problem).fields.map((f) => f.pointer);
    expect(pointers).toEqual(expect.arrayContaining(['/answers/child/name/given', '/answers/child/dateOfBirth']));
    expect((failure as Problem).fields.every((f) => /[À-ỹ]/.test(f.message))).toBe(true);
    expect(await app.db.query('select count(*) as n from dossiers.dossier')).toEqual(before);
  });

  test('a file of somebody else, or one that is bound already, binds nothing', async () => {
    const foreign = await upload(people.mother);
    const input = {
      procedure: '1.001193',
      organisation: '21523',
      answers: birthAnswers,
      papers: [{ component: 'birth-notice', file: foreign }],
    };
    await expect(
      app.act('dossiers.submit', { by: people.father, idempotencyKey: crypto.randomUUID(), input }),
    ).rejects.toMatchObject({ code: 'kernel.claim-failed' });
  });
});
