import type { Answers } from '../../../src/modules/forms/contract.ts';
import type { ExampleDeclaration } from '../../examples/declaration.ts';
import { alone, formerMarriage, ha, nobody, village } from '../../examples/people.ts';

export const bride = {
  idPaper: 'citizen-number',
  citizenNumber: '051302001234',
  name: { family: 'Phạm Thị', given: 'Lành' },
  dateOfBirth: '2002-05-29',
  ethnicity: '19',
  nationality: 'VN',
  residence: village,
  former: 'never',
};
export const groom = {
  ...bride,
  citizenNumber: '051098004417',
  name: { given: 'Hrin', single: true },
  dateOfBirth: '1998-07-01',
};

/** He is known to the registers, she is typed; neither has been married. */
export const byHim: Answers = { bride, groom: { former: 'never' } };

export const examples: readonly ExampleDeclaration[] = [
  { name: 'bên nam khai, cả hai kết hôn lần đầu', common: true, answers: byHim, known: alone },
  {
    name: 'bên nữ khai, đã ly hôn một lần theo sổ hộ tịch',
    answers: { bride: { times: 2 }, groom, visit: { partnerPhone: '0905555018' }, result: { copies: 1 } },
    known: { applicant: ha, 'former-marriage': formerMarriage },
  },
  {
    name: 'tại quầy, không ai có trong dữ liệu, bên nam góa vợ',
    answers: {
      side: 'bride',
      bride,
      groom: {
        ...groom,
        former: 'widowed',
        lateSpouse: { family: 'Đinh Thị', given: 'Rót' },
        deathRegisteredAt: 'UBND xã Ba Nam, huyện Ba Tơ',
        deathRegisteredOn: '2023',
        times: 2,
      },
    },
    known: nobody,
    channel: 'counter',
  },
];
