import type { Condition, FieldDefinition, OptionDefinition } from '../../../src/modules/forms/contract.ts';

/** Questions about people that the declarations of civil status share. */

/** The cases in which something is asked. */
export const isCase = (...cases: string[]): Condition => ({ in: [{ var: 'case' }, cases] });
/** VNeID, or the look-up at the counter, has told who stands here. */
export const applicantKnown: Condition = { present: { var: '$known.applicant' } };
export const known = (key: string): Condition => ({ present: { var: `$known.${key}` } });
export const answered = (field: string, ...values: string[]): Condition => ({ in: [{ var: field }, values] });

const residenceHint = 'Nơi thường trú; không có thì nơi tạm trú; không có cả hai thì nơi đang ở';

interface Person {
  id: string;
  /** After 'của': 'bạn', 'người mất'. */
  who: string;
  when: Condition;
}

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
  const options: OptionDefinition[] = [
    {
      value: 'citizen-number',
      label: 'Thẻ căn cước',
      reveal: [
        {
          id: `${id}.citizenNumber`,
          type: 'citizen-number',
          label: 'Số định danh',
          hint: '12 số trên thẻ căn cước',
          counterHint: 'Gõ số trước: có trong dữ liệu dân cư thì không phải gõ tiếp',
          ...fits,
        },
      ],
    },
    { value: 'other', label: 'Hộ chiếu hoặc giấy tờ khác', reveal: other },
    ...(without === undefined ? [] : [{ value: 'none', label: without }]),
  ];
  return {
    id: `${id}.idPaper`,
    type: 'choice',
    label: `Giấy tờ tùy thân của ${who}`,
    counterLabel: 'Giấy tờ tùy thân',
    missing: `Chọn giấy tờ tùy thân của ${who}`,
    when,
    options,
  };
}

export const nameField = ({ id, who, when }: Person): FieldDefinition => ({
  id: `${id}.name`,
  type: 'person-name',
  label: `Họ tên của ${who}`,
  whose: who,
  when,
});

export const bornField = ({ id, who, when }: Person, youngest: string): FieldDefinition => ({
  id: `${id}.dateOfBirth`,
  type: 'date',
  label: `Ngày sinh của ${who}`,
  hint: 'Không nhớ ngày, tháng thì chỉ ghi năm',
  counterHint: 'Có thể chỉ ghi năm',
  missing: `Nhập ngày sinh của ${who}, hoặc chỉ năm sinh`,
  partial: 'year',
  min: 'today-120y',
  max: youngest,
  when,
});

export const sexField = ({ id, who, when }: Person): FieldDefinition => ({
  id: `${id}.sex`,
  type: 'choice',
  label: `${who.charAt(0).toUpperCase()}${who.slice(1)} là nam hay nữ?`,
  counterLabel: 'Giới tính',
  missing: `Chọn giới tính của ${who}`,
  options: [
    { value: 'male', label: 'Nam' },
    { value: 'female', label: 'Nữ' },
  ],
  when,
});

export const peopleFields = ({ id, who, when }: Person): FieldDefinition[] => [
  { id: `${id}.ethnicity`, type: 'ethnicity', label: `Dân tộc của ${who}`, when },
  { id: `${id}.nationality`, type: 'nationality', label: `Quốc tịch của ${who}`, initial: 'VN', when },
];

export const residenceField = ({ id, who, when }: Person, label = `Nơi cư trú của ${who}`): FieldDefinition => ({
  id: `${id}.residence`,
  type: 'address',
  label,
  hint: residenceHint,
  missing: `Nhập ${label.charAt(0).toLowerCase()}${label.slice(1)}`,
  abroad: true,
  when,
});

/** Who declares: a box when a register knows, typed otherwise. */
export function applicantFields(parts: { people: boolean }): FieldDefinition[] {
  const own = { id: 'applicant', who: 'bạn', when: { not: applicantKnown } };
  const facts = ['dateOfBirth', 'citizenNumber', 'residence'] as const;
  return [
    {
      id: 'applicant-known',
      type: 'known',
      label: 'Người khai',
      key: 'applicant',
      provider: 'population',
      of: 'applicant',
      facts: parts.people ? [...facts, 'ethnicity', 'nationality'] : [...facts],
      when: applicantKnown,
    },
    { ...nameField(own), counterLabel: 'Họ tên người khai', autocomplete: 'name' },
    idPaperField(own),
    ...(parts.people ? peopleFields(own) : []),
    { ...residenceField(own), counterLabel: 'Nơi cư trú của người khai' },
  ];
}
