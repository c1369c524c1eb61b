import { dateInWords } from '../../src/kernel/documents/index.ts';
import { fullName, showAddress, showDate } from '../../src/modules/forms/rules.ts';
import type { ResultPaper } from '../../src/modules/results/contract.ts';
import { type BirthCertificateData, birthCertificate } from '../templates/index.ts';
import { type BirthAnswers, birthPlace, parent } from './birth-facts.ts';
import { birthEntry } from './civil-entries.ts';
import { applicantOf } from './people.ts';

/** Giấy khai sinh, from what was declared and what registers said. */
export const birthCertificatePaper: ResultPaper = {
  template: birthCertificate,
  content: ({ answers, known, communes, text }, issue) => {
    const a = answers as unknown as BirthAnswers;
    const name = fullName(a.child.name);
    const declarant = applicantOf({ known, text });
    const facts = {
      number: issue.number,
      issuedOn: issue.issuedOn,
      child: {
        name,
        birthDate: showDate(a.child.dateOfBirth),
        birthDateWords: dateInWords(a.child.dateOfBirth),
        gender: text('child.sex'),
        ethnicity: text('child.ethnicity'),
        nationality: text('child.nationality'),
        birthPlace: birthPlace(a, communes),
        homeland: a.child.homeTown ? showAddress(a.child.homeTown, communes) : '',
        personalNumber: 'Cấp sau, khi có số từ dữ liệu dân cư',
      },
      ...parent('mother', a, known, text),
      ...parent('father', a, known, text),
      declarant: { name: declarant.name, idPaper: declarant.idPaper },
      registeredAt: issue.registeredAt,
      registeredOn: showDate(issue.issuedOn),
      signer: issue.signer,
    };
    const data: BirthCertificateData = { ...facts, qr: issue.qr, token: issue.token, check: issue.check };
    return { data, about: name, twin: facts };
  },
  enters: birthEntry,
};
