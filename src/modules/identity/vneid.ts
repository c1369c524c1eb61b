import * as oidc from 'openid-client';
import { identityOf, VneidError, type VneidErrorCode, type VneidIdentity, type VneidLevel } from './vneid-claims.ts';

export { type VneidAddress, VneidError, type VneidErrorCode, type VneidIdentity, type VneidLevel } from './vneid-claims.ts';

export interface VneidOptions {
  /** Issuer identifier; https, or http on this machine alone (the sandbox). */
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** Exactly as registered. */
  redirectUri: string;
  fetch?: (url: string, init: RequestInit) => Promise<Response>;
  /** For each request to VNeID; default 5. */
  timeoutSeconds?: number;
}

/** To be kept by the server with the browser's session until it comes back, and used once. */
export interface SignInChecks {
  state: string;
  nonce: string;
  codeVerifier: string;
  /** Least level that is good enough; absent = any. */
  level?: VneidLevel;
}

export interface Vneid {
  /**
   * Begins a sign-in: send the browser to `url`, keep the rest.
   * @throws VneidError vneid-unavailable
   */
  startSignIn(wish: { level: VneidLevel }): Promise<Required<SignInChecks> & { url: string }>;
  /**
   * Ends a sign-in with the address that the browser came back to.
   * @throws VneidError of all three codes
   */
  completeSignIn(currentUrl: string | URL, checks: SignInChecks): Promise<VneidIdentity>;
  /**
   * Where to send the browser to end its session at VNeID too; undefined when the provider has no such address.
   * An ID token in it would put personal data into an address: leave it undefined unless the provider insists.
   * @throws VneidError vneid-unavailable
   */
  logoutUrl(idToken: string | undefined, returnTo: string): Promise<string | undefined>;
}

/**
 * Sign-in with VNeID: OpenID Connect Core 1.0, authorization code with PKCE (S256), state and nonce.
 * Discovery happens at first use and is tried again after a failure, so the product starts while VNeID is down.
 * @throws TypeError for an issuer that is neither https nor on this machine
 */
export function createVneid(options: VneidOptions): Vneid {
  const issuer = new URL(options.issuer);
  const insecure = issuer.protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(issuer.hostname);
  if (issuer.protocol !== 'https:' && !insecure) throw new TypeError('The VNeID issuer must be https, or http on this machine.');
  const timeout = options.timeoutSeconds ?? 5;
  let known: Promise<oidc.Configuration> | undefined;

  const discover = () =>
    oidc.discovery(
      issuer,
      options.clientId,
      // Signatures are checked although the token came straight from the provider: a sign-in may be disputed later.
      { id_token_signed_response_alg: 'RS256' },
      oidc.ClientSecretBasic(options.clientSecret),
      {
        timeout,
        execute: [oidc.enableNonRepudiationChecks, ...(insecure ? [oidc.allowInsecureRequests] : [])],
        ...(options.fetch && { [oidc.customFetch]: options.fetch as oidc.CustomFetch }),
      },
    );
  const configuration = (): Promise<oidc.Configuration> => {
    // A refused connection fails at once and may be a restart: one more try. A timeout has cost the person enough.
    known ??= discover().catch((error: unknown) => {
      if (reasonOf(error) === 'OAUTH_TIMEOUT') throw error;
      return discover();
    });
    const attempt = known;
    return attempt.catch((error: unknown) => {
      if (known === attempt) known = undefined;
      throw new VneidError('vneid-unavailable', reasonOf(error));
    });
  };

  return {
    async startSignIn({ level }) {
      const config = await configuration();
      const checks = { state: oidc.randomState(), nonce: oidc.randomNonce(), codeVerifier: oidc.randomPKCECodeVerifier(), level };
      const url = oidc.buildAuthorizationUrl(config, {
        redirect_uri: options.redirectUri,
        scope: 'openid',
        acr_values: `LoA${level}`,
        state: checks.state,
        nonce: checks.nonce,
        code_challenge: await oidc.calculatePKCECodeChallenge(checks.codeVerifier),
        code_challenge_method: 'S256',
      });
      return { ...checks, url: url.href };
    },

    async completeSignIn(currentUrl, checks) {
      const config = await configuration();
      // Behind a proxy the address seen differs from the registered one; only its query matters.
      const returned = new URL(options.redirectUri);
      returned.search = new URL(currentUrl, options.redirectUri).search;
      const claims = await exchangeCode(config, returned, checks);
      const identity = identityOf(claims);
      if (identity.level < (checks.level ?? 1)) {
        throw new VneidError(
          'vneid-refused',
          'level-too-low',
          'Việc này cần tài khoản VNeID mức độ 2. Bạn hãy đăng nhập bằng tài khoản mức độ 2 nhé.',
        );
      }
      return identity;
    },

    async logoutUrl(idToken, returnTo) {
      const config = await configuration();
      if (!config.serverMetadata().end_session_endpoint) return undefined;
      return oidc.buildEndSessionUrl(config, {
        post_logout_redirect_uri: returnTo,
        ...(idToken !== undefined && { id_token_hint: idToken }),
      }).href;
    },
  };
}

/** The library's own error code; never its message or cause, which may repeat claims. */
function reasonOf(error: unknown): string {
  if (error instanceof oidc.AuthorizationResponseError || error instanceof oidc.ResponseBodyError) return error.error;
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
  return error instanceof Error ? error.name : 'unknown';
}

async function exchangeCode(config: oidc.Configuration, returned: URL, checks: SignInChecks): Promise<Record<string, unknown>> {
  try {
    const tokens = await oidc.authorizationCodeGrant(config, returned, {
      expectedState: checks.state,
      expectedNonce: checks.nonce,
      pkceCodeVerifier: checks.codeVerifier,
      idTokenExpected: true,
    });
    const attested = tokens.claims();
    if (!attested) throw new VneidError('vneid-refused', 'no-id-token');
    // Some providers give names at userinfo only. What the ID token says is signed and stands above it.
    if (attested.HoVaTen !== undefined || !config.serverMetadata().userinfo_endpoint) return attested;
    return { ...(await oidc.fetchUserInfo(config, tokens.access_token, attested.sub)), ...attested, acr: attested.acr };
  } catch (error) {
    throw error instanceof VneidError ? error : new VneidError(codeOf(error), reasonOf(error));
  }
}

function codeOf(error: unknown): VneidErrorCode {
  if (error instanceof oidc.AuthorizationResponseError) {
    if (error.error === 'access_denied') return 'vneid-cancelled';
    return ['temporarily_unavailable', 'server_error'].includes(error.error) ? 'vneid-unavailable' : 'vneid-refused';
  }
  if (error instanceof oidc.ResponseBodyError) return error.status >= 500 ? 'vneid-unavailable' : 'vneid-refused';
  const reason = reasonOf(error);
  if (reason === 'OAUTH_RESPONSE_IS_NOT_CONFORM') {
    const response = error instanceof Error ? error.cause : undefined;
    return response instanceof Response && response.status < 500 ? 'vneid-refused' : 'vneid-unavailable';
  }
  // fetch tells of a failed connection by a TypeError without a code.
  const unreachable = error instanceof TypeError && reason === 'TypeError';
  return unreachable || ['OAUTH_TIMEOUT', 'OAUTH_ABORT', 'OAUTH_RESPONSE_IS_NOT_JSON', 'OAUTH_PARSE_ERROR'].includes(reason)
    ? 'vneid-unavailable'
    : 'vneid-refused';
}
