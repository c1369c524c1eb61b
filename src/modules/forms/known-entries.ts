import type { CivilEntry, EntryPerson, Family, Person } from '../registers/index.ts';
import type { Facts, KnownRecord } from './contract.ts';
import type { PeopleInEntry } from './facts.ts';

/**
 * Entries of civil status that a declaration may be told of, by key: `own-birth`, `child-birth-1` (of the child that `child-1` is),
 * `father-death`, `mother-death`, `spouse-death`, `child-death-1`, and `own-certificate`, the newest certificate of marital status.
 * Marriages have the keys `marriage` and `former-marriage`, as they always had.
 */
export function entriesKnown(
  person: Person,
  family: Family,
  wanted: ReadonlySet<string>,
): { key: string; entry: CivilEntry; title: string }[] {
  const told: { key: string; entry: CivilEntry; title: string }[] = [];
  const tell = (key: string, entry: CivilEntry | undefined, what: string, who: string | undefined): void => {
    if (entry && who && wanted.has(key.replace(/-\d+$/, ''))) told.push({ key, entry, title: `${what} của ${who}` });
  };
  const find = (
    kind: CivilEntry['kind'],
    role: 'child' | 'deceased' | 'holder',
    of: string | undefined,
  ): CivilEntry | undefined =>
    of === undefined ? undefined : family.entries.find((one) => one.kind === kind && one.people[role]?.person === of);
  const nameIn = (entry: CivilEntry | undefined, role: 'child' | 'deceased' | 'holder'): string | undefined =>
    entry?.people[role]?.facts.fullName;
  const birth = (key: string, of: string): void => {
    const entry = find('birth', 'child', of);
    tell(key, entry, 'Giấy khai sinh', nameIn(entry, 'child'));
  };
  const death = (key: string, of: string | undefined): void => {
    const entry = find('death', 'deceased', of);
    tell(key, entry, 'Giấy khai tử', nameIn(entry, 'deceased'));
  };
  birth('own-birth', person.id);
  for (const [i, child] of family.children.entries()) {
    birth(`child-birth-${i + 1}`, child.id);
    death(`child-death-${i + 1}`, child.id);
  }
  death('father-death', family.parents.father?.id);
  death('mother-death', family.parents.mother?.id);
  const late = family.marriages.find(({ spouse }) => find('death', 'deceased', spouse?.id));
  death('spouse-death', late?.spouse?.id);
  const certificate = find('marital-status', 'holder', person.id);
  tell('own-certificate', certificate, 'Giấy xác nhận tình trạng hôn nhân', nameIn(certificate, 'holder'));
  return told;
}

/** An entry as a declaration keeps it: the event and its number, whom it is first of all about, and everybody who stands in it. */
export function entryRecord(entry: CivilEntry, title: string): KnownRecord {
  const { birthPlace, deceasedOn, deathTime, deathPlace, deathCause } = entry.facts;
  const people: PeopleInEntry = {};
  for (const [role, one] of Object.entries(entry.people)) people[role as keyof PeopleInEntry] = factsOf(one.facts);
  const first = people.child ?? people.deceased ?? people.holder;
  return {
    title,
    values: {
      ...first,
      registeredOn: entry.enteredOn,
      registeredAt: entry.body,
      entry: { number: entry.number, book: entry.book },
      ...(entry.endedOn && { endedOn: entry.endedOn }),
      ...(entry.endedBy && { endedBy: entry.endedBy }),
      ...(birthPlace && { birthPlace }),
      ...(deceasedOn && { deceasedOn }),
      ...(deathTime && { deathTime }),
      ...(deathPlace && { deathPlace }),
      ...(deathCause && { deathCause }),
    },
    people,
    source: entry.source,
  };
}

function factsOf({ otherPaper, ...one }: EntryPerson): Facts {
  const { citizenNumber } = one;
  return {
    ...one,
    ...(citizenNumber
      ? { idPaper: { kind: 'citizen-card' as const, number: citizenNumber } }
      : otherPaper && { idPaper: { kind: 'other' as const, text: otherPaper } }),
  };
}
