import { Hono } from 'hono';
import { largestForm } from '../../../src/kernel/http/body.ts';
import { problemResponse } from '../../../src/kernel/http/errors.ts';
import { readFields } from '../../../src/kernel/http/fields.ts';
import {
  dropUpload,
  finishUpload,
  getUpload,
  isRefusal,
  largestUpload,
  readMultipart,
  receiveFile,
  refusalText,
} from '../../../src/kernel/http/files.ts';
import { Problem, problem } from '../../../src/kernel/index.ts';
import {
  compileForm,
  type FlatRecord,
  flatRecord,
  progress,
  staysOnStep,
  validateStep,
} from '../../../src/modules/forms/rules.ts';
import { ErrorSummary, FormStep, type ShownError } from '../../forms/index.ts';
import { NewerVersion } from '../newer-version.tsx';
import { ApplicationStepPage, type ApplicationStepProps, applicationStepTitle } from '../pages.ts';
import { addPaper, type OpenDraft, openDraft, packStep, type StepPost, savePost } from './draft.ts';
import { forgetKept, fromOwnPage, keep, lostIn, readKept } from './kept.ts';
import { newerThan } from './newer-version.ts';
import { anchorOf, changePage, forgetUnfinished, pagesMarkup, purposeOf, receiptOf, unfinishedOf } from './papers.tsx';
import { act, type Env, type HttpContext, isCitizen, needCitizen, type Portal } from './parts.ts';
import { signInPath } from './paths.ts';
import { provinceOf, unitOf } from './shell.ts';

/** `/to-khai/{draft}/{step}`: one step shown, saved, and its papers taken. */
export function applicationStepRoutes(the: Portal): Hono<Env> {
  const routes = new Hono<Env>();

  routes.post('/to-khai/:id/xoa', async (c) => {
    needCitizen(c);
    await act(the, c, 'forms.discard-draft', { id: c.req.param('id') });
    await forgetUnfinished(the, c, c.req.param('id'));
    return c.redirect('/cua-toi?xong=xoa-to-khai', 303);
  });

  routes.get('/to-khai/:id', async (c) => {
    const { view } = await openDraft(the, c, c.req.param('id'));
    return c.redirect(`/to-khai/${view.id}/${encodeURIComponent(view.step)}`, 303);
  });

  routes.get('/to-khai/:id/:step', async (c) => {
    const { id, step } = c.req.param();
    needCitizen(c);
    const to = `/to-khai/${id}/${step}`;
    const kept = readKept(the, c, to);
    if (kept) {
      await savePost(the, c, id, { ...kept, step }).catch((error: unknown) => {
        // What will never go in need not wait any longer; a busy server is asked again.
        if (error instanceof Problem && [404, 413, 422].includes(error.status)) forgetKept(the, c);
        throw error;
      });
      forgetKept(the, c);
      return c.redirect(`${to}?tro-lai=1${kept.lost.length > 0 ? '&anh=1' : ''}`, 303);
    }
    return stepPage(c, await openDraft(the, c, id), step);
  });

  routes.post('/to-khai/:id/:step', async (c) => {
    const { id, step } = c.req.param();
    if (!isCitizen(c)) return keepForLater(c, id, step);
    const form = await readMultipart(c);
    const post = postOf(step, form);
    const { view } = await openDraft(the, c, id);
    const { arrived, refused } = await receiveAll(c, form, view.papers);
    const added = [...arrived, ...idsIn(form, view.papers)];
    const removed = form.getAll('_removePaper').filter((one): one is string => typeof one === 'string' && one !== '');
    const { draft, merged, clashes } = await savePost(the, c, id, { ...post, addPapers: added, removePapers: removed });
    const changed = await changePapers(c, id, form, view.papers, removed);
    if (changed !== undefined && refused.length === 0)
      return c.redirect(`/to-khai/${id}/${encodeURIComponent(step)}#${anchorOf(draft.published, changed)}`, 303);
    return c.redirect(nextAddress(draft, step, { stays: staysOnStep(post.record), refused, merged, clashes }), 303);
  });

  routes.post('/to-khai/:id/:step/luu', async (c) => {
    const { id, step } = c.req.param();
    needCitizen(c);
    const form = await readMultipart(c, 2 * 1024 * 1024);
    const { view } = await openDraft(the, c, id);
    const { draft, savedAt } = await savePost(the, c, id, { ...postOf(step, form), addPapers: idsIn(form, view.papers) });
    return c.json({ savedAt, version: draft.view.version, was: packStep(draft.published, step, draft.view.answers) });
  });

  routes.post('/to-khai/:id/:step/tai-len', async (c) => {
    const { id } = c.req.param();
    needCitizen(c);
    const component = c.req.query('component') ?? '';
    const { published } = await openDraft(the, c, id);
    const form = await readMultipart(c);
    const [file, upload] = [form.get('file'), form.get('upload')];
    const isKnown = published.procedure.components.some((one) => one.id === component);
    if (!isKnown || !(file instanceof File || typeof upload === 'string'))
      return problemResponse(problem('files.missing', 422, 'Chưa có tệp nào tới nơi. Bạn chọn lại tệp nhé.'));
    const receipt =
      file instanceof File
        ? await receiveFile(the.kernel, c.var.actor, { name: file.name, content: file.stream() })
        : await finishUpload(the.kernel, c.var.actor, await uploadFor(c, id, component, String(upload)));
    const draft = await addPaper(the, c, id, { component, file: receipt.id });
    const html = await pagesMarkup(the, c, draft, component);
    return c.json({ ...receipt, version: draft.view.version, html }, 201);
  });

  /** Sent in pieces for this paper of this declaration, and for no other. @throws Problem 404 */
  async function uploadFor(c: HttpContext, draft: string, component: string, id: string): Promise<string> {
    const upload = await getUpload(the.kernel, c.var.actor, id);
    if (upload.purpose !== `${purposeOf(draft)}:${component}`)
      throw problem('kernel.not-found', 404, 'Tệp này được gửi cho chỗ khác. Bạn chọn lại tệp.');
    return id;
  }

  /** The buttons beside the pages. @returns the component to come back to; undefined when none of them was pressed */
  async function changePapers(
    c: HttpContext,
    id: string,
    form: FormData,
    before: OpenDraft['view']['papers'],
    removed: string[],
  ): Promise<string | undefined> {
    const textOf = (name: string): string => String(form.get(name) ?? '');
    if (textOf('_page') !== '') return (await changePage(the, c, id, textOf('_page'))) ?? '';
    if (textOf('_dropUpload') !== '') {
      const upload = await getUpload(the.kernel, c.var.actor, textOf('_dropUpload')).catch(() => undefined);
      if (upload) await dropUpload(the.kernel, c.var.actor, upload.id);
      return upload?.purpose.slice(purposeOf(id).length + 1) ?? '';
    }
    if (removed.length === 0) return undefined;
    return before.find((paper) => removed.includes(paper.file))?.component ?? '';
  }

  /** Typed while the session ran out: it waits in the browser, without its photographs, which nobody is known to have sent. */
  async function keepForLater(c: HttpContext, draft: string, step: string): Promise<Response> {
    const form = fromOwnPage(the, c) ? await readFields(c, { most: largestForm, mostOverall: largestUpload }) : undefined;
    if (form) {
      const { record, version, was } = postOf(step, form);
      keep(the, c, { to: `/to-khai/${draft}/${step}`, record, version, was, lost: lostIn(form) });
    }
    return c.redirect(signInPath(`/to-khai/${draft}/${step}`, 'expired'), 303);
  }

  /** Takes the files that came with the form; one that is refused does not lose the others, or anything typed. */
  async function receiveAll(c: HttpContext, form: FormData, there: OpenDraft['view']['papers']) {
    const arrived: { component: string; file: string }[] = [];
    const refused: string[] = [];
    for (const [name, value] of form) {
      if (!name.startsWith('paper.') || !(value instanceof File) || (value.size === 0 && value.name === '')) continue;
      const component = name.slice('paper.'.length);
      try {
        const { id, sha256 } = await receiveFile(the.kernel, c.var.actor, { name: value.name, content: value.stream() });
        // The script sent it before the line broke, and the form sends it again.
        if (there.some((paper) => paper.component === component && paper.sha256 === sha256)) continue;
        arrived.push({ component, file: id });
      } catch (error) {
        if (!(error instanceof Problem) || !isRefusal(error.code)) throw error;
        refused.push(`${component}~${error.code}`);
      }
    }
    return { arrived, refused };
  }

  async function stepPage(c: HttpContext, draft: OpenDraft, stepId: string): Promise<Response> {
    const { view, published, context } = draft;
    const { form, procedure } = published;
    const at = form.steps.findIndex((step) => step.id === stepId);
    if (at < 0) return c.redirect(`/to-khai/${view.id}/${form.steps[0]!.id}`, 303);
    const refused = refusedErrors(published, c.req.queries('tep') ?? []);
    const asked = c.req.query('sua') ? validateStep(form, stepId, view.answers, context) : [];
    const errors: ShownError[] = [...refused, ...asked.filter((one) => !refused.some((other) => other.pointer === one.pointer))];
    const action = `/to-khai/${view.id}/${stepId}`;
    const newer = newerThan(the, draft);
    const labels = (c.req.query('trung') ?? '').split(',').flatMap((id) => compileForm(form).byId.get(id)?.def.label ?? []);
    const home = provinceOf(the, unitOf(the, c));
    const props: Omit<ApplicationStepProps, 'shell'> = {
      draft: {
        id: view.id,
        code: view.shortCode,
        version: view.version,
        procedureName: procedure.plainName,
        savedAt: view.version > 1 ? view.savedAt : null,
      },
      steps: stepsOf(draft),
      at,
      action,
      was: packStep(published, stepId, view.answers),
      backHref: at > 0 ? `/to-khai/${view.id}/${form.steps[at - 1]!.id}` : `/thu-tuc/${procedure.code}`,
      summary: (
        <>
          {newer && <NewerVersion {...newer} />}
          <ErrorSummary errors={errors} />
        </>
      ),
      errorCount: errors.length,
      returned: c.req.query('tro-lai') === '1',
      photosLost: c.req.query('anh') === '1',
      merged: c.req.query('gop') === '1' ? labels : null,
      acting: view.actingFor,
      children: (
        <FormStep
          form={form}
          stepId={stepId}
          answers={view.answers}
          errors={errors}
          known={view.known}
          papers={view.papers.map(receiptOf)}
          unfinished={await unfinishedOf(the, c, view.id)}
          uploadPurpose={purposeOf(view.id)}
          mode="portal"
          communes={communesFor(the, home, view.answers)}
          homeProvince={home}
          channel="online"
          today={context.today}
          disputeHref="/lien-he"
          uploadHref={`${action}/tai-len`}
        />
      ),
    };
    return the.page(c, { title: applicationStepTitle(props as ApplicationStepProps), formStep: true }, (shell) => (
      <ApplicationStepPage {...props} shell={{ ...shell, path: action }} />
    ));
  }
  return routes;
}

/** Every step and the review, with addresses for those that were reached. */
export function stepsOf({ view, published, context }: OpenDraft): ApplicationStepProps['steps'] {
  const { steps } = progress(published.form, view.answers, context);
  return [
    ...steps.map((step) => ({ title: step.title, href: step.state === 'untouched' ? null : `/to-khai/${view.id}/${step.id}` })),
    { title: 'Xem lại và nộp', href: null },
  ];
}

function postOf(step: string, form: FormData): StepPost & { record: FlatRecord } {
  const { version, _was, _lost, ...record } = flatRecord(form);
  const number = Number(typeof version === 'string' ? version : Number.NaN);
  return { step, record, version: Number.isInteger(number) ? number : null, was: typeof _was === 'string' ? _was : null };
}

/** Files that the script has sent before: their ids stand where the files would. */
function idsIn(form: FormData, there: readonly { file: string }[]): { component: string; file: string }[] {
  return [...form].flatMap(([name, value]) =>
    name.startsWith('paper.') &&
    typeof value === 'string' &&
    /^[0-9a-f-]{36}$/.test(value) &&
    !there.some((paper) => paper.file === value)
      ? [{ component: name.slice('paper.'.length), file: value }]
      : [],
  );
}

type Outcome = { stays: boolean; refused: string[]; merged: boolean; clashes: string[] };

/** Where a saved step leads: on, or back to itself with what is to be mended. */
function nextAddress(
  { view, published, context }: OpenDraft,
  step: string,
  { stays, refused, merged, clashes }: Outcome,
): string {
  const query = new URLSearchParams();
  for (const one of refused) query.append('tep', one);
  if (merged) query.set('gop', '1');
  if (clashes.length > 0) query.set('trung', clashes.join(','));
  const wrong = !stays && validateStep(published.form, step, view.answers, context).length > 0;
  if (wrong) query.set('sua', '1');
  const steps = progress(published.form, view.answers, context).steps.filter((one) => one.state !== 'skipped');
  const next = steps[steps.findIndex((one) => one.id === step) + 1]?.id ?? 'xem-lai';
  const to = stays || wrong || refused.length > 0 ? step : next;
  const text = query.size > 0 ? `?${query}` : '';
  return `/to-khai/${view.id}/${encodeURIComponent(to)}${text}${wrong || refused.length > 0 ? '#error-summary' : ''}`;
}

function refusedErrors({ form }: OpenDraft['published'], refused: string[]): ShownError[] {
  return refused.slice(0, 10).flatMap((one) => {
    const [component, code = ''] = one.split('~');
    const message = isRefusal(code) ? refusalText(code) : undefined;
    const field = compileForm(form).fields.find(({ def }) => def.type === 'paper' && def.component === component);
    return message && field ? [{ pointer: `/${field.path.join('/')}`, message }] : [];
  });
}

/** Communes to suggest: of the home province and of every province that an answer names. */
function communesFor(the: Portal, home: string, answers: unknown) {
  const provinces = new Set([home]);
  const look = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    const { province } = value as { province?: unknown };
    if (typeof province === 'string' && /^\d{2}$/.test(province)) provinces.add(province);
    for (const inner of Object.values(value)) look(inner);
  };
  look(answers);
  return the.communesOf([...provinces]);
}
