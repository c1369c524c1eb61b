import { type DossierState, type DossierStep, dossierStates, stepLabels } from './contract.ts';
import type { DossierRow } from './dossier.ts';

/**
 * THE table of transitions (Circular 03/2025/TT-VPCP; settled in our decisions): from which state each action may start, at which
 * steps of state 4 (other states have none to choose from), and where it leads. The server's refusals and the officer's menu both come from it.
 */
export const transitions = {
  'dossiers.receive': { from: [1], to: [2] },
  'dossiers.refuse': { from: [1, 5], to: [3] },
  // Not while the paper is being signed: its number is in the book already.
  'dossiers.withdraw': { from: [1, 2, 4, 5, 6], steps: ['check', 'sign'], to: [7] },
  'dossiers.take': { from: [2], to: [4] },
  'dossiers.request-supplement': { from: [4], steps: ['check'], to: [5] },
  'dossiers.supplement': { from: [5], to: [4] },
  'dossiers.propose': { from: [4], steps: ['check'], to: [4] },
  'dossiers.return-proposal': { from: [4], steps: ['sign'], to: [4] },
  'dossiers.approve': { from: [4], steps: ['sign'], to: [4] },
  'dossiers.decline': { from: [4], steps: ['sign'], to: [3] },
  'results.record': { from: [4], steps: ['signing'], to: [9] },
  'dossiers.hand-over': { from: [9], to: [10] },
} as const satisfies Record<
  string,
  { from: readonly DossierState[]; steps?: readonly DossierStep[]; to: readonly DossierState[] }
>;

/**
 * Every move that the national portal's ten states allow at all, whichever action makes it. `transitions` must stay inside it.
 * 8 is an end; withdrawal from 9 is not possible; 9 -> 4 is a correction before handing over.
 */
export const legalMoves: Record<DossierState, readonly DossierState[]> = {
  1: [2, 3, 7],
  2: [4, 5, 6, 7, 9],
  3: [],
  4: [4, 5, 6, 7, 8, 9, 3],
  5: [4, 7, 3],
  6: [4, 9, 7],
  7: [],
  8: [],
  9: [10, 4],
  10: [],
};

/** Why the action is not open now, as a sentence; null when it is. */
export function closedReason(type: keyof typeof transitions, row: Pick<DossierRow, 'state' | 'step'>): string | null {
  const rule: { from: readonly DossierState[]; steps?: readonly DossierStep[] } = transitions[type];
  if (!rule.from.includes(row.state)) {
    const wanted = rule.from.map((s) => `“${dossierStates[s].label}”`).join(', ');
    return `Hồ sơ đang ở trạng thái “${dossierStates[row.state].label}”; việc này chỉ làm được khi hồ sơ ${rule.from.length > 1 ? 'ở một trong các trạng thái' : 'ở trạng thái'} ${wanted}.`;
  }
  if (row.state === 4 && rule.steps && !rule.steps.includes(row.step)) {
    return `Hồ sơ đang ở bước “${stepLabels[row.step]}”; việc này chỉ làm được ở bước ${rule.steps.map((s) => `“${stepLabels[s]}”`).join(', ')}.`;
  }
  return null;
}

export const openFor = (type: keyof typeof transitions) => (row: DossierRow) => closedReason(type, row);
