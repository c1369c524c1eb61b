import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { isUuid, Problem, problem } from '../../../src/kernel/index.ts';
import { localDay } from '../../../src/modules/dossiers/index.ts';
import type { Answers } from '../../../src/modules/forms/contract.ts';
import { type DraftView, draftOnceMine } from '../../../src/modules/forms/index.ts';
import {
  type CompiledField,
  compileForm,
  type FlatRecord,
  type FormContext,
  getAt,
  isSilent,
  parseStep,
  setAt,
} from '../../../src/modules/forms/rules.ts';
import { whyClosed } from '../../../src/modules/mandates/index.ts';
import type { PublishedProcedure } from '../../../src/modules/procedures/index.ts';
import { act, ask, type HttpContext, type Portal } from './parts.ts';

/** A declaration in progress with the definition that it was begun under. */
export type OpenDraft = { view: DraftView; published: PublishedProcedure; context: FormContext };

/** @throws Problem 401, 404 */
export async function openDraft(the: Portal, c: HttpContext, id: string): Promise<OpenDraft> {
  const gone = problem(
    'portal.no-draft',
    404,
    'Tờ khai này không còn ở đây: đã nộp, đã xóa, hoặc để quá 30 ngày. Hồ sơ đã nộp nằm trong mục Của tôi.',
  );
  if (!isUuid(id)) throw gone;
  const view = await ask<DraftView>(the, c, 'forms.draft', { id }).catch(async (error: unknown) => {
    throw error instanceof Problem && error.status === 404 ? ((await endedFor(the, c, id)) ?? gone) : error;
  });
  return { view, published: the.app.catalogue.getVersion(view.definition), context: contextOf(the, view) };
}

/** Filled in for somebody else until that right ended: nothing is lost, it is theirs. */
async function endedFor(the: Portal, c: HttpContext, id: string): Promise<Problem | undefined> {
  const { person } = c.var.actor;
  const draft = person ? await draftOnceMine(the.kernel.db, id, person) : undefined;
  const found = draft && the.app.catalogue.find(draft.procedure);
  const closed = found && (await whyClosed(the.kernel.db, draft.mandate!, person!, the.kernel.clock.now(), found.procedure));
  if (!closed) return undefined;
  const said = `${closed.why} Những gì bạn đã khai không mất: tờ khai nằm ở trang Của tôi của ${closed.giver}.`;
  return problem('portal.mandate-ended', 403, said);
}

function contextOf(the: Portal, view: DraftView): FormContext {
  return {
    today: localDay(the.kernel.clock.now()),
    channel: 'online',
    known: view.known,
    papers: view.papers,
    communes: the.app.communes,
  };
}

/** What a page adds to the draft. `was`: the step's answers as the page showed them, when it was made for `version`. */
export type StepPost = {
  step: string;
  record: FlatRecord;
  version: number | null;
  was: string | null;
  addPapers?: { component: string; file: string }[];
  removePapers?: string[];
};

/** `merged`: the step had changed elsewhere meanwhile; `clashes`: fields that both sides had changed, by id (what was posted stands). */
export type Saved = { draft: OpenDraft; savedAt: string; merged: boolean; clashes: string[] };

const attempts = 5;

/**
 * Saves what a page posted over the latest draft. When the draft moved on since the page was made (another tab, another
 * machine), each field that this page did not touch keeps its newer answer.
 */
export async function savePost(the: Portal, c: HttpContext, id: string, post: StepPost): Promise<Saved> {
  for (let attempt = 1; ; attempt++) {
    const { view, published } = await openDraft(the, c, id);
    const isStale = post.version !== null && post.version !== view.version;
    const { answers, merged, clashes } = isStale
      ? mergeStep(published, post, view.answers, the)
      : {
          answers: parseStep(published.form, post.step, post.record, view.answers, the.app.communes),
          merged: false,
          clashes: [],
        };
    try {
      const { reply } = await act(the, c, 'forms.save-step', {
        id,
        ifVersion: view.version,
        input: {
          step: post.step,
          answers,
          ...(post.addPapers?.length && { addPapers: post.addPapers }),
          ...(post.removePapers?.length && { removePapers: post.removePapers }),
        },
      });
      return { draft: await openDraft(the, c, id), savedAt: (reply as { savedAt: string }).savedAt, merged, clashes };
    } catch (error) {
      if (!(error instanceof Problem && error.code === 'kernel.stale') || attempt >= attempts) throw error;
    }
  }
}

/** Binds one file that has just arrived, whatever else is being saved beside it. */
export async function addPaper(
  the: Portal,
  c: HttpContext,
  id: string,
  paper: { component: string; file: string },
): Promise<OpenDraft> {
  for (let attempt = 1; ; attempt++) {
    const { view } = await openDraft(the, c, id);
    try {
      await act(the, c, 'forms.save-step', {
        id,
        ifVersion: view.version,
        input: { step: view.step, answers: view.answers, addPapers: [paper] },
      });
      return openDraft(the, c, id);
    } catch (error) {
      if (!(error instanceof Problem && error.code === 'kernel.stale') || attempt >= attempts) throw error;
    }
  }
}

const answeredIn = (published: PublishedProcedure, step: string): CompiledField[] =>
  compileForm(published.form).fields.filter((field) => field.step === step && !isSilent(field.def.type));

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

export function mergeStep(published: PublishedProcedure, post: StepPost, latest: Answers, the: Pick<Portal, 'app'>) {
  const before = unpackStep(post.was) ?? {};
  const mine = parseStep(published.form, post.step, post.record, before, the.app.communes);
  const answers = structuredClone(latest);
  const clashes: string[] = [];
  let merged = false;
  for (const field of answeredIn(published, post.step)) {
    const [was, now, here] = [before, latest, mine].map((from) => getAt(from, field.path));
    const movedThere = !same(was, now);
    if (movedThere && !same(now, here)) merged = true;
    if (same(was, here)) continue;
    if (movedThere && !same(now, here)) clashes.push(field.def.id);
    setAt(answers, field.path, here);
  }
  return { answers, merged, clashes };
}

/** The answers of one step, small enough to travel with its form and come back. */
export function packStep(published: PublishedProcedure, step: string, answers: Answers): string {
  const own: Answers = {};
  for (const field of answeredIn(published, step)) {
    const value = getAt(answers, field.path);
    if (value !== undefined) setAt(own, field.path, value);
  }
  return deflateRawSync(JSON.stringify(own)).toString('base64url');
}

function unpackStep(packed: string | null): Answers | undefined {
  if (!packed || packed.length > 50_000) return undefined;
  try {
    const text = inflateRawSync(Buffer.from(packed, 'base64url'), { maxOutputLength: 400_000 }).toString();
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Answers) : undefined;
  } catch {
    return undefined;
  }
}
