import type { Sql } from '@unisono/database/sql';
import { NotAllowedError, NotFoundError, type Scope } from '@unisono/rpc/server';
import type { Day } from '../period/day.ts';
import { unitsInScope } from './units-in-scope.ts';

/**
 * Refuses a unit that `scope` does not open on `day`.
 * @throws NotFoundError `unit-unknown` when there is no such unit
 * @throws NotAllowedError `unit-out-of-scope` when a grant over another part of the tree would be needed
 */
export async function requireUnitInScope(
  sql: Sql,
  scope: Scope,
  unitId: string,
  day: Day,
  field = 'unitId',
): Promise<void> {
  const found = await sql('select 1 from unit where id = $1', [unitId]);
  if (found.length === 0) throw new NotFoundError('unit-unknown', { field, details: { unit: unitId } });
  if (scope.everything) return;
  const open = await unitsInScope(sql, scope, day);
  if (!open.includes(unitId)) throw new NotAllowedError('unit-out-of-scope', { field, details: { unit: unitId } });
}
