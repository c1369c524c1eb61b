import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { getCookie, setCookie } from 'hono/cookie';
import { largestForm } from '../../../src/kernel/http/body.ts';
import { lostFiles, readFields } from '../../../src/kernel/http/fields.ts';
import { largestUpload } from '../../../src/kernel/http/files.ts';
import { seal, unseal } from '../../../src/kernel/index.ts';
import { type FlatRecord, flatRecord } from '../../../src/modules/forms/rules.ts';
import type { HttpContext, Portal } from './parts.ts';
import { signInPath } from './paths.ts';

/**
 * What was typed when the session had run out: sealed, it waits in the browser itself while the person signs in again, and
 * is there when they come back. It goes into a draft, or is sent, only with the rights of whoever signed in.
 */
export type Kept = {
  /** The page that it was typed on. */
  to: string;
  record: FlatRecord;
  version: number | null;
  was: string | null;
  /** Names of the fields whose photographs did not come along. */
  lost: string[];
  at: number;
};

const parts = ['mc_giu_0', 'mc_giu_1', 'mc_giu_2'];
/** Over https nobody else, a sister domain neither, may plant them: `__Host-` wants the whole site as their path. */
const nameOf = (the: Portal, name: string): string => (the.secure ? `__Host-${name}` : name);
const namesOf = (the: Portal): string[] => parts.map((name) => nameOf(the, name));
/** Browsers keep 4,096 bytes of one cookie; all of ours stay below the 16 KB that a request's head may have. */
const partLength = 3500;
const seconds = 30 * 60;

const keyOf = (the: Portal): Buffer => the.booted.keys.derive('kept-answers');
/** Pages on which one types at length. What waits is of one page alone, the last one typed on. */
const areas = ['/to-khai', '/ho-so', '/cua-toi'] as const;
const areaOf = (to: string): string | undefined => areas.find((area) => to.startsWith(`${area}/`));
const options = (the: Portal, maxAge: number) =>
  ({ path: '/', httpOnly: true, sameSite: 'Lax', secure: the.secure, maxAge }) as const;

/** @returns false when it is too long to be kept, or was not sent from one of our own pages */
export function keep(the: Portal, c: HttpContext, kept: Omit<Kept, 'at'>): boolean {
  if (!fromOwnPage(the, c) || !areaOf(kept.to)) return false;
  const text = JSON.stringify({ ...kept, at: the.kernel.clock.now().getTime() } satisfies Kept);
  const sealed = seal(keyOf(the), deflateRawSync(text)).toString('base64url');
  if (sealed.length > partLength * parts.length) return false;
  namesOf(the).forEach((name, i) => {
    const part = sealed.slice(i * partLength, (i + 1) * partLength);
    // A part that is not needed takes away what an earlier one left.
    if (part || getCookie(c, name) !== undefined) setCookie(c, name, part, options(the, part ? seconds : 0));
  });
  return true;
}

/**
 * What waits for this page, when the reader comes from our own pages or has this moment signed in to come here: an address that a
 * stranger makes somebody open changes nothing. It stays until `forgetKept`.
 */
export function readKept(the: Portal, c: HttpContext, to: string): Kept | undefined {
  const sealed = namesOf(the)
    .map((name) => getCookie(c, name) ?? '')
    .join('');
  if (!sealed) return undefined;
  const now = the.kernel.clock.now().getTime();
  const kept = opened<Kept>(the, sealed);
  if (!kept || kept.at < now - seconds * 1000) {
    forgetKept(the, c);
    return undefined;
  }
  if (kept.to !== to) return undefined;
  const site = c.req.header('sec-fetch-site');
  if (site === 'same-origin' || site === 'none') return kept;
  const back = opened<Back>(the, getCookie(c, nameOf(the, backName)) ?? '');
  return back && back.until > now && back.to === to ? kept : undefined;
}

/** Once it is where it belongs. */
export function forgetKept(the: Portal, c: HttpContext): void {
  for (const name of [...namesOf(the), nameOf(the, backName)])
    if (getCookie(c, name) !== undefined) setCookie(c, name, '', options(the, 0));
}

type Back = { to: string; until: number };
const backName = 'mc_giu_ve';
const backSeconds = 120;

/** Signed in to go back to where one typed: the way there leads over VNeID's pages, so the browser calls it another site's. */
export function letBack(the: Portal, c: HttpContext, to: string): void {
  if (!areaOf(to)) return;
  const back: Back = { to: to.replace(/[?#].*$/, ''), until: the.kernel.clock.now().getTime() + backSeconds * 1000 };
  const sealed = seal(keyOf(the), deflateRawSync(JSON.stringify(back))).toString('base64url');
  setCookie(c, nameOf(the, backName), sealed, options(the, backSeconds));
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

/** Typed while the session ran out, on a page of one's own: it waits in the browser, without its photographs, which nobody is known to have sent. */
export async function keepTyped(the: Portal, c: HttpContext, to: string): Promise<Response> {
  const form = fromOwnPage(the, c) ? await readFields(c, { most: largestForm, mostOverall: largestUpload }) : undefined;
  if (form) {
    const { version: _version, idempotencyKey: _key, _token, [lostFiles]: _lost, ...record } = flatRecord(form);
    keep(the, c, { to, record, version: null, was: null, lost: lostIn(form) });
  }
  return c.redirect(signInPath(to, 'expired'), 303);
}

export const lostIn = (form: FormData): string[] => [...new Set(form.getAll(lostFiles).map(String))].slice(0, 20);

/** One field of what was kept. */
export const typedIn = (kept: Kept, name: string): string => {
  const value = kept.record[name];
  return typeof value === 'string' ? value : (value?.at(-1) ?? '');
};
