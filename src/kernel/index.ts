/** The kernel's face: what modules and the app may use. No domain word in here. */
export { type Action, type AnyAction, type Decision, defineAction, type Fact, nothingMore, type ReadContext } from './action.ts';
export { type Actor, anonymous, type Grant, type Mandate, systemAccount, systemActor } from './actor.ts';
export { type Aggregate, type AnyAggregate, defineAggregate, type Relation } from './aggregate.ts';
export { batched } from './batched.ts';
export { canonicalJson, hashOf, sha256 } from './canonical.ts';
export { type Clock, systemClock, testClock } from './clock.ts';
export { type Configuration, ConfigurationError, readConfiguration } from './configuration.ts';
export { createKeys, type Keys, newKey, seal, unseal } from './crypto.ts';
export { type Connection, type Database, openDatabase, type Row, type Sql } from './db.ts';
export { type Dialog, type FactWords, shownDialog } from './dialog.ts';
export { findEarlier } from './earlier.ts';
export { type FileAnswer, FileAnswerSchema } from './file-answer.ts';
export { warningTexts } from './files/judgement.ts';
export { looksSame } from './files/likeness.ts';
export { freeLine, freeText } from './free-text.ts';
export { isUuid, newId, newToken, randomUUID } from './ids.ts';
export { addJobs, deadJobs, type JobHandlers, type JobRequest, releaseDead, startJobs } from './jobs.ts';
export { indexModules, type Kernel } from './kernel.ts';
export { entryColumns, type LogEntry } from './log/entry.ts';
export { openEpoch } from './log/epoch.ts';
export { type Followers, startFollowers } from './log/followers.ts';
export { type Head, readHeads } from './log/heads.ts';
export {
  defineReaction,
  follow,
  type OpenTransaction,
  oldestWriter,
  type Reaction,
  type ReactionContext,
  reactionLags,
  retryParked,
} from './log/reactions.ts';
export { type SealKey, sealKey, sealNext } from './log/seal.ts';
export { type LogVerification, verifyLog } from './log/verify.ts';
export { createLogger, type Logger, silentLogger } from './logging.ts';
export { migrate } from './migrate.ts';
export { defineModule, type Module } from './module.ts';
export { migrationsIn, packageRoot } from './package-root.ts';
export { isJson, type JsonValue, json, nextOf, type Patch, type SeriesNumber, type Value, type Values } from './patch.ts';
export { type FieldProblem, Problem, problem, problemBody } from './problem.ts';
export { type AnyQuery, defineQuery, type OpenPersonal, type Query, type QueryContext } from './query.ts';
export {
  deadRights,
  type Guarded,
  type Jurisdiction,
  mandateOver,
  mayWithoutRow,
  predicateOf,
  type Roles,
  relationTo,
} from './rights.ts';
export { type Call, type Outcome, runAction } from './run-action.ts';
export { runQuery } from './run-query.ts';
export { leasedNumbers, type Numbers } from './series.ts';
export { blocksOn, type MenuLine, menuFor, menuOf } from './show-blocks.ts';
export { type AllowedAction, type Block, block, type MenuEntry, type Shows } from './shown.ts';
export { createSubjectKeys, type SubjectKeys } from './subject-keys.ts';
export { readInput } from './validation.ts';
