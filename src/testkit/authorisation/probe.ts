import { z } from 'zod';
import {
  type Actor,
  type AnyAction,
  type AnyQuery,
  type Kernel,
  Problem,
  type Row,
  runAction,
  runQuery,
} from '../../kernel/index.ts';
import type { Expected, Thing } from './oracle.ts';

/** Thrown where the thing itself would begin: the kernel's rights have let the call through. */
class LetThrough extends Error {}

/**
 * Sends one call through the kernel's own runAction or runQuery, up to where the declared thing would begin, so that nothing is written.
 * For a list, the ids out of `ids` that it would show.
 */
export async function outcomeOf(
  kernel: Kernel,
  thing: Thing,
  actor: Actor,
  row: Row | undefined,
  options: { reason?: boolean; ids?: string[] } = {},
): Promise<Expected | string[]> {
  const begin = (): never => {
    throw new LetThrough();
  };
  const id = row ? { id: String(row.id) } : {};
  try {
    if (thing.kind === 'action') {
      const action: AnyAction = { ...(thing.declared as AnyAction), input: z.any(), read: undefined, decide: begin };
      delete action.open;
      await runAction(kernel, action, { actor, ...id, input: action.example });
    } else {
      const query = thing.declared as AnyQuery;
      const load: AnyQuery['load'] = async ({ db, visible }) => {
        if (!options.ids) return begin();
        const values: unknown[] = [options.ids];
        return db.query<Row>(`select r.id from ${query.over!.table} r where r.id = any($1) and ${visible('r', values)}`, values);
      };
      const purpose = options.reason ? 'Kiểm tra theo quyết định' : null;
      const found = await runQuery(kernel, { ...query, input: z.any(), load }, { actor, ...id, input: {}, purpose });
      return (found as Row[]).map((r) => String(r.id));
    }
  } catch (error) {
    if (error instanceof LetThrough) return 'through';
    if (!(error instanceof Problem)) throw error;
    if (error.code === 'kernel.purpose-needed') return 'reason-needed';
    return error.status as Expected;
  }
  throw new Error('neither refused nor let through');
}
