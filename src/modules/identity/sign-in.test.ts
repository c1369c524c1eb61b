import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestApp, type TestApp } from '../../testkit/test-app.ts';
import { admitCitizen, createPasskeys, createSignIn } from './index.ts';
import { demoAccounts, demoPassword } from './seed.ts';

let app: TestApp;
let signIn: ReturnType<typeof createSignIn>;
beforeAll(async () => {
  app = await createTestApp();
  signIn = createSignIn(app.db, app.keys, app.sessions);
});
afterAll(() => app.close());

const login = 'pham.thi.hoai.thu';
const place = (address: string) => ({ address, device: null });
const now = () => app.clock.now();
const codeOf = (who: string): string => demoAccounts(app.keys, now(), (code) => code).find((a) => a.account === who)!.totp;
const pending = async (address: string, who = login) => {
  const { token } = await signIn.password(who, demoPassword, place(address), now());
  return (await app.sessions.find(token, now()))!;
};
const codesOf = (results: PromiseSettledResult<unknown>[]): string[] =>
  results.map((r) => (r.status === 'rejected' ? (r.reason as { code: string }).code : 'in'));

describe('guessing', () => {
  test('thirty passwords at the same moment are no more than five tries', async () => {
    const tries = Array.from({ length: 30 }, (_, i) => signIn.password(login, `sai-${i}`, place('10.0.0.1'), now()));
    const codes = codesOf(await Promise.allSettled(tries));
    expect(codes.filter((c) => c === 'identity.wrong-credentials')).toHaveLength(5);
    expect(codes.filter((c) => c === 'identity.wait')).toHaveLength(25);
    // Elsewhere the owner still gets in, and here after the wait.
    await pending('10.0.0.2');
    app.clock.advance(16_000);
    await pending('10.0.0.1');
  });

  test('a waiting session ends after five wrong codes, even where nobody has to wait', async () => {
    const session = await pending('10.0.1.0');
    for (let i = 0; i < 5; i++)
      await expect(signIn.secondFactor(session, '000000', place(`10.0.1.${i}`), now())).rejects.toMatchObject({
        code: 'identity.wrong-code',
      });
    await expect(signIn.secondFactor(session, codeOf(login), place('10.0.1.9'), now())).rejects.toMatchObject({
      code: 'kernel.signed-out',
    });
  });
});

describe('a second factor', () => {
  const passkeys = () => createPasskeys(app.db, { name: 'Một Cửa', host: 'localhost', origin: 'http://localhost:3000' });

  test('raises only an officer’s waiting session', async () => {
    const session = await pending('10.0.2.1');
    for (const other of [
      { ...session, kind: 'citizen' as const },
      { ...session, level: 2 as const },
    ]) {
      await expect(signIn.secondFactor(other, '000000', place('10.0.2.1'), now())).rejects.toMatchObject({ status: 403 });
      await expect(signIn.complete(other, 'passkey', place('10.0.2.1'), now())).rejects.toMatchObject({ status: 403 });
      await expect(passkeys().challenge(other)).rejects.toMatchObject({ status: 403 });
      await expect(passkeys().check(other, {}, now())).rejects.toMatchObject({ status: 403 });
    }
  });

  test('a passkey is added within ten minutes of signing in, and its challenge is good for nothing else', async () => {
    const session = { ...(await pending('10.0.2.2')), level: 2 as const };
    const keys = passkeys();
    await keys.challenge({ ...session, level: 0 });
    await expect(keys.register(session, { response: {} }, now())).rejects.toMatchObject({ code: 'identity.passkey-expired' });
    await keys.registrationOptions(session, now());
    const later = new Date(now().getTime() + 11 * 60_000);
    await expect(keys.registrationOptions(session, later)).rejects.toMatchObject({ code: 'identity.sign-in-again' });
    await expect(keys.register(session, {}, later)).rejects.toMatchObject({ code: 'identity.sign-in-again' });
  });
});

describe('signing in again', () => {
  test('ends the session that this browser had', async () => {
    const before = await pending('10.0.3.1');
    const token = await signIn.secondFactor(before, codeOf(login), place('10.0.3.1'), now());
    const response = await app.http.request('http://localhost:3000/api/v1/identity/sign-in', {
      method: 'POST',
      headers: { cookie: `mc_session=${token}`, 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' },
      body: JSON.stringify({ account: login, password: demoPassword }),
    });
    expect(response.status).toBe(200);
    expect(await app.sessions.find(token, now())).toBeUndefined();
  });

  test('a citizen’s too', async () => {
    const [person] = await app.db.query<{ id: string }>('select id from registers.person limit 1');
    const admit = (previous: string | null) =>
      admitCitizen(
        { db: app.db, keys: app.keys, sessions: app.sessions, knowPerson: async () => person!.id },
        { subject: 'thu-nghiem', fullName: 'Nguyễn Thử', level: 2 } as Parameters<typeof admitCitizen>[1],
        place('10.0.3.2'),
        now(),
        previous,
      );
    const first = await admit(null);
    await admit((await app.sessions.find(first, now()))!.id);
    expect(await app.sessions.find(first, now())).toBeUndefined();
  });
});
