import { civilStatusOf, type Family, type Marriage, type Person } from '../registers/index.ts';
import { compileForm } from './compile.ts';
import type { Facts, FormDefinition, KnownRecord, KnownRecords } from './contract.ts';
import { entriesKnown, entryRecord } from './known-entries.ts';

/** What a register says about a person, as drafts and dossiers keep it. */
export function knownOf(person: Person): KnownRecord {
  const values: Facts = {};
  const { citizenNumber, residence, residenceCommune } = person;
  if (person.fullName) values.fullName = person.fullName;
  if (person.dateOfBirth) values.dateOfBirth = person.dateOfBirth;
  if (person.sex) values.sex = person.sex;
  if (citizenNumber) values.citizenNumber = citizenNumber;
  if (citizenNumber) values.idPaper = { kind: 'citizen-card', number: citizenNumber };
  if (person.ethnicity) values.ethnicity = person.ethnicity;
  values.nationality = person.nationality ?? 'VN';
  if (residence) values.residence = { text: residence, ...(residenceCommune && { commune: residenceCommune }) };
  if (person.nativePlace) values.homeTown = { text: person.nativePlace };
  if (person.phone) values.phone = person.phone;
  if (person.deceasedOn) values.deceasedOn = person.deceasedOn;
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
  const tell = (key: string, other: Person, more: Facts = {}): void => {
    const record = knownOf(other);
    known[key] = { ...record, values: { ...record.values, ...more } };
    disclosed.add(other.id);
  };
  if (wanted.has('applicant')) known.applicant = knownOf(person);
  if (wanted.has('own-civil-status'))
    known['own-civil-status'] = {
      title: 'Tình trạng hôn nhân',
      values: { civilStatus: civilStatusOf(family) },
      source: family.entries[0]?.source ?? person.source,
    };
  const marriage = family.marriages.find(({ entry }) => !entry.endedOn);
  const former = family.marriages.find(({ entry }) => entry.endedOn);
  if (marriage?.spouse && wanted.has('spouse'))
    tell('spouse', marriage.spouse, { relation: marriage.spouseIs === 'wife' ? 'Vợ' : 'Chồng' });
  for (const [key, one] of [
    ['marriage', marriage],
    ['former-marriage', former],
  ] as const) {
    if (!one || !wanted.has(key)) continue;
    known[key] = marriageRecord(person, one);
    if (one.spouse) disclosed.add(one.spouse.id);
  }
  if (family.household && wanted.has('household')) {
    const { address, commune, relation, members, source } = family.household;
    known.household = {
      title: 'Hộ gia đình',
      values: { residence: { text: address, commune }, relation, members: members.length + 1 },
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
  for (const { key, entry, title } of entriesKnown(person, family, wanted)) {
    known[key] = entryRecord(entry, title);
    for (const one of Object.values(entry.people)) if (one.person && one.person !== person.id) disclosed.add(one.person);
  }
  return { known, disclosed: [...disclosed] };
}

function marriageRecord(person: Person, { entry, spouseName }: Marriage): KnownRecord {
  const record = entryRecord(entry, `${person.fullName} và ${spouseName}`);
  return { ...record, values: { ...record.values, fullName: spouseName } };
}
