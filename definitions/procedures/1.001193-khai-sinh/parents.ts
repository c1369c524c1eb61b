import type { Condition, FieldDefinition } from '../../../src/modules/forms/contract.ts';

/** The cases in which something is asked. */
export const isCase = (...cases: string[]): Condition => ({ in: [{ var: 'case' }, cases] });
/** VNeID, or the look-up at the counter, has told who stands here. */
export const applicantKnown: Condition = { present: { var: '$known.applicant' } };

interface Parent {
  id: 'mother' | 'father';
  title: string;
  who: string;
  sex: 'female' | 'male';
  /** Cases in which this parent is declared. */
  cases: string[];
}

/** One parent: a box when a register knows them, typed otherwise. Never both. */
export function parentFields({ id, title, who, sex, cases }: Parent): FieldDefinition[] {
  const isApplicant: Condition = { and: [{ '==': [{ var: 'relation' }, id] }, applicantKnown] };
  const isFound: Condition = { present: { var: `$known.${id}` } };
  const typed: Condition = { and: [isCase(...cases), { not: { or: [isApplicant, isFound] } }] };
  const facts = ['dateOfBirth', 'citizenNumber', 'ethnicity', 'nationality', 'residence'] as const;
  return [
    {
      id: `${id}-is-applicant`,
      type: 'known',
      label: title,
      key: 'applicant',
      provider: 'population',
      of: 'applicant',
      facts: [...facts],
      when: { and: [isCase(...cases), isApplicant, { not: isFound }] },
    },
    {
      id: `${id}-found`,
      type: 'known',
      label: title,
      key: id,
      provider: 'population',
      of: `${id}.citizenNumber`,
      facts: [...facts],
      when: { and: [isCase(...cases), isFound] },
    },
    { id: `${id}.name`, type: 'person-name', label: `Họ tên ${who}`, whose: who, when: typed },
    {
      id: `${id}.dateOfBirth`,
      type: 'date',
      label: `Ngày sinh của ${who}`,
      hint: 'Không nhớ ngày, tháng thì chỉ ghi năm',
      missing: `Nhập ngày sinh của ${who}, hoặc chỉ năm sinh`,
      partial: 'year',
      min: 'today-120y',
      max: 'today-10y',
      when: typed,
    },
    {
      id: `${id}.citizenNumber`,
      type: 'citizen-number',
      label: `Số định danh của ${who}`,
      hint: '12 số trên thẻ căn cước. Chưa có thì để trống.',
      required: false,
      birthDate: `${id}.dateOfBirth`,
      sex,
      when: typed,
    },
    { id: `${id}.ethnicity`, type: 'ethnicity', label: `Dân tộc của ${who}`, when: typed },
    { id: `${id}.nationality`, type: 'nationality', label: `Quốc tịch của ${who}`, initial: 'VN', when: typed },
    {
      id: `${id}.residence`,
      type: 'address',
      label: `Nơi cư trú của ${who}`,
      hint: 'Nơi thường trú; không có thì nơi tạm trú; không có cả hai thì nơi đang ở',
      missing: `Nhập nơi cư trú của ${who}`,
      abroad: true,
      when: typed,
    },
  ];
}
