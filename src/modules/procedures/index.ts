import { defineModule, type Module, migrationsIn } from '../../kernel/index.ts';
import { beginVersion } from './actions/begin-version.ts';
import { changeVersion } from './actions/change-version.ts';
import { proposeVersion } from './actions/propose-version.ts';
import { publishVersion } from './actions/publish-version.ts';
import { returnVersion } from './actions/return-version.ts';
import { withdrawVersion } from './actions/withdraw-version.ts';
import type { Catalogue } from './catalogue.ts';
import { byAgency } from './queries/by-agency.ts';
import { lifeEvents } from './queries/life-events.ts';
import { managed } from './queries/managed.ts';
import { page } from './queries/page.ts';
import { preview } from './queries/preview.ts';
import { search } from './queries/search.ts';
import { toVerify } from './queries/to-verify.ts';
import { version } from './queries/version.ts';
import { versions } from './queries/versions.ts';
import { Version } from './versions/version.ts';

export {
  type Catalogue,
  catalogueOf,
  type LiveCatalogue,
  openCatalogue,
  type PublishedProcedure,
  readDefinitions,
} from './catalogue.ts';
export { checkDefinition, type DefinitionMistake } from './check.ts';
export type { ComponentDefinition, ProcedureDefinition } from './contract.ts';
export type { PreviewView } from './queries/preview.ts';
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
export { differencesOf } from './versions/differences.ts';
export type { Edit, Written } from './versions/edits.ts';
export { leadMs, type PublishedVersion } from './versions/published.ts';
export { inventedApplicant } from './versions/trial.ts';
export type { DefinitionView, QuestionView } from './versions/view.ts';

/** @param the `root`: the body whose administrators look after procedures; `hasResult`: whether definitions/results declares a paper of that name */
export const proceduresModule = (the: {
  catalogue: Catalogue;
  root: () => string;
  hasResult: (template: string) => boolean;
}): Module =>
  defineModule({
    name: 'procedures',
    aggregates: [Version],
    actions: [beginVersion(the), changeVersion(), proposeVersion(the), publishVersion(), returnVersion(), withdrawVersion()],
    queries: [
      search(the),
      lifeEvents(the),
      byAgency(the),
      versions(the),
      managed(the),
      toVerify(the),
      version(the),
      preview(),
      page(the),
    ],
    migrations: migrationsIn('src/modules/procedures'),
  });
