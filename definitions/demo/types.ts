import type { NewEntry } from '../../src/modules/registers/contract.ts';

/** Shapes of the synthetic people. None of them exists; every record says so. */
export type Sex = 'male' | 'female';

export type DemoPerson = {
  readonly demo: true;
  /** Twelve digits: '0' + birth province before 2025, century and sex, year, six digits. */
  readonly citizenNumber: string;
  readonly fullName: string;
  readonly sex: Sex;
  /** YYYY-MM-DD */
  readonly bornOn: string;
  readonly deceasedOn?: string;
  readonly ethnicity: string;
  readonly nationality: string;
  /** Place of birth registration and native place, as the registers of the time named the province. */
  readonly birthPlace: string;
  readonly nativePlace: string;
  readonly residence: { readonly communeCode: string; readonly detail: string; readonly text: string };
  /** 0905 555 xxx: kept for fiction. Absent = no telephone. */
  readonly phone?: string;
  /** Level of the electronic identity (Decree 69/2024); 0 = none. */
  readonly identityLevel: 0 | 1 | 2;
  readonly fatherNumber?: string;
  readonly motherNumber?: string;
  readonly householdCode?: string;
};

export type DemoHousehold = {
  readonly demo: true;
  readonly code: string;
  readonly communeCode: string;
  readonly address: string;
  readonly headNumber: string;
  /** `relation` to the head, in the words of the residence register. */
  readonly members: readonly { readonly citizenNumber: string; readonly relation: string }[];
};

export type DemoMarriage = {
  readonly demo: true;
  readonly husbandNumber: string;
  readonly wifeNumber: string;
  /** YYYY-MM-DD */
  readonly registeredOn: string;
  readonly registeredBy: string;
  /** Number and year in the marriage book, '07/2024'. */
  readonly entry: string;
  readonly endedOn?: string;
  readonly endedBy?: 'divorce' | 'death';
};

/** An entry in a book of civil status; people are linked by their citizen numbers. */
export type DemoEntry = NewEntry & { readonly demo: true; readonly endedOn?: string; readonly endedBy?: 'divorce' | 'death' };

export type DemoOfficerPosition = {
  readonly organisationCode: string;
  /** Code of the seat in the tree ('21523.vp#van-thu'). */
  readonly positionCode: string;
  readonly role: string;
  readonly title: string;
  readonly fields?: readonly string[];
  /** Code of the body whose tree the role looks over, where it is not the seat's own. */
  readonly jurisdictionCode?: string;
};

/** An account of an officer. The first position is the one that the desk opens with. Passwords are made by the demo mode, never here. */
export type DemoOfficer = {
  readonly demo: true;
  readonly account: string;
  /** Citizen number in `demoPeople`: officers are people too, with relatives. */
  readonly person: string;
  readonly fullName: string;
  readonly positions: readonly DemoOfficerPosition[];
};

/** Telephone and address of a body in the demo, as they appear on slips. */
export type DemoContact = {
  readonly demo: true;
  readonly organisationCode: string;
  readonly phone: string;
  readonly address: string;
};
