import { newId, type Row, type Sql } from '../../kernel/index.ts';
import type { Person } from './contract.ts';
import { type PersonRow, personOf } from './store.ts';

export type Marriage = {
  id: string;
  spouse: Person;
  /** What the spouse is in this marriage. */
  spouseIs: 'husband' | 'wife';
  /** YYYY-MM-DD */
  registeredOn: string;
  registeredBy: string;
  /** Number and year in the book, '07/2024'. */
  entry: string | null;
  endedOn: string | null;
  endedBy: 'divorce' | 'death' | null;
  source: { name: string; at: string };
};

/** What the registers say of the people around one person. */
export type Family = {
  /** The household the person is registered in, without the person. */
  household: {
    address: string;
    relation: string;
    members: { person: Person; relation: string }[];
    source: { name: string; at: string };
  } | null;
  /** Newest first; at most one has no end. */
  marriages: Marriage[];
  /** Youngest first. */
  children: Person[];
  parents: { father: Person | null; mother: Person | null };
};

/** Nobody around: what a declaration that asks for no one is told. */
export const nobody: Family = { household: null, marriages: [], children: [], parents: { father: null, mother: null } };

type MemberRow = PersonRow & { relation: string; household_address: string; household_source: string; household_known_at: Date };
type MarriageRow = PersonRow & {
  marriage: string;
  spouse_is: 'husband' | 'wife';
  registered_on: string;
  registered_by: string;
  entry: string | null;
  ended_on: string | null;
  ended_by: 'divorce' | 'death' | null;
  marriage_source: string;
  marriage_known_at: Date;
};

/** @param person id in the register of persons */
export async function familyOf(sql: Sql, person: string): Promise<Family> {
  const [members, marriages, kin] = await Promise.all([
    sql.named<MemberRow & Row>(
      'family_household',
      `select p.*, m.relation, h.address as household_address, h.source as household_source, h.known_at as household_known_at
       from registers.household_member own join registers.household h on h.id = own.household
       join registers.household_member m on m.household = h.id join registers.person p on p.id = m.person
       where own.person = $1 order by m.place`,
      [person],
    ),
    sql.named<MarriageRow & Row>(
      'family_marriages',
      `select p.*, m.id as marriage, case when m.husband = p.id then 'husband' else 'wife' end as spouse_is, m.registered_on, m.registered_by,
         m.entry, m.ended_on, m.ended_by, m.source as marriage_source, m.known_at as marriage_known_at
       from registers.marriage m join registers.person p on p.id = case when m.husband = $1 then m.wife else m.husband end
       where m.husband = $1 or m.wife = $1 order by m.registered_on desc`,
      [person],
    ),
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
          relation: own.relation,
          members: members.filter((m) => m !== own).map((m) => ({ person: personOf(m), relation: m.relation })),
          source: { name: own.household_source, at: own.household_known_at.toISOString() },
        }
      : null,
    marriages: marriages.map((m) => ({
      id: m.marriage,
      spouse: personOf(m),
      spouseIs: m.spouse_is,
      registeredOn: m.registered_on,
      registeredBy: m.registered_by,
      entry: m.entry,
      endedOn: m.ended_on,
      endedBy: m.ended_by,
      source: { name: m.marriage_source, at: m.marriage_known_at.toISOString() },
    })),
    children: kin.filter((k) => k.kin === 'child').map(personOf),
    parents: { father: oneOf('father'), mother: oneOf('mother') },
  };
}

export type SeedFamilies = {
  households: { code: string; commune: string; address: string; members: { citizenNumber: string; relation: string }[] }[];
  marriages: {
    husband: string;
    wife: string;
    registeredOn: string;
    registeredBy: string;
    entry: string;
    endedOn: string | null;
    endedBy: 'divorce' | 'death' | null;
  }[];
  parents: { child: string; parent: string; kind: 'father' | 'mother' }[];
  deceased: { citizenNumber: string; on: string }[];
};

/** The demo's households, marriages and parents, by citizen number, marked as such. */
export async function seedFamilies(sql: Sql, families: SeedFamilies, now: Date): Promise<void> {
  const residence = 'Cơ sở dữ liệu về cư trú (dữ liệu mẫu)';
  const civilStatus = 'Cơ sở dữ liệu hộ tịch điện tử (dữ liệu mẫu)';
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
    `insert into registers.marriage (id, husband, wife, registered_on, registered_by, entry, ended_on, ended_by, source, known_at, demo)
     select r.id, h.id, w.id, r."registeredOn", r."registeredBy", r.entry, r."endedOn", r."endedBy", $2, $3, true
     from jsonb_to_recordset($1::jsonb) as r(id uuid, husband text, wife text, "registeredOn" text, "registeredBy" text, entry text, "endedOn" text, "endedBy" text)
     join registers.person h on h.citizen_number = r.husband join registers.person w on w.citizen_number = r.wife`,
    [JSON.stringify(families.marriages.map((m) => ({ id: newId(now), ...m }))), civilStatus, now],
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
