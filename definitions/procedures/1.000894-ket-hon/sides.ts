import type { Condition, FieldDefinition } from '../../../src/modules/forms/contract.ts';
import { answered, applicantKnown, known } from '../../parts/conditions.ts';
import { bornField, idPaperField, nameField, peopleFields, personFacts, residenceField, toldBox } from '../../parts/people.ts';
import { divorceFields, formerMarriageBox, marriedBox, widowFields } from '../civil-status/former-marriage.ts';

export type Side = 'bride' | 'groom';

const sexOf = { bride: 'female', groom: 'male' } as const;
const title = { bride: 'Bên nữ', groom: 'Bên nam' } as const;

const sexKnown: Condition = { present: { var: '$known.applicant.sex' } };
/** Asked only of somebody whom no register tells of. */
export const sideAsked: Condition = { not: sexKnown };
export const sideField: FieldDefinition = {
  id: 'side',
  type: 'choice',
  label: 'Bạn là bên nào?',
  counterLabel: 'Người khai là',
  missing: 'Chọn bạn là bên nữ hay bên nam',
  when: sideAsked,
  options: [
    { value: 'bride', label: 'Bên nữ' },
    { value: 'groom', label: 'Bên nam' },
  ],
};

/** The applicant is this side. Settled before the page is shown where a register knows: without the script nobody sees both boxes. */
const isApplicant = (side: Side): Condition => ({
  or: [{ '==': [{ var: '$known.applicant.sex' }, sexOf[side]] }, { and: [sideAsked, answered('side', side)] }],
});

/** The age from which one may marry (Law on Marriage and Family 52/2014/QH13, Article 8). */
const age = { bride: 18, groom: 20 } as const;

/** One side: a box when a register knows them, typed otherwise; then how often they have been married. */
export function sideFields(side: Side): FieldDefinition[] {
  const own = isApplicant(side);
  const isTold: Condition = { and: [own, applicantKnown] };
  const isFound: Condition = { and: [{ not: own }, known(side)] };
  const typed: Condition = { not: { or: [isTold, isFound] } };
  const person = { id: side, who: side === 'bride' ? 'bên nữ' : 'bên nam', when: typed };
  const box = { label: title[side], facts: personFacts };
  // What the register of marriages has of the applicant counts for the applicant's side alone.
  const isMarried: Condition = { and: [isTold, known('marriage')] };
  const wasMarried: Condition = { and: [isTold, known('former-marriage'), { not: known('marriage') }] };
  return [
    toldBox({ ...box, id: `${side}-is-applicant`, when: isTold }),
    toldBox({ ...box, id: `${side}-found`, key: side, of: `${side}.citizenNumber`, when: isFound }),
    {
      id: `${side}-too-young`,
      type: 'information',
      label: `Dữ liệu dân cư ghi bạn chưa đủ ${age[side]} tuổi. ${side === 'bride' ? 'Nữ từ 18' : 'Nam từ 20'} tuổi mới được kết hôn; nộp bây giờ thì xã phải từ chối.`,
      counterLabel: `Chưa đủ ${age[side]} tuổi: không đủ điều kiện kết hôn.`,
      when: { and: [isTold, { '<': [{ var: '$known.applicant.age' }, age[side]] }] },
    },
    idPaperField(person, { fits: { birthDate: `${side}.dateOfBirth`, sex: side === 'bride' ? 'female' : 'male' } }),
    nameField(person),
    {
      ...bornField(person, `today-${age[side]}y`),
      hint: `${side === 'bride' ? 'Nữ từ đủ 18' : 'Nam từ đủ 20'} tuổi mới được kết hôn`,
    },
    ...peopleFields(person),
    residenceField(person),
    marriedBox(`${side}-married`, 'Sổ hộ tịch ghi đang có vợ (chồng)', isMarried),
    {
      id: `${side}-married-note`,
      type: 'information',
      label: 'Đang có vợ (chồng) thì chưa kết hôn với người khác được. Nếu đã ly hôn hoặc vợ (chồng) đã mất, bạn khai dưới đây.',
      counterLabel: 'Sổ hộ tịch ghi đang có vợ (chồng): cần bản án ly hôn hoặc khai tử.',
      when: isMarried,
    },
    formerMarriageBox(`${side}-former`, wasMarried),
    {
      id: `${side}.former`,
      type: 'choice',
      label: `Trước đây ${person.who} đã đăng ký kết hôn chưa?`,
      counterLabel: 'Hôn nhân trước',
      missing: `Chọn ${person.who} đã từng đăng ký kết hôn hay chưa`,
      when: { not: wasMarried },
      options: [
        { value: 'never', label: 'Chưa, đây là lần đầu', when: { not: isMarried } },
        { value: 'divorced', label: 'Rồi, đã ly hôn', reveal: divorceFields(side) },
        { value: 'widowed', label: 'Rồi, vợ hoặc chồng đã mất', reveal: widowFields(side) },
      ],
    },
    {
      id: `${side}.times`,
      type: 'number',
      label: `Đây là lần kết hôn thứ mấy của ${person.who}?`,
      counterLabel: 'Kết hôn lần thứ',
      hint: 'Đã kết hôn một lần trước đây thì ghi 2',
      counterHint: 'Một lần trước đây: 2',
      missing: `Ghi đây là lần kết hôn thứ mấy của ${person.who}`,
      min: 2,
      max: 9,
      initial: 2,
      when: { or: [wasMarried, answered(`${side}.former`, 'divorced', 'widowed')] },
    },
  ];
}
