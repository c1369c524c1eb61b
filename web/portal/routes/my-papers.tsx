import { Hono } from 'hono';
import { corrections } from '../../../definitions/corrections.ts';
import { sharing } from '../../../definitions/sharing.ts';
import { readMultipart, receiveFile } from '../../../src/kernel/http/files.ts';
import { isUuid, Problem, problem, randomUUID } from '../../../src/kernel/index.ts';
import type { Answers, AnswerValue } from '../../../src/modules/forms/contract.ts';
import { flatRecord, getAt, parseStep } from '../../../src/modules/forms/rules.ts';
import { formOf, type MyPaper } from '../../../src/modules/results/index.ts';
import { FormStep, type ShownError } from '../../forms/index.ts';
import { CorrectionPage, MyPaperPage, MyPapersPage, SharedPaperPage, type SharedPaperProps } from '../pages.ts';
import { forgetKept, keepTyped, readKept } from './kept.ts';
import { act, ask, type Env, type HttpContext, isCitizen, keyOf, needCitizen, type Portal, readForm } from './parts.ts';
import { provinceOf, unitOf } from './shell.ts';

type Papers = {
  items: {
    id: string;
    code: string;
    name: string;
    number: string;
    issuer: string;
    about: string;
    signedAt: string;
    state: 'valid' | 'revoked' | 'replaced';
  }[];
};
type Correctable = { items: { field: string; label: string; shown: string }[]; definition: string; answers: Answers };

const done = new Map([
  ['chia-se', 'Đã tạo liên kết. Chép lại và gửi cho người cần xem.'],
  ['dong', 'Đã đóng liên kết.'],
  ['sua', 'Đã gửi đề nghị sửa. Bạn theo dõi ngay dưới đây.'],
]);

/** `/cua-toi/giay-to`: one's electronic papers, showing them to others, and what the office wrote wrong on them. */
export function myPaperRoutes(the: Portal): Hono<Env> {
  const routes = new Hono<Env>();

  routes.get('/cua-toi/giay-to', async (c) => {
    needCitizen(c);
    const { items } = await ask<Papers>(the, c, 'results.mine');
    const kinds = [...Map.groupBy(items, (one) => one.name)].map(([name, own]) => ({
      name,
      papers: own.map((one) => ({ ...one, issuedAt: one.signedAt, href: `/cua-toi/giay-to/${one.id}` })),
    }));
    return the.page(c, { title: 'Giấy tờ của tôi' }, (shell) => <MyPapersPage shell={shell} kinds={kinds} />);
  });

  type Said = { shareError?: string; shareNote?: string };
  async function paperPage(c: HttpContext, said: Said = {}): Promise<Response> {
    needCitizen(c);
    const paper = await ask<MyPaper>(the, c, 'results.my-paper', { id: known(c) });
    return the.page(c, { title: `${paper.name} số ${paper.number}`, status: said.shareError ? 422 : 200 }, (shell) => (
      <MyPaperPage
        shell={{ ...shell, path: `/cua-toi/giay-to/${paper.id}` }}
        paper={paper}
        checkUrl={`${the.booted.publicUrl}/kiem-tra/${paper.token}`}
        days={sharing.days}
        idempotencyKey={randomUUID()}
        done={done.get(c.req.query('xong') ?? '') ?? null}
        shareError={said.shareError ?? null}
        shareNote={said.shareNote ?? ''}
      />
    ));
  }
  routes.get('/cua-toi/giay-to/:id', (c) => paperPage(c));

  routes.get('/cua-toi/giay-to/:id/du-lieu', async (c) => {
    needCitizen(c);
    const id = known(c);
    const [paper, { jws }] = await Promise.all([
      ask<MyPaper>(the, c, 'results.my-paper', { id }),
      ask<{ jws: string }>(the, c, 'results.twin', { id }),
    ]);
    return c.body(jws, 200, {
      'content-type': 'application/jose',
      'content-disposition': `attachment; filename="ket-qua-${paper.number.replaceAll(/[^\w-]/g, '-')}.jws"`,
      'cache-control': 'no-store',
    });
  });

  routes.post('/cua-toi/giay-to/:id/chia-se', async (c) => {
    needCitizen(c);
    const id = known(c);
    const field = await readForm(c);
    try {
      await act(the, c, 'results.share', {
        id,
        idempotencyKey: keyOf(field('idempotencyKey')),
        input: { note: field('note'), days: Number(field('days')) },
      });
    } catch (error) {
      if (!(error instanceof Problem) || (error.status !== 422 && error.status !== 409)) throw error;
      return paperPage(c, { shareError: error.fields[0]?.message ?? error.detail, shareNote: field('note') });
    }
    return c.redirect(`/cua-toi/giay-to/${id}?xong=chia-se#chia-se`, 303);
  });

  routes.post('/cua-toi/giay-to/:id/dong-chia-se', async (c) => {
    needCitizen(c);
    const id = known(c);
    const share = (await readForm(c))('share');
    if (!isUuid(share)) throw problem('kernel.not-found', 404, 'Không có liên kết này.');
    await act(the, c, 'results.end-share', { id: share }).catch((error: unknown) => {
      if (!(error instanceof Problem) || error.status !== 409) throw error;
    });
    return c.redirect(`/cua-toi/giay-to/${id}?xong=dong#chia-se`, 303);
  });

  /** What was typed on the second page, with what is wrong with it. */
  type Typed = {
    answers: Answers;
    errors: ShownError[];
    proofs: Record<string, { text: string; error: string | null }>;
    files: { id: string; name: string }[];
    summary: string | null;
    returned?: boolean;
  };
  async function correctionPage(c: HttpContext, chosen: readonly string[], second: boolean, typed?: Typed): Promise<Response> {
    needCitizen(c);
    const id = known(c);
    const [paper, { items, definition, answers }] = await Promise.all([
      ask<MyPaper>(the, c, 'results.my-paper', { id }),
      ask<Correctable>(the, c, 'results.correctable', { id }),
    ]);
    const shown = items.map((one) => ({ ...one, chosen: chosen.includes(one.field) }));
    const picked = shown.filter((one) => one.chosen).map((one) => one.field);
    const asked = second && picked.length > 0;
    const elsewhere = corrections.elsewhere[paper.dossier.field];
    const home = provinceOf(the, unitOf(the, c));
    const { form } = the.app.catalogue.getVersion(definition);
    const fields = asked ? (
      <FormStep
        form={formOf(form, picked)}
        stepId="sua"
        answers={typed?.answers ?? answers}
        errors={typed?.errors ?? []}
        mode="portal"
        communes={the.communesOf([home])}
        homeProvince={home}
      />
    ) : null;
    const path = `/cua-toi/giay-to/${id}/sua`;
    return the.page(c, { title: 'Báo chỗ ghi sai', status: typed && !typed.returned ? 422 : 200 }, (shell) => (
      <CorrectionPage
        shell={{ ...shell, path }}
        paper={paper}
        items={shown}
        second={
          asked ? { fields, proofs: typed?.proofs ?? {}, files: typed?.files ?? [], summary: typed?.summary ?? null } : null
        }
        choiceError={second && picked.length === 0 ? 'Chọn ít nhất một chỗ sai' : null}
        limitText={corrections.limit.text}
        ground={{ text: corrections.ground.text, source: corrections.ground.source.name }}
        elsewhere={{
          text: elsewhere?.text ?? corrections.elsewhereOtherwise,
          href: `/thu-tuc/${elsewhere?.procedure ?? paper.dossier.procedure}`,
        }}
        idempotencyKey={randomUUID()}
        returned={typed?.returned ?? false}
      />
    ));
  }

  routes.get('/cua-toi/giay-to/:id/sua', async (c) => {
    needCitizen(c);
    const path = `/cua-toi/giay-to/${known(c)}/sua`;
    const kept = readKept(the, c, path);
    if (!kept) return correctionPage(c, c.req.queries('muc') ?? [], c.req.query('buoc') === '2');
    const form = new URLSearchParams(
      Object.entries(kept.record).flatMap(([name, value]) =>
        (typeof value === 'string' ? [value] : (value ?? [])).map((one) => [name, one] as [string, string]),
      ),
    );
    const typed = await typedOf(c, form, []);
    return correctionPage(c, form.getAll('muc'), true, { ...typed, returned: true });
  });

  /** The posted fields as answers, by the same rules as a step of the declaration. */
  async function typedOf(
    c: HttpContext,
    form: FormData | URLSearchParams,
    files: Typed['files'],
  ): Promise<Typed & { chosen: string[] }> {
    const { definition, answers, items } = await ask<Correctable>(the, c, 'results.correctable', { id: known(c) });
    const chosen = form
      .getAll('muc')
      .map(String)
      .filter((field) => items.some((one) => one.field === field));
    const { form: declared } = the.app.catalogue.getVersion(definition);
    const after = parseStep(formOf(declared, chosen), 'sua', flatRecord(form as FormData), answers, the.app.communes);
    const proofs = Object.fromEntries(
      chosen.map((field) => [field, { text: String(form.get(`bang-chung.${field}`) ?? ''), error: null }]),
    );
    return { answers: after, errors: [], proofs, files, summary: null, chosen };
  }

  routes.post('/cua-toi/giay-to/:id/sua', async (c) => {
    const id = known(c);
    const path = `/cua-toi/giay-to/${id}/sua`;
    if (!isCitizen(c)) return keepTyped(the, c, path);
    const { account } = needCitizen(c);
    const form = await readMultipart(c);
    const { files, refused } = await filesOf(c, form, account);
    const { chosen, ...typed } = await typedOf(c, form, files);
    try {
      if (refused) throw problem('results.file-refused', 422, refused);
      await act(the, c, 'results.ask-correction', {
        id,
        idempotencyKey: keyOf(String(form.get('idempotencyKey') ?? '')),
        input: {
          ground: String(form.get('ground') ?? ''),
          changes: chosen.map((field) => ({
            field,
            answer: (getAt(typed.answers, field.split('.')) ?? null) as AnswerValue,
            proof: typed.proofs[field]!.text.replaceAll('\r\n', '\n'),
          })),
          files: files.map((file) => file.id),
        },
      });
    } catch (error) {
      if (!(error instanceof Problem) || (error.status !== 422 && error.status !== 409)) throw error;
      const at = (pointer: string): string | undefined => chosen[Number(/^\/changes\/(\d+)\//.exec(pointer)?.[1] ?? -1)];
      const errors: ShownError[] = [];
      for (const { pointer, message } of error.fields) {
        const field = at(pointer);
        if (field && pointer.includes('/proof')) typed.proofs[field]!.error = message;
        else if (field) errors.push({ pointer: `/${field.split('.').join('/')}`, message });
      }
      const general = error.fields.find(({ pointer }) => !at(pointer))?.message;
      const left = errors.length + Object.values(typed.proofs).filter((one) => one.error).length;
      const summary = general ?? (left > 0 ? `Còn ${left} chỗ bạn cần xem lại` : error.detail);
      return correctionPage(c, chosen, true, { ...typed, errors, summary });
    }
    forgetKept(the, c);
    return c.redirect(`/cua-toi/giay-to/${id}?xong=sua#sua`, 303);
  });

  /** Files that came are kept and named again, whatever else is wrong. */
  async function filesOf(c: HttpContext, form: FormData, account: string) {
    const kept = form.getAll('kept').map(String).filter(isUuid).slice(0, 10);
    const files = await the.kernel.db.query<{ id: string; name: string }>(
      'select id, name from kernel.file where id = any($1::uuid[]) and owner = $2 and bound_to is null',
      [kept, account],
    );
    let refused: string | null = null;
    for (const value of form.getAll('file')) {
      if (!(value instanceof File) || (value.size === 0 && value.name === '')) continue;
      try {
        const { id, name } = await receiveFile(the.kernel, c.var.actor, { name: value.name, content: value.stream() });
        files.push({ id, name });
      } catch (error) {
        if (!(error instanceof Problem) || error.status >= 500) throw error;
        refused = `${value.name}: ${error.detail}`;
      }
    }
    return { files, refused };
  }

  routes.get('/chia-se/:id/:secret', async (c) => {
    const { id: share, secret } = c.req.param();
    const paper = await ask<SharedPaperProps['paper']>(the, c, 'results.shared', { input: { share, secret } });
    return the.page(c, { title: paper.name }, (shell) => (
      <SharedPaperPage
        shell={{ ...shell, path: '/kiem-tra' }}
        paper={paper}
        pdfHref={`/api/v1/results/shared-pdf?${new URLSearchParams({ share, secret })}`}
      />
    ));
  });
  return routes;
}

function known(c: HttpContext): string {
  const id = c.req.param('id') ?? '';
  if (!isUuid(id)) throw problem('kernel.not-found', 404, 'Không có giấy tờ này.');
  return id;
}
