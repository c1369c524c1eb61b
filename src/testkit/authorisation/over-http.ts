import { actionPath, apiRoot, queryPath } from '../../kernel/http/api.ts';
import type { AnyAction, AnyQuery, Row } from '../../kernel/index.ts';
import type { TestApp } from '../test-app.ts';
import { bearer, makeAccount, tokenFor } from './accounts.ts';
import { type ActorCase, aggregateOf, me, myMandate, mySeat, other } from './cases.ts';
import { expected, type Thing, type World } from './oracle.ts';

/**
 * The same questions over HTTP, with real accounts and tokens. A change that the rule lets through is sent so that it must stop later
 * (a version that nobody has, a body that no form takes): after all of it, no row anywhere may have moved.
 */
export async function askOverHttp(
  app: TestApp,
  world: World,
  rows: ReadonlyMap<string, Row[]>,
  cases: readonly ActorCase[],
): Promise<{ refused: number; stopped: number; wrong: string[]; send: () => Promise<void> }> {
  const result = { refused: 0, stopped: 0, wrong: [] as string[] };
  // Citizens, and of the officers every role with a spread of places.
  const chosen = cases.filter(
    ({ role, actor }, i) =>
      actor.level === 2 && actor.grants.length === 1 && (role === 'citizen' || (actor.kind === 'officer' && i % 17 === 0)),
  );
  const tokens = new Map<ActorCase, string>();
  // The cases share one seat, leaders too: here it is one after the other who sits in it.
  await app.db.query('alter table identity.appointment disable trigger one_leader_a_seat');
  // The mandate that the actors of the rule hold, as a session finds it.
  await app.db.query(
    `insert into mandates.mandate (id, ground, giver, giver_name, taker, taker_name, covers, state, made_at, valid_to)
     values ($1, 'authorisation', $2, 'Người ủy quyền', $3, 'Người làm thay', array['civil-status'], 'accepted', $4, $4::timestamptz + interval '1 day')
     on conflict (id) do nothing`,
    [myMandate, other, me, app.clock.now()],
  );
  for (const who of chosen) {
    const { kind, person, position, grants, organisation } = who.actor;
    const officer = kind === 'officer';
    const appointments = officer
      ? [{ ...grants[0]!, position: position ?? mySeat, ...(organisation ? { seatAt: organisation } : {}) }]
      : [];
    const account = await makeAccount(app, { kind: officer ? 'officer' : 'citizen', person, appointments });
    tokens.set(who, await tokenFor(app, account, officer ? position : null));
  }
  const send = async (): Promise<void> => {
    for (const [who, token] of tokens) {
      for (const [t, thing] of world.things.entries()) {
        const all = thing.declared.target ? rows.get(aggregateOf(thing)!.name)! : [undefined];
        const row = all[(t * 13 + who.name.length * 5) % all.length];
        const should = expected(world, thing, who.actor, row);
        if (thing.kind === 'query' && typeof should !== 'number') continue;
        const response = await app.http.request(
          `http://localhost:3000${pathOf(thing, row)}`,
          requestFor(thing, token, typeof should === 'number'),
        );
        const ok =
          typeof should === 'number' ? response.status === should : response.status === (thing.declared.target ? 409 : 422);
        if (!ok)
          result.wrong.push(
            `${thing.declared.type} as ${who.name} on ${row?.id ?? 'no row'}: ${response.status}, rule says ${should}`,
          );
        result[typeof should === 'number' ? 'refused' : 'stopped']++;
      }
    }
  };
  return Object.assign(result, { send });
}

function pathOf(thing: Thing, row: Row | undefined): string {
  const path = thing.kind === 'action' ? actionPath(thing.declared as AnyAction) : queryPath(thing.declared as AnyQuery);
  const example = thing.declared.example as Record<string, unknown>;
  const named = path.replaceAll(/\{([^}]+)\}/g, (_, name: string) =>
    encodeURIComponent(String(name === 'id' && row ? row.id : (example[name] ?? 'x'))),
  );
  if (thing.kind === 'action' || isSensitive(thing)) return apiRoot + named;
  const rest = Object.entries(example).filter(([name]) => !path.includes(`{${name}}`));
  return `${apiRoot}${named}?${new URLSearchParams(rest.map(([k, v]) => [k, String(v)]))}`;
}

const isSensitive = (thing: Thing): boolean => thing.kind === 'query' && (thing.declared as AnyQuery).sensitive === true;

function requestFor(thing: Thing, token: string, refused: boolean): RequestInit {
  if (isSensitive(thing))
    return {
      method: 'POST',
      headers: { ...bearer(token), 'content-type': 'application/json' },
      body: JSON.stringify(thing.declared.example),
    };
  if (thing.kind === 'query') return { headers: bearer(token) };
  return {
    method: 'POST',
    headers: {
      ...bearer(token),
      'content-type': 'application/json',
      'idempotency-key': crypto.randomUUID(),
      'if-match': '"999999999"',
    },
    body: JSON.stringify(thing.declared.target || refused ? thing.declared.example : { 'no such thing': true }),
  };
}
