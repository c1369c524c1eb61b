import type { Answers } from '../../../src/modules/forms/contract.ts';
import type { ExampleDeclaration } from '../../examples/declaration.ts';
import { baTo, family, nobody } from '../../examples/people.ts';
import { unknownApplicant } from '../residence-ct01/examples.ts';

/** Where one lives as the register has it, with everybody of the household. */
export const current: Answers = { for: 'self', case: 'current', confirm: { members: true }, result: { paper: 'none' } };

export const examples: readonly ExampleDeclaration[] = [
  { name: 'nơi ở và người cùng hộ', common: true, answers: current, known: family },
  {
    name: 'nơi từng ở của con',
    answers: {
      for: 'child',
      child: { who: 'child-1' },
      case: 'earlier',
      confirm: { place: baTo, from: '2020', to: '2023-05', other: 'Xác nhận nơi ở cũ để nhập học.' },
      result: { paper: 'none' },
    },
    known: family,
  },
  {
    name: 'khai tại quầy, chưa có trong dữ liệu',
    answers: {
      applicant: unknownApplicant,
      for: 'self',
      case: 'earlier',
      confirm: { other: 'Xác nhận đang ở Thôn 3, chưa đăng ký ở đâu.' },
      result: { paper: 'counter' },
    },
    known: nobody,
    channel: 'counter',
  },
];
