import { describe, expect, test } from 'vitest';
import { branchesOf } from '../../../src/modules/forms/compile.ts';
import type { Answers, FieldDefinition } from '../../../src/modules/forms/contract.ts';
import {
  communeIndex,
  compileForm,
  describeAnswers,
  type FormContext,
  parseStep,
  pruneAnswers,
  requiredPapers,
  validateForm,
  visibleFields,
} from '../../../src/modules/forms/rules.ts';
import { FormDefinitionSchema } from '../../../src/modules/forms/schema.ts';
import { ProcedureDefinitionSchema } from '../../../src/modules/procedures/contract.ts';
import { limitFor } from '../../../src/modules/procedures/rules.ts';
import { definedProcedures } from '../index.ts';
import { form } from './form.ts';
import { procedure } from './procedure.ts';

const source = { name: 'Dữ liệu dân cư', at: '2026-11-20T09:41:00+07:00' };
const applicant = {
  title: 'Phạm Văn Thôi',
  values: { dateOfBirth: '1998-03-04', residence: { text: 'Xã Ba Tô, tỉnh Quảng Ngãi', commune: '21523' } },
  source,
};
const communes = communeIndex([{ code: '21523', name: 'Xã Ba Tô', province: '51' }]);
const ctx: FormContext = { today: '2026-11-22', known: { applicant }, communes };
const village = { province: '51', commune: '21523', detail: 'Thôn Làng Teng' };
const place = { province: '51', commune: '21523' };
const father: Answers = {
  case: 'default',
  relation: 'father',
  child: {
    name: { family: 'Phạm Đinh Bảo', given: 'An' },
    dateOfBirth: '2026-11-12',
    sex: 'male',
    ethnicity: '19',
    nationality: 'VN',
    homeTown: place,
  },
  birth: { place: 'facility', facility: 'Trung tâm Y tế Ba Tơ', facilityAddress: place },
  mother: {
    name: { family: 'Đinh Thị', given: 'Hà' },
    dateOfBirth: '2000-08-19',
    citizenNumber: '051300004962',
    ethnicity: '19',
    nationality: 'VN',
    residence: village,
  },
  marriage: { registered: true, place: 'UBND xã Ba Tô' },
  result: { paper: 'counter', copies: 2 },
};

test('definitions are literals that keep their schema through JSON', () => {
  for (const defined of definedProcedures) {
    expect(ProcedureDefinitionSchema.parse(JSON.parse(JSON.stringify(defined.procedure)))).toEqual(defined.procedure);
    expect(FormDefinitionSchema.parse(JSON.parse(JSON.stringify(defined.form)))).toEqual(defined.form);
    compileForm(defined.form);
    const components = new Set(defined.procedure.components.map((component) => component.id));
    for (const field of compileForm(defined.form).fields) {
      if (field.def.type === 'paper') expect(components).toContain(field.def.component);
    }
    for (const one of defined.procedure.cases)
      expect(limitFor(defined.procedure, { case: one.id, channel: 'online', day: '2026-11-22' }).value).toBeGreaterThan(0);
  }
});

test('the cases of the form are the cases of the procedure', () => {
  const field = compileForm(form).byId.get('case');
  expect(branchesOf(field?.def as FieldDefinition).map((one) => one.value)).toEqual(procedure.cases.map((one) => one.id));
});

describe('a father declares', () => {
  test('he is not asked about himself, and the mother is typed', () => {
    expect(validateForm(form, father, ctx)).toEqual([]);
    const lines = describeAnswers(form, father, ctx);
    expect(lines.find((line) => line.label === 'Cha')).toMatchObject({ value: 'Phạm Văn Thôi', source });
    expect(lines.find((line) => line.label === 'Ngày sinh bằng chữ')?.value).toMatch(/^Ngày mười hai tháng mười một/);
    expect(lines.find((line) => line.field === 'mother.residence')?.value).toBe('Thôn Làng Teng, xã Ba Tô, tỉnh Quảng Ngãi');
  });
  test('every line of the paper form is there', () => {
    const asked = new Set(
      visibleFields(form, { ...father, relation: 'grandparent' }, { ...ctx, known: {} }).map((field) => field.name),
    );
    for (const name of [
      'applicant.name',
      'applicant.idPaper',
      'applicant.residence',
      'relation',
      'child.name',
      'child.dateOfBirth',
      'birth.place',
      'child.sex',
      'child.ethnicity',
      'child.nationality',
      'child.homeTown',
    ])
      expect(asked).toContain(name);
    for (const parent of ['father', 'mother'])
      for (const part of ['name', 'dateOfBirth', 'ethnicity', 'nationality', 'residence'])
        expect(asked).toContain(`${parent}.${part}`);
  });
  test('nobody is asked for one thing twice', () => {
    const names = visibleFields(form, father, ctx).map((field) => field.name);
    expect(new Set(names).size).toBe(names.length);
    expect(names).not.toContain('father.name');
  });
  test('a child cannot be born tomorrow, and a mother is no child', () => {
    const errors = validateForm(
      form,
      {
        ...father,
        child: { ...(father.child as object), dateOfBirth: '2026-11-23' },
        mother: { ...(father.mother as object), dateOfBirth: '2020' },
      },
      ctx,
    );
    expect(errors.map((error) => error.pointer)).toEqual(['/child/dateOfBirth', '/mother/citizenNumber', '/mother/dateOfBirth']);
  });
  test('the sentence says what to type', () => {
    const answers = parseStep(form, 'child-and-parents', { 'child.name.family': 'Phạm', 'child.name.given': '' }, father);
    expect(validateForm(form, answers, ctx)).toEqual([
      { pointer: '/child/name/given', fieldId: 'child.name', message: 'Nhập tên của con' },
    ]);
  });
});

describe('cases', () => {
  test('father unknown: nothing about him is asked or kept', () => {
    const answers = { ...father, case: 'father-unknown', relation: 'mother', father: { ethnicity: '01' } };
    expect(visibleFields(form, answers, ctx).some((field) => field.name.startsWith('father'))).toBe(false);
    expect(pruneAnswers(form, answers, ctx)).not.toHaveProperty('father');
  });
  test('a father cannot declare where he is unknown', () => {
    expect(validateForm(form, { ...father, case: 'father-unknown' }, ctx)[0]?.pointer).toBe('/relation');
  });
  test('abandoned child: only those who care for it, no parents, the record instead of the birth notice', () => {
    const answers = { ...father, case: 'abandoned', relation: 'carer' };
    expect(validateForm(form, answers, ctx)).toEqual([]);
    const papers = requiredPapers(procedure, 'abandoned', pruneAnswers(form, answers, ctx), { channel: 'online' });
    expect(papers.map((paper) => paper.id)).toEqual(['abandonment-record']);
  });
  test.each([
    ['default', father, ['birth-notice']],
    ['default', { ...father, birth: { place: 'elsewhere', proof: 'witness' } }, ['witness-statement']],
    ['default', { ...father, relation: 'authorised' }, ['birth-notice', 'authorisation']],
    ['surrogacy', { ...father, case: 'surrogacy' }, ['birth-notice', 'surrogacy-confirmation']],
  ])('papers of %s', (caseId, answers, expected) => {
    expect(
      requiredPapers(procedure, caseId, answers as Answers, { channel: 'online', known: { applicant } }).map((paper) => paper.id),
    ).toEqual(expected);
  });
  test('at the counter the identity card is looked at', () => {
    expect(
      requiredPapers(procedure, 'default', father, { channel: 'counter', known: { applicant } }).map((paper) => paper.id),
    ).toContain('identity-paper');
  });
});
