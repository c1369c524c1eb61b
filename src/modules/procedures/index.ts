import { defineModule, type Module, migrationsIn } from '../../kernel/index.ts';
import type { Catalogue } from './catalogue.ts';
import { byAgency } from './queries/by-agency.ts';
import { lifeEvents } from './queries/life-events.ts';
import { page } from './queries/page.ts';
import { search } from './queries/search.ts';

export { type Catalogue, catalogueOf, openCatalogue, type PublishedProcedure, readDefinitions } from './catalogue.ts';
export { checkDefinition, type DefinitionMistake } from './check.ts';
export type { ComponentDefinition, ProcedureDefinition } from './contract.ts';
export * from './rules.ts';
export {
  fieldCode,
  finderOf,
  type Narrowing,
  type ProcedureFinder,
  type ProcedureItem,
  provinceOf,
} from './search/of-catalogue.ts';
export { describedProcedures, nationalCatalogue } from './search/read.ts';

export const proceduresModule = (the: { catalogue: Catalogue }): Module =>
  defineModule({
    name: 'procedures',
    queries: [search(the), lifeEvents(the), byAgency(the), page(the)],
    migrations: migrationsIn('src/modules/procedures'),
  });
