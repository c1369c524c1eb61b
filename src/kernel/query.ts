import type { z } from 'zod';
import type { Actor, Grant } from './actor.ts';
import type { Aggregate, AnyAggregate } from './aggregate.ts';
import type { Database, Row } from './db.ts';
import type { SealedEntry } from './log/personal.ts';
import type { Jurisdiction } from './rights.ts';

export type QueryContext = {
  db: Database;
  now: Date;
  actor: Actor;
  tree: Jurisdiction;
  /** The grants that open this query: what lists without a row type go by. */
  grants: readonly Grant[];
  /** The predicate of rows this actor may see, over `alias`; parameters are appended to `values`. */
  visible(alias: string, values: unknown[]): string;
  /** Says whose data is being shown; the kernel writes it before the answer leaves. */
  discloses(subject: string | null, about?: { aggregate: string; id: string }): void;
  /** The sealed part of a log row, one item a fact; empty after a lawful erasure. */
  openPersonal: OpenPersonal;
};

export type OpenPersonal = (entry: SealedEntry) => Promise<(Record<string, unknown> | null)[]>;

/** One way of reading, declared once. Lists answer `{ items, next }`. */
export type Query<Input extends z.ZodType = z.ZodType, R extends Row = Row, Reply = unknown> = {
  /** `<module>.<noun>` in kebab case. */
  type: string;
  label: string;
  /** Path below /api/v1/<module>/; default: the noun, or `{id}/<noun>` with a target. `''` and `{id}` are the short forms. */
  path?: string;
  input: Input;
  reply: z.ZodType<Reply>;
  target?: Aggregate<R>;
  /** Lists: the aggregate whose rows `visible` speaks of. */
  over?: AnyAggregate;
  may: readonly string[];
  level?: 0 | 1 | 2;
  /** True when personal data of others can be in the reply: who saw whose data and why is then logged. */
  personal: boolean;
  /** Without a row that ties them, a reason must be stated (header Purpose or query parameter). */
  needsPurpose?: boolean;
  /** What is asked for says who somebody is (a citizen's number): served as POST with a JSON body, so that no address holds it. */
  sensitive?: boolean;
  load(context: QueryContext, input: z.output<Input>, row: R): Promise<Reply>;
  example: z.input<Input>;
};

/** The registry holds queries of all shapes; each is checked where it is defined. */
export type AnyQuery = Query;

export function defineQuery<Input extends z.ZodType, R extends Row, Reply>(
  query: Query<Input, R, Reply>,
): Query<Input, R, Reply> {
  if (!/^[a-z]+\.[a-z][a-z-]+$/.test(query.type)) throw new Error(`query type ${query.type}: want module.noun`);
  return query;
}
