import type { MiddlewareHandler } from 'hono';
import { newToken } from '../ids.ts';
import { problem } from '../problem.ts';
import type { Env, HttpContext } from './context.ts';

/** No inline script anywhere, no inline style but one that is named by its hash; nothing from other hosts; nobody frames us (papers are shown from our own origin). */
const contentPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "frame-src 'self' blob:",
  "object-src 'none'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'self'",
].join('; ');

export type SecurityOptions = {
  /** Origins a form may be redirected to (sign-in with VNeID leaves our origin). */
  formTargets: string[];
  /** The last address in X-Forwarded-For is the client's, because a proxy of ours wrote it there. */
  trustProxy: boolean;
  /** The public address is https: browsers are told to come with nothing else. */
  secure: boolean;
  /** Called once when a proxy names clients and is not trusted: then all of them share one address, and one limit. */
  onUntrustedProxy?: () => void;
};

export function securityHeaders({ formTargets, trustProxy, secure, ...the }: SecurityOptions): MiddlewareHandler<Env> {
  const policy = contentPolicy.replace("form-action 'self'", `form-action 'self' ${formTargets.join(' ')}`.trim());
  let warned = false;
  return async (c, next) => {
    c.set('requestId', newToken(9));
    const named = c.req.header('x-forwarded-for');
    if (named !== undefined && !trustProxy && !warned) {
      warned = true;
      the.onUntrustedProxy?.();
    }
    const forwarded = trustProxy ? named?.split(',').at(-1)?.trim() : undefined;
    c.set('ip', forwarded || (c.env?.incoming?.socket?.remoteAddress ?? 'local'));
    await next();
    const headers = c.res.headers;
    const style = c.get('styleHash');
    if (!headers.has('content-security-policy'))
      headers.set('content-security-policy', style ? policy.replace("style-src 'self'", `style-src 'self' '${style}'`) : policy);
    headers.set('x-content-type-options', 'nosniff');
    headers.set('referrer-policy', 'same-origin');
    headers.set('cross-origin-opener-policy', 'same-origin');
    headers.set('cross-origin-resource-policy', 'same-origin');
    if (secure) headers.set('strict-transport-security', 'max-age=31536000');
    headers.set('permissions-policy', 'geolocation=(), microphone=(), camera=(self), payment=()');
    if (!headers.has('cache-control')) headers.set('cache-control', 'no-store');
  };
}

/** A request that says it comes with a token is judged by that token alone, good or bad: never by a cookie beside it. */
export const withToken = (c: HttpContext): boolean => /^Bearer /i.test(c.req.header('authorization') ?? '');

/** The token itself, when it can be one. */
export const tokenIn = (c: HttpContext): string | undefined =>
  /^Bearer ([\w-]+)$/i.exec(c.req.header('authorization') ?? '')?.[1];

/**
 * Changes with a cookie must come from our own pages: browsers say so in Sec-Fetch-Site (or Origin). A request with neither
 * is not a browser's form, but a cookie with neither is refused too.
 */
export function sameOriginOnly(publicOrigin: () => string): MiddlewareHandler<Env> {
  return async (c, next) => {
    if (withToken(c)) c.req.raw.headers.delete('cookie');
    else if (c.req.method !== 'GET' && c.req.method !== 'HEAD' && c.req.header('cookie')) {
      const site = c.req.header('sec-fetch-site');
      const origin = c.req.header('origin');
      const own = origin === publicOrigin() || origin === new URL(c.req.url).origin;
      if (site ? site !== 'same-origin' && site !== 'none' : !own) {
        throw problem('kernel.cross-site', 403, 'Yêu cầu này không gửi từ trang của hệ thống.');
      }
    }
    await next();
  };
}
