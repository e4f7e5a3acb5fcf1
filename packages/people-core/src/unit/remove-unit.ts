import { recordAudit } from '@unisono/accounts/server';
import { lockForTransaction, sqlOf, type Sql } from '@unisono/database/sql';
import { ConflictError, type VerbContext } from '@unisono/rpc/server';
import { today } from '../organisation/today.ts';
import { requireUnitInScope } from './require-unit-in-scope.ts';
import { UNIT_TIES } from './unit-ties.ts';
import { UNIT_TREE_LOCK } from './unit-tree-lock.ts';
import type { RemoveUnitInput } from './unit.schema.ts';

/**
 * Removes a unit that nothing hangs on and nothing ever did.
 * @throws ConflictError `unit-at-top`; `unit-not-empty` with the number of what keeps it
 */
export async function removeUnit(ctx: VerbContext, input: RemoveUnitInput): Promise<void> {
  const { unitId } = input;
  await ctx.em.transactional(async (em) => {
    const sql = sqlOf(em);
    await lockForTransaction(sql, UNIT_TREE_LOCK);
    await requireUnitInScope(sql, ctx.scope, unitId, await today(sql, ctx.now()));
    const top = await sql('select 1 from unit_placement where unit_id = $1 and parent_id is null', [unitId]);
    if (top.length > 0) throw new ConflictError('unit-at-top', { field: 'unitId' });
    const [unit] = await sql<{ code: string; name: string }>('select code, name from unit where id = $1 for update', [
      unitId,
    ]);
    const ties = await countTies(sql, unitId);
    if (Object.values(ties).some((count) => count > 0)) {
      throw new ConflictError('unit-not-empty', { field: 'unitId', details: ties });
    }

    await sql('delete from unit_placement where unit_id = $1', [unitId]);
    await sql('delete from unit where id = $1', [unitId]);
    await recordAudit(sql, ctx.actor, {
      action: 'unit.removed',
      subject: 'unit',
      subjectId: unitId,
      details: { ...unit },
    });
  });
}

async function countTies(sql: Sql, unitId: string): Promise<Record<keyof typeof UNIT_TIES, number>> {
  const columns = Object.entries(UNIT_TIES).map(([name, count]) => `(${count('$1::uuid')}) as ${name}`);
  const [ties] = await sql<Record<keyof typeof UNIT_TIES, number>>(`select ${columns.join(', ')}`, [unitId]);
  return ties ?? { units: 0, people: 0, moments: 0, measures: 0, releases: 0, grants: 0 };
}
