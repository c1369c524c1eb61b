import { defineModule, type Module, migrationsIn } from '../../kernel/index.ts';
import type { Directory } from './directory.ts';
import { directory } from './queries/directory.ts';
import { positions } from './queries/positions.ts';

export { calendarByCode, isUnitCode } from './calendars.ts';
export type { Organisation, Position } from './contract.ts';
export { type CurrentDirectory, createDirectory, currentDirectory, type Directory } from './directory.ts';
export { seedTree } from './seed.ts';
export { buildTree, nameBasedId, organisationId, positionId } from './tree.ts';

export const organisationsModule = (the: { directory: () => Directory }): Module =>
  defineModule({
    name: 'organisations',
    queries: [directory(the), positions(the)],
    migrations: migrationsIn('src/modules/organisations'),
  });
