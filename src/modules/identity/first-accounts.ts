import { reachesBelow } from '../../../definitions/roles/roles.ts';
import { type Database, type Keys, newId, newToken, seal } from '../../kernel/index.ts';
import { hashPassword } from './passwords.ts';
import type { Sessions } from './sessions.ts';
import { newTotpSecret, totpUri } from './totp.ts';

/** The first administrator of an installation, who appoints everybody else. @returns undefined when login or seat do not fit */
export async function makeAdministrator(
  db: Database,
  keys: Keys,
  who: { login: string; name: string; position: string | null; now: Date },
): Promise<{ login: string; password: string; totpUri: string } | undefined> {
  const [seat] = await db.query<{
    id: string;
    organisation: string;
    role: string;
    jurisdiction: string | null;
    fields: string[] | null;
  }>(
    `select id, organisation, role, jurisdiction, fields from organisations.position_view
     where role in ('province-administrator', 'commune-administrator') and ($1::text is null or code = $1)
     order by role desc, code limit 1`,
    [who.position],
  );
  if (!seat) return undefined;
  const id = newId(who.now);
  const password = newToken(12);
  const secret = newTotpSecret();
  return db.transaction(async (sql) => {
    const made = await sql.query(
      `insert into identity.account (id, kind, login, display_name, password, totp_secret, made_at) values ($1, 'officer', $2, $3, $4, $5, $6) on conflict do nothing returning 1`,
      [id, who.login, who.name, await hashPassword(password), seal(keys.derive('totp'), secret, id), who.now],
    );
    if (made.length === 0) return undefined;
    await sql.query(
      `insert into identity.appointment (id, account, position, organisation, role, jurisdiction, below, fields, valid_from) values ($1,$2,$3,$4,$5,$6,$7,$8,$9)`,
      [
        newId(who.now),
        id,
        seat.id,
        seat.organisation,
        seat.role,
        seat.jurisdiction ?? seat.organisation,
        reachesBelow(seat.role),
        seat.fields,
        who.now,
      ],
    );
    return { login: who.login, password, totpUri: totpUri(secret, who.login) };
  });
}

/** A token for a partner's system; its role opens what is granted to partners. */
export async function makeSystemToken(
  db: Database,
  sessions: Sessions,
  system: { name: string; days: number; now: Date },
): Promise<string> {
  const login = `system:${system.name}`;
  return db.transaction(async (sql) => {
    const [account] = await sql.query<{ id: string }>(
      `insert into identity.account (id, kind, login, display_name, made_at) values ($1, 'system', $2, $3, $4)
       on conflict (login) do update set display_name = excluded.display_name returning id`,
      [newId(system.now), login, system.name, system.now],
    );
    return sessions.makeToken(sql, { account: account!.id, position: null, label: login, days: system.days, now: system.now });
  });
}
