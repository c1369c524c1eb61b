import type { Actor, AnyAction, AnyAggregate, AnyQuery, Grant, Row } from '../../kernel/index.ts';

/**
 * The rule of rights once more, written from its text and as slow and plain as it can be. Nothing of the kernel's own check is used:
 * what both agree on was said twice, in two ways.
 *
 *   One grant is enough. A grant opens a thing over the relations that its role names for it AND that the thing itself allows.
 *   A relation is a tie to the row: its person is the actor's, its position is the one acted in, one of its bodies lies in the grant's
 *   jurisdiction (and its field of work is one of the grant's, where the relation asks for that), a mandate
 *   that the actor has stands in it and is over its procedure or its field of work, or no tie is needed.
 *   'Organisation and below' goes up the list of bodies parent by parent, and never from one hierarchy into another; for a role of scope
 *   'body' (leaders) never out of the commune or province of the grant's own body either.
 *   Nobody handles a dossier of their own, and only the body that issues the result decides on what lies before its leaders.
 *   Nobody approves a version of a procedure that they wrote in.
 */
export type Place = { id: string; parent: string | null; hierarchy: string; unit?: string };
export type RoleText = {
  code: string;
  scope?: string;
  may: Readonly<Record<string, readonly string[]>>;
  withReason?: readonly string[];
};
export type World = { places: ReadonlyMap<string, Place>; roles: readonly RoleText[]; things: readonly Thing[] };
export type Thing = { kind: 'action' | 'query'; declared: AnyAction | AnyQuery };

export type Expected = 'through' | 'reason-needed' | 401 | 403 | 404;

/** Is `body` the root of the jurisdiction or somewhere below it, in the same hierarchy? */
export function reaches(world: Pick<World, 'places'>, root: string, body: string): boolean {
  let at = world.places.get(body);
  while (at) {
    if (at.id === root) return true;
    const above: Place | undefined = at.parent === null ? undefined : world.places.get(at.parent);
    if (above && above.hierarchy !== at.hierarchy) return false;
    at = above;
  }
  return false;
}

function inJurisdiction(world: Pick<World, 'places' | 'roles'>, grant: Grant, body: unknown): boolean {
  if (typeof body !== 'string') return false;
  if (grant.organisation === '*') return true;
  const bodyOnly = world.roles.find((r) => r.code === grant.role)?.scope === 'body';
  if (grant.below && bodyOnly && world.places.get(body)?.unit !== world.places.get(grant.organisation)?.unit) return false;
  if (grant.below) return reaches(world, grant.organisation, body);
  return body === grant.organisation;
}

/** Names of the relations by which this grant opens the thing. */
export function names(world: Pick<World, 'roles'>, thing: { type: string; may: readonly string[] }, grant: Grant): string[] {
  const role = world.roles.find((r) => r.code === grant.role);
  const ofRole = role?.may[thing.type] ?? [];
  const both: string[] = [];
  for (const name of thing.may) if (ofRole.includes(name)) both.push(name);
  return both;
}

function tied(
  world: Pick<World, 'places' | 'roles'>,
  aggregate: AnyAggregate,
  name: string,
  row: Row,
  actor: Pick<Actor, 'person' | 'position' | 'mandates'>,
  grant: Grant,
): boolean {
  const relation = aggregate.relations[name] as
    | {
        person?: string;
        position?: string;
        mandate?: string;
        covers?: string[];
        organisation?: string;
        field?: string;
        anyone?: true;
      }
    | undefined;
  if (relation === undefined) return false;
  if (relation.anyone === true) return true;
  if (relation.person !== undefined) return actor.person !== null && row[relation.person] === actor.person;
  if (relation.position !== undefined) return actor.position !== null && row[relation.position] === actor.position;
  if (relation.mandate !== undefined) {
    for (const held of actor.mandates ?? []) {
      if (held.id !== row[relation.mandate]) continue;
      if (held.covers === null) return true;
      for (const column of relation.covers!) for (const word of held.covers) if (row[column] === word) return true;
    }
    return false;
  }
  if (relation.field !== undefined && grant.fields !== null) {
    let same = false;
    for (const field of grant.fields) if (field === row[relation.field]) same = true;
    if (!same) return false;
  }
  return inJurisdiction(world, grant, row[relation.organisation!]);
}

/** May the actor do (see) this with this row? The strength of the sign-in is judged elsewhere. */
export function allowsRow(
  world: Pick<World, 'places' | 'roles'>,
  thing: { type: string; may: readonly string[] },
  aggregate: AnyAggregate,
  row: Row,
  actor: Pick<Actor, 'person' | 'position' | 'grants' | 'mandates'>,
): boolean {
  for (const grant of actor.grants) {
    for (const name of names(world, thing, grant)) {
      if (tied(world, aggregate, name, row, actor, grant)) return true;
    }
  }
  return false;
}

/** The same actor without what their roles give only for a stated reason. */
function freely(world: World, type: string, actor: Actor): Actor {
  const free = actor.grants.filter((g) => !world.roles.find((r) => r.code === g.role)?.withReason?.includes(type));
  return { ...actor, grants: free };
}

const opens = (world: World, declared: AnyAction | AnyQuery, actor: Actor): boolean =>
  actor.grants.some((g) => names(world, declared, g).length > 0);
const opensWithoutRow = (world: World, declared: AnyAction | AnyQuery, actor: Actor): boolean =>
  actor.grants.some((g) => names(world, declared, g).includes('none'));

/** Where something new would land, when that matters, must lie in a jurisdiction that may make it. */
function mayLand(world: World, action: AnyAction, actor: Actor): boolean {
  if (!action.lands) return true;
  const where = action.lands(action.example, actor);
  if (where === undefined) return true;
  return actor.grants.some((g) => names(world, action, g).includes('none') && inJurisdiction(world, g, where));
}

/** Handling that nobody does in their own matter, and what only the leaders of the issuing body do. */
const leading = ['return-proposal', 'approve', 'decline'];
const replacing = ['results.approve-correction', 'results.refuse-correction'];
const handling = [
  ...['receive', 'refuse', 'take', 'request-supplement', 'propose', ...leading, 'hand-over'].map((v) => `dossiers.${v}`),
  ...['results.verify-correction', ...replacing, 'messages.answer', 'messages.settle', 'feedback.answer-complaint'],
];
const signing = [...leading.map((v) => `dossiers.${v}`), ...replacing];

function barred(world: Pick<World, 'places'>, type: string, row: Row, actor: Actor): boolean {
  if (handling.includes(type) && actor.person !== null && (row.subject === actor.person || row.representative === actor.person))
    return true;
  // Whose own declaration it is, or who is asked, does not record the confirmation at the counter.
  if (type === 'forms.take-confirmation')
    return actor.person !== null && (row.subject === actor.person || row.asked === actor.person);
  // Whoever wrote in a version of a procedure does not approve it.
  if (type === 'procedures.publish-version') return (row.authors as string[]).some((one) => one === actor.account);
  if (!signing.includes(type)) return false;
  const unit = world.places.get(String(row.resolving))!;
  const issuing = unit.hierarchy === 'state' && unit.parent !== null ? unit.parent : unit.id;
  return actor.organisation !== issuing;
}

/** What the kernel must answer, no reason being given. `row` is absent where the thing has no target. */
export function expected(world: World, thing: Thing, actor: Actor, row: Row | undefined): Expected {
  const { declared } = thing;
  if (actor.level < (declared.level ?? 1)) return actor.kind === 'anonymous' ? 401 : 403;
  if (thing.kind === 'action') {
    const action = declared as AnyAction;
    if (!action.target) return opensWithoutRow(world, action, actor) && mayLand(world, action, actor) ? 'through' : 403;
    if (allowsRow(world, action, action.target, row!, actor)) return barred(world, action.type, row!, actor) ? 403 : 'through';
    // A refusal says that the row is there only to someone who may see it.
    const seen = world.things.some(
      (t) =>
        t.kind === 'query' &&
        (t.declared as AnyQuery).target?.name === action.target!.name &&
        allowsRow(world, t.declared, action.target!, row!, actor),
    );
    return seen ? 403 : 404;
  }
  const query = declared as AnyQuery;
  const free = freely(world, query.type, actor);
  if (query.target) {
    if (!allowsRow(world, query, query.target, row!, actor)) return 404;
    return allowsRow(world, query, query.target, row!, free) && !query.needsPurpose ? 'through' : 'reason-needed';
  }
  const open = query.over ? opens : opensWithoutRow;
  if (!open(world, query, actor)) return 403;
  return open(world, query, free) && !query.needsPurpose ? 'through' : 'reason-needed';
}

/** Rows of a list. Without a reason, what only a reason opens stays out. */
export function listed(world: World, query: AnyQuery, rows: readonly Row[], actor: Actor, reason: boolean): string[] {
  const who = reason ? actor : freely(world, query.type, actor);
  return rows.filter((row) => allowsRow(world, query, query.over!, row, who)).map((row) => String(row.id));
}
