import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { conditional, everyType, repeated, threeSteps, toyForms } from '../../../definitions/examples/toy-forms.ts';
import { form as birth } from '../../../definitions/procedures/1.001193-khai-sinh/form.ts';
import type { Answers, FieldDefinition, FormDefinition, KnownRecord } from './contract.ts';
import {
  compileForm,
  dateInWords,
  describeAnswers,
  type FlatRecord,
  type FormContext,
  jsonSchemaOf,
  parseStep,
  progress,
  pruneAnswers,
  validateForm,
  validateStep,
  visibleFields,
} from './rules.ts';
import { FormDefinitionSchema } from './schema.ts';

const ctx: FormContext = { today: '2026-11-22' };
const messages = (form: typeof birth, answers: Answers, context = ctx) =>
  validateForm(form, answers, context).map((error) => error.message);

test('every toy form is a valid literal that survives JSON', () => {
  for (const form of toyForms) {
    expect(FormDefinitionSchema.parse(JSON.parse(JSON.stringify(form)))).toEqual(form);
    compileForm(form);
  }
});

describe('reading what was posted', () => {
  const read = (record: FlatRecord) => parseStep(everyType, 'only', record);
  test('names keep their marks and lose invisible ones', () => {
    expect(read({ 'name.family': ' H\u2019Hen\u200e ', 'name.given': 'Nie\u0302 ' })).toEqual({
      name: { family: "H'Hen", given: 'Niê' },
    });
  });
  test('numbers and money are written the Vietnamese way', () => {
    expect(read({ price: '1.234.567 đ', area: '12,5', count: '3' })).toEqual({ price: 1234567, area: 12.5, count: 3 });
  });
  test('a date that is none is kept as typed, so that it can be shown again', () => {
    const answers = read({ 'born.day': '31', 'born.month': '2', 'born.year': '1999' });
    expect(answers).toEqual({ born: { day: '31', month: '2', year: '1999' } });
    expect(validateStep(everyType, 'only', answers, ctx).find((error) => error.fieldId === 'born')?.message).toContain(
      '31/2/1999 không có trong lịch',
    );
  });
  test('only the year, where people may not know more', () => {
    expect(read({ 'born.day': '', 'born.month': '', 'born.year': '1950' })).toEqual({ born: '1950' });
  });
  test('phone and citizen number lose spaces and the country code', () => {
    expect(read({ phone: '+84 905 555 018', citizenNumber: '051 098 004 417' })).toEqual({
      phone: '0905555018',
      citizenNumber: '051098004417',
    });
  });
  test('nothing ticked is an answer', () => {
    expect(parseStep(everyType, 'only', { foods: '' }, { foods: ['rice'] })).toEqual({ foods: [] });
  });
  test('an emptied input forgets, an absent one does not', () => {
    expect(parseStep(everyType, 'only', { text: '' }, { text: 'a', story: 'b' })).toEqual({ story: 'b' });
  });
});

describe('names', () => {
  const problem = (name: Answers) => validateForm(everyType, { name }, ctx).filter((error) => error.fieldId === 'name');
  test.each([
    { family: 'Y', given: 'Blir' },
    { family: "H'Hen", given: 'Niê' },
    { family: 'Đinh Thị', given: 'A-Lăng' },
    { given: 'Hrin', single: true as const },
  ])('%o is a name', (name) => {
    expect(problem(name)).toEqual([]);
  });
  test('one name needs the box ticked, so that a forgotten family name is noticed', () => {
    expect(problem({ given: 'Hrin' })[0]?.pointer).toBe('/name/family');
  });
  test('digits are no name', () => expect(problem({ family: 'Phạm', given: 'B4o' })).toHaveLength(1));
});

describe('citizen numbers', () => {
  const check = (citizenNumber: string, born = '1998-03-04') =>
    validateForm(everyType, { citizenNumber, born }, ctx).find((error) => error.fieldId === 'citizenNumber')?.message;
  test('a number of former Kon Tum still counts', () => expect(check('062098000417')).toBeUndefined());
  test('too short says how many digits there are', () => expect(check('05109800441')).toContain('bạn đã nhập 11'));
  test('no such place', () => expect(check('003098000417')).toContain('003'));
  test('another year than the date of birth', () => expect(check('051099000417')).toContain('sinh năm 1999'));
  test('G says the century', () => expect(check('051216000417', '2016')).toBeUndefined());
});

test.each([
  ['2026-11-12', 'ngày mười hai tháng mười một năm hai nghìn không trăm hai mươi sáu'],
  ['2005-04-01', 'ngày mùng một tháng tư năm hai nghìn không trăm linh năm'],
  ['1995-12-21', 'ngày hai mươi mốt tháng mười hai năm một nghìn chín trăm chín mươi lăm'],
  ['1950', 'năm một nghìn chín trăm năm mươi'],
  ['2024-10-24', 'ngày hai mươi tư tháng mười năm hai nghìn không trăm hai mươi tư'],
])('%s in words', (date, words) => expect(dateInWords(date)).toBe(words));

describe('conditions', () => {
  const shown = (answers: Answers, context: Partial<FormContext> = {}) =>
    visibleFields(conditional, answers, context).map((field) => field.name);
  test('a revealed field is asked while its option is chosen', () => {
    expect(shown({ kind: 'b' })).toContain('b.why');
    expect(shown({ kind: 'a' })).not.toContain('b.why');
  });
  test('an answer of a field that is no longer asked opens nothing', () => {
    expect(shown({ kind: 'b', age: 5 })).not.toContain('guardian');
    expect(shown({ kind: 'a', age: 5 })).toContain('guardian');
  });
  test('an option that does not fit any more is refused with its name', () => {
    expect(messages(conditional, { kind: 'a', age: 5, guardian: 'Bà', way: 'own', again: false, who: 'x' })).toEqual([
      '“Tự đi” không hợp với các câu trả lời trước. Chọn mục khác.',
    ]);
  });
  test('what a register knows is not asked', () => {
    const known = { applicant: { title: 'A', values: {}, source: { name: 'x', at: '2026-11-20T09:41:00+07:00' } } };
    expect(shown({}, { known })).not.toContain('who');
  });
  test('what a register told opens and closes questions, fact by fact', () => {
    const box = (id: string, value: string): FieldDefinition => ({
      id,
      type: 'text',
      label: id,
      when: { '==': [{ var: '$known.applicant.sex' }, value] },
    });
    const form: FormDefinition = {
      code: 'facts',
      title: 'x',
      validFrom: '2026-01-01',
      source: { name: 'x' },
      steps: [{ id: 's', title: 's', sections: [{ id: 's', title: 's', fields: [box('his', 'male'), box('hers', 'female')] }] }],
    };
    const of = (values: KnownRecord['values']) =>
      visibleFields(
        form,
        {},
        {
          known: { applicant: { title: 'A', values, source: { name: 'x', at: '2026-11-20T09:41:00+07:00' } } },
        },
      ).map((field) => field.name);
    expect([of({ sex: 'male' }), of({ sex: 'female' }), of({})]).toEqual([['his'], ['hers'], []]);
    expect(compileForm(form).knownKeys).toEqual(['applicant']);
  });
  test('pruning keeps what is asked and drops the rest; unknown keys are refused', () => {
    expect(pruneAnswers(conditional, { kind: 'b', age: 5, b: { why: 'e\u0302' } })).toEqual({ kind: 'b', b: { why: 'ê' } });
    expect(validateForm(conditional, { kin: 'a' }, ctx)[0]).toMatchObject({ pointer: '/kin' });
    expect(validateForm(repeated, { children: [{ nmae: 1 }] }, ctx)[0]).toMatchObject({ pointer: '/children/0/nmae' });
  });
});

describe('groups', () => {
  test('add, remove, and errors with their item', () => {
    const typed = { 'children.0.name.family': 'Phạm', 'children.0.name.given': 'An', 'children.0.alive': 'true' };
    const two = parseStep(repeated, 'only', { ...typed, _add: 'children' });
    expect(two.children).toHaveLength(2);
    expect(validateForm(repeated, two, ctx).map((error) => error.pointer)).toEqual([
      '/children/1/name/family',
      '/children/1/name/given',
      '/children/1/alive',
    ]);
    expect(parseStep(repeated, 'only', { _remove: 'children.1' }, two)).toEqual({
      children: [{ name: { family: 'Phạm', given: 'An' }, alive: true }],
    });
  });
  test('conditions look at their own item', () => {
    const answers = { children: [{ alive: true }, { alive: false }] };
    expect(visibleFields(repeated, answers).map((field) => field.name)).toContain('children.1.diedIn');
    expect(visibleFields(repeated, answers).map((field) => field.name)).not.toContain('children.0.diedIn');
  });
});

test('a step in which nothing is asked is skipped', () => {
  const state = progress(threeSteps, { more: false, first: 'a', second: '2026-01-01' }, ctx);
  expect(state.steps.map((step) => step.state)).toEqual(['done', 'done', 'skipped']);
  expect(state.next).toBeNull();
});

test('the JSON Schema names every answer and closes the rest', () => {
  const schema = jsonSchemaOf(everyType) as {
    required: string[];
    additionalProperties: boolean;
    properties: Record<string, unknown>;
  };
  expect(schema.additionalProperties).toBe(false);
  expect(schema.required).toContain('name');
  expect(schema.required).not.toContain('story');
  expect(Object.keys(schema.properties)).not.toContain('photo');
});

describe('whatever people do', () => {
  const forms = [...toyForms, birth];
  const hostile = {
    toString: null,
    valueOf: 1,
    year: { toString: 1 },
    communeText: { toString: 1 },
    province: '51',
    family: { a: 1 },
  };
  const deep = JSON.parse(`${'['.repeat(3000)}${']'.repeat(3000)}`);
  const junk = fc.oneof(
    fc.constantFrom(hostile, deep, [hostile], { province: '51', detail: hostile, commune: hostile }, Object.create(null)),

    fc.anything({ maxDepth: 3 }),
    fc.string(),
    fc.constantFrom('', 'default', 'true', '2026-02-30', null, [], {}),
  );

  test('junk never throws: it only gives errors', () => {
    fc.assert(
      fc.property(fc.constantFrom(...forms), fc.array(fc.tuple(fc.nat(80), junk)), fc.anything(), (form, pairs, root) => {
        const fields = compileForm(form).fields;
        const answers: Answers = {};
        for (const [index, value] of pairs) answers[fields[index % fields.length]?.path[0] as string] = value as never;
        for (const one of [answers, root as Answers]) {
          const errors = validateForm(form, one, ctx);
          expect(Array.isArray(errors)).toBe(true);
          pruneAnswers(form, one);
          describeAnswers(form, one);
          progress(form, one, ctx);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('junk records never throw, and pollute nothing', () => {
    const names = [...compileForm(birth).fields, ...compileForm(repeated).fields].flatMap((field) => [
      field.def.id,
      ...['family', 'given', 'day', 'year', 'province', 'commune', '0.name.given', '__proto__', '99.alive'].map(
        (part) => `${field.def.id}.${part}`,
      ),
    ]);
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom(...names, '_add', '_remove', '__proto__'), fc.oneof(fc.string(), fc.array(fc.string()))),
        (record) => {
          for (const step of birth.steps) {
            const answers = parseStep(birth, step.id, record);
            validateForm(birth, answers, ctx);
            describeAnswers(birth, answers);
          }
          validateForm(repeated, parseStep(repeated, 'only', record), ctx);
          expect(({} as Record<string, unknown>).given).toBeUndefined();
        },
      ),
      { numRuns: 300 },
    );
  });

  test('steps may be posted in any order: the answers are the same', () => {
    const posts: [string, FlatRecord][] = [
      ['one', { more: 'true', first: 'Xin chào' }],
      ['two', { 'second.day': '40', 'second.month': '1', 'second.year': '2020' }],
      ['three', { 'third.province': '51', 'third.commune': 'Ba Tô' }],
    ];
    const inOrder = posts.reduce<Answers>((answers, [step, record]) => parseStep(threeSteps, step, record, answers), {});
    fc.assert(
      fc.property(fc.shuffledSubarray(posts, { minLength: 3 }), (order) => {
        expect(order.reduce<Answers>((answers, [step, record]) => parseStep(threeSteps, step, record, answers), {})).toEqual(
          inOrder,
        );
      }),
    );
  });
});
