import type { Answers, FormDefinition, KnownRecord, KnownRecords } from '../../../src/modules/forms/contract.ts';
import {
  branchesOf,
  communeIndex,
  type FormContext,
  lookupIn,
  pruneAnswers,
  visibleFields,
} from '../../../src/modules/forms/rules.ts';
import { factsFrom, type TypedFacts } from '../../examples/told-facts.ts';

/** For tests: invented people, and walks through a declaration as chance has it. */
export const village = { province: '51', commune: '21523', detail: 'Thôn 1' };
export const communes = communeIndex([{ code: '21523', name: 'Xã Ba Tô', province: '51' }]);
export const today = '2026-11-23';

export const told = (title: string, values: TypedFacts): KnownRecord => ({
  title,
  values: factsFrom({ nationality: 'Việt Nam', ethnicity: 'Hrê', residence: 'Thôn 1, xã Ba Tô, tỉnh Quảng Ngãi', ...values }),
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
