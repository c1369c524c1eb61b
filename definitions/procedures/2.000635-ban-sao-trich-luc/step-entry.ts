import type { Condition, FieldDefinition, OptionDefinition, StepDefinition } from '../../../src/modules/forms/contract.ts';
import { applicantFields, applicantKnown, isCase, known } from '../civil-status/people.ts';
import { personFields, registeredFields, relationField } from './typed.ts';

/** As many children and members of a household as are offered; who is not among them is typed. */
const many = (key: string, count: number): string[] => Array.from({ length: count }, (_, i) => `${key}-${i + 1}`);
const children = many('child', 10);
const members = many('member', 12);
const chosen = (key: string): OptionDefinition => ({ value: key, label: key, known: key });
const anotherPerson: OptionDefinition = { value: 'other', label: 'Người khác' };

/** The register knows of the death. */
const died = (key: string): Condition => ({ present: { var: `$known.${key}.deceasedOn` } });
/** A parent who stands in the household already is not offered twice. */
const elsewhere = (key: string): Condition => ({
  and: members.map((member) => ({
    or: [{ not: known(member) }, { '!=': [{ var: `$known.${member}.citizenNumber` }, { var: `$known.${key}.citizenNumber` }] }],
  })),
});
const knownDeath: Condition = { or: [...members, 'own-father', 'own-mother'].map(died) };
const knownMarriage: Condition = { or: [known('marriage'), known('former-marriage')] };

const applicant = applicantFields({ people: false }).map((field) =>
  field.id === 'applicant-known' ? { ...field, label: 'Người yêu cầu' } : field,
);

/** Whose entry it is, from what the registers know; each for one kind of entry. */
const offered: FieldDefinition[] = [
  {
    id: 'entry.birth',
    type: 'choice',
    label: 'Khai sinh của ai?',
    counterLabel: 'Người có tên trong khai sinh',
    missing: 'Chọn khai sinh của ai',
    when: { and: [isCase('birth'), applicantKnown] },
    options: [
      { value: 'applicant', label: 'Chính bạn', known: 'applicant', hint: 'Chính bạn' },
      ...[...children, 'spouse', 'own-father', 'own-mother'].map(chosen),
      anotherPerson,
    ],
  },
  {
    id: 'entry.marriage',
    type: 'choice',
    label: 'Kết hôn của ai?',
    counterLabel: 'Việc kết hôn',
    missing: 'Chọn việc kết hôn cần bản sao',
    when: { and: [isCase('marriage'), knownMarriage] },
    options: [chosen('marriage'), chosen('former-marriage'), { value: 'other', label: 'Việc kết hôn khác' }],
  },
  {
    id: 'entry.death',
    type: 'choice',
    label: 'Khai tử của ai?',
    counterLabel: 'Người đã mất',
    missing: 'Chọn khai tử của ai',
    when: { and: [isCase('death'), knownDeath] },
    options: [
      ...members.map((key) => ({ ...chosen(key), when: died(key) })),
      ...['own-father', 'own-mother'].map((key) => ({ ...chosen(key), when: { and: [died(key), elsewhere(key)] } })),
      anotherPerson,
    ],
  },
];

/** No register tells whose entry is meant. */
export const isTyped: Condition = {
  or: [
    { and: [isCase('birth'), { or: [{ not: applicantKnown }, { '==': [{ var: 'entry.birth' }, 'other'] }] }] },
    { and: [isCase('marriage'), { or: [{ not: knownMarriage }, { '==': [{ var: 'entry.marriage' }, 'other'] }] }] },
    { and: [isCase('death'), { or: [{ not: knownDeath }, { '==': [{ var: 'entry.death' }, 'other'] }] }] },
    isCase('other'),
  ],
};

/** The copy is of a living relative of full age: that one has to agree (Decision 163/QĐ-BTP: in writing, not certified). */
export const isGrownRelative: Condition = {
  or: [...children, 'spouse', 'own-father', 'own-mother'].map((key) => ({
    and: [{ '==': [{ var: 'entry.birth' }, key] }, { '>=': [{ var: `$known.${key}.age` }, 18] }, { not: died(key) }],
  })),
};

/** Which copy, and whose. */
export const entryStep: StepDefinition = {
  id: 'entry',
  title: 'Giấy cần bản sao',
  sections: [
    { id: 'applicant', title: 'Người yêu cầu', fields: applicant },
    {
      id: 'entry',
      title: 'Giấy cần bản sao',
      fields: [
        {
          id: 'case',
          type: 'choice',
          label: 'Bạn cần bản sao giấy nào?',
          counterLabel: 'Loại việc hộ tịch',
          missing: 'Chọn giấy cần bản sao',
          options: [
            { value: 'birth', label: 'Giấy khai sinh' },
            { value: 'marriage', label: 'Giấy kết hôn' },
            { value: 'death', label: 'Giấy khai tử' },
            {
              value: 'other',
              label: 'Giấy hộ tịch khác',
              hint: 'Giám hộ, nhận cha mẹ con, thay đổi hộ tịch…',
              reveal: [
                {
                  id: 'entry.kind',
                  type: 'choice',
                  display: 'select',
                  label: 'Giấy về việc gì?',
                  counterLabel: 'Việc hộ tịch',
                  missing: 'Chọn giấy về việc gì',
                  options: [
                    { value: 'guardianship', label: 'Giám hộ' },
                    { value: 'guardianship-ended', label: 'Chấm dứt giám hộ' },
                    { value: 'recognition', label: 'Nhận cha, mẹ, con' },
                    { value: 'change', label: 'Thay đổi, cải chính, bổ sung thông tin hộ tịch' },
                    { value: 'ethnicity', label: 'Xác định lại dân tộc' },
                    { value: 'divorce-note', label: 'Ghi chú ly hôn, hủy việc kết hôn' },
                    { value: 'abroad-note', label: 'Ghi vào sổ việc hộ tịch đã làm ở nước ngoài' },
                  ],
                },
              ],
            },
          ],
        },
        ...offered,
      ],
    },
  ],
};

/** Whoever is not among those that registers know; a step of its own, so that nobody meets these questions in vain. */
export const personStep: StepDefinition = {
  id: 'person',
  title: 'Người có tên trong giấy',
  sections: [
    {
      id: 'person',
      title: 'Người có tên trong giấy',
      when: isTyped,
      fields: [relationField, ...personFields],
    },
    {
      id: 'authorisation',
      title: 'Giấy ủy quyền',
      intro: 'Người đó đã đủ 18 tuổi nên cần đồng ý. Viết tay và ký là được, không phải chứng thực.',
      when: isGrownRelative,
      fields: [
        {
          id: 'relative-authorisation-paper',
          type: 'paper',
          component: 'authorisation',
          label: 'Ảnh giấy ủy quyền',
          several: true,
        },
      ],
    },
    {
      id: 'family-authorisation',
      title: 'Giấy ủy quyền',
      intro: 'Chỉ cần khi người có tên trong giấy đã đủ 18 tuổi. Người đó viết tay và ký là được, không phải chứng thực.',
      when: { and: [isTyped, { '!=': [{ var: 'case' }, 'death'] }, { '==': [{ var: 'relation' }, 'family'] }] },
      fields: [
        {
          id: 'family-authorisation-paper',
          type: 'paper',
          component: 'authorisation',
          label: 'Ảnh giấy ủy quyền, nếu người đó đã đủ 18 tuổi',
          required: false,
          several: true,
        },
      ],
    },
    { id: 'registered', title: 'Đã đăng ký ở đâu', when: isTyped, fields: registeredFields },
  ],
};
