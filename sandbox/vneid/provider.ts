import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { exportJWK, generateKeyPair } from 'jose';
import { type Configuration, type JWK, type KoaContextWithOIDC, Provider } from 'oidc-provider';
import { keepOnce } from '../keys.ts';
import type { OidcClient } from '../settings.ts';
import type { Service } from '../wire.ts';
import { type Accounts, accountsOf, claimsOf, IDENTITY_CLAIMS, LEVELS, type Level } from './accounts.ts';
import { interactionService } from './interactions.ts';
import { memoryStore } from './memory-store.ts';
import { logoutPage, messagePage } from './pages.ts';
import type { Directory } from './people.ts';
import { contentSecurityPolicy } from './style.ts';

export interface VneidOptions {
  /** Issuer: where browsers and clients find this service, e.g. http://localhost:3001/vneid. */
  publicUrl: string;
  folder: string;
  clients: readonly OidcClient[];
  directory: Directory;
  claimsOnlyInUserinfo: boolean;
}

const SESSION_COOKIE = 'vneid_sandbox_session';
/** Seconds. A code is used at once by the client's server, so a minute is plenty (RFC 6749 4.1.2 allows ten). */
const LIFETIME = { code: 60, accessToken: 300, idToken: 600, interaction: 900, session: 3600 };
const MOST_GRANT_LEVELS = 5000;

/** The stand-in for VNeID: an OpenID Provider with pages of its own to choose a demo person. */
export async function createVneidService(options: VneidOptions): Promise<Service> {
  const issuer = new URL(options.publicUrl);
  const accounts = accountsOf(options.directory);
  const levels = grantLevels();
  const jwk = await signingKey(options.folder);
  const provider = new Provider(options.publicUrl, configurationOf(options, accounts, levels, jwk));
  provider.proxy = true;
  provider.use(async (ctx, next) => {
    await next();
    if (typeof ctx.body === 'string' && ctx.body.includes('<noscript>')) ctx.body = inVietnamese(ctx.body);
  });
  const policy = contentSecurityPolicy(returnOrigins(options.clients));
  const callback = provider.callback();
  const interactions = interactionService({ provider, accounts, remember: levels.remember });

  return async (exchange) => {
    const { request, response, path } = exchange;
    response.setHeader('content-security-policy', policy);
    response.setHeader('x-content-type-options', 'nosniff');
    response.setHeader('referrer-policy', 'same-origin');
    // The provider builds its addresses from the request; we answer for our public address alone, whatever Host came.
    request.headers.host = issuer.host;
    request.headers['x-forwarded-proto'] = issuer.protocol.slice(0, -1);
    delete request.headers['x-forwarded-host'];
    if (path.startsWith('/interaction/')) return interactions(exchange);
    const query = exchange.query.size > 0 ? `?${exchange.query}` : '';
    if (path === '/auth') dropSession(request.headers);
    request.url = path + query;
    Object.assign(request, { originalUrl: issuer.pathname + path + query });
    await callback(request, response);
  };
}

/** The provider's own self-submitting page, as it looks where no script runs. */
const inVietnamese = (page: string): string =>
  page
    .replace('<html>', '<html lang="vi">')
    .replace('<title>Submitting Callback</title>', '<title>Đang chuyển trang</title>')
    .replace(/<noscript>.*?<button/s, '<noscript>Bạn bấm nút dưới đây để đi tiếp nhé.<br/><button')
    .replace('>Continue<', '>Tiếp tục<');

/** Every sign-in of the demonstration starts afresh, so that one browser can play several people in turn. */
function dropSession(headers: { cookie?: string | undefined }): void {
  headers.cookie = (headers.cookie ?? '')
    .split(/;\s*/)
    .filter((cookie) => !cookie.startsWith(SESSION_COOKIE))
    .join('; ');
}

const returnOrigins = (clients: readonly OidcClient[]): string[] => [
  ...new Set(
    clients.flatMap((client) => [...client.redirect_uris, ...client.post_logout_redirect_uris]).map((uri) => new URL(uri).origin),
  ),
];

/** Which level each grant was given at: the claim `loAs` must say what the sign-in was, not what the person could do. */
function grantLevels() {
  const levels = new Map<string, Level>();
  return {
    find: (grantId: string | undefined): Level => levels.get(grantId ?? '') ?? 'LoA1',
    remember(grantId: string, level: Level): void {
      levels.set(grantId, level);
      const oldest = levels.keys().next();
      if (levels.size > MOST_GRANT_LEVELS && !oldest.done) levels.delete(oldest.value);
    },
  };
}

async function signingKey(folder: string): Promise<JWK> {
  const text = await keepOnce(join(folder, 'signing-key.json'), async () => {
    const { privateKey } = await generateKeyPair('RS256', { modulusLength: 2048, extractable: true });
    const kid = randomBytes(8).toString('hex');
    return JSON.stringify({ ...(await exportJWK(privateKey)), kid, alg: 'RS256', use: 'sig' });
  });
  return JSON.parse(text) as JWK;
}

function configurationOf(
  { clients, claimsOnlyInUserinfo, publicUrl }: VneidOptions,
  accounts: Accounts,
  levels: ReturnType<typeof grantLevels>,
  jwk: JWK,
): Configuration {
  const path = new URL(publicUrl).pathname;
  const cookie = { httpOnly: true, sameSite: 'lax' as const, signed: true, path };
  return {
    adapter: memoryStore(),
    jwks: { keys: [jwk] },
    clients: clients.map((client) => ({
      ...client,
      client_name: 'Cổng dịch vụ Một Cửa',
      grant_types: ['authorization_code'],
      response_types: ['code'] as const,
      token_endpoint_auth_method: 'client_secret_basic' as const,
    })),
    scopes: ['openid'],
    claims: { openid: ['sub', ...IDENTITY_CLAIMS] },
    acrValues: [...LEVELS],
    conformIdTokenClaims: claimsOnlyInUserinfo,
    responseTypes: ['code'],
    clientAuthMethods: ['client_secret_basic'],
    pkce: { required: () => true },
    issueRefreshToken: async () => false,
    clientBasedCORS: () => false,
    routes: { userinfo: '/userinfo' },
    cookies: {
      names: { session: SESSION_COOKIE, interaction: 'vneid_sandbox_interaction', resume: 'vneid_sandbox_resume' },
      keys: [randomBytes(32).toString('base64url')],
      long: cookie,
      short: { httpOnly: true, sameSite: 'lax', signed: true },
    },
    ttl: {
      AuthorizationCode: LIFETIME.code,
      AccessToken: LIFETIME.accessToken,
      IdToken: LIFETIME.idToken,
      Interaction: LIFETIME.interaction,
      Session: LIFETIME.session,
      Grant: LIFETIME.session,
    },
    interactions: { url: (_ctx, interaction) => `${path}/interaction/${interaction.uid}` },
    features: {
      devInteractions: { enabled: false },
      resourceIndicators: { enabled: false },
      pushedAuthorizationRequests: { enabled: false },
      dPoP: { enabled: false },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: (ctx, form) => html(ctx, logoutPage(form)),
        postLogoutSuccessSource: (ctx) => html(ctx, messagePage('Bạn đã đăng xuất', 'Bạn có thể đóng trang này.')),
      },
    },
    renderError: (ctx, out) => html(ctx, messagePage('Chưa đăng nhập được', errorText(out.error))),
    findAccount: (ctx, subject, token) => {
      const account = accounts.find(subject);
      if (!account) return undefined;
      const grantId = token && 'grantId' in token ? token.grantId : ctx.oidc.session?.grantIdFor(ctx.oidc.client?.clientId ?? '');
      return { accountId: subject, claims: () => ({ sub: subject, ...claimsOf(account, levels.find(grantId)) }) };
    },
  };
}

function html(ctx: KoaContextWithOIDC, page: string): void {
  ctx.type = 'html';
  ctx.body = page;
}

const errorText = (error: string): string =>
  error === 'server_error'
    ? 'VNeID thử nghiệm đang gặp trục trặc. Bạn vui lòng thử lại sau ít phút.'
    : 'Yêu cầu đăng nhập không hợp lệ hoặc đã quá hạn. Bạn hãy quay lại trang dịch vụ công và đăng nhập lại nhé.';
