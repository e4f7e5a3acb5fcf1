import { IconAffiliate } from '@tabler/icons-react';
import { mountApplication } from '@unisono/screens/application';
import { initiativePages, peoplePages, settingsPages } from '@unisono/screens/pages';
import { lazy } from 'react';

await mountApplication('leadership', [
  {
    path: '/',
    scope: 'unit-and-period',
    component: lazy(() => import('./coherence/coherence-page.tsx')),
    line: { label: 'coherence', icon: IconAffiliate },
  },
  ...initiativePages,
  ...peoplePages,
  ...settingsPages,
]);
