import { json, newId, type Patch, type Sql } from '../../../kernel/index.ts';
import type { Written } from './edits.ts';

/** What an action needs to add a line to a version's history; read before it decides. */
export type NextChange = { id: string; number: number };

export async function nextChange(sql: Sql, version: string, now: Date): Promise<NextChange> {
  const [row] = await sql.query<{ n: number }>('select count(*)::int as n from procedures.change where of_version = $1', [
    version,
  ]);
  return { id: newId(now), number: (row?.n ?? 0) + 1 };
}

type Line = { version: string; at: Date; account: string; what: string[]; body?: Written };

/** A line of a version's history, with the definition as it stands after it where that changed. */
export const changeRow = ({ id, number }: NextChange, { version, at, account, what, body }: Line): Patch => ({
  kind: 'insert',
  table: 'procedures.change',
  values: { id, of_version: version, number, at, account, what, body: body ? json(body) : null },
});
