import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createDirectory, type Organisation } from '../modules/organisations/index.ts';
import { allowsRow, type Place } from '../testkit/authorisation/oracle.ts';
import { createTestApp, type TestApp } from '../testkit/test-app.ts';
import { type Actor, defineAggregate, type Grant, predicateOf, type Roles, type Row, relationTo } from './index.ts';

/** Any tree, any roles, any grants, any rows: the check on a row, the predicate of a list in PostgreSQL, and the plain rule agree. */
let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
});
afterAll(() => app?.close());

const hierarchies = ['state', 'police', 'party', 'front'] as const;
const uuid = (kind: number, n: number): string =>
  `00000000-0000-4000-8${String(kind).padStart(3, '0')}-${String(n).padStart(12, '0')}`;
const body = (n: number): string => uuid(1, n);
const personId = (n: number): string => uuid(2, n);
const seatId = (n: number): string => uuid(3, n);

/** Codes are each other's beginnings ('5', '51', '510'), so that a prefix is not mistaken for a parent. */
const treeOf = (shape: { hierarchy: number; parent: number }[]): Organisation[] => {
  const made: Organisation[] = [];
  shape.forEach(({ hierarchy, parent }, i) => {
    const kind = hierarchies[hierarchy]!;
    const above = made.filter((o) => o.hierarchy === kind);
    const up = parent === 0 ? undefined : above[parent % (above.length + 1)];
    const code = '5'.padEnd(1 + (i % 3), '10');
    made.push({
      id: body(i),
      code,
      name: code,
      shortName: code,
      kind: 'department',
      hierarchy: kind,
      parentId: up?.id ?? null,
      path: `${up?.path ?? kind}/${code}${i % 2 ? '' : `.${i}`}${i}`,
      unitCode: '51',
      identifiers: [],
      validFrom: '2025-07-01',
      validTo: null,
    });
  });
  return made;
};

const aggregate = defineAggregate<Row>({
  name: 'anything',
  table: 'anything',
  label: 'việc',
  subjectOf: () => null,
  relations: {
    about: { person: 'about' },
    helper: { person: 'helper' },
    desk: { position: 'desk' },
    taken: { organisation: 'taken' },
    solved: { organisation: 'solved', field: 'field' },
    all: { anyone: true },
  },
});
const relationNames = [...Object.keys(aggregate.relations), 'none', 'not-a-relation'];

const few = fc.nat({ max: 2 });
const place = fc.nat({ max: 14 });
const fieldName = fc.constantFrom('land', 'residence', 'null', '');
const anyWorld = fc.record({
  shape: fc.array(fc.record({ hierarchy: fc.nat({ max: 3 }), parent: fc.nat({ max: 20 }) }), { minLength: 1, maxLength: 12 }),
  may: fc.subarray(relationNames),
  roles: fc.array(fc.subarray(relationNames), { minLength: 1, maxLength: 3 }),
  grants: fc.array(
    fc.record({
      role: few,
      at: fc.option(place, { freq: 8 }),
      below: fc.boolean(),
      fields: fc.option(fc.array(fieldName, { maxLength: 2 }), { freq: 2 }),
    }),
    { maxLength: 3 },
  ),
  person: fc.option(few),
  seat: fc.option(few),
  rows: fc.array(
    fc.record({
      about: few,
      helper: fc.option(few, { freq: 2 }),
      desk: fc.option(few, { freq: 2 }),
      taken: fc.option(place, { freq: 6 }),
      solved: fc.option(place, { freq: 6 }),
      field: fc.option(fieldName, { freq: 4 }),
    }),
    { minLength: 1, maxLength: 12 },
  ),
});

const orNull = <T>(n: number | null, make: (n: number) => T): T | null => (n === null ? null : make(n));

test('whatever the tree, the roles, the grants and the rows', async () => {
  let allowed = 0;
  await fc.assert(
    fc.asyncProperty(anyWorld, async (given) => {
      const organisations = treeOf(given.shape);
      const tree = createDirectory(organisations, '2026-11-23');
      const thing = { type: 'anything.do', may: given.may };
      const roleTexts = given.roles.map((relations, i) => ({ code: `role-${i}`, may: { 'anything.do': relations } }));
      const roles: Roles = new Map(roleTexts.map((r) => [r.code, r]));
      const grants = given.grants.map(
        (g): Grant => ({ role: `role-${g.role}`, organisation: orNull(g.at, body) ?? '*', below: g.below, fields: g.fields }),
      );
      const actor: Actor = {
        kind: 'officer',
        account: uuid(4, 1),
        person: orNull(given.person, personId),
        level: 2,
        position: orNull(given.seat, seatId),
        organisation: null,
        grants,
        onBehalfOf: null,
      };
      const places = new Map(
        organisations.map((o): [string, Place] => [o.id, { id: o.id, parent: o.parentId, hierarchy: o.hierarchy }]),
      );
      const rows: Row[] = given.rows.map((r, i) => ({
        id: uuid(5, i),
        about: personId(r.about),
        helper: orNull(r.helper, personId),
        desk: orNull(r.desk, seatId),
        taken: orNull(r.taken, body),
        solved: orNull(r.solved, body),
        field: r.field,
      }));
      const byRule = rows.filter((row) => allowsRow({ places, roles: roleTexts }, thing, aggregate, row, actor)).map((r) => r.id);
      const byCheck = rows.filter((row) => relationTo(thing, aggregate, row, actor, roles, tree) !== undefined).map((r) => r.id);
      const values: unknown[] = [JSON.stringify(rows)];
      const byList = await app.db.query<Row>(
        `select d.id from jsonb_to_recordset($1::jsonb) as d(id uuid, about uuid, helper uuid, desk uuid, taken uuid, solved uuid, field text)
         where ${predicateOf(thing, aggregate, 'd', actor, roles, tree, values)} order by d.id`,
        values,
      );
      expect(byCheck).toEqual(byRule);
      expect(byList.map((r) => r.id)).toEqual(byRule);
      allowed += byRule.length;
    }),
    { numRuns: 400, seed: 20261123 },
  );
  expect(allowed).toBeGreaterThan(300);
});
