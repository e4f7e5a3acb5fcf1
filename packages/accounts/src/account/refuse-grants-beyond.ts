import type { Sql } from '@unisono/database/sql';
import { NotAllowedError, NotFoundError, type Grant, type Scope } from '@unisono/rpc/server';
import { unitReach } from './unit-reach.ts';

/**
 * Nobody hands on more than their own part of the tree, and no grant names a unit that does not exist.
 * @throws NotAllowedError `grant-beyond-scope` when a grant lies outside `scope`
 * @throws NotFoundError `unit-not-found`
 */
export async function refuseGrantsBeyond(sql: Sql, scope: Scope, grants: readonly Grant[], now: Date): Promise<void> {
  const wanted = [...new Set(grants.flatMap(({ unitId }) => (unitId === null ? [] : [unitId])))];
  if (!scope.everything && wanted.length < new Set(grants.map(({ unitId }) => unitId)).size) beyond();
  if (wanted.length === 0) return;
  const known = await sql('select from unit where id = any($1::uuid[])', [wanted]);
  if (known.length < wanted.length) throw new NotFoundError('unit-not-found', { field: 'grants' });
  if (scope.everything) return;
  const reached = await sql(
    `${unitReach('$2', '$3')}
     select from reach where unit_id = any($1::uuid[])`,
    [wanted, scope.roots, now.toISOString().slice(0, 10)],
  );
  if (reached.length < wanted.length) beyond();
}

/**
 * The same for an account as a whole: all that it may do must lie within `scope`. One that may do nothing belongs to
 * no part of the tree, so only to the whole.
 */
export async function refuseAccountBeyond(
  sql: Sql,
  scope: Scope,
  account: { readonly grants: readonly Grant[] },
  now: Date,
): Promise<void> {
  if (!scope.everything && account.grants.length === 0) beyond();
  await refuseGrantsBeyond(sql, scope, account.grants, now);
}

function beyond(): never {
  throw new NotAllowedError('grant-beyond-scope', { field: 'grants' });
}
