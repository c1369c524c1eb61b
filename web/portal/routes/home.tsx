import { Hono } from 'hono';
import { communesOf, findCommune, unitTypeWord } from '../../../definitions/organisations/index.ts';
import { describeDue, moveIntoOfficeHours, officeHours } from '../../../src/kernel/working-time/index.ts';
import { localDay, type PublicFigures } from '../../../src/modules/dossiers/index.ts';
import { finderOf } from '../../../src/modules/procedures/index.ts';
import { formatTime } from '../../design/format.ts';
import type { HomeProps } from '../home.tsx';
import { HomePage } from '../pages.ts';
import { eventTiles } from './life-events.tsx';
import { ask, type Env, type HttpContext, type Portal } from './parts.ts';
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
    const figures = await figuresOf(the, c);
    return the.page(
      c,
      {
        title: 'Dịch vụ công',
        titleEnglish: 'Public services',
        indexed: true,
        description: 'Tìm thủ tục, khai và nộp hồ sơ, theo dõi đến khi có kết quả.',
      },
      (shell) => (
        <HomePage
          shell={shell}
          often={often()}
          events={eventTiles().slice(0, tiles)}
          centre={centre}
          communes={communeChoices(the, unitOf(the, c))}
          {...figures}
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

  return routes;
}

/** Is the centre of the reader's commune open now; when it is next; today's hours, or those of its next day. */
export const todayAt = (the: Portal, c: HttpContext, now: Date): HomeProps['centre'] => todayOf(the, unitOf(the, c), now);

/** The same of any unit ('21523'). */
export function todayOf(the: Portal, unit: string, now: Date): HomeProps['centre'] {
  const centre = centreOf(the, unit);
  const asOf = now.toISOString();
  if (!centre) return { open: false, hours: [], days, next: null, queue: null, asOf };
  const calendar = the.app.directory.get().calendarOf(centre);
  const opens = moveIntoOfficeHours(calendar, now);
  const open = opens.getTime() === now.getTime();
  const periods = officeHours(calendar, localDay(opens));
  const time = formatTime(now).padStart(5, '0');
  const closes = open ? periods.find(([from, to]) => from <= time && time <= to)?.[1] : undefined;
  const hours = periods.map((period) => period.map(short).join('–'));
  const next = open ? closes && `Mở đến ${short(closes)}` : `Mở lại ${describeDue(opens)}`;
  return { open, hours, days, next: next ?? null, queue: null, asOf };
}

const short = (time: string): string => time.replace(/^0/, '');

/** Communes of this province that have a centre, by name; none where the installation is one commune's own. */
export function communeChoices(the: Portal, here: string): HomeProps['communes'] {
  const { MOTCUA_ROOT: root } = the.kernel.configuration;
  const province = root.length === 5 ? undefined : (findCommune(here)?.province ?? root);
  if (province === undefined) return [];
  const directory = the.app.directory.get();
  return communesOf(province)
    .filter(({ code }) => directory.centreOf(code))
    .map(({ code, name, type }) => ({ code, name: `${name} (${unitTypeWord(type)})`, chosen: code === here }))
    .sort((a, b) => a.name.localeCompare(b.name, 'vi'));
}

/** This month's counts of the unit, as the public figures tell them: from the dossiers themselves, small numbers protected. */
async function figuresOf(the: Portal, c: HttpContext): Promise<Pick<HomeProps, 'figures' | 'figuresAsOf'>> {
  const unit = unitOf(the, c);
  const { items, all, asOf } = await ask<PublicFigures>(the, c, 'dossiers.public-figures');
  const of = items.find((item) => item.unit === unit) ?? all;
  const none = of.received === 0 && of.finished === 0 && !of.waiting;
  const known = homeFigures.map((id) => ({ id, value: of[id] })).filter(({ value }) => value !== null);
  const figures = none ? [] : known.slice(0, 4);
  return { figures, figuresAsOf: asOf };
}

/** What stands on the first page, as far as it is known: four at most. */
const homeFigures = ['received', 'onTime', 'satisfied', 'waiting', 'online', 'finished'] as const;
