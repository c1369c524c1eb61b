import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { getCookie, setCookie } from 'hono/cookie';
import { seal, unseal } from '../../../src/kernel/index.ts';
import type { FlatRecord } from '../../../src/modules/forms/rules.ts';
import type { HttpContext, Portal } from './parts.ts';

/**
 * What was typed when the session had run out: sealed, it waits in the browser itself while the person signs in again, and
 * goes into the draft when they come back. It is restored into a draft only with the rights of whoever signed in.
 */
export type Kept = { draft: string; step: string; record: FlatRecord; version: number | null; was: string | null; at: number };

const names = ['mc_giu_0', 'mc_giu_1', 'mc_giu_2'];
/** Browsers keep 4,096 bytes of one cookie; all of ours stay below the 16 KB that a request's head may have. */
const partLength = 3500;
const seconds = 30 * 60;

const keyOf = (the: Portal): Buffer => the.booted.keys.derive('kept-answers');
const options = (the: Portal, maxAge: number) =>
  ({ path: '/to-khai', httpOnly: true, sameSite: 'Lax', secure: the.secure, maxAge }) as const;

/** @returns false when it is too long to be kept, or was not sent from one of our own pages */
export function keep(the: Portal, c: HttpContext, kept: Omit<Kept, 'at'>): boolean {
  if (!fromOwnPage(the, c)) return false;
  const text = JSON.stringify({ ...kept, at: the.kernel.clock.now().getTime() } satisfies Kept);
  const sealed = seal(keyOf(the), deflateRawSync(text)).toString('base64url');
  if (sealed.length > partLength * names.length) return false;
  names.forEach((name, i) => {
    const part = sealed.slice(i * partLength, (i + 1) * partLength);
    setCookie(c, name, part, options(the, part ? seconds : 0));
  });
  return true;
}

/**
 * What waits for this step, when the reader comes from our own pages or has this moment signed in to come here: an address that a
 * stranger makes somebody open changes nothing. It stays until `forgetKept`.
 */
export function readKept(the: Portal, c: HttpContext, draft: string, step: string): Kept | undefined {
  const sealed = names.map((name) => getCookie(c, name) ?? '').join('');
  if (!sealed) return undefined;
  const now = the.kernel.clock.now().getTime();
  const kept = opened<Kept>(the, sealed);
  if (!kept || kept.at < now - seconds * 1000) {
    forgetKept(the, c);
    return undefined;
  }
  if (kept.draft !== draft || kept.step !== step) return undefined;
  const site = c.req.header('sec-fetch-site');
  if (site === 'same-origin' || site === 'none') return kept;
  const back = opened<Back>(the, getCookie(c, backName) ?? '');
  return back && back.until > now && back.to === `/to-khai/${draft}/${step}` ? kept : undefined;
}

/** Once it is in the draft. */
export function forgetKept(the: Portal, c: HttpContext): void {
  for (const name of [...names, backName]) setCookie(c, name, '', options(the, 0));
}

type Back = { to: string; until: number };
const backName = 'mc_giu_ve';
const backSeconds = 120;

/** Signed in to go back to a declaration: the way there leads over VNeID's pages, so the browser calls it another site's. */
export function letBack(the: Portal, c: HttpContext, to: string): void {
  if (!to.startsWith('/to-khai/')) return;
  const back: Back = { to: to.replace(/[?#].*$/, ''), until: the.kernel.clock.now().getTime() + backSeconds * 1000 };
  const sealed = seal(keyOf(the), deflateRawSync(JSON.stringify(back))).toString('base64url');
  setCookie(c, backName, sealed, options(the, backSeconds));
}

function opened<T>(the: Portal, sealed: string): T | undefined {
  if (!sealed) return undefined;
  try {
    const text = inflateRawSync(unseal(keyOf(the), Buffer.from(sealed, 'base64url')), { maxOutputLength: 400_000 }).toString();
    return JSON.parse(text) as T;
  } catch {
    return undefined;
  }
}

/** A stranger's page must not put words into a draft: without a session the general check has no cookie to go by. */
export function fromOwnPage(the: Portal, c: HttpContext): boolean {
  const site = c.req.header('sec-fetch-site');
  if (site) return site === 'same-origin';
  const origin = c.req.header('origin');
  return origin === new URL(the.booted.publicUrl).origin || origin === new URL(c.req.url).origin;
}
