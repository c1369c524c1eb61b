import type { Answers } from '../../../src/modules/forms/contract.ts';
import type { ExampleDeclaration } from '../../examples/declaration.ts';
import { alone, as, family, ha, nobody, thoi } from '../../examples/people.ts';
import { atHome, landlord, newborn, newPlace, noExemption, unknownApplicant } from '../residence-ct01/examples.ts';

/** The newborn joins the household of the mother's husband. */
export const childHome: Answers = {
  for: 'child',
  child: { who: 'child-1' },
  case: 'relatives',
  place: atHome,
  owner: { who: 'spouse' },
  consent: { way: 'here' },
  head: { who: 'owner' },
  ...noExemption,
};

export const examples: readonly ExampleDeclaration[] = [
  {
    name: 'mẹ nhập khẩu cho con về nhà của cha',
    common: true,
    answers: childHome,
    known: { ...family, applicant: ha, spouse: as(thoi, 'Chồng') },
  },
  {
    name: 'về nhà của mình, hộ nghèo, con mới sinh đi cùng',
    answers: {
      for: 'self',
      case: 'own',
      place: newPlace,
      dwelling: { proof: 'paper' },
      head: { who: 'self' },
      together: { others: [{ ...newborn, relation: 'child' }] },
      minors: 'mine',
      fee: { exemption: 'poor' },
      result: { paper: 'none' },
    },
    known: alone,
  },
  {
    name: 'về nhà thuê, khai tại quầy, chưa có trong dữ liệu',
    answers: {
      applicant: unknownApplicant,
      for: 'self',
      case: 'rented',
      place: newPlace,
      landlord,
      area: { square: 24, proof: 'land-register' },
      consent: { way: 'letter' },
      head: { who: 'other', name: { family: 'Trần Văn', given: 'Bình' }, citizenNumber: '051075004411', relation: 'lodger' },
      headConsent: { way: 'letter' },
      fee: { exemption: 'none' },
      result: { paper: 'counter' },
    },
    known: nobody,
    channel: 'counter',
  },
  {
    name: 'vào chùa, trẻ được nuôi ở đó',
    answers: {
      for: 'child',
      child: { who: 'other', ...newborn },
      case: 'religious',
      place: { ...newPlace, detail: 'Thôn 2' },
      religious: { name: 'Chùa Linh Sơn', kind: 'cared-for' },
      consent: { way: 'letter' },
      head: { who: 'other', ...landlord, childRelation: 'lodger' },
      fee: { exemption: 'child' },
      result: { paper: 'none' },
    },
    known: alone,
  },
];
