/**
 * The demo's people: about sixty citizens each of Ba To and Sa Thay, a few beside them, and the officers of three levels.
 * All invented; numbers follow the rule of citizen numbers, telephones are 0905 555 xxx. Production refuses them.
 */
import { baToEndedMarriages, baToTable } from './ba-to.ts';
import { entriesOf } from './civil-entries.ts';
import { baToNeighbourTable, saThayNeighbourTable } from './neighbours.ts';
import { officersTable } from './officers.ts';
import { counter, type Registry, readHouseholds, readOfficers } from './read.ts';
import { saThayEndedMarriages, saThayTable } from './sa-thay.ts';
import type { DemoContact, DemoEntry, DemoHousehold, DemoMarriage, DemoOfficer, DemoPerson } from './types.ts';

export { citizenNumberOf } from './read.ts';
export type * from './types.ts';

const registry: Registry = { people: [], households: [], marriages: [] };
/** Telephones below 101 are given by hand in the tables. */
const place = counter(101);
readHouseholds('21523', baToTable, baToEndedMarriages, place, registry);
readHouseholds('23527', saThayTable, saThayEndedMarriages, place, registry);
readHouseholds('21484', baToNeighbourTable, '', place, registry);
readHouseholds('23534', saThayNeighbourTable, '', place, registry);

/** Accounts of officers; `person` is a citizen number in `demoPeople`. */
export const demoOfficers: readonly DemoOfficer[] = readOfficers(officersTable, place, registry);
export const demoPeople: readonly DemoPerson[] = registry.people;
export const demoHouseholds: readonly DemoHousehold[] = registry.households;
export const demoMarriages: readonly DemoMarriage[] = registry.marriages;
/** What the books of civil status hold of them: births since 1976 in the two old provinces, every marriage, the deaths. */
export const demoEntries: readonly DemoEntry[] = entriesOf(demoPeople, demoMarriages);

export const demoContacts: readonly DemoContact[] = [
  { demo: true, organisationCode: '21523.ttpvhcc', phone: '0255 555 0123', address: 'Xã Ba Tô, tỉnh Quảng Ngãi' },
  { demo: true, organisationCode: '23527.ttpvhcc', phone: '0260 555 0127', address: 'Xã Sa Thầy, tỉnh Quảng Ngãi' },
  { demo: true, organisationCode: '21484.ttpvhcc', phone: '0255 555 0184', address: 'Xã Ba Tơ, tỉnh Quảng Ngãi' },
  { demo: true, organisationCode: '23534.ttpvhcc', phone: '0260 555 0134', address: 'Xã Sa Bình, tỉnh Quảng Ngãi' },
  { demo: true, organisationCode: '51.ttpvhcc', phone: '0255 555 0100', address: 'Phường Cẩm Thành, tỉnh Quảng Ngãi' },
];

const personByNumber = new Map(demoPeople.map((one) => [one.citizenNumber, one]));
const officerByAccount = new Map(demoOfficers.map((one) => [one.account, one]));

/** Demo person by citizen number, or undefined. */
export const findDemoPerson = (citizenNumber: string): DemoPerson | undefined => personByNumber.get(citizenNumber);

/** Officer by account, or undefined. */
export const findDemoOfficer = (account: string): DemoOfficer | undefined => officerByAccount.get(account);

/** The marriage that holds on `day` (YYYY-MM-DD) for one of the couple, or undefined. */
export function findDemoMarriage(citizenNumber: string, day: string): DemoMarriage | undefined {
  return demoMarriages.find(
    (one) =>
      (one.husbandNumber === citizenNumber || one.wifeNumber === citizenNumber) &&
      one.registeredOn <= day &&
      (one.endedOn === undefined || day < one.endedOn),
  );
}
