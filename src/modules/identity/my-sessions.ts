import type { Sql } from '../../kernel/index.ts';

/** The name that stands at the top of the person's pages. */
export async function displayNameOf(sql: Sql, account: string): Promise<string | undefined> {
  const [row] = await sql.named<{ name: string }>(
    'account_name',
    'select display_name as name from identity.account where id = $1',
    [account],
  );
  return row?.name;
}

/** How many other browsers this account is signed in with now. */
export async function countOtherSessions(sql: Sql, account: string, session: string, now: Date): Promise<number> {
  const [row] = await sql.query<{ n: string }>(
    'select count(*) as n from identity.session where account = $1 and id <> $2 and ended_at is null and expires_at > $3',
    [account, session, now],
  );
  return Number(row?.n ?? 0);
}

/** Ends every session of the account but this one. */
export async function endOtherSessions(sql: Sql, account: string, session: string, now: Date): Promise<void> {
  await sql.query('update identity.session set ended_at = $3 where account = $1 and id <> $2 and ended_at is null', [
    account,
    session,
    now,
  ]);
}
