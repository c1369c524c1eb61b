import { newId, type Row, type Sql } from '../../kernel/index.ts';
import type { CivilEntry, Person } from './contract.ts';
import { entriesAround } from './entries.ts';
import { findPeople, type PersonRow, personOf } from './store.ts';

export type Marriage = {
  entry: CivilEntry;
  /** As the register of persons knows the other one; null for somebody whom it does not know. */
  spouse: Person | null;
  /** What the spouse is in this marriage. */
  spouseIs: 'husband' | 'wife';
  /** The name that stands in the entry, where the register of persons has none. */
  spouseName: string;
};

/** What the registers say of the people around one person. */
export type Family = {
  /** The household the person is registered in, without the person. */
  household: {
    address: string;
    /** Code of the commune. */
    commune: string;
    relation: string;
    members: { person: Person; relation: string }[];
    source: { name: string; at: string };
  } | null;
  /** Newest first; at most one has no end. */
  marriages: Marriage[];
  /** Youngest first. */
  children: Person[];
  parents: { father: Person | null; mother: Person | null };
  /** What the books of civil status hold about the person, newest first: see `entriesAround`. */
  entries: CivilEntry[];
};

/** Nobody around: what a declaration that asks for no one is told. */
export const nobody: Family = {
  household: null,
  marriages: [],
  children: [],
  parents: { father: null, mother: null },
  entries: [],
};

type MemberRow = PersonRow & {
  relation: string;
  household_address: string;
  household_commune: string;
  household_source: string;
  household_known_at: Date;
};
/** @param person id in the register of persons */
export async function familyOf(sql: Sql, person: string): Promise<Family> {
  const [members, entries, kin] = await Promise.all([
    sql.named<MemberRow & Row>(
      'family_household',
      `select p.*, m.relation, h.address as household_address, h.commune as household_commune, h.source as household_source, h.known_at as household_known_at
       from registers.household_member own join registers.household h on h.id = own.household
       join registers.household_member m on m.household = h.id join registers.person p on p.id = m.person
       where own.person = $1 order by m.place`,
      [person],
    ),
    entriesAround(sql, person),
    sql.named<PersonRow & { kin: 'child' | 'father' | 'mother' } & Row>(
      'family_kin',
      `select p.*, 'child' as kin from registers.parent r join registers.person p on p.id = r.child where r.parent = $1
       union all select p.*, r.kind from registers.parent r join registers.person p on p.id = r.parent where r.child = $1
       order by date_of_birth desc nulls last`,
      [person],
    ),
  ]);
  const own = members.find((m) => m.id === person);
  const oneOf = (kind: 'father' | 'mother'): Person | null => {
    const row = kin.find((k) => k.kin === kind);
    return row ? personOf(row) : null;
  };
  return {
    household: own
      ? {
          address: own.household_address,
          commune: own.household_commune,
          relation: own.relation,
          members: members.filter((m) => m !== own).map((m) => ({ person: personOf(m), relation: m.relation })),
          source: { name: own.household_source, at: own.household_known_at.toISOString() },
        }
      : null,
    marriages: await marriagesIn(sql, entries, person),
    children: kin.filter((k) => k.kin === 'child').map(personOf),
    parents: { father: oneOf('father'), mother: oneOf('mother') },
    entries,
  };
}

async function marriagesIn(sql: Sql, entries: readonly CivilEntry[], person: string): Promise<Marriage[]> {
  const own = entries.flatMap((entry) => {
    const { husband, wife } = entry.people;
    if (entry.kind !== 'marriage' || !husband || !wife) return [];
    const spouseIs = husband.person === person ? ('wife' as const) : ('husband' as const);
    return [{ entry, spouseIs, other: spouseIs === 'wife' ? wife : husband }];
  });
  const ids = own.flatMap(({ other }) => other.person ?? []);
  const spouses = new Map((ids.length > 0 ? await findPeople(sql, ids) : []).map((one) => [one.id, one]));
  return own.map(({ entry, spouseIs, other }) => {
    const spouse = spouses.get(other.person ?? '') ?? null;
    return { entry, spouseIs, spouse, spouseName: spouse?.fullName ?? other.facts.fullName };
  });
}

/** What the books say of the person's own marriages; nobody can say whether they are complete. */
export function civilStatusOf({ marriages }: Family): 'single' | 'married' | 'divorced' | 'widowed' {
  if (marriages.some(({ entry }) => !entry.endedOn)) return 'married';
  const last = marriages.toSorted((a, b) => (a.entry.endedOn! < b.entry.endedOn! ? 1 : -1))[0];
  return last === undefined ? 'single' : last.entry.endedBy === 'death' ? 'widowed' : 'divorced';
}

export type SeedFamilies = {
  households: { code: string; commune: string; address: string; members: { citizenNumber: string; relation: string }[] }[];
  parents: { child: string; parent: string; kind: 'father' | 'mother' }[];
  deceased: { citizenNumber: string; on: string }[];
};

/** The demo's households, parents and deaths, by citizen number, marked as such. */
export async function seedFamilies(sql: Sql, families: SeedFamilies, now: Date): Promise<void> {
  const residence = 'Cơ sở dữ liệu về cư trú (dữ liệu mẫu)';
  await sql.query(
    `insert into registers.household (id, code, commune, address, source, known_at, demo)
     select id, code, commune, address, $2, $3, true from jsonb_to_recordset($1::jsonb) as r(id uuid, code text, commune text, address text) on conflict do nothing`,
    [
      JSON.stringify(families.households.map(({ code, commune, address }) => ({ id: newId(now), code, commune, address }))),
      residence,
      now,
    ],
  );
  await sql.query(
    `insert into registers.household_member (household, person, relation, place)
     select h.id, p.id, r.relation, r.place from jsonb_to_recordset($1::jsonb) as r(code text, number text, relation text, place int)
     join registers.household h on h.code = r.code join registers.person p on p.citizen_number = r.number on conflict do nothing`,
    [
      JSON.stringify(
        families.households.flatMap((h) =>
          h.members.map((m, place) => ({ code: h.code, number: m.citizenNumber, relation: m.relation, place })),
        ),
      ),
    ],
  );
  await sql.query(
    `insert into registers.parent (child, parent, kind) select c.id, p.id, r.kind from jsonb_to_recordset($1::jsonb) as r(child text, parent text, kind text)
     join registers.person c on c.citizen_number = r.child join registers.person p on p.citizen_number = r.parent on conflict do nothing`,
    [JSON.stringify(families.parents)],
  );
  await sql.query(
    `update registers.person p set deceased_on = r."on" from jsonb_to_recordset($1::jsonb) as r("citizenNumber" text, "on" text) where p.citizen_number = r."citizenNumber"`,
    [JSON.stringify(families.deceased)],
  );
}
