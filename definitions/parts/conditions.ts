import type { Condition } from '../../src/modules/forms/contract.ts';

/** Conditions that the declarations share, as short words. */

/** An answer is exactly this. */
export const is = (field: string, value: string | boolean): Condition => ({ '==': [{ var: field }, value] });
/** An answer is one of these; of a list of answers, one of them is. */
export const answered = (field: string, ...values: string[]): Condition => ({ in: [{ var: field }, values] });
/** The cases in which something is asked. */
export const isCase = (...cases: string[]): Condition => answered('case', ...cases);
/** A register told of this person or thing. */
export const known = (key: string): Condition => ({ present: { var: `$known.${key}` } });
/** VNeID, or the look-up at the counter, has told who stands here. */
export const applicantKnown: Condition = known('applicant');
/** Nobody stands at the counter: what is asked there before the declaration is asked in it. */
export const notAtCounter: Condition = { '!=': [{ var: '$channel' }, 'counter'] };
/** By counter or post: there are papers to look at. */
export const notOnline: Condition = { '!=': [{ var: '$channel' }, 'online'] };
