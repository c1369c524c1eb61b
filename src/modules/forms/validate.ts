import { checkValue } from './check-value.ts';
import {
  type CompiledField,
  type CompiledForm,
  compileForm,
  type FormContext,
  groupTrees,
  isSilent,
  type Visited,
  visit,
} from './compile.ts';
import type { Answers, AnswerValue, FieldError, FormDefinition } from './contract.ts';
import { cleanText } from './text.ts';

const escapePointer = (part: string | number): string => String(part).replace(/~/g, '~0').replace(/\//g, '~1');
export const pointerOf = (path: readonly (string | number)[]): string => path.map((part) => `/${escapePointer(part)}`).join('');

/** The id of the input that an error belongs to; the renderer gives it, the summary links to it. */
export const inputId = (pointer: string): string => pointer.slice(1).replace(/[/.]/g, '-');

/** A field as it stands on a page: with its item number inside a group. */
export interface ShownField {
  field: CompiledField;
  /** `children.0.name` */
  name: string;
  pointer: string;
  value: unknown;
  item?: number;
}

/** Fields that are asked, given these answers, in document order. Without a context nothing is known from registers. */
export function visibleFields(form: FormDefinition, answers: Answers, ctx: Partial<FormContext> = {}): ShownField[] {
  return visit(compileForm(form), answers, ctx).visited.map((one) => ({
    field: one.field,
    name: one.path.join('.'),
    pointer: pointerOf(one.path),
    value: one.value,
    ...(one.item !== undefined && { item: one.item }),
  }));
}

/** Errors of one step, in the order of its fields. Answers of other steps are used for conditions only. */
export function validateStep(form: FormDefinition, stepId: string, answers: Answers, ctx: FormContext): FieldError[] {
  return collect(
    visit(compileForm(form), answers, ctx).visited.filter((one) => one.field.step === stepId),
    ctx,
  );
}

/**
 * The whole declaration, strictly: unknown keys are refused, answers of fields that are not asked are passed over.
 * Made for the server at submission, which wants both.
 * @returns `answers` as they go into the dossier, see `pruneAnswers`
 */
export function checkForm(form: FormDefinition, answers: Answers, ctx: FormContext): { errors: FieldError[]; answers: Answers } {
  const compiled = compileForm(form);
  const { visited, effective } = visit(compiled, answers, ctx);
  return {
    errors: [...unknownKeys(compiled, answers), ...collect(visited, ctx)],
    answers: clean(effective as AnswerValue) as Answers,
  };
}

/** What is wrong with the whole declaration; nothing when it can be handed in. */
export const validateForm = (form: FormDefinition, answers: Answers, ctx: FormContext): FieldError[] =>
  checkForm(form, answers, ctx).errors;

function collect(visited: readonly Visited[], ctx: FormContext): FieldError[] {
  const errors: FieldError[] = [];
  for (const one of visited) {
    const problems = checkValue(one.field, one.value, ctx, one.lookup);
    if (!problems) continue;
    const base = pointerOf(one.path);
    for (const { part, message } of problems) {
      errors.push({ pointer: part ? `${base}/${part}` : base, fieldId: one.field.def.id, message });
    }
  }
  return errors;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function unknownKeys(compiled: CompiledForm, answers: unknown): FieldError[] {
  const errors: FieldError[] = [];
  const walk = (tree: Map<string, unknown>, value: unknown, path: (string | number)[]): void => {
    if (value === undefined) return;
    if (!isObject(value)) {
      errors.push({ pointer: pointerOf(path), fieldId: path.join('.'), message: 'Phần này không đúng cấu trúc của tờ khai' });
      return;
    }
    for (const key of Object.keys(value)) {
      const node = tree.get(key);
      const inner = value[key];
      if (node === undefined) {
        errors.push({
          pointer: pointerOf([...path, key]),
          fieldId: key.slice(0, 80),
          message: 'Tờ khai này không có mục như vậy',
        });
        if (errors.length > 50) return;
      } else if (node instanceof Map) walk(node, inner, [...path, key]);
      else {
        const itemTree = groupTrees.get(node as CompiledField);
        if (itemTree && Array.isArray(inner)) {
          for (const [index, item] of inner.slice(0, 100).entries()) walk(itemTree, item, [...path, key, index]);
        }
      }
    }
  };
  walk(compiled.tree, answers, []);
  return errors;
}

/**
 * What goes into the dossier: only answers that are asked, in one spelling (NFC, no invisible marks). Drafts keep the
 * rest, so that changing one's mind twice loses nothing.
 */
export function pruneAnswers(form: FormDefinition, answers: Answers, ctx: Partial<FormContext> = {}): Answers {
  return clean(visit(compileForm(form), answers, ctx).effective as AnswerValue) as Answers;
}

/** No answer is nested deeper than an address inside a group; what is, is an attack and is cut off. */
const deepest = 8;
function clean(value: AnswerValue | undefined, depth = 0): AnswerValue | undefined {
  if (typeof value === 'string') return cleanText(value);
  if (typeof value !== 'object' || value === null) return value;
  if (depth > deepest) return undefined;
  if (Array.isArray(value)) return value.map((item) => clean(item, depth + 1) ?? null);
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, clean(inner, depth + 1)]));
}

export interface StepProgress {
  id: string;
  title: string;
  /** `untouched`: nothing answered yet; `open`: begun, something missing; `skipped`: nothing in it is asked. */
  state: 'untouched' | 'open' | 'done' | 'skipped';
  /** How many things are left to mend or fill. */
  left: number;
}
export interface FormProgress {
  steps: StepProgress[];
  /** The first step that is not done; null when everything is. */
  next: string | null;
}

/** How far the declaration is. */
export function progress(form: FormDefinition, answers: Answers, ctx: FormContext): FormProgress {
  const { visited } = visit(compileForm(form), answers, ctx);
  const steps = form.steps.map((step): StepProgress => {
    const own = visited.filter((one) => one.field.step === step.id);
    const asked = own.filter((one) => !isSilent(one.field.def.type));
    const left = collect(own, ctx).length;
    const isBegun = asked.some((one) => one.value !== undefined);
    const state = own.length === 0 ? 'skipped' : left === 0 ? 'done' : isBegun ? 'open' : 'untouched';
    return { id: step.id, title: step.title, state, left };
  });
  return { steps, next: steps.find((step) => step.state === 'open' || step.state === 'untouched')?.id ?? null };
}
