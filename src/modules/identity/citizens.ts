import { type Database, type Keys, newId } from '../../kernel/index.ts';
import type { Sessions } from './sessions.ts';
import type { Place } from './sign-in.ts';
import type { VneidIdentity } from './vneid.ts';

/** What the registers do with a person whom VNeID vouches for. @returns the person's id */
export type KnowPerson = (identity: VneidIdentity, now: Date) => Promise<string>;

/**
 * Opens a session for whom VNeID has identified; the account is made at the first visit.
 * @param previous the session that this browser had until now: it ends
 */
export async function admitCitizen(
  the: { db: Database; keys: Keys; sessions: Sessions; knowPerson: KnowPerson },
  identity: VneidIdentity,
  place: Place,
  now: Date,
  previous: string | null = null,
): Promise<string> {
  const person = await the.knowPerson(identity, now);
  const subject = the.keys.digest(`vneid:${identity.subject}`);
  const [account] = await the.db.query<{ id: string }>(
    `insert into identity.account (id, kind, display_name, person, vneid_subject, made_at) values ($1, 'citizen', $2, $3, $4, $5)
     on conflict (vneid_subject) do update set display_name = excluded.display_name, person = excluded.person returning id`,
    [newId(now), identity.fullName, person, subject, now],
  );
  if (previous) await the.sessions.end(previous, now);
  const { token } = await the.sessions.start(the.db, {
    account: account!.id,
    kind: 'citizen',
    level: identity.level,
    position: null,
    organisation: null,
    ...place,
    now,
  });
  await the.db.query(
    `insert into identity.sign_in (id, account, at, way, good, address, device) values ($1, $2, $3, 'vneid', true, $4, $5)`,
    [newId(now), account!.id, now, place.address, place.device],
  );
  return token;
}
