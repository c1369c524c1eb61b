import { type DossierView, localDay, situationOf } from '../dossiers/index.ts';
import { resultFor } from '../procedures/index.ts';
import type { Stands } from './correction.ts';
import type { Drawn } from './paper.ts';
import type { SignServices } from './sign.ts';

/** What the dossier's paper is drawn from as it stands now, and the name of its kind's template. */
export function drawnFrom(the: SignServices, row: DossierView, stands: Stands): { drawn: Drawn; template: string } {
  const published = the.catalogue.getVersion(row.definition);
  const kind = resultFor(published.procedure, situationOf(row));
  return {
    template: kind.template,
    drawn: {
      published,
      answers: stands.answers,
      known: stands.known,
      communes: the.communes(),
      kind: kind.name,
      dossier: { code: row.code, applicant: row.applicant_name, submittedOn: localDay(row.submitted_at) },
      written: stands.written ?? '',
    },
  };
}
