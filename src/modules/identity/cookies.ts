import { getCookie, setCookie } from 'hono/cookie';
import type { HttpContext } from '../../kernel/http/context.ts';
import { newToken } from '../../kernel/index.ts';

/** The session's cookie as it is called on http://localhost; over https it carries the prefix `__Host-` besides. */
export const sessionCookie = 'mc_session';
const deviceCookie = 'mc_device';

/**
 * Over https names begin with `__Host-`: browsers then take the cookie from this very host alone, over https, for the whole site
 * (RFC 6265bis), so that neither a sister domain nor a page that slipped in over http can plant one. On http the prefix would be refused.
 */
const prefixed = (secure: boolean) => (secure ? { prefix: 'host' as const } : {});
const read = (c: HttpContext, name: string, secure: boolean): string | undefined =>
  secure ? getCookie(c, name, 'host') : getCookie(c, name);

/** The session's secret, from the one name that counts here: beside a `__Host-` cookie a plain one says nothing. */
export const readSession = (c: HttpContext, secure: boolean): string | undefined => read(c, sessionCookie, secure);

/** `secure` follows the public address: demo runs on http://localhost, production on https. */
export function setSession(c: HttpContext, token: string, secure: boolean): void {
  setCookie(c, sessionCookie, token, { httpOnly: true, sameSite: 'Lax', secure, path: '/', ...prefixed(secure) });
}

export function clearSession(c: HttpContext, secure: boolean): void {
  setCookie(c, sessionCookie, '', { httpOnly: true, sameSite: 'Lax', secure, path: '/', maxAge: 0, ...prefixed(secure) });
}

/** A name for the browser, so that a known device has its own count of wrong guesses. Says nothing about who uses it. */
export function placeOf(c: HttpContext, secure: boolean): { address: string; device: string } {
  let device = read(c, deviceCookie, secure);
  if (!device || !/^[\w-]{20,30}$/.test(device)) {
    device = newToken();
    setCookie(c, deviceCookie, device, {
      httpOnly: true,
      sameSite: 'Lax',
      secure,
      path: '/',
      maxAge: 365 * 86_400,
      ...prefixed(secure),
    });
  }
  return { address: c.var.ip, device };
}
