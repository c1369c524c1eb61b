import { describe, expect, test } from 'vitest';
import type { Answers, KnownRecords } from '../../../src/modules/forms/contract.ts';
import { describeAnswers, validateForm } from '../../../src/modules/forms/rules.ts';
import { feesFor, papersFor } from '../../../src/modules/procedures/rules.ts';
import { deathDeclarationPaper } from '../../declarations/death.ts';
import { deathExtractPaper } from '../../results/death-extract.ts';
import { contextOf, drawDeclaration, drawResult, ha, thoi, told, typed } from '../civil-status/walks.ts';
import { atHome, notice, stranger } from './examples.ts';
import { form } from './form.ts';
import { procedure } from './procedure.ts';

const father = told('Phạm Văn Rê', { dateOfBirth: '02/09/1970', citizenNumber: '051070001111', relation: 'Cha' });
const head = told('Phạm Văn Rê', { ...father.values, relation: 'Chủ hộ' });
const grandmother = told('Phạm Thị Ơ', { dateOfBirth: '10/06/1943', sex: 'Nữ', citizenNumber: '051143001112', relation: 'Mẹ' });
const late = told('Phạm Văn Rạo', { citizenNumber: '051083001113', deceasedOn: '08/12/2025', relation: 'Chồng' });
const family: KnownRecords = { applicant: thoi, spouse: ha, 'own-father': father, 'member-1': head, 'member-2': grandmother };
const cases: [string, Answers, string[]][] = [
  ['home', atHome, []],
  ['home', { ...atHome, notice: { have: true, commune: { ...notice, issuer: 'UBND xã Ba Tô' } } }, ['death-notice']],
  [
    'facility',
    {
      ...atHome,
      case: 'facility',
      death: {
        date: '2026-11-20',
        facility: 'Trung tâm Y tế Ba Tơ',
        facilityAddress: { province: '51', commune: '21523' },
        cause: 'Bệnh tim',
      },
      notice: { facility: notice },
    },
    ['death-notice'],
  ],
  [
    'accident',
    { ...atHome, case: 'accident', notice: { police: { ...notice, issuer: 'Công an xã Ba Tô' } } },
    ['police-confirmation'],
  ],
  [
    'court',
    {
      ...atHome,
      case: 'court',
      death: { about: '1972', place: 'unknown', cause: 'Mất tích' },
      notice: { court: { ...notice, issuer: 'TAND khu vực 1' } },
    },
    ['court-decision'],
  ],
  [
    'execution',
    { ...atHome, case: 'execution', notice: { execution: { ...notice, issuer: 'Hội đồng thi hành án' } } },
    ['death-notice'],
  ],
  [
    'long-ago',
    {
      ...atHome,
      case: 'long-ago',
      death: { about: '1972-05', place: 'residence', cause: 'Bệnh' },
      notice: { evidence: 'Hồ sơ bệnh viện' },
    },
    ['death-evidence'],
  ],
];

/** Every line of the blank form of 2.000527, and the questions that it comes from when nothing is known. */
const official = {
  'người yêu cầu: họ tên, nơi cư trú, giấy tờ': ['applicant.name', 'applicant.residence', 'applicant.idPaper'],
  'Quan hệ với người đã chết': ['relation'],
  'Họ tên, giới tính, ngày sinh': ['deceased.name', 'deceased.sex', 'deceased.dateOfBirth'],
  'Dân tộc, quốc tịch': ['deceased.ethnicity', 'deceased.nationality'],
  'Nơi cư trú cuối cùng': ['deceased.residence'],
  'Giấy tờ tùy thân': ['deceased.idPaper'],
  'Đã chết vào lúc (giờ không bắt buộc)': ['death.date'],
  'Nơi chết': ['death.place'],
  'Nguyên nhân chết': ['death.cause'],
  'Giấy báo tử: số, do, ngày': ['notice.commune.number', 'notice.commune.issuer', 'notice.commune.issuedOn'],
};

describe('what is asked', () => {
  test('a son whose father died at home answers seven questions, none about either of them', () => {
    expect(typed(form, atHome, family)).toEqual([
      'deceased.who',
      'case',
      'death.date',
      'death.place',
      'death.cause',
      'notice.have',
      'result.paper',
    ]);
  });
  test('every line of the official form is there when nothing is known', () => {
    const asked = new Set(typed(form, { ...stranger, notice: { have: true } }, {}));
    expect(
      Object.values(official)
        .flat()
        .filter((line) => !asked.has(line)),
    ).toEqual([]);
  });
  test('nobody is offered twice, and nobody whose death is registered', () => {
    const wrong = (who: string, known: KnownRecords) =>
      validateForm(form, { ...atHome, relation: 'relative', relationDetail: 'cháu', deceased: { who } }, contextOf(known)).map(
        (e) => e.pointer,
      );
    expect(wrong('member-1', family)).toContain('/deceased/who');
    expect(wrong('member-2', family)).toEqual([]);
    expect(wrong('spouse', { ...family, spouse: late })).toContain('/deceased/who');
  });
  test('somebody looked up at the counter is not typed', () => {
    const known = { ...family, deceased: grandmother };
    const names = typed(form, { ...atHome, deceased: { who: 'other' } }, known);
    expect(names.filter((name) => name.startsWith('deceased.'))).toEqual(['deceased.who']);
    expect(names).toContain('relation');
  });
  test('nobody dies tomorrow', () => {
    const tomorrow = { ...atHome, death: { ...(atHome.death as Answers), date: '2026-11-23' } };
    expect(validateForm(form, tomorrow, contextOf(family)).map((e) => e.pointer)).toEqual(['/death/date']);
  });
});

describe.each(cases)('case %s', (id, answers, papers) => {
  test('can be handed in, with the paper that this case needs', () => {
    expect(validateForm(form, answers, contextOf(family))).toEqual([]);
    const needed = papersFor(procedure, { case: id, channel: 'online', day: '2026-11-22' }, { answers, known: family });
    expect(needed.map((one) => one.id)).toEqual(papers);
  });
  test('extract and declaration are one page each', async () => {
    const { data, about, rendered } = await drawResult({ form, paper: deathExtractPaper }, answers, family);
    expect(about).toBe('Phạm Văn Rê');
    expect(data).toMatchObject({ declarant: { name: 'Phạm Văn Thôi', relation: 'Con' } });
    expect([rendered.pages, rendered.places.map((place) => place.name).sort()]).toEqual([1, ['organisation', 'signer']]);
    const printed = await drawDeclaration({ form, printed: deathDeclarationPaper }, answers, family);
    expect(printed.rendered.pages).toBe(1);
  });
});

test('the day is written in words, of a year alone too', async () => {
  const words = async (answers: Answers) =>
    (await drawResult({ form, paper: deathExtractPaper }, answers, family)).data.dateWords;
  expect(await words(atHome)).toBe('Ngày hai mươi tháng mười một năm hai nghìn không trăm hai mươi sáu');
  expect(await words(cases[4]![1])).toBe('Năm một nghìn chín trăm bảy mươi hai');
  expect(await words(cases[6]![1])).toBe('Tháng năm năm một nghìn chín trăm bảy mươi hai');
});

test('a husband who declares is the husband; what was typed is printed', async () => {
  const wife = await drawDeclaration(
    { form, printed: deathDeclarationPaper },
    { ...atHome, deceased: { who: 'spouse' } },
    family,
  );
  expect(wife.data).toMatchObject({ relation: 'Chồng', deceased: { name: 'Đinh Thị Hà', sex: 'Nữ' }, time: '8 giờ 30 phút' });
  const other = await drawDeclaration({ form, printed: deathDeclarationPaper }, stranger, family);
  expect(other.data).toMatchObject({
    relation: 'Anh, chị, em',
    deceased: { name: 'Hrin', dateOfBirth: 'năm 1950', idPaper: '' },
  });
  expect(describeAnswers(form, stranger, contextOf(family)).find((line) => line.field === 'deceased.residence')?.value).toBe(
    'Thôn 1, xã Ba Tô, tỉnh Quảng Ngãi',
  );
});

test('copies cost, the registration in time does not', () => {
  const at = { case: 'home', channel: 'online', day: '2026-11-22' } as const;
  expect(feesFor(procedure, at, atHome)).toMatchObject({ total: 0 });
  expect(feesFor(procedure, at, { ...atHome, result: { paper: 'none', copies: 2 } }).total).toBe(16_000);
});
