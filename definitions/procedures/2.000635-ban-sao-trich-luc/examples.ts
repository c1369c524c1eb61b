import type { Answers } from '../../../src/modules/forms/contract.ts';
import type { ExampleDeclaration } from '../../examples/declaration.ts';
import { alone, family, nobody, village } from '../../examples/people.ts';

/** Somebody's entry that no register tells of. */
const typedEntry: Answers = {
  case: 'birth',
  entry: { birth: 'other' },
  relation: 'family',
  relationDetail: 'em ruột',
  person: {
    name: { family: 'Phạm Thị', given: 'Xuân' },
    dateOfBirth: '2003-02-11',
    sex: 'female',
    ethnicity: '19',
    nationality: 'VN',
    residence: village,
    citizenNumber: '051303000118',
  },
  registered: { place: 'UBND xã Ba Nam, huyện Ba Tơ', on: '2003', number: '12', book: '01/2003' },
  result: { paper: 'post', copies: 1, address: village },
};

export const examples: readonly ExampleDeclaration[] = [
  {
    name: 'bản sao khai sinh của mình, bản điện tử',
    common: true,
    answers: { case: 'birth', entry: { birth: 'applicant' }, result: { paper: 'none' } },
    known: family,
  },
  {
    name: 'ba bản trích lục kết hôn',
    answers: { case: 'marriage', entry: { marriage: 'marriage' }, result: { paper: 'counter', copies: 3 } },
    known: family,
  },
  { name: 'khai sinh của em, không có trong dữ liệu', answers: typedEntry, known: alone },
  {
    name: 'khai tại quầy, không ai có trong dữ liệu',
    answers: {
      ...typedEntry,
      entry: undefined,
      applicant: {
        name: { family: 'Phạm Thị', given: 'Rin' },
        idPaper: 'citizen-number',
        citizenNumber: '051196004182',
        residence: village,
      },
      result: { paper: 'counter', copies: 2 },
    },
    known: nobody,
    channel: 'counter',
  },
];
