import type { Answers, FormDefinition, KnownRecord, KnownRecords } from '../../../src/modules/forms/contract.ts';
import { communeIndex, type FormContext } from '../../../src/modules/forms/rules.ts';
import { factsFrom, type TypedFacts } from '../../examples/told-facts.ts';
import { rented } from '../1.004194-tam-tru/examples.ts';
import { form as temporaryForm } from '../1.004194-tam-tru/form.ts';
import { procedure as temporary } from '../1.004194-tam-tru/procedure.ts';
import { childHome } from '../1.004222-thuong-tru/examples.ts';
import { form as permanentForm } from '../1.004222-thuong-tru/form.ts';
import { procedure as permanent } from '../1.004222-thuong-tru/procedure.ts';
import { current } from '../1.010041-xac-nhan-cu-tru/examples.ts';
import { form as confirmationForm } from '../1.010041-xac-nhan-cu-tru/form.ts';
import { procedure as confirmation } from '../1.010041-xac-nhan-cu-tru/procedure.ts';

/** Invented people and one complete declaration of each procedure. */
const source = { name: 'Dữ liệu dân cư', at: '2026-11-20T09:41:00+07:00' };
export const one = (title: string, values: TypedFacts): KnownRecord => ({ title, values: factsFrom(values), source });
export const thoi = one('Phạm Văn Thôi', {
  dateOfBirth: '04/03/1998',
  sex: 'Nam',
  citizenNumber: '051098000417',
  residence: 'Thôn 1, xã Ba Tô, tỉnh Quảng Ngãi',
});
export const ha = one('Đinh Thị Hà', { dateOfBirth: '19/08/2000', sex: 'Nữ', citizenNumber: '051300004962', relation: 'Vợ' });
const an = one('Phạm Đinh Bảo An', { dateOfBirth: '12/11/2020', sex: 'Nữ', citizenNumber: '051320004411', relation: 'Con' });
const re = one('Phạm Văn Rê', { dateOfBirth: '02/09/1970', sex: 'Nam', citizenNumber: '051070001234', relation: 'Cha' });
export const family: KnownRecords = {
  applicant: thoi,
  spouse: ha,
  household: one('Hộ gia đình', { relation: 'Chủ hộ', residence: 'Thôn 1, xã Ba Tô', members: '3' }),
  'member-1': ha,
  'member-2': an,
  'child-1': an,
  'own-father': re,
};
export const communes = communeIndex([
  { code: '21523', name: 'Xã Ba Tô', province: '51' },
  { code: '23527', name: 'Xã Sa Thầy', province: '51' },
]);
export const contextOf = (known: KnownRecords, channel: FormContext['channel'] = 'online'): FormContext => ({
  today: '2026-11-22',
  known,
  communes,
  ...(channel && { channel }),
});
export const all: [string, FormDefinition, Answers][] = [
  ['tạm trú', temporaryForm, rented],
  ['thường trú', permanentForm, childHome],
  ['xác nhận', confirmationForm, current],
];

export const nameOf = (form: FormDefinition): string =>
  [temporary, permanent, confirmation].find((one) => one.code === form.code)!.name;

/** Types of fields that hold no answer. */
export const silent = ['paper', 'known', 'information'];
