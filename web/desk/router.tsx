import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { Failed, Loading, NotHere } from './pieces.tsx';
import { Shell } from './shell.tsx';
import { isView, type View } from './views.ts';

const root = createRootRoute({ component: Shell, notFoundComponent: NotHere });

const work = createRoute({
  getParentRoute: () => root,
  path: '/',
  validateSearch: (search: Record<string, unknown>): { view?: View } => (isView(search.view) ? { view: search.view } : {}),
  component: lazyRouteComponent(() => import('./screens/work-list.tsx'), 'WorkListPage'),
});
const dossiers = createRoute({
  getParentRoute: () => root,
  path: '/dossiers',
  validateSearch: (search: Record<string, unknown>): { q?: string } =>
    typeof search.q === 'string' && search.q !== '' ? { q: search.q } : {},
  component: lazyRouteComponent(() => import('./screens/dossiers.tsx'), 'DossiersPage'),
});
const dossier = createRoute({
  getParentRoute: () => root,
  path: '/dossiers/$id',
  component: lazyRouteComponent(() => import('./screens/dossier/page.tsx'), 'DossierScreen'),
});
const counter = createRoute({
  getParentRoute: () => root,
  path: '/counter',
  component: lazyRouteComponent(() => import('./screens/counter/page.tsx'), 'CounterPage'),
});
const profile = createRoute({
  getParentRoute: () => root,
  path: '/profile',
  component: lazyRouteComponent(() => import('./screens/profile.tsx'), 'ProfilePage'),
});
const people = createRoute({
  getParentRoute: () => root,
  path: '/admin/people',
  component: lazyRouteComponent(() => import('./screens/admin/people.tsx'), 'PeoplePage'),
});
const log = createRoute({
  getParentRoute: () => root,
  path: '/admin/log',
  component: lazyRouteComponent(() => import('./screens/admin/log.tsx'), 'LogPage'),
});
const deadLetters = createRoute({
  getParentRoute: () => root,
  path: '/admin/dead-letters',
  component: lazyRouteComponent(() => import('./screens/admin/dead-letters.tsx'), 'DeadLettersPage'),
});
const health = createRoute({
  getParentRoute: () => root,
  path: '/admin/health',
  component: lazyRouteComponent(() => import('./screens/admin/health.tsx'), 'HealthPage'),
});

const procedures = createRoute({
  getParentRoute: () => root,
  path: '/admin/procedures',
  component: lazyRouteComponent(() => import('./screens/admin/procedures-list.tsx'), 'ProceduresAdminPage'),
});
const procedure = createRoute({
  getParentRoute: () => root,
  path: '/admin/procedures/$code',
  validateSearch: (search: Record<string, unknown>): { version?: string } =>
    typeof search.version === 'string' ? { version: search.version } : {},
  component: lazyRouteComponent(() => import('./screens/admin/procedures-one.tsx'), 'ProcedureAdminPage'),
});

const appointments = createRoute({
  getParentRoute: () => root,
  path: '/appointments',
  validateSearch: (search: Record<string, unknown>): { day?: string; dossier?: string } => ({
    ...(typeof search.day === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(search.day) && { day: search.day }),
    ...(typeof search.dossier === 'string' && { dossier: search.dossier }),
  }),
  component: lazyRouteComponent(() => import('./screens/appointments/page.tsx'), 'AppointmentsPage'),
});
const visits = createRoute({
  getParentRoute: () => root,
  path: '/admin/visits',
  component: lazyRouteComponent(() => import('./screens/admin/visits.tsx'), 'VisitsAdminPage'),
});

const portalFaults = createRoute({
  getParentRoute: () => root,
  path: '/admin/portal-faults',
  component: lazyRouteComponent(() => import('./screens/admin/portal-faults.tsx'), 'PortalFaultsPage'),
});

export const router = createRouter({
  routeTree: root.addChildren([
    work,
    dossiers,
    dossier,
    counter,
    profile,
    people,
    log,
    deadLetters,
    health,
    portalFaults,
    procedures,
    procedure,
    appointments,
    visits,
  ]),
  basepath: '/desk',
  defaultPreload: 'intent',
  defaultPendingComponent: Loading,
  defaultErrorComponent: ({ error, reset }) => <Failed error={error} onAgain={reset} />,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
