import { Hono } from 'hono';
import { problem } from '../../../src/kernel/index.ts';
import { describeDue, moveIntoOfficeHours, officeHours } from '../../../src/kernel/working-time/index.ts';
import { localDay, publicFigures } from '../../../src/modules/dossiers/index.ts';
import { formatNumber, formatShare } from '../../design/format.ts';
import type { HomeProps } from '../home.tsx';
import {
  AccessibilityPage,
  ContactPage,
  HelpPage,
  HomePage,
  lifeEvents,
  PrivacyPage,
  ProcedurePage,
  ProceduresPage,
  procedureItem,
  procedureView,
} from '../pages.ts';
import type { Env, HttpContext, Portal } from './parts.ts';
import { centreOf, remember, unitOf } from './shell.ts';

const perPage = 20;
const days = 'Thứ Hai đến Thứ Sáu, trừ ngày lễ';

/** Pages that anyone reads without signing in. */
export function publicRoutes(the: Portal): Hono<Env> {
  const routes = new Hono<Env>();
  const { catalogue } = the.app;
  const often = () => catalogue.all.slice(0, 4).map(({ procedure: p }) => ({ name: p.plainName, href: `/thu-tuc/${p.code}` }));

  routes.get('/', async (c) => {
    const now = the.kernel.clock.now();
    const centre = todayAt(the, c, now);
    const figures = await figuresOf(the, c, now);
    return the.page(
      c,
      { title: 'Dịch vụ công', indexed: true, description: 'Tìm thủ tục, khai và nộp hồ sơ, theo dõi đến khi có kết quả.' },
      (shell) => (
        <HomePage
          shell={shell}
          often={often()}
          events={lifeEvents}
          centre={centre}
          figures={figures}
          figuresAsOf={now.toISOString()}
        />
      ),
    );
  });

  routes.get('/thu-tuc', (c) => {
    const query = (c.req.query('q') ?? '').normalize('NFC').slice(0, 200);
    const found = catalogue.search(query);
    const from = Math.max(0, (Number.parseInt(c.req.query('trang') ?? '1', 10) || 1) - 1) * perPage;
    const counter = todayAt(the, c, the.kernel.clock.now());
    const more = new URLSearchParams({ ...(query && { q: query }), trang: String(from / perPage + 2) });
    return the.page(c, { title: query ? `Tìm “${query}”` : 'Thủ tục', indexed: !query }, (shell) => (
      <ProceduresPage
        shell={shell}
        query={query}
        items={found.slice(from, from + perPage).map(({ procedure }) => procedureItem(procedure))}
        total={found.length}
        suggestions={often()}
        hours={counter.hours}
        days={counter.days}
        next={from + perPage < found.length ? `/thu-tuc?${more}` : null}
      />
    ));
  });

  routes.get('/thu-tuc/:code', (c) => {
    const found = catalogue.find(c.req.param('code'));
    if (!found)
      throw problem('procedures.unknown', 404, 'Không có thủ tục mang mã này. Có thể mã đã được thay; bạn tìm theo tên nhé.');
    const { procedure } = found;
    return the.page(c, { title: procedure.plainName, description: procedure.summary, indexed: true }, (shell) => (
      <ProcedurePage
        shell={shell}
        procedure={procedureView(procedure, { portal: the.kernel.configuration.MOTCUA_PORTAL })}
        crumb={null}
      />
    ));
  });

  routes.get('/tro-giup', (c) => the.page(c, { title: 'Hướng dẫn', indexed: true }, (shell) => <HelpPage shell={shell} />));
  routes.get('/du-lieu-ca-nhan', (c) =>
    the.page(c, { title: 'Bảo vệ dữ liệu cá nhân', indexed: true }, (shell) => <PrivacyPage shell={shell} />),
  );
  routes.get('/lien-he', (c) => {
    const { hours } = todayAt(the, c, the.kernel.clock.now());
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

/** Is the centre open now; when it is next; today's hours, or those of its next day. */
function todayAt(the: Portal, c: HttpContext, now: Date): HomeProps['centre'] {
  const centre = centreOf(the, unitOf(the, c));
  const asOf = now.toISOString();
  if (!centre) return { open: false, hours: [], days, next: null, queue: null, asOf };
  const calendar = the.app.directory.get().calendarOf(centre);
  const opens = moveIntoOfficeHours(calendar, now);
  const open = opens.getTime() === now.getTime();
  const hours = officeHours(calendar, localDay(opens)).map((period) => period.map((time) => time.replace(/^0/, '')).join('–'));
  return { open, hours, days, next: open ? null : `Mở lại ${describeDue(opens)}`, queue: null, asOf };
}

/** This month's counts of the unit, from the dossiers themselves. A share without a base says so. */
async function figuresOf(the: Portal, c: HttpContext, now: Date): Promise<HomeProps['figures']> {
  const unit = unitOf(the, c);
  const centre = centreOf(the, unit);
  const month = new Date(`${localDay(now).slice(0, 7)}-01T00:00:00+07:00`);
  const { received, finished, onTime, online } = await publicFigures(
    the.kernel.db,
    unit.length === 5 && centre ? [centre.id] : null,
    month,
  );
  if (received === 0 && finished === 0) return [];
  const none = 'chưa có số liệu';
  return [
    { label: 'Hồ sơ nhận trong tháng', value: formatNumber(received), detail: 'tính từ ngày 1, cả trên mạng và tại quầy' },
    {
      label: 'Trả đúng hẹn',
      value: onTime === null ? none : formatShare(onTime),
      detail: finished === 0 ? 'trong tháng chưa có hồ sơ nào xong' : `trên ${formatNumber(finished)} hồ sơ đã xong`,
    },
    {
      label: 'Nộp trên mạng',
      value: online === null ? none : formatShare(online),
      detail: 'còn lại nộp tại quầy hoặc qua bưu điện',
    },
  ];
}
