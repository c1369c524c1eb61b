import { defineModule, type Module, migrationsIn } from '../../kernel/index.ts';
import { person } from './queries/person.ts';

export { type Person, PersonSchema } from './contract.ts';
export { type Family, familyOf, type Marriage, nobody, seedFamilies } from './families.ts';
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
  defineModule({ name: 'registers', queries: [person()], migrations: migrationsIn('src/modules/registers') });
