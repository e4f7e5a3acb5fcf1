import type { Sql } from '@unisono/database/sql';
import { allows, authorise, NotAllowedError, type VerbContext } from '@unisono/rpc/server';
import { today } from '../organisation/today.ts';
import type { Day } from '../period/day.ts';
import { canManagePeople, ROLE_POLICIES } from '../person/person.policy.ts';
import { ROLES, type Role } from '../relationship/relationship.schema.ts';
import { requireUnitInScope } from '../unit/require-unit-in-scope.ts';
import { subtree, unitsInScope } from '../unit/units-in-scope.ts';

/** The ties in one role that a reader sees: those to these units, or to any. */
export interface VisiblePart {
  readonly role: Role;
  readonly unitIds: readonly string[] | null;
}

/**
 * What a reader sees of people. Somebody who is both is found by each of the parts that their ties lie in, and only what
 * belongs to those is told of them: whoever sees customers meets no employee, and learns of none.
 */
export interface PeopleView {
  readonly parts: readonly VisiblePart[];
  /**
   * Whether the whole record of every person is open, whichever side brought it in: to an administrator of everything. One
   * of a part sees of each person what belongs to the ties in that part.
   */
  readonly records: boolean;
  readonly day: Day;
}

export type PeopleReader = Pick<VerbContext, 'actor' | 'scope' | 'now'>;

/**
 * What the reader sees, of this role and in this part of the tree only where they are given.
 * @throws NotAllowedError `grant-missing` for a role that is not the reader's, `unit-out-of-scope`
 * @throws NotFoundError `unit-unknown`
 */
export async function peopleView(
  sql: Sql,
  { actor, scope, now }: PeopleReader,
  narrowed: { readonly role?: Role | undefined; readonly unitId?: string | undefined } = {},
): Promise<PeopleView> {
  const day = await today(sql, now());
  const open = ROLES.filter((role) => !actor || allows(ROLE_POLICIES[role], actor));
  const roles = open.filter((role) => narrowed.role === undefined || role === narrowed.role);
  if (roles.length === 0) throw new NotAllowedError('grant-missing', { field: 'role' });
  const { unitId } = narrowed;
  if (unitId !== undefined) await requireUnitInScope(sql, scope, unitId, day);
  const under = unitId === undefined ? null : new Set(await subtree(sql, [unitId], day));
  const parts: VisiblePart[] = [];
  for (const role of roles) {
    const within = actor ? authorise(ROLE_POLICIES[role], actor) : scope;
    const units = within.everything ? null : await unitsInScope(sql, within, day);
    parts.push({ role, unitIds: units && under ? units.filter((id) => under.has(id)) : under ? [...under] : units });
  }
  return { parts, records: managesEverybody(actor), day };
}

function managesEverybody(actor: PeopleReader['actor']): boolean {
  return !actor || (allows(canManagePeople, actor) && authorise(canManagePeople, actor).everything);
}
