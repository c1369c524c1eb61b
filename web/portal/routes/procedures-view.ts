import { findCommune, findProvince } from '../../../definitions/organisations/index.ts';
import { localDay } from '../../../src/kernel/working-time/index.ts';
import { describedProcedures, finderOf, provinceOf } from '../../../src/modules/procedures/index.ts';
import { type BriefView, briefView, factsView } from '../procedure-facts.ts';
import type { ProcedureView } from '../procedure-papers.tsx';
import { procedureView } from '../procedure-view.ts';
import type { Portal } from './parts.ts';

export type KnownProcedure = { kind: 'described'; view: ProcedureView } | { kind: 'brief'; view: BriefView };

/**
 * What the portal knows of a procedure on the local day of now, as its page shows it; undefined for a code that is in no catalogue.
 * A definition written by hand (in a folder, or by the province's administrators) wins over the published facts, those over the catalogue's one line.
 */
export function procedureOf(the: Portal, code: string): KnownProcedure | undefined {
  const { catalogue } = the.app;
  const portal = the.kernel.configuration.MOTCUA_PORTAL;
  const defined = catalogue.find(code)?.procedure;
  const { search } = finderOf(catalogue);
  const row = search.find(code);
  const facts = describedProcedures().on(code, today(the));
  if (defined && (catalogue.isOwn(code) || !facts)) return { kind: 'described', view: procedureView(defined, { portal }) };
  if (facts) {
    const name = row ? search.plainNameOf(row) : facts.name;
    const apply = defined ? { minutes: defined.minutesToFill, channels: defined.channels } : null;
    return { kind: 'described', view: factsView(facts, { name, portal, apply }) };
  }
  if (!row) return undefined;
  const province = provinceOf(row);
  const elsewhere =
    province === undefined || province === ownProvince(the) ? null : (findProvince(province)?.name ?? row.publisher);
  return { kind: 'brief', view: briefView(row, search.plainNameOf(row), elsewhere) };
}

export const today = (the: Portal): string => localDay(the.kernel.clock.now());

function ownProvince(the: Portal): string {
  const { MOTCUA_ROOT: root } = the.kernel.configuration;
  return findCommune(root)?.province ?? root.slice(0, 2);
}

/** May be declared on this portal, over the net. */
export const declaredHere = (the: Portal, code: string): boolean => the.app.catalogue.takesOnline(code);
