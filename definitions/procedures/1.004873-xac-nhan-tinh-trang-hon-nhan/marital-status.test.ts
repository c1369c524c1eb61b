import { describe, expect, test } from 'vitest';
import type { Answers, KnownRecords } from '../../../src/modules/forms/contract.ts';
import { describeAnswers, validateForm, visibleFields } from '../../../src/modules/forms/rules.ts';
import { papersFor } from '../../../src/modules/procedures/rules.ts';
import { maritalStatusDeclarationPaper } from '../../declarations/marital-status.ts';
import { maritalStatusPaper } from '../../results/marital-status.ts';
import { contextOf, drawDeclaration, drawResult, ha, thoi, told, typed, village } from '../civil-status/walks.ts';
import { form } from './form.ts';
import { procedure } from './procedure.ts';

const single: KnownRecords = { applicant: thoi };
const marriage = told('Phạm Văn Thôi và Đinh Thị Hà', {
  fullName: 'Đinh Thị Hà',
  registeredOn: '14/02/2024',
  registeredAt: 'UBND xã Ba Tô',
  entry: '07/2024',
});
const married: KnownRecords = { applicant: thoi, marriage };
const divorced: KnownRecords = {
  applicant: thoi,
  'former-marriage': told('x', { ...marriage.values, endedOn: '18/06/2025', endedBy: 'Ly hôn' }),
};
const loan: Answers = {
  case: 'other',
  purpose: { kind: 'loan' },
  holder: { who: 'self' },
  status: { now: 'never' },
  period: { kind: 'now' },
  reissue: { wanted: false },
  result: { paper: 'none' },
};
const toMarry: Answers = {
  ...loan,
  case: 'marry',
  partner: {
    name: { family: 'Phạm Thị', given: 'Lành' },
    dateOfBirth: '2002-05-29',
    nationality: 'VN',
    residence: village,
    registerAt: 'UBND xã Ba Tô',
  },
};
const online = { case: 'other', channel: 'online', day: '2026-11-22' } as const;
const statusOf = async (answers: Answers, known: KnownRecords) =>
  (await drawResult({ form, paper: maritalStatusPaper }, answers, known)).data.status;

/** Every line of the blank form of 2.000689, and where it comes from. */
const official = {
  'Kính gửi': 'the body the dossier goes to',
  'người yêu cầu: họ tên, dân tộc, quốc tịch, nơi cư trú': [
    'applicant.name',
    'applicant.ethnicity',
    'applicant.nationality',
    'applicant.residence',
  ],
  'Quan hệ với người được cấp': ['holder.who'],
  'Họ tên, giới tính, ngày sinh': ['holder.name', 'holder.sex', 'holder.dateOfBirth'],
  'Nơi sinh': ['holder.birthPlace'],
  'Dân tộc, quốc tịch': ['holder.ethnicity', 'holder.nationality'],
  'Giấy tờ tùy thân': ['holder.idPaper'],
  'Nơi cư trú': ['holder.residence'],
  'Nghề nghiệp': ['holder.occupation'],
  'Trong thời gian cư trú tại': ['periods'],
  'Tình trạng hôn nhân': ['status.now'],
  'Mục đích sử dụng': [
    'case',
    'partner.name',
    'partner.dateOfBirth',
    'partner.nationality',
    'partner.residence',
    'partner.registerAt',
  ],
};

describe('what is asked', () => {
  test('a single person known to the registers answers seven questions for a loan, none about themselves', () => {
    expect(typed(form, loan, single)).toEqual([
      'case',
      'purpose.kind',
      'holder.who',
      'status.now',
      'period.kind',
      'reissue.wanted',
      'result.paper',
    ]);
    expect(validateForm(form, loan, contextOf(single))).toEqual([]);
  });
  test('every line of the official form is there when nothing is known', () => {
    const answers: Answers = { ...toMarry, holder: { who: 'other' }, period: { kind: 'past' } };
    const lines = Object.values(official).flatMap((line) => (Array.isArray(line) ? line : []));
    const asked = new Set([...typed(form, answers, {}), 'holder.birthPlace', 'holder.occupation']);
    expect(lines.filter((line) => !asked.has(line))).toEqual([]);
  });
  test('whoever the registers know as married or divorced does not describe it again', () => {
    expect(typed(form, loan, married)).not.toContain('status.now');
    expect(typed(form, loan, married)).toContain('status.still');
    expect(typed(form, loan, divorced)).not.toContain('status.now');
    expect(typed(form, loan, divorced)).not.toContain('status.still');
  });
  test('for a marriage the other one is asked, and being married is no answer', () => {
    expect(validateForm(form, toMarry, contextOf(single))).toEqual([]);
    expect(validateForm(form, { ...toMarry, partner: undefined }, contextOf(single)).map((e) => e.pointer)).toContain(
      '/partner/name/family',
    );
    expect(validateForm(form, { ...toMarry, status: { now: 'married' } }, contextOf(single))[0]?.pointer).toBe('/status/now');
  });
  test('a child under age is nobody to certify', () => {
    const known = { applicant: thoi, 'child-1': told('Phạm Đinh An', { dateOfBirth: '12/11/2020' }) };
    expect(validateForm(form, { ...loan, holder: { who: 'child-1' } }, contextOf(known))[0]?.pointer).toBe('/holder/who');
  });
});

test('papers: none for oneself, an authorisation for another, the old certificate when there is one', () => {
  const ids = (answers: Answers) => papersFor(procedure, online, { answers, known: single }).map((one) => one.id);
  expect(ids(loan)).toEqual([]);
  expect(ids({ ...loan, holder: { who: 'own-mother' } })).toEqual(['authorisation']);
  expect(ids({ ...loan, reissue: { wanted: true, kept: true } })).toEqual(['former-certificate']);
});

describe('what is certified', () => {
  test('as the registers say, else as declared', async () => {
    expect(await statusOf(loan, single)).toBe('Chưa đăng ký kết hôn với ai');
    expect(await statusOf({ ...loan, status: { still: true } }, married)).toBe(
      'Hiện đang có vợ (chồng) là Đinh Thị Hà, đăng ký kết hôn ngày 14/02/2024 tại UBND xã Ba Tô, số 07/2024',
    );
    expect(await statusOf(loan, divorced)).toBe(
      'Đã đăng ký kết hôn với Đinh Thị Hà, nhưng đã ly hôn ngày 18/06/2025; hiện tại chưa đăng ký kết hôn với ai',
    );
  });
  test('one page, two boxes, whom one marries and where', async () => {
    const { data, about, rendered } = await drawResult({ form, paper: maritalStatusPaper }, toMarry, single);
    expect(about).toBe('Phạm Văn Thôi');
    expect(data.purpose).toBe(
      'Để đăng ký kết hôn với Phạm Thị Lành, sinh ngày 29/05/2002, quốc tịch Việt Nam, nơi cư trú Thôn 1, xã Ba Tô, tỉnh Quảng Ngãi, tại UBND xã Ba Tô',
    );
    expect([rendered.pages, rendered.places.map((place) => place.name).sort()]).toEqual([1, ['organisation', 'signer']]);
  });
});

test('the declaration prints what the registers told as well', async () => {
  const mother = told('Đinh Thị Ghim', { ...ha.values, fullName: 'Đinh Thị Ghim', relation: 'Mẹ' });
  const known = { ...single, 'own-mother': mother };
  const { data, rendered } = await drawDeclaration(
    { form, printed: maritalStatusDeclarationPaper },
    { ...loan, holder: { who: 'own-mother' } },
    known,
  );
  expect(data).toMatchObject({ relation: 'Con', holder: { name: 'Đinh Thị Ghim', sex: 'Nữ' }, purpose: 'Vay vốn ngân hàng' });
  expect(rendered.pages).toBe(1);
  const lines = describeAnswers(form, { ...loan, holder: { who: 'own-mother' } }, contextOf(known));
  expect(lines.find((line) => line.field === 'holder.who')?.value).toBe('Mẹ: Đinh Thị Ghim');
});

describe('what the books hold is neither asked nor left empty', () => {
  const onFile: KnownRecords = {
    applicant: ha,
    'own-birth': told('Giấy khai sinh của Đinh Thị Hà', { birthPlace: 'Trạm Y tế xã Ba Tô', entry: '08/2000' }),
    'former-marriage': told('x', { ...marriage.values, fullName: 'Phạm Văn Thôi', endedOn: '20/11/2026', endedBy: 'death' }),
    'spouse-death': told('Giấy khai tử của Phạm Văn Thôi', {
      entry: { number: '1/2026', book: '01' },
      registeredAt: 'UBND xã Ba Tô',
      registeredOn: '23/11/2026',
    }),
  };
  test('a widow’s certificate names the entry of the death', async () => {
    expect(await statusOf({ ...loan, status: {} }, onFile)).toBe(
      'Đã đăng ký kết hôn với Phạm Văn Thôi, nhưng người kia đã chết ngày 20/11/2026 (khai tử tại UBND xã Ba Tô, số 1/2026, quyển số 01, ngày 23/11/2026); hiện tại chưa đăng ký kết hôn với ai',
    );
  });
  test('the place of birth comes from the book', async () => {
    const names = (known: KnownRecords) => visibleFields(form, loan, contextOf(known)).map(({ name }) => name);
    expect(names(onFile)).not.toContain('holder.birthPlace');
    expect(names(single)).toContain('holder.birthPlace');
    const { data } = await drawDeclaration({ form, printed: maritalStatusDeclarationPaper }, { ...loan, status: {} }, onFile);
    expect(data).toMatchObject({ birthPlace: 'Trạm Y tế xã Ba Tô' });
  });
  test('whoever has no marriage on file reads so before saying so', () => {
    const none: KnownRecords = { ...single, 'own-civil-status': told('Tình trạng hôn nhân', { civilStatus: 'single' }) };
    const lines = describeAnswers(form, loan, contextOf(none));
    expect(lines.find((line) => line.field === 'nothing-found.civilStatus')?.value).toBe(
      'Chưa có đăng ký kết hôn trong dữ liệu hộ tịch',
    );
  });
});
