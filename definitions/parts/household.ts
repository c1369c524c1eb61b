import type { Condition, OptionDefinition } from '../../src/modules/forms/contract.ts';

/** People whom the registers tell of, offered by name. */

const keys = (name: string, count: number): string[] => Array.from({ length: count }, (_, i) => `${name}-${i + 1}`);

/** Members of the applicant's household that a declaration may offer; a household in the register is rarely larger. */
export const memberKeys = (most: number): string[] => keys('member', most);
/** Children of the applicant. */
export const childKeys = (most: number): string[] => keys('child', most);

const householdKeys: readonly string[] = memberKeys(12);

/** Somebody is at least so old today, by the register; false when it does not say. */
export const isAtLeast = (key: string, years: number): Condition => ({ '>=': [{ var: `$known.${key}.age` }, years] });

/** The members of the household that are old enough, called by name and what they are in it. */
export const memberOptions = (years: number): OptionDefinition[] =>
  householdKeys.map((key, i) => ({
    value: key,
    label: `Người thứ ${i + 1} trong hộ`,
    known: key,
    when: isAtLeast(key, years),
  }));

/** Who was chosen in `field` is at least so old by the register; false when the register does not say. */
export const chosenIsAtLeast = (field: string, years: number): Condition => ({
  or: [
    { and: [{ '==': [{ var: field }, 'self'] }, isAtLeast('applicant', years)] },
    ...householdKeys.map((key): Condition => ({ and: [{ '==': [{ var: field }, key] }, isAtLeast(key, years)] })),
  ],
});
