import type { Answers } from '../../../src/modules/forms/contract.ts';
import type { ExampleDeclaration } from '../../examples/declaration.ts';
import { household, nobody, village } from '../../examples/people.ts';

/** A grocery at home, with coffee besides. */
export const grocery: Answers = {
  case: 'individual',
  owner: { livesThere: true },
  business: {
    name: 'Tạp hóa Cô Rin',
    place: 'home',
    trades: [{ words: 'Bán tạp hóa', code: '4711' }, { words: 'Bán cà phê' }],
    capital: 20_000_000,
    workers: 1,
  },
  result: { paper: 'none' },
};

export const examples: readonly ExampleDeclaration[] = [
  { name: 'tạp hóa tại nhà, một người', common: true, answers: grocery, known: household },
  {
    name: 'cả nhà cùng đăng ký, có người ngoài hộ',
    answers: {
      ...grocery,
      case: 'household',
      members: {
        who: ['member-1', 'other'],
        others: [{ name: { family: 'Đinh Văn', given: 'Trăng' }, citizenNumber: '051094004417', dateOfBirth: '1994-02-01' }],
      },
    },
    known: household,
  },
  {
    name: 'bán lưu động, khai tại quầy, chưa có trong dữ liệu',
    answers: {
      ...grocery,
      owner: {
        name: { family: 'Phạm Thị', given: 'Rin' },
        citizenNumber: '051196004182',
        dateOfBirth: '1996-05-01',
        sex: 'female',
        ethnicity: '19',
        residence: village,
        livesThere: false,
        livesAt: { ...village, detail: 'Thôn 2' },
      },
      submittedBy: 'owner',
      business: {
        name: 'Bánh mì Ba Tơ',
        place: 'mobile',
        ownPhone: '0905555018',
        trades: [{ words: 'Bán bánh mì' }],
        capital: 3_000_000,
        workers: 1,
      },
    },
    known: nobody,
    channel: 'counter',
  },
];
