import { Hono } from 'hono';
import { isUuid, Problem, problem, randomUUID } from '../../../src/kernel/index.ts';
import type { BookingView, DossierVisitView, Slots } from '../../../src/modules/appointments/contract.ts';
import { BookVisitPage, MyVisitsPage, VisitPage, VisitTimesPage, type VisitTimesProps } from '../pages.ts';
import { visitIcs } from '../visit-ics.ts';
import { communeChoices } from './home.tsx';
import { act, ask, type Env, type HttpContext, keyOf, needCitizen, type Portal, readForm } from './parts.ts';
import { unitOf } from './shell.ts';

const said: Record<string, string> = {
  hen: 'Đã giữ giờ cho bạn.',
  doi: 'Đã đổi sang giờ mới.',
  huy: 'Đã hủy lịch hẹn.',
};
const isDay = (text: string | undefined): text is string => /^\d{4}-\d{2}-\d{2}$/.test(text ?? '');

function known(id: string | undefined): string {
  if (!id || !isUuid(id)) throw problem('kernel.not-found', 404, 'Không có lịch hẹn này.');
  return id;
}

type Choosing = Pick<
  VisitTimesProps,
  'crumbs' | 'title' | 'about' | 'text' | 'bring' | 'action' | 'keep' | 'moves' | 'laterHref'
> & {
  /** This page, without the day. */
  here: string;
  /** Of `appointments.slots`. */
  asks: Record<string, string>;
  offers?: VisitTimesProps['offers'];
};

/** Visits to the counter: for a dossier, without one, moved and cancelled. */
export function visitRoutes(the: Portal): Hono<Env> {
  const routes = new Hono<Env>();

  async function timesPage(c: HttpContext, choosing: Choosing, error: { message: string; status: number } | null = null) {
    const { here, asks, offers = [], ...rest } = choosing;
    const day = c.req.query('ngay');
    const slots = await ask<Slots>(the, c, 'appointments.slots', { input: { ...asks, ...(isDay(day) && { day }) } });
    const shown = isDay(day) ? [slots.firstDay, day, slots.lastDay].toSorted()[1]! : null;
    const hrefFor = (one: string | null): string => (one ? `${here}${here.includes('?') ? '&' : '?'}ngay=${one}` : here);
    return the.page(c, { title: rest.title, status: error?.status ?? 200 }, (shell) => (
      <VisitTimesPage
        shell={{ ...shell, path: hrefFor(shown) }}
        slots={slots}
        day={shown}
        hrefFor={hrefFor}
        offers={offers}
        error={error?.message ?? null}
        {...rest}
        action={rest.action + (shown ? `${rest.action.includes('?') ? '&' : '?'}ngay=${shown}` : '')}
        keep={{ ...rest.keep, idempotencyKey: randomUUID() }}
      />
    ));
  }

  /** Keeps or moves; what stands in the way is said on the page, with the times as they are now. */
  async function keep(
    c: HttpContext,
    choosing: Choosing,
    send: (at: string, key: string | undefined) => Promise<unknown>,
    next: (reply: unknown) => string,
    field: (name: string) => string,
  ) {
    const at = field('at');
    if (Number.isNaN(Date.parse(at))) return timesPage(c, choosing, { message: 'Bạn chọn một giờ nhé', status: 422 });
    try {
      const reply = await send(new Date(at).toISOString(), keyOf(field('idempotencyKey')));
      return c.redirect(next(reply), 303);
    } catch (error) {
      if (!(error instanceof Problem) || (error.status !== 409 && error.status !== 422)) throw error;
      return timesPage(c, choosing, { message: error.detail, status: error.status });
    }
  }

  const mine = { href: '/cua-toi', label: 'Của tôi' };

  // For a dossier: after handing in, or later from its page.
  async function forDossier(
    c: HttpContext,
  ): Promise<{ choosing: Choosing; visit: DossierVisitView; id: string; isNew: boolean }> {
    needCitizen(c);
    const id = known(c.req.param('id'));
    const visit = await ask<DossierVisitView>(the, c, 'appointments.of-dossier', { id });
    const dossier = await ask<{ title: string; code: string; procedure: { code: string }; receiving: { code: string } }>(
      the,
      c,
      'dossiers.page',
      { id },
    );
    const isNew = c.req.query('moi') === '1';
    const here = `/ho-so/${id}/lich-hen${isNew ? '?moi=1' : ''}`;
    return {
      id,
      visit,
      isNew,
      choosing: {
        crumbs: [mine, { href: `/ho-so/${id}`, label: `Hồ sơ ${dossier.code}` }],
        title: 'Chọn giờ đến quầy',
        about: dossier.title,
        text: [isNew ? 'Hồ sơ đã nộp. Còn một việc: chọn giờ bạn đến.' : '', visit.text].filter(Boolean).join(' '),
        bring: visit.bring,
        here,
        asks: { organisation: dossier.receiving.code, procedure: dossier.procedure.code },
        action: here,
        keep: {},
        moves: null,
        laterHref: isNew ? `/ho-so/${id}/da-nop` : null,
        offers: visit.booking?.calledOff?.offers ?? [],
      },
    };
  }

  routes.get('/ho-so/:id/lich-hen', async (c) => {
    const { visit, choosing, id, isNew } = await forDossier(c);
    if (visit.booking?.open) return c.redirect(isNew ? `/ho-so/${id}/da-nop` : `/lich-hen/${visit.booking.id}`, 303);
    if (!visit.mayBook) return c.redirect(`/ho-so/${id}`, 303);
    return timesPage(c, choosing);
  });

  routes.post('/ho-so/:id/lich-hen', async (c) => {
    const field = await readForm(c);
    const { choosing, id, isNew } = await forDossier(c);
    return keep(
      c,
      choosing,
      (at, idempotencyKey) => act(the, c, 'appointments.book', { id, idempotencyKey, input: { at } }),
      () => (isNew ? `/ho-so/${id}/da-nop` : `/ho-so/${id}?xong=hen#lich-hen`),
      field,
    );
  });

  // Without a dossier: for a procedure, or for anything.
  function forProcedure(from: (name: string) => string | undefined): Choosing | null {
    const code = from('thu-tuc') ?? '';
    const commune = from('xa') ?? '';
    const directory = the.app.directory.get();
    if (!/^\d{5}$/.test(commune) || !directory.centreOf(commune)) return null;
    const published = code ? the.app.catalogue.find(code) : undefined;
    const here = `/dat-lich?${new URLSearchParams({ ...(published && { 'thu-tuc': code }), xa: commune })}`;
    const presence = published?.procedure.presence;
    return {
      crumbs: [{ href: `/dat-lich${published ? `?thu-tuc=${code}` : ''}`, label: 'Đặt lịch đến quầy' }],
      title: 'Chọn giờ đến quầy',
      about: published?.procedure.plainName ?? 'Làm việc tại quầy',
      text: presence?.text ?? 'Đến đúng giờ, cán bộ đã biết bạn đến làm việc gì.',
      bring: [
        ...(presence?.bring ?? ['Căn cước, hoặc mở VNeID cho cán bộ xem']),
        ...(published?.procedure.components ?? [])
          .filter((one) => one.kind === 'present' && !one.needed)
          .map((one) => one.shortName),
      ],
      here,
      asks: { organisation: commune, ...(published && { procedure: code }) },
      action: here,
      keep: {},
      moves: null,
      laterHref: null,
    };
  }

  routes.get('/dat-lich', async (c) => {
    const choosing = forProcedure((name) => c.req.query(name));
    if (choosing) return timesPage(c, choosing);
    const code = c.req.query('thu-tuc') ?? '';
    const published = code ? the.app.catalogue.find(code) : undefined;
    const communes = communeChoices(the, unitOf(the, c));
    // Where the installation is one commune there is nothing to choose.
    if (communes.length === 0)
      return c.redirect(`/dat-lich?${new URLSearchParams({ ...(published && { 'thu-tuc': code }), xa: unitOf(the, c) })}`, 303);
    return the.page(c, { title: 'Đặt lịch đến quầy' }, (shell) => (
      <BookVisitPage
        shell={{ ...shell, path: '/dat-lich' }}
        procedure={published ? { code, name: published.procedure.plainName } : null}
        communes={communes}
      />
    ));
  });

  routes.post('/dat-lich', async (c) => {
    needCitizen(c);
    const field = await readForm(c);
    const choosing = forProcedure((name) => c.req.query(name));
    if (!choosing) return c.redirect('/dat-lich', 303);
    let id = '';
    return keep(
      c,
      choosing,
      async (at, idempotencyKey) => {
        const made = await act(the, c, 'appointments.book-visit', { idempotencyKey, input: { ...choosing.asks, at } });
        id = made.id;
      },
      () => `/lich-hen/${id}?xong=hen`,
      field,
    );
  });

  routes.get('/cua-toi/lich-hen', async (c) => {
    needCitizen(c);
    const { items } = await ask<{ items: BookingView[] }>(the, c, 'appointments.mine');
    return the.page(c, { title: 'Lịch hẹn của tôi' }, (shell) => (
      <MyVisitsPage
        shell={{ ...shell, path: '/cua-toi/lich-hen' }}
        bookings={items}
        done={said[c.req.query('xong') ?? ''] ?? null}
      />
    ));
  });

  const bookingOf = (c: HttpContext): Promise<BookingView> => {
    needCitizen(c);
    return ask<BookingView>(the, c, 'appointments.booking', { id: known(c.req.param('id')?.replace(/\.ics$/, '')) });
  };

  async function visitPage(c: HttpContext, error: string | null = null) {
    const booking = await bookingOf(c);
    const again = booking.dossier
      ? `/ho-so/${booking.dossier}/lich-hen`
      : `/dat-lich?${new URLSearchParams({ ...(booking.procedure && { 'thu-tuc': booking.procedure.code }), xa: booking.place.code })}`;
    return the.page(c, { title: 'Lịch hẹn đến quầy', status: error ? 409 : 200 }, (shell) => (
      <VisitPage
        shell={{ ...shell, path: `/lich-hen/${booking.id}` }}
        booking={booking}
        timesHref={booking.open ? `/lich-hen/${booking.id}/doi` : again}
        idempotencyKey={randomUUID()}
        done={said[c.req.query('xong') ?? ''] ?? null}
        error={error}
      />
    ));
  }

  routes.get('/lich-hen/:id', async (c) => {
    if (!c.req.param('id').endsWith('.ics')) return visitPage(c);
    const booking = await bookingOf(c);
    const { host } = new URL(the.booted.publicUrl);
    return c.body(visitIcs(booking, host, the.kernel.clock.now()), 200, {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'attachment; filename="lich-hen.ics"',
    });
  });

  const moving = (booking: BookingView): Choosing => ({
    crumbs: [mine, { href: `/lich-hen/${booking.id}`, label: 'Lịch hẹn' }],
    title: 'Đổi giờ đến quầy',
    about: booking.procedure?.name ?? booking.kind.label,
    text: 'Giờ cũ được giữ cho đến khi bạn chọn xong giờ mới.',
    bring: booking.bring,
    here: `/lich-hen/${booking.id}/doi`,
    asks: {
      organisation: booking.place.code,
      ...(booking.procedure && { procedure: booking.procedure.code }),
      kind: booking.kind.code,
      but: booking.id,
    },
    action: `/lich-hen/${booking.id}/doi`,
    keep: {},
    moves: booking,
    laterHref: null,
  });

  routes.get('/lich-hen/:id/doi', async (c) => {
    const booking = await bookingOf(c);
    return booking.open ? timesPage(c, moving(booking)) : c.redirect(`/lich-hen/${booking.id}`, 303);
  });

  routes.post('/lich-hen/:id/doi', async (c) => {
    const field = await readForm(c);
    const booking = await bookingOf(c);
    return keep(
      c,
      moving(booking),
      (at, idempotencyKey) => act(the, c, 'appointments.move', { id: booking.id, idempotencyKey, input: { at } }),
      () => `/lich-hen/${booking.id}?xong=doi`,
      field,
    );
  });

  routes.post('/lich-hen/:id/huy', async (c) => {
    const field = await readForm(c);
    const booking = await bookingOf(c);
    try {
      await act(the, c, 'appointments.cancel', {
        id: booking.id,
        idempotencyKey: keyOf(field('idempotencyKey')),
        input: {},
      });
    } catch (error) {
      if (!(error instanceof Problem) || error.status !== 409) throw error;
      return visitPage(c, error.detail);
    }
    return c.redirect('/cua-toi/lich-hen?xong=huy', 303);
  });

  return routes;
}
