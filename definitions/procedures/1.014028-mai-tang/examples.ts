import type { Answers } from '../../../src/modules/forms/contract.ts';
import type { ExampleDeclaration } from '../../examples/declaration.ts';
import { household, nobody, village } from '../../examples/people.ts';

/** A son buried his mother, who had the social pension. */
export const bySon: Answers = {
  dead: { who: 'member-2', pension: 'receiving', diedOn: '2026-11-18' },
  burial: { on: '2026-11-20', place: 'Nghĩa địa Thôn 1, xã Ba Tô' },
  case: 'person',
  relation: 'child',
  payment: { way: 'account', bank: 'Agribank Ba Tơ', account: '4711201234567', isOwn: true },
  result: { paper: 'none' },
};
/** An organisation did, for somebody who had nobody else. */
export const byOrganisation: Answers = {
  ...bySon,
  case: 'organisation',
  relation: undefined,
  organisation: { name: 'Hội Người cao tuổi xã Ba Tô', address: village, position: 'Chủ tịch Hội' },
};

export const examples: readonly ExampleDeclaration[] = [
  { name: 'con lo mai táng cho mẹ', common: true, answers: bySon, known: household },
  { name: 'hội người cao tuổi lo mai táng', answers: byOrganisation, known: household },
  {
    name: 'hàng xóm lo, khai tại quầy, không ai có trong dữ liệu',
    answers: {
      ...bySon,
      dead: {
        who: 'other',
        name: { family: 'Đinh Thị', given: 'Rót' },
        dateOfBirth: '1946',
        sex: 'female',
        ethnicity: '19',
        residence: village,
        pension: 'unknown',
        diedOn: '2026-11-18',
      },
      relation: 'neighbour',
      applicant: {
        name: { family: 'Phạm Thị', given: 'Rin' },
        idPaper: 'citizen-number',
        citizenNumber: '051196004182',
        residence: village,
        dateOfBirth: '1996',
      },
      payment: { way: 'cash' },
      result: { paper: 'counter' },
    },
    known: nobody,
    channel: 'counter',
  },
];
