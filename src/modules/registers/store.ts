import { type Actor, batched, newId, type Patch, type Sql } from '../../kernel/index.ts';
import { ethnicCodeOf, nationalityCodeOf } from './codes.ts';
import type { Person } from './contract.ts';

export type PersonRow = {
  id: string;
  version: number;
  citizen_number: string | null;
  full_name: string;
  date_of_birth: string | null;
  sex: 'male' | 'female' | null;
  ethnicity: string | null;
  nationality: string | null;
  native_place: string | null;
  residence_commune: string | null;
  residence_text: string | null;
  phone: string | null;
  deceased_on: string | null;
  source: string;
  known_at: Date;
};

export function personOf(row: PersonRow): Person {
  return {
    id: row.id,
    citizenNumber: row.citizen_number,
    fullName: row.full_name,
    dateOfBirth: row.date_of_birth,
    sex: row.sex,
    ethnicity: row.ethnicity,
    nationality: row.nationality,
    nativePlace: row.native_place,
    residence: row.residence_text,
    residenceCommune: row.residence_commune,
    phone: row.phone,
    deceasedOn: row.deceased_on,
    source: { name: row.source, at: row.known_at.toISOString() },
  };
}

export async function findPersonByNumber(sql: Sql, citizenNumber: string): Promise<Person | undefined> {
  const [row] = await sql.named<PersonRow>('person_by_number', 'select * from registers.person where citizen_number = $1', [
    citizenNumber,
  ]);
  return row && personOf(row);
}

/** The persons that the register knows by these numbers. */
export async function findPeopleByNumber(sql: Sql, citizenNumbers: readonly string[]): Promise<Person[]> {
  const rows = await sql.named<PersonRow>(
    'people_by_number',
    'select * from registers.person where citizen_number = any($1::text[])',
    [citizenNumbers],
  );
  return rows.map(personOf);
}

/** The persons with these ids. */
export async function findPeople(sql: Sql, ids: readonly string[]): Promise<Person[]> {
  const rows = await sql.named<PersonRow>('people_by_id', 'select * from registers.person where id = any($1::uuid[])', [ids]);
  return rows.map(personOf);
}

const byId = new WeakMap<Sql, (id: string) => Promise<PersonRow | undefined>>();

export async function findPerson(sql: Sql, id: string): Promise<Person | undefined> {
  const row = await findRow(sql, id);
  return row && personOf(row);
}

async function findRow(sql: Sql, id: string): Promise<PersonRow | undefined> {
  let find = byId.get(sql);
  if (!find) {
    find = batched(async (ids) => {
      const rows = await sql.named<PersonRow>('person_by_id', 'select * from registers.person where id = any($1::uuid[])', [ids]);
      return new Map(rows.map((row) => [row.id, row]));
    });
    byId.set(sql, find);
  }
  return find(id);
}

const memories = new WeakMap<Sql, Map<string, { row: PersonRow; until: number }>>();
const rememberMs = 30_000;

/**
 * The person behind an actor. For an actor who is remembered (`Actor.remembered`) the person may be too, with the guard that the write
 * must carry.
 */
export async function personBehind(sql: Sql, actor: Actor, now: Date): Promise<{ person: Person | undefined; guards: Patch[] }> {
  if (!actor.person) return { person: undefined, guards: [] };
  const remembered = memories.get(sql) ?? new Map<string, { row: PersonRow; until: number }>();
  memories.set(sql, remembered);
  const known = actor.remembered && remembered.get(actor.person);
  if (known && known.until > now.getTime()) {
    const { id, version } = known.row;
    const otherwise = 'Dữ liệu dân cư của bạn vừa thay đổi. Hãy xem lại rồi gửi.';
    return {
      person: personOf(known.row),
      guards: [{ kind: 'guard', table: 'registers.person', where: { id, version }, otherwise }],
    };
  }
  const row = await findRow(sql, actor.person);
  if (row) {
    if (remembered.size >= 20_000) remembered.clear();
    remembered.set(row.id, { row, until: now.getTime() + rememberMs });
  }
  return { person: row && personOf(row), guards: [] };
}

/** Key for search without accents, and for comparing names typed in two ways. */
export const nameKey = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();

export type NewPerson = {
  citizenNumber: string | null;
  fullName: string;
  dateOfBirth: string | null;
  sex: 'male' | 'female' | null;
  /** Code, or the name of a people or country: the code is kept where there is one. */
  ethnicity?: string | null;
  nationality?: string | null;
  nativePlace?: string | null;
  residence?: string | null;
  residenceCommune?: string | null;
  phone: string | null;
  source: string;
};

/** The patch that makes a person known; for other modules' writes. */
export function personPatch(id: string, person: NewPerson, now: Date): Patch {
  return {
    kind: 'insert',
    table: 'registers.person',
    values: {
      id,
      citizen_number: person.citizenNumber,
      full_name: person.fullName,
      name_key: nameKey(person.fullName),
      date_of_birth: person.dateOfBirth,
      sex: person.sex,
      ethnicity: ethnicCodeOf(person.ethnicity),
      nationality: nationalityCodeOf(person.nationality),
      native_place: person.nativePlace ?? null,
      residence_commune: person.residenceCommune ?? null,
      residence_text: person.residence ?? null,
      phone: person.phone,
      source: person.source,
      known_at: now,
    },
  };
}

/** Whom VNeID vouches for: found by citizen number, or made known now. What VNeID says is fresher and stands. */
export async function knowPerson(sql: Sql, person: NewPerson, now: Date): Promise<string> {
  const [row] = await sql.query<{ id: string }>(
    `insert into registers.person (id, citizen_number, full_name, name_key, date_of_birth, sex, ethnicity, nationality, residence_commune, residence_text, phone, source, known_at)
     values ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13)
     on conflict (citizen_number) do update set full_name = excluded.full_name, name_key = excluded.name_key,
       date_of_birth = coalesce(excluded.date_of_birth, registers.person.date_of_birth), sex = coalesce(excluded.sex, registers.person.sex),
       ethnicity = coalesce(excluded.ethnicity, registers.person.ethnicity), residence_text = coalesce(excluded.residence_text, registers.person.residence_text),
       residence_commune = coalesce(excluded.residence_commune, registers.person.residence_commune), phone = coalesce(excluded.phone, registers.person.phone),
       source = excluded.source, known_at = excluded.known_at, version = registers.person.version + 1
     returning id`,
    [
      newId(now),
      person.citizenNumber,
      person.fullName,
      nameKey(person.fullName),
      person.dateOfBirth,
      person.sex,
      ethnicCodeOf(person.ethnicity),
      nationalityCodeOf(person.nationality),
      person.residenceCommune ?? null,
      person.residence ?? null,
      person.phone,
      person.source,
      now,
    ],
  );
  return row!.id;
}

/** The demo's people, marked as such. */
export async function seedPeople(sql: Sql, people: (NewPerson & { id: string })[], now: Date): Promise<void> {
  await sql.query(
    `insert into registers.person (id, citizen_number, full_name, name_key, date_of_birth, sex, ethnicity, nationality, native_place, residence_commune, residence_text, phone, source, known_at, demo)
     select id, "citizenNumber", "fullName", key, "dateOfBirth", sex, ethnicity, nationality, "nativePlace", "residenceCommune", residence, phone, source, $2, true
     from jsonb_to_recordset($1::jsonb) as r(id uuid, "citizenNumber" text, "fullName" text, key text, "dateOfBirth" text, sex text, ethnicity text, nationality text,
       "nativePlace" text, "residenceCommune" text, residence text, phone text, source text) on conflict do nothing`,
    [
      JSON.stringify(
        people.map((p) => ({
          ...p,
          key: nameKey(p.fullName),
          ethnicity: ethnicCodeOf(p.ethnicity),
          nationality: nationalityCodeOf(p.nationality),
        })),
      ),
      now,
    ],
  );
}
