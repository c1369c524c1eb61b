import type { KnownRecord, KnownRecords } from '../../src/modules/forms/contract.ts';
import { communeIndex, type FormContext } from '../../src/modules/forms/rules.ts';

/** Invented people as registers tell of them, for the examples of declarations and their tests. Nobody of them exists. */

/** The day on which the examples are filled in: a Monday. */
export const today = '2026-11-23';
const source = { name: 'Dữ liệu dân cư', at: '2026-11-20T09:41:00+07:00' };

/** Two communes of the new province. */
export const communes = communeIndex([
  { code: '21523', name: 'Xã Ba Tô', province: '51' },
  { code: '23527', name: 'Xã Sa Thầy', province: '51' },
]);
export const village = { province: '51', commune: '21523', detail: 'Thôn 1' };
export const baTo = { province: '51', commune: '21523' };

/** Somebody, or an entry of a register. */
export const told = (title: string, values: KnownRecord['values']): KnownRecord => ({ title, values, source });

/** A person of the village, with everything that the population register tells. */
export function person(
  fullName: string,
  born: string,
  sex: 'male' | 'female',
  citizenNumber: string,
  more: KnownRecord['values'] = {},
): KnownRecord {
  return told(fullName, {
    fullName,
    dateOfBirth: born,
    sex,
    citizenNumber,
    idPaper: { kind: 'citizen-card', number: citizenNumber },
    ethnicity: '19',
    nationality: 'VN',
    residence: { text: 'Thôn 1, xã Ba Tô, tỉnh Quảng Ngãi', commune: '21523' },
    homeTown: { text: 'Xã Ba Tô, tỉnh Quảng Ngãi', commune: '21523' },
    ...more,
  });
}
/** The same person, called what they are to the applicant or in the household. */
export const as = (one: KnownRecord, relation: string, more: KnownRecord['values'] = {}): KnownRecord => ({
  ...one,
  values: { ...one.values, relation, ...more },
});

export const thoi = person('Phạm Văn Thôi', '1998-03-04', 'male', '051098000417');
export const ha = person('Đinh Thị Hà', '2000-08-19', 'female', '051300004962');
export const an = person('Phạm Đinh Bảo An', '2020-11-12', 'female', '051320004411');
export const re = person('Phạm Văn Rê', '1970-09-02', 'male', '051070001234', { phone: '0905555120' });
export const ghim = person('Đinh Thị Ghim', '1973-01-15', 'female', '051173000002');
export const o = person('Phạm Thị Ơ', '1943-06-10', 'female', '051143000003');
export const ty = person('Phạm Văn Tý', '2010-10-30', 'male', '051210000004');

export const theirMarriage = told('Phạm Văn Thôi và Đinh Thị Hà', {
  fullName: 'Đinh Thị Hà',
  registeredOn: '2020-02-14',
  registeredAt: 'UBND xã Ba Tô',
  entry: { number: '07/2020' },
});
/** An earlier marriage of the applicant, which ended. */
export const formerMarriage = told('Đinh Thị Hà và Phạm Văn Rạo', {
  fullName: 'Phạm Văn Rạo',
  registeredOn: '2019-02-14',
  registeredAt: 'UBND xã Ba Tô',
  entry: { number: '02/2019' },
  endedOn: '2025-06-18',
  endedBy: 'divorce',
});

/** A young family: he, his wife, their child, his parents elsewhere in the village. */
export const family: KnownRecords = {
  applicant: thoi,
  spouse: as(ha, 'Vợ'),
  marriage: theirMarriage,
  household: told('Hộ gia đình', {
    relation: 'Chủ hộ',
    residence: { text: 'Thôn 1, xã Ba Tô, tỉnh Quảng Ngãi', commune: '21523' },
    members: 3,
  }),
  'member-1': as(ha, 'Vợ'),
  'member-2': as(an, 'Con'),
  'child-1': as(an, 'Con'),
  'own-father': as(re, 'Cha'),
  'own-mother': as(ghim, 'Mẹ'),
};
/** A household of four generations: a son, his wife, his mother of 83 and a child of 16. */
export const household: KnownRecords = {
  applicant: re,
  'member-1': as(ghim, 'Vợ'),
  'member-2': as(o, 'Mẹ'),
  'member-3': as(ty, 'Con'),
};
/** A man on his own, and nobody at all. */
export const alone: KnownRecords = { applicant: thoi };
export const nobody: KnownRecords = {};

/** In which an example is filled in. */
export const contextOf = (known: KnownRecords, channel: FormContext['channel'] = 'online', day = today): FormContext => ({
  today: day,
  known,
  communes,
  ...(channel && { channel }),
});
