import { defineModule, migrationsIn, type Module } from '../../kernel/index.ts';
import { person } from './queries/person.ts';

export { type Person, PersonSchema } from './contract.ts';
export { findPerson, findPersonByNumber, knowPerson, nameKey, type NewPerson, personPatch, seedPeople } from './store.ts';

export const registersModule = (): Module =>
  defineModule({ name: 'registers', queries: [person()], migrations: migrationsIn('src/modules/registers') });
