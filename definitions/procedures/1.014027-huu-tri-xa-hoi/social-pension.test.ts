import { describe, expect, test } from 'vitest';
import { type JsonValue, renderDocument } from '../../../src/kernel/documents/index.ts';
import type { Answers, KnownRecords } from '../../../src/modules/forms/contract.ts';
import { describeAnswers, validateForm } from '../../../src/modules/forms/rules.ts';
import { limitFor, resultFor } from '../../../src/modules/procedures/rules.ts';
import type { ResultPaper } from '../../../src/modules/results/contract.ts';
import { socialPensionRequestPaper } from '../../declarations/social-support.ts';
import { socialPensionChange, socialPensionGrant, socialPensionStop } from '../../results/social-support-decisions.ts';
import { matter } from '../civil-status/walks.ts';
import { asked, communes, contextOf, household, mother, offered, son, told, village } from '../social-support/walks.ts';
import { account, forMother } from './examples.ts';
import { form } from './form.ts';
import { procedure } from './procedure.ts';

const ctx = contextOf(household);
const of = (change: Answers): Answers => ({ ...forMother, ...change });
const errors = (answers: Answers, known: KnownRecords = household) =>
  validateForm(form, answers, contextOf(known)).map((one) => one.pointer);

describe('a son for his mother of 83', () => {
  test('answers six questions, and types nothing', () => {
    expect(errors(forMother)).toEqual([]);
    expect(asked(form, forMother, ctx)).toEqual(['case', 'who', 'relation', 'pension.has', 'payment.way', 'result.paper']);
  });
  test('nobody under 70 is offered, himself neither', () => {
    expect(offered(form, 'who', { case: 'grant' }, ctx)).toEqual(['member-2', 'other']);
    expect(errors(of({ who: 'member-3' }))).toContain('/who');
  });
});

describe('from 70 to 75', () => {
  const old = told('Bùi Thanh Sơn', { dateOfBirth: '12/12/1955', sex: 'Nam', citizenNumber: '051055000009' });
  const own: Answers = { case: 'grant', who: 'self', pension: { has: false }, payment: account, result: { paper: 'none' } };
  test('whether the household is poor is asked of them only', () => {
    expect(errors(own, { applicant: old })).toEqual(['/poverty']);
    expect(errors({ ...own, poverty: 'near-poor' }, { applicant: old })).toEqual([]);
    expect(errors(own, { applicant: mother })).toEqual([]);
  });
  test('a person of 56 cannot ask for themselves, one whose age nobody knows can', () => {
    expect(offered(form, 'who', { case: 'grant' }, contextOf({ applicant: son }))).not.toContain('self');
    expect(offered(form, 'who', { case: 'grant' }, contextOf({}))).toContain('self');
  });
});

describe('cases', () => {
  const at = (id: string) => ({ case: id, channel: 'online', day: '2026-11-23' }) as const;
  test('each has its own decision, and ten working days', () => {
    expect(procedure.cases.map(({ id }) => resultFor(procedure, at(id)).template)).toEqual([
      'social-pension-grant',
      'social-pension-change',
      'social-pension-change',
      'social-pension-stop',
    ]);
    for (const { id } of procedure.cases) expect(limitFor(procedure, at(id)).value).toBe(10);
  });
  test('a change of other things asks nothing about money', () => {
    const answers = of({ case: 'change', change: { what: ['other'], detail: 'Sửa tên đệm' }, pension: {}, payment: {} });
    expect(errors(answers)).toEqual([]);
    expect(asked(form, of({ case: 'change', change: { what: ['payment'] } }), ctx)).toContain('payment.way');
  });
  test('the end by death asks the day; nobody dies and declares it', () => {
    expect(errors(of({ case: 'stop', stop: { reason: 'died' } }))).toEqual(['/stop/diedOn']);
    expect(offered(form, 'stop.reason', { case: 'stop', who: 'self' }, contextOf({ applicant: mother }))).not.toContain('died');
  });
});

test('every line of the official form is asked, known or worked out', () => {
  const ids = new Set<string>(
    JSON.stringify(form)
      .match(/"id":"[^"]+"/g)
      ?.map((one) => one.slice(6, -1)),
  );
  for (const from of [
    'case', // nội dung đề nghị
    'who', // họ tên, ngày sinh, giới tính, dân tộc, số định danh, nơi cư trú: known, else typed under `person`
    ...['name', 'dateOfBirth', 'sex', 'ethnicity', 'citizenNumber', 'residence'].map((part) => `person.${part}`),
    'poverty',
    'pension.has',
    'pension.monthly',
    'moved.from',
    'change.detail',
    'stop.reason',
    'payment.way',
    'payment.bank',
    'payment.account',
    'payment.holder',
    'payment.collector',
    'relation',
    'contact.phone',
  ])
    expect(ids).toContain(from);
});

describe('papers', () => {
  const issue = {
    number: '7/2026',
    issuedOn: '2026-11-25',
    registeredAt: 'Ủy ban nhân dân xã Ba Tô',
    signer: { authority: 'TM. Ủy ban nhân dân xã Ba Tô', title: 'Chủ tịch', name: 'Đinh Văn Thượng' },
    qr: ['101', '010', '101'],
    token: 'abcd efgh',
    check: 'Kiểm tra bằng mã QR.',
  };
  const texts = (answers: Answers) => {
    const lines = new Map(describeAnswers(form, answers, { known: household, communes }).map((one) => [one.field, one.value]));
    return (field: string) => lines.get(field) ?? '';
  };
  const drawn = async (paper: ResultPaper, answers: Answers) => {
    const source = { ...matter, answers, known: household, communes, text: texts(answers) };
    const made = paper.content(source, issue);
    const rendered = await renderDocument(paper.template, made.data as JsonValue);
    expect(rendered.pages).toBe(1);
    expect(rendered.places.map((one) => one.name).sort()).toEqual(['organisation', 'signer']);
    const request = await renderDocument(
      socialPensionRequestPaper.template,
      socialPensionRequestPaper.content({
        ...source,
        procedure,
        lines: [],
        addressee: issue.registeredAt,
        place: 'Ba Tô',
        declaredOn: '2026-11-23',
        declarant: 'Phạm Văn Rê',
        pledge: form.pledge!,
      }) as JsonValue,
    );
    expect(request.pages).toBe(1);
    return { ...made, words: JSON.stringify(made.data) };
  };

  test('the grant: sum and month, in the name of the chair', async () => {
    const { about, twin, words } = await drawn(socialPensionGrant, of({ payment: account }));
    expect(about).toBe('Phạm Thị Ơ');
    expect(twin).toMatchObject({ number: '7/QĐ-UBND', monthly: 500_000, from: '2026-11', signer: { title: 'Chủ tịch' } });
    expect(words).toContain('bà Phạm Thị Ơ, sinh ngày 10/06/1943');
    expect(words).toContain('500.000 đồng (Năm trăm nghìn đồng) một tháng');
    expect(words).toContain('từ tháng 11 năm 2026');
    expect(words).toContain('tài khoản số 4711201234567');
    expect(words).not.toContain('TM.');
  });
  test('the end: from the month after the death', async () => {
    const { words } = await drawn(
      socialPensionStop,
      of({ case: 'stop', stop: { reason: 'died', diedOn: '2026-12-30' }, payment: {} }),
    );
    expect(words).toContain('từ tháng 1 năm 2027');
    expect(words).toContain('thân nhân của bà');
  });
  test('a new home, and a change', async () => {
    const moved = { case: 'moved', moved: { from: { province: '51', commune: '21523' } } };
    expect((await drawn(socialPensionChange, of(moved))).words).toContain('xã Ba Tô');
    const change = { case: 'change', change: { what: ['other'], detail: 'Sửa tên đệm' }, payment: {} };
    expect((await drawn(socialPensionChange, of(change))).words).toContain('Sửa tên đệm.');
  });
});

test('somebody who lives elsewhere is typed', () => {
  const other = of({
    who: 'other',
    person: {
      name: { family: 'Đinh Thị', given: 'Rót' },
      citizenNumber: '051146004417',
      dateOfBirth: '1946',
      sex: 'female',
      ethnicity: '19',
      residence: village,
    },
    poverty: 'neither',
  });
  expect(errors(other)).toEqual([]);
});
