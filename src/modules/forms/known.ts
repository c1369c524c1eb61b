import type { Person } from '../registers/index.ts';
import type { KnownRecord } from './contract.ts';
import { showDate } from './dates.ts';

/** What a register says about a person, as the box of known facts shows it. */
export function knownOf(person: Person): KnownRecord {
  const values: KnownRecord['values'] = {};
  if (person.fullName) values.fullName = person.fullName;
  if (person.dateOfBirth) values.dateOfBirth = showDate(person.dateOfBirth);
  if (person.sex) values.sex = person.sex === 'male' ? 'Nam' : 'Nữ';
  if (person.citizenNumber) values.citizenNumber = person.citizenNumber;
  if (person.citizenNumber) values.idPaper = `Thẻ căn cước số ${person.citizenNumber}`;
  if (person.ethnicity) values.ethnicity = person.ethnicity;
  values.nationality = person.nationality ?? 'Việt Nam';
  if (person.residence) values.residence = person.residence;
  if (person.nativePlace) values.homeTown = person.nativePlace;
  if (person.phone) values.phone = person.phone;
  return { title: person.fullName, values, source: person.source };
}
