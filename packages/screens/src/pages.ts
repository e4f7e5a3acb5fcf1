import {
  IconActivityHeartbeat,
  IconHome,
  IconMessages,
  IconSettings,
  IconTargetArrow,
  IconUsers,
  IconUsersGroup,
} from '@tabler/icons-react';
import { lazy } from 'react';
import type { Page } from './application/page.ts';

/** Writes a survey of either side. */
const BUILDER: Page = {
  path: '/surveys/$surveyId',
  scope: 'none',
  component: lazy(() => import('./surveys/builder/survey-builder-page.tsx')),
};

/** Writes a segment of either side. */
const SEGMENT: Page = {
  path: '/segments/$segmentId',
  scope: 'none',
  component: lazy(() => import('./segments/builder/segment-page.tsx')),
};

/** Somebody, as far as the reader sees them. */
const PERSON: Page = {
  path: '/people/$personId',
  scope: 'none',
  component: lazy(() => import('./people/person/person-page.tsx')),
};

/** Where employee experience begins: how it is inside, and the pulses that ask. */
export const employeePages: readonly Page[] = [
  {
    path: '/',
    scope: 'unit-and-period',
    component: lazy(() => import('./overview/employee-overview.tsx')),
    line: { label: 'overview', icon: IconHome },
  },
  {
    path: '/surveys',
    scope: 'none',
    component: lazy(() => import('./surveys/list/pulse-list.tsx')),
    line: { label: 'pulses', icon: IconActivityHeartbeat },
  },
  { path: '/surveys/new', scope: 'none', component: lazy(() => import('./surveys/start/new-pulse.tsx')) },
  BUILDER,
  {
    path: '/people',
    scope: 'unit',
    component: lazy(() => import('./people/list/employee-people.tsx')),
    line: { label: 'employees', icon: IconUsers },
  },
  PERSON,
  {
    path: '/segments',
    scope: 'none',
    component: lazy(() => import('./segments/list/employee-segments.tsx')),
    line: { label: 'segments', icon: IconUsersGroup },
  },
  {
    path: '/segments/new',
    scope: 'none',
    component: lazy(() => import('./segments/builder/new-employee-segment.tsx')),
  },
  SEGMENT,
];

/** Where customer experience begins: how it is outside, and the feedback that is asked for. */
export const customerPages: readonly Page[] = [
  {
    path: '/',
    scope: 'unit-and-period',
    component: lazy(() => import('./overview/customer-overview.tsx')),
    line: { label: 'overview', icon: IconHome },
  },
  {
    path: '/surveys',
    scope: 'none',
    component: lazy(() => import('./surveys/list/feedback-list.tsx')),
    line: { label: 'feedback', icon: IconMessages },
  },
  { path: '/surveys/new', scope: 'none', component: lazy(() => import('./surveys/start/new-feedback.tsx')) },
  BUILDER,
  {
    path: '/people',
    scope: 'unit',
    component: lazy(() => import('./people/list/customer-people.tsx')),
    line: { label: 'customers', icon: IconUsers },
  },
  PERSON,
  {
    path: '/segments',
    scope: 'none',
    component: lazy(() => import('./segments/list/customer-segments.tsx')),
    line: { label: 'segments', icon: IconUsersGroup },
  },
  {
    path: '/segments/new',
    scope: 'none',
    component: lazy(() => import('./segments/builder/new-customer-segment.tsx')),
  },
  SEGMENT,
];

/** What everybody does to people's experience, on one list: the same in every application. */
export const initiativePages: readonly Page[] = [
  {
    path: '/initiatives',
    scope: 'unit',
    component: lazy(() => import('./initiatives/initiative-list-page.tsx')),
    line: { label: 'initiatives', icon: IconTargetArrow },
  },
  { path: '/initiatives/new', scope: 'none', component: lazy(() => import('./initiatives/register-page.tsx')) },
  {
    path: '/initiatives/$initiativeId',
    scope: 'none',
    component: lazy(() => import('./initiatives/initiative-page.tsx')),
  },
  {
    path: '/initiatives/$initiativeId/amend',
    scope: 'none',
    component: lazy(() => import('./initiatives/amend-page.tsx')),
  },
];

/** Planning, launching and watching waves, and what they found; the same on both sides. */
export const wavePages: readonly Page[] = [
  { path: '/surveys/$surveyId/waves/new', scope: 'none', component: lazy(() => import('./waves/plan/plan-page.tsx')) },
  {
    path: '/surveys/$surveyId/waves/$waveId/plan',
    scope: 'none',
    component: lazy(() => import('./waves/plan/plan-page.tsx')),
  },
  {
    path: '/waves/$waveId',
    under: '/surveys',
    scope: 'none',
    component: lazy(() => import('./waves/wave/wave-page.tsx')),
  },
  {
    path: '/waves/$waveId/results',
    under: '/surveys',
    scope: 'unit',
    component: lazy(() => import('./results/results-page.tsx')),
  },
];

/** What is decided about people, the same in every application. */
export const peoplePages: readonly Page[] = [
  {
    path: '/people/duplicates',
    under: '/people',
    scope: 'none',
    component: lazy(() => import('./duplicates/duplicates-page.tsx')),
  },
];

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
  { path: '/settings/keys', scope: 'none', component: lazy(() => import('./settings/keys/key-settings.tsx')) },
  { path: '/settings/people', scope: 'unit', component: lazy(() => import('./people/list/record-list.tsx')) },
  {
    path: '/settings/people/$personId',
    scope: 'none',
    component: lazy(() => import('./people/person/record-page.tsx')),
  },
  { path: '/settings/imports', scope: 'none', component: lazy(() => import('./imports/list/import-list.tsx')) },
  { path: '/settings/imports/$id', scope: 'none', component: lazy(() => import('./imports/import-page.tsx')) },
  {
    path: '/settings/contact-limits',
    scope: 'none',
    component: lazy(() => import('./settings/contact-limits/contact-limit-settings.tsx')),
  },
  { path: '/settings/outbox', scope: 'none', component: lazy(() => import('./settings/outbox/outbox-page.tsx')) },
  { path: '/settings/audit', scope: 'none', component: lazy(() => import('./settings/audit/audit-trail.tsx')) },
  { path: '/settings/own', scope: 'none', component: lazy(() => import('./settings/own/own-account.tsx')) },
];
