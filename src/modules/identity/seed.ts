import { createHmac } from 'node:crypto';
import { demoOfficers, findDemoPerson } from '../../../definitions/demo/index.ts';
import { reachesBelow } from '../../../definitions/roles/roles.ts';
import { type Database, type Keys, seal, systemAccount } from '../../kernel/index.ts';
import { nameBasedId, positionId } from '../organisations/index.ts';
import { hashPassword } from './passwords.ts';
import { totpAt } from './totp.ts';

export type DemoAccounts = {
  account: string;
  name: string;
  title: string;
  organisation: string;
  role: string;
  password: string;
  totp: string;
}[];

const accountId = (login: string): string => nameBasedId(`account:${login}`);
/** One password for every demo officer, shown on the sign-in page; production refuses the whole demo. */
export const demoPassword = 'motcua-demo';
const demoSecret = (keys: Keys, login: string): Buffer => createHmac('sha1', keys.derive('demo-totp')).update(login).digest();

/** Accounts and appointments of the demo's officers, and the account of the product itself. Repeating it adds nothing. */
export async function seedOfficers(db: Database, keys: Keys, now: Date, demo: boolean): Promise<void> {
  await db.query(
    `insert into identity.account (id, kind, login, display_name, made_at) values ($1, 'system', 'system', 'Hệ thống', $2) on conflict do nothing`,
    [systemAccount, now],
  );
  if (!demo) return;
  const password = await hashPassword(demoPassword);
  const totpKey = keys.derive('totp');
  const accounts = demoOfficers.map((o) => {
    const id = accountId(o.account);
    return {
      id,
      login: o.account,
      name: o.fullName,
      number: o.person,
      secret: seal(totpKey, demoSecret(keys, o.account), id).toString('hex'),
    };
  });
  const appointments = demoOfficers.flatMap((o) =>
    o.positions.map((p, i) => ({
      id: nameBasedId(`appointment:${o.account}:${p.positionCode}`),
      account: accountId(o.account),
      position: positionId(p.positionCode, '2025-07-01'),
      role: p.role,
      below: reachesBelow(p.role),
      order: i,
    })),
  );
  await db.transaction(async (sql) => {
    await sql.query(
      `insert into identity.account (id, kind, login, display_name, person, password, totp_secret, demo, made_at)
       select a.id, 'officer', a.login, a.name, p.id, $2, decode(a.secret, 'hex'), true, $3
       from jsonb_to_recordset($1::jsonb) as a(id uuid, login text, name text, number text, secret text)
       left join registers.person_view p on p.citizen_number = a.number on conflict do nothing`,
      [JSON.stringify(accounts), password, now],
    );
    await sql.query(
      `insert into identity.appointment (id, account, position, organisation, role, jurisdiction, below, fields, valid_from)
       select a.id, a.account, a.position, s.organisation, a.role, coalesce(s.jurisdiction, s.organisation), a.below, s.fields, $2::timestamptz - interval '1 day' + make_interval(secs => a."order")
       from jsonb_to_recordset($1::jsonb) as a(id uuid, account uuid, position uuid, role text, below boolean, "order" int)
       join organisations.position_view s on s.id = a.position on conflict do nothing`,
      [JSON.stringify(appointments), now],
    );
  });
}

/** The step of the last second factor of each login, so that the demo never offers a code that was used. */
export async function lastTotpSteps(db: Database): Promise<Map<string, number>> {
  const rows = await db.query<{ login: string; step: number }>(
    'select login, totp_last_step as step from identity.account where demo and login is not null',
  );
  return new Map(rows.map((r) => [r.login, Number(r.step)]));
}

/** What the demo's sign-in page offers: the code of now, or the next one when that of now was used already. */
export function demoAccounts(
  keys: Keys,
  now: Date,
  organisationName: (code: string) => string,
  lastSteps: ReadonlyMap<string, number> = new Map(),
): DemoAccounts {
  return demoOfficers.map((o) => ({
    account: o.account,
    name: findDemoPerson(o.person)?.fullName ?? o.fullName,
    title: o.positions[0]!.title,
    organisation: organisationName(o.positions[0]!.organisationCode),
    role: o.positions[0]!.role,
    password: demoPassword,
    totp: freshCode(demoSecret(keys, o.account), now, lastSteps.get(o.account) ?? 0),
  }));
}

function freshCode(secret: Buffer, now: Date, lastStep: number): string {
  const current = totpAt(secret, now);
  return current.step > lastStep ? current.code : totpAt(secret, now, 1).code;
}
