import { Hono } from 'hono';
import { rateLimit } from '../../../src/kernel/http/rate-limit.ts';
import { Problem } from '../../../src/kernel/index.ts';
import { FaultReportedPage, ReportFaultPage, type ReportFaultProps } from '../report-fault.tsx';
import { act, type Env, type HttpContext, type Portal, readForm } from './parts.ts';
import { safePath } from './paths.ts';
import { unitOf } from './shell.ts';

const title = 'Báo lỗi của cổng';

/** Anyone says what does not work here. Kept from floods by address; nobody signs in. */
export function reportFaultRoutes(the: Portal): Hono<Env> {
  const routes = new Hono<Env>();
  const reports = rateLimit({ perSecond: 1 / 60, burst: 10 });

  const form = (c: HttpContext, props: Partial<Omit<ReportFaultProps, 'shell'>>, status = 200) =>
    the.page(c, { title, titleEnglish: 'Report a fault of the portal', indexed: false, status }, (shell) => (
      <ReportFaultPage
        shell={{ ...shell, path: '/bao-loi' }}
        {...{ what: '', contact: '', page: '', errors: [], trouble: null, ...props }}
      />
    ));
  /** Where somebody was: the path alone, because an address may hold a secret or what was looked for. */
  const pageOf = (wanted: string | undefined): string => {
    const path = safePath(wanted, '').replace(/[?#].*$/, '');
    return /^\/(theo-doi|kiem-tra|chia-se)\/./.test(path) ? path.replace(/^(\/[^/]+).*/, '$1') : path.slice(0, 200);
  };

  routes.get('/bao-loi', (c) => form(c, { page: pageOf(c.req.query('trang')) }));
  routes.get('/bao-loi/xong', async (c) => {
    const reference = /^[0-9A-F]{4}-[0-9A-F]{4}$/.exec(c.req.query('so') ?? '')?.[0];
    if (!reference) return c.redirect('/bao-loi', 303);
    return the.page(c, { title: 'Đã nhận lời báo', titleEnglish: 'Report received' }, (shell) => (
      <FaultReportedPage shell={{ ...shell, path: '/bao-loi' }} reference={reference} />
    ));
  });
  routes.post('/bao-loi', async (c) => {
    const field = await readForm(c);
    const typed = {
      what: field('what').slice(0, 2000),
      contact: field('contact').trim().slice(0, 100),
      page: pageOf(field('page')),
    };
    if (the.kernel.configuration.MOTCUA_RATE_LIMIT === 'on' && !reports.take(c.var.ip))
      return form(c, { ...typed, trouble: 'Từ mạng của bạn vừa có nhiều lời báo. Chờ một phút rồi gửi lại.' }, 429);
    try {
      const { reply } = await act(the, c, 'system.report-fault', {
        input: {
          organisation: unitOf(the, c),
          what: typed.what,
          ...(typed.page && { page: typed.page }),
          ...(typed.contact && { contact: typed.contact }),
        },
      });
      return c.redirect(`/bao-loi/xong?so=${(reply as { reference: string }).reference}`, 303);
    } catch (error) {
      if (!(error instanceof Problem) || error.status >= 500) throw error;
      const errors = error.fields.flatMap(({ pointer, message }) =>
        pointer === '/what' || pointer === '/contact' ? [{ field: pointer.slice(1) as 'what' | 'contact', message }] : [],
      );
      return form(c, { ...typed, errors, trouble: errors.length > 0 ? null : error.detail }, error.status);
    }
  });
  return routes;
}
