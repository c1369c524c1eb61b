import { Hono } from 'hono';
import { compress } from 'hono/compress';
import type { Env } from '../../../src/kernel/http/context.ts';
import { slowDown } from '../../../src/kernel/http/rate-limit.ts';
import { packageRoot, problem } from '../../../src/kernel/index.ts';
import { createPortalAssets } from '../assets.ts';
import { applicationReviewRoutes } from './application-review.tsx';
import { applicationStartRoutes } from './application-start.tsx';
import { applicationStepRoutes } from './application-step.tsx';
import { checkingRoutes } from './checking.tsx';
import { confirmationRoutes } from './confirmations.tsx';
import { dossierRoutes } from './dossier.tsx';
import { answerProblem } from './errors.tsx';
import { figureRoutes } from './figures.tsx';
import { homeRoutes } from './home.tsx';
import { lifeEventRoutes } from './life-events.tsx';
import { mandateRoutes } from './mandates.tsx';
import { mineRoutes } from './mine.tsx';
import { myPaperRoutes } from './my-papers.tsx';
import { type PortalParts, portalOf } from './parts.ts';
import { previewRoutes } from './preview.tsx';
import { procedureRoutes } from './procedures.tsx';
import { postedRoutes } from './procedures-posted.tsx';
import { publicRoutes } from './public.tsx';
import { ratingRoutes } from './rating.tsx';
import { reportFaultRoutes } from './report-fault.tsx';
import { signInRoutes } from './sign-in.tsx';
import { talkRoutes } from './talk.tsx';
import { visitRoutes } from './visits.tsx';

export type { PortalParts } from './parts.ts';

/** Every page of the portal. Mounted last: what nothing else answers is the portal's own 'no such page'. */
export function portalRoutes(parts: PortalParts): Hono<Env> {
  const the = portalOf(parts, createPortalAssets(packageRoot));
  const routes = new Hono<Env>();
  routes.onError((error, c) => answerProblem(the, c, error));
  routes.use('*', compress());
  // Offices and villages share an address: this only ends floods. In here, so that the refusal is a page as well.
  routes.use('*', slowDown(the.kernel, { anonymous: { perSecond: 20, burst: 400 }, signedIn: { perSecond: 20, burst: 200 } }));
  if (the.kernel.configuration.MOTCUA_PORTAL === 'national') {
    // Handing in happens on the national portal: the procedure's page says so and leads there.
    routes.all('/to-khai/*', (c) => {
      const code = c.req.query('thu-tuc');
      return c.redirect(code ? `/thu-tuc/${encodeURIComponent(code)}` : '/thu-tuc', 303);
    });
  }
  // Fixed paths before those with {id}.
  for (const part of [
    homeRoutes,
    figureRoutes,
    procedureRoutes,
    postedRoutes,
    lifeEventRoutes,
    publicRoutes,
    reportFaultRoutes,
    signInRoutes,
    checkingRoutes,
    applicationStartRoutes,
    applicationReviewRoutes,
    confirmationRoutes,
    mandateRoutes,
    applicationStepRoutes,
    visitRoutes,
    previewRoutes,
    talkRoutes,
    ratingRoutes,
    myPaperRoutes,
    dossierRoutes,
    mineRoutes,
  ])
    routes.route('/', part(the));
  routes.all('*', () => {
    throw problem('kernel.not-found', 404, 'Không có trang này.');
  });
  return routes;
}
