import { Hono } from 'hono';
import { messages } from '../../../definitions/messages.ts';
import { readMultipart } from '../../../src/kernel/http/files.ts';
import { isUuid, Problem, problem, randomUUID } from '../../../src/kernel/index.ts';
import type { DossierPage as Dossier } from '../../../src/modules/dossiers/contract.ts';
import type { NoticeView, Thread } from '../../../src/modules/messages/contract.ts';
import { NoticesPage, TalkPage, TalksPage, type TalksProps } from '../pages.ts';
import { forgetKept, keepTyped, readKept, typedIn } from './kept.ts';
import { act, ask, type Env, type HttpContext, isCitizen, keyOf, needCitizen, type Portal } from './parts.ts';

/** What is written to the person, and by them. */
export function talkRoutes(the: Portal): Hono<Env> {
  const routes = new Hono<Env>();
  const known = (id: string): string => {
    if (!isUuid(id)) throw problem('kernel.not-found', 404, 'Không có trang này.');
    return id;
  };

  type Said = { text?: string; error?: string; done?: boolean };
  async function talkPage(c: HttpContext, said: Said = {}): Promise<Response> {
    needCitizen(c);
    const id = known(c.req.param('id') ?? '');
    const [dossier, thread] = await Promise.all([
      ask<Dossier>(the, c, 'dossiers.page', { id }),
      ask<Thread>(the, c, 'messages.thread', { id }),
    ]);
    if (thread.items.some((one) => !one.own && !one.seen)) await act(the, c, 'messages.mark-seen', { id });
    const kept = said.error || said.done ? undefined : readKept(the, c, `/ho-so/${id}/tin-nhan`);
    return the.page(c, { title: `Tin nhắn: ${dossier.title}`, status: said.error ? 422 : 200 }, (shell) => (
      <TalkPage
        shell={{ ...shell, path: `/ho-so/${id}/tin-nhan` }}
        dossier={dossier}
        thread={thread}
        answeredIn={messages.answer.text}
        longest={messages.longest}
        text={said.text ?? (kept ? typedIn(kept, 'text') : '')}
        error={said.error ?? null}
        done={said.done ?? false}
        returned={kept !== undefined}
        idempotencyKey={randomUUID()}
      />
    ));
  }

  routes.get('/ho-so/:id/tin-nhan', (c) => talkPage(c, { done: c.req.query('xong') === 'gui' }));
  routes.post('/ho-so/:id/tin-nhan', async (c) => {
    const id = known(c.req.param('id'));
    const here = `/ho-so/${id}/tin-nhan`;
    if (!isCitizen(c)) return keepTyped(the, c, here);
    const form = await readMultipart(c, 64 * 1024);
    const text = String(form.get('text') ?? '').replaceAll('\r\n', '\n');
    const paper = String(form.get('paper') ?? '');
    try {
      await act(the, c, 'messages.send', {
        id,
        idempotencyKey: keyOf(String(form.get('idempotencyKey') ?? '')),
        input: { text, ...(paper && { paper }) },
      });
    } catch (error) {
      if (!(error instanceof Problem) || (error.status !== 422 && error.status !== 409)) throw error;
      return talkPage(c, { text, error: error.fields[0]?.message ?? error.detail });
    }
    forgetKept(the, c);
    return c.redirect(`${here}?xong=gui`, 303);
  });

  routes.get('/cua-toi/tin-nhan', async (c) => {
    needCitizen(c);
    const { items } = await ask<{ items: TalksProps['items'] }>(the, c, 'messages.talks');
    return the.page(c, { title: 'Tin nhắn' }, (shell) => <TalksPage shell={shell} items={items} />);
  });

  type Notices = { items: NoticeView[]; next: string | null };
  routes.get('/cua-toi/thong-bao', async (c) => {
    needCitizen(c);
    const cursor = c.req.query('truoc');
    const { items, next } = await ask<Notices>(the, c, 'messages.notices', {
      input: { ...(cursor && /^\d{10,14}$/.test(cursor) && { cursor }) },
    });
    return the.page(c, { title: 'Thông báo' }, (shell) => (
      <NoticesPage shell={shell} items={items} next={next && `/cua-toi/thong-bao?truoc=${next}`} />
    ));
  });

  routes.post('/cua-toi/thong-bao/da-doc', async (c) => {
    needCitizen(c);
    const { items } = await ask<Notices>(the, c, 'messages.notices', { input: { limit: 100 } });
    for (const one of items.filter(({ read }) => !read)) await act(the, c, 'messages.read-notice', { id: one.id });
    return c.redirect('/cua-toi/thong-bao', 303);
  });

  /** Read, and on to what it is about. */
  routes.get('/cua-toi/thong-bao/:id', async (c) => {
    needCitizen(c);
    const id = known(c.req.param('id'));
    const { items } = await ask<Notices>(the, c, 'messages.notices', { input: { limit: 100 } });
    const found = items.find((one) => one.id === id);
    if (!found) return c.redirect('/cua-toi/thong-bao', 303);
    if (!found.read) await act(the, c, 'messages.read-notice', { id });
    return c.redirect(found.href, 303);
  });
  return routes;
}
