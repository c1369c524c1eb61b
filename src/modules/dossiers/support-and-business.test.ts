import { afterAll, beforeAll, expect, test } from 'vitest';
import { receiveFile } from '../../kernel/http/files.ts';
import { smallPng } from '../../testkit/birth.ts';
import { createTestApp, type TestApp } from '../../testkit/test-app.ts';
import { verifyPdf } from '../signatures/index.ts';
import type { DossierPage, WorkList } from './contract.ts';

/** Declarations of the economic and the social department of a commune, from the phone to the signed paper. */
let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
});
afterAll(() => app.close());

const oneStop = 'pham.thi.hoai.thu';
const people: Record<string, string> = {};
beforeAll(async () => {
  const rows = await app.db.query<{ full_name: string; citizen_number: string }>(
    `select full_name, citizen_number from registers.person where full_name in ('Phạm Văn Rê', 'Phạm Thị Ơ', 'Bùi Thanh Sơn')`,
  );
  for (const row of rows) people[row.full_name] = row.citizen_number;
});

const page = (by: string, id: string) => app.ask<DossierPage>('dossiers.page', { by, id });

type Way = {
  procedure: string;
  by: string;
  answers: object;
  papers?: { component: string; file: string }[];
  caseOfficer: string;
  leader: string;
};

/** A draft, because only a draft knows the people around the applicant. `#name` stands for a member of the household by that name. */
async function handIn(procedure: string, by: string, answers: object, papers: Way['papers'] = []): Promise<string> {
  const draft = await app.act('forms.start-draft', { by, input: { procedure, organisation: '21523' } });
  const { known } = await app.ask<{ known: Record<string, { title: string }> }>('forms.draft', { by, id: draft.id });
  const named = JSON.stringify(answers).replace(
    /#([^"]+)/g,
    (_all, name) => Object.keys(known).find((key) => key.startsWith('member-') && known[key]!.title === name) ?? name,
  );
  const input = { step: (draft.reply as { step: string }).step, answers: JSON.parse(named), addPapers: papers };
  const saved = await app.act('forms.save-step', { by, id: draft.id, input });
  const { id } = await app.act('dossiers.submit', {
    by,
    idempotencyKey: crypto.randomUUID(),
    input: { draft: draft.id, version: saved.version },
  });
  return id;
}

/** Submit, receive, propose, sign. @returns the dossier as its citizen sees it in the end, and the words of the printed declaration */
async function throughTheHouse({ procedure, by, answers, papers = [], caseOfficer, leader }: Way): Promise<DossierPage> {
  const id = await handIn(procedure, by, answers, papers);
  await app.act('dossiers.receive', { by: oneStop, id, input: {} });
  const list = await app.ask<WorkList>('desk.work-list', { by: caseOfficer, input: { view: 'all' } });
  expect(list.items.map((one) => one.id)).toContain(id);
  await app.act('dossiers.take', { by: caseOfficer, id, input: {} });
  await app.act('dossiers.propose', { by: caseOfficer, id, input: { opinion: 'Đủ điều kiện, đề nghị ký.' } });
  const preparedHash = (await page(leader, id)).proposal!.dataHash;
  await app.act('dossiers.approve', { by: leader, id, input: { preparedHash } });
  await app.settle();
  const printed = await app.ask<{ file: { content: Uint8Array } }>('dossiers.declaration', { by, id });
  expect(Buffer.from(printed.file.content).subarray(0, 5).toString()).toBe('%PDF-');
  return page(by, id);
}

const nameOf = async (by: string, { result }: DossierPage): Promise<string | undefined> =>
  (await app.ask<{ items: { id: string; name: string }[] }>('results.mine', { by })).items.find((one) => one.id === result!.id)
    ?.name;

async function signers(by: string, result: string): Promise<(string | undefined)[]> {
  const answer = await app.ask<{ file: { sha256: string } }>('results.pdf', { by, id: result });
  const pdf = await app.kernel.files.read(Buffer.from(answer.file.sha256, 'hex'));
  const verified = await verifyPdf(pdf, { trustedRoots: await app.keyring.trustedRoots() });
  expect(verified.valid).toBe(true);
  return verified.signatures.map((one) => one.signer.commonName);
}

test('a household business with the wife: the economic department checks, its vice-chair signs', async () => {
  const by = people['Phạm Văn Rê']!;
  const receipt = await receiveFile(app.kernel, await app.as(by), {
    name: 'uy-quyen.png',
    content: (async function* () {
      yield smallPng;
    })(),
  });
  const seen = await throughTheHouse({
    procedure: '1.001612',
    by,
    caseOfficer: 'ta.thi.diem.my',
    leader: 'vo.dinh.phuc',
    papers: [{ component: 'members-authorisation', file: receipt.id }],
    answers: {
      case: 'household',
      members: { who: ['#Đinh Thị Ghim'] },
      owner: { livesThere: true },
      business: {
        name: 'Tạp hóa Cô Ghim',
        place: 'home',
        trades: [{ words: 'Bán tạp hóa', code: '4711' }],
        capital: 20_000_000,
        workers: 2,
      },
      result: { paper: 'none' },
    },
  });
  expect(seen.state).toBe(10);
  expect(await nameOf(by, seen)).toBe('Giấy chứng nhận đăng ký hộ kinh doanh');
  expect(await signers(by, seen.result!.id)).toEqual(['Võ Đình Phúc', 'Ủy ban nhân dân xã Ba Tô']);
});

test('a pension that a son asks for his mother: the social department checks, its vice-chair signs', async () => {
  const by = people['Phạm Văn Rê']!;
  const seen = await throughTheHouse({
    procedure: '1.014027',
    by,
    caseOfficer: 'dinh.thi.thanh.tuyen',
    leader: 'pham.thi.kim.ngan',
    answers: {
      case: 'grant',
      who: '#Phạm Thị Ơ',
      relation: 'child',
      pension: { has: false },
      payment: { way: 'cash' },
      result: { paper: 'none' },
    },
  });
  expect(seen.state).toBe(10);
  expect(await nameOf(by, seen)).toBe('Quyết định trợ cấp hưu trí xã hội');
  expect(await signers(by, seen.result!.id)).toEqual(['Phạm Thị Kim Ngân', 'Ủy ban nhân dân xã Ba Tô']);
  const [mine] = (await app.ask<{ items: { token: string }[] }>('results.mine', { by })).items.slice(-1);
  const check = await app.request('GET', `/api/v1/results/check?token=${mine!.token}`);
  expect(await check.json()).toMatchObject({ state: 'valid' });
});

test('a man of 70 asks for himself, and changes his account later: two decisions of two kinds', async () => {
  const by = people['Bùi Thanh Sơn']!;
  const way = { procedure: '1.014027', by, caseOfficer: 'dinh.thi.thanh.tuyen', leader: 'dinh.van.thuong' };
  const account = { way: 'account', bank: 'Agribank Ba Tơ', account: '4711201234567', isOwn: true };
  const grant = { case: 'grant', who: 'self', pension: { has: false }, payment: account, result: { paper: 'none' } };
  await expect(
    app.act('dossiers.submit', {
      by,
      idempotencyKey: crypto.randomUUID(),
      input: { procedure: '1.014027', organisation: '21523', answers: grant, papers: [] },
    }),
  ).rejects.toMatchObject({ fields: [{ pointer: '/answers/poverty' }] });
  const first = await throughTheHouse({ ...way, answers: { ...grant, poverty: 'poor' } });
  expect(await nameOf(by, first)).toBe('Quyết định trợ cấp hưu trí xã hội');
  expect(await signers(by, first.result!.id)).toContain('Đinh Văn Thượng');
  const second = await throughTheHouse({
    ...way,
    answers: { case: 'change', who: 'self', change: { what: ['payment'] }, payment: { way: 'cash' }, result: { paper: 'none' } },
  });
  expect(await nameOf(by, second)).toBe('Quyết định điều chỉnh trợ cấp hưu trí xã hội');
});

test('support for a burial: chosen from the household, decided for who arranged it', async () => {
  const by = people['Phạm Văn Rê']!;
  const seen = await throughTheHouse({
    procedure: '1.014028',
    by,
    caseOfficer: 'dinh.thi.thanh.tuyen',
    leader: 'pham.thi.kim.ngan',
    answers: {
      dead: { who: '#Phạm Thị Ơ', pension: 'receiving', diedOn: '2026-11-18' },
      burial: { on: '2026-11-20', place: 'Nghĩa địa Thôn 1, xã Ba Tô' },
      case: 'person',
      relation: 'child',
      payment: { way: 'cash' },
      result: { paper: 'none' },
    },
  });
  expect(seen.state).toBe(10);
  expect(await nameOf(by, seen)).toBe('Quyết định hỗ trợ chi phí mai táng');
});
