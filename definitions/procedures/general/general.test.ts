import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { KnownRecords } from '../../../src/modules/forms/contract.ts';
import { compileForm, pruneAnswers } from '../../../src/modules/forms/rules.ts';
import { FormDefinitionSchema } from '../../../src/modules/forms/schema.ts';
import { type Channel, ProcedureDefinitionSchema } from '../../../src/modules/procedures/contract.ts';
import { deliveryFor, feesFor, limitFor, papersFor, papersTaken, resultFor } from '../../../src/modules/procedures/rules.ts';
import { describedProcedures } from '../../../src/modules/procedures/search/read.ts';
import { generalPaper as generalDeclaration } from '../../declarations/general.ts';
import { walk } from '../../examples/walk.ts';
import { generalPaper } from '../../results/general.ts';
import { contextOf, drawDeclaration, drawResult, thoi, typed } from '../civil-status/walks.ts';
import { generalDefinition } from './index.ts';
import { namedPaper, saysWhen } from './wording.ts';

const facts = describedProcedures();
const all = facts.codes.map((code) => {
  const known = facts.all(code).at(-1)!;
  return [code, { known, defined: generalDefinition(known) }] as const;
});
const numbers = fc.array(fc.nat(1000), { minLength: 40, maxLength: 40 });

describe.each(all)('%s', (_code, { known, defined }) => {
  const { procedure, form } = defined;

  test('is a valid definition that survives JSON, answers in every case and channel, and says what is not confirmed', () => {
    expect(ProcedureDefinitionSchema.parse(JSON.parse(JSON.stringify(procedure)))).toEqual(procedure);
    expect(FormDefinitionSchema.parse(JSON.parse(JSON.stringify(form)))).toEqual(form);
    expect(procedure).toMatchObject({ general: true, decision: { verify: true } });
    for (const { id } of procedure.cases)
      for (const channel of procedure.channels as Channel[]) {
        const at = { case: id, channel, day: procedure.validFrom };
        expect(limitFor(procedure, at).value).toBeGreaterThan(0);
        expect(feesFor(procedure, at, {}).text).not.toBe('');
        expect(resultFor(procedure, at)).toMatchObject({ template: 'general', written: true });
      }
    if (known.limits.length === 0) expect(procedure.limits[0]?.source.verify).toBe(true);
    // Nothing published is never shown as nothing to pay.
    if (known.fees.length === 0) expect(procedure.fees[0]).toMatchObject({ amount: null });
  });

  test('every published paper is asked for in its case, and what the declaration stands for is not', () => {
    const asked = new Set(compileForm(form).fields.flatMap(({ def }) => (def.type === 'paper' ? [def.component] : [])));
    const components = new Map(procedure.components.map((one) => [one.id, one]));
    for (const one of asked) expect(components.has(one), one).toBe(true);
    for (const one of procedure.components) expect(asked.has(one.id)).toBe(one.kind === 'submit');
    for (const one of known.components.filter((c) => c.role !== 'paper')) expect(components.has(one.id), one.id).toBe(false);
  });

  test('two papers of one case are never called the same', () => {
    for (const { id } of procedure.cases) {
      const names = known.components
        .filter((one) => components(defined).has(one.id) && (one.cases?.includes(id) ?? true))
        .map((one) => components(defined).get(one.id)!);
      expect(new Set(names).size).toBe(names.length);
    }
  });

  test('however people answer there is a way to the end, and no paper is missing that was not asked for', () => {
    fc.assert(
      fc.property(numbers, fc.boolean(), (chance, isKnown) => {
        const told: KnownRecords = isKnown ? { applicant: thoi } : {};
        const { answers, wrong } = walk(form, contextOf(told), chance);
        expect(wrong).toEqual([]);
        const channel = procedure.channels.includes('online') ? 'online' : 'counter';
        const at = { case: String(answers.case ?? procedure.cases[0]!.id), channel, day: '2026-11-23' } as const;
        const context = contextOf(told, channel);
        const declared = { answers: pruneAnswers(form, answers, context), known: told };
        for (const one of papersFor(procedure, at, declared))
          if (one.kind === 'submit') expect(papersTaken(defined, at, declared, context)).toContain(one.id);
        expect(['electronic', 'counter']).toContain(deliveryFor(procedure, channel, declared.answers));
      }),
      { numRuns: 50 },
    );
  });
});

const components = ({ procedure }: ReturnType<typeof generalDefinition>) =>
  new Map(procedure.components.map((one) => [one.id, one.shortName]));

test('who is known types two answers and the matter: for whom, how the result comes', () => {
  const { form } = generalDefinition(facts.all('1.010833').at(-1)!);
  expect(typed(form, {}, { applicant: thoi })).toEqual(['behalf', 'request.text', 'result.paper']);
});

test('a rule that is listed among the papers is no paper', () => {
  const { procedure } = generalDefinition(facts.all('1.001266').at(-1)!);
  expect(procedure.components.map((one) => one.shortName).filter((name) => /chịu trách nhiệm|mục \(ii\)/.test(name))).toEqual([]);
});

describe('papers are called by their names', () => {
  test.each([
    ['1. Bản sao Giấy chứng tử;', 'Bản sao Giấy chứng tử', null],
    [
      'Trường hợp trẻ em bị bỏ rơi thì phải có biên bản về việc trẻ bị bỏ rơi do cơ quan có thẩm quyền lập.',
      'Biên bản về việc trẻ bị bỏ rơi',
      'Trường hợp trẻ em bị bỏ rơi.',
    ],
    ['Giấy xác nhận khuyết tật cũ (trường hợp đổi)', 'Giấy xác nhận khuyết tật cũ', 'Trường hợp đổi.'],
    [
      'Đối với Quân đội nhân dân: Giấy giới thiệu đăng ký tạm trú của đơn vị cấp trung đoàn và tương đương trở lên.',
      'Giấy giới thiệu đăng ký tạm trú của đơn vị cấp trung đoàn và tương đương trở lên',
      'Đối với Quân đội nhân dân.',
    ],
  ])('%s', (name, shortName, when) => {
    expect(namedPaper(name)).toEqual({ shortName, when });
  });

  test('no wording, however strange, is lost or too long for a line', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1, maxLength: 3000 }).filter((text) => /\p{L}{3}/u.test(text)),
        (text) => {
          expect(namedPaper(text).shortName.length).toBeLessThanOrEqual(120);
          saysWhen(text);
        },
      ),
    );
  });
});

test('the result is titled as it is published and says what the officer wrote; a letter of answer has no title', async () => {
  const { form } = generalDefinition(facts.all('1.010833').at(-1)!);
  const { answers } = walk(form, contextOf({ applicant: thoi }), [0]);
  const { data, rendered } = await drawResult({ form, paper: generalPaper }, answers, { applicant: thoi });
  expect(data).toMatchObject({
    content: ['Xác nhận nội dung đề nghị là đúng.'],
    recipients: ['Ông/bà Phạm Văn Thôi', expect.anything()],
  });
  expect(rendered.places.map((place) => place.name).sort()).toEqual(['organisation', 'signer']);
  const printed = await drawDeclaration({ form, printed: generalDeclaration }, answers, { applicant: thoi });
  expect(printed.rendered.pages).toBe(1);
});
