import { Hono } from 'hono';
import { findEarlier, Problem, randomUUID } from '../../../src/kernel/index.ts';
import { deadline, describeDue } from '../../../src/kernel/working-time/index.ts';
import type { PaperView } from '../../../src/modules/dossiers/contract.ts';
import { receptionDue } from '../../../src/modules/dossiers/index.ts';
import type { PersonName } from '../../../src/modules/forms/contract.ts';
import { papersHanded } from '../../../src/modules/forms/index.ts';
import {
  describeAnswers,
  fullName,
  inputId,
  pruneAnswers,
  validateStep,
  visibleFields,
} from '../../../src/modules/forms/rules.ts';
import {
  caseOf,
  feesFor,
  limitFor,
  papersFor,
  papersTaken,
  type Situation,
  titleFor,
} from '../../../src/modules/procedures/index.ts';
import { looksUnaccented } from '../../../src/modules/registers/index.ts';
import { ApplicationReviewPage, type ApplicationReviewProps } from '../pages.ts';
import { stepsOf } from './application-step.tsx';
import { confirmersFor, saidOf } from './confirmers.ts';
import { type OpenDraft, openDraft } from './draft.ts';
import { levelTooLow } from './errors.tsx';
import { forgetUnfinished, withJoined } from './papers.tsx';
import { act, type Env, type HttpContext, keyOf, needCitizen, type Portal, readForm } from './parts.ts';

/** `/to-khai/{draft}/xem-lai` and handing in. */
export function applicationReviewRoutes(the: Portal): Hono<Env> {
  const routes = new Hono<Env>();

  routes.get('/to-khai/:id/xem-lai', async (c) => {
    needCitizen(c);
    return reviewPage(c, await openDraft(the, c, c.req.param('id')), { pledgeError: null, missing: null });
  });

  routes.post('/to-khai/:id/nop', async (c) => {
    const { account, level } = needCitizen(c);
    const field = await readForm(c);
    const key = keyOf(field('idempotencyKey'));
    const id = c.req.param('id');
    const draft = await openDraft(the, c, id).catch(async (error: unknown) => {
      // Pressed twice: the draft became a dossier a moment ago.
      const made =
        error instanceof Problem && error.status === 404 && key
          ? await findEarlier(the.kernel.db, account, key, 'dossiers.submit')
          : undefined;
      if (!made) throw error;
      return made;
    });
    if (typeof draft === 'string') return c.redirect(`/ho-so/${draft}/da-nop`, 303);
    const { procedure } = draft.published;
    if (level < 2) return levelTooLow(the, c, { code: procedure.code, name: procedure.plainName });
    const read = Number(field('version'));
    if (read !== draft.view.version) return changedPage(c, id);
    const waiting = (await confirmersFor(the, c, draft)).some((one) => one.stand !== 'confirmed');
    if (waiting || missingOf(draft).length > 0) return reviewPage(c, draft, { pledgeError: null, missing: null });
    if (field('pledge') !== 'yes')
      return reviewPage(c, draft, { pledgeError: 'Đánh dấu vào lời cam đoan trước khi nộp', missing: null });
    try {
      const { id: dossier } = await act(the, c, 'dossiers.submit', { idempotencyKey: key, input: { draft: id, version: read } });
      // What is completed at the counter: a time to come is the last step.
      await forgetUnfinished(the, c, id);
      return c.redirect(procedure.presence ? `/ho-so/${dossier}/lich-hen?moi=1` : `/ho-so/${dossier}/da-nop`, 303);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      // Changed in another window in this very moment: what was read is not what would go.
      if (error.status === 409 && ['forms.draft-changed', 'kernel.changed'].includes(error.code)) return changedPage(c, id);
      if (error.status !== 422) throw error;
      const first = `/to-khai/${id}/${draft.published.form.steps[0]!.id}?sua=1`;
      const said = error.fields.length > 0 ? error.fields.map(({ message }) => message) : [error.detail];
      return reviewPage(c, draft, { pledgeError: null, missing: said.map((message) => ({ href: first, message })) });
    }
  });

  /** The draft is not the one that was read: it is shown as it is now, to be read and pledged again. */
  async function changedPage(c: HttpContext, id: string) {
    const pledgeError = 'Tờ khai vừa được sửa ở máy hoặc cửa sổ khác. Đọc lại một lượt, rồi đánh dấu vào lời cam đoan';
    return reviewPage(c, await openDraft(the, c, id), { pledgeError, missing: null, status: 409 });
  }

  async function reviewPage(
    c: HttpContext,
    opened: OpenDraft,
    found: { pledgeError: string | null; missing: ApplicationReviewProps['missing'] | null; status?: 409 },
  ) {
    // What is read here is what goes: several photographs of one paper are one file by now.
    const draft = await withJoined(the, c, opened);
    const { view, published, context } = draft;
    const { form, procedure } = published;
    const confirmers = await confirmersFor(the, c, draft);
    const unconfirmed = confirmers
      .filter((one) => one.stand !== 'confirmed')
      .map((one) => ({ href: '#nguoi-xac-nhan', message: `Chờ ${one.name} (${one.label.toLowerCase()}) xác nhận` }));
    const missing = found.missing ?? [...missingOf(draft), ...unconfirmed];
    const lines = describeAnswers(form, whole(draft).answers, context);
    // A list is read item by item, each under its number.
    const titlesOf = (title: string): Set<string> =>
      new Set(lines.map(({ section }) => section).filter((one) => one === title || one.startsWith(`${title}, `)));
    const sections = form.steps.flatMap((step) =>
      step.sections.flatMap((section) =>
        [...titlesOf(section.title)].map((title) => ({
          title,
          editHref: `/to-khai/${view.id}/${step.id}#h-${section.id}`,
          lines: lines.filter((line) => line.section === title),
        })),
      ),
    );
    const steps = stepsOf(draft);
    const body = the.app.directory.get().getById(view.organisation);
    const { fee, feeNote } = feeOf(draft);
    const status = found.status ?? (found.pledgeError || found.missing ? 422 : 200);
    return the.page(c, { title: `Xem lại và nộp – ${procedure.plainName}`, status }, (shell) => (
      <ApplicationReviewPage
        shell={{ ...shell, path: `/to-khai/${view.id}/xem-lai` }}
        draft={{ id: view.id, code: view.shortCode, version: view.version, procedureName: procedure.plainName }}
        steps={steps}
        sections={sections}
        papers={papersOf(draft)}
        doubtful={doubtfulOf(draft)}
        toBring={toBringFor(draft)}
        papersHref={paperStep(draft)}
        receivingName={body.name}
        fee={fee}
        feeNote={feeNote}
        promise={promiseOf(draft)}
        pledge={form.pledge ?? 'Tôi cam đoan những điều đã khai là đúng sự thật và chịu trách nhiệm trước pháp luật.'}
        idempotencyKey={randomUUID()}
        missing={missing}
        acting={view.actingFor}
        confirmers={confirmers}
        said={saidOf(c.req.method === 'GET' ? c.req.query('xong') : undefined)}
        pledgeError={found.pledgeError}
        {...namesOf(draft)}
      />
    ));
  }

  /** When reception answers at the latest, and what that makes of the result's day. */
  function promiseOf({ view, published, context }: OpenDraft): string {
    const directory = the.app.directory.get();
    const centre = directory.getById(view.organisation);
    const now = the.kernel.clock.now();
    const { presence } = published.procedure;
    if (presence?.starts === 'presence')
      return `Nộp xong bạn chọn giờ đến quầy. ${presence.text} Hạn giải quyết tính từ khi bạn có mặt.`;
    const received = receptionDue({ directory: the.app.directory.get, catalogue: the.app.catalogue }, published, centre, now);
    const limit = limitFor(published.procedure, situationOf({ view, published, context }));
    const { due } = deadline({
      calendar: directory.calendarOf(centre),
      from: received,
      limit: limit.value,
      unit: limit.unit,
      ...(limit.cutoff && { cutoff: limit.cutoff }),
    });
    const result = due ? ` Đủ giấy tờ thì chậm nhất ${describeDue(due)} bạn có kết quả.` : '';
    return `Nộp bây giờ, cán bộ tiếp nhận hoặc trả lời bạn chậm nhất ${describeDue(received)}.${result}`;
  }
  return routes;
}

/** Which of the definition's rules a draft falls under when it is handed in now. */
const situationOf = ({ view, published, context }: OpenDraft): Situation => ({
  case: caseOf(published.procedure, view.answers),
  channel: 'online',
  day: context.today,
});

/** The answers that are asked, and the components that the form or the law asks for. */
function whole(draft: OpenDraft) {
  const { view, published, context } = draft;
  const answers = pruneAnswers(published.form, view.answers, context);
  const at = situationOf(draft);
  const required = papersFor(published.procedure, at, { answers, known: view.known }).filter((one) => one.kind === 'submit');
  return { answers, required, needed: papersTaken(published, at, { answers, known: view.known }, context) };
}

/** What has to be shown although it is handed in on the web. */
function toBringFor(draft: OpenDraft): ApplicationReviewProps['toBring'] {
  const { view, published } = draft;
  return papersFor(published.procedure, situationOf(draft), { answers: whole(draft).answers, known: view.known })
    .filter((one) => one.kind === 'present')
    .map(({ shortName, neededText }) => ({ name: shortName, detail: neededText ?? null }));
}

/** Few faults of a step are named one by one; many are one line that leads to them. */
function missingOf(draft: OpenDraft): ApplicationReviewProps['missing'] {
  const { view, published, context } = draft;
  const { form } = published;
  const faults = form.steps.flatMap((step) => {
    const errors = validateStep(form, step.id, view.answers, context);
    const address = `/to-khai/${view.id}/${step.id}?sua=1`;
    if (errors.length > 3)
      return [{ href: `${address}#error-summary`, message: `${step.title}: còn ${errors.length} chỗ cần điền hoặc sửa` }];
    return errors.map((error) => ({ href: `${address}#${inputId(error.pointer)}`, message: error.message }));
  });
  if (faults.length > 0) return faults;
  return whole(draft)
    .required.filter((one) => !view.papers.some((paper) => paper.component === one.id))
    .map((one) => ({ href: paperStep(draft), message: `Còn thiếu: ${one.shortName}` }));
}

/** Whom it is about, and the names that look as if the keyboard had no accents: 'pham dinh bao an'. */
function namesOf({ view, published, context }: OpenDraft): Pick<ApplicationReviewProps, 'about' | 'plainNames'> {
  const names = visibleFields(published.form, view.answers, context).flatMap(({ field, name, pointer, value }) =>
    field.def.type === 'person-name' && typeof value === 'object' && value !== null
      ? [{ field: name, name: fullName(value as PersonName), href: `/to-khai/${view.id}/${field.step}#${inputId(pointer)}` }]
      : [],
  );
  return {
    about: titleFor(published.procedure, view.answers, view.known).about,
    plainNames: names.filter((one) => looksUnaccented(one.name)),
  };
}

/** The step that takes papers, for 'Sửa'. */
function paperStep({ view, published, context }: OpenDraft): string {
  const shown = visibleFields(published.form, view.answers, context).find(({ field }) => field.def.type === 'paper');
  const step = shown?.field.step ?? published.form.steps[0]!.id;
  return `/to-khai/${view.id}/${step}${shown ? `#${inputId(shown.pointer)}` : ''}`;
}

function papersOf(draft: OpenDraft): PaperView[] {
  const { view, published } = draft;
  const { required, needed } = whole(draft);
  const nameOf = (id: string): string => published.procedure.components.find((one) => one.id === id)?.shortName ?? id;
  const given = papersHanded(view).filter((paper) => needed.has(paper.component));
  const files = given.map((paper): PaperView => {
    const pages = given.filter((other) => other.component === paper.component);
    const page = pages.length > 1 ? `, trang ${pages.indexOf(paper) + 1}` : '';
    const { file: id, name, mediaType, bytes, pages: count, sha256, at: receivedAt } = paper;
    return {
      component: `${paper.component} ${id}`,
      componentName: nameOf(paper.component) + page,
      status: 'file',
      file: { id, name, mediaType, bytes, pages: count, sha256, receivedAt, url: `/api/v1/files/${id}/content` },
    };
  });
  const absent = required
    .filter((one) => !given.some((paper) => paper.component === one.id))
    .map((one): PaperView => ({ component: one.id, componentName: one.shortName, status: 'missing', file: null }));
  return [...files, ...absent];
}

/** Papers that may be hard to read, where the person has not said that they are to go as they are. */
function doubtfulOf(draft: OpenDraft): { text: string; href: string }[] {
  const { view, published } = draft;
  const { needed } = whole(draft);
  const nameOf = (id: string): string => published.procedure.components.find((one) => one.id === id)?.shortName ?? id;
  return view.papers
    .filter((paper) => needed.has(paper.component) && paper.warnings && !paper.accepted)
    .flatMap((paper) =>
      (paper.warnings ?? []).map((text) => ({ text: `${nameOf(paper.component)}: ${text}`, href: paperStep(draft) })),
    );
}

/** What has to be paid for this case when it is handed in on the web. */
function feeOf(draft: OpenDraft): { fee: number | null; feeNote: string | null } {
  const { lines, total } = feesFor(draft.published.procedure, situationOf(draft), draft.view.answers);
  const terms = new Set(lines.map(({ text }) => text));
  const isUnknown = total === 0 && lines.some(({ amount }) => amount === null);
  return { fee: isUnknown ? null : total, feeNote: [...terms].join(' ') || null };
}
