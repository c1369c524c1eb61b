import { getCookie, setCookie } from 'hono/cookie';
import type { HttpContext } from '../../kernel/http/context.ts';
import { newToken } from '../../kernel/index.ts';

export const sessionCookie = 'mc_session';
const deviceCookie = 'mc_device';

/** `secure` follows the public address: demo runs on http://localhost, production on https. */
export function setSession(c: HttpContext, token: string, secure: boolean): void {
  setCookie(c, sessionCookie, token, { httpOnly: true, sameSite: 'Lax', secure, path: '/' });
}

export function clearSession(c: HttpContext, secure: boolean): void {
  setCookie(c, sessionCookie, '', { httpOnly: true, sameSite: 'Lax', secure, path: '/', maxAge: 0 });
}

/** A name for the browser, so that a known device has its own count of wrong guesses. Says nothing about who uses it. */
export function placeOf(c: HttpContext, secure: boolean): { address: string; device: string } {
  let device = getCookie(c, deviceCookie);
  if (!device || !/^[\w-]{20,30}$/.test(device)) {
    device = newToken();
    setCookie(c, deviceCookie, device, { httpOnly: true, sameSite: 'Lax', secure, path: '/', maxAge: 365 * 86_400 });
  }
  return { address: c.var.ip, device };
}
