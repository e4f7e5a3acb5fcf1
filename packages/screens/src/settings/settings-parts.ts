/** The parts of the settings and the policy that opens each; what nothing opens stays out of the list. */
export const SETTINGS_PARTS = [
  { part: 'organisation', policy: 'organisation.change' },
  { part: 'units', policy: 'unit.manage' },
  { part: 'people', policy: 'person.manage' },
  { part: 'imports', policy: 'import.use' },
  { part: 'accounts', policy: 'accounts.manage' },
  { part: 'keys', policy: 'keys.manage' },
  { part: 'contact-limits', policy: 'contact-limits.read' },
  { part: 'outbox', policy: 'outbox.manage' },
  { part: 'audit', policy: 'audit.read' },
  { part: 'own', policy: 'session.keep-own-account' },
] as const;

export type SettingsPart = (typeof SETTINGS_PARTS)[number]['part'];
