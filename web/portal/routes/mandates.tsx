import { Hono } from 'hono';
import { mandateRules } from '../../../definitions/mandates/mandates.ts';
import { largestForm, readBytes } from '../../../src/kernel/http/body.ts';
import { isUuid, Problem, problem } from '../../../src/kernel/index.ts';
import { localDay } from '../../../src/modules/dossiers/index.ts';
import { type MandateView, notDelegable } from '../../../src/modules/mandates/index.ts';
import { MandateFormPage, type MandateFormProps, MandatesPage } from '../pages.ts';
import { act, ask, type Env, type HttpContext, needCitizen, type Portal, readForm } from './parts.ts';

const done: Record<string, string> = {
  gui: 'Đã gửi lời ủy quyền. Người ấy nhận thì bắt đầu có hiệu lực.',
  nhan: 'Đã nhận ủy quyền. Khi khai, bạn chọn làm cho ai ở đầu tờ khai.',
  'tu-choi': 'Đã báo là bạn không nhận.',
  'gioi-han': 'Đã giới hạn.',
  'ket-thuc': 'Đã kết thúc. Quyền làm thay hết ngay từ bây giờ.',
};
const presses = { nhan: 'mandates.accept', 'tu-choi': 'mandates.decline', 'ket-thuc': 'mandates.end' } as const;

/** `/cua-toi/lam-thay`: acting for others, from both sides. */
export function mandateRoutes(the: Portal): Hono<Env> {
  const routes = new Hono<Env>();

  const mine = async (c: HttpContext): Promise<MandateView[]> =>
    (await ask<{ items: MandateView[] }>(the, c, 'mandates.mine')).items;

  async function listPage(c: HttpContext, failed: { id: string; message: string } | null, status = 200): Promise<Response> {
    const items = await mine(c);
    const said = c.req.method === 'GET' ? c.req.query('xong') : undefined;
    return the.page(c, { title: 'Làm thay, ủy quyền', status }, (shell) => (
      <MandatesPage
        shell={{ ...shell, path: '/cua-toi/lam-thay' }}
        items={items}
        done={said && Object.hasOwn(done, said) ? done[said]! : null}
        failed={failed}
      />
    ));
  }

  routes.get('/cua-toi/lam-thay', (c) => {
    needCitizen(c);
    return listPage(c, null);
  });

  routes.get('/cua-toi/lam-thay/uy-quyen', (c) => {
    needCitizen(c);
    const today = localDay(the.kernel.clock.now());
    const typed = {
      citizenNumber: '',
      fullName: '',
      // The narrower one stands first: nobody hands over everything by leaving a choice alone.
      scope: 'some',
      covers: [],
      validTo: inMonths(today, mandateRules.usualMonths.value),
    } as const;
    return formPage(c, { limits: null, typed, errors: [] });
  });

  routes.post('/cua-toi/lam-thay/uy-quyen', async (c) => {
    needCitizen(c);
    const { field, all } = await formOf(c);
    const typed = typedIn(field, all);
    if (isBoth(typed)) return formPage(c, { limits: null, typed, errors: bothChosen });
    try {
      const taker = { citizenNumber: typed.citizenNumber.replaceAll(/\s/g, ''), fullName: typed.fullName };
      const covers = typed.scope === 'all' ? null : [...typed.covers];
      await act(the, c, 'mandates.grant', { input: { taker, covers, validTo: typed.validTo } });
      return c.redirect('/cua-toi/lam-thay?xong=gui', 303);
    } catch (error) {
      return formPage(c, { limits: null, typed, errors: errorsOf(error) });
    }
  });

  async function limited(c: HttpContext): Promise<MandateView> {
    const found = (await mine(c)).find((one) => one.id === c.req.param('id') && one.side === 'giver');
    if (!found) throw problem('kernel.not-found', 404, 'Không có ủy quyền này.');
    return found;
  }

  routes.get('/cua-toi/lam-thay/:id/gioi-han', async (c) => {
    needCitizen(c);
    const mandate = await limited(c);
    return formPage(c, { limits: mandate, typed: nowOf(mandate), errors: [] });
  });

  routes.post('/cua-toi/lam-thay/:id/gioi-han', async (c) => {
    needCitizen(c);
    const mandate = await limited(c);
    const { field, all } = await formOf(c);
    const typed = typedIn(field, all);
    if (isBoth(typed)) return formPage(c, { limits: mandate, typed, errors: bothChosen });
    const version = Number(field('version'));
    try {
      await act(the, c, 'mandates.limit', {
        id: mandate.id,
        ...(Number.isInteger(version) && { ifVersion: version }),
        input: { ...(typed.scope === 'some' && { covers: [...typed.covers] }), validTo: typed.validTo },
      });
      return c.redirect('/cua-toi/lam-thay?xong=gioi-han', 303);
    } catch (error) {
      return formPage(c, { limits: mandate, typed, errors: errorsOf(error) });
    }
  });

  routes.post('/cua-toi/lam-thay/:id/:press', async (c) => {
    needCitizen(c);
    const { id, press } = c.req.param();
    if (!isUuid(id) || !Object.hasOwn(presses, press)) throw problem('kernel.not-found', 404, 'Không có trang này.');
    const version = Number((await readForm(c))('version'));
    try {
      await act(the, c, presses[press as keyof typeof presses], { id, ...(Number.isInteger(version) && { ifVersion: version }) });
      return c.redirect(`/cua-toi/lam-thay?xong=${press}`, 303);
    } catch (error) {
      if (!(error instanceof Problem) || ![403, 409].includes(error.status)) throw error;
      return listPage(c, { id, message: error.detail }, error.status);
    }
  });

  type Form = Pick<MandateFormProps, 'typed' | 'errors'> & { limits: MandateView | null };
  async function formPage(c: HttpContext, { limits, typed, errors }: Form): Promise<Response> {
    const today = localDay(the.kernel.clock.now());
    const own = the.app.catalogue.own.map(({ procedure }) => procedure);
    const fields = [...new Map(own.map((one) => [one.field, one.fieldName]))].map(([code, name]) => ({ code, name }));
    const may = own.filter((one) => notDelegable(one) === null);
    const title = limits ? 'Giới hạn ủy quyền' : 'Ủy quyền cho người khác';
    const byName = (a: { name: string }, b: { name: string }): number => a.name.localeCompare(b.name, 'vi');
    return the.page(c, { title, status: errors.length > 0 ? 422 : 200 }, (shell) => (
      <MandateFormPage
        shell={{ ...shell, path: c.req.path }}
        limits={limits && { id: limits.id, version: limits.version, name: limits.name }}
        fields={fields.sort(byName)}
        procedures={may.map(({ code, plainName: name }) => ({ code, name })).sort(byName)}
        never={own.flatMap((one) => {
          const why = notDelegable(one);
          return why ? [{ name: one.plainName, why }] : [];
        })}
        typed={typed}
        days={{ from: today, to: limits ? lastDayOf(limits) : inMonths(today, mandateRules.mostMonths.value) }}
        errors={errors}
      />
    ));
  }
  return routes;
}

/** A plain form whose fields may repeat. */
async function formOf(c: HttpContext) {
  const body = await readBytes(c, largestForm, () => problem('kernel.too-large', 413, 'Dữ liệu gửi lên quá lớn.'));
  const fields = new URLSearchParams(body.toString('utf8'));
  return { field: (name: string) => fields.getAll(name).at(-1) ?? '', all: (name: string) => fields.getAll(name) };
}

const typedIn = (field: (name: string) => string, all: (name: string) => string[]): MandateFormProps['typed'] => ({
  citizenNumber: field('citizenNumber').slice(0, 40),
  fullName: field('fullName').slice(0, 100),
  scope: field('scope') === 'some' ? 'some' : 'all',
  covers: all('covers').filter((one) => one !== ''),
  validTo: field('validTo'),
});

/** Everything, and some of it: which of the two is meant, only the person can say. */
const isBoth = (typed: MandateFormProps['typed']): boolean => typed.scope === 'all' && typed.covers.length > 0;
const bothChosen: MandateFormProps['errors'] = [
  { field: 'covers', message: 'Bạn vừa để mọi việc vừa chọn từng việc. Chọn một trong hai cách.' },
];

const lastDayOf = ({ validTo }: MandateView): string => localDay(new Date(new Date(validTo).getTime() - 1));

const nowOf = (mandate: MandateView): MandateFormProps['typed'] => ({
  citizenNumber: '',
  fullName: '',
  scope: mandate.covers ? 'some' : 'all',
  covers: mandate.covers?.map((one) => one.code) ?? [],
  validTo: lastDayOf(mandate),
});

/** `YYYY-MM-DD` so many months on; a day that the month does not have is the next one's first. */
function inMonths(day: string, months: number): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  return new Date(Date.UTC(year, month - 1 + months, date)).toISOString().slice(0, 10);
}

/** @throws whatever is no refusal of what was typed */
function errorsOf(error: unknown): MandateFormProps['errors'] {
  if (!(error instanceof Problem) || ![403, 409, 422, 429].includes(error.status)) throw error;
  const fieldOf = (pointer: string): MandateFormProps['errors'][number]['field'] =>
    pointer.endsWith('citizenNumber')
      ? 'citizenNumber'
      : pointer.endsWith('fullName')
        ? 'fullName'
        : pointer.startsWith('/validTo')
          ? 'validTo'
          : 'covers';
  return error.fields.length > 0
    ? error.fields.map(({ pointer, message }) => ({ field: fieldOf(pointer), message }))
    : [{ field: 'citizenNumber', message: error.detail }];
}
