import { describe, expect, test } from 'vitest';
import { compileForm } from './compile.ts';
import type { Condition, FormDefinition, KnownRecords } from './contract.ts';
import { aboutKnown, describeAnswers, showFacts, visibleFields } from './rules.ts';
import { KnownRecordSchema } from './schema.ts';

const source = { name: 'Dữ liệu dân cư', at: '2026-11-20T09:41:00+07:00' };
const known: KnownRecords = {
  applicant: {
    title: 'Đinh Thị Hà',
    values: {
      fullName: 'Đinh Thị Hà',
      dateOfBirth: '2000-08-19',
      sex: 'female',
      citizenNumber: '051300004962',
      idPaper: { kind: 'citizen-card', number: '051300004962' },
      ethnicity: '19',
      nationality: 'VN',
      residence: { text: 'Thôn 1, xã Ba Tô, tỉnh Quảng Ngãi', commune: '21523' },
    },
    source,
  },
  'child-birth-1': {
    title: 'Giấy khai sinh của Phạm Đinh Bảo An',
    values: {
      fullName: 'Phạm Đinh Bảo An',
      dateOfBirth: '2019-02',
      registeredAt: 'UBND xã Ba Tô',
      registeredOn: '2019-03-01',
      entry: { number: '12/2019', book: '01' },
      birthPlace: 'Trạm Y tế xã Ba Tô',
    },
    people: { mother: { fullName: 'Đinh Thị Hà', dateOfBirth: '2000' } },
    source,
  },
};
const formWith = (when: Condition): FormDefinition => ({
  code: 'facts',
  title: 'x',
  validFrom: '2026-01-01',
  source: { name: 'toy' },
  steps: [
    { id: 's', title: 's', sections: [{ id: 's', title: 's', fields: [{ id: 'seen', type: 'information', label: 'x', when }] }] },
  ],
});
const holds = (when: Condition): boolean =>
  visibleFields(formWith(when), {}, { known, today: '2026-11-23' }).some((one) => one.name === 'seen');

describe('what registers tell is raw, and words are made of it in one place', () => {
  test('codes, dates, places and entries in words', () => {
    expect(KnownRecordSchema.parse(known.applicant)).toEqual(known.applicant);
    expect(showFacts(known.applicant!.values)).toEqual({
      fullName: 'Đinh Thị Hà',
      dateOfBirth: '19/08/2000',
      sex: 'Nữ',
      citizenNumber: '051 300 004 962',
      idPaper: 'Thẻ căn cước số 051300004962',
      ethnicity: 'Hrê',
      nationality: 'Việt Nam',
      residence: 'Thôn 1, xã Ba Tô, tỉnh Quảng Ngãi',
    });
    expect(
      showFacts({ ethnicity: 'Tà Riềng', dateOfBirth: '1950', members: 3, civilStatus: 'widowed', endedBy: 'death' }),
    ).toEqual({
      ethnicity: 'Tà Riềng',
      dateOfBirth: 'năm 1950',
      members: '3',
      civilStatus: 'Vợ (chồng) đã chết',
      endedBy: 'Một bên chết',
    });
    expect(aboutKnown(known['child-birth-1']!)).toBe('số 12/2019, quyển số 01, UBND xã Ba Tô');
  });
  test('display texts of the old kind are refused', () => {
    const old = { title: 'A', values: { dateOfBirth: '04/03/1998', sex: 'Nam' }, source };
    expect(KnownRecordSchema.safeParse(old).success).toBe(false);
  });
  test('an entry that was chosen reads with its number, its place and the parents', () => {
    const form: FormDefinition = {
      ...formWith({ present: { var: '$known.applicant' } }),
    };
    const choice = {
      id: 'entry',
      type: 'choice' as const,
      label: 'Khai sinh của ai?',
      options: [
        { value: 'child-birth-1', label: 'x', known: 'child-birth-1' },
        { value: 'other', label: 'Người khác' },
      ],
    };
    form.steps[0]!.sections[0]!.fields.push(choice);
    const lines = describeAnswers(form, { entry: 'child-birth-1' }, { known });
    expect(Object.fromEntries(lines.map((one) => [one.label, one.value]))).toMatchObject({
      'Khai sinh của ai?': 'Giấy khai sinh của Phạm Đinh Bảo An',
      'Nơi sinh': 'Trạm Y tế xã Ba Tô',
      'Số đăng ký': '12/2019, quyển số 01',
      Mẹ: 'Đinh Thị Hà, sinh năm 2000',
    });
  });
});

describe('conditions compare what was told', () => {
  test.each<[Condition, boolean]>([
    [{ '==': [{ var: '$known.applicant.sex' }, 'female'] }, true],
    [{ in: [{ var: '$known.applicant.ethnicity' }, ['19', '14']] }, true],
    [{ '<': [{ var: '$known.applicant.dateOfBirth' }, '2000-08-20'] }, true],
    [{ '<': [{ var: '$known.applicant.dateOfBirth' }, '2000-08-19'] }, false],
    [{ '==': [{ var: '$known.applicant.residence.commune' }, '21523'] }, true],
    [{ '==': [{ var: '$known.child-birth-1.entry.book' }, '01'] }, true],
    [{ '>=': [{ var: '$known.applicant.age' }, 26] }, true],
    [{ present: { var: '$known.applicant.residence' } }, true],
    [{ present: { var: '$known.applicant.phone' } }, false],
    [{ '==': [{ var: '$known.nobody.residence.commune' }, '21523'] }, false],
  ])('%j', (when, expected) => {
    expect(holds(when)).toBe(expected);
  });
  test.each<[Condition, RegExp]>([
    [{ '==': [{ var: '$known.applicant.sex' }, 'Nữ'] }, /one of male, female, never 'Nữ'/],
    [{ not: { '==': ['Hrê', { var: '$known.applicant.ethnicity' }] } }, /code of a people/],
    [{ in: [{ var: '$known.applicant.nationality' }, ['Lào']] }, /code of a country/],
    [{ '<': [{ var: '$known.applicant.dateOfBirth' }, '19/08/2000'] }, /a date like 1998-03-04/],
    [{ '==': [{ var: '$known.applicant.residence' }, 'Thôn 1'] }, /has parts/],
    [{ present: { var: '$known.applicant.wealth' } }, /no register tells/],
    [{ present: { var: '$known.applicant.residence.street' } }, /has no part 'street'/],
  ])('who compares with words is told so: %j', (when, message) => {
    expect(() => compileForm(formWith(when))).toThrow(message);
  });
});
