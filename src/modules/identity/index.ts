import { defineModule, type Module, migrationsIn } from '../../kernel/index.ts';
import type { Directory } from '../organisations/index.ts';
import { endGrant, grantRole } from './actions/grant-role.ts';
import { Appointment } from './appointment.ts';
import { mySignIns } from './queries/my-sign-ins.ts';
import { people } from './queries/people.ts';

export { admitCitizen } from './citizens.ts';
export { clearSession, placeOf, readSession, sessionCookie, setSession } from './cookies.ts';
export { makeAdministrator, makeSystemToken } from './first-accounts.ts';
export { identityRoutes } from './http.ts';
export { countOtherSessions, displayNameOf, endOtherSessions } from './my-sessions.ts';
export { createPasskeys } from './passkeys.ts';
export { type DemoAccounts, demoAccounts, lastTotpSteps, seedOfficers } from './seed.ts';
export { actorOf, createSessions, type SessionRow, type Sessions } from './sessions.ts';
export { createSignIn } from './sign-in.ts';
export { createVneid, type SignInChecks, type Vneid, VneidError, type VneidIdentity } from './vneid.ts';
export { residenceOf, sameResidence, spellName } from './vneid-person.ts';

export const identityModule = (the: { directory: () => Directory }): Module =>
  defineModule({
    name: 'identity',
    aggregates: [Appointment],
    actions: [grantRole(the), endGrant()],
    queries: [mySignIns(), people()],
    migrations: migrationsIn('src/modules/identity'),
    /** Where people signed in from is kept a year, ended sessions and guesses only as long as they are of use. */
    housekeeping: [
      async (db, now) => {
        await db.query(`delete from identity.guess where last_at < $1::timestamptz - interval '1 day'`, [now]);
        await db.query(`delete from identity.session where expires_at < $1::timestamptz - interval '30 days'`, [now]);
        await db.query(`delete from identity.sign_in where at < $1::timestamptz - interval '1 year'`, [now]);
      },
    ],
  });
