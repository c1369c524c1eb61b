import { Hono } from 'hono';
import { communesOf, findCommune, unitTypeWord } from '../../../definitions/organisations/index.ts';
import { describeDue, moveIntoOfficeHours, officeHours } from '../../../src/kernel/working-time/index.ts';
import { localDay, publicFigures } from '../../../src/modules/dossiers/index.ts';
import { finderOf } from '../../../src/modules/procedures/index.ts';
import { formatNumber, formatShare } from '../../design/format.ts';
import type { HomeProps } from '../home.tsx';
import { HomePage } from '../pages.ts';
import { eventTiles } from './life-events.tsx';
import type { Env, HttpContext, Portal } from './parts.ts';
import { centreOf, remember, unitOf } from './shell.ts';

const days = 'Thứ Hai đến Thứ Sáu, trừ ngày lễ';
const tiles = 6;
/** What people ask for most at a commune's counter. */
const oftenAsked = ['1.010041', '2.000815', '1.001612'];

/** The first page, and whose centre it speaks of. */
export function homeRoutes(the: Portal): Hono<Env> {
  const routes = new Hono<Env>();
  // Asked anew each time, so that the search is built by the first reader and not by the start.
  const often = () => {
    const { search } = finderOf(the.app.catalogue);
    return oftenAsked.flatMap((code) => {
      const row = search.find(code);
      return row ? [{ name: search.plainNameOf(row), href: `/thu-tuc/${code}` }] : [];
    });
  };

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
          events={eventTiles().slice(0, tiles)}
          centre={centre}
          communes={choices(c)}
          figures={figures}
          figuresAsOf={now.toISOString()}
        />
      ),
    );
  });

  // A choice of place, kept on this machine: it says nothing of who one is.
  routes.get('/chon-xa', (c) => {
    const wanted = c.req.query('xa') ?? '';
    if (/^\d{5}$/.test(wanted) && the.app.directory.get().centreOf(wanted)) remember(the, c, 'commune', wanted);
    return c.redirect('/', 303);
  });

  /** Communes of this province that have a centre, by name; none where the installation is one commune's own. */
  function choices(c: HttpContext): HomeProps['communes'] {
    const { MOTCUA_ROOT: root } = the.kernel.configuration;
    const here = unitOf(the, c);
    const province = root.length === 5 ? undefined : (findCommune(here)?.province ?? root);
    if (province === undefined) return [];
    const directory = the.app.directory.get();
    return communesOf(province)
      .filter(({ code }) => directory.centreOf(code))
      .map(({ code, name, type }) => ({ code, name: `${name} (${unitTypeWord(type)})`, chosen: code === here }))
      .sort((a, b) => a.name.localeCompare(b.name, 'vi'));
  }
  return routes;
}

/** Is the centre open now; when it is next; today's hours, or those of its next day. */
export function todayAt(the: Portal, c: HttpContext, now: Date): HomeProps['centre'] {
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
