import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { describeAnswers } from '../../src/modules/forms/rules.ts';
import { openCatalogue } from '../../src/modules/procedures/catalogue.ts';
import { caseOf, feesFor, limitFor, papersFor, resultFor, titleFor } from '../../src/modules/procedures/rules.ts';
import { createTestApp, type TestApp } from '../../src/testkit/test-app.ts';
import { printedDeclaration } from '../declarations/index.ts';
import type { ExampleDeclaration } from '../examples/declaration.ts';
import { declarationSource } from '../examples/draw.ts';
import { communes, today } from '../examples/people.ts';
import type { DefinedProcedure } from './index.ts';

/** Definitions as the next edition of the software brings them; empty: as they stand in the folders. */
const changed = vi.hoisted(() => ({ list: null as readonly unknown[] | null }));
vi.mock('./index.ts', async (original) => {
  const real = await original<{ definedProcedures: readonly DefinedProcedure[] }>();
  return {
    ...real,
    get definedProcedures() {
      return (changed.list as readonly DefinedProcedure[] | null) ?? real.definedProcedures;
    },
  };
});

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
});
afterAll(() => app?.close());
beforeEach(() => {
  changed.list = null;
});

/** Everything that people and officers read of a declaration that was handed in under a version. */
function readUnder({ procedure, form }: DefinedProcedure, { answers, known, channel = 'online' }: ExampleDeclaration): unknown {
  const at = { case: caseOf(procedure, answers), channel, day: today };
  const fees = feesFor(procedure, at, answers);
  return {
    lines: describeAnswers(form, answers, { today, known, communes }),
    printed: printedDeclaration(procedure.code).content(declarationSource({ form, answers, known }, procedure)),
    title: titleFor(procedure, answers, known),
    total: fees.total,
    fee: fees.text,
    limit: limitFor(procedure, at),
    result: resultFor(procedure, at),
    papers: papersFor(procedure, at, { answers, known }),
  };
}

/** What an edition may change: words, conditions, papers, fees, limits, questions that are gone. */
const changes: ((defined: DefinedProcedure) => void)[] = [
  ({ procedure }) => {
    procedure.plainName = `${procedure.plainName} (mới)`;
    procedure.titleWord = 'Khác';
  },
  ({ procedure }) => {
    for (const one of procedure.limits) one.value += 3;
  },
  ({ procedure }) => {
    for (const one of procedure.fees) one.amount = 123_000;
  },
  ({ procedure }) => {
    procedure.components = [];
  },
  ({ procedure }) => {
    for (const one of procedure.results) one.name = 'Giấy mới';
  },
  ({ form }) => {
    for (const { sections } of form.steps)
      for (const section of sections) {
        section.title = 'Phần mới';
        for (const field of section.fields) field.label = `${field.label} (mới)`;
      }
  },
  ({ form }) => {
    for (const { sections } of form.steps)
      for (const section of sections) section.fields = section.fields.slice(0, 1).map((field) => ({ ...field, required: false }));
  },
  ({ form }) => {
    form.steps = form.steps.slice(0, 1);
    delete form.pledge;
  },
];

test('whatever a new edition changes in a definition, what was handed in under the old one reads as it did', async () => {
  const { exampleDeclarations } = await import('./examples.ts');
  const { definedProcedures } = await import('./index.ts');
  const originals = structuredClone(definedProcedures) as DefinedProcedure[];
  const first = await openCatalogue(app.db, app.clock);
  const handedIn = originals.flatMap(({ procedure }) => {
    const published = first.find(procedure.code)!;
    return exampleDeclarations[procedure.code]!.map((example) => ({
      hash: published.hash,
      example,
      was: structuredClone(readUnder(published, example)),
    }));
  });
  await fc.assert(
    fc.asyncProperty(fc.subarray(changes, { minLength: 1 }), async (some) => {
      const edition = structuredClone(originals);
      for (const defined of edition) for (const change of some) change(defined);
      changed.list = edition;
      // Another process starts with the new software on the same database.
      const later = await openCatalogue(app.db, app.clock);
      for (const { hash, example, was } of handedIn)
        expect(readUnder(later.getVersion(hash), example), example.name).toEqual(was);
      for (const { procedure } of originals) expect(later.find(procedure.code)!.hash).not.toBe(first.find(procedure.code)!.hash);
    }),
    { numRuns: 12 },
  );
});
