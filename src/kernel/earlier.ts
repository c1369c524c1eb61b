import type { Sql } from './db.ts';

/**
 * What an actor's earlier request with this key made, for pages that are sent again after their own row is gone
 * (a draft that has become something else). The id of the aggregate, or undefined.
 */
export async function findEarlier(sql: Sql, actor: string, key: string, action: string): Promise<string | undefined> {
  const [row] = await sql.named<{ id: string }>(
    'idempotency_earlier',
    `select reply ->> 'id' as id from kernel.idempotency where actor = $1 and key = $2 and action = $3`,
    [actor, key, action],
  );
  return row?.id;
}
