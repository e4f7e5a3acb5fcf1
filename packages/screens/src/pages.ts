import { IconSettings } from '@tabler/icons-react';
import { lazy } from 'react';
import type { Page } from './application/page.ts';

/** The settings, the same in every application; what an account may not open stays out of their list. */
export const settingsPages: readonly Page[] = [
  {
    path: '/settings',
    scope: 'none',
    component: lazy(() => import('./settings/settings-start.tsx')),
    line: { label: 'settings', icon: IconSettings, foot: true },
  },
  {
    path: '/settings/organisation',
    scope: 'none',
    component: lazy(() => import('./settings/organisation/organisation-settings.tsx')),
  },
  { path: '/settings/units', scope: 'none', component: lazy(() => import('./settings/units/unit-settings.tsx')) },
  {
    path: '/settings/accounts',
    scope: 'none',
    component: lazy(() => import('./settings/accounts/account-settings.tsx')),
  },
  { path: '/settings/imports', scope: 'none', component: lazy(() => import('./imports/list/import-list.tsx')) },
  { path: '/settings/imports/$id', scope: 'none', component: lazy(() => import('./imports/import-page.tsx')) },
  { path: '/settings/audit', scope: 'none', component: lazy(() => import('./settings/audit/audit-trail.tsx')) },
  { path: '/settings/own', scope: 'none', component: lazy(() => import('./settings/own/own-account.tsx')) },
];
