import { z } from 'zod';
import { exampleEntry } from '../../../../definitions/examples/calls.ts';
import { defineAction, newId, type Patch, problem, type Sql } from '../../../kernel/index.ts';
import { type EntryPerson, type EntryRole, type NewEntry, NewEntrySchema, type Person } from '../contract.ts';
import { entryPatches, findEntryOf } from '../entries.ts';
import { CivilEntryRow } from '../entry.ts';
import { sameName } from '../rules.ts';
import { findPeopleByNumber, personPatch } from '../store.ts';

type Linked = Partial<Record<EntryRole, Person>>;
type OpenMarriage = { id: string; version: number };

/**
 * Writes what a signed result says into the book of civil status, so that the next declaration is told of it: a child and its parents,
 * a marriage, a death (which also ends a marriage), a certificate of marital status. Once for each dossier.
 */
export const enterCivilStatus = () =>
  defineAction({
    type: 'registers.enter-civil-status',
    label: 'Ghi vào sổ hộ tịch',
    consequence: 'Ghi việc hộ tịch đã ký vào Cơ sở dữ liệu hộ tịch điện tử.',
    menu: false,
    creates: CivilEntryRow,
    may: ['none'],
    level: 2,
    input: z.strictObject({ dossier: z.uuid(), entry: NewEntrySchema }),
    reply: z.object({ number: z.string() }),
    example: { dossier: '00000000-0000-7000-8000-0000000000dd', entry: exampleEntry },
    read: async ({ sql, now }, { dossier, entry }) => {
      if (await findEntryOf(sql, dossier)) throw problem('registers.entered', 409, 'Việc hộ tịch này đã được ghi vào sổ.');
      const missing = needed[entry.kind].find((role) => !entry.people[role]);
      if (missing) throw problem('registers.nobody', 422, `Việc hộ tịch này thiếu người: ${missing}.`);
      const linked = await linkedPeople(sql, entry);
      const open = entry.kind === 'death' && linked.deceased ? await openMarriages(sql, linked.deceased.id) : [];
      const versions = entry.kind === 'death' && linked.deceased ? await versionOf(sql, linked.deceased.id) : null;
      return { linked, open, deceasedVersion: versions, child: newId(now) };
    },
    decide: (_row, { dossier, entry }, { now, id }, { linked, open, deceasedVersion, child }) => {
      const source = `Sổ hộ tịch điện tử, ${entry.body}`;
      const isNewborn = entry.kind === 'birth' && !linked.child;
      const ids: Partial<Record<EntryRole, string>> = Object.fromEntries(
        Object.entries(linked).map(([role, person]) => [role, person.id]),
      );
      if (isNewborn) ids.child = child;
      const patches: Patch[] = [
        ...(isNewborn ? [bornPatch(child, entry, source, now)] : []),
        ...entryPatches(entry, { id, dossier, linked: ids, source, now }),
        ...(entry.kind === 'birth' ? parentPatches(ids) : []),
        ...(deceasedVersion === null
          ? []
          : [
              {
                kind: 'update' as const,
                table: 'registers.person',
                id: linked.deceased!.id,
                version: deceasedVersion,
                set: { deceased_on: entry.facts.deceasedOn ?? entry.enteredOn },
              },
            ]),
        ...open.map((one) => ({
          kind: 'update' as const,
          table: 'registers.civil_entry',
          id: one.id,
          version: one.version,
          set: { ended_on: entry.facts.deceasedOn ?? entry.enteredOn, ended_by: 'death' },
        })),
      ];
      const number = `${entry.number}/${entry.year}`;
      return {
        created: { id, subject: ids[needed[entry.kind][0]!] ?? null },
        patches,
        facts: [
          { type: 'civil-status-entered', data: { kind: entry.kind, number, book: entry.book, body: entry.body, dossier } },
        ],
        reply: { number },
      };
    },
  });

/** Who has to stand in an entry; the first of them is whom it is about. */
const needed: Record<NewEntry['kind'], readonly EntryRole[]> = {
  birth: ['child'],
  marriage: ['husband', 'wife'],
  death: ['deceased'],
  'marital-status': ['holder'],
};

/** Those whom the register of persons knows by their number AND by their name: a mistyped number is nobody's relative. */
async function linkedPeople(sql: Sql, { people }: NewEntry): Promise<Linked> {
  const named = Object.entries(people) as [EntryRole, EntryPerson][];
  const numbers = named.flatMap(([, one]) => one.citizenNumber ?? []);
  const found = numbers.length > 0 ? await findPeopleByNumber(sql, numbers) : [];
  const linked: Linked = {};
  for (const [role, one] of named) {
    const person = found.find((other) => other.citizenNumber === one.citizenNumber && sameName(other.fullName, one.fullName));
    if (person) linked[role] = person;
  }
  return linked;
}

const openMarriages = (sql: Sql, person: string): Promise<OpenMarriage[]> =>
  sql.query<OpenMarriage>(
    `select e.id, e.version from registers.civil_entry e join registers.civil_entry_person p on p.entry = e.id
     where p.person = $1 and p.role in ('husband', 'wife') and e.kind = 'marriage' and e.ended_on is null`,
    [person],
  );

async function versionOf(sql: Sql, person: string): Promise<number> {
  const [row] = await sql.query<{ version: number }>('select version from registers.person where id = $1', [person]);
  return row!.version;
}

/** A child is known from the day of its entry; its number comes later, from the population database. */
function bornPatch(id: string, { people }: NewEntry, source: string, now: Date): Patch {
  const child = people.child!;
  return personPatch(
    id,
    {
      citizenNumber: child.citizenNumber ?? null,
      fullName: child.fullName,
      dateOfBirth: child.dateOfBirth ?? null,
      sex: child.sex ?? null,
      ethnicity: child.ethnicity ?? null,
      nationality: child.nationality ?? null,
      nativePlace: child.homeTown?.text ?? null,
      phone: null,
      source,
    },
    now,
  );
}

const parentPatches = ({ child, father, mother }: Partial<Record<EntryRole, string>>): Patch[] =>
  (
    [
      ['father', father],
      ['mother', mother],
    ] as const
  ).flatMap(([kind, parent]) =>
    parent && child ? [{ kind: 'put', table: 'registers.parent', key: ['child', 'kind'], values: { child, kind, parent } }] : [],
  );
