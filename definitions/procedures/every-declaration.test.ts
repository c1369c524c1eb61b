import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answers, KnownRecords } from '../../src/modules/forms/contract.ts';
import { type FormContext, isSilent, pruneAnswers, validateForm, visibleFields } from '../../src/modules/forms/rules.ts';
import type { Channel } from '../../src/modules/procedures/contract.ts';
import { caseOf, limitFor, papersFor, papersTaken, resultFor } from '../../src/modules/procedures/rules.ts';
import { printedDeclaration } from '../declarations/index.ts';
import { declarationSource, issue, resultSource } from '../examples/draw.ts';
import { alone, as, contextOf, family, ha, household, nobody, o, theirMarriage, today, ty } from '../examples/people.ts';
import { walk } from '../examples/walk.ts';
import { resultPapers } from '../results/index.ts';
import { type Declarable, declarables } from './declarables.fixture.ts';

/** The same rules for every declaration: the fourteen, and those with the general one that have examples. */

const numbers = fc.array(fc.nat(1000), { minLength: 60, maxLength: 60 });
/** What registers may tell besides: somebody has died, was looked up at the counter, is married or too young. */
const further: Readonly<Record<string, readonly KnownRecords[]>> = {
  '1.000656': [
    { ...alone, spouse: as(ha, 'Vợ', { deceasedOn: '2025-12-08' }) },
    { ...family, deceased: o },
  ],
  '1.000894': [{ ...alone, marriage: theirMarriage }, { ...alone, bride: ha }, { applicant: ty }],
  '1.001193': [{ ...alone, mother: ha }, { mother: ha }],
  '1.004873': [{ ...alone, marriage: theirMarriage }],
  '2.000635': [{ ...family, 'member-1': as(ha, 'Vợ', { deceasedOn: '2025-12-08' }) }],
  '1.014027': [{ applicant: ty }, { applicant: o }],
};
/** Whom registers tell of: as in the examples, other families, nobody; and of any of them only a part. */
const tellings = ({ procedure, examples }: Declarable): fc.Arbitrary<KnownRecords> =>
  fc
    .constantFrom<KnownRecords>(
      ...examples.map((one) => one.known),
      ...(further[procedure.code] ?? []),
      family,
      household,
      alone,
      nobody,
    )
    .chain((known) =>
      fc.oneof(
        { weight: 2, arbitrary: fc.constant(known) },
        fc.subarray(Object.keys(known)).map((keys) => Object.fromEntries(keys.map((key) => [key, known[key]!]))),
      ),
    );
const channelOf = ({ procedure }: Declarable): fc.Arbitrary<Channel> => fc.constantFrom(...procedure.channels);
const at = ({ procedure }: Declarable, answers: Answers, channel: Channel) => ({
  case: caseOf(procedure, answers),
  channel,
  day: today,
});
const withCase = (one: Declarable, ctx: FormContext, answers: Answers): FormContext => ({
  ...ctx,
  case: caseOf(one.procedure, answers),
});

describe.each(declarables.map((one) => [`${one.procedure.code} ${one.procedure.plainName}`, one] as const))(
  '%s',
  (_name, one) => {
    const { procedure, form, examples } = one;

    test('has its examples: one common case first, each as it would be handed in', () => {
      expect(examples.map(({ common }) => common ?? false)).toEqual(examples.map((_, i) => i === 0));
      for (const { name, answers, known, channel } of examples) {
        const ctx = contextOf(known, channel);
        expect(validateForm(form, answers, ctx), name).toEqual([]);
        // Nothing is said that nobody asked for: what goes into the dossier is what stands here.
        expect(pruneAnswers(form, answers, ctx), name).toEqual(JSON.parse(JSON.stringify(answers)));
        expect(procedure.channels, name).toContain(channel ?? 'online');
      }
    });

    test('nothing is asked twice, and nobody who is known types who they are', () => {
      for (const { name, answers, known, channel } of examples) {
        const shown = visibleFields(form, answers, contextOf(known, channel));
        const names = shown.map((field) => field.name);
        expect(new Set(names).size, name).toBe(names.length);
        if (known.applicant)
          expect(
            names.filter((field) => field.startsWith('applicant.')),
            name,
          ).toEqual([]);
      }
    });

    test('1.000 random walks never reach a dead end, and every one of them can be received, limited and answered', () => {
      fc.assert(
        fc.property(numbers, tellings(one), channelOf(one), (chance, known, channel) => {
          const ctx = contextOf(known, channel);
          const { answers, wrong } = walk(form, ctx, chance);
          expect(wrong).toEqual([]);
          const situation = at(one, answers, channel);
          expect(limitFor(procedure, situation).value).toBeGreaterThan(0);
          expect(resultFor(procedure, situation).name).not.toBe('');
          // What the procedure needs handed in, the declaration asks for.
          const taken = papersTaken({ procedure, form }, situation, { answers, known }, withCase(one, ctx, answers));
          for (const paper of papersFor(procedure, situation, { answers, known }))
            if (paper.kind === 'submit') expect(taken).toContain(paper.id);
        }),
        { numRuns: 1000 },
      );
    });

    test('whatever was answered can be put on the form, and on the paper that it leads to', () => {
      fc.assert(
        fc.property(numbers, tellings(one), channelOf(one), (chance, known, channel) => {
          const { answers } = walk(form, contextOf(known, channel), chance);
          const declared = { form, answers, known };
          const printed = printedDeclaration(procedure.code).content(declarationSource(declared, procedure));
          const { template } = resultFor(procedure, at(one, answers, channel));
          const { about, data, twin } = resultPapers[template]!.content(resultSource(declared, procedure), issue);
          expect(about.trim()).not.toBe('');
          expect(JSON.stringify([printed, data, twin])).not.toMatch(/undefined|NaN|\[object/);
        }),
        { numRuns: 200 },
      );
    });

    test('whoever changes their mind anywhere in an example finds the way to the end again', () => {
      fc.assert(
        fc.property(numbers, fc.constantFrom(...examples), fc.nat(1000), (chance, example, where) => {
          const ctx = contextOf(example.known, example.channel);
          const asked = visibleFields(form, example.answers, ctx).filter(
            ({ field, value, item }) => !isSilent(field.def.type) && value !== undefined && item === undefined,
          );
          const left = structuredClone(example.answers);
          // From a question on, everything is answered anew.
          const from = where % asked.length;
          for (const { name } of asked.slice(from)) remove(left, name.split('.'));
          expect(walk(form, ctx, chance, left).wrong).toEqual([]);
        }),
        { numRuns: 100 },
      );
    });
  },
);

function remove(answers: Answers, [key, ...rest]: string[]): void {
  const inner = answers[key!];
  if (rest.length === 0) delete answers[key!];
  else if (typeof inner === 'object' && inner !== null) remove(inner as Answers, rest);
}
