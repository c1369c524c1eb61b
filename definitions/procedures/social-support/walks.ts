import type { Answers, FormDefinition, KnownRecord, KnownRecords } from '../../../src/modules/forms/contract.ts';
import {
  branchesOf,
  communeIndex,
  type FormContext,
  lookupIn,
  pruneAnswers,
  resolveBound,
  type ShownField,
  validateForm,
  visibleFields,
} from '../../../src/modules/forms/rules.ts';

/** For tests: invented people, and walks through a declaration as chance has it. */
export const village = { province: '51', commune: '21523', detail: 'Thôn 1' };
export const communes = communeIndex([{ code: '21523', name: 'Xã Ba Tô', province: '51' }]);
export const today = '2026-11-23';

export const told = (title: string, values: KnownRecord['values']): KnownRecord => ({
  title,
  values: { nationality: 'Việt Nam', ethnicity: 'Hrê', residence: 'Thôn 1, xã Ba Tô, tỉnh Quảng Ngãi', ...values },
  source: { name: 'Dữ liệu dân cư', at: '2026-11-20T09:41:00+07:00' },
});
/** A household of the demo: a son, his wife, his mother of 83 and a child of 16. */
export const son = told('Phạm Văn Rê', {
  dateOfBirth: '02/09/1970',
  sex: 'Nam',
  citizenNumber: '051070000001',
  phone: '0905555120',
});
export const wife = told('Đinh Thị Ghim', {
  dateOfBirth: '15/01/1973',
  sex: 'Nữ',
  relation: 'Vợ',
  citizenNumber: '051173000002',
});
export const mother = told('Phạm Thị Ơ', { dateOfBirth: '10/06/1943', sex: 'Nữ', relation: 'Mẹ', citizenNumber: '051143000003' });
export const boy = told('Phạm Văn Tý', { dateOfBirth: '30/10/2010', sex: 'Nam', relation: 'Con' });
export const household: KnownRecords = { applicant: son, 'member-1': wife, 'member-2': mother, 'member-3': boy };

export const contextOf = (known: KnownRecords, channel: FormContext['channel'] = 'online'): FormContext => ({
  today,
  known,
  communes,
  ...(channel && { channel }),
});

const silent = ['paper', 'known', 'information', 'group'];

/** What has to be typed or chosen, given these answers. */
export const asked = (form: FormDefinition, answers: Answers, ctx: FormContext): string[] =>
  visibleFields(form, answers, ctx)
    .filter(({ field }) => !silent.includes(field.def.type) && field.def.required !== false)
    .map(({ name }) => name);

/** Values of the options that are offered for a field. */
export function offered(form: FormDefinition, id: string, answers: Answers, ctx: FormContext): unknown[] {
  const field = visibleFields(form, answers, ctx).find((one) => one.field.def.id === id)?.field;
  const lookup = lookupIn(pruneAnswers(form, answers, ctx), undefined, ctx);
  return field
    ? branchesOf(field.def)
        .filter((one) => field.optionTests?.get(String(one.value))?.(lookup) ?? true)
        .map((one) => one.value)
    : [];
}

function goodAnswer(shown: ShownField, pick: (n: number) => number, form: FormDefinition, answers: Answers, ctx: FormContext) {
  const { def } = shown.field;
  const { value } = shown;
  if (def.type === 'choice' || def.type === 'yes-no') {
    const open = offered(form, def.id, answers, ctx);
    return open.includes(value) ? value : open[pick(open.length)];
  }
  if (value !== undefined) return value;
  switch (def.type) {
    case 'multi-choice': {
      const open = offered(form, def.id, answers, ctx);
      const from = pick(open.length);
      return open.slice(from, from + 1 + pick(2));
    }
    case 'person-name':
      return pick(2) ? { family: 'Đinh Thị', given: 'Hà' } : { given: 'Hrin', single: true };
    case 'date':
      return resolveBound(def.max ?? 'today', today);
    case 'citizen-number':
      return def.required === false ? undefined : numberFor(answers, shown);
    case 'address':
      return def.level === 'commune' ? { province: '51', commune: '21523' } : village;
    case 'ethnicity':
      return '19';
    case 'nationality':
      return 'VN';
    case 'number':
    case 'money':
      return (def.min ?? 0) + pick(20);
    case 'phone':
      return '0905555018';
    case 'email':
      return 'co.rin@vidu.vn';
    case 'text':
      return def.numeric ? '4711471147'.slice(0, def.maxLength === 4 ? 4 : 10) : 'Trạm y tế';
    default:
      return 'Trạm y tế';
  }
}

/** A citizen number of the year that was typed, or will be: the date is always the latest allowed. */
function numberFor(answers: Answers, { name }: ShownField): string {
  const adult = !/^(person|dead)\./.test(name);
  const born = (answers[name.split('.')[0]!] as { dateOfBirth?: string } | undefined)?.dateOfBirth;
  const year = born && !/others/.test(name) ? born.slice(2, 4) : adult ? '08' : '56';
  return `051${adult ? '2' : '0'}${year}004417`;
}

/** Sets an answer, inside a group's item too. */
function setIn(into: Answers, path: string[], value: unknown): void {
  let node = into as Record<string, unknown>;
  for (const key of path.slice(0, -1)) {
    node[key] ??= {};
    node = node[key] as Record<string, unknown>;
  }
  node[path.at(-1)!] = value;
}

/** @returns what is still wrong in the end: nothing, or it was a dead end */
export function walk(form: FormDefinition, ctx: FormContext, numbers: readonly number[]): { answers: Answers; wrong: string[] } {
  let used = 0;
  const pick = (n: number): number => (numbers[used++ % numbers.length] ?? 0) % Math.max(n, 1);
  const answers: Answers = {};
  for (let round = 0; round < 14; round += 1) {
    for (const shown of visibleFields(form, answers, ctx)) {
      const { def } = shown.field;
      if (def.type === 'group') {
        if (shown.value === undefined) setIn(answers, shown.name.split('.'), [{}]);
      } else if (!silent.includes(def.type)) {
        const value = goodAnswer(shown, pick, form, answers, ctx);
        if (value !== undefined) setIn(answers, shown.name.split('.'), value);
      }
    }
    if (validateForm(form, answers, ctx).length === 0) break;
  }
  const pruned = pruneAnswers(form, answers, ctx);
  const wrong = [...validateForm(form, answers, ctx), ...validateForm(form, pruned, ctx)];
  return { answers: pruned, wrong: wrong.map((one) => `${one.pointer}: ${one.message}`) };
}
