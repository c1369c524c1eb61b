import type { Answers } from '../../../src/modules/forms/contract.ts';
import type { ExampleDeclaration } from '../../examples/declaration.ts';
import { alone, formerMarriage, ha, nobody, village } from '../../examples/people.ts';

/** A single man for a loan. */
const loan: Answers = {
  case: 'other',
  purpose: { kind: 'loan' },
  holder: { who: 'self' },
  status: { now: 'never' },
  period: { kind: 'now' },
  reissue: { wanted: false },
  result: { paper: 'none' },
};
const partner = {
  name: { family: 'Phạm Thị', given: 'Lành' },
  dateOfBirth: '2002-05-29',
  nationality: 'VN',
  residence: village,
  registerAt: 'UBND xã Ba Tô',
};

export const examples: readonly ExampleDeclaration[] = [
  { name: 'người chưa kết hôn, để vay vốn', common: true, answers: loan, known: alone },
  { name: 'để kết hôn', answers: { ...loan, case: 'marry', purpose: undefined, partner }, known: alone },
  {
    name: 'đã ly hôn theo sổ hộ tịch, xin cấp lại',
    answers: { ...loan, status: undefined, reissue: { wanted: true, kept: true } },
    known: { applicant: ha, 'former-marriage': formerMarriage },
  },
  {
    name: 'cho người khác, tại quầy, không ai có trong dữ liệu',
    answers: {
      ...loan,
      applicant: {
        name: { family: 'Phạm Thị', given: 'Rin' },
        idPaper: 'citizen-number',
        citizenNumber: '051196004182',
        ethnicity: '19',
        nationality: 'VN',
        residence: village,
      },
      holder: {
        who: 'other',
        relation: 'em ruột',
        name: { family: 'Phạm Văn', given: 'Rạo' },
        idPaper: 'citizen-number',
        citizenNumber: '051083001113',
        dateOfBirth: '1983-04-05',
        sex: 'male',
        ethnicity: '19',
        nationality: 'VN',
        residence: village,
      },
      result: { paper: 'counter' },
    },
    known: nobody,
    channel: 'counter',
  },
];
