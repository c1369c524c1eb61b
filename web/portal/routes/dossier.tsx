import { Hono } from 'hono';
import { finishUpload, getUpload, isRefusal, readMultipart, receiveFile } from '../../../src/kernel/http/files.ts';
import { isUuid, Problem, problem, randomUUID } from '../../../src/kernel/index.ts';
import { describeDue } from '../../../src/kernel/working-time/index.ts';
import type { DossierPage as Dossier } from '../../../src/modules/dossiers/contract.ts';
import { receptionDue, secretFor } from '../../../src/modules/dossiers/index.ts';
import { ApplicationDonePage, DossierPage } from '../pages.ts';
import type { SupplementFile, SupplementTyped } from '../supplement.tsx';
import { forgetKept, keepTyped, readKept, typedIn } from './kept.ts';
import { act, ask, type Env, type HttpContext, isCitizen, keyOf, needCitizen, type Portal, readForm } from './parts.ts';

type Look = {
  at: string;
  who: string;
  organisation: string;
  what: string;
  purpose: string | null;
  matter: string | null;
  matterId: string | null;
};
export type Looks = { items: Look[]; next: string | null };

/** The person's own dossier. */
export function dossierRoutes(the: Portal): Hono<Env> {
  const routes = new Hono<Env>();

  routes.get('/ho-so/:id/da-nop', async (c) => {
    const dossier = await dossierOf(c);
    const { procedure } = the.app.catalogue.getVersion(dossier.procedure.definition);
    const acknowledgement = dossier.documents.find((one) => one.kind === 'acknowledgement' && one.signedAt);
    const submittedAt = dossier.timeline[0]?.at ?? the.kernel.clock.now().toISOString();
    const qrText = await qrOf(c, dossier);
    return the.page(c, { title: `Đã nộp hồ sơ ${dossier.code}` }, (shell) => (
      <ApplicationDonePage
        shell={shell}
        dossier={{
          id: dossier.id,
          code: dossier.code,
          title: dossier.title,
          receivingName: dossier.receiving.name,
          submittedAt,
          dueText: promise(dossier, submittedAt),
        }}
        qrText={qrText}
        acknowledgement={
          acknowledgement ? { url: acknowledgement.url, bytes: acknowledgement.bytes, signedAt: acknowledgement.signedAt! } : null
        }
        after={procedure?.afterwards ?? []}
        toDo={dossier.toDo}
      />
    ));
  });

  const done: Record<string, string> = {
    rut: 'Đã rút hồ sơ.',
    'bo-sung': 'Đã gửi bổ sung. Đồng hồ chạy lại.',
    hen: 'Đã giữ giờ cho bạn.',
  };
  routes.get('/ho-so/:id', (c) => dossierPage(c, { done: done[c.req.query('xong') ?? ''] ?? null, returned: true }));

  /** What was typed for a supplement when the session had run out, with the items whose photographs have to be sent again. */
  function keptAnswers(c: HttpContext, dossier: Dossier): SupplementTyped | undefined {
    const kept = dossier.state === 5 && dossier.supplement ? readKept(the, c, `/ho-so/${dossier.id}`) : undefined;
    if (!kept) return undefined;
    const answers = dossier.supplement!.items.map((_, i) => ({
      text: typedIn(kept, `text.${i}`),
      files: [],
      error: kept.lost.includes(`file.${i}`) ? 'Ảnh bạn chọn cho mục này chưa tới nơi vì phiên đã hết. Mời chọn lại.' : null,
    }));
    const again = answers.filter((one) => one.error !== null).length;
    return {
      answers,
      error:
        again > 0
          ? `Những gì bạn gõ vẫn còn; có ${again} mục phải chọn lại ảnh. Xem lại rồi bấm Gửi bổ sung.`
          : 'Những gì bạn gõ vẫn còn. Xem lại rồi bấm Gửi bổ sung.',
      kept: true,
    };
  }

  routes.post('/ho-so/:id/bo-sung', async (c) => {
    const id = known(c.req.param('id'));
    if (!isCitizen(c)) return keepTyped(the, c, `/ho-so/${id}`);
    needCitizen(c);
    const form = await readMultipart(c);
    const { supplement } = await dossierOf(c);
    const typed = await receiveAnswers(c, form, supplement?.items.length ?? 0);
    const refused = typed.some((one) => one.error !== null);
    try {
      if (refused) throw problem('dossiers.incomplete', 422, 'Có tệp chưa nhận được. Bạn xem từng mục bên dưới.');
      const version = Number(form.get('version'));
      await act(the, c, 'dossiers.supplement', {
        id,
        idempotencyKey: keyOf(String(form.get('idempotencyKey') ?? '')),
        input: {
          answers: typed.map(({ text, files }) => ({
            ...(text.trim() !== '' && { text: text.replaceAll('\r\n', '\n') }),
            files: files.map((file) => file.id),
          })),
        },
        ...(Number.isInteger(version) && { ifVersion: version }),
      });
      forgetKept(the, c);
      return c.redirect(`/ho-so/${id}?xong=bo-sung`, 303);
    } catch (error) {
      if (!(error instanceof Problem) || (error.status !== 422 && error.status !== 409)) throw error;
      for (const { pointer, message } of error.fields) {
        const own = typed[Number(/^\/answers\/(\d+)/.exec(pointer)?.[1] ?? -1)];
        if (own) own.error ??= message;
      }
      const left = typed.filter((one) => one.error !== null).length;
      return dossierPage(c, {
        supplementTyped: { answers: typed, error: left > 0 ? `Còn ${left} mục bạn cần xem lại` : error.detail },
      });
    }
  });

  /** One file for one item, sent by the script: judged now, bound when the answers are sent. */
  routes.post('/ho-so/:id/bo-sung/tai-len', async (c) => {
    needCitizen(c);
    const id = known(c.req.param('id'));
    const form = await readMultipart(c);
    const [file, upload] = [form.get('file'), form.get('upload')];
    if (file instanceof File)
      return c.json(await receiveFile(the.kernel, c.var.actor, { name: file.name, content: file.stream() }), 201);
    const begun = await getUpload(the.kernel, c.var.actor, String(upload));
    if (!begun.purpose.startsWith(`dossier:${id}:`)) throw problem('kernel.not-found', 404, 'Tệp này được gửi cho chỗ khác.');
    return c.json(await finishUpload(the.kernel, c.var.actor, begun.id), 201);
  });

  /** Files that came are kept and named again on the page, whatever else is wrong. */
  async function receiveAnswers(c: HttpContext, form: FormData, items: number): Promise<SupplementTyped['answers']> {
    const answers: SupplementTyped['answers'] = [];
    const keptFor = (i: number): string[] => form.getAll(`kept.${i}`).map(String).filter(isUuid).slice(0, 20);
    const kept = Array.from({ length: items }, (_, i) => keptFor(i)).flat();
    const there =
      kept.length === 0
        ? []
        : await the.kernel.db.query<SupplementFile>(
            `select id, name, bytes, pages, encode(sha256, 'hex') as sha256 from kernel.file where id = any($1::uuid[]) and owner = $2 and bound_to is null`,
            [kept, needCitizen(c).account],
          );
    for (let i = 0; i < items; i++) {
      const answer: SupplementTyped['answers'][number] = { text: String(form.get(`text.${i}`) ?? ''), files: [], error: null };
      answer.files.push(...there.filter((file) => keptFor(i).includes(file.id)));
      for (const value of form.getAll(`file.${i}`)) {
        if (!(value instanceof File) || (value.size === 0 && value.name === '')) continue;
        try {
          const {
            receivedAt: _at,
            mediaType: _type,
            ...file
          } = await receiveFile(the.kernel, c.var.actor, {
            name: value.name,
            content: value.stream(),
          });
          // Sent by the script before the line broke, and again with the form.
          if (!answer.files.some(({ sha256 }) => sha256 === file.sha256)) answer.files.push(file);
        } catch (error) {
          if (!(error instanceof Problem) || (error.status >= 500 && !isRefusal(error.code))) throw error;
          answer.error = `${value.name}: ${error.detail}`;
        }
      }
      answers.push(answer);
    }
    return answers;
  }

  routes.post('/ho-so/:id/rut', async (c) => {
    needCitizen(c);
    const id = c.req.param('id');
    const field = await readForm(c);
    const version = Number(field('version'));
    try {
      await act(the, c, 'dossiers.withdraw', {
        id: known(id),
        idempotencyKey: keyOf(field('idempotencyKey')),
        input: { reason: field('reason').replaceAll('\r\n', '\n') },
        ...(Number.isInteger(version) && { ifVersion: version }),
      });
      return c.redirect(`/ho-so/${id}?xong=rut`, 303);
    } catch (error) {
      if (!(error instanceof Problem) || (error.status !== 422 && error.status !== 409)) throw error;
      const message =
        error.status === 422
          ? 'Ghi một câu để chúng tôi hiểu vì sao bạn rút'
          : 'Hồ sơ vừa có thay đổi. Bạn xem lại phía trên rồi bấm rút nếu vẫn muốn.';
      return dossierPage(c, { withdrawError: message });
    }
  });

  async function dossierOf(c: HttpContext): Promise<Dossier> {
    needCitizen(c);
    const dossier = await ask<Dossier>(the, c, 'dossiers.page', { id: known(c.req.param('id') ?? '') });
    const { dueAt } = dossier.clock;
    return { ...dossier, clock: { ...dossier.clock, dueText: dueAt ? `Hẹn trả ${describeDue(dueAt)}` : dossier.clock.dueText } };
  }

  type Said = { done?: string | null; withdrawError?: string; supplementTyped?: SupplementTyped; returned?: boolean };
  async function dossierPage(c: HttpContext, { done = null, withdrawError, returned, ...said }: Said): Promise<Response> {
    const dossier = await dossierOf(c);
    const supplementTyped = said.supplementTyped ?? (returned ? keptAnswers(c, dossier) : undefined);
    const [qrText, looks] = await Promise.all([
      qrOf(c, dossier),
      ask<Looks>(the, c, 'log.my-disclosures', { input: { limit: 100 } }),
    ]);
    const asOf = the.kernel.clock.now().toISOString();
    const result = dossier.result && { ...dossier.result, checkUrl: (await checkHref(c, dossier.result.id)) ?? '/kiem-tra' };
    return the.page(c, { title: dossier.title, status: withdrawError || said.supplementTyped ? 422 : 200 }, (shell) => (
      <DossierPage
        shell={{ ...shell, path: `/ho-so/${dossier.id}` }}
        dossier={{ ...dossier, result }}
        asOf={asOf}
        qrText={qrText}
        looks={looks.items.filter((look) => look.matterId === dossier.id).length}
        idempotencyKey={randomUUID()}
        done={done}
        withdrawError={withdrawError ?? null}
        supplementTyped={supplementTyped ?? null}
      />
    ));
  }

  async function checkHref(c: HttpContext, result: string): Promise<string | undefined> {
    const { items } = await ask<{ items: { id: string; token: string }[] }>(the, c, 'results.mine');
    const token = items.find((one) => one.id === result)?.token;
    return token && `/kiem-tra/${token}`;
  }

  async function qrOf(c: HttpContext, dossier: Dossier): Promise<string> {
    const secret = await secretFor(the.kernel.db, dossier.id, needCitizen(c).person);
    return `${the.booted.publicUrl}/${secret ? `theo-doi/${secret}` : 'tra-cuu'}`;
  }

  function promise(dossier: Dossier, submittedAt: string): string {
    if (dossier.clock.dueAt) return `${dossier.clock.dueText}.`;
    const published = the.app.catalogue.getVersion(dossier.procedure.definition);
    if (published.procedure.presence?.starts === 'presence')
      return 'Hạn giải quyết tính từ khi bạn có mặt tại quầy. Trước lúc đó hồ sơ chờ bạn, không tính trễ.';
    const centre = the.app.directory.get().findByCode(dossier.receiving.code);
    if (!centre) return dossier.clock.dueText;
    const due = receptionDue(
      { directory: the.app.directory.get, catalogue: the.app.catalogue },
      published,
      centre,
      new Date(submittedAt),
    );
    return `Cán bộ tiếp nhận hoặc trả lời bạn chậm nhất ${describeDue(due)}. Khi tiếp nhận, bạn có ngày hẹn trả.`;
  }
  return routes;
}

function known(id: string): string {
  if (!isUuid(id)) throw problem('kernel.not-found', 404, 'Không có hồ sơ này.');
  return id;
}
