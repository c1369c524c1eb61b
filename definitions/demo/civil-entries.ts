import type { EntryPerson } from '../../src/modules/registers/contract.ts';
import { peoples } from '../facts/peoples.ts';
import { findCommune, unitTypeWord } from '../organisations/index.ts';
import type { DemoEntry, DemoMarriage, DemoPerson } from './types.ts';

/** Books that were carried over into data begin here: who was born before types where the entry stands. */
const carriedOverFrom = '1976';

/** Whose book it was before July 2025, where people are born there, and the old province. */
const places: Readonly<Record<string, { body: string; birthPlace: string; province: string }>> = {
  '21523': { body: 'UBND xã Ba Tô', birthPlace: 'Trạm Y tế xã Ba Tô, huyện Ba Tơ, tỉnh Quảng Ngãi', province: '051' },
  '21484': { body: 'UBND thị trấn Ba Tơ', birthPlace: 'Trung tâm Y tế huyện Ba Tơ, tỉnh Quảng Ngãi', province: '051' },
  '23527': { body: 'UBND thị trấn Sa Thầy', birthPlace: 'Trung tâm Y tế huyện Sa Thầy, tỉnh Kon Tum', province: '062' },
  '23534': { body: 'UBND xã Sa Bình', birthPlace: 'Trạm Y tế xã Sa Bình, huyện Sa Thầy, tỉnh Kon Tum', province: '062' },
};

const ethnicCode = new Map(peoples.map(({ code, name }) => [name, code]));

/** As an entry writes somebody down. */
const written = (one: DemoPerson): EntryPerson => ({
  fullName: one.fullName,
  dateOfBirth: one.bornOn,
  sex: one.sex,
  citizenNumber: one.citizenNumber,
  ethnicity: ethnicCode.get(one.ethnicity) ?? one.ethnicity,
  nationality: 'VN',
  residence: { text: one.residence.text, commune: one.residence.communeCode },
});

const later = (day: string, days: number): string => new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

/** Births, marriages and deaths of the demo's people, in the order of their days; the same people give the same numbers. */
export function entriesOf(people: readonly DemoPerson[], marriages: readonly DemoMarriage[]): DemoEntry[] {
  const byNumber = new Map(people.map((one) => [one.citizenNumber, one]));
  const taken = new Map<string, number>();
  /** Numbers grow within a body's year, with gaps for everybody else's entries. */
  const numberIn = (kind: string, body: string, year: string, step: number): string => {
    const series = `${kind} ${body} ${year}`;
    const number = (taken.get(series) ?? 0) + 3 + step;
    taken.set(series, number);
    return String(number).padStart(2, '0');
  };
  const births = people
    .filter((one) => one.householdCode && one.bornOn >= carriedOverFrom)
    .filter((one) => one.citizenNumber.startsWith(places[one.residence.communeCode]?.province ?? '-'))
    .toSorted((a, b) => (a.bornOn < b.bornOn ? -1 : 1))
    .map((child) => birthOf(child, byNumber, numberIn));
  const deaths = people.filter((one) => one.deceasedOn).map((one) => deathOf(one, people, numberIn));
  return [...births, ...marriages.map((one) => marriageOf(one, byNumber)), ...deaths];
}

type Numbers = (kind: string, body: string, year: string, step: number) => string;

function birthOf(child: DemoPerson, byNumber: ReadonlyMap<string, DemoPerson>, numberIn: Numbers): DemoEntry {
  const { communeCode } = child.residence;
  const { body, birthPlace } = places[communeCode]!;
  const enteredOn = later(child.bornOn, 21);
  const year = enteredOn.slice(0, 4);
  const commune = findCommune(communeCode)!;
  const word = unitTypeWord(commune.type);
  const [father, mother] = [byNumber.get(child.fatherNumber ?? ''), byNumber.get(child.motherNumber ?? '')];
  const declarant = father ?? mother;
  return {
    demo: true,
    kind: 'birth',
    number: numberIn('birth', body, year, Number(child.bornOn.slice(8)) % 7),
    year: Number(year),
    book: '01',
    body,
    enteredOn,
    people: {
      child: {
        ...written(child),
        homeTown: {
          text: `${word.charAt(0).toUpperCase()}${word.slice(1)} ${commune.name}, tỉnh Quảng Ngãi`,
          commune: communeCode,
        },
      },
      ...(father && { father: written(father) }),
      ...(mother && { mother: written(mother) }),
      ...(declarant && { declarant: written(declarant) }),
    },
    facts: { birthPlace },
  };
}

function marriageOf(one: DemoMarriage, byNumber: ReadonlyMap<string, DemoPerson>): DemoEntry {
  const [number, year] = one.entry.split('/') as [string, string];
  return {
    demo: true,
    kind: 'marriage',
    number,
    year: Number(year),
    book: '01',
    body: one.registeredBy,
    enteredOn: one.registeredOn,
    people: { husband: written(byNumber.get(one.husbandNumber)!), wife: written(byNumber.get(one.wifeNumber)!) },
    facts: {},
    ...(one.endedOn && { endedOn: one.endedOn }),
    ...(one.endedBy && { endedBy: one.endedBy }),
  };
}

function deathOf(late: DemoPerson, people: readonly DemoPerson[], numberIn: Numbers): DemoEntry {
  const { communeCode, text } = late.residence;
  const commune = findCommune(communeCode)!;
  const enteredOn = later(late.deceasedOn!, 3);
  const year = enteredOn.slice(0, 4);
  const body = year < '2025' ? places[communeCode]!.body : `UBND ${unitTypeWord(commune.type)} ${commune.name}`;
  const declarant = people.find((one) => one.householdCode === late.householdCode && one !== late);
  return {
    demo: true,
    kind: 'death',
    number: numberIn('death', body, year, 1),
    year: Number(year),
    book: '01',
    body,
    enteredOn,
    people: { deceased: written(late), ...(declarant && { declarant: written(declarant) }) },
    facts: { deceasedOn: late.deceasedOn!, deathTime: '05:30', deathPlace: text, deathCause: 'Bệnh tim' },
  };
}
