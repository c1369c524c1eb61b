import { z } from 'zod';
import type { Actor } from './actor.ts';
import type { AnyAggregate } from './aggregate.ts';
import type { Database, Row } from './db.ts';
import { DialogSchema } from './dialog.ts';

/** An action that the actor may do now; the server's own table and rights decided it. */
export const AllowedActionSchema = z.object({
  type: z.string(),
  label: z.string(),
  /** A sentence that says what will happen, shown before anything that cannot be undone. */
  consequence: z.string(),
  tone: z.enum(['main', 'second', 'danger']),
  /** Absent when it may be done; otherwise the sentence that says what would wake it. */
  blocked: z.string().optional(),
  /** What is asked before it and said after it; absent: nothing. */
  dialog: DialogSchema.optional(),
  /** The row that it is done to, where that is not the one the page is about. */
  on: z.object({ id: z.uuid(), version: z.number().int() }).optional(),
});
export type AllowedAction = z.infer<typeof AllowedActionSchema>;

/** What a module adds to the page of somebody else's row: plain words and addresses, which both fronts draw in one way. */
export const BlockSchema = z.object({
  /** Stable, in the address of the page: `#tin-nhan`. */
  id: z.string().regex(/^[a-z][a-z-]*$/),
  title: z.string(),
  /** 'wait': the reader has something to do. */
  tone: z.enum(['rest', 'run', 'wait', 'good', 'bad']),
  text: z.string().nullable(),
  lines: z.array(z.object({ label: z.string(), value: z.string() })),
  links: z.array(z.object({ label: z.string(), href: z.string() })),
  allowed: z.array(AllowedActionSchema),
  /** What the person must still do, each a whole sentence; it also stands on the receipt, first. */
  toDo: z.array(z.object({ text: z.string(), href: z.string().optional() })),
});
export type Block = z.infer<typeof BlockSchema>;

/** What `show` may use; it never writes. */
export type ShowContext = {
  db: Database;
  now: Date;
  actor: Actor;
  /** The actions open to the actor on another row that the block shows, ready for `allowed`. */
  menu(aggregate: AnyAggregate, row: Row): AllowedAction[];
};

/** A block on the pages of one aggregate. */
export type Shows = {
  /** Name of the aggregate. */
  on: string;
  /** The query whose rights open the block, over that aggregate's relations. */
  opens: string;
  /** Nothing to say: null. */
  show(row: Row, context: ShowContext): Promise<Block | null>;
};

/** A line of somebody's own menu. */
export type MenuEntry = {
  for: Actor['kind'];
  href: string;
  label: { vi: string; en: string };
  /** What is new behind it. */
  count?(db: Database, actor: Actor): Promise<number>;
};

/** A block with what was not said filled in. */
export const block = (given: Pick<Block, 'id' | 'title'> & Partial<Block>): Block => ({
  tone: 'rest',
  text: null,
  lines: [],
  links: [],
  allowed: [],
  toDo: [],
  ...given,
});
