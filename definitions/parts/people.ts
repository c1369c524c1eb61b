import type { Condition, FactName, FieldDefinition, FieldOf, OptionDefinition } from '../../src/modules/forms/contract.ts';
import { applicantKnown } from './conditions.ts';

/** Questions about people: a box where a register knows, a few fields where none does. */

const residenceHint = 'Nơi thường trú; không có thì nơi tạm trú; không có cả hai thì nơi đang ở';

/** Somebody who is asked about. */
export interface Person {
  id: string;
  /** After 'của': 'bạn', 'người mất'. */
  who: string;
  when?: Condition;
}
const asked = ({ when }: Person): { when?: Condition } => (when ? { when } : {});

export const sexes: OptionDefinition[] = [
  { value: 'male', label: 'Nam' },
  { value: 'female', label: 'Nữ' },
];

/** What papers say of a person besides the name. */
export const personFacts = ['dateOfBirth', 'citizenNumber', 'ethnicity', 'nationality', 'residence'] as const;

type Box = { id: string; label: string; facts: readonly FactName[]; when?: Condition };
/** What a register told, in place of questions: of the applicant by the population register where nothing else is said. */
export const toldBox = ({
  facts,
  ...box
}: Box & Partial<Pick<FieldOf<'known'>, 'key' | 'provider' | 'of'>>): FieldDefinition => ({
  type: 'known',
  key: 'applicant',
  provider: 'population',
  of: 'applicant',
  facts: [...facts],
  ...box,
});

/** Twelve digits, asked before what the population register knows by them. */
export const numberField = (person: Person, more: Partial<FieldOf<'citizen-number'>> = {}): FieldDefinition => ({
  id: `${person.id}.citizenNumber`,
  type: 'citizen-number',
  label: `Số định danh của ${person.who}`,
  hint: '12 số trên thẻ căn cước',
  ...asked(person),
  ...more,
});

/**
 * Card number, or another paper with a photograph; with `without` also that there is none.
 * @param fits what the number has to agree with: the birth date asked below, the sex
 */
export function idPaperField(
  { id, who, when }: Person,
  { without, fits = {} }: { without?: string; fits?: { birthDate?: string; sex?: 'male' | 'female' } } = {},
): FieldDefinition {
  const other: FieldDefinition[] = [
    {
      id: `${id}.otherPaper.number`,
      type: 'text',
      label: 'Loại và số giấy tờ',
      hint: 'Ví dụ: Hộ chiếu C1234567',
      maxLength: 60,
    },
    { id: `${id}.otherPaper.issuedBy`, type: 'text', label: 'Nơi cấp', maxLength: 120 },
    { id: `${id}.otherPaper.issuedOn`, type: 'date', label: 'Ngày cấp', max: 'today', min: 'today-80y' },
  ];
  const card = numberField(
    { id, who },
    { label: 'Số định danh', counterHint: 'Gõ số trước: có trong dữ liệu dân cư thì không phải gõ tiếp', ...fits },
  );
  return {
    id: `${id}.idPaper`,
    type: 'choice',
    label: `Giấy tờ tùy thân của ${who}`,
    counterLabel: 'Giấy tờ tùy thân',
    missing: `Chọn giấy tờ tùy thân của ${who}`,
    ...(when && { when }),
    options: [
      { value: 'citizen-number', label: 'Thẻ căn cước', reveal: [card] },
      { value: 'other', label: 'Hộ chiếu hoặc giấy tờ khác', reveal: other },
      ...(without === undefined ? [] : [{ value: 'none', label: without }]),
    ],
  };
}

export const nameField = (person: Person): FieldDefinition => ({
  id: `${person.id}.name`,
  type: 'person-name',
  label: `Họ tên của ${person.who}`,
  whose: person.who,
  ...asked(person),
});

/** Day of birth, or only the year. @param youngest latest day that is allowed: 'today-18y' */
export const bornField = (person: Person, youngest: string): FieldDefinition => ({
  id: `${person.id}.dateOfBirth`,
  type: 'date',
  label: `Ngày sinh của ${person.who}`,
  hint: 'Không nhớ ngày, tháng thì chỉ ghi năm',
  counterHint: 'Có thể chỉ ghi năm',
  missing: `Nhập ngày sinh của ${person.who}, hoặc chỉ năm sinh`,
  partial: 'year',
  min: 'today-120y',
  max: youngest,
  ...asked(person),
});

export const sexField = (person: Person): FieldDefinition => ({
  id: `${person.id}.sex`,
  type: 'choice',
  label: `${person.who.charAt(0).toUpperCase()}${person.who.slice(1)} là nam hay nữ?`,
  counterLabel: 'Giới tính',
  missing: `Chọn giới tính của ${person.who}`,
  options: sexes,
  ...asked(person),
});

export const ethnicityField = (person: Person): FieldDefinition => ({
  id: `${person.id}.ethnicity`,
  type: 'ethnicity',
  label: `Dân tộc của ${person.who}`,
  ...asked(person),
});

export const peopleFields = (person: Person): FieldDefinition[] => [
  ethnicityField(person),
  {
    id: `${person.id}.nationality`,
    type: 'nationality',
    label: `Quốc tịch của ${person.who}`,
    initial: 'VN',
    ...asked(person),
  },
];

export const residenceField = (person: Person, label = `Nơi cư trú của ${person.who}`): FieldDefinition => ({
  id: `${person.id}.residence`,
  type: 'address',
  label,
  hint: residenceHint,
  missing: `Nhập ${label.charAt(0).toLowerCase()}${label.slice(1)}`,
  abroad: true,
  ...asked(person),
});

/** Who declares: a box when a register knows, typed otherwise. */
export function applicantFields(parts: { people: boolean }): FieldDefinition[] {
  const own = { id: 'applicant', who: 'bạn', when: { not: applicantKnown } };
  const facts = ['dateOfBirth', 'citizenNumber', 'residence'] as const;
  return [
    toldBox({
      id: 'applicant-known',
      label: 'Người khai',
      facts: parts.people ? [...facts, 'ethnicity', 'nationality'] : facts,
      when: applicantKnown,
    }),
    { ...nameField(own), counterLabel: 'Họ tên người khai', autocomplete: 'name' },
    idPaperField(own),
    ...(parts.people ? peopleFields(own) : []),
    { ...residenceField(own), counterLabel: 'Nơi cư trú của người khai' },
  ];
}
