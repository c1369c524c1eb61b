import { describe, expect, test } from 'vitest';
import { branchesOf } from '../../../src/modules/forms/compile.ts';
import type { Answers, FieldDefinition, KnownRecords } from '../../../src/modules/forms/contract.ts';
import { compileForm, describeAnswers, validateForm, visibleFields } from '../../../src/modules/forms/rules.ts';
import { deliveryFor, feesFor, papersFor, resultFor } from '../../../src/modules/procedures/rules.ts';
import { extractCopyPaper } from '../../declarations/extract-copy.ts';
import { civilStatusExtractPaper } from '../../results/civil-status-extract.ts';
import { contextOf, drawDeclaration, drawResult, ha, thoi, told, typed, village } from '../civil-status/walks.ts';
import { form } from './form.ts';
import { procedure } from './procedure.ts';

const child = told('Phạm Đinh Bảo An', { dateOfBirth: '12/11/2020', citizenNumber: '051220000001', relation: 'Con' });
const grown = told('Phạm Văn Tý', { dateOfBirth: '30/10/2005', relation: 'Con' });
const marriage = told('Phạm Văn Thôi và Đinh Thị Hà', {
  fullName: 'Đinh Thị Hà',
  registeredOn: '14/02/2024',
  registeredAt: 'UBND xã Ba Tô',
  entry: '07/2024',
});
const mother = told('Đinh Thị Ghim', { ...ha.values, fullName: 'Đinh Thị Ghim', dateOfBirth: '15/01/1973', relation: 'Mẹ' });
const late = told('Phạm Văn Rạo', { citizenNumber: '051083000009', deceasedOn: '08/12/2025', relation: 'Chồng' });
const home: KnownRecords = { applicant: thoi, spouse: ha, marriage, 'child-1': child, 'child-2': grown, 'own-mother': mother };
const widowed: KnownRecords = { ...home, 'member-1': ha, 'member-2': late, 'own-father': late };

/** What the books hold, as registers tell it. */
const onFile: KnownRecords = {
  ...widowed,
  'own-birth': {
    ...told('Giấy khai sinh của Phạm Văn Thôi', {
      fullName: 'Phạm Văn Thôi',
      registeredAt: 'UBND xã Ba Tô',
      registeredOn: '1998-03-25',
      entry: { number: '07/1998', book: '01' },
      birthPlace: 'Trạm Y tế xã Ba Tô, huyện Ba Tơ, tỉnh Quảng Ngãi',
      homeTown: 'Xã Ba Tô, tỉnh Quảng Ngãi',
    }),
    people: {
      mother: { fullName: 'Đinh Thị Ghim', dateOfBirth: '1973-01-15', ethnicity: '19', nationality: 'VN' },
      father: { fullName: 'Phạm Văn Rê', dateOfBirth: '1970', ethnicity: '19', residence: { text: 'Thôn 1, xã Ba Tô' } },
    },
  },
  'child-birth-2': told('Giấy khai sinh của Phạm Văn Tý', {
    fullName: 'Phạm Văn Tý',
    dateOfBirth: '30/10/2005',
    entry: '02/2005',
  }),
  'spouse-death': told('Giấy khai tử của Phạm Văn Rạo', {
    fullName: 'Phạm Văn Rạo',
    citizenNumber: '051083000009',
    registeredAt: 'UBND xã Ba Tô',
    entry: { number: '04/2025', book: '01' },
    deceasedOn: '2025-12-08',
    deathTime: '05:30',
    deathPlace: 'Thôn 3, xã Ba Tô, tỉnh Quảng Ngãi',
    deathCause: 'Bệnh tim',
  }),
  'former-marriage': {
    ...told('Phạm Văn Thôi và Phạm Thị Rin', {
      fullName: 'Phạm Thị Rin',
      registeredAt: 'UBND xã Ba Tô',
      entry: { number: '03/2016', book: '01' },
      endedOn: '2019-05-02',
      endedBy: 'divorce',
    }),
    people: {
      husband: { fullName: 'Phạm Văn Thôi', dateOfBirth: '1998-03-04', ethnicity: '19' },
      wife: { fullName: 'Phạm Thị Rin', dateOfBirth: '1996-07-25', ethnicity: '19', residence: { text: 'Thôn 2, xã Ba Tô' } },
    },
  },
};

const ownBirth: Answers = { case: 'birth', entry: { birth: 'applicant' }, result: { paper: 'none' } };
const childBirth: Answers = { ...ownBirth, entry: { birth: 'child-1' }, result: { paper: 'counter', copies: 3 } };
const ownMarriage: Answers = { ...ownBirth, case: 'marriage', entry: { marriage: 'marriage' } };
const death: Answers = { ...ownBirth, case: 'death', entry: { death: 'member-2' } };
const typedEntry: Answers = {
  case: 'birth',
  entry: { birth: 'other' },
  relation: 'family',
  relationDetail: 'em ruột',
  person: {
    name: { family: 'Phạm Thị', given: 'Xuân' },
    dateOfBirth: '2003-02-11',
    sex: 'female',
    ethnicity: '19',
    nationality: 'VN',
    residence: village,
    citizenNumber: '051303000118',
  },
  registered: { place: 'UBND xã Ba Nam, huyện Ba Tơ', on: '2003', number: '12', book: '01/2003' },
  result: { paper: 'post', copies: 1, address: village },
};
const guardianship: Answers = {
  case: 'other',
  entry: { kind: 'guardianship' },
  relation: 'self',
  registered: { place: 'UBND xã Ba Tô' },
  result: { paper: 'none' },
};
const at = (kind: string, channel: 'online' | 'counter' = 'online') => ({ case: kind, channel, day: '2026-11-22' }) as const;
const papers = (answers: Answers, known: KnownRecords) =>
  papersFor(procedure, at(String(answers.case)), { answers, known }).map((one) => one.id);

/** Every line of the blank form of 1.000797, and where it comes from. */
const official = {
  'Kính gửi': 'the body the dossier goes to',
  'Người yêu cầu: họ tên, nơi cư trú, giấy tờ tùy thân': ['applicant.name', 'applicant.residence', 'applicant.idPaper'],
  'Quan hệ với người được cấp': ['relation'],
  'Loại việc hộ tịch': ['case'],
  'Họ tên, ngày sinh, giới tính': ['person.name', 'person.dateOfBirth', 'person.sex'],
  'Dân tộc, quốc tịch, nơi cư trú': ['person.ethnicity', 'person.nationality', 'person.residence'],
  'Giấy tờ tùy thân, số định danh': ['person.citizenNumber'],
  'Đã đăng ký tại, ngày, số, quyển số': ['registered.place', 'registered.on', 'registered.number', 'registered.book'],
  'Số lượng bản sao': ['result.copies'],
};

describe('what is asked', () => {
  test('whoever the registers know says which copy, whose, and how to have it', () => {
    for (const answers of [ownBirth, ownMarriage, death]) {
      expect(validateForm(form, answers, contextOf(widowed))).toEqual([]);
      expect(typed(form, answers, widowed)).toHaveLength(3);
    }
    expect(typed(form, childBirth, home)).toEqual(['case', 'entry.birth', 'result.paper', 'result.copies']);
  });
  test('every line of the official form is there when nothing is known', () => {
    const answers = { ...typedEntry, entry: {} };
    const asked = new Set(visibleFields(form, answers, contextOf({})).map(({ name }) => name));
    const lines = Object.values(official).flatMap((line) => (Array.isArray(line) ? line : []));
    expect(lines.filter((line) => !asked.has(line))).toEqual([]);
  });
  test('the living are not offered as dead, and nobody twice', () => {
    const field = compileForm(form).byId.get('entry.death')!;
    const offered = (known: KnownRecords, value: string) =>
      validateForm(form, { ...death, entry: { death: value } }, contextOf(known)).length === 0;
    expect(branchesOf(field.def).length).toBeGreaterThan(10);
    expect([offered(widowed, 'member-1'), offered(widowed, 'member-2'), offered(widowed, 'own-father')]).toEqual([
      false,
      true,
      false,
    ]);
    expect(offered({ ...home, 'own-father': late }, 'own-father')).toBe(true);
  });
  test('who has no death in the registers, or no marriage, types it', () => {
    expect(typed(form, { case: 'death', result: { paper: 'none' } }, home)).toContain('registered.place');
    expect(typed(form, { case: 'marriage', result: { paper: 'none' } }, { applicant: thoi })).toContain('relation');
  });
  test('about oneself nothing is typed twice', () => {
    expect(validateForm(form, guardianship, contextOf(home))).toEqual([]);
    expect(typed(form, guardianship, home).filter((name) => name.startsWith('person.'))).toEqual([]);
    expect(typed(form, guardianship, {})).not.toContain('person.name');
  });
  test('what the books hold is offered by its number; nobody is offered twice', () => {
    const offered = (field: string, value: string) =>
      validateForm(
        form,
        { ...(field === 'birth' ? ownBirth : death), entry: { [field]: value } },
        { ...contextOf(onFile), papers: [{ component: 'authorisation' }] },
      ).length === 0;
    expect(['own-birth', 'applicant', 'child-birth-2', 'child-2', 'child-1'].map((one) => offered('birth', one))).toEqual([
      true,
      false,
      true,
      false,
      true,
    ]);
    expect(['spouse-death', 'member-2', 'own-father'].map((one) => offered('death', one))).toEqual([true, false, false]);
    expect(papers({ ...ownBirth, entry: { birth: 'child-birth-2' } }, onFile)).toEqual(['authorisation']);
    const lines = describeAnswers(form, { ...ownBirth, entry: { birth: 'own-birth' } }, contextOf(onFile));
    const said = Object.fromEntries(lines.map((line) => [line.label, line.value]));
    expect(said).toMatchObject({
      'Khai sinh của ai?': 'Giấy khai sinh của Phạm Văn Thôi',
      'Số đăng ký': '07/1998, quyển số 01',
      Cha: 'Phạm Văn Rê, sinh năm 1970',
    });
  });
  test('the dead ask for nothing themselves', () => {
    const answers = { ...typedEntry, case: 'death', entry: { death: 'other' }, relation: 'self' };
    expect(validateForm(form, answers, contextOf(home)).map((one) => one.pointer)).toContain('/relation');
  });
  test('the cases of the form are the cases of the procedure', () => {
    const field = compileForm(form).byId.get('case');
    expect(branchesOf(field?.def as FieldDefinition).map((one) => one.value)).toEqual(procedure.cases.map((one) => one.id));
  });
});

test('an authorisation of those of full age only, and of whoever is not family', () => {
  expect(papers(ownBirth, home)).toEqual([]);
  expect(papers(childBirth, home)).toEqual([]);
  expect(papers({ ...ownBirth, entry: { birth: 'child-2' } }, home)).toEqual(['authorisation']);
  expect(papers({ ...ownBirth, entry: { birth: 'spouse' } }, home)).toEqual(['authorisation']);
  expect(papers({ ...ownBirth, entry: { birth: 'own-mother' } }, { ...home, 'own-mother': late })).toEqual([]);
  expect(papers(death, widowed)).toEqual([]);
  expect(papers({ ...typedEntry, relation: 'authorised' }, home)).toEqual(['authorisation']);
});

test('8.000 đồng a copy; what is not asked any more does not count', () => {
  const fee = (answers: Answers) => feesFor(procedure, at('birth'), answers);
  expect(fee(childBirth)).toMatchObject({ total: 24_000, text: '24.000 đồng. Mỗi bản sao 8.000 đồng.' });
  expect(fee({ ...childBirth, result: { paper: 'none', copies: 3 } }).total).toBe(8000);
  expect(fee({}).text).toBe('Mỗi bản sao 8.000 đồng.');
  expect(deliveryFor(procedure, 'online', childBirth)).toBe('counter');
});

describe('the extract', () => {
  const draw = (answers: Answers, known: KnownRecords) => drawResult({ form, paper: civilStatusExtractPaper }, answers, known);
  const valuesOf = ({ data }: Awaited<ReturnType<typeof draw>>): string[] =>
    (data.parts as { value: string }[][][]).flat(2).map((cell) => cell.value);

  test.each([
    ['birth', ownBirth, 'Trích lục khai sinh', '45/2026/TLKS-BS', 'Phạm Văn Thôi'],
    ['birth', childBirth, 'Trích lục khai sinh', '45/2026/TLKS-BS', 'Phạm Đinh Bảo An'],
    ['birth', typedEntry, 'Trích lục khai sinh', '45/2026/TLKS-BS', 'Phạm Thị Xuân'],
    ['marriage', ownMarriage, 'Trích lục kết hôn', '45/2026/TLKH-BS', 'Phạm Văn Thôi và Đinh Thị Hà'],
    ['death', death, 'Trích lục khai tử', '45/2026/TLKT-BS', 'Phạm Văn Rạo'],
    ['other', guardianship, 'Trích lục hộ tịch', '45/2026/TLHT-BS', 'Phạm Văn Thôi'],
  ])('of a %s is one page with both boxes, %#', async (kind, answers, title, number, about) => {
    const drawn = await draw(answers, widowed);
    expect(drawn.data).toMatchObject({ title, number, place: 'Ba Tô' });
    expect(drawn.about).toBe(about);
    expect([drawn.rendered.pages, drawn.rendered.places.map((place) => place.name).sort()]).toEqual([
      1,
      ['organisation', 'signer'],
    ]);
    expect(resultFor(procedure, at(kind)).name).toBe(`${title} (bản sao)`);
  });
  test('names the parents that registers know, and each spouse under the right heading', async () => {
    expect(valuesOf(await draw(ownBirth, home))).toContain('ĐINH THỊ GHIM');
    expect(valuesOf(await draw(childBirth, home))).toContain('PHẠM VĂN THÔI');
    const hers: KnownRecords = { ...home, applicant: { ...ha, title: 'Đinh Thị Hà' }, spouse: thoi };
    const entry = {
      ...marriage,
      title: 'Đinh Thị Hà và Phạm Văn Thôi',
      values: { ...marriage.values, fullName: 'Phạm Văn Thôi' },
    };
    const values = valuesOf(await draw(ownMarriage, { ...hers, marriage: entry }));
    expect(values.indexOf('PHẠM VĂN THÔI')).toBeLessThan(values.indexOf('ĐINH THỊ HÀ'));
    expect(values).toEqual(expect.arrayContaining(['UBND xã Ba Tô', '07/2024', '14/02/2024']));
  });
});

describe('the extract of an entry on file has every line of it', () => {
  const linesOf = async (answers: Answers): Promise<Record<string, string>> => {
    const { data, rendered } = await drawResult({ form, paper: civilStatusExtractPaper }, answers, onFile);
    expect(rendered.pages).toBe(1);
    const cells = (data.parts as { label: string; value: string }[][][]).flat(2);
    return Object.fromEntries(cells.map((cell) => [cell.label, cell.value]));
  };
  test('birth: parents, places, number and volume', async () => {
    expect(await linesOf({ ...ownBirth, entry: { birth: 'own-birth' } })).toMatchObject({
      'Nơi sinh': 'Trạm Y tế xã Ba Tô, huyện Ba Tơ, tỉnh Quảng Ngãi',
      'Quê quán': 'Xã Ba Tô, tỉnh Quảng Ngãi',
      'Họ, chữ đệm, tên mẹ': 'ĐINH THỊ GHIM',
      'Họ, chữ đệm, tên cha': 'PHẠM VĂN RÊ',
      'Năm sinh': '1970',
      'Dân tộc': 'Hrê',
      'Nơi đăng ký khai sinh': 'UBND xã Ba Tô',
      Số: '07/1998, quyển số 01',
      'Ngày đăng ký': '25/03/1998',
    });
  });
  test('death: when, where, of what', async () => {
    expect(await linesOf({ ...death, entry: { death: 'spouse-death' } })).toMatchObject({
      'Đã chết vào': '5 giờ 30 phút, ngày 08/12/2025',
      'Nơi chết': 'Thôn 3, xã Ba Tô, tỉnh Quảng Ngãi',
      'Nguyên nhân': 'Bệnh tim',
      Số: '04/2025, quyển số 01',
    });
  });
  test('marriage: both as they were entered, and that it is over', async () => {
    expect(await linesOf({ ...ownMarriage, entry: { marriage: 'former-marriage' } })).toMatchObject({
      'Họ, chữ đệm, tên vợ': 'PHẠM THỊ RIN',
      'Ngày sinh': '25/07/1996',
      'Ghi chú': 'Hôn nhân chấm dứt ngày 02/05/2019 (ly hôn)',
    });
  });
});

describe('the printed request', () => {
  const draw = (answers: Answers, known: KnownRecords) => drawDeclaration({ form, printed: extractCopyPaper }, answers, known);
  test('has what the registers told', async () => {
    const { data, rendered } = await draw(childBirth, home);
    expect(data).toMatchObject({ relation: 'Cha', what: 'khai sinh', person: { name: 'Phạm Đinh Bảo An' }, copies: '3 bản' });
    expect(rendered.pages).toBe(1);
  });
  test('has what was typed, for somebody whom nobody knows', async () => {
    const applicant = {
      name: { family: 'Phạm Thị', given: 'Rin' },
      idPaper: 'citizen-number',
      citizenNumber: '051196004182',
      residence: village,
    };
    const answers = { ...typedEntry, entry: {}, applicant };
    expect(validateForm(form, answers, contextOf({}))).toEqual([]);
    const { data } = await draw(answers, {});
    expect(data).toMatchObject({
      applicant: { name: 'Phạm Thị Rin', idPaper: 'Thẻ căn cước số 051196004182' },
      relation: 'em ruột',
      person: { name: 'Phạm Thị Xuân', dateOfBirth: '11/02/2003' },
      registered: { place: 'UBND xã Ba Nam, huyện Ba Tơ', on: 'năm 2003', number: '12', book: '01/2003' },
    });
  });
  test('the choice reads with what the register says of it', () => {
    const lines = describeAnswers(form, ownMarriage, contextOf(home));
    expect(lines.find((line) => line.field === 'entry.marriage')?.value).toBe('Phạm Văn Thôi và Đinh Thị Hà');
    expect(lines.find((line) => line.field === 'entry.marriage.entry')?.value).toBe('07/2024');
  });
});
