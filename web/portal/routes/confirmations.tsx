import { Hono } from 'hono';
import { isUuid, Problem, problem } from '../../../src/kernel/index.ts';
import type { ConfirmationItem, ConfirmationReading } from '../../../src/modules/forms/index.ts';
import { ConfirmationPage, type ConfirmationProps } from '../pages.ts';
import { act, ask, type Env, type HttpContext, needCitizen, type Portal, readForm } from './parts.ts';

const done: Record<string, string> = {
  'dong-y': 'Đã xác nhận. Cảm ơn bạn.',
  khong: 'Đã báo là bạn không xác nhận.',
};

/** What waits for the reader's confirmation, or for somebody else's, everywhere or on one draft. */
export const confirmationsOn = async (the: Portal, c: HttpContext, draft?: string): Promise<ConfirmationItem[]> =>
  (await ask<{ items: ConfirmationItem[] }>(the, c, 'forms.confirmations', { input: draft ? { draft } : {} })).items;

/** `/xac-nhan/{id}`: somebody else's declaration, read and confirmed, or not. */
export function confirmationRoutes(the: Portal): Hono<Env> {
  const routes = new Hono<Env>();

  type Said = Pick<ConfirmationProps, 'problem'> & { reason?: string; status?: number };
  async function page(c: HttpContext, { problem: wrong, reason = '', status = 200 }: Said): Promise<Response> {
    const id = c.req.param('id') ?? '';
    if (!isUuid(id)) throw problem('kernel.not-found', 404, 'Không có trang này.');
    const reading = await ask<ConfirmationReading>(the, c, 'forms.confirmation', { id });
    const { procedure } = the.app.catalogue.getVersion(reading.definition);
    const nameOf = (component: string): string =>
      procedure.components.find((one) => one.id === component)?.shortName ?? component;
    const said = c.req.method === 'GET' ? (c.req.query('xong') ?? '') : '';
    const title = `Xác nhận tờ khai – ${the.app.catalogue.nameOf(reading.procedure)}`;
    return the.page(c, { title, status }, (shell) => (
      <ConfirmationPage
        shell={{ ...shell, path: `/xac-nhan/${id}` }}
        reading={reading}
        procedureName={the.app.catalogue.nameOf(reading.procedure)}
        receivingName={the.app.directory.get().findById(reading.organisation)?.name ?? ''}
        papers={[...new Set(reading.papers.map((paper) => nameOf(paper.component)))]}
        done={Object.hasOwn(done, said) ? done[said]! : null}
        problem={wrong}
        reason={reason}
      />
    ));
  }

  routes.get('/xac-nhan/:id', (c) => {
    needCitizen(c);
    return page(c, { problem: null });
  });

  routes.post('/xac-nhan/:id/:press', async (c) => {
    needCitizen(c);
    const { id, press } = c.req.param();
    if (!isUuid(id) || !Object.hasOwn(done, press)) throw problem('kernel.not-found', 404, 'Không có trang này.');
    const field = await readForm(c);
    const reason = field('reason').replaceAll('\r\n', '\n');
    if (press === 'dong-y' && field('pledge') !== 'yes')
      return page(c, { problem: { at: 'pledge', message: 'Đánh dấu vào lời cam đoan trước khi xác nhận' }, status: 422 });
    const [version, draftVersion] = [Number(field('version')), Number(field('draftVersion'))];
    try {
      await act(the, c, press === 'dong-y' ? 'forms.confirm' : 'forms.refuse-to-confirm', {
        id,
        ...(Number.isInteger(version) && { ifVersion: version }),
        input: { draftVersion, ...(press === 'khong' && { reason }) },
      });
      return c.redirect(`/xac-nhan/${id}?xong=${press}`, 303);
    } catch (error) {
      if (!(error instanceof Problem) || ![409, 422].includes(error.status)) throw error;
      const missing = error.fields.some((one) => one.pointer === '/reason');
      const wrong = missing
        ? ({ at: 'reason', message: 'Ghi một câu vì sao bạn không xác nhận' } as const)
        : ({ at: 'page', message: error.detail } as const);
      return page(c, { problem: wrong, reason, status: error.status });
    }
  });

  /** Asks everybody else whom this declaration needs; pressed on the review page. */
  routes.post('/to-khai/:id/hoi-xac-nhan', async (c) => {
    needCitizen(c);
    const id = c.req.param('id');
    const version = Number((await readForm(c))('version'));
    try {
      await act(the, c, 'forms.ask-confirmations', { id, ...(Number.isInteger(version) && { ifVersion: version }) });
      return c.redirect(`/to-khai/${id}/xem-lai?xong=hoi#nguoi-xac-nhan`, 303);
    } catch (error) {
      if (!(error instanceof Problem) || ![409, 422].includes(error.status)) throw error;
      return c.redirect(`/to-khai/${id}/xem-lai?xong=chua-hoi#nguoi-xac-nhan`, 303);
    }
  });

  routes.post('/to-khai/:id/nhac/:confirmation', async (c) => {
    needCitizen(c);
    const { id, confirmation } = c.req.param();
    if (!isUuid(confirmation)) throw problem('kernel.not-found', 404, 'Không có trang này.');
    const said = await act(the, c, 'forms.remind', { id: confirmation }).then(
      () => 'nhac',
      (error: unknown) => {
        if (error instanceof Problem && error.status === 409) return 'nhac-roi';
        throw error;
      },
    );
    return c.redirect(`/to-khai/${id}/xem-lai?xong=${said}#nguoi-xac-nhan`, 303);
  });
  return routes;
}
