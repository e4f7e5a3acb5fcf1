import type { GrantKind } from '@unisono/rpc/server';

/**
 * Who may call a procedure, said a second time and apart from its policy, so that loosening one is noticed.
 * `whole`: only with a grant over the whole organisation. `reaches`: an input that asks for `unitId`, for procedures
 * that name a unit; a grant over another part of the tree must not reach it.
 */
export type Access =
  | { readonly who: 'anybody' }
  | { readonly who: 'account'; readonly reaches?: (unitId: string) => unknown }
  | {
      readonly who: readonly GrantKind[];
      readonly whole?: true;
      readonly reaches?: (unitId: string) => unknown;
    };

const ANYBODY: Access = { who: 'anybody' };
const ACCOUNT: Access = { who: 'account' };
const ADMIN: Access = { who: ['admin'] };
const ADMIN_OF_ALL: Access = { who: ['admin'], whole: true };
const READER: Access = { who: ['hr', 'marketing', 'leadership', 'manager'] };
const SURVEYOR: Access = { who: ['hr', 'marketing'] };
const RESULT_READER: Access = { who: ['hr', 'marketing', 'manager'] };
// Which of them, and what of those, is tried in the room's own tests.
const PEOPLE_READER: Access = { who: ['hr', 'marketing', 'manager', 'admin'] };
const PEOPLE_JOINER: Access = { who: ['hr', 'marketing', 'admin'] };
const IMPORTER: Access = { who: ['admin', 'hr', 'marketing', 'leadership'] };

/** Every procedure of the product. One that is missing here fails the tests. */
export const ACCESS: Readonly<Record<string, Access>> = {
  'session.me': ANYBODY,
  'session.signIn': ANYBODY,
  'session.signOut': ANYBODY,
  'session.changePassword': ACCOUNT,
  'session.list': ACCOUNT,
  'session.revoke': ACCOUNT,
  'accounts.createFirst': ANYBODY,
  'accounts.list': ADMIN,
  'accounts.changeGrants': ADMIN,
  'accounts.suspend': ADMIN,
  'accounts.reinstate': ADMIN,
  'invites.send': {
    ...ADMIN,
    reaches: (unitId) => ({ email: 'new@example.org', grants: [{ kind: 'hr', unitId }] }),
  },
  'invites.list': ADMIN,
  'invites.revoke': ADMIN,
  'invites.read': ANYBODY,
  'invites.accept': ANYBODY,
  'keys.list': ADMIN_OF_ALL,
  'keys.create': ADMIN_OF_ALL,
  'keys.revoke': ADMIN_OF_ALL,
  'audit.list': ADMIN_OF_ALL,
  'organisation.current': ANYBODY,
  'organisation.contact': ADMIN_OF_ALL,
  'organisation.setUp': ADMIN_OF_ALL,
  'organisation.change': ADMIN_OF_ALL,
  'units.tree': ACCOUNT,
  'units.people': ACCOUNT,
  'units.create': { ...ADMIN, reaches: (parentId) => ({ code: 'NEW', name: 'New', parentId }) },
  'units.createList': {
    ...ADMIN,
    reaches: (parentId) => ({ parentId, units: [{ code: 'LISTED', name: 'Listed', parent: null }] }),
  },
  'units.rename': { ...ADMIN, reaches: (unitId) => ({ unitId, name: 'Renamed' }) },
  'units.move': { ...ADMIN, reaches: (unitId) => ({ unitId, parentId: unitId, from: '2026-01-01' }) },
  'units.remove': { ...ADMIN, reaches: (unitId) => ({ unitId }) },
  'people.list': { ...PEOPLE_READER, reaches: (unitId) => ({ unitId }) },
  'people.count': { ...PEOPLE_READER, reaches: (unitId) => ({ unitId }) },
  'people.find': PEOPLE_READER,
  'people.moments': { who: ['hr', 'marketing', 'manager'] },
  'people.correct': ADMIN,
  'people.erasure': ADMIN,
  'people.erase': ADMIN,
  'duplicates.list': PEOPLE_JOINER,
  'duplicates.count': PEOPLE_JOINER,
  'duplicates.find': PEOPLE_JOINER,
  'duplicates.join': PEOPLE_JOINER,
  'duplicates.tellApart': PEOPLE_JOINER,
  'duplicates.reopen': PEOPLE_JOINER,
  'duplicates.merges': PEOPLE_JOINER,
  'duplicates.part': PEOPLE_JOINER,
  'imports.list': IMPORTER,
  'imports.read': IMPORTER,
  'imports.problems': IMPORTER,
  'imports.check': IMPORTER,
  'imports.start': IMPORTER,
  'imports.pause': IMPORTER,
  'imports.resume': IMPORTER,
  'imports.undo': IMPORTER,
  'imports.cancel': IMPORTER,
  // Leadership and managers read; whose initiatives HR and marketing change is tried in the room's own tests.
  'initiatives.list': READER,
  'initiatives.find': READER,
  'initiatives.register': {
    who: ['hr', 'marketing'],
    reaches: (unitId) => ({
      kind: 'training',
      title: 'Training',
      objective: 'Less waiting',
      side: 'joint',
      intendedEmotions: ['relief'],
      unitIds: [unitId],
      fromDay: '2026-10-01',
      expectedLagWeeks: 4,
    }),
  },
  'initiatives.amend': { who: ['hr', 'marketing'] },
  // Whoever answered the wave.
  'initiatives.cameOf': ANYBODY,
  'initiatives.changeStatus': { who: ['hr', 'marketing'] },
  // Likewise. Both sides are tried in the room's own tests, and that neither learns of the other.
  'segments.list': SURVEYOR,
  'segments.find': SURVEYOR,
  'segments.choices': { ...SURVEYOR, reaches: (unitId) => ({ side: 'employee', unitId }) },
  'segments.create': {
    ...SURVEYOR,
    reaches: (unitId) => ({ side: 'employee', unitId, name: 'All', rule: { about: 'all', of: [] } }),
  },
  'segments.change': SURVEYOR,
  'segments.archive': SURVEYOR,
  'segments.restore': SURVEYOR,
  'segments.count': {
    ...SURVEYOR,
    reaches: (unitId) => ({ draft: { side: 'employee', unitId, rule: { about: 'all', of: [] } } }),
  },
  'segments.members': {
    ...SURVEYOR,
    reaches: (unitId) => ({ draft: { side: 'employee', unitId, rule: { about: 'all', of: [] } } }),
  },
  // HR those of employees, marketing those of customers: the room's own tests try each side.
  'surveys.list': SURVEYOR,
  'surveys.find': SURVEYOR,
  'surveys.create': {
    ...SURVEYOR,
    reaches: (unitId) => ({ side: 'employee', unitId, from: { questionSet: 'engagement' } }),
  },
  'surveys.edit': SURVEYOR,
  'surveys.duplicate': SURVEYOR,
  'surveys.archive': SURVEYOR,
  'surveys.restore': SURVEYOR,
  // A wave's units are tried in the room's own tests.
  'waves.list': SURVEYOR,
  'waves.find': SURVEYOR,
  'waves.plan': SURVEYOR,
  'waves.change': SURVEYOR,
  'waves.preview': SURVEYOR,
  'waves.attributes': SURVEYOR,
  'waves.launch': SURVEYOR,
  'waves.remind': SURVEYOR,
  'waves.reminders': SURVEYOR,
  'waves.close': SURVEYOR,
  'waves.links': SURVEYOR,
  // Whoever holds the secret of an address.
  'respond.read': ANYBODY,
  'respond.submit': ANYBODY,
  'respond.draw': ANYBODY,
  'respond.submitSealed': ANYBODY,
  'respond.receipt': ANYBODY,
  // HR those of employees, marketing those of customers, managers both: of their part, tried in the room's own tests.
  'results.list': RESULT_READER,
  'results.find': RESULT_READER,
  'results.drivers': RESULT_READER,
  'results.comments': RESULT_READER,
  'results.arriving': RESULT_READER,
  'results.csv': RESULT_READER,
  'coherence.view': { who: ['leadership', 'manager'] },
  'coherence.scores': { who: ['leadership', 'admin', 'manager', 'hr', 'marketing'] },
  // Which side is decided by the input: the room's own tests try each.
  'overview.side': { who: ['hr', 'marketing', 'leadership', 'manager'] },
  'contacts.ofPerson': PEOPLE_READER,
  'contactLimits.current': { who: ['hr', 'marketing', 'admin'] },
  'contactLimits.change': ADMIN_OF_ALL,
  'outbox.list': ADMIN_OF_ALL,
  'outbox.settle': ADMIN_OF_ALL,
  'demo.create': ANYBODY,
  'demo.status': ANYBODY,
  'demo.enter': ANYBODY,
  'demo.remove': ADMIN_OF_ALL,
};
