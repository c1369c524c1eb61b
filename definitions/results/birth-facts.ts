import type { AddressAnswer, KnownRecord, KnownRecords, PersonName } from '../../src/modules/forms/contract.ts';
import { type CommuneIndex, fullName, showAddress, showFacts } from '../../src/modules/forms/rules.ts';
import type { BirthCertificateData } from '../templates/index.ts';
import { facilityAt } from './people.ts';

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

/** A parent as a register told of them: the applicant, the applicant's spouse, or who was looked up. */
export function parentTold(who: 'mother' | 'father', a: BirthAnswers, known: KnownRecords): KnownRecord | undefined {
  const told = a[who]?.isSpouse ? known.spouse : known[who];
  return a.relation === who ? (known.applicant ?? told) : told;
}

/** A parent as a register knows them, or as declared; left out when not declared. */
export function parent(
  who: 'mother' | 'father',
  a: BirthAnswers,
  known: KnownRecords,
  text: (field: string) => string,
): Partial<Pick<BirthCertificateData, 'mother' | 'father'>> {
  const declared = a[who];
  const record = parentTold(who, a, known);
  if (record) {
    const { dateOfBirth, ethnicity, nationality, residence } = showFacts(record.values);
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
