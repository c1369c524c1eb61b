import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { roles } from '../../definitions/roles/roles.ts';
import { sessionCookie } from '../modules/identity/index.ts';
import { type Appointed, bearer, makeAccount, tokenFor } from '../testkit/authorisation/accounts.ts';
import {
  type ActorCase,
  actorsFor,
  aggregateOf,
  aggregatesOf,
  bodies,
  me,
  mySeat,
  rowsFor,
  situation,
  situations,
  worldOf,
} from '../testkit/authorisation/cases.ts';
import { allowsRow, type Expected, expected, listed, type Thing, type World } from '../testkit/authorisation/oracle.ts';
import { askOverHttp } from '../testkit/authorisation/over-http.ts';
import { outcomeOf } from '../testkit/authorisation/probe.ts';
import { authorisationTable } from '../testkit/authorisation/table.ts';
import { watchWrites } from '../testkit/fuzz/watch-writes.ts';
import { createTestApp, type TestApp } from '../testkit/test-app.ts';
import { type AnyQuery, anonymous, packageRoot, predicateOf, type Row, relationTo } from './index.ts';

/**
 * The authorisation matrix: every action and query x every role x relation to the row x where the row's bodies lie. All of it comes
 * from the declarations and definitions/roles, so that whatever is declared tomorrow is in it.
 */
let app: TestApp;
let world: World;
let cases: ActorCase[];
const rows = new Map<string, Row[]>();

beforeAll(async () => {
  app = await createTestApp();
  world = await worldOf(app);
  cases = actorsFor(app);
  for (const aggregate of aggregatesOf(world.things)) rows.set(aggregate.name, await rowsFor(app, aggregate));
});
afterAll(() => app?.close());

const type = (thing: Thing): string => thing.declared.type;
const overRows = (): { thing: Thing; rows: Row[] }[] =>
  world.things.flatMap((thing) => {
    const aggregate = aggregateOf(thing);
    return aggregate ? [{ thing, rows: rows.get(aggregate.name)! }] : [];
  });

describe('one row and a list say the same as the rule', () => {
  test('the check on a row, for every role, relation and place', () => {
    const wrong: string[] = [];
    const counted = { yes: 0, no: 0 };
    const { roles: kernelRoles } = app.kernel;
    const tree = app.kernel.tree();
    for (const { thing, rows: all } of overRows()) {
      const aggregate = aggregateOf(thing)!;
      for (const { name, actor } of cases) {
        for (const row of all) {
          const should = allowsRow(world, thing.declared, aggregate, row, actor);
          counted[should ? 'yes' : 'no']++;
          if ((relationTo(thing.declared, aggregate, row, actor, kernelRoles, tree) !== undefined) !== should) {
            wrong.push(`${type(thing)} as ${name} on ${row.id}: ${should ? 'wrongly refused' : 'WRONGLY ALLOWED'}`);
          }
        }
      }
    }
    expect(wrong.slice(0, 20)).toEqual([]);
    expect(counted.yes).toBeGreaterThan(10_000);
    expect(counted.no).toBeGreaterThan(counted.yes);
  });

  test('the list’s predicate in PostgreSQL, over the same rows', async () => {
    const wrong: string[] = [];
    for (const aggregate of aggregatesOf(world.things)) {
      const all = rows.get(aggregate.name)!;
      const things = world.things.filter((t) => aggregateOf(t)?.name === aggregate.name);
      for (const { name, actor } of cases) {
        const values: unknown[] = [all.map((r) => r.id)];
        const tree = app.kernel.tree();
        const byText = new Map<string, Thing[]>();
        // Relations shared by several things give one predicate; each text is run once.
        for (const thing of things) {
          const key = JSON.stringify(
            actor.grants.map((g) =>
              thing.declared.may.filter((r) => app.kernel.roles.get(g.role)?.may[type(thing)]?.includes(r)),
            ),
          );
          byText.set(key, [...(byText.get(key) ?? []), thing]);
        }
        const groups = [...byText.values()];
        const columns = groups.map(
          (g, i) => `${predicateOf(g[0]!.declared, aggregate, 'd', actor, app.kernel.roles, tree, values)} as p${i}`,
        );
        if (columns.every((c) => c.startsWith('false '))) {
          for (const thing of things)
            if (all.some((r) => allowsRow(world, thing.declared, aggregate, r, actor)))
              wrong.push(`${type(thing)} as ${name}: list is empty`);
          continue;
        }
        const found = await app.db.query<Row>(
          `select d.id, ${columns.join(', ')} from ${aggregate.table} d where d.id = any($1)`,
          values,
        );
        const byId = new Map(found.map((r) => [r.id, r]));
        groups.forEach((group, i) => {
          for (const thing of group) {
            for (const row of all) {
              const should = allowsRow(world, thing.declared, aggregate, row, actor);
              if ((byId.get(row.id)?.[`p${i}`] === true) !== should)
                wrong.push(`${type(thing)} as ${name}: row ${row.id} ${should ? 'is missing' : 'IS SHOWN'}`);
            }
          }
        });
      }
    }
    expect(wrong.slice(0, 20)).toEqual([]);
  }, 60_000);

  test('the rows lie inside, above, below and beside the jurisdictions, and in other hierarchies', () => {
    for (const aggregate of aggregatesOf(world.things)) {
      for (const relation of Object.values(aggregate.relations) as { organisation?: string }[]) {
        if (!relation.organisation) continue;
        const met = new Set(
          cases.flatMap(({ actor }) =>
            rows
              .get(aggregate.name)!
              .map((row) => situation(world, actor.grants[0]!.organisation, String(row[relation.organisation!]))),
          ),
        );
        expect([...met].sort(), `${aggregate.name}.${relation.organisation}`).toEqual([...situations].sort());
      }
    }
  });
});

describe('the kernel answers as the rule says', () => {
  /** For every thing and role: actors and rows of each expected answer, evenly taken. */
  function chosen(thing: Thing): { who: ActorCase; row: Row | undefined; should: Expected }[] {
    const aggregate = thing.declared.target ? aggregateOf(thing) : undefined;
    const picked: { who: ActorCase; row: Row | undefined; should: Expected }[] = [];
    for (const code of [...new Set(cases.map((c) => c.role))]) {
      const ofRole = cases.filter((c) => c.role === code);
      const taken = new Map<Expected, number>();
      ofRole.forEach((who, i) => {
        const all = aggregate ? rows.get(aggregate.name)! : [undefined];
        for (let k = 0; k < Math.min(all.length, 12); k++) {
          const row = all[(i * 7 + k * 31) % all.length];
          const should = expected(world, thing, who.actor, row);
          const n = taken.get(should) ?? 0;
          if (n >= 6) continue;
          taken.set(should, n + 1);
          picked.push({ who, row, should });
        }
      });
    }
    return picked;
  }

  test('401, 403, 404, a reason wanted, or let through', async () => {
    const wrong: string[] = [];
    const met = new Map<Expected, number>();
    for (const thing of world.things) {
      for (const { who, row, should } of chosen(thing)) {
        met.set(should, (met.get(should) ?? 0) + 1);
        const got = await outcomeOf(app.kernel, thing, who.actor, row);
        if (got !== should) wrong.push(`${type(thing)} as ${who.name} on ${row?.id ?? 'no row'}: ${got}, should be ${should}`);
      }
    }
    expect(wrong.slice(0, 20)).toEqual([]);
    for (const answer of ['through', 'reason-needed', 403, 404] as const)
      expect(met.get(answer), String(answer)).toBeGreaterThan(20);
  });

  test('whoever has not signed in gets what is public, and is asked to sign in for the rest', async () => {
    for (const thing of world.things) {
      const row = thing.declared.target ? rows.get(aggregateOf(thing)!.name)![0] : undefined;
      const got = await outcomeOf(app.kernel, thing, anonymous, row);
      expect([type(thing), got]).toEqual([type(thing), expected(world, thing, anonymous, row)]);
      if (got === 'through') expect(thing.declared.may).toContain('public');
    }
  });

  test('a list shows exactly its rows, and without a reason none that needs one', async () => {
    const lists = world.things.filter((t) => t.kind === 'query' && (t.declared as AnyQuery).over);
    expect(lists.length).toBeGreaterThan(2);
    for (const thing of lists) {
      const query = thing.declared as AnyQuery;
      const all = rows.get(query.over!.name)!;
      for (const [i, who] of cases.entries()) {
        const mixed = who.actor.grants.length > 1;
        if (!mixed && i % 9 !== 0 && who.actor.kind !== 'citizen') continue;
        for (const reason of [false, true]) {
          const got = await outcomeOf(app.kernel, thing, who.actor, undefined, { reason, ids: all.map((r) => String(r.id)) });
          if (!Array.isArray(got)) {
            if (reason) expect([type(thing), who.name, got]).toEqual([type(thing), who.name, expect.toBeOneOf([401, 403])]);
            continue;
          }
          expect(got.sort(), `${type(thing)} as ${who.name}, reason ${reason}`).toEqual(
            listed(world, query, all, who.actor, reason).sort(),
          );
        }
      }
    }
  });
});

describe('roles that look only for a stated reason', () => {
  test('name only queries: the reason of a change is part of its own form', () => {
    for (const role of roles) for (const type of role.withReason ?? []) expect([...app.kernel.queries.keys()]).toContain(type);
  });

  test('are refused without one, and let through with one', async () => {
    let checked = 0;
    for (const role of roles) {
      for (const type of role.withReason ?? []) {
        const thing = world.things.find((t) => t.declared.type === type)!;
        const aggregate = thing.declared.target ? aggregateOf(thing) : undefined;
        const who = cases.find((c) => {
          const row = aggregate && rows.get(aggregate.name)!.find((r) => expected(world, thing, c.actor, r) === 'reason-needed');
          return (
            c.role === role.code &&
            c.actor.grants.length === 1 &&
            (aggregate ? row : expected(world, thing, c.actor, undefined) === 'reason-needed')
          );
        });
        expect(who, `${role.code} ${type}`).toBeDefined();
        const row = aggregate && rows.get(aggregate.name)!.find((r) => expected(world, thing, who!.actor, r) === 'reason-needed');
        expect(await outcomeOf(app.kernel, thing, who!.actor, row)).toBe('reason-needed');
        expect(await outcomeOf(app.kernel, thing, who!.actor, row, { reason: true })).not.toBe('reason-needed');
        checked++;
      }
    }
    expect(checked).toBeGreaterThan(5);
  });
});

describe('names', () => {
  test('every right of a role is of a declared thing, over relations that it knows; whatever is declared, somebody may do', () => {
    const known = new Map(world.things.map((t) => [type(t), t.declared.may]));
    const dangling = roles.flatMap((role) =>
      Object.keys(role.may)
        .filter((t) => !known.has(t))
        .map((t) => `${role.code}: ${t}`),
    );
    expect(dangling).toEqual([]);
    const nobodys = world.things.filter((t) => !roles.some((r) => r.may[type(t)]?.some((name) => t.declared.may.includes(name))));
    expect(nobodys.map(type)).toEqual([]);
  });

  test('docs/authorisation.md is up to date (node tools/authorisation-table.ts writes it anew)', () => {
    expect(readFileSync(join(packageRoot, 'docs/authorisation.md'), 'utf8')).toBe(authorisationTable(app.kernel));
  });
});

describe('grants as a session loads them', () => {
  const day = 86_400_000;
  const page = async (token: string, row: Row): Promise<number> =>
    (
      await app.http.request(`http://localhost:3000/api/v1/dossiers/${row.id}/receive`, {
        method: 'POST',
        headers: { ...bearer(token), 'if-match': '"999999999"', 'idempotency-key': crypto.randomUUID() },
      })
    ).status;
  const centre = () => bodies(app)[0]!;
  const submitted = () => rows.get('dossier')!.find((r) => r.receiving === centre() && r.holder !== mySeat && r.subject !== me)!;
  const oneStop = (position: string): Appointed => ({
    role: 'one-stop-officer',
    organisation: centre(),
    below: false,
    fields: null,
    position,
  });

  test('an appointment counts from its first day until its last, whatever the account still holds', async () => {
    const now = app.clock.now().getTime();
    const periods: [Date, Date | null, number][] = [
      [new Date(now - day), null, 409],
      [new Date(now - day), new Date(now + day), 409],
      [new Date(now - 2 * day), new Date(now - day), 404],
      [new Date(now - day), new Date(now), 404],
      [new Date(now + day), null, 404],
    ];
    for (const [from, to, status] of periods) {
      const account = await makeAccount(app, {
        kind: 'officer',
        person: null,
        appointments: [{ ...oneStop(mySeat), from, to }],
      });
      expect(await page(await tokenFor(app, account, mySeat), submitted())).toBe(status);
    }
  });

  const secondSeat = '00000000-0000-4000-8000-000000000098';
  test('somebody with several positions has the rights of the one acted in, and only those', async () => {
    const appointments = [oneStop(mySeat), { ...oneStop(secondSeat), role: 'case-officer', organisation: bodies(app)[5]! }];
    const account = await makeAccount(app, { kind: 'officer', person: null, appointments });
    expect(await page(await tokenFor(app, account, mySeat), submitted())).toBe(409);
    expect(await page(await tokenFor(app, account, secondSeat), submitted())).toBe(404);
    expect(await page(await tokenFor(app, account, '00000000-0000-4000-8000-000000000099'), submitted())).toBe(404);
  });

  test('half a sign-in is nobody; a closed account and an ended token are nobody', async () => {
    const now = app.clock.now();
    const account = await makeAccount(app, { kind: 'officer', person: null, appointments: [oneStop(mySeat)] });
    const half = await app.sessions.start(app.db, {
      account,
      kind: 'officer',
      level: 0,
      position: mySeat,
      organisation: centre(),
      address: 'x',
      device: null,
      now,
    });
    const answer = await app.http.request('http://localhost:3000/api/v1/dossiers/mine', {
      headers: { cookie: `${sessionCookie}=${half.token}` },
    });
    expect(answer.status).toBe(401);
    const token = await tokenFor(app, account, mySeat);
    expect(await page(token, submitted())).toBe(409);
    await app.db.query('update identity.account set closed_at = $2 where id = $1', [account, now]);
    expect(await page(token, submitted())).toBe(401);
  });

  test('levels of a citizen: what needs level 2 is refused at level 1, and nothing is open at 0', async () => {
    const now = app.clock.now();
    const account = await makeAccount(app, { kind: 'citizen', person: me });
    for (const [level, status] of [
      [0, 401],
      [1, 403],
      [2, 422],
    ] as const) {
      const { token } = await app.sessions.start(app.db, {
        account,
        kind: 'citizen',
        level,
        position: null,
        organisation: null,
        address: 'x',
        device: null,
        now,
      });
      const answer = await app.http.request('http://localhost:3000/api/v1/forms/start-draft', {
        method: 'POST',
        headers: { cookie: `${sessionCookie}=${token}`, 'sec-fetch-site': 'same-origin', 'idempotency-key': crypto.randomUUID() },
      });
      expect(answer.status).toBe(status);
    }
  });
});

describe('over HTTP', () => {
  test('what the rule refuses is refused, and not a row in any table moves', async () => {
    const asked = await askOverHttp(app, world, rows, cases);
    const watch = await watchWrites(app);
    await asked.send();
    expect(asked.wrong.slice(0, 20)).toEqual([]);
    expect(asked.refused).toBeGreaterThan(500);
    expect(asked.stopped).toBeGreaterThan(20);
    expect((await watch.changes()).tables).toEqual([]);
  });
});
