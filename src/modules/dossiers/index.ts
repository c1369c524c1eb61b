import type { SlipKind } from '../../../definitions/templates/slips.ts';
import { defineModule, type Module, migrationsIn } from '../../kernel/index.ts';
import { approve, bookSeries } from './actions/approve.ts';
import { attachDocument } from './actions/attach-document.ts';
import { decline } from './actions/decline.ts';
import { enterAtCounter } from './actions/enter-at-counter.ts';
import { handOver } from './actions/hand-over.ts';
import { propose } from './actions/propose.ts';
import { receive } from './actions/receive.ts';
import { refuse } from './actions/refuse.ts';
import { requestSupplement } from './actions/request-supplement.ts';
import { returnProposal } from './actions/return-proposal.ts';
import { submit } from './actions/submit.ts';
import { supplement } from './actions/supplement.ts';
import { take } from './actions/take.ts';
import { withdraw } from './actions/withdraw.ts';
import { Dossier } from './dossier.ts';
import type { PaperServices } from './papers/services.ts';
import { makeSlip } from './papers/slips.ts';
import { byCode } from './queries/by-code.ts';
import { declaration } from './queries/declaration.ts';
import { document, paper } from './queries/files.ts';
import { mine } from './queries/mine.ts';
import { type PageServices, page } from './queries/page.ts';
import { type FigureServices, publicFigures } from './queries/public-figures.ts';
import { search } from './queries/search.ts';
import { papersFollow } from './reactions.ts';

export { issuingBody, notForThisBody, notOwnMatter } from './barred.ts';
export { decidedHash } from './decided.ts';
export {
  changed,
  Dossier,
  type DossierResult,
  type DossierRow,
  type DossierView,
  putBeside,
  situationOf,
  waitsAt,
} from './dossier.ts';
export { receptionDue } from './intake.ts';
export { bindFiles } from './new-dossier.ts';
export { localDay } from './numbering.ts';
export type { PaperServices } from './papers/services.ts';
export { monthBounds, monthOf } from './public-figures.ts';
export type { PublicFigures } from './queries/public-figures.ts';
export { monthsBetween } from './queries/public-figures.ts';
export { closedReason, legalMoves, transitions } from './rules.ts';
export type { PublicCount, PublicShare } from './small-numbers.ts';
export { timelineOf } from './timeline.ts';
export { secretFor, type Tracked, trackByCode, trackBySecret } from './track.ts';
export { beginsAtCounter, type DossierVisit, findDossier, visitChanged } from './visit.ts';
export { bookSeries };
export type DossiersServices = PageServices & PaperServices & FigureServices;

export const dossiersModule = (the: DossiersServices): Module =>
  defineModule({
    name: 'dossiers',
    aggregates: [Dossier],
    actions: [
      submit(the),
      enterAtCounter(the),
      receive(the),
      refuse(),
      take(),
      requestSupplement(the),
      supplement(the),
      propose(the),
      returnProposal(the),
      approve(the),
      decline(the),
      handOver(),
      withdraw(),
      attachDocument(),
    ],
    queries: [page(the), mine(the), byCode(), search(the), declaration(the), document(), paper(), publicFigures(the)],
    reactions: [papersFollow],
    jobs: {
      'dossiers.make-slip': (payload, kernel) =>
        makeSlip(kernel, the, { dossier: String(payload.dossier), kind: payload.kind as SlipKind, entry: Number(payload.entry) }),
    },
    migrations: migrationsIn('src/modules/dossiers'),
  });
