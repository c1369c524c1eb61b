import { Hono } from 'hono';
import { postedList as listOf } from '../../../definitions/catalogue/posted-lists.ts';
import {
  type PostedListData,
  type PostedProcedureData,
  postedList,
  postedProcedure,
} from '../../../definitions/templates/posted-list.typ.ts';
import { qrMatrix, renderPdf } from '../../../src/kernel/documents/index.ts';
import { problem } from '../../../src/kernel/index.ts';
import { fieldCode, finderOf } from '../../../src/modules/procedures/index.ts';
import { formatDate } from '../../design/format.ts';
import {
  notCheckedYet,
  PostedListPage,
  type PostedListProps,
  PostedProcedurePage,
  type PostedRow,
  postedSections,
} from '../posted.tsx';
import type { ProcedureView } from '../procedure-papers.tsx';
import type { Env, HttpContext, Portal } from './parts.ts';
import { procedureOf, today } from './procedures-view.ts';
import { shellOf } from './shell.ts';

/** More groups than this stand behind a choice of field. */
const mostGroups = 20;
/** Prints kept, so that pressing again does not set the same sheet anew. */
const keptPrints = 24;
/** In place of a field: all of them. */
const everyField = 'tat-ca';

type Content = Omit<PostedListProps, 'shell'>;

/** What a body posts at its counter: the list of a level, and one procedure whole; each as a page and as a PDF. */
export function postedRoutes(the: Portal): Hono<Env> {
  const routes = new Hono<Env>();
  const prints = new Map<string, Uint8Array>();

  routes.get('/niem-yet', async (c) => {
    const content = await contentOf(c);
    const title = content.level === 'commune' ? 'Danh mục niêm yết cấp xã' : 'Danh mục niêm yết cấp tỉnh';
    return the.page(c, { title, indexed: true }, (shell) => <PostedListPage shell={shell} {...content} />);
  });

  routes.get('/niem-yet.pdf', async (c) => {
    const content = await contentOf(c);
    // A long list is set field by field: whole it would hold everybody up for seconds. Its page prints whole.
    if (content.groups.length === 0 || content.groups.length > mostGroups) return c.redirect('/niem-yet?cap=tinh', 303);
    const { place } = await shellOf(the, c);
    const name = content.level === 'commune' ? 'danh-muc-niem-yet-cap-xa' : 'danh-muc-niem-yet-cap-tinh';
    return print(c, name, postedList, {
      body: content.body,
      about: `${content.total} thủ tục. Áp dụng từ ${formatDate(content.validFrom)}. Nguồn: ${content.source}.${content.verify ? ' Danh mục đang được đối chiếu với quyết định công bố của tỉnh.' : ''} (*) ${notCheckedYet}`,
      issuedOn: today(the),
      described: content.groups.some(({ rows }) => rows.some((row) => row.time !== null)),
      groups: content.groups.map(({ title, rows }) => ({ title, rows: rows.map(printed) })),
      feedback: feedbackOf(place),
      qr: qrMatrix(`${the.booted.publicUrl}/niem-yet${content.level === 'province' ? '?cap=tinh' : ''}`),
    } satisfies PostedListData);
  });

  routes.get('/niem-yet/:name', async (c) => {
    const [, code = '', pdf] = /^(.*?)(\.pdf)?$/.exec(c.req.param('name')) ?? [];
    const known = procedureOf(the, code);
    if (!known) throw problem('procedures.unknown', 404, 'Không có thủ tục mang mã này.');
    // Nothing to post of a procedure that nobody has described: its page says where to go.
    if (known.kind === 'brief') return c.redirect(`/thu-tuc/${encodeURIComponent(code)}`, 303);
    const { view } = known;
    const address = `${the.booted.publicUrl}/thu-tuc/${code}`;
    if (pdf) {
      const { place } = await shellOf(the, c);
      return print(c, `thu-tuc-${code}`, postedProcedure, {
        body: place.centre || place.name,
        name: view.officialName ?? view.name,
        code,
        about: view.validFrom ? `Áp dụng từ ${formatDate(view.validFrom)}.` : '',
        issuedOn: today(the),
        sections: postedSections(view),
        feedback: feedbackOf(place),
        qr: qrMatrix(address),
      } satisfies PostedProcedureData);
    }
    return the.page(c, { title: `Niêm yết: ${view.name}`, indexed: true }, (shell) => (
      <PostedProcedurePage
        shell={shell}
        procedure={view}
        qrText={address}
        pdfHref={`/niem-yet/${code}.pdf`}
        printedOn={today(the)}
      />
    ));
  });

  /** The list that the address asks for: a long one by field, or whole when the address says so. */
  async function contentOf(c: HttpContext): Promise<Content> {
    const level = c.req.query('cap') === 'tinh' ? 'province' : 'commune';
    const field = c.req.query('linh-vuc') ?? '';
    const { search } = finderOf(the.app.catalogue);
    const list = listOf(level, today(the), search.rows);
    if (!list) throw problem('procedures.not-posted', 404, 'Chưa có danh mục niêm yết cho ngày này.');
    const { place } = await shellOf(the, c);
    const address = (path: string, code?: string): string => {
      const query = new URLSearchParams({
        ...(level === 'province' && { cap: 'tinh' }),
        ...(code && { 'linh-vuc': code }),
      }).toString();
      return query ? `${path}?${query}` : path;
    };
    const long = list.groups.length > mostGroups;
    const chosen = list.groups.filter((group) => fieldCode(group.title) === field);
    const groups = chosen.length > 0 ? chosen : long && field !== everyField ? [] : list.groups;
    return {
      level,
      body: level === 'commune' ? place.name : (place.province ?? place.name),
      validFrom: list.validFrom,
      source: list.source,
      verify: list.verify === true,
      total: (chosen.length > 0 ? chosen : list.groups).reduce((sum, group) => sum + group.codes.length, 0),
      groups: groups.map(({ title, codes }) => ({ title, rows: codes.map(rowOf) })),
      fields: long
        ? list.groups.map(({ title, codes }) => ({
            title,
            href: address('/niem-yet', fieldCode(title)),
            count: codes.length,
            current: chosen.some((one) => one.title === title),
          }))
        : [],
      wholeHref: long ? address('/niem-yet', everyField) : null,
      pdfHref:
        groups.length === 0 || groups.length > mostGroups
          ? null
          : address('/niem-yet.pdf', chosen.length > 0 ? field : undefined),
    };
  }

  function rowOf(code: string): PostedRow {
    const known = procedureOf(the, code);
    if (known?.kind !== 'described') return { code, name: known?.view.name ?? code, time: null, fee: null, channels: null };
    const { view } = known;
    return { code, name: view.officialName ?? view.name, time: said(view.time), fee: said(view.fee), channels: channelsOf(view) };
  }

  async function print(c: HttpContext, name: string, template: string, data: object): Promise<Response> {
    const key = JSON.stringify(data);
    let pdf = prints.get(key);
    if (!pdf) {
      pdf = await renderPdf(template, data);
      if (prints.size >= keptPrints) prints.delete(prints.keys().next().value!);
      prints.set(key, pdf);
    }
    return c.body(new Uint8Array(pdf), 200, {
      'content-type': 'application/pdf',
      'content-disposition': `inline; filename="${name}.pdf"`,
    });
  }
  return routes;
}

const said = ({ main, unsure }: ProcedureView['time']): string => (unsure && main !== 'Chưa công bố' ? `${main} (*)` : main);

const channelsOf = ({ channels = [] }: ProcedureView): string =>
  channels.map(({ name }, index) => (index === 0 ? name : name.charAt(0).toLowerCase() + name.slice(1))).join(', ');

const printed = ({ code, name, time, fee, channels }: PostedRow): PostedListData['groups'][number]['rows'][number] => ({
  code,
  name,
  ...(time && { time }),
  ...(fee && { fee }),
  ...(channels && { channels }),
});

const feedbackOf = ({ centre, phone }: { centre: string; phone: string | null }): string =>
  `Nơi nhận phản ánh, kiến nghị về quy định hành chính: ${[centre, phone && `điện thoại ${phone}`, 'Cổng Dịch vụ công quốc gia dichvucong.gov.vn'].filter(Boolean).join('; ')}.`;
