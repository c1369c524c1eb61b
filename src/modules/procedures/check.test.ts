import { describe, expect, test } from 'vitest';
import { definedProcedures } from '../../../definitions/procedures/index.ts';
import { resultPapers } from '../../../definitions/results/index.ts';
import { checkDefinition } from './check.ts';

const hasResult = (template: string): boolean => Object.hasOwn(resultPapers, template);
const birth = definedProcedures.find((d) => d.procedure.code === '1.001193')!;

test.each(definedProcedures.map((d) => [`${d.procedure.code} ${d.procedure.plainName}`, d] as const))(
  '%s has no mistake',
  (_name, d) => {
    expect(checkDefinition(d, hasResult)).toEqual([]);
  },
);

describe('a mistake is named', () => {
  const changed = (change: (p: typeof birth.procedure) => object) =>
    checkDefinition({ form: birth.form, procedure: { ...birth.procedure, ...change(birth.procedure) } }, hasResult).map(
      (m) => m.message,
    );

  test('a case that only the procedure has, or only the declaration', () => {
    const messages = changed((p) => ({ cases: [...p.cases.slice(1), { id: 'new-case', label: 'Mới', explain: 'Thử.' }] }));
    expect(messages).toContain('Tờ khai có trường hợp “default” mà thủ tục không có.');
    expect(messages).toContain('Trường hợp “new-case” không chọn được trong tờ khai.');
  });
  test('a paper that the declaration asks for and the procedure does not have', () => {
    expect(changed((p) => ({ components: p.components.slice(1) })).join(' ')).toContain('“birth-notice”');
  });
  test('a place in the answers that nobody asks, and a result without a paper', () => {
    expect(changed(() => ({ titlePath: 'child.nickname' }))[0]).toContain('“child.nickname”');
    expect(changed((p) => ({ results: [{ ...p.results[0]!, template: 'not-there' }] }))[0]).toContain('“not-there”');
  });
  test('a wrong shape, by its place', () => {
    expect(changed(() => ({ minutesToFill: 'six' }))[0]).toMatch(/^minutesToFill: /);
  });
});
