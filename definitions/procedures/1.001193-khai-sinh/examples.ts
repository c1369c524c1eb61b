import type { Answers } from '../../../src/modules/forms/contract.ts';
import type { ExampleDeclaration } from '../../examples/declaration.ts';
import { alone, baTo, family, ha, nobody, village } from '../../examples/people.ts';

const child = {
  name: { family: 'Phạm Đinh Bảo', given: 'An' },
  dateOfBirth: '2026-11-12',
  sex: 'male',
  ethnicity: '19',
  nationality: 'VN',
  homeTown: baTo,
};
const birth = { place: 'facility', facility: 'Trung tâm Y tế Ba Tơ', facilityAddress: baTo };
const mother = {
  name: { family: 'Đinh Thị', given: 'Hà' },
  dateOfBirth: '2000-08-19',
  citizenNumber: '051300004962',
  ethnicity: '19',
  nationality: 'VN',
  residence: village,
};

/** A father declares; the registers know that he is married, and to whom. */
export const byFather: Answers = {
  case: 'default',
  relation: 'father',
  child,
  birth,
  mother: { isSpouse: true },
  result: { paper: 'none' },
};
/** The registers know him alone: the mother and the marriage are typed. */
export const motherTyped: Answers = {
  ...byFather,
  mother,
  marriage: { registered: true, place: 'UBND xã Ba Tô' },
  result: { paper: 'counter', copies: 2 },
};

export const examples: readonly ExampleDeclaration[] = [
  { name: 'cha khai, vợ chồng có đăng ký kết hôn', common: true, answers: byFather, known: family },
  { name: 'cha khai, mẹ chưa có trong dữ liệu', answers: motherTyped, known: alone },
  {
    name: 'sinh tại nhà, chưa xác định được cha, mẹ khai',
    answers: {
      ...byFather,
      case: 'father-unknown',
      relation: 'mother',
      birth: { place: 'elsewhere', address: baTo, proof: 'witness' },
      mother: undefined,
      result: { paper: 'post', address: village },
    },
    known: { applicant: ha },
  },
  {
    name: 'trẻ bị bỏ rơi, người nuôi dưỡng khai tại quầy',
    answers: {
      case: 'abandoned',
      applicant: {
        name: { given: 'Hrin', single: true },
        idPaper: 'other',
        otherPaper: { number: 'Hộ chiếu C1234567', issuedBy: 'Cục Quản lý xuất nhập cảnh', issuedOn: '2022-05-06' },
        residence: village,
      },
      relation: 'carer',
      child,
      birth: { place: 'elsewhere', address: baTo },
      result: { paper: 'counter' },
    },
    known: nobody,
    channel: 'counter',
  },
];
