/** Turns the tables of the demo into people, households, marriages and officers. Pure; the same text gives the same numbers. */
import {
  communeTemplate,
  findCommune,
  legacyProvinces,
  type PositionTemplate,
  provinceExtras,
  provinceTemplate,
  unitTypeWord,
} from '../organisations/index.ts';
import type { DemoHousehold, DemoMarriage, DemoOfficer, DemoOfficerPosition, DemoPerson, Sex } from './types.ts';

export type Registry = { people: DemoPerson[]; households: DemoHousehold[]; marriages: DemoMarriage[] };

/** Children born after this day have no telephone and no electronic identity of their own in the demo. */
const ownIdentityBornUntil = '2010-12-31';

/**
 * A citizen number: '0' + province of birth registration (63 provinces before July 2025), century and sex (0/1 for 19xx, 2/3 for 20xx,
 * odd = female), two digits of the year, six digits.
 */
export function citizenNumberOf(birthProvince: string, sex: Sex, bornOn: string, serial: string): string {
  const century = (Number(bornOn.slice(0, 2)) - 19) * 2;
  return `${birthProvince}${century + (sex === 'female' ? 1 : 0)}${bornOn.slice(2, 4)}${serial}`;
}

/** Six digits that differ for every place in line: 7,919 is prime to 1,000,000. */
const serialAt = (place: number): string => String((place * 7919 + 130_363) % 1_000_000).padStart(6, '0');

/** Numbers and telephones run through all tables in the order they are read. */
export type Counter = { next(): number };

export function counter(from: number): Counter {
  let value = from;
  return { next: () => value++ };
}

type Born = { relation: string; person: DemoPerson };

function person(
  cells: readonly string[],
  communeCode: string,
  detail: string,
  householdCode: string | undefined,
  place: Counter,
): DemoPerson {
  const [name, sexLetter, bornOn, province, ethnicity, phone, serial, , deceasedOn] = cells as [
    string,
    string,
    string,
    string,
    string,
    ...string[],
  ];
  const sex: Sex = sexLetter === 'f' ? 'female' : 'male';
  const at = place.next();
  const commune = findCommune(communeCode)!;
  const old = legacyProvinces.find((one) => `0${one.code}` === province)!;
  const adult = bornOn <= ownIdentityBornUntil;
  const telephone = adult && phone !== '-' ? `0905 555 ${phone || at}` : undefined;
  return {
    demo: true,
    citizenNumber: citizenNumberOf(province, sex, bornOn, serial || serialAt(at)),
    fullName: name,
    sex,
    bornOn,
    ...(deceasedOn ? { deceasedOn } : {}),
    ethnicity,
    nationality: 'Việt Nam',
    birthPlace: old.name,
    nativePlace: old.name,
    residence: { communeCode, detail, text: `${detail}, ${unitTypeWord(commune.type)} ${commune.name}, tỉnh Quảng Ngãi` },
    ...(telephone ? { phone: telephone } : {}),
    identityLevel: telephone ? 2 : 0,
    ...(householdCode ? { householdCode } : {}),
  };
}

type HouseholdText = {
  code: string;
  detail: string;
  marriage: string;
  end: string;
  members: Born[];
  parents: Map<string, string>;
};

/** Reads one commune's households (layout in `ba-to.ts`) into `into`. */
export function readHouseholds(communeCode: string, table: string, endedMarriages: string, place: Counter, into: Registry): void {
  const households = new Map<string, HouseholdText>();
  let current: HouseholdText | undefined;
  for (const line of table.split('\n')) {
    const cells = line.split(';');
    if (line.startsWith('#')) {
      current = {
        code: cells[0]!.slice(1),
        detail: cells[1]!,
        marriage: cells[2] ?? '',
        end: cells[3] ?? '',
        members: [],
        parents: new Map(),
      };
      households.set(current.code, current);
      continue;
    }
    const one = person(cells.slice(1), communeCode, current!.detail, current!.code, place);
    current!.members.push({ relation: cells[0]!, person: one });
    if (cells[8]) current!.parents.set(one.citizenNumber, cells[8]);
  }

  const otherParent = new Map<string, { spouse: string; since: string }>();
  for (const line of endedMarriages ? endedMarriages.split('\n') : []) {
    const [husbandOf, wifeOf, marriage, end] = line.split(';') as [string, string, string, string];
    const husband = households.get(husbandOf)!.members[0]!.person.citizenNumber;
    const wife = households.get(wifeOf)!.members[0]!.person.citizenNumber;
    const added = marriageOf(husband, wife, marriage, end, into.marriages.length);
    into.marriages.push(added);
    otherParent.set(husband, { spouse: wife, since: added.registeredOn });
    otherParent.set(wife, { spouse: husband, since: added.registeredOn });
  }

  for (const household of households.values()) {
    const couple = coupleOf(household);
    if (household.marriage && couple.husband && couple.wife) {
      into.marriages.push(marriageOf(couple.husband, couple.wife, household.marriage, household.end, into.marriages.length));
    }
    for (const member of household.members) {
      const elsewhere = households.get(household.parents.get(member.person.citizenNumber) ?? '');
      into.people.push({ ...member.person, ...parentsOf(member, household, elsewhere, otherParent) });
    }
    into.households.push({
      demo: true,
      code: household.code,
      communeCode,
      address: household.members[0]!.person.residence.text,
      headNumber: household.members[0]!.person.citizenNumber,
      members: household.members.map((one) => ({ citizenNumber: one.person.citizenNumber, relation: one.relation })),
    });
  }
}

function coupleOf(household: HouseholdText): { husband?: string; wife?: string } {
  const pair = household.members.filter((one) => ['Chủ hộ', 'Vợ', 'Chồng'].includes(one.relation)).map((one) => one.person);
  return {
    husband: pair.find((one) => one.sex === 'male')?.citizenNumber,
    wife: pair.find((one) => one.sex === 'female')?.citizenNumber,
  };
}

function parentsOf(
  member: Born,
  household: HouseholdText,
  elsewhere: HouseholdText | undefined,
  otherParent: Map<string, { spouse: string; since: string }>,
): { fatherNumber?: string; motherNumber?: string } {
  const named = (father?: string, mother?: string) => ({
    ...(father ? { fatherNumber: father } : {}),
    ...(mother ? { motherNumber: mother } : {}),
  });
  const inHouse = (relation: string) => household.members.find((one) => one.relation === relation)?.person.citizenNumber;
  if (elsewhere) {
    const { husband, wife } = coupleOf(elsewhere);
    return named(husband, wife);
  }
  if (member.relation === 'Con') {
    const { husband, wife } = coupleOf(household);
    const once = otherParent.get(husband ?? wife ?? '');
    const spouse = once && once.since < member.person.bornOn ? once.spouse : undefined;
    return named(husband ?? spouse, wife ?? spouse);
  }
  if (member.relation === 'Chủ hộ' || member.relation === 'Em') return named(inHouse('Cha'), inHouse('Mẹ'));
  return {};
}

function marriageOf(husbandNumber: string, wifeNumber: string, marriage: string, end: string, place: number): DemoMarriage {
  const [registeredOn, registeredBy] = marriage.split('@') as [string, string];
  const [endedOn, endedBy] = end ? end.split(':') : [];
  return {
    demo: true,
    husbandNumber,
    wifeNumber,
    registeredOn,
    registeredBy,
    entry: `${String((place % 40) + 3).padStart(2, '0')}/${registeredOn.slice(0, 4)}`,
    ...(endedOn ? { endedOn, endedBy: endedBy as 'divorce' | 'death' } : {}),
  };
}

/** 'Nguyễn Thị Thu Sương' -> 'nguyen.thi.thu.suong'; apostrophes are dropped. */
export function accountOf(fullName: string): string {
  const plain = fullName
    .normalize('NFD')
    .replace(/[\u0300-\u036f'’]/g, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase();
  return plain.trim().replace(/\s+/g, '.');
}

/** Reads the officers' table into `into.people`, and gives the accounts. Throws on a household, name or seat that does not exist. */
export function readOfficers(table: string, place: Counter, into: Registry): DemoOfficer[] {
  return table.split('\n').map((line) => {
    const cells = line.split(';');
    if (line.startsWith('=')) {
      const found = into.people.find((one) => one.householdCode === cells[0]!.slice(1) && one.fullName === cells[1]);
      if (!found) throw new Error(`no such person in the demo: ${line}`);
      return officer(found, cells[2]!);
    }
    const [name, sex, bornOn, province, ethnicity, communeCode, seats] = cells as [
      string,
      string,
      string,
      string,
      string,
      string,
      string,
    ];
    const rural = findCommune(communeCode)!.type === 'xa';
    const one = person(
      [name, sex, bornOn, province, ethnicity, '', ''],
      communeCode,
      rural ? 'Thôn 1' : 'Tổ dân phố 2',
      undefined,
      place,
    );
    into.people.push(one);
    return officer(one, seats);
  });
}

const officer = (one: DemoPerson, seats: string): DemoOfficer => ({
  demo: true,
  account: accountOf(one.fullName),
  person: one.citizenNumber,
  fullName: one.fullName,
  positions: seats.split(',').map(seatOf),
});

function seatOf(positionCode: string): DemoOfficerPosition {
  const [organisationCode, slug] = positionCode.split('#') as [string, string];
  const [unitCode, ...rest] = organisationCode.split('.') as [string, ...string[]];
  const template = unitCode.length === 2 ? [...provinceTemplate, ...(provinceExtras[unitCode] ?? [])] : communeTemplate;
  const seat: PositionTemplate | undefined = template
    .find((body) => body.suffix === rest.join('.'))
    ?.positions.find((one) => one.slug === slug);
  if (!seat) throw new Error(`no such seat: ${positionCode}`);
  return {
    organisationCode,
    positionCode,
    role: seat.role,
    title: seat.title,
    ...(seat.fields ? { fields: seat.fields } : {}),
    ...(seat.over === undefined ? {} : { jurisdictionCode: seat.over ? `${unitCode}.${seat.over}` : unitCode }),
  };
}
