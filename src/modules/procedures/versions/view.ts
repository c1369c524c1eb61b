import { z } from 'zod';
import type { Condition, FieldDefinition } from '../../forms/contract.ts';
import { ConditionSchema } from '../../forms/schema.ts';
import { ProcedureDefinitionSchema } from '../contract.ts';
import { addableTypes, type Written } from './edits.ts';
import { conditionInWords, optionsOf, questionsOf, typeWords } from './questions.ts';
import { unconfirmedIn } from './unconfirmed.ts';

/** A question as a screen shows and edits it: flat, in order, with its condition in words. */
export const QuestionSchema = z.object({
  at: z.string(),
  id: z.string(),
  depth: z.number(),
  group: z.string().nullable(),
  type: z.string(),
  typeText: z.string(),
  label: z.string(),
  hint: z.string().nullable(),
  missing: z.string().nullable(),
  required: z.boolean(),
  /** Whether an answer is given at all: papers, known facts and reminders have none to be required. */
  answered: z.boolean(),
  when: ConditionSchema.nullable(),
  whenText: z.string().nullable(),
  options: z.array(z.object({ value: z.string(), label: z.string(), hint: z.string().nullable() })),
  min: z.number().nullable(),
  max: z.number().nullable(),
  first: z.boolean(),
  last: z.boolean(),
});
export type QuestionView = z.infer<typeof QuestionSchema>;

const PlaceSchema = z.object({
  at: z.string(),
  step: z.string(),
  title: z.string(),
  intro: z.string().nullable(),
  questions: z.array(QuestionSchema),
});

/** A whole definition as the administrators' screens show it. */
export const DefinitionViewSchema = z.object({
  // What is being written may still be wrong: its shape is promised, its contents are what the check is for.
  procedure: z.looseObject({}).or(ProcedureDefinitionSchema),
  form: z.object({ title: z.string(), pledge: z.string().nullable(), source: z.string() }),
  sections: z.array(PlaceSchema),
  /** Conditions of papers and fees in words, by `components/0`, `fees/1`. */
  neededTexts: z.record(z.string(), z.string()),
  /** What a paper's or a fee's condition may hang on. */
  toVerify: z.array(z.object({ at: z.string(), what: z.string(), source: z.string() })),
  addable: z.array(z.object({ type: z.string(), label: z.string() })),
});
export type DefinitionView = z.infer<typeof DefinitionViewSchema>;

export function viewOf(defined: Written): DefinitionView {
  const { procedure, form } = defined;
  const words = (condition: Condition): string => conditionInWords(condition, form, procedure.cases);
  const questions = questionsOf(form);
  const neededTexts: Record<string, string> = {};
  for (const list of ['components', 'fees'] as const)
    for (const [i, one] of procedure[list].entries()) if (one.needed) neededTexts[`${list}/${i}`] = words(one.needed);
  return {
    procedure,
    form: { title: form.title, pledge: form.pledge ?? null, source: form.source.name },
    sections: form.steps.flatMap((step, s) =>
      step.sections.map((section, i) => ({
        at: `/steps/${s}/sections/${i}`,
        step: step.title,
        title: section.title,
        intro: section.intro ?? null,
        questions: questions
          .filter((one) => one.step === s && one.section === i)
          .map(({ at, depth, group, def, siblings, index }) => ({
            at,
            id: def.id,
            depth,
            group,
            type: def.type,
            typeText: typeWords[def.type],
            label: def.label,
            hint: def.hint ?? null,
            missing: def.missing ?? null,
            required: def.required ?? true,
            answered: !['known', 'information'].includes(def.type),
            when: def.when ?? null,
            whenText: def.when ? words(def.when) : null,
            options: optionsOf(def).map((one) => ({ value: one.value, label: one.label, hint: one.hint ?? null })),
            min: bound(def, 'min'),
            max: bound(def, 'max'),
            first: index === 0,
            last: index === siblings.length - 1,
          })),
      })),
    ),
    neededTexts,
    toVerify: unconfirmedIn(defined),
    addable: addableTypes.map((type) => ({ type, label: typeWords[type] })),
  };
}

function bound(def: FieldDefinition, key: 'min' | 'max'): number | null {
  const value = (def as { min?: unknown; max?: unknown })[key];
  return typeof value === 'number' ? value : null;
}
