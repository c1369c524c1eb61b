import type { Row } from './db.ts';

/**
 * How an actor may be related to a row. One declaration compiles to the check on a row (`holds`) and to the predicate of a
 * list (`predicateOf`), so that a list can never show what a look at the row would refuse.
 * - person: the column holds the actor's person
 * - position: the column holds the position acted in
 * - organisation: the column holds an organisation inside the grant's jurisdiction; `field` names the column of the field of work
 * - mandate: the column holds a mandate that the actor has now, and one of the columns `covers` holds what it covers
 * - anyone: no tie to the row is needed (the grant's existence is enough)
 */
export type Relation =
  | { person: string }
  | { position: string }
  | { mandate: string; covers: readonly string[] }
  | { organisation: string; field?: string }
  | { anyone: true };

/** What stands behind a row that actions change: its table, its columns' meaning and who can be related to it. */
export type Aggregate<R extends Row = Row> = {
  name: string;
  table: string;
  /** Vietnamese, for messages: 'hồ sơ'. */
  label: string;
  relations: Record<string, Relation>;
  /** Whose personal data the row is; the log's personal part is sealed under this subject's key. */
  subjectOf(row: R): string | null;
  /** Columns kept out of before/after hashes (derived text). */
  row?: R;
};

export function defineAggregate<R extends Row>(aggregate: Aggregate<R>): Aggregate<R> {
  return aggregate;
}

/** Registries and rights hold aggregates of all row shapes. */
export type AnyAggregate = Aggregate;
