import { village } from '../../examples/people.ts';

/** What the examples of all CT01 declarations share. */
export const newPlace = { province: '51', commune: '23527', detail: 'Thôn 3, nhà trọ bà Lan' };
export const landlord = { name: { family: 'Trần Thị', given: 'Lan' }, citizenNumber: '051180004411' };
export const noExemption = { fee: { exemption: 'none' }, result: { paper: 'none' } };
/** Somebody whom no register tells of. */
export const unknownApplicant = {
  name: { family: 'Phạm Thị', given: 'Rin' },
  dateOfBirth: '1996-05-01',
  sex: 'female',
  citizenNumber: '051196004182',
};
/** A newborn who has no number yet. */
export const newborn = { name: { family: 'Phạm Đinh', given: 'Hưng' }, dateOfBirth: '2026-11-12', sex: 'male' };
export const atHome = village;
