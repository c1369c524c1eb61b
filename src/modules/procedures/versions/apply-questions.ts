import type { FieldDefinition, OptionDefinition } from '../../forms/contract.ts';
import { type EditOf, NoSuchPlace, type Written } from './edits.ts';
import { findQuestion, findSection, optionsOf, type PlacedQuestion, questionsOf, setWhen, slug } from './questions.ts';

type QuestionEdit = EditOf<'question' | 'add-question' | 'remove-question' | 'move-question' | 'section'>;

/** The part of `applyEdit` that is about the declaration. Changes `of`. @throws NoSuchPlace */
export function applyToQuestions(of: Written, edit: QuestionEdit): void {
  switch (edit.kind) {
    case 'question':
      change(needQuestion(of, edit.at), edit);
      return;
    case 'add-question':
      add(of, edit);
      return;
    case 'remove-question':
      removeQuestion(of, edit.at);
      return;
    case 'move-question': {
      const { siblings, index } = needQuestion(of, edit.at);
      const other = siblings[index + edit.by];
      if (!other) throw new NoSuchPlace('/edit/at', 'Câu hỏi đã ở đầu hoặc cuối phần này.');
      [siblings[index], siblings[index + edit.by]] = [other, siblings[index]!];
      return;
    }
    case 'section': {
      const section = findSection(of.form, edit.at);
      if (!section) throw new NoSuchPlace('/edit/at');
      section.title = edit.title;
      if (edit.intro !== undefined) setText(section, 'intro', edit.intro);
    }
  }
}

function needQuestion({ form }: Written, at: string): PlacedQuestion {
  const found = findQuestion(form, at);
  if (!found) throw new NoSuchPlace('/edit/at', 'Câu hỏi này không còn. Hãy tải lại trang.');
  return found;
}

function setText<K extends string>(on: { [key in K]?: string }, key: K, value: string | null | undefined): void {
  if (value === undefined) return;
  if (value === null || value === '') delete on[key];
  else on[key] = value;
}

function change({ def }: PlacedQuestion, { set }: EditOf<'question'>): void {
  if (set.label !== undefined) {
    // Messages made for the old words would speak of something else.
    if (set.missing === undefined && set.label !== def.label) delete def.missing;
    def.label = set.label;
  }
  setText(def, 'hint', set.hint);
  setText(def, 'missing', set.missing);
  if (set.required === false) def.required = false;
  if (set.required === true) delete def.required;
  if (set.when !== undefined) setWhen(def, set.when);
  if (set.options) setOptions(def, set.options);
  for (const key of ['min', 'max'] as const) {
    const value = set[key];
    if (value === undefined || !['number', 'money', 'multi-choice', 'group'].includes(def.type)) continue;
    const on = def as { min?: number; max?: number };
    if (value === null) delete on[key];
    else on[key] = value;
  }
}

type GivenOption = { value?: string | undefined; label: string; hint?: string | null | undefined };

/** Options that are kept keep what stands behind them (what they reveal, when they are offered); new ones get a value of their own. */
function setOptions(def: FieldDefinition, given: readonly GivenOption[]): void {
  if (def.type !== 'choice' && def.type !== 'multi-choice')
    throw new NoSuchPlace('/edit/set/options', 'Câu hỏi này không có lựa chọn.');
  const old = new Map(optionsOf(def).map((one) => [one.value, one]));
  const taken = new Set([...old.keys(), 'true', 'false']);
  def.options = given.map(({ value, label, hint }) => {
    const kept = value === undefined ? undefined : old.get(value);
    const option: OptionDefinition = { ...(kept ?? { value: slug(label, taken) }), label };
    taken.add(option.value);
    setText(option, 'hint', hint);
    return option;
  });
}

function add({ form }: Written, edit: EditOf<'add-question'>): void {
  const taken = new Set(questionsOf(form).map(({ def }) => def.id));
  const def = {
    // In one place of its own: what an administrator asks is never in the way of an upgrade's new question.
    id: slug(edit.label, taken, 'added.'),
    type: edit.type,
    label: edit.label,
    ...(edit.hint && { hint: edit.hint }),
    ...(!edit.required && { required: false }),
    ...(edit.when && { when: edit.when }),
  } as FieldDefinition;
  if (def.type === 'choice' || def.type === 'multi-choice') {
    def.options = [];
    setOptions(def, edit.options ?? []);
  }
  const section = findSection(form, edit.after);
  if (section) {
    section.fields.push(def);
    return;
  }
  const after = findQuestion(form, edit.after);
  if (!after) throw new NoSuchPlace('/edit/after', 'Chỗ đặt câu hỏi không còn. Hãy tải lại trang.');
  // Inside a group the place of an answer is the item's own.
  if (after.group) def.id = def.id.replace('added.', 'added-');
  after.siblings.splice(after.index + 1, 0, def);
}

function removeQuestion(of: Written, at: string): void {
  const { siblings, index, step, section } = needQuestion(of, at);
  siblings.splice(index, 1);
  // A heading over nothing is no part of a declaration, nor a step without one.
  const sections = of.form.steps[step]!.sections;
  if (sections[section]!.fields.length === 0 && (sections.length > 1 || of.form.steps.length > 1)) sections.splice(section, 1);
  if (sections.length === 0) of.form.steps.splice(step, 1);
  for (const one of questionsOf(of.form)) dropEmptyReveals(one.def);
}

function dropEmptyReveals(def: FieldDefinition): void {
  for (const option of optionsOf(def)) if (option.reveal?.length === 0) delete option.reveal;
  if (def.type === 'yes-no') {
    if (def.revealYes?.length === 0) delete def.revealYes;
    if (def.revealNo?.length === 0) delete def.revealNo;
  }
}
