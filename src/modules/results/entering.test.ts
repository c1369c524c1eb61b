import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { receiveFile } from '../../kernel/http/files.ts';
import { birthAnswers, birthProcedure, people, smallPng } from '../../testkit/birth.ts';
import { createTestApp, type TestApp } from '../../testkit/test-app.ts';
import type { DossierPage } from '../dossiers/contract.ts';
import type { Answers, KnownRecords } from '../forms/contract.ts';

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
});
afterAll(() => app?.close());

const officers = { reception: 'pham.thi.hoai.thu', check: 'nguyen.thi.thu.suong', sign: 'pham.thi.kim.ngan' };
const single = '051097041048';

async function begin(by: string, procedure: string): Promise<{ id: string; known: KnownRecords }> {
  const { id } = await app.act('forms.start-draft', { by, input: { procedure, organisation: '21523' } });
  const { known } = await app.ask<{ known: KnownRecords }>('forms.draft', { by, id });
  return { id, known };
}

async function handIn(by: string, draft: string, step: string, answers: Answers, papers: string[] = []): Promise<string> {
  const addPapers = await Promise.all(
    papers.map(async (component) => {
      const content = (async function* () {
        yield smallPng;
      })();
      return { component, file: (await receiveFile(app.kernel, await app.as(by), { name: 'giay.png', content })).id };
    }),
  );
  const { version } = await app.act('forms.save-step', { by, id: draft, input: { step, answers, addPapers } });
  const { id } = await app.act('dossiers.submit', { by, idempotencyKey: crypto.randomUUID(), input: { draft, version } });
  return id;
}

async function sign(id: string, received = false): Promise<void> {
  if (!received) await app.act('dossiers.receive', { by: officers.reception, id, input: {} });
  await app.act('dossiers.take', { by: officers.check, id, input: {} });
  await app.act('dossiers.propose', { by: officers.check, id, input: { opinion: 'Đủ điều kiện, đề nghị ký.' } });
  const { proposal } = await app.ask<DossierPage>('dossiers.page', { by: officers.sign, id });
  await app.act('dossiers.approve', { by: officers.sign, id, input: { preparedHash: proposal!.dataHash } });
  await app.settle();
}

const entries = (kind: string) =>
  app.db.query<{ number: string; year: number; book: string; body: string }>(
    'select number, year, book, body from registers.civil_entry where kind = $1 and dossier is not null',
    [kind],
  );
const dataOf = async (dossier: string) =>
  (await app.db.query<{ data: Record<string, unknown> }>('select data from results.result where dossier = $1', [dossier]))[0]!
    .data;

describe('a whole life', () => {
  test('a child’s birth is signed, and its mother asks for a copy: nothing is typed again', async () => {
    const before = await begin(people.mother, '2.000635');
    expect(Object.keys(before.known)).not.toContain('child-birth-1');

    const birth = await begin(people.father, birthProcedure);
    // He is known with his wife: of the two of them nothing is typed.
    const { mother: _typed, marriage: _registered, ...answers } = birthAnswers;
    const born = { ...answers, mother: { isSpouse: true } } as unknown as Answers;
    await sign(await handIn(people.father, birth.id, 'applicant', born, ['birth-notice']));
    expect(await entries('birth')).toEqual([{ number: '1', year: 2026, book: '01', body: 'Ủy ban nhân dân xã Ba Tô' }]);

    const copy = await begin(people.mother, '2.000635');
    expect(copy.known['child-1']).toMatchObject({
      title: 'Phạm Đinh Bảo An',
      values: { sex: 'female', dateOfBirth: '2026-11-12' },
    });
    expect(copy.known['child-birth-1']).toMatchObject({
      title: 'Giấy khai sinh của Phạm Đinh Bảo An',
      values: {
        entry: { number: '1/2026', book: '01' },
        registeredAt: 'Ủy ban nhân dân xã Ba Tô',
        birthPlace: 'Trung tâm Y tế Ba Tơ, xã Ba Tô, tỉnh Quảng Ngãi',
        homeTown: { commune: '21523' },
      },
      people: {
        father: { fullName: 'Phạm Văn Thôi', ethnicity: '19', residence: { commune: '21523' } },
        mother: { fullName: 'Đinh Thị Hà', citizenNumber: people.mother },
      },
    });
    const dossier = await handIn(people.mother, copy.id, 'entry', {
      case: 'birth',
      entry: { birth: 'child-birth-1' },
      result: { paper: 'none' },
    });
    await sign(dossier);
    expect(await dataOf(dossier)).toMatchObject({
      relation: 'Mẹ',
      registered: { number: '1/2026', book: '01' },
      entry: { people: { father: { fullName: 'Phạm Văn Thôi' }, mother: { fullName: 'Đinh Thị Hà' } } },
    });
    // A copy enters nothing, and nothing is entered twice.
    await app.settle();
    expect(await entries('birth')).toHaveLength(1);
  });

  test('of an entry that only a paper book holds nothing blank is signed: the officer copies it', async () => {
    const copy = await begin(people.mother, '2.000635');
    const brother = {
      case: 'birth',
      entry: { birth: 'other' },
      relation: 'family',
      relationDetail: 'em ruột',
      person: {
        name: { family: 'Đinh Thị', given: 'Xuân' },
        dateOfBirth: '2003-02-11',
        sex: 'female',
        ethnicity: '19',
        nationality: 'VN',
        residence: { province: '51', commune: '21523', detail: 'Thôn 2' },
        citizenNumber: '051303000118',
      },
      registered: { place: 'UBND xã Ba Nam, huyện Ba Tơ', on: '2003', number: '12', book: '01/2003' },
      result: { paper: 'none' },
    };
    const id = await handIn(people.mother, copy.id, 'entry', brother, ['authorisation']);
    await app.act('dossiers.receive', { by: officers.reception, id, input: {} });
    await app.act('dossiers.take', { by: officers.check, id, input: {} });
    const { allowed } = await app.ask<DossierPage>('dossiers.page', { by: officers.check, id });
    const asked = allowed
      .find((one) => one.type === 'dossiers.propose')!
      .dialog!.fields.find((field) => field.name === 'content');
    expect(asked).toMatchObject({ required: true });
    const propose = (content?: string) =>
      app.act('dossiers.propose', {
        by: officers.check,
        id,
        input: { opinion: 'Đã tra sổ, đề nghị ký.', ...(content && { content }) },
      });
    await expect(propose()).rejects.toMatchObject({ status: 422, fields: [{ pointer: '/content' }] });
    await propose('Mẹ: Đinh Thị Rin, sinh năm 1980. Cha: Đinh Văn Nghía, sinh năm 1978. Nơi sinh: xã Ba Nam.');
    const { proposal } = await app.ask<DossierPage>('dossiers.page', { by: officers.sign, id });
    expect(proposal).toMatchObject({ content: expect.stringContaining('Đinh Văn Nghía') });
  });

  test('what the office wrote wrong is put right in the entry, which keeps its number', async () => {
    const [{ id: result }] = (await app.db.query<{ id: string }>(
      `select r.id from results.result r join registers.civil_entry e on e.dossier = r.dossier where e.kind = 'birth'`,
    )) as [{ id: string }];
    const change = { field: 'child.sex', answer: 'male', proof: 'Giấy chứng sinh ghi cháu là nam.' };
    const { reply } = await app.act('results.ask-correction', {
      by: people.father,
      id: result,
      input: { ground: 'office-error', changes: [change] },
    });
    const id = (reply as { correction: string }).correction;
    await app.act('results.verify-correction', { by: officers.check, id, input: { opinion: 'Nhập sai khi tiếp nhận.' } });
    await app.act('results.approve-correction', { by: officers.sign, id, input: {} });
    await app.settle();
    const { known } = await begin(people.mother, '2.000635');
    expect(known['child-birth-1']).toMatchObject({ values: { sex: 'male', entry: { number: '1/2026', book: '01' } } });
    expect(known['child-1']).toMatchObject({ values: { sex: 'male' } });
    expect(await entries('birth')).toHaveLength(1);
  });

  test('the child’s father was told of the look at his data', async () => {
    const [{ n }] = (await app.db.query<{ n: number }>(
      `select count(*)::int as n from kernel.log l join registers.person p on p.id = l.subject
       where l.kind = 'read' and l.action = 'forms.start-draft' and p.citizen_number = $1`,
      [people.father],
    )) as [{ n: number }];
    expect(n).toBeGreaterThan(0);
  });

  test('a marriage ends being single, a death ends the marriage', async () => {
    const bride = {
      idPaper: 'citizen-number',
      citizenNumber: '051302001234',
      name: { family: 'Phạm Thị', given: 'Lành' },
      dateOfBirth: '2002-05-29',
      ethnicity: '19',
      nationality: 'VN',
      residence: { province: '51', commune: '21523', detail: 'Thôn 1' },
      former: 'never',
    };
    const certificate = await begin(single, '1.004873');
    expect(certificate.known['own-civil-status']).toMatchObject({ values: { civilStatus: 'single' } });
    // At the counter the two are there and confirm nothing from afar.
    const { id } = await app.act('dossiers.enter-at-counter', {
      by: officers.reception,
      idempotencyKey: crypto.randomUUID(),
      input: {
        procedure: '1.000894',
        organisation: '21523',
        applicant: { citizenNumber: single, fullName: 'Phạm Văn Bút', dateOfBirth: '1997-05-03' },
        answers: { bride, groom: { former: 'never' } },
        seen: ['identity-paper', 'residence-paper'],
      },
    });
    await sign(id, true);
    const after = await begin(single, '1.004873');
    expect(after.known['own-civil-status']).toMatchObject({ values: { civilStatus: 'married' } });
    // Nobody of the register of persons: the name stands in the entry.
    expect(after.known.marriage).toMatchObject({
      values: { fullName: 'Phạm Thị Lành', entry: { number: '1/2026', book: '01' } },
      people: { wife: { fullName: 'Phạm Thị Lành', ethnicity: '19' }, husband: { citizenNumber: single } },
    });
    expect(after.known.spouse).toBeUndefined();
  });

  test('a husband’s death is entered once, and his widow’s next declaration knows it with its number', async () => {
    const death = await begin(people.mother, '1.000656');
    const dossier = await handIn(people.mother, death.id, 'deceased', {
      deceased: { who: 'spouse' },
      case: 'home',
      death: { date: '2026-11-20', time: '08:30', place: 'residence', cause: 'Bệnh tim' },
      notice: { have: false },
      result: { paper: 'none' },
    });
    await sign(dossier);
    const after = await begin(people.mother, '2.000635');
    expect(after.known.marriage).toBeUndefined();
    expect(after.known['former-marriage']).toMatchObject({ values: { endedBy: 'death', endedOn: '2026-11-20' } });
    expect(after.known['spouse-death']).toMatchObject({
      title: 'Giấy khai tử của Phạm Văn Thôi',
      values: { deceasedOn: '2026-11-20', deathTime: '08:30', deathCause: 'Bệnh tim', entry: { number: '1/2026', book: '01' } },
    });
    // The same job again, as after a crash.
    await app.kernel.modules.find((m) => m.name === 'results')!.jobs['results.enter']!({ dossier }, app.kernel);
    expect(await entries('death')).toHaveLength(1);
    const follow = await app.db.query(
      "select 1 from kernel.log where action = 'registers.enter-civil-status' and facts::text like '%' || $1 || '%'",
      [dossier],
    );
    expect(follow).toHaveLength(1);
  });
});
