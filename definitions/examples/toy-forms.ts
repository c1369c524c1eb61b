import type { FormDefinition } from '../../src/modules/forms/contract.ts';

/**
 * Toy forms, one a feature. Tests of the engine use these, so that a change in the real catalogue breaks no rule's test.
 * Also the shortest answer to 'how do I write a field of that kind?'.
 */
const toy = (code: string, title: string, fields: FormDefinition['steps'][0]['sections'][0]['fields']): FormDefinition => ({
  code,
  title,
  validFrom: '2026-01-01',
  source: { name: 'ví dụ' },
  steps: [{ id: 'only', title: 'Một bước', sections: [{ id: 'only', title, fields }] }],
});

/** Every type that holds an answer, none conditional. */
export const everyType = toy('toy-types', 'Mọi loại ô', [
  { id: 'note', type: 'information', label: 'Đây là tờ khai mẫu.' },
  { id: 'text', type: 'text', label: 'Tên con vật', maxLength: 20 },
  { id: 'story', type: 'long-text', label: 'Câu chuyện', required: false },
  { id: 'name', type: 'person-name', label: 'Họ tên' },
  { id: 'born', type: 'date', label: 'Ngày sinh', partial: 'year', max: 'today', min: 'today-120y' },
  { id: 'hour', type: 'time', label: 'Giờ hẹn' },
  { id: 'count', type: 'number', label: 'Số con', min: 0, max: 30 },
  { id: 'area', type: 'number', label: 'Diện tích', min: 0, decimals: 1, unit: 'm²' },
  { id: 'price', type: 'money', label: 'Giá' },
  {
    id: 'color',
    type: 'choice',
    label: 'Màu',
    options: [
      { value: 'red', label: 'Đỏ' },
      { value: 'blue', label: 'Xanh' },
    ],
  },
  {
    id: 'size',
    type: 'choice',
    display: 'select',
    label: 'Cỡ',
    required: false,
    options: [
      { value: 'small', label: 'Nhỏ' },
      { value: 'large', label: 'Lớn' },
    ],
  },
  {
    id: 'foods',
    type: 'multi-choice',
    label: 'Thức ăn',
    max: 2,
    options: [
      { value: 'rice', label: 'Gạo' },
      { value: 'grass', label: 'Cỏ' },
      { value: 'fish', label: 'Cá' },
    ],
  },
  { id: 'sure', type: 'yes-no', label: 'Chắc chưa?' },
  { id: 'citizenNumber', type: 'citizen-number', label: 'Số định danh', birthDate: 'born', required: false },
  { id: 'phone', type: 'phone', label: 'Điện thoại' },
  { id: 'email', type: 'email', label: 'Thư điện tử', required: false },
  { id: 'home', type: 'address', label: 'Nơi ở', abroad: true },
  { id: 'people', type: 'ethnicity', label: 'Dân tộc' },
  { id: 'country', type: 'nationality', label: 'Quốc tịch', initial: 'VN' },
  { id: 'photo', type: 'paper', component: 'photo', label: 'Ảnh', several: true },
  { id: 'owner', type: 'known', label: 'Chủ', key: 'applicant', provider: 'population', of: 'applicant', facts: ['dateOfBirth'] },
]);

/** Conditions: chains, options that come and go, what registers know. */
export const conditional = toy('toy-conditions', 'Điều kiện', [
  {
    id: 'kind',
    type: 'choice',
    label: 'Loại',
    options: [
      { value: 'a', label: 'A' },
      { value: 'b', label: 'B', reveal: [{ id: 'b.why', type: 'text', label: 'Vì sao B' }] },
      { value: 'c', label: 'C' },
    ],
  },
  { id: 'age', type: 'number', label: 'Tuổi', min: 0, max: 150, when: { in: [{ var: 'kind' }, ['a', 'c']] } },
  { id: 'guardian', type: 'text', label: 'Người giám hộ', when: { '<': [{ var: 'age' }, 18] } },
  {
    id: 'way',
    type: 'choice',
    label: 'Cách',
    options: [
      { value: 'own', label: 'Tự đi', when: { not: { present: { var: 'guardian' } } } },
      { value: 'with', label: 'Có người đi cùng' },
    ],
  },
  { id: 'again', type: 'yes-no', label: 'Lần nữa?', revealYes: [{ id: 'times', type: 'number', label: 'Số lần', min: 1 }] },
  {
    id: 'tired',
    type: 'text',
    label: 'Mệt chưa',
    when: {
      and: [{ '==': [{ var: 'again' }, true] }, { or: [{ '>=': [{ var: 'times' }, 3] }, { '!=': [{ var: 'kind' }, 'a'] }] }],
    },
  },
  { id: 'who', type: 'text', label: 'Bạn là ai', when: { not: { present: { var: '$known.applicant' } } } },
]);

/** A group that repeats: children of a household, heirs. */
export const repeated = toy('toy-group', 'Những người con', [
  {
    id: 'children',
    type: 'group',
    label: 'Các con',
    itemLabel: 'Con',
    addLabel: 'Thêm một người con',
    min: 1,
    max: 4,
    fields: [
      { id: 'name', type: 'person-name', label: 'Họ tên con', whose: 'con' },
      { id: 'alive', type: 'yes-no', label: 'Còn sống?' },
      { id: 'diedIn', type: 'date', label: 'Năm mất', partial: 'year', when: { '==': [{ var: 'item.alive' }, false] } },
    ],
  },
]);

/** Three steps, the last one skipped unless asked for. */
export const threeSteps: FormDefinition = {
  code: 'toy-steps',
  title: 'Ba bước',
  validFrom: '2026-01-01',
  source: { name: 'ví dụ' },
  steps: [
    {
      id: 'one',
      title: 'Một',
      sections: [
        {
          id: 'a',
          title: 'A',
          fields: [
            { id: 'more', type: 'yes-no', label: 'Khai thêm?' },
            { id: 'first', type: 'text', label: 'Thứ nhất' },
          ],
        },
      ],
    },
    { id: 'two', title: 'Hai', sections: [{ id: 'b', title: 'B', fields: [{ id: 'second', type: 'date', label: 'Thứ hai' }] }] },
    {
      id: 'three',
      title: 'Ba',
      sections: [
        {
          id: 'c',
          title: 'C',
          when: { '==': [{ var: 'more' }, true] },
          fields: [{ id: 'third', type: 'address', label: 'Thứ ba', level: 'commune' }],
        },
      ],
    },
  ],
};

export const toyForms: readonly FormDefinition[] = [everyType, conditional, repeated, threeSteps];
