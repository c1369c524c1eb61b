import { defineModule, type Module, migrationsIn } from '../../kernel/index.ts';
import type { Catalogue } from './catalogue.ts';
import { page } from './queries/page.ts';
import { search } from './queries/search.ts';

export { type Catalogue, catalogueOf, openCatalogue, type PublishedProcedure, readDefinitions } from './catalogue.ts';
export { limitFor, type ProcedureDefinition } from './contract.ts';

export const proceduresModule = (the: { catalogue: Catalogue }): Module =>
  defineModule({ name: 'procedures', queries: [search(the), page(the)], migrations: migrationsIn('src/modules/procedures') });
