import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Condition, compileCondition, type Operand, simplify, variablesOf } from './conditions.ts';

const names = ['a', 'b', 'c', 'd'] as const;
const literal = fc.oneof(
  fc.constantFrom('x', 'y', '2026-01-01'),
  fc.integer({ min: 0, max: 3 }),
  fc.boolean(),
  fc.constant(null),
);
const variable = fc.constantFrom(...names).map((name) => ({ var: name }));
const operand: fc.Arbitrary<Operand> = fc.oneof(literal, variable);
const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 3 },
    fc
      .tuple(fc.constantFrom('==', '!=', '<', '<=', '>', '>='), operand, operand)
      .map(([op, a, b]) => ({ [op]: [a, b] }) as unknown as Condition),
    fc
      .tuple(operand, fc.array(fc.constantFrom<string | number>('x', 'y', 1, 2), { maxLength: 3 }))
      .map(([a, list]) => ({ in: [a, list] }) as Condition),
    variable.map((one) => ({ present: one })),
    fc.array(tie('condition'), { minLength: 1, maxLength: 3 }).map((and) => ({ and })),
    fc.array(tie('condition'), { minLength: 1, maxLength: 3 }).map((or) => ({ or })),
    tie('condition').map((not) => ({ not })),
  ),
}));
const scope = fc.record(
  { a: fc.oneof(literal, fc.constant('')), b: literal, c: fc.array(fc.constantFrom('x', 'y'), { maxLength: 2 }), d: literal },
  { requiredKeys: [] },
);
type Scope = Record<string, unknown>;

/** Slow and obvious: reads the text of the condition again each time, as the README explains it. */
function oracle(rule: Condition, answers: Scope): boolean {
  const [op, args] = Object.entries(rule)[0] as [string, unknown];
  const read = (one: unknown): unknown => {
    const isVar = one !== null && typeof one === 'object' && !Array.isArray(one);
    const value = isVar ? answers[(one as { var: string }).var] : one;
    return value === undefined ? null : value;
  };
  if (op === 'and') return (args as Condition[]).filter((one) => !oracle(one, answers)).length === 0;
  if (op === 'or') return (args as Condition[]).filter((one) => oracle(one, answers)).length > 0;
  if (op === 'not') return oracle(args as Condition, answers) === false;
  if (op === 'present') {
    const value = read(args);
    return !(value === null || value === '' || (Array.isArray(value) && value.length === 0));
  }
  const [left, right] = args as [unknown, unknown];
  if (op === 'in') {
    for (const one of [read(left)].flat()) if ((right as unknown[]).includes(one)) return true;
    return false;
  }
  const a = read(left);
  const b = read(right);
  if (op === '==') return a === b;
  if (op === '!=') return a !== b;
  const isOrdered = (typeof a === 'number' && typeof b === 'number') || (typeof a === 'string' && typeof b === 'string');
  if (!isOrdered) return false;
  if (a === b) return op.endsWith('=');
  return (a as string) < (b as string) === op.startsWith('<');
}

test('compiled conditions agree with the slow reading', () => {
  fc.assert(
    fc.property(condition, scope, (rule, answers: Scope) => {
      expect(compileCondition(rule)((name) => answers[name])).toBe(oracle(rule, answers));
    }),
    { numRuns: 2000 },
  );
});

test('what is left after working out the settled part means the same', () => {
  fc.assert(
    fc.property(condition, scope, fc.subarray([...names]), (rule, answers: Scope, openNames) => {
      // Arrays stay open: a text cannot stand for them inside the shortened condition.
      const isOpen = (name: string): boolean => openNames.includes(name as 'a') || name === 'c';
      const rest = simplify(
        rule,
        (name) => (isOpen(name) ? name : undefined),
        (name) => answers[name],
      );
      const value = typeof rest === 'boolean' ? rest : compileCondition(rest)((name) => answers[name]);
      expect(value).toBe(oracle(rule, answers));
      if (typeof rest !== 'boolean') expect(variablesOf(rest).every(isOpen)).toBe(true);
    }),
    { numRuns: 2000 },
  );
});
