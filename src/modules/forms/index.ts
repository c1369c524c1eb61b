import { defineModule, type Module, migrationsIn } from '../../kernel/index.ts';
import type { Directory } from '../organisations/index.ts';
import { confirm, refuseToConfirm, remind, takeConfirmation } from './actions/answer-confirmation.ts';
import { arrangePapers } from './actions/arrange-papers.ts';
import { askConfirmations } from './actions/ask-confirmations.ts';
import { discard } from './actions/discard-draft.ts';
import { saveStep } from './actions/save-step.ts';
import { startDraft } from './actions/start-draft.ts';
import { Confirmation, deleteExpiredConfirmations } from './confirmation.ts';
import { confirmedBy } from './confirmed-by.ts';
import type { Definitions } from './definitions.ts';
import { Draft, deleteExpiredDrafts, filesOfDrafts } from './draft.ts';
import { confirmation, confirmations, confirmationsAtCounter } from './queries/confirmations.ts';
import { draft } from './queries/draft.ts';
import { drafts } from './queries/drafts.ts';
import { known } from './queries/known.ts';
import type { CommuneIndex } from './rules.ts';

export { confirmersOfDraft, linkConfirmations, needConfirmed } from './confirmation.ts';
export { type Confirmer, type ConfirmerDefinition, confirmersOf } from './confirmers.ts';
export { AnswersSchema, type DraftPaper, discardDraft, draftAt, draftOnceMine, standsFor } from './draft.ts';
export { knownAround, knownOf, knownWanted } from './known.ts';
export { joinedOf, needsJoining, pagesOf, papersHanded } from './pages.ts';
export type { ConfirmationItem, ConfirmationReading } from './queries/confirmations.ts';
export type { DraftView } from './queries/draft.ts';

export const formsModule = (the: { catalogue: Definitions; directory: () => Directory; communes: () => CommuneIndex }): Module =>
  defineModule({
    name: 'forms',
    aggregates: [Draft, Confirmation],
    actions: [
      startDraft(the),
      saveStep(the),
      arrangePapers(),
      discard(),
      askConfirmations(the),
      confirm(),
      refuseToConfirm(),
      remind(),
      takeConfirmation(),
    ],
    queries: [draft(), drafts(), known(the), confirmations(), confirmation(the), confirmationsAtCounter()],
    shows: [confirmedBy()],
    housekeeping: [deleteExpiredDrafts, deleteExpiredConfirmations],
    filesInUse: filesOfDrafts,
    migrations: migrationsIn('src/modules/forms'),
  });
