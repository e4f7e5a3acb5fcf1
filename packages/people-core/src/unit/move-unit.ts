import { recordAudit } from '@unisono/accounts/server';
import { lockForTransaction, sqlOf } from '@unisono/database/sql';
import { ConflictError, type VerbContext } from '@unisono/rpc/server';
import { today } from '../organisation/today.ts';
import { loadUnitTree } from './load-unit-tree.ts';
import { placementFault } from './placement-fault.ts';
import { movedFrom, placementOn } from './placement.ts';
import { requireUnitInScope } from './require-unit-in-scope.ts';
import { saveTimelines } from './save-timelines.ts';
import { UNIT_TREE_LOCK } from './unit-tree-lock.ts';
import type { MoveUnitInput } from './unit.schema.ts';

/**
 * Hangs a unit under another from a day on, until the next move that is already planned. Figures of parents
 * follow by themselves: they are summed over the tree as of each period's last day.
 * @throws ConflictError `unit-at-top` for the top of the tree, `unit-under-itself`, `unit-before-parent`
 */
export async function moveUnit(ctx: VerbContext, input: MoveUnitInput): Promise<void> {
  const { unitId, parentId, from } = input;
  await ctx.em.transactional(async (em) => {
    const sql = sqlOf(em);
    await lockForTransaction(sql, UNIT_TREE_LOCK);
    const day = await today(sql, ctx.now());
    await requireUnitInScope(sql, ctx.scope, unitId, day);
    await requireUnitInScope(sql, ctx.scope, parentId, day, 'parentId');
    const tree = await loadUnitTree(sql);
    const before = tree.get(unitId) ?? [];
    if (before.some((placement) => placement.parentId === null))
      throw new ConflictError('unit-at-top', { field: 'unitId' });
    const after = movedFrom(before, from, parentId);
    if (after === before) return;
    const fault = placementFault(new Map(tree).set(unitId, after), unitId);
    if (fault) throw new ConflictError(fault, { field: 'parentId' });

    await saveTimelines(sql, new Map([[unitId, after]]));
    await recordAudit(sql, ctx.actor, {
      action: 'unit.moved',
      subject: 'unit',
      subjectId: unitId,
      details: { before: placementOn(before, from)?.parentId ?? null, after: parentId, from },
    });
  });
}
