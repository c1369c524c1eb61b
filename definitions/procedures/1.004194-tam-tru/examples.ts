import type { Answers } from '../../../src/modules/forms/contract.ts';
import type { ExampleDeclaration } from '../../examples/declaration.ts';
import { alone, family, nobody } from '../../examples/people.ts';
import { landlord, newborn, newPlace, noExemption, unknownApplicant } from '../residence-ct01/examples.ts';

/** A man rents a room for a year; his wife and child come along. */
export const rented: Answers = {
  case: 'default',
  for: 'self',
  place: newPlace,
  stay: { length: 'one-year' },
  dwelling: { kind: 'rented' },
  landlord,
  head: { who: 'self' },
  together: { people: ['member-1', 'member-2'] },
  minors: 'mine',
  ...noExemption,
};

export const examples: readonly ExampleDeclaration[] = [
  { name: 'cả nhà thuê trọ một năm', common: true, answers: rented, known: family },
  {
    name: 'ở nhà người thân đến một ngày, chủ nhà là chủ hộ, con mới sinh đi cùng',
    answers: {
      ...rented,
      stay: { length: 'until', until: '2027-06-30' },
      dwelling: { kind: 'family' },
      owner: { who: 'other', ...landlord },
      consent: { way: 'letter' },
      head: { who: 'owner', relation: 'other-relative' },
      landlord: undefined,
      together: { others: [{ ...newborn, relation: 'other-relative' }] },
      minors: 'mine',
    },
    known: alone,
  },
  {
    name: 'theo danh sách của một công ty, tại quầy',
    answers: {
      case: 'list',
      list: { organisation: 'Công ty May Sa Thầy', people: 12 },
      applicant: unknownApplicant,
      place: newPlace,
      dwelling: { kind: 'organisation', organisation: 'Nhà ở công nhân Công ty May Sa Thầy' },
      result: { paper: 'counter' },
    },
    known: nobody,
    channel: 'counter',
  },
];
