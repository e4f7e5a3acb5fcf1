import type { MarkKind } from '../marks/mark-path.ts';

/** The three applications of one shell; the key is the folder each is served under. */
export const APPLICATIONS = ['employee-experience', 'customer-experience', 'leadership'] as const;
export type ApplicationId = (typeof APPLICATIONS)[number];

export const APPLICATION_MARK: Record<ApplicationId, MarkKind> = {
  'employee-experience': 'inside',
  'customer-experience': 'outside',
  leadership: 'together',
};

/** Where an application begins; unit and period travel along in `search`. */
export function addressOf(application: ApplicationId, search = ''): string {
  return `/${application}/${search}`;
}
