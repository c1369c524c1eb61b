import type { Answers } from '../../../src/modules/forms/contract.ts';
import type { ExampleDeclaration } from '../../examples/declaration.ts';
import { alone, thoi, village } from '../../examples/people.ts';

export const withPhone = { applicant: { ...thoi, values: { ...thoi.values, phone: '0905555016' } } };

/** A neighbour moved the fence. */
export const fence: Answers = {
  standing: 'self',
  own: { others: 'Đinh Thị Hà' },
  opponents: [{ name: 'Phạm Văn Bút', address: village, relation: 'hàng xóm' }],
  parcel: { address: village, paper: 'mine', number: '112', sheet: '24', area: 35.5 },
  dispute: {
    kind: 'boundary',
    since: '2024',
    content: 'Ông Bút dời hàng rào sang đất nhà tôi khoảng hai mét, dọc theo rẫy keo.',
    wish: 'Cắm lại mốc theo sổ đỏ.',
    tried: true,
    triedResult: 'Thôn hòa giải tháng 3/2026, ông Bút không đồng ý.',
    hasPapers: true,
  },
  meeting: { interpreter: true, language: 'tiếng Hrê' },
  result: { paper: 'none' },
};

export const examples: readonly ExampleDeclaration[] = [
  { name: 'hàng xóm dời hàng rào', common: true, answers: fence, known: withPhone },
  {
    name: 'thay người khác, hai người bên kia, không có giấy tờ',
    answers: {
      ...fence,
      standing: 'authorised',
      own: undefined,
      principal: { name: { family: 'Phạm Thị', given: 'Ơ' }, residence: village },
      contact: { phone: '0905555018' },
      opponents: [
        { name: 'Phạm Văn Bút', address: village },
        { name: 'Công ty Keo Ba Tơ', address: { ...village, detail: 'Quốc lộ 24' }, phone: '0905555019' },
      ],
      dispute: { ...(fence.dispute as Answers), tried: false, triedResult: undefined, hasPapers: false },
      meeting: { interpreter: false },
    },
    known: alone,
  },
];
