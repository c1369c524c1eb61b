import { Hono } from 'hono';
import { z } from 'zod';
import { readBody } from '../../kernel/http/api.ts';
import type { Env, HttpContext } from '../../kernel/http/context.ts';
import { rateLimit } from '../../kernel/http/rate-limit.ts';
import { type Kernel, problem, readInput } from '../../kernel/index.ts';
import { clearSession, placeOf, readSession, setSession } from './cookies.ts';
import type { Passkeys } from './passkeys.ts';
import type { Sessions } from './sessions.ts';
import type { SignIn } from './sign-in.ts';

export type IdentityHttp = {
  kernel: Kernel;
  sessions: Sessions;
  signIn: SignIn;
  passkeys: Passkeys;
  secure: boolean;
  /** Demo mode only: who can be tried, with password and current code. */
  demoAccounts: (() => Promise<unknown>) | null;
};

const Credentials = z.strictObject({
  account: z.string().min(1, 'Nhập tài khoản.').max(100),
  password: z.string().min(1, 'Nhập mật khẩu.').max(200),
});
const Code = z.strictObject({ code: z.string().min(6, 'Mã có 6 chữ số.').max(12) });
const Position = z.strictObject({ position: z.uuid('Chọn vị trí.') });

/** Sign-in of officers and the session itself. Citizens come through the portal's VNeID pages. */
export function identityRoutes(the: IdentityHttp): Hono<Env> {
  const routes = new Hono<Env>();
  const guesses = rateLimit({ perSecond: 0.5, burst: 40 });
  const { kernel, sessions, signIn, passkeys } = the;

  const cookieSession = async (c: HttpContext) => {
    const token = readSession(c, the.secure);
    const row = token ? await sessions.find(token, kernel.clock.now()) : undefined;
    if (!row) throw problem('kernel.signed-out', 401, 'Phiên đăng nhập đã hết. Hãy đăng nhập lại.');
    return row;
  };
  const slow = (c: HttpContext): void => {
    if (kernel.configuration.MOTCUA_RATE_LIMIT === 'on' && !guesses.take(c.var.ip))
      throw problem('kernel.too-many', 429, 'Quá nhiều lần thử từ mạng này. Hãy đợi một phút.');
  };

  routes.get('/session', async (c) => {
    const row = await cookieSession(c);
    if (row.level === 0) throw problem('identity.second-factor-needed', 401, 'Còn thiếu bước xác thực thứ hai.');
    const positions = await kernel.db.query(
      `select distinct on (p.id) p.id, p.title, a.role, jsonb_build_object('code', p.organisation_code, 'name', p.organisation_name) as organisation
       from identity.appointment a join organisations.position_view p on p.id = a.position
       where a.account = $1 and a.valid_from <= $2 and (a.valid_to is null or a.valid_to > $2) order by p.id`,
      [row.account, kernel.clock.now()],
    );
    const [own] = await kernel.db.query<{ login: string | null }>('select login from identity.account where id = $1', [
      row.account,
    ]);
    return c.json({
      account: row.account,
      login: own?.login ?? null,
      person: { name: row.display_name },
      kind: row.kind,
      level: row.level,
      positions,
      activePosition: row.position,
      mode: kernel.configuration.MOTCUA_MODE,
      may: [...new Set(row.grants.flatMap((g) => Object.keys(kernel.roles.get(g.role)?.may ?? {})))].sort(),
    });
  });

  routes.post('/sign-in', async (c) => {
    slow(c);
    const input = readInput(Credentials, await readBody(c));
    const now = kernel.clock.now();
    const { token, methods } = await signIn.password(input.account, input.password, placeOf(c, the.secure), now);
    // This browser's cookie is replaced: what it opened until now must not live on without an owner.
    const before = readSession(c, the.secure);
    const previous = before ? await sessions.find(before, now) : undefined;
    if (previous) await sessions.end(previous.id, now);
    setSession(c, token, the.secure);
    return c.json({ next: 'second-factor', methods });
  });

  routes.post('/second-factor', async (c) => {
    slow(c);
    const input = readInput(Code, await readBody(c));
    const session = await cookieSession(c);
    setSession(c, await signIn.secondFactor(session, input.code, placeOf(c, the.secure), kernel.clock.now()), the.secure);
    return c.json({ next: 'done' });
  });

  routes.post('/choose-position', async (c) => {
    const input = readInput(Position, await readBody(c));
    const session = await cookieSession(c);
    if (session.level < 2) throw problem('kernel.signed-out', 401, 'Hãy đăng nhập đầy đủ trước.');
    await signIn.choosePosition(session, input.position, kernel.clock.now());
    return c.json({});
  });

  routes.post('/sign-out', async (c) => {
    const token = readSession(c, the.secure);
    const session = token ? await sessions.find(token, kernel.clock.now()) : undefined;
    if (session) await sessions.end(session.id, kernel.clock.now());
    clearSession(c, the.secure);
    return c.json({});
  });

  routes.post('/passkey-options', async (c) =>
    c.json(await passkeys.registrationOptions(await cookieSession(c), kernel.clock.now())),
  );
  routes.post('/passkey-register', async (c) => {
    await passkeys.register(await cookieSession(c), await readBody(c), kernel.clock.now());
    return c.json({});
  });
  routes.post('/passkey-challenge', async (c) => c.json(await passkeys.challenge(await cookieSession(c))));
  routes.post('/passkey-sign-in', async (c) => {
    slow(c);
    const session = await cookieSession(c);
    const body = await readBody(c);
    const now = kernel.clock.now();
    const token = await signIn.passkey(session, () => passkeys.check(session, body, now), placeOf(c, the.secure), now);
    setSession(c, token, the.secure);
    return c.json({ next: 'done' });
  });

  routes.get('/demo-accounts', async (c) => {
    if (!the.demoAccounts) throw problem('kernel.not-found', 404, 'Không có địa chỉ này.');
    return c.json({ items: await the.demoAccounts() });
  });
  return routes;
}
