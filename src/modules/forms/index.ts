import { defineModule, type Module, migrationsIn } from '../../kernel/index.ts';
import type { Directory } from '../organisations/index.ts';
import { discard } from './actions/discard-draft.ts';
import { saveStep } from './actions/save-step.ts';
import { startDraft } from './actions/start-draft.ts';
import type { Definitions } from './definitions.ts';
import { Draft, deleteExpiredDrafts, filesOfDrafts } from './draft.ts';
import { draft } from './queries/draft.ts';
import { drafts } from './queries/drafts.ts';
import { known } from './queries/known.ts';

export { AnswersSchema, type DraftPaper, discardDraft, draftAt } from './draft.ts';
export { knownAround, knownOf, knownWanted } from './known.ts';
export type { DraftView } from './queries/draft.ts';

export const formsModule = (the: { catalogue: Definitions; directory: () => Directory }): Module =>
  defineModule({
    name: 'forms',
    aggregates: [Draft],
    actions: [startDraft(the), saveStep(the), discard()],
    queries: [draft(), drafts(), known(the)],
    housekeeping: [deleteExpiredDrafts],
    filesInUse: filesOfDrafts,
    migrations: migrationsIn('src/modules/forms'),
  });
