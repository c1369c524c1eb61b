import type { Condition, FieldDefinition, OptionDefinition, SectionDefinition } from '../../../src/modules/forms/contract.ts';

/** VNeID, or the look-up at the counter, has told who stands here. */
export const applicantKnown: Condition = { present: { var: '$known.applicant' } };
export const is = (name: string, value: string): Condition => ({ '==': [{ var: name }, value] });
export const oneOf = (name: string, ...values: string[]): Condition => ({ in: [{ var: name }, values] });

/** At most so many people of one household, and children of one parent, are offered by name; others are typed. */
const offered = Array.from({ length: 8 }, (_, i) => i + 1);
export const memberKeys = offered.map((n) => `member-${n}`);
export const childKeys = offered.slice(0, 6).map((n) => `child-${n}`);

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
  options: [
    { value: 'male', label: 'Nam' },
    { value: 'female', label: 'Nữ' },
  ],
});

/** Somebody whom no register told: lines 1 to 4 of CT01. */
const typedPerson = (at: string, whose: string): FieldDefinition[] => [
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
    {
      id: 'applicant-known',
      type: 'known',
      label: 'Người khai',
      key: 'applicant',
      provider: 'population',
      of: 'applicant',
      facts: ['dateOfBirth', 'sex', 'citizenNumber', 'residence'],
      when: applicantKnown,
    },
    ...typedPerson('applicant.', 'bạn').map((field) => ({ ...field, when: { not: applicantKnown } as Condition })),
    {
      id: 'applicant.citizenNumber',
      type: 'citizen-number',
      label: 'Số định danh của bạn',
      counterLabel: 'Số định danh người khai',
      hint: '12 số trên thẻ căn cước',
      birthDate: 'applicant.dateOfBirth',
      when: { not: applicantKnown },
    },
  ],
});

/** For oneself, or for a child only. People who move together come later. */
export const forWhomField = (label: string): FieldDefinition => ({
  id: 'for',
  type: 'choice',
  label,
  counterLabel: 'Đăng ký cho',
  missing: 'Chọn bạn làm cho ai',
  initial: 'self',
  options: [
    { value: 'self', label: 'Cho tôi', counterLabel: 'Chính người khai' },
    {
      value: 'child',
      label: 'Chỉ cho con tôi, hoặc người tôi giám hộ',
      hint: 'Chưa đủ 18 tuổi. Người từ 18 tuổi tự khai.',
      counterLabel: 'Con, hoặc người được giám hộ, chưa đủ 18 tuổi',
      reveal: [
        {
          id: 'child.who',
          type: 'choice',
          label: 'Cho ai?',
          counterLabel: 'Người chưa thành niên',
          missing: 'Chọn con, hoặc người bạn giám hộ',
          options: [
            ...childKeys.map(
              (key): OptionDefinition => ({
                value: key,
                label: 'Con',
                known: key,
                when: { '<': [{ var: `$known.${key}.age` }, 18] },
              }),
            ),
            {
              value: 'other',
              label: 'Người khác',
              reveal: [
                ...typedPerson('child.', 'em'),
                {
                  id: 'child.citizenNumber',
                  type: 'citizen-number',
                  label: 'Số định danh',
                  hint: 'Có trên giấy khai sinh. Chưa có thì để trống.',
                  counterHint: 'Chưa có thì để trống',
                  birthDate: 'child.dateOfBirth',
                  required: false,
                },
              ],
            },
          ],
        },
      ],
    },
  ],
});

/** The applicant is head of the household that moves, and stays it: what the others are to them is in the register. */
const relationsStay: Condition = {
  and: [is('head.who', 'self'), is('for', 'self'), { '==': [{ var: '$known.household.relation' }, 'Chủ hộ'] }],
};

/**
 * Lines 7 to 9 of CT01: the head of the household at the new place.
 * @param owner when the dwelling has an owner who has been named already (and may be the head)
 * @param ownerTyped when that owner is nobody whom a register tells as a relative, so that the tie has to be asked
 */
export const headSection = (owner: Condition, ownerTyped: Condition, when?: Condition): SectionDefinition => ({
  id: 'head',
  title: 'Chủ hộ ở chỗ mới',
  ...(when && { when }),
  fields: [
    {
      id: 'head.who',
      type: 'choice',
      label: 'Ai là chủ hộ ở chỗ mới?',
      counterLabel: 'Chủ hộ ở chỗ mới',
      missing: 'Chọn ai là chủ hộ ở chỗ mới',
      options: [
        { value: 'self', label: 'Tôi', hint: 'Lập hộ riêng', counterLabel: 'Người khai' },
        {
          value: 'owner',
          label: 'Chủ nhà',
          hint: 'Vào chung hộ với chủ nhà',
          when: { and: [owner, { not: is('owner.who', 'self') }] },
        },
        { value: 'spouse', label: 'Vợ hoặc chồng tôi', known: 'spouse', when: { not: is('owner.who', 'spouse') } },
        {
          value: 'other',
          label: 'Người khác',
          reveal: [
            { id: 'head.name', type: 'person-name', label: 'Họ tên chủ hộ', whose: 'chủ hộ' },
            {
              id: 'head.citizenNumber',
              type: 'citizen-number',
              label: 'Số định danh của chủ hộ',
              hint: '12 số trên thẻ căn cước. Hỏi chủ hộ giúp nhé.',
            },
          ],
        },
      ],
    },
    {
      id: 'head.relation',
      type: 'choice',
      display: 'select',
      label: 'Người đăng ký là gì của chủ hộ?',
      counterLabel: 'Quan hệ với chủ hộ',
      missing: 'Chọn người đăng ký là gì của chủ hộ',
      options: relationOptions,
      when: {
        or: [
          is('head.who', 'other'),
          { and: [is('head.who', 'owner'), ownerTyped] },
          { and: [is('for', 'child'), is('child.who', 'other')] },
        ],
      },
    },
  ],
});

/** Line 11 of CT01: those of the household who move too. Chosen where the register knows them, typed otherwise. */
export const membersSection = (when?: Condition): SectionDefinition => ({
  id: 'members',
  title: 'Người cùng chuyển',
  intro: 'Chuyển một mình thì bỏ qua phần này.',
  ...(when && { when }),
  fields: [
    {
      id: 'together.people',
      type: 'multi-choice',
      label: 'Ai trong hộ cùng chuyển?',
      counterLabel: 'Thành viên hộ cùng thay đổi',
      required: false,
      when: { present: { var: '$known.member-1' } },
      options: memberKeys.map(
        (key): OptionDefinition => ({
          value: key,
          label: 'Người trong hộ',
          known: key,
          reveal: [
            {
              id: `together.relations.${key}`,
              type: 'choice',
              display: 'select',
              label: 'Là gì của chủ hộ ở chỗ mới?',
              counterLabel: 'Quan hệ với chủ hộ mới',
              missing: 'Chọn người này là gì của chủ hộ',
              options: relationOptions,
              when: { not: relationsStay },
            },
          ],
        }),
      ),
    },
    {
      id: 'together.others',
      type: 'group',
      label: 'Người khác cùng chuyển',
      hint: 'Người chưa có tên ở trên, ví dụ con mới sinh.',
      itemLabel: 'Người',
      addLabel: 'Thêm một người',
      required: false,
      min: 0,
      max: 12,
      fields: [
        ...typedPerson('', 'người này'),
        {
          id: 'citizenNumber',
          type: 'citizen-number',
          label: 'Số định danh',
          hint: 'Chưa có thì để trống.',
          counterHint: 'Chưa có thì để trống',
          birthDate: 'item.dateOfBirth',
          required: false,
        },
        {
          id: 'relation',
          type: 'choice',
          display: 'select',
          label: 'Là gì của chủ hộ?',
          counterLabel: 'Quan hệ với chủ hộ',
          missing: 'Chọn người này là gì của chủ hộ',
          options: relationOptions,
        },
      ],
    },
  ],
});

const someoneElse: Condition = { or: [{ present: { var: 'together.people' } }, { present: { var: 'together.others' } }] };

/** Opinion (5) of CT01, once it is known who moves: nearly always the applicant is the parent, and no signature is needed (note 6). */
export const minorsSection: SectionDefinition = {
  id: 'minors',
  title: 'Người chưa đủ 18 tuổi',
  when: someoneElse,
  fields: [
    {
      id: 'minors',
      type: 'choice',
      label: 'Trong những người cùng chuyển, có ai chưa đủ 18 tuổi không?',
      counterLabel: 'Người chưa thành niên cùng chuyển',
      missing: 'Chọn có người chưa đủ 18 tuổi hay không',
      options: [
        { value: 'none', label: 'Không có' },
        { value: 'mine', label: 'Có, là con tôi hoặc người tôi giám hộ' },
        {
          value: 'others',
          label: 'Có, là con của người khác',
          reveal: [
            {
              id: 'minor-consent-paper',
              type: 'paper',
              component: 'minor-consent',
              label: 'Giấy đồng ý của cha, mẹ hoặc người giám hộ',
              hint: 'Viết tay vài dòng, ký và ghi rõ họ tên. Không cần công chứng.',
              several: true,
            },
          ],
        },
      ],
    },
  ],
};
