import { json, newId, type Patch, type Row, type Sql } from '../../kernel/index.ts';
import type { CivilEntry, EntryFacts, EntryKind, EntryPerson, EntryRole, NewEntry } from './contract.ts';

type EntryRow = {
  id: string;
  kind: EntryKind;
  number: string;
  year: number;
  book: string;
  body: string;
  entered_on: string;
  facts: EntryFacts;
  ended_on: string | null;
  ended_by: 'divorce' | 'death' | null;
  source: string;
  known_at: Date;
  people: { role: EntryRole; person: string | null; facts: EntryPerson }[];
};

const entryOf = (row: EntryRow): CivilEntry => ({
  id: row.id,
  kind: row.kind,
  number: `${row.number}/${row.year}`,
  book: row.book,
  body: row.body,
  enteredOn: row.entered_on,
  endedOn: row.ended_on,
  endedBy: row.ended_by,
  people: Object.fromEntries(row.people.map(({ role, person, facts }) => [role, { person, facts }])),
  facts: row.facts,
  source: { name: row.source, at: row.known_at.toISOString() },
});

/**
 * The entries that a person may be told of, newest first: those that the person stands in (not merely as who declared it), and the
 * deaths of parents, children and spouses.
 * @param person id in the register of persons
 */
export async function entriesAround(sql: Sql, person: string): Promise<CivilEntry[]> {
  const rows = await sql.named<EntryRow & Row>(
    'civil_entries_around',
    `with own as (select entry, role from registers.civil_entry_person where person = $1 and role <> 'declarant'),
       kin as (select parent as id from registers.parent where child = $1 union select child from registers.parent where parent = $1
         union select p.person from own join registers.civil_entry_person p on p.entry = own.entry
           where own.role in ('husband', 'wife') and p.role in ('husband', 'wife') and p.person <> $1),
       told as (select entry from own union select p.entry from registers.civil_entry_person p join kin on kin.id = p.person where p.role = 'deceased')
     select e.*, (select jsonb_agg(jsonb_build_object('role', p.role, 'person', p.person, 'facts', p.facts)) from registers.civil_entry_person p where p.entry = e.id) as people
     from registers.civil_entry e join told on told.entry = e.id order by e.entered_on desc, e.id desc`,
    [person],
  );
  return rows.map(entryOf);
}

/** The entry that follows a dossier's result, if it has been made. */
export async function findEntryOf(sql: Sql, dossier: string): Promise<string | undefined> {
  const [row] = await sql.query<{ id: string }>('select id from registers.civil_entry where dossier = $1', [dossier]);
  return row?.id;
}

/** The patches that write an entry with those who stand in it. @param linked ids in the register of persons, by role */
export function entryPatches(
  entry: NewEntry,
  at: { id: string; dossier: string; linked: Partial<Record<EntryRole, string>>; source: string; now: Date },
): Patch[] {
  const people = Object.entries(entry.people) as [EntryRole, EntryPerson][];
  return [
    {
      kind: 'insert',
      table: 'registers.civil_entry',
      values: {
        id: at.id,
        kind: entry.kind,
        number: entry.number,
        year: entry.year,
        book: entry.book,
        body: entry.body,
        entered_on: entry.enteredOn,
        facts: json(entry.facts),
        dossier: at.dossier,
        source: at.source,
        known_at: at.now,
      },
    },
    {
      kind: 'insert-many',
      table: 'registers.civil_entry_person',
      columns: { entry: 'uuid', role: 'text', person: 'uuid', facts: 'jsonb' },
      rows: people.map(([role, facts]) => ({ entry: at.id, role, person: at.linked[role] ?? null, facts: json(facts) })),
    },
  ];
}

export type SeedEntry = Omit<NewEntry, 'people'> & {
  people: Partial<Record<EntryRole, EntryPerson>>;
  endedOn?: string;
  endedBy?: 'divorce' | 'death';
};

/** The demo's entries, marked as such; people are linked by their citizen numbers. */
export async function seedEntries(sql: Sql, entries: readonly SeedEntry[], now: Date): Promise<void> {
  const rows = entries.map((entry) => ({ id: newId(now), ...entry }));
  await sql.query(
    `insert into registers.civil_entry (id, kind, number, year, book, body, entered_on, facts, ended_on, ended_by, source, known_at, demo)
     select id, kind, number, year, book, body, "enteredOn", facts, "endedOn", "endedBy", $2, $3, true
     from jsonb_to_recordset($1::jsonb) as r(id uuid, kind text, number text, year int, book text, body text, "enteredOn" text, facts jsonb, "endedOn" text, "endedBy" text)`,
    [JSON.stringify(rows), 'Cơ sở dữ liệu hộ tịch điện tử (dữ liệu mẫu)', now],
  );
  await sql.query(
    `insert into registers.civil_entry_person (entry, role, person, facts)
     select r.entry, r.role, p.id, r.facts from jsonb_to_recordset($1::jsonb) as r(entry uuid, role text, facts jsonb)
     left join registers.person p on p.citizen_number = r.facts ->> 'citizenNumber'`,
    [
      JSON.stringify(
        rows.flatMap(({ id, people }) => Object.entries(people).map(([role, facts]) => ({ entry: id, role, facts }))),
      ),
    ],
  );
}
