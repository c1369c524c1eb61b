import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestApp, type TestApp } from '../../testkit/test-app.ts';
import type { DossierState } from './contract.ts';
import { legalMoves, transitions } from './rules.ts';

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
});
afterAll(() => app.close());

const rows = Object.entries(transitions) as [
  keyof typeof transitions,
  { from: readonly DossierState[]; to: readonly DossierState[] },
][];

test.each(rows)('%s asks the table of transitions whether it is open, and the menu says why not', (type, { from }) => {
  const action = app.kernel.actions.get(type);
  expect(action?.open, `${type} stands in transitions; its action has no open`).toBeDefined();
  const elsewhere = ([1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const).filter((state) => !from.includes(state));
  for (const state of elsewhere)
    expect(action!.open!({ state, step: 'none', supplement: null } as never)).toMatch(/^Hồ sơ đang ở trạng thái “/);
});

test.each(rows)('%s makes only moves that the ten states allow', (_, { from, to }) => {
  for (const state of from) expect(legalMoves[state].filter((next) => to.includes(next))).not.toEqual([]);
  for (const next of to) expect(from.some((state) => legalMoves[state].includes(next))).toBe(true);
});
