import { defineModule, type Module, migrationsIn } from '../../kernel/index.ts';
import { correctCivilStatus } from './actions/correct-civil-status.ts';
import { enterCivilStatus } from './actions/enter-civil-status.ts';
import { CivilEntryRow } from './entry.ts';
import { person } from './queries/person.ts';

export {
  type CivilEntry,
  type EntryFacts,
  type EntryKind,
  type EntryPerson,
  type EntryRole,
  type NewEntry,
  NewEntrySchema,
  type Person,
  PersonSchema,
  type Place,
} from './contract.ts';
export { findEntryOf, type SeedEntry, seedEntries } from './entries.ts';
export { civilStatusOf, type Family, familyOf, type Marriage, nobody, seedFamilies } from './families.ts';
export { looksUnaccented, sameName } from './rules.ts';
export {
  findPeopleByNumber,
  findPerson,
  findPersonByNumber,
  knowPerson,
  type NewPerson,
  nameKey,
  personBehind,
  personPatch,
  seedPeople,
} from './store.ts';

export const registersModule = (): Module =>
  defineModule({
    name: 'registers',
    aggregates: [CivilEntryRow],
    actions: [enterCivilStatus(), correctCivilStatus()],
    queries: [person()],
    migrations: migrationsIn('src/modules/registers'),
  });
