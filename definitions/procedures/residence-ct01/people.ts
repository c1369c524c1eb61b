import type { Condition, FieldDefinition, OptionDefinition, SectionDefinition } from '../../../src/modules/forms/contract.ts';
import { applicantKnown, is } from '../../parts/conditions.ts';
import { childKeys } from '../../parts/household.ts';
import { numberField, sexes, toldBox } from '../../parts/people.ts';

/** What somebody is to the head of the household, as the residence register words it. */
export const relationOptions: OptionDefinition[] = [
  { value: 'wife', label: 'Vợ' },
  { value: 'husband', label: 'Chồng' },
  { value: 'child', label: 'Con' },
  { value: 'father', label: 'Cha' },
  { value: 'mother', label: 'Mẹ' },
  { value: 'sibling', label: 'Anh, chị, em' },
  { value: 'grandchild', label: 'Cháu' },
  { value: 'grandparent', label: 'Ông, bà' },
  { value: 'other-relative', label: 'Họ hàng khác' },
  { value: 'lodger', label: 'Cùng ở nhờ, ở thuê' },
];

const sexField = (id: string): FieldDefinition => ({
  id,
  type: 'choice',
  label: 'Giới tính',
  missing: 'Chọn giới tính',
  options: sexes,
});

/** Somebody whom no register told: lines 1 to 4 of CT01. */
export const typedPerson = (at: string, whose: string): FieldDefinition[] => [
  { id: `${at}name`, type: 'person-name', label: 'Họ tên', whose },
  {
    id: `${at}dateOfBirth`,
    type: 'date',
    label: 'Ngày sinh',
    missing: `Nhập ngày sinh của ${whose}`,
    max: 'today',
    min: 'today-120y',
  },
  sexField(`${at}sex`),
];

/** Whose residence changes: the applicant, known or typed, or a child of theirs. */
export const applicantSection = (when?: Condition): SectionDefinition => ({
  id: 'applicant',
  title: 'Người đăng ký',
  ...(when && { when }),
  fields: [
    toldBox({
      id: 'applicant-known',
      label: 'Người khai',
      facts: ['dateOfBirth', 'sex', 'citizenNumber', 'residence'],
      when: applicantKnown,
    }),
    ...typedPerson('applicant.', 'bạn').map((field) => ({ ...field, when: { not: applicantKnown } as Condition })),
    numberField(
      { id: 'applicant', who: 'bạn', when: { not: applicantKnown } },
      { counterLabel: 'Số định danh người khai', birthDate: 'applicant.dateOfBirth' },
    ),
  ],
});

/** For oneself, or for a child only. People who move together come later. Side by side, not one in the other: small telephones. */
export const forWhomFields = (label: string, when?: Condition): FieldDefinition[] => [
  {
    id: 'for',
    type: 'choice',
    label,
    counterLabel: 'Đăng ký cho',
    missing: 'Chọn bạn làm cho ai',
    initial: 'self',
    ...(when && { when }),
    options: [
      { value: 'self', label: 'Cho tôi', counterLabel: 'Chính người khai' },
      {
        value: 'child',
        label: 'Chỉ cho con tôi, hoặc người tôi giám hộ',
        hint: 'Chưa đủ 18 tuổi. Người từ 18 tuổi tự khai.',
        counterLabel: 'Con, hoặc người được giám hộ, chưa đủ 18 tuổi',
      },
    ],
  },
  {
    id: 'child.who',
    type: 'choice',
    label: 'Là em nào?',
    counterLabel: 'Người chưa thành niên',
    missing: 'Chọn con, hoặc người bạn giám hộ',
    when: is('for', 'child'),
    options: [
      ...childKeys(6).map(
        (key): OptionDefinition => ({ value: key, label: 'Con', known: key, when: { '<': [{ var: `$known.${key}.age` }, 18] } }),
      ),
      {
        value: 'other',
        label: 'Em chưa có tên ở đây',
        hint: 'Ví dụ con mới sinh',
        counterLabel: 'Người khác',
        reveal: [
          ...typedPerson('child.', 'em'),
          numberField(
            { id: 'child', who: 'em' },
            {
              hint: 'Có trên giấy khai sinh. Chưa có thì để trống.',
              counterLabel: 'Số định danh',
              counterHint: 'Chưa có thì để trống',
              birthDate: 'child.dateOfBirth',
              required: false,
            },
          ),
        ],
      },
    ],
  },
];
