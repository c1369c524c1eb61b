import { dateInWords } from '../../src/kernel/documents/index.ts';
import type { AddressAnswer, KnownRecords, PersonName } from '../../src/modules/forms/contract.ts';
import { type CommuneIndex, fullName, showAddress, showDate } from '../../src/modules/forms/rules.ts';
import type { ResultPaper } from '../../src/modules/results/contract.ts';
import { type BirthCertificateData, birthCertificate } from '../templates/index.ts';
import { facilityAt } from './people.ts';

/** Giấy khai sinh, from what was declared and what registers said. */
export const birthCertificatePaper: ResultPaper = {
  template: birthCertificate,
  content: ({ answers, known, communes, text }, issue) => {
    const a = answers as unknown as BirthAnswers;
    const name = fullName(a.child.name);
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
      declarant: {
        name: known.applicant?.title ?? (a.applicant?.name ? fullName(a.applicant.name) : ''),
        idPaper: known.applicant?.values.idPaper ?? text('applicant.citizenNumber'),
      },
      registeredAt: issue.registeredAt,
      registeredOn: showDate(issue.issuedOn),
      signer: issue.signer,
    };
    const data: BirthCertificateData = { ...facts, qr: issue.qr, token: issue.token, check: issue.check };
    return { data, about: name, twin: facts };
  },
};

type ParentAnswers = { isSpouse?: boolean; name?: PersonName; dateOfBirth?: string };
export type BirthAnswers = {
  relation?: string;
  child: { name: PersonName; dateOfBirth: string; homeTown?: AddressAnswer };
  birth: { place: string; facility?: string; facilityAddress?: AddressAnswer; address?: AddressAnswer };
  applicant?: { name?: PersonName };
  mother?: ParentAnswers;
  father?: ParentAnswers;
};

export function birthPlace(a: BirthAnswers, communes: CommuneIndex): string {
  if (a.birth.place !== 'facility') return a.birth.address ? showAddress(a.birth.address, communes) : '';
  return facilityAt(a.birth.facility ?? '', a.birth.facilityAddress ? showAddress(a.birth.facilityAddress, communes) : '');
}

/** A parent as a register knows them, or as declared; left out when not declared. */
export function parent(
  who: 'mother' | 'father',
  a: BirthAnswers,
  known: KnownRecords,
  text: (field: string) => string,
): Partial<Pick<BirthCertificateData, 'mother' | 'father'>> {
  const declared = a[who];
  const told = declared?.isSpouse ? known.spouse : known[who];
  const record = a.relation === who ? (known.applicant ?? told) : told;
  if (record) {
    const { dateOfBirth, ethnicity, nationality, residence } = record.values;
    return {
      [who]: {
        name: record.title,
        ...(dateOfBirth ? { birthYear: dateOfBirth.slice(-4) } : {}),
        ...(ethnicity ? { ethnicity } : {}),
        ...(nationality ? { nationality } : {}),
        ...(residence ? { residence } : {}),
      },
    };
  }
  if (!declared?.name) return {};
  return {
    [who]: {
      name: fullName(declared.name),
      birthYear: declared.dateOfBirth?.slice(0, 4) ?? '',
      ethnicity: text(`${who}.ethnicity`),
      nationality: text(`${who}.nationality`),
      residence: text(`${who}.residence`),
    },
  };
}
