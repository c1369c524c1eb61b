import { dateInWords } from '../../src/kernel/documents/index.ts';
import type { PrintedDeclaration } from '../../src/modules/forms/rules.ts';
import { fullName, showAddress, showDate } from '../../src/modules/forms/rules.ts';
import { type BirthAnswers, birthPlace, parent } from '../results/birth-facts.ts';
import { applicantOf } from '../results/people.ts';
import { birthDeclaration } from '../templates/declarations/birth.typ.ts';
import { heading } from './heading.ts';

/** Tờ khai đăng ký khai sinh. */
export const birthDeclarationPaper: PrintedDeclaration = {
  template: birthDeclaration,
  content: (source) => {
    const { answers, known, communes, text } = source;
    const a = answers as unknown as BirthAnswers;
    const { father } = parent('father', a, known, text);
    const { mother } = parent('mother', a, known, text);
    return {
      ...heading(source, 'Tờ khai đăng ký khai sinh'),
      applicant: applicantOf(source),
      relation: text('relationDetail') || text('relation'),
      child: {
        name: fullName(a.child.name),
        birthDate: showDate(a.child.dateOfBirth),
        birthDateWords: dateInWords(a.child.dateOfBirth),
        birthPlace: birthPlace(a, communes),
        gender: text('child.sex'),
        ethnicity: text('child.ethnicity'),
        nationality: text('child.nationality'),
        homeland: a.child.homeTown ? showAddress(a.child.homeTown, communes) : '',
      },
      ...(father && { father: { ...father } }),
      ...(mother && { mother: { ...mother } }),
    };
  },
};
