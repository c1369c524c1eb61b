import type { Condition, FieldDefinition, OptionDefinition, StepDefinition } from '../../../src/modules/forms/contract.ts';
import { applicantKnown, isCase, known } from '../../parts/conditions.ts';
import { applicantFields } from '../../parts/people.ts';
import { personFields, registeredFields, relationField } from './typed.ts';

/** As many children and members of a household as are offered; who is not among them is typed. */
const many = (key: string, count: number): string[] => Array.from({ length: count }, (_, i) => `${key}-${i + 1}`);
const children = many('child', 10);
const members = many('member', 12);
const chosen = (key: string): OptionDefinition => ({ value: key, label: key, known: key });
/** Somebody of whom the books hold nothing (that registers may tell): the officer looks for the entry. */
const notOnFile = (option: OptionDefinition, entry: string): OptionDefinition => ({ ...option, when: { not: known(entry) } });
const ofChild = (key: string, what: 'birth' | 'death'): string => key.replace('child-', `child-${what}-`);
const anotherPerson: OptionDefinition = { value: 'other', label: 'Người khác' };

/** The register knows of the death. */
const died = (key: string): Condition => ({ present: { var: `$known.${key}.deceasedOn` } });
/** Deaths that the books hold; registers tell them to parents, children and spouses. */
const deaths = ['father-death', 'mother-death', 'spouse-death', ...children.map((key) => ofChild(key, 'death'))];
/** Nobody is offered twice: as an entry and as a person, or as a parent and as one of the household. */
const isNone = (key: string, others: readonly string[]): Condition => ({
  and: others.map((other) => ({
    or: [{ not: known(other) }, { '!=': [{ var: `$known.${other}.citizenNumber` }, { var: `$known.${key}.citizenNumber` }] }],
  })),
});
const knownDeath: Condition = { or: [...deaths.map(known), ...[...members, 'own-father', 'own-mother'].map(died)] };
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
      chosen('own-birth'),
      notOnFile({ value: 'applicant', label: 'Chính bạn', known: 'applicant', hint: 'Chính bạn' }, 'own-birth'),
      ...children.flatMap((key) => {
        const entry = ofChild(key, 'birth');
        return [chosen(entry), notOnFile(chosen(key), entry)];
      }),
      ...['spouse', 'own-father', 'own-mother'].map(chosen),
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
      ...deaths.map(chosen),
      ...members.map((key) => ({ ...chosen(key), when: { and: [died(key), isNone(key, deaths)] } })),
      ...['own-father', 'own-mother'].map((key) => ({
        ...chosen(key),
        when: { and: [died(key), isNone(key, [...deaths, ...members])] },
      })),
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
  or: [
    ...[...children, 'spouse', 'own-father', 'own-mother'].map((key) => [key, key] as const),
    ...children.map((key) => [ofChild(key, 'birth'), key] as const),
  ].map(([answer, key]) => ({
    and: [{ '==': [{ var: 'entry.birth' }, answer] }, { '>=': [{ var: `$known.${key}.age` }, 18] }, { not: died(key) }],
  })),
};

/** Which copy, and whose. */
export const entryStep: StepDefinition = {
  id: 'entry',
  title: 'Giấy cần bản sao',
  sections: [
    { id: 'applicant', title: 'Người yêu cầu', fields: applicant },
    {
      id: 'case',
      title: 'Loại giấy',
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
            },
          ],
        },
      ],
    },
    {
      // At the counter the case is chosen above the declaration and its section is not shown: nothing else may stand in it.
      id: 'entry',
      title: 'Giấy nào, của ai',
      when: { or: [isCase('other'), ...offered.flatMap((field) => field.when ?? [])] },
      fields: [
        ...offered,
        {
          id: 'entry.kind',
          when: isCase('other'),
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
