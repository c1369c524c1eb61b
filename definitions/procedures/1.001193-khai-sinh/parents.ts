import type { Condition, FieldDefinition } from '../../../src/modules/forms/contract.ts';
import { applicantKnown, is, isCase, known } from '../../parts/conditions.ts';
import { bornField, nameField, numberField, peopleFields, personFacts, residenceField, toldBox } from '../../parts/people.ts';

/** The parents are the couple that the marriage register knows. */
export const marriageKnown: Condition = {
  and: [known('marriage'), { or: [is('father.isSpouse', true), is('mother.isSpouse', true)] }],
};

interface Parent {
  id: 'mother' | 'father';
  other: 'mother' | 'father';
  title: string;
  who: string;
  sex: 'female' | 'male';
  /** Cases in which this parent is declared. */
  cases: string[];
}

/** One parent: a box when a register knows them, typed otherwise. Never both. */
export function parentFields({ id, other, title, who, sex, cases }: Parent): FieldDefinition[] {
  const isApplicant: Condition = { and: [is('relation', id), applicantKnown] };
  const isFound = known(id);
  // The applicant's wife or husband, as the marriage register knows them; asked, because not every child is the spouse's.
  const maySpouse: Condition = { and: [isCase(...cases), is('relation', other), known('spouse'), { not: isFound }] };
  const isSpouse: Condition = { and: [maySpouse, is(`${id}.isSpouse`, true)] };
  const typed: Condition = { and: [isCase(...cases), { not: { or: [isApplicant, isFound, isSpouse] } }] };
  const person = { id, who, when: typed };
  const box = { label: title, facts: personFacts };
  const spouse = id === 'mother' ? 'vợ' : 'chồng';
  return [
    toldBox({
      ...box,
      id: `${id}-is-applicant`,
      when: { and: [isCase(...cases), isApplicant, { not: isFound }] },
    }),
    toldBox({ ...box, id: `${id}-found`, key: id, of: `${id}.citizenNumber`, when: { and: [isCase(...cases), isFound] } }),
    {
      id: `${id}.isSpouse`,
      type: 'yes-no',
      label: `${title} của cháu có phải là ${spouse} bạn không?`,
      counterLabel: `${title} của trẻ là ${spouse} người khai`,
      missing: `Chọn ${who} của cháu có phải là ${spouse} bạn không`,
      yes: 'Phải',
      no: 'Không',
      initial: true,
      when: maySpouse,
      revealYes: [toldBox({ ...box, id: `${id}-is-spouse`, key: 'spouse', provider: 'civil-status' })],
    },
    // First, because what the register knows by it is not asked any more.
    numberField(person, {
      hint: '12 số trên thẻ căn cước. Chưa có thì để trống.',
      counterHint: 'Gõ số trước: có trong dữ liệu dân cư thì không phải gõ tiếp',
      required: false,
      birthDate: `${id}.dateOfBirth`,
      sex,
    }),
    { ...nameField(person), label: `Họ tên ${who}` },
    bornField(person, 'today-10y'),
    ...peopleFields(person),
    residenceField(person),
  ];
}
