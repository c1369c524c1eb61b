import type { AddressAnswer, Facts, KnownRecord, PersonName } from '../../src/modules/forms/contract.ts';
import { type CommuneIndex, fullName, showAddress } from '../../src/modules/forms/rules.ts';
import type { EntryFacts, EntryKind, EntryPerson, EntryRole, NewEntry, Place } from '../../src/modules/registers/contract.ts';
import type { ResultPaper, ResultSource } from '../../src/modules/results/contract.ts';
import { type BirthAnswers, birthPlace, parentTold } from './birth-facts.ts';
import { deathFacts } from './death-facts.ts';
import { maritalFacts } from './marital-facts.ts';
import { answerAt, personTyped } from './people.ts';

/**
 * What a signed result writes into the book of civil status, raw. One volume a year is kept electronically for each kind (verify: Circular
 * 04/2020/TT-BTP numbers volumes by year); the number is that of the result.
 */
const volume = '01';

type Entering = NonNullable<ResultPaper['enters']>;
type People = Partial<Record<EntryRole, EntryPerson | undefined>>;

function entry(kind: EntryKind, people: People, facts: EntryFacts, issue: Parameters<Entering>[1]): NewEntry {
  const [number, year] = issue.number.split('/') as [string, string];
  return {
    kind,
    number,
    year: Number(year),
    book: volume,
    body: issue.registeredAt,
    enteredOn: issue.issuedOn,
    people: filled(people) as NewEntry['people'],
    facts: filled(facts),
  };
}

/** Without what is not there: absent is absent in the book too. */
const filled = <T extends object>(value: T): T =>
  Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined && part !== '')) as T;

/** Giấy khai sinh: the child, its parents, where it was born. */
export const birthEntry: Entering = (source, issue) => {
  const { answers, known, communes } = source;
  const a = answers as unknown as BirthAnswers;
  return entry(
    'birth',
    {
      child: personIn(source, 'child'),
      mother: parentIn('mother', a, source),
      father: parentIn('father', a, source),
      declarant: known.applicant ? toldPerson(known.applicant) : personIn(source, 'applicant'),
    },
    { birthPlace: birthPlace(a, communes) },
    issue,
  );
};

function parentIn(who: 'mother' | 'father', a: BirthAnswers, source: ResultSource): EntryPerson | undefined {
  const told = parentTold(who, a, source.known);
  return told ? toldPerson(told) : personIn(source, who);
}

/** Giấy chứng nhận kết hôn: husband and wife. */
export const marriageEntry: Entering = (source, issue) => {
  const { answers, known } = source;
  const sideOf = (side: 'bride' | 'groom', sex: 'female' | 'male'): EntryPerson | undefined => {
    const isApplicant = known.applicant?.values.sex === sex || answers.side === side;
    const told = isApplicant ? known.applicant : known[side];
    const one = told ? toldPerson(told) : personIn(source, side);
    return one && { ...one, sex };
  };
  return entry('marriage', { husband: sideOf('groom', 'male'), wife: sideOf('bride', 'female') }, {}, issue);
};

/** Trích lục khai tử: the dead, when, where and of what. */
export const deathEntry: Entering = (source, issue) => {
  const { answers, known } = source;
  const who = answerAt(answers, 'deceased.who');
  const told = known[who] ?? known.deceased;
  const { placeOfDeath, cause } = deathFacts(source);
  const time = answerAt(answers, 'death.time');
  return entry(
    'death',
    {
      deceased: told ? toldPerson(told) : personIn(source, 'deceased'),
      declarant: known.applicant ? toldPerson(known.applicant) : personIn(source, 'applicant'),
    },
    {
      deceasedOn: answerAt(answers, 'death.date') || answerAt(answers, 'death.about'),
      ...(/^\d{2}:\d{2}$/.test(time) && { deathTime: time }),
      deathPlace: placeOfDeath,
      deathCause: cause,
    },
    issue,
  );
};

/** Giấy xác nhận tình trạng hôn nhân: of whom, what it says and what for. */
export const maritalStatusEntry: Entering = (source, issue) => {
  const { answers, known } = source;
  const who = answerAt(answers, 'holder.who');
  const told = who === 'self' ? known.applicant : known[who];
  const { status, purpose } = maritalFacts(source);
  const typed = who === 'self' ? 'applicant' : 'holder';
  return entry(
    'marital-status',
    { holder: told ? toldPerson(told) : personIn(source, typed) },
    { maritalStatus: status, purpose },
    issue,
  );
};

const toldPerson = ({ title, values }: KnownRecord): EntryPerson => writtenOf({ ...values, fullName: title });

/** Of what a register told, what an entry writes down. */
function writtenOf({ fullName: name = '', ...one }: Facts): EntryPerson {
  const { dateOfBirth, sex, citizenNumber, ethnicity, nationality, residence, homeTown, idPaper } = one;
  return filled({
    fullName: name,
    dateOfBirth,
    sex,
    citizenNumber,
    otherPaper: idPaper?.kind === 'other' ? idPaper.text : undefined,
    ethnicity,
    nationality,
    residence,
    homeTown,
  }) as EntryPerson;
}

type Typed = {
  name?: PersonName;
  dateOfBirth?: string;
  sex?: 'male' | 'female';
  citizenNumber?: string;
  ethnicity?: string;
  nationality?: string;
  residence?: AddressAnswer;
  homeTown?: AddressAnswer;
};

/** Who was typed under `id`, raw; undefined when nobody was. */
function personIn(source: ResultSource, id: string): EntryPerson | undefined {
  const { answers, communes } = source;
  const { name, residence, homeTown, ...one } = (answers[id] ?? {}) as Typed;
  if (!name?.given) return undefined;
  const place = (address: AddressAnswer | undefined): Place | undefined => address && placeFrom(address, communes);
  return filled({
    fullName: fullName(name),
    dateOfBirth: one.dateOfBirth,
    sex: one.sex,
    citizenNumber: one.citizenNumber,
    otherPaper: one.citizenNumber ? undefined : personTyped(source, id).idPaper,
    ethnicity: one.ethnicity,
    nationality: one.nationality,
    residence: place(residence),
    homeTown: place(homeTown),
  }) as EntryPerson;
}

const placeFrom = (address: AddressAnswer, communes: CommuneIndex): Place => ({
  text: showAddress(address, communes),
  ...(address.commune && { commune: address.commune }),
});
