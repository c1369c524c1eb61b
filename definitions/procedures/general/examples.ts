import type { ExampleDeclaration } from '../../examples/declaration.ts';
import { alone, nobody, village } from '../../examples/people.ts';

/** Some of the procedures that get the general declaration: with one case and with several, for oneself and for another. */
export const examples: Readonly<Record<string, readonly ExampleDeclaration[]>> = {
  '1.001653': [
    {
      name: 'làm lại giấy xác nhận khuyết tật của mình',
      common: true,
      answers: {
        behalf: 'self',
        request: { text: 'Giấy xác nhận khuyết tật của tôi bị rách, xin cấp lại.' },
        papers: { have: ['paper-2'] },
        result: { paper: 'none' },
      },
      known: alone,
    },
    {
      name: 'làm cho mẹ, tại quầy, chưa có trong dữ liệu',
      answers: {
        applicant: {
          name: { family: 'Phạm Thị', given: 'Rin' },
          idPaper: 'citizen-number',
          citizenNumber: '051196004182',
          residence: village,
        },
        behalf: 'family',
        person: { name: { family: 'Phạm Thị', given: 'Ơ' }, citizenNumber: '051143000003', relation: 'mẹ' },
        request: { text: 'Mẹ tôi mất giấy xác nhận khuyết tật.' },
        papers: { have: [] },
        result: { paper: 'counter' },
      },
      known: nobody,
      channel: 'counter',
    },
  ],
  '1.002755': [
    {
      name: 'gia hạn tạm trú cho mình',
      common: true,
      answers: {
        case: 'case-1',
        behalf: 'self',
        request: { text: 'Gia hạn tạm trú thêm một năm tại Thôn 3, xã Sa Thầy.' },
        result: { paper: 'none' },
      },
      known: alone,
    },
  ],
};
