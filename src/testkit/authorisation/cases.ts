import { roles } from '../../../definitions/roles/roles.ts';
import type { Actor, AnyAction, AnyAggregate, AnyQuery, Grant, Kernel, Row } from '../../kernel/index.ts';
import type { TestApp } from '../test-app.ts';
import { type Place, reaches, type Thing, type World } from './oracle.ts';
import { columnsOf, insertRows } from './sample-rows.ts';

/** The one who acts, and somebody else. */
export const me = '00000000-0000-4000-8000-000000000001';
export const other = '00000000-0000-4000-8000-000000000002';
export const mySeat = '00000000-0000-4000-8000-000000000011';
export const otherSeat = '00000000-0000-4000-8000-000000000012';
/** A mandate that the one who acts has now, over one field of work; and somebody else's. */
export const myMandate = '00000000-0000-4000-8000-000000000031';
const otherMandate = '00000000-0000-4000-8000-000000000032';
const account = '00000000-0000-4000-8000-000000000021';
/** A body that is in no list: from an import gone wrong, or of another installation. */
const unknownBody = '00000000-0000-4000-8000-0000000000ff';

/** Around one commune's Centre: inside it, above, below, beside, and the three other hierarchies of the same commune. */
const bodyCodes = [
  '21523.ttpvhcc',
  '21523.vp',
  '21523',
  '51',
  '51.ttpvhcc',
  '23527.ttpvhcc',
  '21523.ca',
  '51.ca',
  '21523.du',
  '21523.mt',
];
const fields = ['civil-status', 'land'];

export function thingsOf(kernel: Kernel): Thing[] {
  return [
    ...[...kernel.actions.values()].map((declared): Thing => ({ kind: 'action', declared })),
    ...[...kernel.queries.values()].map((declared): Thing => ({ kind: 'query', declared })),
  ];
}

/** Whose rows the thing is about, where it is about rows at all. */
export const aggregateOf = (thing: Thing): AnyAggregate | undefined =>
  thing.kind === 'action'
    ? (thing.declared as AnyAction).target
    : ((thing.declared as AnyQuery).target ?? (thing.declared as AnyQuery).over);

export function aggregatesOf(things: readonly Thing[]): AnyAggregate[] {
  const byName = new Map<string, AnyAggregate>();
  for (const thing of things) {
    for (const a of [aggregateOf(thing), (thing.declared as AnyAction).creates]) if (a) byName.set(a.name, a);
  }
  return [...byName.values()];
}

export async function worldOf(app: TestApp): Promise<World> {
  const places = await app.db.query<Place & Row>(
    'select id, parent_id as parent, hierarchy, unit_code as unit from organisations.organisation',
  );
  return { places: new Map(places.map((p) => [p.id, p])), roles, things: thingsOf(app.kernel) };
}

export const bodies = (app: TestApp): string[] => bodyCodes.map((code) => app.app.directory.get().getByCode(code).id);

/** How a body lies to the root of a grant, in the words of the rule. */
export type Situation = 'itself' | 'below' | 'above' | 'beside' | 'other hierarchy' | 'unknown';
export const situations: readonly Situation[] = ['itself', 'below', 'above', 'beside', 'other hierarchy', 'unknown'];
export function situation(world: World, root: string, body: string): Situation {
  const [a, b] = [world.places.get(root), world.places.get(body)];
  if (!a || !b) return 'unknown';
  if (root === body) return 'itself';
  if (a.hierarchy !== b.hierarchy) return 'other hierarchy';
  if (reaches(world, root, body)) return 'below';
  return reaches(world, body, root) ? 'above' : 'beside';
}

const product = <T>(lists: readonly (readonly T[])[]): T[][] =>
  lists.reduce<T[][]>((all, list) => all.flatMap((tail) => list.map((item) => [...tail, item])), [[]]);

/**
 * Rows of one aggregate: its bodies varied independently of each other, with every field of work; and its people and positions
 * (the actor's, another's, none where the column allows it) in every combination at a few places. From the relations alone.
 */
export async function rowsFor(app: TestApp, aggregate: AnyAggregate): Promise<Row[]> {
  const relations = Object.values(aggregate.relations) as {
    person?: string;
    position?: string;
    mandate?: string;
    organisation?: string;
    field?: string;
  }[];
  const distinct = (key: 'person' | 'position' | 'mandate' | 'organisation' | 'field'): string[] => [
    ...new Set(relations.flatMap((r) => (r[key] ? [r[key]] : []))),
  ];
  const nullable = new Set((await columnsOf(app, aggregate.table)).filter((c) => c.nullable).map((c) => c.name));
  const people = distinct('person').map((column) => [column, me, other] as const);
  const seats = distinct('position').map((column) => [column, mySeat, otherSeat] as const);
  const mandates = distinct('mandate').map((column) => [column, myMandate, otherMandate] as const);
  const ties = [...people, ...seats, ...mandates];
  const strangers = Object.fromEntries(ties.map(([column, , theirs]) => [column, theirs]));
  const places = [...bodies(app), unknownBody];
  const placed = product([
    ...distinct('organisation').map((column) => places.map((body) => [column, body] as const)),
    ...distinct('field').map((column) => fields.map((field) => [column, field] as const)),
  ]).map((pairs) => ({ ...strangers, ...Object.fromEntries(pairs) }));
  const tiedRows = product(
    ties.map(([column, mine, theirs]) =>
      [mine, theirs, ...(nullable.has(column) ? [null] : [])].map((value) => [column, value] as const),
    ),
  ).flatMap((pairs) =>
    [placed[0]!, placed[Math.floor(placed.length / 2)]!, placed.at(-1)!].map((at) => ({ ...at, ...Object.fromEntries(pairs) })),
  );
  return insertRows(app, aggregate, [...placed, ...tiedRows]);
}

export type ActorCase = { name: string; role: string; actor: Actor };

const kindOf = (audience: 'citizen' | 'officer' | 'system'): Actor['kind'] => audience;
const base: Actor = {
  kind: 'officer',
  account,
  person: me,
  level: 2,
  position: mySeat,
  organisation: null,
  grants: [],
  onBehalfOf: null,
  mandates: [
    {
      id: myMandate,
      giver: other,
      covers: ['civil-status'],
      // Its row is not there: nothing of these tests writes.
      still: { kind: 'guard', table: 'mandates.mandate', where: { id: myMandate }, otherwise: 'Đã kết thúc.' },
    },
  ],
};

/** Every role x body of the grant x with or without what lies below x no, the same, another field; once as somebody unrelated. */
export function actorsFor(app: TestApp): ActorCase[] {
  const roots = bodies(app);
  const cases: ActorCase[] = [];
  for (const role of roles) {
    const scopes: [string, boolean, string[] | null][] =
      role.audience === 'officer'
        ? roots.flatMap((root) =>
            [true, false].flatMap((below) =>
              [null, ['civil-status'], ['land']].map((f) => [root, below, f] as [string, boolean, string[] | null]),
            ),
          )
        : [['*', true, null]];
    for (const [organisation, below, field] of scopes) {
      const grant: Grant = { role: role.code, organisation, below, fields: field };
      const name = `${role.code}@${organisation.slice(0, 8)}${below ? '+' : ''}${field ? `:${field}` : ''}`;
      const kind = kindOf(role.audience);
      const seat = kind === 'officer' ? mySeat : null;
      const landing = kind === 'officer' ? organisation : null;
      cases.push({ name, role: role.code, actor: { ...base, kind, position: seat, organisation: landing, grants: [grant] } });
      if (field === null && !below) {
        cases.push({
          name: `${name} stranger`,
          role: role.code,
          actor: {
            ...base,
            kind,
            mandates: [],
            person: null,
            position: kind === 'officer' ? otherSeat : null,
            organisation: landing,
            grants: [grant],
          },
        });
      }
      if (kind === 'citizen') {
        for (const level of [0, 1] as const)
          cases.push({
            name: `${name} level ${level}`,
            role: role.code,
            actor: { ...base, kind, level, position: null, grants: [grant] },
          });
        cases.push({
          name: `${name} stranger`,
          role: role.code,
          actor: { ...base, kind, mandates: [], person: other, position: null, grants: [grant] },
        });
      }
    }
  }
  // Two seats' worth of grants at once, one of them only for a reason.
  const [centre, office] = [roots[0]!, roots[1]!];
  const grant = (role: string, organisation: string, below = false): Grant => ({ role, organisation, below, fields: null });
  const pairs: [string, Grant[]][] = [
    ['inspector and one-stop', [grant('inspector', roots[3]!, true), grant('one-stop-officer', centre)]],
    ['administrator and clerk elsewhere', [grant('commune-administrator', roots[2]!, true), grant('clerk', roots[5]!)]],
    ['case officer twice', [grant('case-officer', office), grant('case-officer', roots[6]!)]],
  ];
  cases.push({
    name: 'one-stop, acting for a body outside the grant',
    role: 'one-stop-officer',
    actor: { ...base, organisation: roots[5]!, grants: [grant('one-stop-officer', centre)] },
  });
  for (const [name, grants] of pairs)
    cases.push({ name, role: grants[0]!.role, actor: { ...base, organisation: grants[0]!.organisation, grants } });
  return cases;
}
