import { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Env } from '../../kernel/http/context.ts';
import { problem } from '../../kernel/index.ts';
import { createTestApp, type TestApp } from '../../testkit/test-app.ts';
import { admitCitizen, createPasskeys, createSignIn, identityRoutes } from './index.ts';
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

describe('a passkey', () => {
  const wrong = () => Promise.reject(problem('identity.passkey-refused', 401, 'sai'));
  const good = () => Promise.resolve();

  test('that fails is counted like a wrong code: the session ends, then this place has to wait, another does not', async () => {
    const first = await pending('10.0.4.1');
    for (let i = 0; i < 5; i++)
      await expect(signIn.passkey(first, wrong, place('10.0.4.1'), now())).rejects.toMatchObject({
        code: 'identity.passkey-refused',
      });
    expect(await app.db.query(`select 1 from identity.sign_in where way = 'passkey' and not good`)).toHaveLength(5);
    await expect(signIn.passkey(first, good, place('10.0.4.2'), now())).rejects.toMatchObject({ code: 'kernel.signed-out' });
    // A new session from the same place waits, with the right key too; the owner elsewhere and the owner's code do not.
    const again = await pending('10.0.4.1');
    await expect(signIn.passkey(again, good, place('10.0.4.1'), now())).rejects.toMatchObject({ code: 'identity.wait' });
    await signIn.passkey(await pending('10.0.4.2'), good, place('10.0.4.2'), now());
    app.clock.advance(60_000);
    await signIn.secondFactor(again, codeOf(login), place('10.0.4.1'), now());
  });

  test('twenty answers at the same moment are no more than five tries', async () => {
    const session = await pending('10.0.5.1');
    let looked = 0;
    const look = () => {
      looked++;
      return wrong();
    };
    await Promise.allSettled(Array.from({ length: 20 }, () => signIn.passkey(session, look, place('10.0.5.1'), now())));
    expect(looked).toBe(5);
  });
});

describe('the session’s cookie', () => {
  const signInOver = async (secure: boolean) => {
    const http = identityRoutes({
      kernel: app.kernel,
      sessions: app.sessions,
      signIn,
      passkeys: {} as never,
      secure,
      demoAccounts: null,
    });
    const routes = new Hono<Env>();
    routes.use('*', async (c, next) => {
      c.set('ip', '10.0.6.1');
      await next();
    });
    routes.route('/', http);
    const ask = (path: string, cookie?: string, body?: unknown) =>
      routes.request(`https://motcua.invalid${path}`, {
        method: body ? 'POST' : 'GET',
        headers: { 'content-type': 'application/json', ...(cookie && { cookie }) },
        ...(body ? { body: JSON.stringify(body) } : {}),
      });
    const signedIn = await ask('/sign-in', undefined, { account: login, password: demoPassword });
    const cookies = signedIn.headers.getSetCookie();
    return { ask, cookies, token: /mc_session=([^;]+)/.exec(cookies.join('\n'))![1]! };
  };
  test('over https is bound to this host by its name, and only that name is read', async () => {
    const { ask, cookies, token } = await signInOver(true);
    const session = cookies.find((c) => c.includes('mc_session='))!;
    expect(session).toMatch(/^__Host-mc_session=/);
    for (const part of ['Path=/', 'Secure', 'HttpOnly', 'SameSite=Lax']) expect(session).toContain(part);
    expect(session).not.toMatch(/Domain=/i);
    expect(cookies.every((c) => c.startsWith('__Host-'))).toBe(true);
    await ask('/sign-out', `__Host-mc_session=${token}`, {});
    expect(await app.sessions.find(token, now())).toBeUndefined();
  });

  test('a plain cookie beside https ends and opens nothing; on http the plain name is the one', async () => {
    const secure = await signInOver(true);
    await secure.ask('/sign-out', `mc_session=${secure.token}`, {});
    expect(await app.sessions.find(secure.token, now())).toBeDefined();
    const plain = await signInOver(false);
    expect(plain.cookies.find((c) => c.includes('mc_session='))).toMatch(/^mc_session=/);
    await plain.ask('/sign-out', `__Host-mc_session=${plain.token}`, {});
    expect(await app.sessions.find(plain.token, now())).toBeDefined();
    await plain.ask('/sign-out', `mc_session=${plain.token}`, {});
    expect(await app.sessions.find(plain.token, now())).toBeUndefined();
  });
});
