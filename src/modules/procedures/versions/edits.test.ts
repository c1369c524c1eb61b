import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { definedProcedures } from '../../../../definitions/procedures/index.ts';
import { resultPapers } from '../../../../definitions/results/index.ts';
import { compileForm } from '../../forms/rules.ts';
import { checkDefinition } from '../check.ts';
import { applyEdit } from './apply.ts';
import { differencesOf } from './differences.ts';
import { addableTypes, type Edit, EditSchema, NoSuchPlace, type Written } from './edits.ts';
import { mergeThree } from './merge.ts';
import { optionsOf, questionsOf } from './questions.ts';
import { tryDeclaration } from './trial.ts';
import { unconfirmedIn } from './unconfirmed.ts';

const hasResult = (template: string): boolean => Object.hasOwn(resultPapers, template);
const day = '2026-11-23';
const source = { name: 'Nghị quyết 21/2026/NQ-HĐND' };

/** A change that a person at the screen could make now, as chance has it. */
function someEdit(of: Written, pick: (n: number) => number): Edit {
  const { procedure: p, form } = of;
  const questions = questionsOf(form);
  const one = questions[pick(questions.length)]!;
  const before = questions
    .slice(0, questions.indexOf(one))
    .filter(({ def, group }) => group === null && optionsOf(def).length > 0);
  const ground = before[pick(before.length)];
  const chosen = ground && optionsOf(ground.def)[pick(optionsOf(ground.def).length)];
  const when =
    ground && chosen && pick(2) ? { in: [{ var: ground.def.id }, [chosen.value]] as [{ var: string }, string[]] } : null;
  const label = `Câu thêm ${pick(1000)}`;
  const kinds: (() => Edit)[] = [
    () => ({
      kind: 'add-question',
      after: one.at,
      type: addableTypes[pick(addableTypes.length)]!,
      label,
      required: pick(2) === 1,
      when,
      options: [{ label: 'Phải' }, { label: 'Không phải' }, { label: 'Chưa rõ' }],
    }),
    () => ({
      kind: 'question',
      at: one.at,
      set: { label, required: pick(2) === 1, hint: pick(2) ? 'Ghi như trên giấy tờ.' : null },
    }),
    () => ({ kind: 'question', at: one.at, set: { when } }),
    () => ({
      kind: 'question',
      at: one.at,
      set: { options: [...optionsOf(one.def).map(({ value, label: was }) => ({ value, label: was })), { label: 'Khác nữa' }] },
    }),
    () => ({ kind: 'move-question', at: one.at, by: pick(2) ? 1 : -1 }),
    () => ({ kind: 'remove-question', at: one.at }),
    () => ({
      kind: 'fee',
      at: pick(2) && p.fees.length > 0 ? pick(p.fees.length) : null,
      item: { name: 'Lệ phí', amount: pick(90) * 1000, text: 'Theo mức mới.', source },
    }),
    () => ({
      kind: 'limit',
      at: pick(p.limits.length),
      item: { value: 1 + pick(20), unit: 'working-day', text: 'Theo ngày làm việc.', source },
    }),
    () => ({ kind: 'case', at: null, item: { label: `Trường hợp ${pick(1000)}`, explain: 'Khi có điều riêng.' } }),
    () => ({
      kind: 'paper',
      at: null,
      item: {
        name: `Giấy ${pick(1000)} theo văn bản`,
        shortName: `Giấy ${pick(1000)}`,
        originals: 1,
        copies: 0,
        kind: pick(2) ? 'submit' : 'present',
        photoIsEnough: true,
        ...(when && pick(2) && { needed: when }),
        clause: source,
      },
    }),
    () => ({ kind: 'remove', list: (['cases', 'components', 'fees'] as const)[pick(3)]!, at: pick(3) }),
    () => ({ kind: 'words', set: { summary: 'Lời tóm tắt khác.', minutesToFill: 1 + pick(20) } }),
  ];
  return kinds[pick(kinds.length)]!();
}

const walks = fc.array(fc.nat(100_000), { minLength: 60, maxLength: 120 });
const procedures = definedProcedures.filter(({ procedure }) =>
  ['1.001193', '2.000815', '1.013225', '1.012812', '1.004194'].includes(procedure.code),
);

describe('whatever is edited on a screen', () => {
  test('what passes the check compiles, and 200 people who answer by chance all get to the end or the trial says who does not', () => {
    let passed = 0;
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: procedures.length - 1 }),
        walks,
        fc.integer({ min: 1, max: 6 }),
        (which, chance, many) => {
          let used = 0;
          const pick = (n: number): number => (n <= 0 ? 0 : chance[used++ % chance.length]! % n);
          const began: Written = structuredClone(procedures[which]!);
          let now = began;
          for (let i = 0; i < many; i++) {
            const edit = EditSchema.parse(someEdit(now, pick));
            const before = structuredClone(now);
            try {
              const next = applyEdit(now, edit);
              // What was there is never written over.
              expect(now).toEqual(before);
              now = next;
            } catch (error) {
              if (!(error instanceof NoSuchPlace)) throw error;
            }
          }
          expect(began).toEqual(procedures[which]);
          const mistakes = checkDefinition(now, hasResult);
          for (const { say, at } of mistakes) {
            expect(say).toMatch(/[À-ỹ]/);
            expect(at).toMatch(/^\/(procedure|form)/);
          }
          if (mistakes.length > 0) return;
          passed++;
          compileForm(now.form);
          const stuck = tryDeclaration(now, day, 12, used % 150);
          // Never stuck at a question; only a paper of the result may lack what was taken out, and that is said.
          if (stuck) expect(stuck.message).toMatch(/thiếu dữ liệu|thời hạn/);
          // What came and went again leaves no difference.
          expect(differencesOf(now, structuredClone(now))).toEqual([]);
        },
      ),
      { numRuns: 60 },
    );
    expect(passed).toBeGreaterThan(10);
  }, 120_000);

  test('every definition of the product can be filled in by 200 people, before and after an edit', () => {
    for (const defined of procedures) {
      expect(tryDeclaration(defined, day), defined.procedure.code).toBeNull();
      const section = '/steps/0/sections/0';
      const after = applyEdit(defined, {
        kind: 'add-question',
        after: section,
        type: 'yes-no',
        label: 'Có cần phiên dịch không?',
        required: true,
        when: null,
      });
      expect(checkDefinition(after, hasResult)).toEqual([]);
      expect(tryDeclaration(after, day), defined.procedure.code).toBeNull();
    }
  }, 120_000);
});

describe('what hangs together moves together', () => {
  const [birth] = definedProcedures.filter(({ procedure }) => procedure.code === '1.001193');

  test('a new case can be chosen in the declaration; taken away again nothing is left of it', () => {
    const added = applyEdit(birth!, { kind: 'case', at: null, item: { label: 'Sinh ba', explain: 'Ba cháu một lần.' } });
    expect(checkDefinition(added, hasResult)).toEqual([]);
    const removed = applyEdit(added, { kind: 'remove', list: 'cases', at: added.procedure.cases.length - 1 });
    expect(differencesOf(birth!, removed)).toEqual([]);
  });

  test('a new paper can be handed in, in the cases that need it', () => {
    const added = applyEdit(birth!, {
      kind: 'paper',
      at: null,
      item: {
        name: 'Giấy xác nhận',
        shortName: 'Giấy xác nhận của thôn',
        originals: 1,
        copies: 0,
        kind: 'submit',
        photoIsEnough: true,
        needed: { '==': [{ var: 'case' }, 'default'] },
        clause: source,
      },
    });
    expect(checkDefinition(added, hasResult)).toEqual([]);
    const asked = questionsOf(added.form).find(({ def }) => def.label === 'Giấy xác nhận của thôn');
    expect(asked?.def).toMatchObject({ type: 'paper', when: { '==': [{ var: 'case' }, 'default'] } });
    const at = added.procedure.components.length - 1;
    expect(differencesOf(birth!, applyEdit(added, { kind: 'remove', list: 'components', at }))).toEqual([]);
  });

  test('a mark is confirmed with its ground, once', () => {
    const [mark] = unconfirmedIn(birth!);
    const edit: Edit = { kind: 'confirm', at: mark!.at, document: '04/2020/TT-BTP', date: '2020-05-28', issuer: 'Bộ Tư pháp' };
    const after = applyEdit(birth!, edit);
    expect(unconfirmedIn(after)).toHaveLength(unconfirmedIn(birth!).length - 1);
    expect(() => applyEdit(after, edit)).toThrow('không còn chờ đối chiếu');
  });
});

describe('three ways', () => {
  const base: Written = definedProcedures.find(({ procedure }) => procedure.code === '1.001193')!;
  const fee = (amount: number): Edit => ({ kind: 'fee', at: 0, item: { ...base.procedure.fees[0]!, amount } });

  test('what each side changed alone is in both; where both changed the same the province’s stands and is named', () => {
    const ours = applyEdit(applyEdit(base, fee(9000)), { kind: 'words', set: { summary: 'Lời của tỉnh.' } });
    const theirs = applyEdit(applyEdit(base, fee(7000)), {
      kind: 'case',
      at: null,
      item: { label: 'Sinh ba', explain: 'Ba cháu một lần.' },
    });
    const { merged, clashes } = mergeThree(base, ours, theirs);
    expect(merged.procedure.fees[0]!.amount).toBe(9000);
    expect(merged.procedure.summary).toBe('Lời của tỉnh.');
    expect(merged.procedure.cases.at(-1)!.label).toBe('Sinh ba');
    expect(questionsOf(merged.form).some(({ def }) => optionsOf(def).some((one) => one.label === 'Sinh ba'))).toBe(true);
    expect(clashes).toEqual(['/procedure/fees/0/amount']);
    expect(checkDefinition(merged, hasResult)).toEqual([]);
  });

  test('nothing changed on one side gives the other, whatever it is', () => {
    fc.assert(
      fc.property(walks, (chance) => {
        let used = 0;
        const pick = (n: number): number => (n <= 0 ? 0 : chance[used++ % chance.length]! % n);
        let other = base;
        for (let i = 0; i < 4; i++)
          try {
            other = applyEdit(other, EditSchema.parse(someEdit(other, pick)));
          } catch (error) {
            if (!(error instanceof NoSuchPlace)) throw error;
          }
        expect(mergeThree(base, other, base)).toEqual({ merged: other, clashes: [] });
        expect(mergeThree(base, base, other).merged).toEqual(other);
      }),
      { numRuns: 40 },
    );
  });
});
