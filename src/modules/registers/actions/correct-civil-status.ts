import { z } from 'zod';
import { exampleEntry } from '../../../../definitions/examples/calls.ts';
import { defineAction, json, type Patch, problem, type Sql } from '../../../kernel/index.ts';
import { type EntryPerson, type EntryRole, type NewEntry, NewEntrySchema } from '../contract.ts';
import { CivilEntryRow, type CivilEntryRowShape } from '../entry.ts';
import { nameKey } from '../store.ts';

type Written = { role: EntryRole; person: string | null };
type Known = { id: string; version: number };

/**
 * What the office had written wrong, put right in the entry, which keeps its number. A newborn that is known by this entry alone is
 * corrected too; what other registers say of people stays theirs.
 */
export const correctCivilStatus = () =>
  defineAction({
    type: 'registers.correct-civil-status',
    label: 'Sửa việc hộ tịch ghi sai',
    consequence: 'Ghi lại cho đúng việc hộ tịch mà cơ quan đã ghi sai.',
    menu: false,
    target: CivilEntryRow,
    may: ['system'],
    level: 2,
    input: z.strictObject({ entry: NewEntrySchema }),
    reply: z.object({ number: z.string() }),
    example: { entry: exampleEntry },
    read: async ({ sql }, _input, row) => {
      const people = await sql.query<Written>('select role, person from registers.civil_entry_person where entry = $1', [row.id]);
      const idOf = (role: EntryRole): string | null => people.find((one) => one.role === role)?.person ?? null;
      const [child, deceased, ended] = await Promise.all([
        // By its source only the book itself told of the child so far: VNeID and the population register overwrite it.
        personOf(sql, idOf('child'), row.source),
        personOf(sql, idOf('deceased')),
        marriagesEnded(sql, idOf('deceased'), row),
      ]);
      return { people, child, deceased, ended };
    },
    decide: (row, { entry }, _context, { people, child, deceased, ended }) => {
      if (entry.kind !== row.kind) throw problem('registers.other-kind', 422, 'Đây là việc hộ tịch khác.');
      const { id } = row;
      const { deceasedOn } = entry.facts;
      const patches: Patch[] = [
        { kind: 'update', table: 'registers.civil_entry', id, version: row.version, set: { facts: json(entry.facts) } },
        ...(Object.entries(entry.people) as [EntryRole, EntryPerson][]).map(([role, facts]) => ({
          kind: 'put' as const,
          table: 'registers.civil_entry_person',
          key: ['entry', 'role'],
          values: { entry: id, role, person: people.find((one) => one.role === role)?.person ?? null, facts: json(facts) },
        })),
        ...(child && entry.people.child ? [bornPatch(child, entry.people.child)] : []),
        ...(deceased && deceasedOn
          ? [{ kind: 'update' as const, table: 'registers.person', ...deceased, set: { deceased_on: deceasedOn } }]
          : []),
        ...(deceasedOn
          ? ended.map((one) => ({
              kind: 'update' as const,
              table: 'registers.civil_entry',
              ...one,
              set: { ended_on: deceasedOn },
            }))
          : []),
      ];
      const number = `${row.number}/${row.year}`;
      return {
        patches,
        facts: [{ type: 'civil-status-corrected', data: { kind: row.kind, number, book: row.book, dossier: row.dossier } }],
        reply: { number },
      };
    },
  });

async function personOf(sql: Sql, id: string | null, source?: string): Promise<Known | undefined> {
  if (!id) return undefined;
  const [row] = await sql.query<Known>(
    'select id, version from registers.person where id = $1 and ($2::text is null or (source = $2 and citizen_number is null))',
    [id, source ?? null],
  );
  return row;
}

const marriagesEnded = async (sql: Sql, person: string | null, row: CivilEntryRowShape): Promise<Known[]> =>
  person === null
    ? []
    : sql.query<Known>(
        `select e.id, e.version from registers.civil_entry e join registers.civil_entry_person p on p.entry = e.id
         where p.person = $1 and p.role in ('husband', 'wife') and e.kind = 'marriage' and e.ended_by = 'death' and e.ended_on = $2`,
        [person, row.facts.deceasedOn ?? row.entered_on],
      );

const bornPatch = (known: Known, child: NewEntry['people']['child'] & object): Patch => ({
  kind: 'update',
  table: 'registers.person',
  id: known.id,
  version: known.version,
  set: {
    full_name: child.fullName,
    name_key: nameKey(child.fullName),
    date_of_birth: child.dateOfBirth ?? null,
    sex: child.sex ?? null,
    ethnicity: child.ethnicity ?? null,
    nationality: child.nationality ?? null,
    native_place: child.homeTown?.text ?? null,
  },
});
