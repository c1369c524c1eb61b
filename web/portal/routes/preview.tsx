import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { Hono } from 'hono';
import { largestForm } from '../../../src/kernel/http/body.ts';
import { readFields } from '../../../src/kernel/http/fields.ts';
import { largestUpload } from '../../../src/kernel/http/files.ts';
import { isUuid, problem } from '../../../src/kernel/index.ts';
import type { Answers, KnownRecords } from '../../../src/modules/forms/contract.ts';
import {
  compileForm,
  describeAnswers,
  type FormContext,
  flatRecord,
  parseStep,
  progress,
  pruneAnswers,
  staysOnStep,
  validateStep,
} from '../../../src/modules/forms/rules.ts';
import {
  caseOf,
  checkDefinition,
  feesFor,
  findLimit,
  inventedApplicant,
  type PreviewView,
  papersFor,
} from '../../../src/modules/procedures/index.ts';
import { ErrorSummary, FormStep, type ShownError } from '../../forms/index.ts';
import { type PreviewAbout, PreviewBrokenPage, PreviewEndPage, PreviewStepPage } from '../pages.ts';
import { ask, type Env, type HttpContext, type Portal } from './parts.ts';
import { today } from './procedures-view.ts';
import { provinceOf, unitOf } from './shell.ts';

type Seen = { answers: Answers; isKnown: boolean; errors: ShownError[] };

/**
 * `/xem-thu/{version}`: a version of a procedure as citizens will meet it, for its administrators. What is filled in travels with the
 * page and is kept nowhere; there is nothing to hand in.
 */
export function previewRoutes(the: Portal): Hono<Env> {
  const routes = new Hono<Env>();

  routes.get('/xem-thu/:id', async (c) => {
    const version = await open(c);
    const isKnown = c.req.query('nguoi') !== 'chua-co';
    return show(c, version, version.definition.form.steps[0]?.id ?? '', { answers: {}, isKnown, errors: [] });
  });

  routes.post('/xem-thu/:id/:step', async (c) => {
    const version = await open(c);
    const posted = await readFields(c, { most: largestForm, mostOverall: largestUpload });
    if (!posted) throw problem('kernel.too-large', 413, 'Dữ liệu gửi lên quá lớn.');
    const { _answers, _known, then, ...record } = flatRecord(posted);
    const isKnown = _known !== 'no';
    const { form, procedure } = version.definition;
    const step = c.req.param('step');
    const at = form.steps.findIndex((one) => one.id === step);
    if (at < 0 || mistakesOf(version).length > 0) return show(c, version, step, { answers: {}, isKnown, errors: [] });
    const answers = parseStep(form, step, { ...record, ...(then && { then }) }, unpack(_answers), the.app.communes);
    const context = contextOf(version, isKnown);
    const { steps } = progress(form, answers, context);
    const asked = steps.filter((one) => one.state !== 'skipped').map((one) => one.id);
    const here = asked.indexOf(step);
    if (then === 'back') return show(c, version, asked[Math.max(0, here - 1)] ?? step, { answers, isKnown, errors: [] });
    // Nobody photographs anything for a preview: papers are not waited for.
    const errors = staysOnStep({ ...record, ...(then && { then }) }) ? [] : validateStep(form, step, answers, context);
    if (errors.length > 0 || staysOnStep({ ...record, ...(then && { then }) }))
      return show(c, version, step, { answers, isKnown, errors });
    const next = asked[here + 1];
    if (next) return show(c, version, next, { answers, isKnown, errors: [] });

    const kept = pruneAnswers(form, answers, context);
    const situation = { case: caseOf(procedure, kept), channel: 'online' as const, day: context.today };
    const lines = describeAnswers(form, kept, context);
    const limit = findLimit(procedure, situation);
    return the.page(c, { title: `Bản xem thử – ${procedure.plainName}` }, (shell) => (
      <PreviewEndPage
        shell={shell}
        about={aboutOf(version, isKnown)}
        steps={stepsOf(version)}
        sections={[...new Set(lines.map((line) => line.section))].map((title) => ({
          title,
          lines: lines.filter((line) => line.section === title),
        }))}
        papers={papersFor(procedure, situation, { answers: kept, known: context.known }).map((one) => ({
          name: one.shortName,
          detail: one.neededText ?? null,
        }))}
        fee={feesFor(procedure, situation, kept).text}
        limit={limit?.text ?? 'Chưa có thời hạn cho trường hợp này'}
        pledge={form.pledge ?? 'Tôi cam đoan những điều đã khai là đúng sự thật.'}
      />
    ));
  });

  async function open(c: HttpContext): Promise<PreviewView> {
    const id = c.req.param('id') ?? '';
    if (!isUuid(id)) throw problem('kernel.not-found', 404, 'Không có trang này.');
    return ask<PreviewView>(the, c, 'procedures.preview', { id });
  }

  function contextOf({ validFrom }: PreviewView, isKnown: boolean): FormContext & { known: KnownRecords } {
    const now = today(the);
    return {
      today: validFrom && validFrom > now ? validFrom : now,
      channel: 'online',
      known: isKnown ? { applicant: inventedApplicant } : {},
      communes: the.app.communes,
    };
  }

  async function show(
    c: HttpContext,
    version: PreviewView,
    stepId: string,
    { answers, isKnown, errors }: Seen,
  ): Promise<Response> {
    const about = aboutOf(version, isKnown);
    const title = `Bản xem thử – ${version.definition.procedure.plainName}`;
    const mistakes = mistakesOf(version);
    if (mistakes.length > 0)
      return the.page(c, { title }, (shell) => <PreviewBrokenPage shell={shell} about={about} mistakes={mistakes} />);
    const { form } = version.definition;
    const at = Math.max(
      0,
      form.steps.findIndex((one) => one.id === stepId),
    );
    const step = form.steps[at]!;
    const home = provinceOf(the, unitOf(the, c));
    const { known, today: day } = contextOf(version, isKnown);
    return the.page(c, { title, formStep: true }, (shell) => (
      <PreviewStepPage
        shell={{ ...shell, path: `/xem-thu/${version.id}` }}
        about={about}
        steps={stepsOf(version)}
        at={at}
        action={`/xem-thu/${version.id}/${step.id}`}
        answers={pack(answers)}
        summary={<ErrorSummary errors={errors} />}
      >
        <FormStep
          form={form}
          stepId={step.id}
          answers={answers}
          errors={errors}
          known={known}
          mode="portal"
          communes={the.communesOf([home])}
          homeProvince={home}
          channel="online"
          today={day}
        />
      </PreviewStepPage>
    ));
  }
  return routes;
}

const stepsOf = ({ definition }: PreviewView) => [
  ...definition.form.steps.map(({ title }) => ({ title, href: null })),
  { title: 'Xem lại và nộp', href: null },
];

const aboutOf = ({ id, number, validFrom, definition }: PreviewView, isKnown: boolean): PreviewAbout => ({
  procedureName: definition.procedure.plainName,
  number,
  validFrom,
  isKnown,
  otherHref: `/xem-thu/${id}${isKnown ? '?nguoi=chua-co' : ''}`,
});

/** What keeps a declaration from being shown at all; a fee without a source does not. */
function mistakesOf({ definition }: PreviewView): string[] {
  try {
    compileForm(definition.form);
  } catch {
    const found = checkDefinition(definition, () => true).map((one) => one.say);
    return found.length > 0 ? found : ['Tờ khai chưa dùng được.'];
  }
  return [];
}

/** Small enough to travel with the page and come back. */
const pack = (answers: Answers): string => deflateRawSync(JSON.stringify(answers)).toString('base64url');

function unpack(packed: unknown): Answers {
  if (typeof packed !== 'string' || packed.length > 100_000) return {};
  try {
    const value: unknown = JSON.parse(inflateRawSync(Buffer.from(packed, 'base64url'), { maxOutputLength: 400_000 }).toString());
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Answers) : {};
  } catch {
    return {};
  }
}
