import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { compress } from 'hono/compress';
import type { App } from './app.ts';
import { actionMatcher, apiRoot, apiRoutes, openApiDocument } from './kernel/http/api.ts';
import type { Env } from './kernel/http/context.ts';
import { asProblem, problemResponse } from './kernel/http/errors.ts';
import { fileRoutes, limitBody } from './kernel/http/files.ts';
import { slowDown } from './kernel/http/rate-limit.ts';
import { sameOriginOnly, securityHeaders, tokenIn, withToken } from './kernel/http/security.ts';
import { uploadRoutes } from './kernel/http/uploads.ts';
import { anonymous, problem } from './kernel/index.ts';
import { actorOf, identityRoutes, readSession, type Sessions } from './modules/identity/index.ts';

export type HttpParts = {
  app: App;
  sessions: Sessions;
  identity: Omit<Parameters<typeof identityRoutes>[0], 'kernel' | 'sessions'>;
  portal: Hono<Env> | null;
  deskFolder: string;
  vneidOrigin: string | null;
  ready: () => boolean;
  publicOrigin: () => string;
};

/** The one HTTP server: health, API, desk, portal. */
export function createHttp(parts: HttpParts): Hono<Env> {
  const { app, sessions } = parts;
  const { kernel } = app;
  const http = new Hono<Env>();

  http.onError((error, c) => {
    const p = asProblem(error, kernel.logger, c.get('requestId') ?? '');
    return problemResponse(p);
  });
  const { MOTCUA_TRUST_PROXY, MOTCUA_MODE } = kernel.configuration;
  http.use(
    '*',
    securityHeaders({
      formTargets: parts.vneidOrigin ? [parts.vneidOrigin] : [],
      trustProxy: MOTCUA_TRUST_PROXY === 'on',
      secure: parts.identity.secure,
      onUntrustedProxy: () => {
        if (MOTCUA_MODE === 'production')
          kernel.logger.warn('proxy-not-trusted', { set: 'MOTCUA_TRUST_PROXY=on', else: 'every client counts as one address' });
      },
    }),
  );
  http.use('*', compress());
  http.use('*', limitBody());
  http.get('/health/live', (c) => c.json({ status: 'ok' }));
  http.get('/health/ready', async (c) => {
    if (!parts.ready()) return c.json({ status: 'starting' }, 503);
    await kernel.db.query('select 1');
    return c.json({ status: 'ok' });
  });
  http.use('*', sameOriginOnly(parts.publicOrigin));

  const isAction = actionMatcher(kernel);
  http.use('*', async (c, next) => {
    c.set('actor', anonymous);
    c.set('session', null);
    const bearer = tokenIn(c);
    const cookie = withToken(c) ? undefined : readSession(c, parts.identity.secure);
    if (bearer || cookie) {
      const now = kernel.clock.now();
      const ask = async () => {
        const row = bearer ? await sessions.findByToken(bearer, now) : await sessions.find(cookie!, now);
        if (row) await app.directory.refresh(row.revision ?? 0);
        return row;
      };
      const remembered = isAction(c.req.method, c.req.path) ? sessions.remembered((bearer ?? cookie)!, now) : undefined;
      const row = remembered ?? (await ask());
      if (row) {
        c.set('session', row.id);
        if (row.level > 0) c.set('actor', actorOf(row));
      }
      if (remembered)
        c.set('askAgain', async () => {
          const fresh = await ask();
          return fresh && fresh.level > 0 ? actorOf(fresh) : anonymous;
        });
    }
    await next();
  });

  http.use('/api/*', slowDown(kernel, { anonymous: { perSecond: 5, burst: 60 }, signedIn: { perSecond: 40, burst: 200 } }));
  // Written down for ever and asked of nobody: as slow here as the portal's form is.
  const reports = { perSecond: 1 / 60, burst: 10 };
  http.use(`${apiRoot}/system/report-fault`, slowDown(kernel, { anonymous: reports, signedIn: reports }));
  let document: unknown;
  http.get('/api/openapi.json', (c) => {
    document ??= openApiDocument(kernel);
    return c.json(document as object);
  });
  http.route(`${apiRoot}/identity`, identityRoutes({ kernel, sessions, ...parts.identity }));
  http.route(`${apiRoot}/files`, fileRoutes(kernel));
  http.route(`${apiRoot}/uploads`, uploadRoutes(kernel));
  http.route(apiRoot, apiRoutes(kernel));
  http.all('/api/*', () => {
    throw notFound();
  });

  http.use(
    '/desk/assets/*',
    serveStatic({
      root: parts.deskFolder,
      rewriteRequestPath: (path) => path.replace(/^\/desk\/assets/, ''),
      onFound: (_path, c) => c.header('cache-control', 'public, max-age=31536000, immutable'),
    }),
  );
  http.get('/desk/assets/*', () => {
    throw notFound();
  });
  const shell = deskShell(parts.deskFolder);
  http.get('/desk', (c) => c.html(shell()));
  http.get('/desk/*', (c) => c.html(shell()));
  if (parts.portal) http.route('/', parts.portal);
  return http;
}

const notFound = () => problem('kernel.not-found', 404, 'Không có địa chỉ này.');

/** The desk's one document; its files carry hashes, so only this is fetched anew. */
function deskShell(folder: string): () => string {
  let text: string | undefined;
  return () => {
    if (text) return text;
    const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as {
      js: string;
      css: string[];
      preload: string[];
    };
    text = [
      '<!doctype html><html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">',
      '<title>Bàn làm việc – Một Cửa</title><link rel="icon" href="/assets/seal.svg" type="image/svg+xml">',
      ...manifest.css.map((f) => `<link rel="stylesheet" href="/desk/assets/${f}">`),
      ...manifest.preload.map((f) => `<link rel="modulepreload" href="/desk/assets/${f}">`),
      `<script type="module" src="/desk/assets/${manifest.js}"></script></head><body><div id="desk"></div>`,
      '<noscript>Bàn làm việc cần JavaScript. Xin bật JavaScript trong trình duyệt, hoặc hỏi cán bộ công nghệ thông tin của đơn vị.</noscript>',
      '</body></html>',
    ].join('');
    return text;
  };
}
