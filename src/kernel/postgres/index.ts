export { type EmbeddedPostgres, type EmbeddedPostgresOptions, startEmbeddedPostgres } from './embedded.ts';
export { type EmbeddedPostgresCode, EmbeddedPostgresError } from './errors.ts';
export { type JoinedPostgres, joinOrStartPostgres } from './join.ts';
export { findRunningPostgres, type PostgresConnection, postgresFolder, postgresName } from './running.ts';
export type { PostgresSettings } from './settings.ts';
