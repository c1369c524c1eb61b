import type { Condition, FieldDefinition, OptionDefinition } from '../../../src/modules/forms/contract.ts';
import { answered, known } from '../../parts/conditions.ts';

/** One's own family first: the registers say what they are to the applicant. */
const family = ['spouse', 'own-father', 'own-mother', 'child-1', 'child-2', 'child-3', 'child-4', 'child-5', 'child-6'];
/** Then whoever else shares the household: of them only what they are to its head is known. */
const household = Array.from({ length: 8 }, (_, i) => `member-${i + 1}`);

const numberOf = (key: string): { var: string } => ({ var: `$known.${key}.citizenNumber` });
const isAlive = (key: string): Condition => ({ not: { present: { var: `$known.${key}.deceasedOn` } } });
const isNot =
  (key: string) =>
  (other: string): Condition => ({ '!=': [numberOf(key), numberOf(other)] });

/** Nobody is offered twice, and nobody whose death is registered. */
const offers: { key: string; when: Condition }[] = [
  ...family.map((key) => ({ key, when: isAlive(key) })),
  ...household.map((key) => ({ key, when: { and: [isAlive(key), ...family.map(isNot(key))] } })),
];
/** Somebody can be chosen at all. */
export const someone: Condition = { or: offers.map(({ key, when }) => ({ and: [known(key), when] })) };

const isOther: Condition = { or: [{ not: someone }, answered('deceased.who', 'other')] };
/** Looked up at the counter by the number on the card. */
export const isFound: Condition = { and: [isOther, known('deceased')] };
/** Nobody chosen from the registers: nothing is known. */
export const isTyped: Condition = { and: [isOther, { not: known('deceased') }] };
/** Of one's own family the registers say what the applicant is to the dead; of anybody else it is asked. */
export const asksRelation: Condition = { or: [isOther, answered('deceased.who', ...household)] };

const others: OptionDefinition = { value: 'other', label: 'Người khác' };

export const whoField: FieldDefinition = {
  id: 'deceased.who',
  type: 'choice',
  label: 'Ai đã mất?',
  counterLabel: 'Người đã chết',
  missing: 'Chọn người đã mất',
  when: someone,
  options: [
    ...offers.map(({ key, when }) => ({
      value: key,
      label: 'Người trong gia đình',
      known: key,
      when,
      ...(household.includes(key) && { hint: 'Người cùng hộ; chữ trước tên là quan hệ với chủ hộ' }),
    })),
    others,
  ],
};
