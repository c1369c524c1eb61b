import { type FormContext, lookupIn } from './compile.ts';
import { type Condition, compileCondition, type Test } from './conditions.ts';
import type { Answers } from './contract.ts';

/** The part of a procedure's component, or of its fee, that this rule needs. */
export interface NeededComponent {
  needed?: Condition | undefined;
}

const tests = new WeakMap<Condition, Test>();

/**
 * The papers that this case with these answers needs, in the order of the definition. Conditions see the answers,
 * `$case`, `$channel` and `$known.key`; pass pruned answers, so that nothing hangs on what is no longer asked.
 */
export function requiredPapers<C extends NeededComponent>(
  procedure: { components: readonly C[] },
  caseId: string | undefined,
  answers: Answers,
  ctx: Partial<FormContext> = {},
): C[] {
  const lookup = lookupIn(answers, undefined, { ...ctx, case: caseId });
  return procedure.components.filter(({ needed }) => {
    if (!needed) return true;
    let test = tests.get(needed);
    if (!test) {
      test = compileCondition(needed);
      tests.set(needed, test);
    }
    return test(lookup);
  });
}
