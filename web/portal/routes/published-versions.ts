import { differencesOf, leadMs } from '../../../src/modules/procedures/index.ts';
import type { ProcedureVersion } from '../procedure-versions.tsx';
import type { Portal } from './parts.ts';

/**
 * Versions that the province's administrators published, newest first, the coming ones among them: what each changed against the one before.
 * @param before what stands before the first of them, newest first; the first of those ends when ours begin
 */
export function withPublished(the: Portal, code: string, day: string, before: ProcedureVersion[]): ProcedureVersion[] {
  const { catalogue, kernel } = { catalogue: the.app.catalogue, kernel: the.kernel };
  const known = kernel.clock.now().getTime() - leadMs;
  const ours = catalogue.versionsOf(code).filter((one) => one.publishedAt.getTime() <= known);
  if (ours.length === 0) return before;
  const now = ours.findLast((one) => one.validFrom <= day);
  const shown = ours.map((one, i): ProcedureVersion => {
    const definition = catalogue.getVersion(one.hash);
    const earlier = i === 0 ? catalogue.builtIn(code) : catalogue.getVersion(ours[i - 1]!.hash);
    return {
      validFrom: one.validFrom,
      validTo: ours[i + 1]?.validFrom ?? null,
      source: `Công bố: ${definition.procedure.decision.name}`,
      changes: earlier ? differencesOf(earlier, definition).map(({ text }) => text) : null,
      now: one === now,
    };
  });
  const first = ours[0]!.validFrom;
  const rest = before.map((one, i) => ({
    ...one,
    now: one.now && now === undefined,
    ...(i === 0 && { validTo: one.validTo ?? first }),
  }));
  return [...shown.reverse(), ...rest];
}
