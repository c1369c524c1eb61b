import type { Answers } from '../../../src/modules/forms/contract.ts';
import type { ExampleDeclaration } from '../../examples/declaration.ts';
import { baTo, household, nobody, o, village } from '../../examples/people.ts';

export const account = { way: 'account', bank: 'Agribank Ba Tơ', account: '4711201234567', isOwn: true };
/** A son for his mother of 83, who lives with him. */
export const forMother: Answers = {
  case: 'grant',
  who: 'member-2',
  relation: 'child',
  pension: { has: false },
  payment: { way: 'cash' },
  result: { paper: 'none' },
};
/** Somebody who lives elsewhere is typed. */
export const typedPerson = {
  name: { family: 'Đinh Thị', given: 'Rót' },
  citizenNumber: '051146004417',
  dateOfBirth: '1946',
  sex: 'female',
  ethnicity: '19',
  residence: village,
};

export const examples: readonly ExampleDeclaration[] = [
  { name: 'con khai cho mẹ từ 75 tuổi', common: true, answers: forMother, known: household },
  {
    name: 'tự khai, chuyển đến xã mới, nhận qua tài khoản của con',
    answers: {
      case: 'moved',
      who: 'self',
      moved: { from: baTo },
      payment: { ...account, isOwn: false, holder: { family: 'Phạm Văn', given: 'Rê' } },
      result: { paper: 'none' },
    },
    known: { applicant: o },
  },
  {
    name: 'đang hưởng, sửa tên đệm và cách nhận tiền',
    answers: { ...forMother, case: 'change', change: { what: ['payment', 'other'], detail: 'Sửa tên đệm' }, pension: undefined },
    known: household,
  },
  {
    name: 'người được hưởng đã mất, khai tại quầy, chưa có trong dữ liệu',
    answers: {
      case: 'stop',
      who: 'other',
      person: typedPerson,
      relation: 'relative',
      applicant: {
        name: { family: 'Phạm Thị', given: 'Rin' },
        idPaper: 'citizen-number',
        citizenNumber: '051196004182',
        residence: village,
      },
      stop: { reason: 'died', diedOn: '2026-10-30' },
      result: { paper: 'counter' },
    },
    known: nobody,
    channel: 'counter',
  },
];
