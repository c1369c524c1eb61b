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

/** What waits for this step, taken once. */
export function takeKept(the: Portal, c: HttpContext, draft: string, step: string): Kept | undefined {
  const sealed = names.map((name) => getCookie(c, name) ?? '').join('');
  if (!sealed) return undefined;
  const forget = () => {
    for (const name of names) setCookie(c, name, '', options(the, 0));
  };
  try {
    const text = inflateRawSync(unseal(keyOf(the), Buffer.from(sealed, 'base64url')), { maxOutputLength: 400_000 }).toString();
    const kept = JSON.parse(text) as Kept;
    if (kept.at < the.kernel.clock.now().getTime() - seconds * 1000) forget();
    else if (kept.draft === draft && kept.step === step) {
      forget();
      return kept;
    }
  } catch {
    forget();
  }
  return undefined;
}

/** A stranger's page must not put words into a draft: without a session the general check has no cookie to go by. */
function fromOwnPage(the: Portal, c: HttpContext): boolean {
  const site = c.req.header('sec-fetch-site');
  if (site) return site === 'same-origin';
  const origin = c.req.header('origin');
  return origin === new URL(the.booted.publicUrl).origin || origin === new URL(c.req.url).origin;
}
