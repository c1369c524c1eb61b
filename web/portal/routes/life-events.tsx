import { Hono } from 'hono';
import { lifeEvents, stepsFor } from '../../../definitions/catalogue/life-events.ts';
import { problem } from '../../../src/kernel/index.ts';
import { searchKey } from '../../../src/modules/forms/rules.ts';
import { finderOf } from '../../../src/modules/procedures/index.ts';
import type { IconName } from '../../design/icons.tsx';
import { type EventStep, LifeEventPage, LifeEventsPage, type LifeEventTile } from '../life-events.tsx';
import type { Env, Portal } from './parts.ts';
import { declaredHere, procedureOf } from './procedures-view.ts';

const icons: Record<string, IconName> = {
  birth: 'baby',
  marriage: 'rings',
  death: 'incense',
  moving: 'home',
  shop: 'shop',
  house: 'box',
  school: 'pen',
  'elderly-disabled': 'heart',
  land: 'land',
  'illness-hardship': 'coin',
  papers: 'person',
};

/** 'Sinh con' -> 'sinh-con' */
const slugOf = (title: string): string => searchKey(title).replaceAll(' ', '-');
const bySlug = new Map(lifeEvents.flatMap((event) => [[slugOf(event.title), event] as const, [event.id, event] as const]));

/** Every event with its address, those that most people meet first. */
export function eventTiles(): LifeEventTile[] {
  const first = ['birth', 'marriage', 'land', 'shop', 'death', 'elderly-disabled'];
  const place = (id: string): number => (first.includes(id) ? first.indexOf(id) : first.length);
  return [...lifeEvents]
    .sort((a, b) => place(a.id) - place(b.id))
    .map(({ id, title, lead }) => ({
      icon: icons[id] ?? 'file',
      title,
      detail: lead.replace(/\.$/, ''),
      href: `/su-kien/${slugOf(title)}`,
    }));
}

/** From what happens in life to the procedures, by a few questions sent as an address: no account, no script, nothing kept. */
export function lifeEventRoutes(the: Portal): Hono<Env> {
  const routes = new Hono<Env>();

  routes.get('/su-kien', (c) =>
    the.page(
      c,
      {
        title: 'Việc thường gặp',
        titleEnglish: 'Life events',
        indexed: true,
        description: 'Chọn việc đang đến với bạn, xem ngay những thủ tục cần làm.',
      },
      (shell) => <LifeEventsPage shell={shell} events={eventTiles()} />,
    ),
  );

  routes.get('/su-kien/:slug', (c) => {
    const event = bySlug.get(c.req.param('slug'));
    if (!event) throw problem('kernel.not-found', 404, 'Không có việc này.');
    const answers = Object.fromEntries(event.questions.map(({ id }) => [id, (c.req.query(id) ?? '').slice(0, 40)]));
    const sent = c.req.query('xem') !== undefined || Object.values(answers).some(Boolean);
    return the.page(c, { title: event.title, indexed: !sent, description: event.lead }, (shell) => (
      <LifeEventPage
        shell={shell}
        event={{
          title: event.title,
          lead: event.lead,
          path: `/su-kien/${slugOf(event.title)}`,
          questions: event.questions.map(({ id, ask, options }) => ({
            id,
            ask,
            options: options.map((option) => ({ id: option.id, label: option.label, chosen: answers[id] === option.id })),
          })),
        }}
        steps={sent ? stepsFor(event, answers).map(stepOf) : null}
      />
    ));
  });

  function stepOf({ code, why }: { code: string; why: string }): EventStep {
    const { search } = finderOf(the.app.catalogue);
    const row = search.find(code);
    const known = procedureOf(the, code);
    const view = known?.kind === 'described' ? known.view : null;
    const here = declaredHere(the, code) && view?.start.kind === 'here' ? view.start : null;
    return {
      code,
      name: view?.name ?? (row ? search.plainNameOf(row) : why),
      why,
      href: here?.href ?? `/thu-tuc/${encodeURIComponent(code)}`,
      online: here !== null,
      facts: view ? [view.time.main, view.fee.main].filter((text) => text !== 'Chưa công bố') : [],
    };
  }
  return routes;
}
