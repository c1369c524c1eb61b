import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answers, AnswerValue, FormDefinition } from '../../src/modules/forms/contract.ts';
import {
  compileForm,
  type FormContext,
  getAt,
  isSilent,
  parseStep,
  pruneAnswers,
  removeItem,
} from '../../src/modules/forms/rules.ts';
import { communes, contextOf } from '../examples/people.ts';
import { postedStep } from '../examples/posted.ts';
import { walk } from '../examples/walk.ts';
import { declarables } from './declarables.fixture.ts';

/** People go back and forth, change their minds, and come back: what they typed last stands, and nothing else moves. */

const numbers = fc.array(fc.nat(1000), { minLength: 60, maxLength: 60 });

/** Saves the page of a step as the portal does: items that are no more are taken away by their buttons first. */
function save(form: FormDefinition, step: string, draft: Answers, wanted: Answers, ctx: FormContext): Answers {
  let saved = draft;
  for (const { def, path, step: at } of compileForm(form).fields) {
    if (def.type !== 'group' || at !== step) continue;
    const left = lengthAt(wanted, path);
    for (let i = lengthAt(saved, path); i > left; i -= 1)
      saved = parseStep(form, step, { [removeItem]: `${def.id}.${i - 1}` }, saved, communes);
  }
  return parseStep(form, step, postedStep(form, step, wanted, ctx), saved, communes);
}
const lengthAt = (answers: Answers, path: readonly string[]): number => {
  const items = getAt(answers, path) as AnswerValue[] | undefined;
  return Array.isArray(items) ? items.length : 0;
};

/** A list in which nothing was ticked, and a group without anybody, say as much as no answer. */
function said(value: unknown): unknown {
  if (Array.isArray(value)) return value.length > 0 ? value.map(said) : undefined;
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).flatMap(([key, inner]) => {
    const one = said(inner);
    return one === undefined ? [] : [[key, one] as const];
  });
  return kept.length > 0 ? Object.fromEntries(kept) : undefined;
}

/** Answers of the fields of every step but one. */
const elsewhere = (form: FormDefinition, step: string, answers: Answers): unknown[] =>
  compileForm(form)
    .fields.filter((field) => field.step !== step && !isSilent(field.def.type))
    .map((field) => getAt(answers, field.path));

describe.each(declarables.map((one) => [`${one.procedure.code} ${one.procedure.plainName}`, one] as const))(
  '%s',
  (_name, one) => {
    const { form, examples } = one;
    const steps = form.steps.map(({ id }) => id);

    test('in whatever order the steps are saved and changed, what was typed last is kept, and other steps stay as they are', () => {
      const edits = fc.array(fc.tuple(fc.constantFrom(...steps), fc.nat(2)), { maxLength: 8 });
      const last = fc.shuffledSubarray(steps, { minLength: steps.length });
      fc.assert(
        fc.property(fc.constantFrom(...examples), numbers, numbers, edits, last, (example, first, second, before, order) => {
          const ctx = contextOf(example.known, example.channel);
          // Three declarations that somebody wavers between; in the end it is the first.
          const minds = [example.answers, walk(form, ctx, first).answers, walk(form, ctx, second).answers];
          let draft: Answers = {};
          for (const [step, mind] of [...before, ...order.map((id) => [id, 0] as const)]) {
            const was = elsewhere(form, step, draft);
            draft = save(form, step, draft, minds[mind]!, ctx);
            expect(elsewhere(form, step, draft)).toEqual(was);
          }
          expect(said(pruneAnswers(form, draft, ctx))).toEqual(said(pruneAnswers(form, example.answers, ctx)));
        }),
        { numRuns: 100 },
      );
    });

    test('what was typed and is no longer asked comes back with the answer that asks for it', () => {
      fc.assert(
        fc.property(fc.constantFrom(...examples), numbers, (example, chance) => {
          const ctx = contextOf(example.known, example.channel);
          const other = walk(form, ctx, chance).answers;
          let draft: Answers = {};
          for (const step of steps) draft = save(form, step, draft, example.answers, ctx);
          // Another case is looked at: its page is saved with that choice alone.
          const field = compileForm(form).byId.get('case');
          if (!field || other.case === undefined) return;
          const looked = parseStep(form, field.step, { case: String(other.case) }, draft, communes);
          const back = parseStep(form, field.step, { case: String(example.answers.case) }, looked, communes);
          expect(back).toEqual(draft);
        }),
        { numRuns: 30 },
      );
    });
  },
);
