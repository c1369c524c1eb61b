import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import {
  communes,
  communesOf,
  findCommune,
  findProvinceIdentifier,
  level1Identifiers,
  provinces,
} from '../../../definitions/organisations/index.ts';
import { fieldsOfWork } from '../../../definitions/roles/fields.ts';
import { roles } from '../../../definitions/roles/roles.ts';
import { isWithin, type OrganisationTree, OrganisationTreeSchema } from './contract.ts';
import { isWellFormed } from './identifiers.ts';
import { buildTree } from './tree.ts';

const day = '2026-11-20';
const quangNgai = buildTree('51', day);
const body = (tree: OrganisationTree, code: string) => tree.organisations.find((one) => one.code === code)!;

describe('fact tables', () => {
  test('34 provinces and 3,321 communes of Decision 19/2025, of three types', () => {
    expect(provinces).toHaveLength(34);
    expect(communes).toHaveLength(3321);
    const count = (type: string) => communes.filter((one) => one.type === type).length;
    expect([count('xa'), count('phuong'), count('dac_khu')]).toEqual([2611, 697, 13]);
    expect(new Set(communes.map((one) => one.code)).size).toBe(3321);
    for (const province of provinces) expect(communesOf(province.code)).toHaveLength(province.communeCount);
  });

  test('Quảng Ngãi has 96 communes, with Ba Tô, Sa Thầy and one special zone', () => {
    expect(communesOf('51')).toHaveLength(96);
    expect(findCommune('21523')).toMatchObject({ name: 'Ba Tô', type: 'xa', province: '51' });
    expect(findCommune('23527')).toMatchObject({ name: 'Sa Thầy', area: 137.89, population: 19965, doubtful: [] });
    expect(
      communesOf('51')
        .filter((one) => one.type === 'dac_khu')
        .map((one) => one.name),
    ).toEqual(['Lý Sơn']);
  });

  test('neighbours with one name but for a tone mark do not share figures', () => {
    expect(findCommune('21484')).toMatchObject({ name: 'Ba Tơ', area: 120.91 });
    expect(findCommune('21523')?.area).toBeUndefined();
  });

  test('a figure that two units of one province share is marked, never shown as fact', () => {
    const seen = new Map<string, string>();
    for (const one of communes) {
      if (!one.area || !one.population || one.doubtful.includes('area')) continue;
      const key = `${one.area} ${one.population}`;
      expect(seen.get(key), `${one.code} and ${seen.get(key)}`).toBeUndefined();
      seen.set(key, one.code);
    }
  });

  test('every province has one active identifier and council, and closed ones stay readable', () => {
    const values = provinces.map((province) => findProvinceIdentifier(province.code));
    expect(values.every((one) => one?.council)).toBe(true);
    expect(new Set(values.map((one) => one!.value)).size).toBe(34);
    expect(findProvinceIdentifier('51')?.value).toBe('H48');
    expect(level1Identifiers.find((one) => one.value === 'H34')).toMatchObject({ status: 'closed', province: '51' });
  });
});

describe.each([['51'], ['01'], ['79'], ['46']])('tree of province %s', (root) => {
  const tree = root === '51' ? quangNgai : buildTree(root, day);

  test('fits the contract; codes, ids, paths and identifiers are unique', () => {
    expect(OrganisationTreeSchema.safeParse(tree).success).toBe(true);
    for (const key of ['code', 'id', 'path'] as const) {
      expect(new Set(tree.organisations.map((one) => one[key])).size).toBe(tree.organisations.length);
    }
    expect(new Set(tree.positions.map((one) => one.id)).size).toBe(tree.positions.length);
    const identifiers = tree.organisations.flatMap((one) => one.identifiers);
    expect(identifiers).toHaveLength(tree.organisations.length);
    expect(new Set(identifiers.map((one) => `${one.scheme} ${one.value}`)).size).toBe(identifiers.length);
    expect(identifiers.every((one) => isWellFormed(one.scheme, one.value))).toBe(true);
  });

  test('every parent stands before its child, in the same hierarchy, and paths follow parents', () => {
    const seen = new Map<string, (typeof tree.organisations)[number]>();
    for (const one of tree.organisations) {
      if (one.parentId === null) expect(one.path.split('/')).toHaveLength(2);
      else {
        const parent = seen.get(one.parentId)!;
        expect(parent.hierarchy).toBe(one.hierarchy);
        expect(one.path.slice(0, one.path.lastIndexOf('/'))).toBe(parent.path);
      }
      expect(one.path.startsWith(`${one.hierarchy}/`)).toBe(true);
      seen.set(one.id, one);
    }
  });

  test('no body of one hierarchy lies below a body of another', () => {
    const tops = tree.organisations.filter((one) => one.parentId === null);
    for (const top of tops) {
      const below = tree.organisations.filter((one) => isWithin(one.path, top.path));
      expect(new Set(below.map((one) => one.hierarchy))).toEqual(new Set([top.hierarchy]));
    }
  });

  test('positions belong to bodies of the tree, with known roles, fields and jurisdictions', () => {
    const ids = new Set(tree.organisations.map((one) => one.id));
    const fields = new Set<string>(fieldsOfWork.map((one) => one.code));
    const codes = new Set<string>(roles.map((one) => one.code));
    for (const position of tree.positions) {
      expect(ids.has(position.organisationId)).toBe(true);
      expect(codes.has(position.role), position.role).toBe(true);
      for (const field of position.fields ?? []) expect(fields.has(field), field).toBe(true);
      if (position.jurisdictionId) expect(ids.has(position.jurisdictionId)).toBe(true);
    }
  });
});

describe('Quảng Ngãi', () => {
  test('the dossier codes of Ba Tô start with H48.16.25, and every Centre is number 25 of its commune', () => {
    expect(body(quangNgai, '51').identifiers[0]).toMatchObject({ value: 'H48', verify: true });
    expect(body(quangNgai, '21523').identifiers[0]).toMatchObject({ value: 'H48.16', verify: true });
    const centres = quangNgai.organisations.filter((one) => one.kind === 'service-centre' && one.unitCode.length === 5);
    expect(centres).toHaveLength(96);
    expect(centres.every((one) => /^H48\.\d{2,3}\.25$/.test(one.identifiers[0]!.value))).toBe(true);
    expect(body(quangNgai, '21523.ttpvhcc').identifiers[0]!.value).toBe('H48.16.25');
  });

  test('names follow the kind of unit', () => {
    expect(body(quangNgai, '21523.kt').name).toBe('Phòng Kinh tế xã Ba Tô');
    expect(body(quangNgai, '23293.kt').name).toBe('Phòng Kinh tế, Hạ tầng và Đô thị phường Kon Tum');
    expect(body(quangNgai, '21548').shortName).toBe('UBND đặc khu Lý Sơn');
    expect(body(quangNgai, '51.tu').name).toBe('Tỉnh ủy Quảng Ngãi');
    expect(body(buildTree('48', day), '48.tu').name).toBe('Thành ủy Đà Nẵng');
    expect(body(buildTree('75', '2026-04-29'), '75').shortName).toBe('UBND tỉnh Đồng Nai');
    expect(body(buildTree('75', '2026-04-30'), '75').shortName).toBe('UBND thành phố Đồng Nai');
  });

  test('the chair reaches the offices and the Centre, not the council, police, military, Party or Front', () => {
    const below = quangNgai.organisations
      .filter((one) => isWithin(one.path, body(quangNgai, '21523').path))
      .map((one) => one.code);
    expect(below).toEqual(['21523', '21523.vp', '21523.kt', '21523.vhxh', '21523.ttpvhcc', '21523.dvc', '21523.tyt']);
    expect(body(quangNgai, '21523.ttpvhcc').path).toBe('state/51/21523/ttpvhcc');
    expect(body(quangNgai, '21523.ca').path).toBe('police/51.ca/21523.ca');
    expect(body(quangNgai, '21523.du.vp').path).toBe('party/51.tu/21523.du/vp');
  });

  test('a commune that installs for itself has the same ids, and its province is outside', () => {
    const alone = buildTree('21523', day);
    const own = quangNgai.organisations.filter((one) => one.unitCode === '21523');
    expect(alone.organisations.map((one) => one.id)).toEqual(own.map((one) => one.id));
    expect(alone.organisations.map((one) => one.identifiers)).toEqual(own.map((one) => one.identifiers));
    expect(body(alone, '21523')).toMatchObject({ parentId: null, path: 'state/21523' });
    expect(OrganisationTreeSchema.safeParse(alone).success).toBe(true);
  });

  test('two builds agree', () => {
    expect(buildTree('51', '2025-07-01')).toEqual(quangNgai);
    expect(body(quangNgai, '21523').id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab]/);
  });

  test.each([['99'], ['21524'], ['']])('root %s is refused with a sentence', (root) => {
    expect(() => buildTree(root, day)).toThrow(expect.objectContaining({ code: 'organisations.unknown-root', status: 422 }));
  });

  test('a day before the tables is refused', () => {
    expect(() => buildTree('51', '2025-06-30')).toThrow(expect.objectContaining({ code: 'organisations.before-tables' }));
  });
});

const shared = fileURLToPath(new URL('../../../../shared/data/', import.meta.url));
const present = existsSync(`${shared}communes_2025.csv`);
if (!present) console.info('skipped: the tables are compared with ../shared/data only where that folder is');

test.skipIf(!present)('the tables agree with the public lists that they were made from', () => {
  const rows = (file: string) =>
    readFileSync(`${shared}${file}`, 'utf8')
      .replace(/^\ufeff/, '')
      .trim()
      .split(/\r?\n/)
      .slice(1);
  const listed = rows('communes_2025.csv').map((row) => row.split(','));
  const own = communes.map((one) => [one.code, one.name, one.type, one.province].join(' '));
  expect(own.toSorted()).toEqual(listed.map((row) => [row[0], row[1], row[3], row[4]].join(' ')).toSorted());
  const listedProvinces = rows('provinces_2025.csv').map((row) => row.split(','));
  expect(provinces.map((one) => `${one.code} ${one.name} ${one.type}`)).toEqual(
    listedProvinces.map((row) => `${row[0]} ${row[1]} ${row[5]}`),
  );
  const listedIdentifiers = rows('org_codes_level1.csv').map((row) => row.split(',')[0]);
  expect(level1Identifiers.map((one) => one.value)).toEqual(listedIdentifiers);
});
