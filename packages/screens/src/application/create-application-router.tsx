import { createRootRoute, createRoute, createRouter, Outlet } from '@tanstack/react-router';
import { plainSearch, scopeSearch } from '@unisono/ui/scope';
import type { ApplicationId } from '@unisono/ui/shell';
import { Loading } from '@unisono/ui/states';
import { lazy } from 'react';
import { Gate } from './gate.tsx';
import { NotFound } from './not-found.tsx';
import { PageError } from './page-error.tsx';
import type { Page } from './page.ts';
import { ShellFrame } from './shell-frame.tsx';

const AcceptInviteScreen = lazy(() => import('../sign-in/accept-invite-screen.tsx'));

/** The addresses of one application: its pages inside gate and shell, and the accepting of invitations outside. */
export function createApplicationRouter(application: ApplicationId, pages: readonly Page[]) {
  const root = createRootRoute({ ...scopeSearch, component: Outlet });
  const invite = createRoute({ getParentRoute: () => root, path: '/accept-invite', component: AcceptInviteScreen });
  const shell = createRoute({
    getParentRoute: () => root,
    id: 'shell',
    component: () => (
      <Gate>
        <ShellFrame application={application} pages={pages} />
      </Gate>
    ),
  });
  const routes = pages.map((page) =>
    createRoute({
      getParentRoute: () => shell,
      path: page.path,
      component: page.component,
      staticData: { scope: page.scope, ...(page.under && { under: page.under }) },
    }),
  );
  // Whatever else was typed: said inside the shell, to whoever is signed in.
  const unknown = createRoute({ getParentRoute: () => shell, path: '$', component: NotFound });
  return createRouter({
    routeTree: root.addChildren([invite, shell.addChildren([...routes, unknown])]),
    basepath: `/${application}`,
    ...plainSearch,
    defaultPreload: 'intent',
    scrollRestoration: true,
    defaultPendingComponent: () => <Loading shape="page" />,
    defaultErrorComponent: ({ error, reset }) => <PageError error={error} onRetry={reset} />,
    defaultNotFoundComponent: NotFound,
  });
}
