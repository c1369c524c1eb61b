import { renderToStaticMarkup } from 'react-dom/server';
import { endUploads, joinFiles, unfinishedUploads } from '../../../src/kernel/http/files.ts';
import { Problem } from '../../../src/kernel/index.ts';
import { joinedOf, needsJoining, pagesOf } from '../../../src/modules/forms/index.ts';
import { compileForm, inputId } from '../../../src/modules/forms/rules.ts';
import { PaperPages, type PaperReceipt, type UnfinishedPaper } from '../../forms/index.ts';
import { type OpenDraft, openDraft } from './draft.ts';
import { act, type HttpContext, type Portal } from './parts.ts';

type DraftPaperView = OpenDraft['view']['papers'][number];

/** By what an upload is known to be for this declaration, whichever device or tab began it. */
export const purposeOf = (draft: string): string => `draft:${draft}`;

export const receiptOf = (paper: DraftPaperView): PaperReceipt => ({
  component: paper.component,
  file: {
    id: paper.file,
    name: paper.name,
    mediaType: paper.mediaType,
    bytes: paper.bytes,
    pages: paper.pages,
    sha256: paper.sha256,
    receivedAt: paper.at,
  },
  ...(paper.warnings && { warnings: paper.warnings }),
  ...(paper.accepted && { accepted: true }),
  thumbnailHref: `/api/v1/files/${paper.file}/thumbnail?turn=${paper.turn ?? 0}`,
});

/** What was begun to be sent for this declaration and is not whole yet. */
export async function unfinishedOf(the: Portal, c: HttpContext, draft: string): Promise<UnfinishedPaper[]> {
  const uploads = await unfinishedUploads(the.kernel, c.var.actor, `${purposeOf(draft)}:`);
  return uploads
    .filter(({ received }) => received > 0)
    .map(({ id, purpose, name, bytes, received }) => ({
      id,
      component: purpose.slice(purposeOf(draft).length + 1),
      name,
      bytes,
      received,
    }));
}

/** Where the field of a component stands on its page; '' where the form has none. */
export function anchorOf({ form }: OpenDraft['published'], component: string): string {
  const field = compileForm(form).fields.find(({ def }) => def.type === 'paper' && def.component === component);
  return field ? inputId(`/${field.path.join('/')}`) : '';
}

/** The pages of one paper as markup, for the script to put where they stood. */
export async function pagesMarkup(the: Portal, c: HttpContext, draft: OpenDraft, component: string): Promise<string> {
  const unfinished = await unfinishedOf(the, c, draft.view.id);
  return renderToStaticMarkup(
    <PaperPages
      id={anchorOf(draft.published, component)}
      receipts={draft.view.papers.filter((paper) => paper.component === component).map(receiptOf)}
      unfinished={unfinished.filter((one) => one.component === component)}
    />,
  );
}

const attempts = 5;

/** Does something with the latest draft; when it moved on meanwhile, with the one after that. */
async function onLatest<T>(the: Portal, c: HttpContext, id: string, work: (draft: OpenDraft) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work(await openDraft(the, c, id));
    } catch (error) {
      const moved = error instanceof Problem && ['kernel.stale', 'forms.papers-changed'].includes(error.code);
      if (!moved || attempt >= attempts) throw error;
    }
  }
}

/**
 * What a button beside a page asks for: `turn`, `up`, `down` or `keep` and the file.
 * @returns the component whose pages changed; undefined when there was nothing to do (pressed twice, gone meanwhile)
 */
export function changePage(the: Portal, c: HttpContext, id: string, wish: string): Promise<string | undefined> {
  const [does, file] = wish.split(' ');
  return onLatest(the, c, id, async ({ view }) => {
    const paper = view.papers.find((one) => one.file === file);
    if (!paper) return undefined;
    const pages = view.papers.filter((one) => one.component === paper.component);
    const at = pages.indexOf(paper);
    const order = pages.map((one) => ({ file: one.file, turn: one.turn ?? 0, ...(one.accepted && { accepted: true }) }));
    const own = order[at]!;
    if (does === 'turn') own.turn = ((own.turn + 90) % 360) as typeof own.turn;
    else if (does === 'keep') own.accepted = true;
    else if (does === 'up' && at > 0) order.splice(at - 1, 2, own, order[at - 1]!);
    else if (does === 'down' && at < order.length - 1) order.splice(at, 2, order[at + 1]!, own);
    else return undefined;
    await act(the, c, 'forms.arrange-papers', {
      id,
      ifVersion: view.version,
      input: { component: paper.component, pages: order },
    });
    return paper.component;
  });
}

/**
 * The draft with every paper of several pages joined into one file, as it will be handed in. What cannot be joined (signed, too large,
 * sent by two people) goes page by page.
 */
export async function withJoined(the: Portal, c: HttpContext, draft: OpenDraft): Promise<OpenDraft> {
  const { id } = draft.view;
  const components = [...new Set(draft.view.papers.map(({ component }) => component))];
  let latest = draft;
  for (const component of components) {
    const pages = pagesOf(latest.view.papers, component);
    if (!needsJoining(pages) || joinedOf(latest.view, component)) continue;
    const name = latest.published.procedure.components.find((one) => one.id === component)?.shortName ?? component;
    const made = await joinFiles(the.kernel, c.var.actor, { name, pages }).catch((error: unknown) => {
      if (error instanceof Problem && error.status === 404) return null;
      throw error;
    });
    if (!made) continue;
    try {
      await act(the, c, 'forms.arrange-papers', {
        id,
        ifVersion: latest.view.version,
        input: { component, pages, joined: made.id },
      });
    } catch (error) {
      // Changed elsewhere in this moment: whoever changed it looks at the review again, and so do we.
      if (!(error instanceof Problem && error.status === 409)) throw error;
    }
    latest = await openDraft(the, c, id);
  }
  return latest;
}

/** Pieces of files that were meant for a declaration that is gone. */
export const forgetUnfinished = (the: Portal, c: HttpContext, draft: string): Promise<void> =>
  endUploads(the.kernel, c.var.actor, `${purposeOf(draft)}:`);
