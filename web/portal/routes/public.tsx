import { Hono } from 'hono';
import { problem } from '../../../src/kernel/index.ts';
import { AccessibilityPage, ContactPage, HelpPage, PrivacyPage } from '../pages.ts';
import { todayAt } from './home.tsx';
import type { Env, Portal } from './parts.ts';
import { remember } from './shell.ts';

/** Pages that anyone reads without signing in. */
export function publicRoutes(the: Portal): Hono<Env> {
  const routes = new Hono<Env>();

  routes.get('/tro-giup', (c) => the.page(c, { title: 'Hướng dẫn', indexed: true }, (shell) => <HelpPage shell={shell} />));
  routes.get('/du-lieu-ca-nhan', (c) =>
    the.page(c, { title: 'Bảo vệ dữ liệu cá nhân', indexed: true }, (shell) => <PrivacyPage shell={shell} />),
  );
  routes.get('/lien-he', (c) => {
    const { hours, days } = todayAt(the, c, the.kernel.clock.now());
    return the.page(c, { title: 'Liên hệ, góp ý', indexed: true }, (shell) => (
      <ContactPage shell={shell} hours={hours} days={days} />
    ));
  });
  routes.get('/tiep-can', async (c) => {
    const choices = { text: c.req.query('text'), contrast: c.req.query('contrast') };
    let chose = false;
    for (const name of ['text', 'contrast'] as const) {
      const value = choices[name];
      if (value !== 'normal' && value !== (name === 'text' ? 'large' : 'more')) continue;
      remember(the, c, name, value);
      chose = true;
    }
    if (chose) return c.redirect('/tiep-can', 303);
    return the.page(c, { title: 'Chữ lớn, tương phản cao', indexed: true }, (shell) => <AccessibilityPage shell={shell} />);
  });

  routes.get('/robots.txt', (c) => c.text(['User-agent: *', ...closed.map((path) => `Disallow: ${path}`), ''].join('\n')));
  routes.get('/favicon.ico', (c) => c.redirect('/assets/seal.svg', 301));
  routes.get('/assets/*', (c) => {
    const asset = the.assets.files.get(c.req.path);
    if (!asset) throw problem('kernel.not-found', 404, 'Không có tệp này.');
    return c.body(new Uint8Array(asset.body), 200, {
      'content-type': asset.type,
      'cache-control': asset.immutable ? 'public, max-age=31536000, immutable' : 'public, max-age=86400',
    });
  });
  return routes;
}

/** Nothing of one person, and nothing that a crawler could wear out. */
const closed = ['/api/', '/desk', '/cua-toi', '/to-khai/', '/ho-so/', '/dang-nhap', '/theo-doi/', '/kiem-tra/', '/tra-cuu'];
