import type { Sql } from '../../kernel/index.ts';
import type { DraftRow } from './draft.ts';

/** Whose matter a draft is, when it was begun by somebody else for them. `mine`: the reader's own. */
export async function actingFor(
  sql: Sql,
  row: Pick<DraftRow, 'mandate' | 'subject'>,
  person: string | null,
): Promise<{ id: string; name: string; mandate: string; mine: boolean } | null> {
  if (!row.mandate) return null;
  const [mandate] = await sql.named<{ giver_name: string; taker_name: string }>(
    'draft_mandate',
    'select giver_name, taker_name from mandates.mandate_view where id = $1',
    [row.mandate],
  );
  const mine = row.subject === person;
  return { id: row.subject, name: (mine ? mandate?.taker_name : mandate?.giver_name) ?? '', mandate: row.mandate, mine };
}
