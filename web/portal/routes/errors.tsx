import { asProblem, problemResponse } from '../../../src/kernel/http/errors.ts';
import type { Problem } from '../../../src/kernel/index.ts';
import { ErrorPage, type ErrorStatus, errorWords, LevelTooLowPage } from '../pages.ts';
import type { HttpContext, Portal } from './parts.ts';
import { safePath, signInPath } from './paths.ts';

const shown: Record<number, ErrorStatus> = { 415: 400, 422: 400 };

/** Every failure of a portal page as a page; scripts that ask for JSON get the problem itself. */
export async function answerProblem(the: Portal, c: HttpContext, error: unknown): Promise<Response> {
  const { requestId } = c.var;
  const problem = asProblem(error, the.kernel.logger, requestId ?? '');
  if (c.req.header('accept')?.startsWith('application/json')) return problemResponse(problem);
  if (problem.status === 401) return c.redirect(signInPath(comeBackTo(c), c.req.method === 'GET' ? 'needed' : 'expired'), 303);
  if (problem.code === 'kernel.level-too-low') return levelTooLow(the, c, null);
  const status = shown[problem.status] ?? ((problem.status in errorWords ? problem.status : 500) as ErrorStatus);
  const { title } = errorWords[status].vi;
  const titleEnglish = errorWords[status].en.title;
  return the.page(c, { title, titleEnglish, status: problem.status }, (shell) => (
    <ErrorPage
      shell={{ ...shell, path: '/' }}
      status={status}
      detail={saysMore(problem) ? problem.detail : null}
      retryHref={c.req.method === 'GET' ? null : comeBackTo(c)}
      requestId={status === 500 ? requestId : null}
    />
  ));
}

/** A 404 of the kernel speaks to programs; the page's own words are kinder. */
const saysMore = (problem: Problem): boolean => problem.status !== 500 && problem.code !== 'kernel.not-found';

/** The page that the reader was on. */
function comeBackTo(c: HttpContext): string {
  const url = new URL(c.req.url);
  if (c.req.method === 'GET') return url.pathname + url.search;
  const from = c.req.header('referer');
  if (!from || !URL.canParse(from)) return '/cua-toi';
  const page = new URL(from);
  return page.host === (c.req.header('host') ?? url.host) ? safePath(page.pathname + page.search) : '/cua-toi';
}

/** Signed in, but with less than the law asks for. */
export function levelTooLow(the: Portal, c: HttpContext, procedure: { code: string; name: string } | null): Promise<Response> {
  return the.page(c, { title: 'Cần tài khoản VNeID mức độ 2', status: 403 }, (shell) => (
    <LevelTooLowPage
      shell={shell}
      procedureName={procedure?.name ?? 'Việc này'}
      have={1}
      need={2}
      backHref={procedure ? `/thu-tuc/${procedure.code}` : '/thu-tuc'}
    />
  ));
}
