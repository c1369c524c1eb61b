import type { Answers, AnswerValue, FormDefinition } from '../../src/modules/forms/contract.ts';
import {
  branchesOf,
  type FormContext,
  getAt,
  isSilent,
  lookupIn,
  pruneAnswers,
  resolveBound,
  type ShownField,
  setAt,
  validateForm,
  visibleFields,
} from '../../src/modules/forms/rules.ts';
import { baTo, village } from './people.ts';

/** Random, and always the same for the same numbers: which of `n` things. */
export type Pick = (n: number) => number;
export function pickFrom(numbers: readonly number[]): Pick {
  let used = 0;
  return (n) => (n < 2 ? 0 : (numbers[used++ % numbers.length] ?? 0) % n);
}

/** Values of the options that are offered for a field, given the answers so far. */
export function optionsOpen({ field, item }: ShownField, form: FormDefinition, answers: Answers, ctx: FormContext): unknown[] {
  const pruned = pruneAnswers(form, answers, ctx);
  const lookup = lookupIn(pruned, item, ctx);
  return branchesOf(field.def)
    .filter((one) => field.optionTests?.get(String(one.value))?.(lookup) ?? true)
    .map((one) => one.value);
}

/** So many days before, but not before the first day that is allowed. */
function earlier(day: string, days: number, first = ''): string {
  const before = new Date(Date.parse(day) - days * 86_400_000).toISOString().slice(0, 10);
  return before < first ? first : before;
}

/** A good answer of each kind. Undefined where nothing need be said and chance leaves it out. */
function goodAnswer(shown: ShownField, pick: Pick, form: FormDefinition, answers: Answers, ctx: FormContext): unknown {
  const { def } = shown.field;
  const path = shown.pointer.slice(1).split('/');
  const open = () => optionsOpen(shown, form, answers, ctx);
  switch (def.type) {
    case 'choice':
    case 'yes-no': {
      const all = open();
      return all[pick(all.length)];
    }
    case 'multi-choice': {
      const all = open();
      const least = Math.max(def.min ?? 0, def.required === false ? 0 : 1);
      return all.slice(pick(all.length - least + 1)).slice(0, Math.min(least + pick(2), def.max ?? all.length));
    }
    case 'person-name':
      return pick(2) ? { family: 'Đinh Thị', given: 'Hà' } : { given: 'Hrin', single: true };
    case 'date': {
      const last = earlier(
        resolveBound(def.max ?? 'today', ctx.today),
        50 * pick(4),
        def.min && resolveBound(def.min, ctx.today),
      );
      return def.partial ? [last, last.slice(0, 7), last.slice(0, 4)][pick(3)] : last;
    }
    case 'citizen-number': {
      if (def.required === false && pick(2)) return undefined;
      // Men and women of the year that was answered for them; of 1998 where none was, and the date is mended to it.
      const to = def.birthDate?.startsWith('item.') ? [...path.slice(0, -1), def.birthDate.slice(5)] : def.birthDate?.split('.');
      const born = (to && getAt(answers, to)) as string | undefined;
      const year = typeof born === 'string' ? born.slice(0, 4) : '1998';
      return `051${(year >= '2000' ? 2 : 0) + (def.sex === 'female' ? 1 : 0)}${year.slice(2)}004417`;
    }
    case 'address':
      if (def.level === 'commune') return baTo;
      return def.abroad && pick(4) === 0 ? { province: 'abroad', detail: 'Viêng Chăn, Lào' } : village;
    case 'ethnicity':
      return '19';
    case 'nationality':
      return 'VN';
    case 'number':
    case 'money':
      return Math.min((def.min ?? 0) + pick(20), def.max ?? Number.POSITIVE_INFINITY);
    case 'phone':
      return '0905555018';
    case 'email':
      return 'co.rin@vidu.vn';
    case 'time':
      return '08:30';
    case 'group':
      return Array.from({ length: Math.max(def.min ?? 0, def.required === false ? pick(3) : 1 + pick(2)) }, () => ({}));
    case 'text':
      return def.numeric ? '4711471147'.slice(0, def.maxLength ?? 10) : 'Trạm y tế xã';
    default:
      return 'Như đã nói với cán bộ xã.';
  }
}

/** Sets an answer in place, inside an item of a group too. @param name as shown: `children.0.name` */
export function answerAt(answers: Answers, name: string, value: unknown): void {
  const path = name.split('.');
  const at = path.findIndex((part) => /^\d+$/.test(part));
  if (at < 0) setAt(answers, path, value);
  else {
    const items = getAt(answers, path.slice(0, at)) as AnswerValue[];
    setAt(items[Number(path[at])] as Answers, path.slice(at + 1), value);
  }
}

/**
 * Answers a whole declaration as chance has it, and mends what is found wrong, as people do.
 * @param from answers to begin with: none, or an example
 * @returns what is still wrong in the end: nothing, or the way was a dead end
 */
export function walk(
  form: FormDefinition,
  ctx: FormContext,
  numbers: readonly number[],
  from: Answers = {},
): { answers: Answers; wrong: string[] } {
  const pick = pickFrom(numbers);
  const answers = structuredClone(from);
  for (let round = 0; round < 14; round += 1) {
    const wrong = validateForm(form, answers, ctx).map((one) => one.pointer);
    if (round > 0 && wrong.length === 0) break;
    for (const shown of visibleFields(form, answers, ctx)) {
      const { def } = shown.field;
      if (isSilent(def.type)) continue;
      const isWrong = wrong.some((pointer) => pointer === shown.pointer || pointer.startsWith(`${shown.pointer}/`));
      if (shown.value !== undefined && !(isWrong && def.type !== 'group')) continue;
      if (def.required === false && !isWrong && pick(2)) continue;
      const value = goodAnswer(shown, pick, form, answers, ctx);
      if (value !== undefined || isWrong) answerAt(answers, shown.name, value);
    }
  }
  const pruned = pruneAnswers(form, answers, ctx);
  const left = [...validateForm(form, answers, ctx), ...validateForm(form, pruned, ctx)];
  return { answers: pruned, wrong: left.map((one) => `${one.pointer}: ${one.message}`) };
}
