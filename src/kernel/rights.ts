import type { Actor, Grant, Mandate } from './actor.ts';
import type { AnyAggregate, Relation } from './aggregate.ts';
import type { Row } from './db.ts';

/** 'all': everything below in the same hierarchy (the default); 'unit': only what belongs to the same commune or province as the root. */
export type Reach = 'all' | 'unit';

/** A tree of organisations, as far as rights need one. Several hierarchies are several roots of the same forest. */
export type Jurisdiction = {
  /** True when `organisation` is `root`, or hangs below it in the same hierarchy. */
  within(organisation: string, root: string, reach?: Reach): boolean;
  /** `root` and everything below it, as far as `reach` goes. */
  below(root: string, reach?: Reach): string[];
};

/** What a role may do: action or query type -> the relations over which it may. From definitions/roles. */
export type Roles = ReadonlyMap<
  string,
  {
    may: Readonly<Record<string, readonly string[]>>;
    withReason?: readonly string[] | undefined;
    /** 'body' keeps a grant with `below` inside the root's own commune or province. */
    scope?: string | undefined;
  }
>;

const reachOf = (grant: Grant, roles: Roles): Reach => (roles.get(grant.role)?.scope === 'body' ? 'unit' : 'all');

/** Everything that has rights: an action or a query. */
export type Guarded = { type: string; may: readonly string[] };

/** The relations by which one grant opens `what`: those the role has AND the declaration knows. */
function opened(what: Guarded, grant: Grant, roles: Roles): string[] {
  const relations = roles.get(grant.role)?.may[what.type];
  return relations ? relations.filter((r) => what.may.includes(r)) : [];
}

function covers(grant: Grant, organisation: unknown, tree: Jurisdiction, roles: Roles): boolean {
  if (typeof organisation !== 'string') return false;
  if (grant.organisation === '*') return true;
  return grant.below ? tree.within(organisation, grant.organisation, reachOf(grant, roles)) : organisation === grant.organisation;
}

function holds(relation: Relation, row: Row, actor: Actor, grant: Grant, tree: Jurisdiction, roles: Roles): boolean {
  if ('anyone' in relation) return true;
  if ('person' in relation) return actor.person !== null && row[relation.person] === actor.person;
  if ('position' in relation) return actor.position !== null && row[relation.position] === actor.position;
  if ('mandate' in relation) return mandateOver(relation, row, actor) !== undefined;
  if (relation.field && grant.fields && !grant.fields.includes(row[relation.field] as string)) return false;
  return covers(grant, row[relation.organisation], tree, roles);
}

/** The mandate by which the actor is tied to the row, when the relation is one of mandates and it covers the row. */
export function mandateOver(relation: Relation | undefined, row: Row, actor: Actor): Mandate | undefined {
  if (!relation || !('mandate' in relation)) return undefined;
  const held = actor.mandates?.find((one) => one.id === row[relation.mandate]);
  const isCovered = held?.covers === null || relation.covers.some((column) => held?.covers?.includes(row[column] as string));
  return isCovered ? held : undefined;
}

/** May the actor do this to this row? Gives the first relation that opens it, or undefined. */
export function relationTo(
  what: Guarded,
  aggregate: AnyAggregate,
  row: Row,
  actor: Actor,
  roles: Roles,
  tree: Jurisdiction,
): string | undefined {
  for (const grant of actor.grants) {
    for (const name of opened(what, grant, roles)) {
      const relation = aggregate.relations[name];
      if (relation && holds(relation, row, actor, grant, tree, roles)) return name;
    }
  }
  return undefined;
}

/** May the actor do this where there is no row yet? `organisation` is where it would land, when that matters. */
export function mayWithoutRow(
  what: Guarded,
  actor: Actor,
  roles: Roles,
  tree: Jurisdiction,
  organisation?: string | null,
): boolean {
  return actor.grants.some(
    (grant) =>
      opened(what, grant, roles).includes('none') && (organisation === undefined || covers(grant, organisation, tree, roles)),
  );
}

/**
 * The predicate of a list, over the columns of `alias`: exactly the rows for which `relationTo` would say yes.
 * Parameters are appended to `values`. Gives 'false' when nothing is open.
 */
export function predicateOf(
  what: Guarded,
  aggregate: AnyAggregate,
  alias: string,
  actor: Actor,
  roles: Roles,
  tree: Jurisdiction,
  values: unknown[],
): string {
  const parts: string[] = [];
  const bound = values.length;
  const bind = (value: unknown): string => `$${values.push(value)}`;
  for (const grant of actor.grants) {
    for (const name of opened(what, grant, roles)) {
      const relation = aggregate.relations[name];
      if (!relation) continue;
      if ('anyone' in relation) {
        // What other relations have bound so far is not in the text: a parameter that nothing uses is an error in PostgreSQL.
        values.length = bound;
        return 'true';
      }
      if ('person' in relation) {
        if (actor.person) parts.push(`${alias}.${relation.person} = ${bind(actor.person)}::uuid`);
      } else if ('position' in relation) {
        if (actor.position) parts.push(`${alias}.${relation.position} = ${bind(actor.position)}::uuid`);
      } else if ('mandate' in relation) {
        for (const held of actor.mandates ?? []) {
          const is = `${alias}.${relation.mandate} = ${bind(held.id)}::uuid`;
          if (held.covers === null) parts.push(is);
          else {
            const words = bind([...held.covers]);
            parts.push(
              `(${is} and (${relation.covers.map((column) => `${alias}.${column} = any(${words}::text[])`).join(' or ')}))`,
            );
          }
        }
      } else {
        const field =
          relation.field && grant.fields ? ` and ${alias}.${relation.field} = any(${bind(grant.fields)}::text[])` : '';
        if (grant.organisation === '*') parts.push(`(${alias}.${relation.organisation} is not null${field})`);
        else {
          const organisations = grant.below ? tree.below(grant.organisation, reachOf(grant, roles)) : [grant.organisation];
          parts.push(`(${alias}.${relation.organisation} = any(${bind(organisations)}::uuid[])${field})`);
        }
      }
    }
  }
  return parts.length > 0 ? `(${[...new Set(parts)].join(' or ')})` : 'false';
}

/** The same actor without the grants that open `what` only with a stated reason (inspection, follow-up). */
export const withoutReasonedGrants = (what: Guarded, actor: Actor, roles: Roles): Actor => ({
  ...actor,
  grants: actor.grants.filter((g) => !roles.get(g.role)?.withReason?.includes(what.type)),
});

/**
 * Rights that would silently do nothing: a role names an action or query that does not exist, a relation that the declaration does not
 * know, or one that its aggregate does not have. Found at boot, so that nobody believes in a right that is none.
 */
export function deadRights(
  roles: Roles,
  declared: ReadonlyMap<string, Guarded & { aggregate: AnyAggregate | undefined }>,
): string[] {
  const dead: string[] = [];
  for (const [role, { may, withReason }] of roles) {
    for (const [type, relations] of Object.entries(may)) {
      const what = declared.get(type);
      if (!what) dead.push(`${role}: ${type} is not declared`);
      for (const relation of what ? relations : []) {
        if (!what!.may.includes(relation)) dead.push(`${role}: ${type} does not know the relation ${relation}`);
      }
    }
    for (const type of withReason ?? []) if (!may[type]) dead.push(`${role}: a reason for ${type}, which it may not`);
  }
  for (const what of declared.values()) {
    for (const relation of what.may) {
      const rowless = relation === 'none' || relation === 'public';
      if (!rowless && !what.aggregate?.relations[relation]) dead.push(`${what.type}: its rows have no relation ${relation}`);
      if (![...roles.values()].some((r) => r.may[what.type]?.includes(relation)))
        dead.push(`${what.type}: no role has it over ${relation}`);
    }
  }
  return dead;
}
