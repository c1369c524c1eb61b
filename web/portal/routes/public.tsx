import { Hono } from 'hono';
import { type Commune, findCommune } from '../../../definitions/organisations/index.ts';
import { problem } from '../../../src/kernel/index.ts';
import { AccessibilityPage, ContactPage, HelpPage, PrivacyPage } from '../pages.ts';
import { communeChoices, todayOf } from './home.tsx';
import type { Env, Portal } from './parts.ts';
import { centreOf, remember, unitOf } from './shell.ts';

/** Pages that anyone reads without signing in. */
export function publicRoutes(the: Portal): Hono<Env> {
  const routes = new Hono<Env>();

  routes.get('/tro-giup', (c) =>
    the.page(c, { title: 'Hướng dẫn', titleEnglish: 'Help', indexed: true }, (shell) => <HelpPage shell={shell} />),
  );
  routes.get('/du-lieu-ca-nhan', (c) =>
    the.page(c, { title: 'Bảo vệ dữ liệu cá nhân', titleEnglish: 'Personal data', indexed: true }, (shell) => (
      <PrivacyPage shell={shell} />
    )),
  );
  routes.get('/lien-he', (c) => {
    const asked = c.req.query('xa') ?? '';
    const unit = /^\d{5}$/.test(asked) && the.app.directory.get().centreOf(asked) ? asked : unitOf(the, c);
    const body = centreOf(the, unit);
    const commune = findCommune(unit);
    const centre = {
      name: body?.name ?? '',
      address: body?.address ?? the.app.communes.get(unit)?.name ?? '',
      phone: body?.phone ?? null,
      map: commune ? mapOf(commune) : null,
    };
    return the.page(c, { title: 'Liên hệ', titleEnglish: 'Contact', indexed: true }, (shell) => (
      <ContactPage
        shell={shell}
        centre={centre}
        today={todayOf(the, unit, the.kernel.clock.now())}
        communes={communeChoices(the, unit)}
      />
    ));
  });
  routes.get('/tiep-can', async (c) => {
    let chose = false;
    for (const [name, other] of [
      ['text', 'large'],
      ['contrast', 'more'],
      ['motion', 'less'],
    ] as const) {
      const value = c.req.query(name);
      if (value !== 'normal' && value !== other) continue;
      remember(the, c, name, value);
      chose = true;
    }
    if (chose) return c.redirect('/tiep-can?luu=1', 303);
    const saved = c.req.query('luu') !== undefined;
    return the.page(
      c,
      { title: 'Cài đặt hiển thị, khả năng tiếp cận', titleEnglish: 'Display settings and accessibility', indexed: !saved },
      (shell) => <AccessibilityPage shell={{ ...shell, path: '/tiep-can' }} saved={saved} />,
    );
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

/** A plain link to a map that anyone may use: no script, no picture and no cookie of others on our pages. Only where the place is certain. */
function mapOf({ lat, lon, doubtful }: Commune): string | null {
  if (lat === undefined || lon === undefined || doubtful.includes('place')) return null;
  return `https://www.openstreetmap.org/?mlat=${lat}&mlon=${lon}#map=14/${lat}/${lon}`;
}

/** Nothing of one person, and nothing that a crawler could wear out. */
const closed = ['/api/', '/desk', '/cua-toi', '/to-khai/', '/ho-so/', '/dang-nhap', '/theo-doi/', '/kiem-tra/', '/tra-cuu'];
