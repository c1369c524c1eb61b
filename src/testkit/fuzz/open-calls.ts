import { roles } from '../../../definitions/roles/roles.ts';
import { actionPath, apiRoot, queryPath } from '../../kernel/http/api.ts';
import {
  type Actor,
  type AnyAction,
  type AnyAggregate,
  type AnyQuery,
  newId,
  type Relation,
  type Row,
} from '../../kernel/index.ts';
import { actorOf } from '../../modules/identity/index.ts';
import { bearer, makeAccount, tokenFor } from '../authorisation/accounts.ts';
import { columnsOf, insertRows, sampleOf } from '../authorisation/sample-rows.ts';
import { people } from '../birth.ts';
import type { TestApp } from '../test-app.ts';
import { completeInputs } from './complete-inputs.ts';

/** A declared thing with somebody who may do it, on rows on which it is open. */
export type OpenCall = {
  type: string;
  path: string;
  headers: Record<string, string>;
  /** A row on which it is open, and an input that goes through. */
  fresh(): Promise<{ id: string | null; input: unknown }>;
};

type Candidate = { role: (typeof roles)[number]; relation: string };

const candidates = (thing: AnyAction | AnyQuery): Candidate[] =>
  roles
    .filter((role) => role.code !== 'public')
    .flatMap((role) => (role.may[thing.type] ?? []).filter((r) => thing.may.includes(r)).map((relation) => ({ role, relation })));

async function enter(app: TestApp, { role }: Candidate): Promise<{ token: string; actor: Actor; body: string }> {
  const directory = app.app.directory.get();
  const body = directory.centreOf('21523')!.id;
  const [person] = await app.db.query<Row & { id: string }>('select id from registers.person where citizen_number = $1', [
    // Officers are nobody's applicant here: nobody handles their own matter.
    role.audience === 'citizen' ? people.father : people.mother,
  ]);
  const citizen = role.audience === 'citizen';
  const position = citizen ? null : newId(app.clock.now());
  // Leaders act for the body that issues what its units resolve.
  const seatAt = role.code === 'leader' ? directory.getByCode('21523').id : body;
  // Procedures are looked after at the top of the tree.
  const over = directory.getByCode(role.code === 'procedure-administrator' ? '51' : '21523').id;
  const grant = { role: role.code, organisation: over, below: true, fields: null, seatAt };
  const account = await makeAccount(app, {
    kind: role.audience,
    person: person!.id,
    appointments: position ? [{ ...grant, position }] : [],
  });
  const token = await tokenFor(app, account, position);
  const row = await app.sessions.findByToken(token, app.clock.now());
  return { token, actor: actorOf(row!), body };
}

/** Columns that make the actor related to the row. */
function tie(relation: Relation, actor: Actor, body: string): Row {
  if ('person' in relation) return { [relation.person]: actor.person };
  if ('position' in relation) return { [relation.position]: actor.position };
  return 'organisation' in relation ? { [relation.organisation]: body } : {};
}

/** The state of a row in which the action may start. @throws an Error that says where to add one */
async function openVariant(app: TestApp, aggregate: AnyAggregate, action: AnyAction | null): Promise<Row> {
  const { variants } = await sampleOf(app, aggregate);
  if (!action?.open) return variants[0] ?? {};
  for (const variant of variants) {
    const [row] = await insertRows(app, aggregate, [variant]);
    if (!action.open(row as never)) return variant;
  }
  throw new Error(
    `${action.type} is open on none of the sample rows of '${aggregate.name}': add a variant in src/testkit/authorisation/sample-rows.ts.`,
  );
}

/**
 * Finds an actor and rows for an action from the roles and the relations, and proves them by one call that goes through.
 * @throws an Error that says what is missing
 */
export async function openAction(app: TestApp, action: AnyAction): Promise<OpenCall> {
  const refused: string[] = [];
  if (candidates(action).length === 0)
    throw new Error(
      `No role may do ${action.type}: add '${action.type}': ['${action.may[0]}'] to a role's \`may\` in definitions/roles/roles.ts, then npm run authorisation-table.`,
    );
  const variant = action.target ? await openVariant(app, action.target, action) : {};
  for (const candidate of candidates(action)) {
    const { token, actor, body } = await enter(app, candidate);
    const relation = action.target?.relations[candidate.relation] as Relation | undefined;
    const fresh = async (): Promise<{ id: string | null; input: unknown }> => {
      const make = completeInputs[action.type];
      const input = make ? await make(app, actor) : action.example;
      if (!action.target) return { id: null, input };
      const [row] = await insertRows(app, action.target, [{ ...variant, ...(relation ? tie(relation, actor, body) : {}) }]);
      return { id: String(row!.id), input };
    };
    const call: OpenCall = { type: action.type, path: apiRoot + actionPath(action), headers: bearer(token), fresh };
    const { id, input } = await fresh();
    const response = await send(app, call, id, JSON.stringify(input));
    if (response.status === 200) return call;
    refused.push(`as ${candidate.role.code} (${candidate.relation}): ${response.status} ${await response.text()}`);
  }
  throw new Error(
    `No call of ${action.type} goes through, so nothing true can be said about bad ones. Give it an input in src/testkit/fuzz/complete-inputs.ts, ` +
      `another role in definitions/roles, or mend what a 500 below hides (an unknown column in its patches, a \`decide\` that throws).\n${refused.join('\n')}`,
  );
}

/** For a row that stands for a file: one that is really in the store. */
async function storedFile(app: TestApp, aggregate: AnyAggregate): Promise<Row> {
  const columns = (await columnsOf(app, aggregate.table)).map((c) => c.name);
  if (!columns.includes('sha256') || !columns.includes('bytes')) return {};
  const content = (async function* () {
    yield Buffer.from(`%PDF-1.7 ${newId(app.clock.now())}`);
  })();
  const saved = await app.kernel.files.save(content, 1000);
  return { sha256: `\\x${saved.sha256.toString('hex')}`, bytes: saved.bytes };
}

/** The same for a query; `fresh` gives its example. */
export async function openQuery(app: TestApp, query: AnyQuery): Promise<OpenCall> {
  // Rather an officer: looking at somebody else's data is written down, with the reason given.
  const all = candidates(query);
  const candidate = all.find((c) => c.role.audience === 'officer' && c.relation !== 'public') ?? all[0];
  if (!candidate) throw new Error(`no role may ask ${query.type}`);
  const { token, actor, body } = await enter(app, candidate);
  const relation = query.target?.relations[candidate.relation] as Relation | undefined;
  const aggregate = query.target ?? query.over;
  const given = {
    ...(aggregate ? await openVariant(app, aggregate, null) : {}),
    ...(relation ? tie(relation, actor, body) : {}),
  };
  const [row] = aggregate ? await insertRows(app, aggregate, [{ ...given, ...(await storedFile(app, aggregate)) }]) : [];
  return {
    type: query.type,
    path: apiRoot + queryPath(query),
    headers: { ...bearer(token), purpose: encodeURIComponent('Kiểm tra theo quyết định') },
    fresh: async () => ({ id: query.target ? String(row!.id) : null, input: query.example }),
  };
}

export const send = (
  app: TestApp,
  call: OpenCall,
  id: string | null,
  body: BodyInit,
  headers: Record<string, string> = {},
): Promise<Response> =>
  Promise.resolve(
    app.http.request(`http://localhost:3000${call.path.replace('{id}', id ?? '')}`, {
      method: 'POST',
      headers: { ...call.headers, 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID(), ...headers },
      body,
    }),
  );
