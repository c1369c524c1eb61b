import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildTree } from '../../src/modules/organisations/tree.ts';
import { generatePeople } from '../../src/testkit/synthetic-people.ts';
import { communesOf, findCommune, legacyProvinces, provinces } from '../organisations/index.ts';
import { findRole, publicMay, roles } from '../roles/roles.ts';
import {
  type DemoPerson,
  demoContacts,
  demoHouseholds,
  demoMarriages,
  demoOfficers,
  demoPeople,
  findDemoMarriage,
  findDemoOfficer,
} from './index.ts';

const today = '2026-11-20';
const byNumber = new Map(demoPeople.map((one) => [one.citizenNumber, one]));
const citizensOf = (commune: string) => demoPeople.filter((one) => one.householdCode && one.residence.communeCode === commune);
const tree = buildTree('51', today);

/** The rule of citizen numbers read the slow way: 12 digits, a province of the 63, century and sex, year. */
function faultOf(one: DemoPerson): string | undefined {
  const parts = /^0(\d\d)(\d)(\d\d)\d{6}$/.exec(one.citizenNumber);
  if (!parts) return 'not twelve digits';
  if (!legacyProvinces.some((old) => old.code === parts[1])) return 'no such province';
  const expected = { '19': ['0', '1'], '20': ['2', '3'] }[one.bornOn.slice(0, 2)]![one.sex === 'male' ? 0 : 1];
  if (parts[2] !== expected) return 'century and sex';
  if (parts[3] !== one.bornOn.slice(2, 4)) return 'year';
  if (Number.isNaN(Date.parse(one.bornOn)) || new Date(one.bornOn).toISOString().slice(0, 10) !== one.bornOn)
    return 'no such day';
  return undefined;
}

const ageAt = (bornOn: string, day: string): number =>
  Number(day.slice(0, 4)) - Number(bornOn.slice(0, 4)) - (day.slice(5) < bornOn.slice(5) ? 1 : 0);

describe('demo people', () => {
  test('about sixty citizens each of Ba Tô and Sa Thầy, and a few beside them', () => {
    for (const commune of ['21523', '23527']) {
      expect(citizensOf(commune).length).toBeGreaterThanOrEqual(58);
      expect(citizensOf(commune).length).toBeLessThanOrEqual(66);
    }
    for (const commune of ['21484', '23534']) expect(citizensOf(commune).length).toBeGreaterThanOrEqual(3);
  });

  test('every citizen number is valid, nobody shares a number or a telephone, and all are marked as demo', () => {
    for (const one of demoPeople) expect(faultOf(one), one.fullName).toBeUndefined();
    expect(byNumber.size).toBe(demoPeople.length);
    const phones = demoPeople.flatMap((one) => one.phone ?? []);
    expect(new Set(phones).size).toBe(phones.length);
    expect(phones.every((phone) => /^0905 555 \d{3}$/.test(phone))).toBe(true);
    expect([...demoPeople, ...demoHouseholds, ...demoMarriages, ...demoOfficers, ...demoContacts].every((one) => one.demo)).toBe(
      true,
    );
    expect(demoPeople.every((one) => findCommune(one.residence.communeCode)?.province === '51')).toBe(true);
    expect(demoPeople.every((one) => one.fullName === one.fullName.normalize('NFC'))).toBe(true);
  });

  test('the family of the birth story is complete, and not yet with its child', () => {
    const father = byNumber.get('051098000417')!;
    const mother = byNumber.get('051300004962')!;
    expect(father).toMatchObject({ fullName: 'Phạm Văn Thôi', bornOn: '1998-03-04', ethnicity: 'Hrê', identityLevel: 2 });
    expect(mother).toMatchObject({ fullName: 'Đinh Thị Hà', bornOn: '2000-08-19', ethnicity: 'Hrê' });
    expect(findDemoMarriage(father.citizenNumber, today)).toMatchObject({
      wifeNumber: mother.citizenNumber,
      registeredOn: '2024-02-14',
      registeredBy: 'UBND xã Ba Tô',
    });
    expect(demoPeople.filter((one) => one.fatherNumber === father.citizenNumber)).toEqual([]);
    expect(byNumber.get(father.fatherNumber!)?.fullName).toBe('Phạm Văn Rê');
    expect(byNumber.get('051196004182')).toMatchObject({ fullName: 'Phạm Thị Rin', phone: '0905 555 018' });
  });

  test('parents are older than their children, of the right sex, and known', () => {
    for (const one of demoPeople) {
      const [father, mother] = [byNumber.get(one.fatherNumber ?? ''), byNumber.get(one.motherNumber ?? '')];
      expect(Boolean(father)).toBe(Boolean(one.fatherNumber));
      expect(Boolean(mother)).toBe(Boolean(one.motherNumber));
      if (father) expect([father.sex, ageAt(father.bornOn, one.bornOn) >= 16], one.fullName).toEqual(['male', true]);
      if (mother) expect([mother.sex, ageAt(mother.bornOn, one.bornOn) >= 16], one.fullName).toEqual(['female', true]);
    }
  });

  test('marriages are lawful in age, one at a time, and ended ones say how', () => {
    for (const one of demoMarriages) {
      const [husband, wife] = [byNumber.get(one.husbandNumber)!, byNumber.get(one.wifeNumber)!];
      expect(ageAt(husband.bornOn, one.registeredOn), husband.fullName).toBeGreaterThanOrEqual(20);
      expect(ageAt(wife.bornOn, one.registeredOn), wife.fullName).toBeGreaterThanOrEqual(18);
      expect(Boolean(one.endedBy)).toBe(Boolean(one.endedOn));
      if (one.endedBy === 'death') expect([husband.deceasedOn, wife.deceasedOn]).toContain(one.endedOn);
    }
    for (const one of demoPeople) {
      const open = demoMarriages.filter((m) => !m.endedOn && [m.husbandNumber, m.wifeNumber].includes(one.citizenNumber));
      expect(open.length, one.fullName).toBeLessThanOrEqual(1);
    }
    expect(new Set(demoMarriages.map((one) => one.endedBy))).toEqual(new Set([undefined, 'divorce', 'death']));
  });

  test('households hold each person once, with a head', () => {
    const members = demoHouseholds.flatMap((one) => one.members.map((member) => member.citizenNumber));
    expect(new Set(members).size).toBe(members.length);
    expect(members.every((number) => byNumber.has(number))).toBe(true);
    for (const one of demoHouseholds) expect(one.members[0]).toEqual({ citizenNumber: one.headNumber, relation: 'Chủ hộ' });
  });
});

describe('demo officers', () => {
  test('accounts are unique plain words, each of a known person', () => {
    expect(new Set(demoOfficers.map((one) => one.account)).size).toBe(demoOfficers.length);
    expect(demoOfficers.every((one) => /^[a-z]+(\.[a-z]+)*$/.test(one.account))).toBe(true);
    expect(demoOfficers.every((one) => byNumber.get(one.person)?.fullName === one.fullName)).toBe(true);
    expect(findDemoOfficer('nguyen.thi.thu.suong')?.positions[0]).toMatchObject({
      organisationCode: '21523.vp',
      role: 'case-officer',
      title: 'Công chức tư pháp - hộ tịch',
    });
  });

  test('every seat is in the tree of Quảng Ngãi with the same title, role and jurisdiction', () => {
    const seats = new Map(tree.positions.map((one) => [one.code, one]));
    const ids = new Map(tree.organisations.map((one) => [one.code, one.id]));
    for (const position of demoOfficers.flatMap((one) => one.positions)) {
      const seat = seats.get(position.positionCode);
      expect(seat, position.positionCode).toMatchObject({ title: position.title, role: position.role });
      expect(seat!.organisationId).toBe(ids.get(position.organisationCode));
      expect(seat!.jurisdictionId).toBe(position.jurisdictionCode && ids.get(position.jurisdictionCode));
    }
    expect(demoContacts.every((one) => ids.has(one.organisationCode))).toBe(true);
  });

  test('both communes have everyone a dossier needs, and someone sits in State and Party', () => {
    for (const commune of ['21523', '23527']) {
      const held = demoOfficers.flatMap((one) => one.positions).filter((one) => one.organisationCode.split('.')[0] === commune);
      const needed = [
        'one-stop-officer',
        'case-officer',
        'head-of-unit',
        'leader',
        'clerk',
        'archivist',
        'commune-administrator',
        'village-team',
      ];
      expect(needed.filter((role) => !held.some((one) => one.role === role))).toEqual([]);
      expect(held.some((one) => one.role === 'leader' && one.fields?.includes('civil-status'))).toBe(true);
    }
    const hierarchy = new Map(tree.organisations.map((one) => [one.code, one.hierarchy]));
    const mixed = demoOfficers.filter((one) => new Set(one.positions.map((p) => hierarchy.get(p.organisationCode))).size > 1);
    expect(mixed.length).toBeGreaterThan(0);
    const above = demoOfficers.flatMap((one) => one.positions).filter((one) => one.organisationCode.startsWith('51'));
    for (const role of ['province-administrator', 'security-officer', 'inspector', 'province-follow-up']) {
      expect(
        above.some((one) => one.role === role && one.jurisdictionCode === '51'),
        role,
      ).toBe(true);
    }
  });
});

describe('roles', () => {
  /** What the role opens beyond what is open to everybody. */
  const may = (role: string) => Object.keys(findRole(role)!.may).filter((name) => !(name in publicMay));

  test('codes are unique and every role may be described', () => {
    expect(new Set(roles.map((one) => one.code)).size).toBe(roles.length);
    expect(roles.every((one) => one.title && one.description.endsWith('.'))).toBe(true);
    expect(JSON.parse(JSON.stringify(roles))).toEqual(roles);
    for (const one of roles) for (const name of one.withReason ?? []) expect(one.may[name], `${one.code} ${name}`).toBeDefined();
  });

  test('administrators, security officers and clerks read no dossier by that role', () => {
    for (const role of ['commune-administrator', 'province-administrator', 'security-officer', 'clerk', 'partner-system']) {
      expect(
        may(role).filter((name) => /^(dossiers|forms|results)\./.test(name)),
        role,
      ).toEqual([]);
    }
  });

  test('a one-stop officer and a case officer do not decide; a case officer reaches only the unit that resolves', () => {
    // They open what they hand over or have prepared; signing is the leader's.
    for (const role of ['one-stop-officer', 'case-officer']) expect(may(role)).not.toContain('dossiers.approve');
    expect(may('one-stop-officer')).not.toContain('dossiers.propose');
    expect(findRole('case-officer')!.may['dossiers.take']).toEqual(['resolving']);
  });

  test('those who watch change nothing', () => {
    const changing =
      /\.(submit|enter|receive|refuse|withdraw|take|propose|return|approve|hand|attach|record|grant|end|retry|start|save|discard)/;
    for (const role of ['security-officer', 'inspector', 'province-follow-up']) {
      expect(
        may(role).filter((name) => changing.test(name)),
        role,
      ).toEqual([]);
    }
    expect(findRole('inspector')!.withReason).toContain('dossiers.page');
    expect(findRole('province-follow-up')!.withReason).toContain('dossiers.page');
  });
});

describe('generated people', () => {
  test('the same seed gives the same people, with valid numbers that neither repeat nor meet the demo', () => {
    const codes = communesOf('51').map((one) => one.code);
    fc.assert(
      fc.property(fc.nat(1_000_000), fc.constantFrom(...codes, '00004'), (seed, code) => {
        const people = generatePeople(seed, 200, code);
        expect(people).toEqual(generatePeople(seed, 200, code));
        expect(people.map(faultOf).filter(Boolean)).toEqual([]);
        expect(new Set(people.map((one) => one.citizenNumber)).size).toBe(200);
        expect(people.some((one) => byNumber.has(one.citizenNumber))).toBe(false);
      }),
      { numRuns: 40 },
    );
  });

  test('an unknown commune is refused; a commune of every province works', () => {
    expect(() => generatePeople(1, 1, '99999')).toThrow(RangeError);
    for (const province of provinces)
      expect(generatePeople(1, 3, communesOf(province.code)[0]!.code).map(faultOf)).toEqual([undefined, undefined, undefined]);
  });

  test('twelve thousand people of a commune and its neighbours do not share a number', () => {
    const people = ['21484', '21523', '23527'].flatMap((code) => generatePeople(7, 12_000, code));
    expect(new Set(people.map((one) => one.citizenNumber)).size).toBe(36_000);
  });
});
