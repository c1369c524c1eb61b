import { Hono } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { provinceName } from '../../../src/app.ts';
import { rateLimit } from '../../../src/kernel/http/rate-limit.ts';
import { problem, runAction, seal, systemActor, unseal } from '../../../src/kernel/index.ts';
import { linkConfirmations } from '../../../src/modules/forms/index.ts';
import {
  admitCitizen,
  clearSession,
  placeOf,
  residenceOf,
  type SignInChecks,
  sameResidence,
  setSession,
  spellName,
  VneidError,
  type VneidIdentity,
} from '../../../src/modules/identity/index.ts';
import { linkOffers } from '../../../src/modules/mandates/index.ts';
import { findPersonByNumber, knowPerson, nameKey } from '../../../src/modules/registers/index.ts';
import { SignInPage } from '../pages.ts';
import { letBack } from './kept.ts';
import { type Env, type HttpContext, isCitizen, type Portal } from './parts.ts';
import { reasonOf, type SignInReason, safePath } from './paths.ts';

const flowCookie = 'mc_dang_nhap';
const flowSeconds = 600;
type Flow = SignInChecks & { to: string; until: number };

/** Sign-in with VNeID, and signing out. */
export function signInRoutes(the: Portal): Hono<Env> {
  const routes = new Hono<Env>();
  const key = the.booted.keys.derive('sign-in-flow');
  const tries = rateLimit({ perSecond: 0.5, burst: 30 });
  // Like the session's: over https nobody but this host can set it, or a stranger's sign-in could be finished in somebody's browser.
  const flowName = the.secure ? `__Host-${flowCookie}` : flowCookie;
  const flowOptions = { path: '/', httpOnly: true, sameSite: 'Lax', secure: the.secure } as const;

  routes.get('/dang-nhap', async (c) => {
    const to = safePath(c.req.query('toi'));
    const reason = reasonOf(c.req.query('vi'));
    return isCitizen(c) && reason !== 'expired' ? c.redirect(to, 303) : signInPage(c, to, reason, null);
  });

  routes.get('/dang-nhap/vneid/bat-dau', async (c) => {
    const to = safePath(c.req.query('toi'));
    if (the.kernel.configuration.MOTCUA_RATE_LIMIT === 'on' && !tries.take(c.var.ip))
      throw problem('kernel.too-many', 429, 'Bạn thử đăng nhập quá nhiều lần trong một lúc. Chờ một phút rồi thử lại.');
    try {
      const { url, level, ...checks } = await the.vneid.startSignIn({ level: c.req.query('muc') === '1' ? 1 : 2 });
      // No least level here: who has level 1 still sees their own pages, and learns kindly what applying needs.
      const flow: Flow = { ...checks, to, until: the.kernel.clock.now().getTime() + flowSeconds * 1000 };
      setCookie(c, flowName, seal(key, JSON.stringify(flow)).toString('base64url'), { ...flowOptions, maxAge: flowSeconds });
      return c.redirect(url, 303);
    } catch (error) {
      return failed(c, to, error);
    }
  });

  routes.get('/dang-nhap/vneid', async (c) => {
    const flow = readFlow(c);
    setCookie(c, flowName, '', { ...flowOptions, maxAge: 0 });
    if (!flow)
      return signInPage(
        c,
        '/cua-toi',
        'chosen',
        'Lần đăng nhập này đã để quá lâu hoặc mở ở trình duyệt khác. Bạn bấm nút dưới đây để làm lại.',
        400,
      );
    try {
      const { to, until: _until, ...checks } = flow;
      const identity = await the.vneid.completeSignIn(c.req.url, checks);
      const now = the.kernel.clock.now();
      const { db, keys, sessions } = the.booted;
      const known = await personFor(the, identity);
      await nowKnown(the, identity, known);
      const token = await admitCitizen(
        { db, keys, sessions, knowPerson: async () => known.id },
        // An organisation's account is opened by a person: it is that person who is here, and may act for the organisation.
        {
          ...identity,
          subject: identity.kind === 'business' ? `business:${known.id}` : identity.subject,
          fullName: known.fullName,
        },
        placeOf(c, the.secure),
        now,
      );
      // Whoever was signed in here before is not any more.
      if (c.var.session) await sessions.end(c.var.session, now);
      setSession(c, token, the.secure);
      letBack(the, c, to);
      return c.redirect(to, 303);
    } catch (error) {
      return failed(c, flow.to, error);
    }
  });

  routes.post('/dang-xuat', async (c) => {
    const now = the.kernel.clock.now();
    if (c.var.session) await the.booted.sessions.end(c.var.session, now);
    clearSession(c, the.secure);
    // On a shared machine the session at VNeID must end too; when it cannot be reached, ours has ended all the same.
    const onward = isCitizen(c)
      ? await the.vneid.logoutUrl(undefined, `${the.booted.publicUrl}/`).catch(() => undefined)
      : undefined;
    return c.redirect(onward ?? '/', 303);
  });

  function readFlow(c: HttpContext): Flow | undefined {
    const sealed = getCookie(c, flowName);
    if (!sealed) return undefined;
    try {
      const flow = JSON.parse(unseal(key, Buffer.from(sealed, 'base64url')).toString()) as Flow;
      return flow.until > the.kernel.clock.now().getTime() ? flow : undefined;
    } catch {
      return undefined;
    }
  }

  function failed(c: HttpContext, to: string, error: unknown): Promise<Response> {
    if (!(error instanceof VneidError)) throw error;
    the.kernel.logger.info('vneid-sign-in-failed', { code: error.code, reason: error.reason });
    return signInPage(c, to, 'chosen', error.detail, error.status);
  }

  function signInPage(c: HttpContext, to: string, reason: SignInReason, message: string | null, status = 200): Promise<Response> {
    return the.page(c, { title: 'Đăng nhập', status }, (shell) => (
      <SignInPage
        shell={{ ...shell, path: '/dang-nhap' }}
        vneidHref={`/dang-nhap/vneid/bat-dau?muc=2&toi=${encodeURIComponent(to)}`}
        reason={reason}
        waiting={waitingFor(the, to)}
        failed={message}
      />
    ));
  }
  return routes;
}

/** What the reader was about to open, in words. */
function waitingFor(the: Portal, to: string): string | null {
  const url = new URL(to, 'http://site.invalid');
  const code = url.searchParams.get('thu-tuc');
  if (url.pathname === '/to-khai/moi' && code) return `tờ khai ${the.app.catalogue.nameOf(code)}`;
  if (url.pathname.startsWith('/to-khai/')) return 'tờ khai';
  return url.pathname.startsWith('/ho-so/') ? 'hồ sơ này' : null;
}

/** What waited for somebody with this number and this name is theirs; whoever came with an organisation's account may act for it. */
async function nowKnown(the: Portal, identity: VneidIdentity, known: { id: string; fullName: string }): Promise<void> {
  const { db } = the.kernel;
  const person = { ...known, citizenNumber: identity.citizenNumber ?? null };
  const isName = (name: string): boolean => nameKey(name) === nameKey(known.fullName);
  await Promise.all([linkOffers(db, person, isName), linkConfirmations(db, person, isName)]);
  if (identity.kind !== 'business' || identity.level < 2 || !identity.taxCode) return;
  await runAction(the.kernel, the.kernel.actions.get('mandates.record-company')!, {
    actor: systemActor,
    input: { taxCode: identity.taxCode, name: spellCompany(identity.businessName ?? identity.taxCode), person: known.id },
  });
}

/** 'CÔNG TY TNHH NÔNG SẢN' as the claims have it; a name in mixed letters is left alone. */
const spellCompany = (name: string): string =>
  name === name.toLocaleUpperCase('vi') ? spellName(name).replace(/\b(Tnhh|Mtv|Cp|Htx)\b/g, (word) => word.toUpperCase()) : name;

/** Tells the registers who VNeID vouches for, in the register's own spelling where it is the same. */
async function personFor(the: Portal, identity: VneidIdentity): Promise<{ id: string; fullName: string }> {
  const { db, clock } = the.kernel;
  if (!identity.citizenNumber) throw new VneidError('vneid-refused', 'no-citizen-number');
  const registered = await findPersonByNumber(db, identity.citizenNumber);
  const fullName = spellName(identity.fullName, registered?.fullName);
  const residence = residenceOf(identity, {
    commune: (code) => the.app.communes.get(code)?.name,
    province: (code) => `tỉnh ${provinceName(code)}`,
  });
  const moved = residence && !sameResidence(registered, residence.commune);
  const id = await knowPerson(
    db,
    {
      citizenNumber: identity.citizenNumber,
      fullName,
      dateOfBirth: identity.dateOfBirth ?? null,
      sex: identity.sex ?? null,
      ethnicity: identity.ethnicity ?? null,
      phone: identity.phone ?? null,
      ...(moved && { residence: residence.text, residenceCommune: residence.commune }),
      source: 'VNeID',
    },
    clock.now(),
  );
  return { id, fullName };
}
