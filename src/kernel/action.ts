import { z } from 'zod';
import type { Actor } from './actor.ts';
import type { Aggregate, AnyAggregate } from './aggregate.ts';
import type { Row, Sql } from './db.ts';
import type { Dialog, FactWords } from './dialog.ts';
import type { Patch } from './patch.ts';
import type { Jurisdiction } from './rights.ts';
import type { Numbers } from './series.ts';

/** What the log keeps of what happened and what reactions follow. `data` names no person; `personal` is sealed per subject. */
export type Fact = { type: string; data?: Record<string, unknown>; personal?: Record<string, unknown> };

export type Decision<Reply> = {
  patches: Patch[];
  facts: Fact[];
  reply: Reply;
  /** The aggregate that was created, and whose data it is; for targets both are known already. */
  created?: { id: string; subject: string | null; row?: Row };
  purpose?: string;
  /** For whom it is done, where no row ties the actor to them yet. */
  onBehalfOf?: string;
  /** People whose data the actor got to see through this write: one log row each, in the same statement. */
  disclosed?: { subject: string; purpose: string }[];
};

/** What `decide` may know besides the row, the input and what was read: nothing that does I/O. */
export type DecideContext = { now: Date; actor: Actor; id: string };

/** What `read` may use. It never writes. */
export type ReadContext = { sql: Sql; now: Date; actor: Actor; tree: Jurisdiction; numbers: Numbers };

/** Why an action is not open on a row: a sentence for the officer; null when it is open. */
export type Closed = string | null;

/**
 * One write, declared once. The kernel gives it its HTTP route, OpenAPI entry, log row, idempotency, menu entry,
 * a place in the authorisation matrix and in the fuzz tests.
 */
export type Action<Input extends z.ZodType = z.ZodType, R extends Row = Row, Read = unknown, Reply = unknown> = {
  /** `<module>.<verb>` in kebab case. */
  type: string;
  /** Vietnamese, as a button says it. */
  label: string;
  /** Vietnamese: what will happen, shown before it does. */
  consequence: string;
  tone?: 'main' | 'second' | 'danger';
  /** Shown in the menu of a row; false for actions that screens call otherwise or that only the system uses. */
  menu?: boolean;
  input: Input;
  /** How a screen asks for it, where more is needed than a press. */
  dialog?: Dialog<keyof z.input<Input> & string>;
  /** What its facts say on the row's timeline, by the fact's type. */
  tells?: Readonly<Record<string, FactWords>>;
  /** The row that is changed; absent for actions that create. */
  target?: Aggregate<R>;
  /** Creating actions say what they create. */
  creates?: AnyAggregate;
  /** Relations over which this can ever be allowed; which role has which is in definitions/roles. 'none' without a row. */
  may: readonly string[];
  /** Least strength of sign-in. Default 1; 0 opens it to the anonymous. */
  level?: 0 | 1 | 2;
  /** Creating actions: the organisation in whose jurisdiction it lands. */
  lands?(input: z.output<Input>, actor: Actor): string | null | undefined;
  /** Why this actor may not although a role would let them: their own matter, another body's signature. A 403, and blocked in the menu. */
  barred?(row: NoInfer<R>, actor: Actor): Closed;
  /** From the module's table of transitions. */
  open?(row: NoInfer<R>): Closed;
  /** Facts that `decide` needs; runs after rights and transition. */
  read?(context: ReadContext, input: z.output<Input>, row: R): Promise<Read>;
  /** Pure: no I/O, no clock, no randomness beyond what the context gives. */
  decide(row: R, input: z.output<Input>, context: DecideContext, read: Read): Decision<Reply>;
  /** What the caller gets besides `id` and `version`. */
  reply: z.ZodType<Reply>;
  /** Example input, for the API's documentation and as the seed of the fuzz tests. */
  example: z.input<Input>;
};

/** Everything about what was done is `id` and `version`. */
export const nothingMore = z.strictObject({});

// The registry holds actions of all shapes; each is checked where it is defined.
export type AnyAction = Action;

export function defineAction<Input extends z.ZodType, R extends Row, Read, Reply>(
  action: Action<Input, R, Read, Reply>,
): Action<Input, R, Read, Reply> {
  if (!/^[a-z]+\.[a-z][a-z-]+$/.test(action.type)) throw new Error(`action type ${action.type}: want module.verb`);
  if (!action.target && !action.creates) throw new Error(`${action.type}: needs target or creates`);
  return action;
}
