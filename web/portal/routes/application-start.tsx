import { Hono } from 'hono';
import { Problem, problem } from '../../../src/kernel/index.ts';
import { compileForm } from '../../../src/modules/forms/rules.ts';
import type { Principal } from '../../../src/modules/mandates/index.ts';
import type { PublishedProcedure } from '../../../src/modules/procedures/index.ts';
import { findPerson } from '../../../src/modules/registers/index.ts';
import { formatTaken } from '../../design/format.ts';
import { ApplicationStartPage, type ApplicationStartProps } from '../pages.ts';
import { levelTooLow } from './errors.tsx';
import { act, ask, type Env, type HttpContext, needCitizen, type Portal, readForm } from './parts.ts';
import { centreOf, provinceOf, unitOf } from './shell.ts';

type Choice = { organisation: string | null; onBehalfOf?: string | null; errors: ApplicationStartProps['errors'] };
type Draft = {
  id: string;
  procedure: string;
  step: string;
  savedAt: string;
  acting: { giver: string; taker: string; mine: boolean } | null;
};

/** `/to-khai/moi`: which procedure, who receives, and the draft is there. */
export function applicationStartRoutes(the: Portal): Hono<Env> {
  const routes = new Hono<Env>();

  /** The procedure as it may be applied for here; `elsewhere` when its page must say how instead. */
  function findOnline(code: string): PublishedProcedure | 'elsewhere' {
    const found = the.app.catalogue.find(code);
    if (!found) throw problem('procedures.unknown', 404, 'Không có thủ tục mang mã này. Bạn tìm lại theo tên nhé.');
    const { onlineLevel, channels } = found.procedure;
    const here = the.kernel.configuration.MOTCUA_PORTAL === 'own' && onlineLevel !== 'none' && channels.includes('online');
    return here ? found : 'elsewhere';
  }

  routes.get('/to-khai/moi', async (c) => {
    const code = c.req.query('thu-tuc') ?? '';
    if (!code) return c.redirect('/thu-tuc', 303);
    const found = findOnline(code);
    if (found === 'elsewhere') return c.redirect(`/thu-tuc/${encodeURIComponent(code)}`, 303);
    const { level } = needCitizen(c);
    if (level < 2) return levelTooLow(the, c, { code, name: found.procedure.plainName });
    return startPage(c, found, { organisation: null, errors: [] });
  });

  routes.post('/to-khai/moi', async (c) => {
    const field = await readForm(c);
    const code = field('procedure');
    const found = findOnline(code);
    if (found === 'elsewhere') return c.redirect(`/thu-tuc/${encodeURIComponent(code)}`, 303);
    needCitizen(c);
    const chosen = field('organisation') === 'other' ? field('otherOrganisation') : field('organisation');
    const onBehalfOf = field('onBehalfOf');
    try {
      const { id, reply } = await act(the, c, 'forms.start-draft', {
        input: { procedure: code, organisation: chosen, ...(onBehalfOf !== '' && { onBehalfOf }) },
      });
      return c.redirect(`/to-khai/${id}/${(reply as { step: string }).step}`, 303);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      const ofPrincipal = error.fields.find((one) => one.pointer === '/onBehalfOf');
      if (error.status !== 422 && !ofPrincipal) throw error;
      return startPage(c, found, {
        organisation: chosen || null,
        onBehalfOf,
        errors: [
          ofPrincipal
            ? { field: 'principal', message: ofPrincipal.message }
            : { field: 'organisation', message: 'Chọn xã, phường nơi bạn nộp' },
        ],
      });
    }
  });

  async function startPage(c: HttpContext, { procedure, form }: PublishedProcedure, choice: Choice): Promise<Response> {
    const { person } = needCitizen(c);
    const [known, drafts, principals] = await Promise.all([
      findPerson(the.kernel.db, person),
      ask<{ items: Draft[] }>(the, c, 'forms.drafts'),
      ask<{ items: Principal[] }>(the, c, 'mandates.principals', { input: { procedure: procedure.code } }),
    ]);
    const { near, others } = bodies(c, known?.residenceCommune ?? null);
    const asksCase = compileForm(form).byId.has('case');
    return the.page(
      c,
      { title: `Trước khi khai – ${procedure.plainName}`, status: choice.errors.length > 0 ? 422 : 200 },
      (shell) => (
        <ApplicationStartPage
          shell={shell}
          procedure={{ code: procedure.code, name: procedure.plainName }}
          cases={asksCase ? [] : procedure.cases.map(({ id, label, explain }) => ({ id, label, hint: explain }))}
          near={near}
          others={others}
          chosen={{ case: null, organisation: choice.organisation, onBehalfOf: choice.onBehalfOf ?? null }}
          principals={principals.items.map(({ id, name, as, closed = null }) => ({ id, name, as, closed }))}
          unfinished={drafts.items
            .filter((draft) => draft.procedure === procedure.code)
            .map((draft) => ({
              href: `/to-khai/${draft.id}/${draft.step}`,
              title: draft.acting ? `${procedure.plainName}, của ${draft.acting.giver}` : procedure.plainName,
              savedAt: formatTaken(draft.savedAt),
              step: `Bước ${form.steps.find((step) => step.id === draft.step)?.title ?? 'đầu'}`,
            }))}
          errors={choice.errors}
        />
      ),
    );
  }

  /** Where the person lives first, then whose page this is; then every other commune of the province. */
  function bodies(c: HttpContext, home: string | null): Pick<ApplicationStartProps, 'near' | 'others'> {
    const directory = the.app.directory.get();
    const here = unitOf(the, c);
    const near = [
      { code: home, why: 'Nơi bạn cư trú' },
      { code: here, why: 'Xã của trang này' },
    ].flatMap(({ code, why }) => {
      const centre = code?.length === 5 ? directory.centreOf(code) : undefined;
      return code && centre ? [{ code, name: centre.name, why }] : [];
    });
    const first = near.filter((body, index) => near.findIndex((other) => other.code === body.code) === index);
    const province = provinceOf(the, here);
    const others = directory.all
      .filter(
        (body) =>
          body.kind === 'service-centre' && body.unitCode.length === 5 && !first.some((one) => one.code === body.unitCode),
      )
      .filter((body) => provinceOf(the, body.unitCode) === province && centreOf(the, body.unitCode) === body)
      .map((body) => ({ code: body.unitCode, name: the.app.communes.get(body.unitCode)?.name ?? body.name }))
      .sort((a, b) => bare(a.name).localeCompare(bare(b.name), 'vi'));
    return { near: first, others };
  }
  return routes;
}

/** 'Xã Ba Tô' -> 'Ba Tô': people look for the name. */
const bare = (name: string): string => name.replace(/^(Xã|Phường|Đặc khu) /, '');
