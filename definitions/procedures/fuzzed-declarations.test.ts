import { describe, expect, test } from 'vitest';
import type { Answers } from '../../src/modules/forms/contract.ts';
import { describeAnswers, jsonSchemaOf, progress, pruneAnswers, validateForm } from '../../src/modules/forms/rules.ts';
import { caseOf, feesFor, papersFor, resultFor, titleFor } from '../../src/modules/procedures/rules.ts';
import { badInputs, type Schema } from '../../src/testkit/fuzz/mutate.ts';
import { printedDeclaration } from '../declarations/index.ts';
import { declarationSource, issue, resultSource } from '../examples/draw.ts';
import { contextOf, today } from '../examples/people.ts';
import { resultPapers } from '../results/index.ts';
import { declarables } from './declarables.fixture.ts';

/** Bad and odd declarations, made from the examples and from the published JSON Schema of their form, as the fuzz of actions makes inputs. */
describe.each(declarables.map((one) => [`${one.procedure.code} ${one.procedure.plainName}`, one] as const))(
  '%s',
  (_name, one) => {
    const { procedure, form, examples } = one;

    test.each(examples.map((example) => [example.name, example] as const))(
      '%s: what is bad is refused with sentences, what is let through can be printed',
      (name, { answers: good, known, channel = 'online' }) => {
        const ctx = contextOf(known, channel);
        const schema = jsonSchemaOf(form) as unknown as Schema;
        for (const bad of badInputs(`${procedure.code} ${name}`, schema, JSON.parse(JSON.stringify(good)), 150)) {
          const answers = bad as Answers;
          const errors = validateForm(form, answers, ctx);
          for (const { message, pointer } of errors) {
            expect(message).toMatch(/\p{L}/u);
            expect(message).not.toMatch(/undefined|NaN|\[object/);
            expect(typeof pointer).toBe('string');
          }
          progress(form, answers, ctx);
          describeAnswers(form, answers, ctx);
          if (errors.length > 0) continue;
          const kept = pruneAnswers(form, answers, ctx);
          const at = { case: caseOf(procedure, kept), channel, day: today };
          const declared = { form, answers: kept, known };
          expect(feesFor(procedure, at, kept).total).toBeGreaterThanOrEqual(0);
          papersFor(procedure, at, { answers: kept, known });
          titleFor(procedure, kept, known);
          printedDeclaration(procedure.code).content(declarationSource(declared, procedure));
          const { template } = resultFor(procedure, at);
          expect(resultPapers[template]!.content(resultSource(declared, procedure), issue).about).not.toBe('');
        }
      },
    );
  },
);
