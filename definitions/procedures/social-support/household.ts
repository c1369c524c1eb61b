import type { Condition, OptionDefinition } from '../../../src/modules/forms/contract.ts';

/** Members of the applicant's household that a declaration offers; a household in the register is rarely larger. */
export const memberKeys: readonly string[] = Array.from({ length: 12 }, (_, i) => `member-${i + 1}`);

/** A member is at least so old today, by the register. */
export const isAtLeast = (key: string, years: number): Condition => ({ '>=': [{ var: `$known.${key}.age` }, years] });

/** The members that are old enough, called by name and what they are in the household. */
export const memberOptions = (years: number): OptionDefinition[] =>
  memberKeys.map((key, i) => ({
    value: key,
    label: `Người thứ ${i + 1} trong hộ`,
    known: key,
    when: isAtLeast(key, years),
  }));

/** One of the household's members was chosen in `field`. */
export const memberChosen = (field: string): Condition => ({ in: [{ var: field }, [...memberKeys]] });

/** Who was chosen in `field` is at least so old by the register; false when the register does not say. */
export const chosenIsAtLeast = (field: string, years: number): Condition => ({
  or: [
    { and: [{ '==': [{ var: field }, 'self'] }, isAtLeast('applicant', years)] },
    ...memberKeys.map((key): Condition => ({ and: [{ '==': [{ var: field }, key] }, isAtLeast(key, years)] })),
  ],
});
