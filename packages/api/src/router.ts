import {
  accountsPolicies,
  accountsRouter,
  auditRouter,
  invitesRouter,
  keysRouter,
  sessionRouter,
} from '@unisono/accounts/server';
import { demoPolicies, demoRouter } from '@unisono/demo/server';
import { coherencePolicies, coherenceRouter, overviewRouter } from '@unisono/coherence/server';
import {
  contactLimitsRouter,
  contactPressurePolicies,
  contactRouter,
  outboxRouter,
} from '@unisono/contact-pressure/server';
import { importRouter, importsPolicies } from '@unisono/imports/server';
import { initiativeRouter, initiativesPolicies } from '@unisono/initiatives/server';
import {
  duplicatesRouter,
  organisationRouter,
  peopleCorePolicies,
  peopleRouter,
  unitRouter,
} from '@unisono/people-core/server';
import { router, type Policy } from '@unisono/rpc/server';
import { segmentRouter, segmentsPolicies } from '@unisono/segments/server';
import { respondRouter, resultRouter, surveyRouter, surveysPolicies, waveRouter } from '@unisono/surveys/server';

/** Every policy of every room: the screens learn from `session.me` which of them their account meets. */
const policies: readonly Policy[] = [
  ...accountsPolicies,
  ...peopleCorePolicies,
  ...importsPolicies,
  ...initiativesPolicies,
  ...segmentsPolicies,
  ...surveysPolicies,
  ...coherencePolicies,
  ...contactPressurePolicies,
  ...demoPolicies,
];

/** Everything that can be asked of the server, by room. */
export const appRouter = router({
  session: sessionRouter(policies),
  accounts: accountsRouter,
  invites: invitesRouter,
  keys: keysRouter,
  audit: auditRouter,
  organisation: organisationRouter,
  units: unitRouter,
  people: peopleRouter,
  duplicates: duplicatesRouter,
  imports: importRouter,
  initiatives: initiativeRouter,
  segments: segmentRouter,
  surveys: surveyRouter,
  waves: waveRouter,
  respond: respondRouter,
  results: resultRouter,
  coherence: coherenceRouter,
  overview: overviewRouter,
  contactLimits: contactLimitsRouter,
  contacts: contactRouter,
  outbox: outboxRouter,
  demo: demoRouter,
});

export type AppRouter = typeof appRouter;
