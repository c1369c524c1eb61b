import type { Answers, FormDefinition, KnownRecord, KnownRecords } from '../../../src/modules/forms/contract.ts';
import { communeIndex, type FormContext } from '../../../src/modules/forms/rules.ts';
import { form as temporaryForm } from '../1.004194-tam-tru/form.ts';
import { procedure as temporary } from '../1.004194-tam-tru/procedure.ts';
import { form as permanentForm } from '../1.004222-thuong-tru/form.ts';
import { procedure as permanent } from '../1.004222-thuong-tru/procedure.ts';
import { form as confirmationForm } from '../1.010041-xac-nhan-cu-tru/form.ts';
import { procedure as confirmation } from '../1.010041-xac-nhan-cu-tru/procedure.ts';

/** Invented people and one complete declaration of each procedure. */
const source = { name: 'Dữ liệu dân cư', at: '2026-11-20T09:41:00+07:00' };
export const one = (title: string, values: KnownRecord['values']): KnownRecord => ({ title, values, source });
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
export const newPlace = { province: '51', commune: '23527', detail: 'Thôn 3, nhà trọ bà Lan' };
const landlord = { name: { family: 'Trần Thị', given: 'Lan' }, citizenNumber: '051180004411' };
const last = { fee: { exemption: 'none' }, result: { paper: 'none' } };

/** A man rents a room for a year; his wife and child come along. */
export const rented: Answers = {
  case: 'default',
  for: 'self',
  place: newPlace,
  stay: { length: 'one-year' },
  dwelling: { kind: 'rented' },
  landlord,
  head: { who: 'self' },
  together: { people: ['member-1', 'member-2'] },
  minors: 'mine',
  ...last,
};
/** The newborn joins the household of the mother's husband. */
export const childHome: Answers = {
  for: 'child',
  child: { who: 'child-1' },
  case: 'relatives',
  place: { ...newPlace, commune: '21523' },
  owner: { who: 'spouse' },
  consent: { way: 'counter' },
  head: { who: 'owner' },
  ...last,
};
export const current: Answers = { for: 'self', case: 'current', confirm: { members: true }, result: { paper: 'none' } };
export const all: [string, FormDefinition, Answers][] = [
  ['tạm trú', temporaryForm, rented],
  ['thường trú', permanentForm, childHome],
  ['xác nhận', confirmationForm, current],
];

export const nameOf = (form: FormDefinition): string =>
  [temporary, permanent, confirmation].find((one) => one.code === form.code)!.name;

/** Types of fields that hold no answer. */
export const silent = ['paper', 'known', 'information'];
