import { getCookie, setCookie } from 'hono/cookie';
import type { ReactElement } from 'react';
import { englishOf } from '../../../definitions/catalogue/english.ts';
import { communes, unitTypeWord } from '../../../definitions/organisations/index.ts';
import type { App } from '../../../src/app.ts';
import type { Booted } from '../../../src/boot.ts';
import { largestForm, readBytes } from '../../../src/kernel/http/body.ts';
import type { Env, HttpContext } from '../../../src/kernel/http/context.ts';
import { type Kernel, type Outcome, problem, runAction, runQuery } from '../../../src/kernel/index.ts';
import type { CommuneOption } from '../../../src/modules/forms/contract.ts';
import type { Vneid } from '../../../src/modules/identity/index.ts';
import type { PortalAssets } from '../assets.ts';
import { type PageOptions, renderPage } from '../index.ts';
import type { Shell } from '../shell.ts';
import { shellOf } from './shell.ts';

export type PortalParts = { app: App; booted: Booted; vneid: Vneid; secure: boolean };

/** What every route is given. */
export type Portal = PortalParts & {
  kernel: Kernel;
  assets: PortalAssets;
  /** Communes of these provinces, to suggest while typing. */
  communesOf(provinces: string[]): CommuneOption[];
  /** Answers with a page: `draw` gets the shell of this request. */
  page(c: HttpContext, options: PageWish, draw: (shell: Shell) => ReactElement): Promise<Response>;
};

export type PageWish = Pick<PageOptions, 'title' | 'description' | 'indexed' | 'formStep'> & {
  status?: number;
  /** The title in the English shell; a title that is not translated stays Vietnamese. */
  titleEnglish?: string | undefined;
};
export type { Env, HttpContext };

const suggestions = Map.groupBy(
  communes.map(
    (one): CommuneOption => ({
      code: one.code,
      name: `${unitTypeWord(one.type)} ${one.name}`.replace(/^./, (first) => first.toUpperCase()),
      province: one.province,
    }),
  ),
  (one) => one.province,
);

export function portalOf(parts: PortalParts, assets: PortalAssets): Portal {
  const { kernel } = parts.app;
  const the: Portal = {
    ...parts,
    kernel,
    assets,
    communesOf: (provinces) => provinces.flatMap((province) => suggestions.get(province) ?? []),
    async page(c, { status = 200, title: vietnamese, titleEnglish, ...options }, draw) {
      const shell = await shellOf(the, c, options.formStep === true);
      const title = shell.lang === 'en' ? (titleEnglish ?? englishOf(vietnamese) ?? vietnamese) : vietnamese;
      const inlineStyle = firstStyle(the, c, options.formStep === true);
      return c.html(renderPage(draw(shell), { ...options, title, shell, assets, inlineStyle }), status as 200);
    },
  };
  return the;
}

const styleCookie = 'mc_kieu';
const styleKept = 30 * 86_400;

/** The style for a reader whose browser has not kept it yet, and from then on none; its hash goes into the page's policy. */
function firstStyle(the: Portal, c: HttpContext, step: boolean): string | undefined {
  const { edition, inline } = the.assets;
  if (getCookie(c, styleCookie) === edition) return undefined;
  const options = { path: '/', maxAge: styleKept, httpOnly: true, sameSite: 'Lax', secure: the.secure } as const;
  // A step brings its style along and nothing else: a page that names the sheets makes the browser keep them.
  if (!step) setCookie(c, styleCookie, edition, options);
  const { text, hash } = inline[step ? 'step' : 'page'];
  c.set('styleHash', hash);
  return text;
}

/** Runs a query by its name as the reader. The caller says the reply's type; the query's own schema promises it. */
export function ask<Reply>(
  the: Portal,
  c: HttpContext,
  type: string,
  call: { id?: string; input?: Record<string, unknown> } = {},
): Promise<Reply> {
  const query = the.kernel.queries.get(type);
  if (!query) throw new Error(`no query ${type}`);
  return runQuery(the.kernel, query, {
    actor: c.var.actor,
    input: call.input ?? {},
    ...(call.id && { id: call.id }),
  }) as Promise<Reply>;
}

/** Runs an action by its name as the reader. */
export function act(
  the: Portal,
  c: HttpContext,
  type: string,
  call: { id?: string; input?: unknown; idempotencyKey?: string | undefined; ifVersion?: number },
): Promise<Outcome> {
  const action = the.kernel.actions.get(type);
  if (!action) throw new Error(`no action ${type}`);
  return runAction(the.kernel, action, {
    actor: c.var.actor,
    input: call.input ?? {},
    ...(call.id && { id: call.id }),
    ...(call.idempotencyKey && { idempotencyKey: call.idempotencyKey }),
    ...(call.ifVersion !== undefined && { ifVersion: call.ifVersion }),
  });
}

/** Pages of one's own: only a citizen is somebody here; an officer's session is for the desk. */
export function isCitizen(c: HttpContext): boolean {
  return c.var.actor.kind === 'citizen' && c.var.actor.level > 0;
}

/** @throws Problem 401, which the portal turns into the way to sign-in */
export function needCitizen(c: HttpContext): { account: string; person: string; level: 1 | 2 } {
  const { account, person, level } = c.var.actor;
  if (!isCitizen(c) || !account) throw problem('kernel.signed-out', 401, 'Bạn chưa đăng nhập, hoặc phiên đã hết.');
  if (!person) throw problem('portal.no-person', 403, 'Tài khoản này chưa gắn với một người trong dữ liệu dân cư.');
  return { account, person, level: level as 1 | 2 };
}

/** One field of a plain form; repeated ones give their last value. */
export async function readForm(c: HttpContext): Promise<(name: string) => string> {
  const body = await readBytes(c, largestForm, () => problem('kernel.too-large', 413, 'Dữ liệu gửi lên quá lớn.'));
  const fields = new URLSearchParams(body.toString('utf8'));
  return (name) => fields.getAll(name).at(-1) ?? '';
}

/** A key for one press of a button, if the form sent a good one. */
export const keyOf = (text: string): string | undefined => (/^[\x21-\x7e]{8,64}$/.test(text) ? text : undefined);
