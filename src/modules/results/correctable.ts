import type { Answers, FieldDefinition, FormDefinition } from '../forms/contract.ts';
import { compileForm, describeAnswers, getAt, isSilent, setAt, validateForm, visibleFields } from '../forms/rules.ts';
import type { ResultPaper } from './contract.ts';
import { type Drawn, sourceOf } from './paper.ts';

export type Correctable = { field: string; label: string; shown: string };

const issue = {
  number: '0/0000',
  issuedOn: '2026-01-01',
  registeredAt: '',
  signer: { title: '', name: '' },
  qr: [],
  token: '',
  check: '',
};

/** Choices that lead to other questions are no slip of the pen, and lists are corrected as a whole at the counter. */
const isPlain = (def: FieldDefinition): boolean =>
  !isSilent(def.type) &&
  def.type !== 'group' &&
  def.type !== 'yes-no' &&
  def.type !== 'multi-choice' &&
  (def.type !== 'choice' || def.options.every((one) => !one.known && !one.reveal));

/**
 * The answers that stand on the paper: those without which it would say something else. Worked out by leaving each one out, so that no
 * kind of result has to list them.
 */
export function fieldsOnPaper(paper: ResultPaper, from: Drawn): Correctable[] {
  const { form } = from.published;
  const says = (answers: Answers): string | null => {
    try {
      const { data, about } = paper.content(sourceOf({ ...from, answers }), issue);
      return JSON.stringify([data, about]);
    } catch {
      // A paper cannot be made without it: then it stands there.
      return null;
    }
  };
  const now = says(from.answers);
  const shown = new Map(describeAnswers(form, from.answers, from).map((line) => [line.field, line]));
  return visibleFields(form, from.answers, from).flatMap(({ field, name, item }) => {
    const line = shown.get(name);
    // The case decides which paper it is: another one is another application.
    if (item !== undefined || name === 'case' || !line?.value || !isPlain(field.def)) return [];
    const without = structuredClone(from.answers);
    setAt(without, field.path, undefined);
    return says(without) === now ? [] : [{ field: name, label: line.label, shown: line.value }];
  });
}

/** A form of one step that asks just these fields, as the declaration asks them. */
export function formOf(form: FormDefinition, fields: readonly string[]): FormDefinition {
  const { byId } = compileForm(form);
  const asked = fields.flatMap((id): FieldDefinition[] => {
    const def = byId.get(id)?.def;
    if (!def) return [];
    const { when: _always, ...plain } = def;
    return [{ ...plain, required: true } as FieldDefinition];
  });
  return {
    ...form,
    steps: [{ id: 'sua', title: 'Ghi lại cho đúng', sections: [{ id: 'sua', title: 'Đúng ra là', fields: asked }] }],
  };
}

export type Wrong = { field: string; message: string };

/** What the declaration would have wrong with these answers that it had not before. */
export function newlyWrong(
  form: FormDefinition,
  before: Answers,
  after: Answers,
  context: Parameters<typeof validateForm>[2],
): Wrong[] {
  const { papers: _papers, ...without } = context;
  const known = new Set(validateForm(form, before, without).map((e) => e.pointer + e.message));
  return validateForm(form, after, without)
    .filter((e) => !known.has(e.pointer + e.message))
    .map((e) => ({ field: e.fieldId, message: e.message }));
}

/** The answer as people read it. */
export function shownAt(
  form: FormDefinition,
  answers: Answers,
  field: string,
  context: Parameters<typeof describeAnswers>[2],
): string {
  return describeAnswers(form, answers, context).find((line) => line.field === field)?.value ?? '';
}

export const answerAt = (answers: Answers, field: string): unknown => getAt(answers, field.split('.'));
