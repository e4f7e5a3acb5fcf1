export { useTRPC } from './api.ts';
export { mountApplication } from './mount-application.tsx';
export type { Page } from './page.ts';
export { useAbility, useMe, useOrganisation, useUnits } from './use-session.ts';
