/**
 * What `decide` gives back: the change, as data. The kernel turns a decision's patches, its log row and its idempotency key into
 * ONE statement, prepared once per shape. A guard that does not hold undoes all of it.
 */
export type Patch =
  | { kind: 'insert'; table: string; values: Values }
  | { kind: 'insert-many'; table: string; columns: Record<string, string>; rows: Values[] }
  /** Guarded by the version that was read; the version grows by one. */
  | { kind: 'update'; table: string; id: string; version: number; set: Values }
  /** Insert, or overwrite the columns in `set` when the key is there. */
  | { kind: 'put'; table: string; key: string[]; values: Values }
  /** With `otherwise` exactly one row must go, or nothing happens and the caller reads that sentence (409). */
  | { kind: 'delete'; table: string; where: Values; otherwise?: string }
  /** A row must be there with these values (and these columns after those), or nothing happens and the caller reads `otherwise` (409). */
  | { kind: 'guard'; table: string; where: Values; after?: Values; otherwise: string }
  /** Binds loose rows (uploaded files) to something: all of `ids` must match `where`, or nothing happens. */
  | { kind: 'claim'; table: string; ids: string[]; set: Values; where: Values; otherwise: string };

export type Value = string | number | boolean | null | Date | Buffer | string[] | JsonValue | SeriesNumber;
export type Values = Record<string, Value>;

/** JSON columns are marked, so that arrays and objects are not taken for SQL arrays. */
export type JsonValue = { json: unknown };
export const json = (value: unknown): JsonValue => ({ json: value });

/** The next number of a gap-free series, counted inside the statement: `prefix`+number when `text` is given. */
export type SeriesNumber = { series: string };
export const nextOf = (series: string): SeriesNumber => ({ series });

export const isJson = (value: Value | undefined): value is JsonValue =>
  typeof value === 'object' && value !== null && 'json' in value && !Buffer.isBuffer(value);
export const isSeries = (value: Value | undefined): value is SeriesNumber =>
  typeof value === 'object' && value !== null && 'series' in value && !Buffer.isBuffer(value);
