import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Answers } from '../../../src/modules/forms/contract.ts';
import {
  branchesOf,
  lookupIn,
  pruneAnswers,
  type ShownField,
  setAt,
  validateForm,
  visibleFields,
} from '../../../src/modules/forms/rules.ts';
import { all, communes, contextOf, family, newPlace, silent } from './ct01.fixture.ts';
import { ct01Lines } from './lines.ts';

/** A good answer of each kind, chosen by `pick`. */
function goodAnswer({ field, value }: ShownField, pick: (n: number) => number, lookup: ReturnType<typeof lookupIn>): unknown {
  const { def } = field;
  const open = branchesOf(def)
    .filter((branch) => field.optionTests?.get(String(branch.value))?.(lookup) ?? true)
    .map((branch) => branch.value);
  if (def.type === 'choice' || def.type === 'yes-no') return open.includes(value as never) ? value : open[pick(open.length)];
  if (value !== undefined) return value;
  switch (def.type) {
    case 'multi-choice':
      return open.slice(0, pick(open.length + 1));
    case 'person-name':
      return pick(2) ? { family: 'Đinh Thị', given: 'Hà' } : { given: 'Hrin', single: true };
    case 'date':
      return def.min?.startsWith('today+') ? '2027-03-01' : '2015-01-31';
    case 'citizen-number':
      return def.required === false ? undefined : def.birthDate ? '051215004411' : '051098004417';
    case 'address':
      return newPlace;
    case 'number':
      return 20;
    case 'phone':
    case 'email':
      return undefined;
    case 'group':
      return pick(2) ? [{}] : undefined;
    default:
      return 'Chùa Linh Sơn';
  }
}

test.each(all)('%s: however people answer, there is always a way to the end', (_name, form) => {
  fc.assert(
    fc.property(
      fc.array(fc.nat(1000), { minLength: 40, maxLength: 40 }),
      fc.subarray(Object.keys(family)),
      fc.constantFrom('online' as const, 'counter' as const),
      (numbers, keys, channel) => {
        let used = 0;
        const pick = (n: number): number => (numbers[used++ % numbers.length] ?? 0) % n;
        const known = Object.fromEntries(keys.map((key) => [key, family[key]!]));
        const ctx = contextOf(known, channel);
        const answers: Answers = {};
        for (let round = 0; round < 12; round += 1) {
          for (const shown of visibleFields(form, answers, ctx)) {
            if (silent.includes(shown.field.def.type)) continue;
            const lookup = lookupIn(pruneAnswers(form, answers, ctx), undefined, ctx);
            const path = shown.pointer.slice(1).split('/');
            const value = goodAnswer(shown, pick, lookup);
            if (shown.item === undefined) setAt(answers, path, value);
            else {
              const items = (answers.together as { others: Answers[] }).others;
              setAt(items[shown.item]!, path.slice(3), value);
            }
          }
          if (validateForm(form, answers, ctx).length === 0) break;
        }
        expect(validateForm(form, answers, ctx)).toEqual([]);
        const pruned = pruneAnswers(form, answers, ctx);
        expect(validateForm(form, pruned, ctx)).toEqual([]);
        // Whatever was answered can be put on the form.
        expect(ct01Lines({ answers: pruned, known, communes }).person.name).not.toBe('');
      },
    ),
    { numRuns: 200 },
  );
});
