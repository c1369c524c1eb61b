import type { Condition, FieldDefinition } from '../../../src/modules/forms/contract.ts';

/** The cases in which something is asked. */
export const isCase = (...cases: string[]): Condition => ({ in: [{ var: 'case' }, cases] });
/** VNeID, or the look-up at the counter, has told who stands here. */
export const applicantKnown: Condition = { present: { var: '$known.applicant' } };

/** The parents are the couple that the marriage register knows. */
export const marriageKnown: Condition = {
  and: [
    { present: { var: '$known.marriage' } },
    { or: [{ '==': [{ var: 'father.isSpouse' }, true] }, { '==': [{ var: 'mother.isSpouse' }, true] }] },
  ],
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
  const isApplicant: Condition = { and: [{ '==': [{ var: 'relation' }, id] }, applicantKnown] };
  const isFound: Condition = { present: { var: `$known.${id}` } };
  // The applicant's wife or husband, as the marriage register knows them; asked, because not every child is the spouse's.
  const maySpouse: Condition = {
    and: [isCase(...cases), { '==': [{ var: 'relation' }, other] }, { present: { var: '$known.spouse' } }, { not: isFound }],
  };
  const isSpouse: Condition = { and: [maySpouse, { '==': [{ var: `${id}.isSpouse` }, true] }] };
  const typed: Condition = { and: [isCase(...cases), { not: { or: [isApplicant, isFound, isSpouse] } }] };
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
    {
      id: `${id}.isSpouse`,
      type: 'yes-no',
      label: `${title} của cháu có phải là ${id === 'mother' ? 'vợ' : 'chồng'} bạn không?`,
      counterLabel: `${title} của trẻ là ${id === 'mother' ? 'vợ' : 'chồng'} người khai`,
      missing: `Chọn ${who} của cháu có phải là ${id === 'mother' ? 'vợ' : 'chồng'} bạn không`,
      yes: 'Phải',
      no: 'Không',
      initial: true,
      when: maySpouse,
      revealYes: [
        {
          id: `${id}-is-spouse`,
          type: 'known',
          label: title,
          key: 'spouse',
          provider: 'civil-status',
          of: 'applicant',
          facts: [...facts],
        },
      ],
    },
    // First, because what the register knows by it is not asked any more.
    {
      id: `${id}.citizenNumber`,
      type: 'citizen-number',
      label: `Số định danh của ${who}`,
      hint: '12 số trên thẻ căn cước. Chưa có thì để trống.',
      counterHint: 'Gõ số trước: có trong dữ liệu dân cư thì không phải gõ tiếp',
      required: false,
      birthDate: `${id}.dateOfBirth`,
      sex,
      when: typed,
    },
    { id: `${id}.name`, type: 'person-name', label: `Họ tên ${who}`, whose: who, when: typed },
    {
      id: `${id}.dateOfBirth`,
      type: 'date',
      label: `Ngày sinh của ${who}`,
      hint: 'Không nhớ ngày, tháng thì chỉ ghi năm',
      counterHint: 'Có thể chỉ ghi năm',
      missing: `Nhập ngày sinh của ${who}, hoặc chỉ năm sinh`,
      partial: 'year',
      min: 'today-120y',
      max: 'today-10y',
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
