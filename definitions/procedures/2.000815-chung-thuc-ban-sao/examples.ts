import type { Answers } from '../../../src/modules/forms/contract.ts';
import type { ExampleDeclaration } from '../../examples/declaration.ts';
import { alone, nobody } from '../../examples/people.ts';

export const diploma = { name: 'Bằng tốt nghiệp trung học phổ thông', pages: 1, copies: 3, issuedBy: 'vietnam' };
export const land = { name: 'Sổ đỏ thửa 214', pages: 4, copies: 2, issuedBy: 'vietnam' };
/** Three copies of a diploma. */
export const onPaper: Answers = { case: 'paper', papers: [diploma] };
export const electronic: Answers = { case: 'electronic', papers: [{ name: 'Học bạ', pages: 5, issuedBy: 'vietnam' }] };

export const examples: readonly ExampleDeclaration[] = [
  { name: 'ba bản sao bằng tốt nghiệp', common: true, answers: onPaper, known: alone },
  { name: 'nhiều giấy tờ một lần', answers: { ...onPaper, papers: [diploma, land] }, known: alone },
  {
    name: 'bản sao điện tử, khai tại quầy',
    answers: { ...electronic, applicant: { name: { family: 'Phạm Thị', given: 'Rin' } } },
    known: nobody,
    channel: 'counter',
  },
];
