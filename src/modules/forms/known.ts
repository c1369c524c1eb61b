import type { Family, Person } from '../registers/index.ts';
import { compileForm } from './compile.ts';
import type { FormDefinition, KnownRecord, KnownRecords } from './contract.ts';
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
  if (person.deceasedOn) values.deceasedOn = showDate(person.deceasedOn);
  return { title: person.fullName, values, source: person.source };
}

/** `member-1`, `member-2`... stand under `member`. */
const familyOfKey = (key: string): string => key.replace(/-\d+$/, '');

/** The families of keys that a form uses: nothing else is looked up, and nobody else's data leaves the register. */
export function knownWanted(form: FormDefinition): Set<string> {
  return new Set(compileForm(form).knownKeys.map(familyOfKey));
}

/**
 * What the registers tell a declaration about its applicant and those around, by key.
 * @returns also whose data were told, besides the applicant's own: they are entitled to see it
 */
export function knownAround(
  person: Person,
  family: Family,
  wanted: ReadonlySet<string>,
): { known: KnownRecords; disclosed: string[] } {
  const known: Record<string, KnownRecord> = {};
  const disclosed = new Set<string>();
  const tell = (key: string, other: Person, more: KnownRecord['values'] = {}): void => {
    const record = knownOf(other);
    known[key] = { ...record, values: { ...record.values, ...more } };
    disclosed.add(other.id);
  };
  if (wanted.has('applicant')) known.applicant = knownOf(person);
  const marriage = family.marriages.find((m) => !m.endedOn);
  const former = family.marriages.find((m) => m.endedOn);
  if (marriage && wanted.has('spouse'))
    tell('spouse', marriage.spouse, { relation: marriage.spouseIs === 'wife' ? 'Vợ' : 'Chồng' });
  for (const [key, one] of [
    ['marriage', marriage],
    ['former-marriage', former],
  ] as const) {
    if (!one || !wanted.has(key)) continue;
    known[key] = {
      title: `${person.fullName} và ${one.spouse.fullName}`,
      values: {
        fullName: one.spouse.fullName,
        registeredOn: showDate(one.registeredOn),
        registeredAt: one.registeredBy,
        ...(one.entry && { entry: one.entry }),
        ...(one.endedOn && { endedOn: showDate(one.endedOn), endedBy: one.endedBy === 'death' ? 'Một bên chết' : 'Ly hôn' }),
      },
      source: one.source,
    };
    disclosed.add(one.spouse.id);
  }
  if (family.household && wanted.has('household')) {
    const { address, relation, members, source } = family.household;
    known.household = {
      title: 'Hộ gia đình',
      values: { residence: address, relation, members: String(members.length + 1) },
      source,
    };
  }
  if (wanted.has('member'))
    for (const [i, m] of (family.household?.members ?? []).entries()) tell(`member-${i + 1}`, m.person, { relation: m.relation });
  if (wanted.has('child')) for (const [i, child] of family.children.entries()) tell(`child-${i + 1}`, child, { relation: 'Con' });
  for (const kind of ['father', 'mother'] as const) {
    const parent = family.parents[kind];
    if (parent && wanted.has(`own-${kind}`)) tell(`own-${kind}`, parent, { relation: kind === 'father' ? 'Cha' : 'Mẹ' });
  }
  return { known, disclosed: [...disclosed] };
}
