/** Why the embedded PostgreSQL could not be used; stable, for code that decides what to do next. */
export type EmbeddedPostgresCode =
  | 'postgres.in-use'
  | 'postgres.no-binaries'
  | 'postgres.no-account'
  | 'postgres.not-writable'
  | 'postgres.version'
  | 'postgres.start-failed';

/** The message is Vietnamese and meant for the person at the terminal: it names the folder and what to do. */
export class EmbeddedPostgresError extends Error {
  readonly code: EmbeddedPostgresCode;

  constructor(code: EmbeddedPostgresCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'EmbeddedPostgresError';
    this.code = code;
  }
}
