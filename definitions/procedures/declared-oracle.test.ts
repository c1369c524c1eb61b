import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answers } from '../../src/modules/forms/contract.ts';
import { pruneAnswers, visibleFields } from '../../src/modules/forms/rules.ts';
import { caseOf, feesFor, papersFor } from '../../src/modules/procedures/rules.ts';
import { contextOf, family, household, nobody, today } from '../examples/people.ts';
import { walk } from '../examples/walk.ts';
import { declarables } from './declarables.fixture.ts';
import { askedBy, costOf, papersOf } from './declared.oracle.ts';

/** Declarations at any point of being filled in: whole ones with answers missing, and answers from another one among them. */
const numbers = fc.array(fc.nat(1000), { minLength: 60, maxLength: 60 });

/** Takes away, or brings over from another declaration, what `chance` says. */
function mixed(one: Answers, other: Answers, chance: readonly number[]): Answers {
  const answers = structuredClone(one);
  let i = 0;
  const walkIn = (into: Record<string, unknown>, from: Record<string, unknown>): void => {
    for (const key of new Set([...Object.keys(into), ...Object.keys(from)])) {
      const what = (chance[i++ % chance.length] ?? 0) % 6;
      if (what === 0) delete into[key];
      else if (what === 1 && from[key] !== undefined) into[key] = structuredClone(from[key]);
      else if (typeof into[key] === 'object' && into[key] !== null && !Array.isArray(into[key]))
        walkIn(into[key] as Record<string, unknown>, (from[key] ?? {}) as Record<string, unknown>);
    }
  };
  walkIn(answers as Record<string, unknown>, other as Record<string, unknown>);
  return answers;
}

describe.each(declarables.map((one) => [`${one.procedure.code} ${one.procedure.plainName}`, one] as const))(
  '%s',
  (_name, one) => {
    const { procedure, form, examples } = one;
    const knowing = fc.constantFrom(...examples.map(({ known }) => known), family, household, nobody);

    test('what is asked, what it costs and which papers it needs are as somebody reads them from the definition', () => {
      fc.assert(
        fc.property(
          numbers,
          numbers,
          knowing,
          fc.constantFrom(...procedure.channels),
          fc.boolean(),
          (first, second, known, channel, isWhole) => {
            const ctx = contextOf(known, channel);
            const whole = walk(form, ctx, first).answers;
            const answers = isWhole ? whole : mixed(whole, walk(form, ctx, second).answers, second);
            const at = { today, known, channel, caseId: undefined };
            const { names, counts } = askedBy(one, answers, at);
            expect(visibleFields(form, answers, ctx).map(({ name }) => name)).toEqual(names);
            const pruned = pruneAnswers(form, answers, ctx);
            expect(pruned).toEqual(counts);
            const situation = { case: caseOf(procedure, pruned), channel, day: today };
            const inCase = { ...at, caseId: situation.case };
            expect(feesFor(procedure, situation, pruned).total).toBe(costOf(procedure, counts, inCase));
            expect(papersFor(procedure, situation, { answers: pruned, known }).map(({ id }) => id)).toEqual(
              papersOf(procedure, counts, inCase),
            );
          },
        ),
        { numRuns: 200 },
      );
    });
  },
);
