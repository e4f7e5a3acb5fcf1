import { recordAudit } from '@unisono/accounts/server';
import { lockForTransaction, newId, sqlOf } from '@unisono/database/sql';
import { ConflictError, type VerbContext } from '@unisono/rpc/server';
import { today } from '../organisation/today.ts';
import { addUnits } from './add-units.ts';
import { FIRST_DAY } from './first-day.ts';
import { loadUnitTree } from './load-unit-tree.ts';
import { requireUnitInScope } from './require-unit-in-scope.ts';
import { UNIT_TREE_LOCK } from './unit-tree-lock.ts';
import type { CreateUnitInput } from './unit.schema.ts';

/**
 * Puts a new unit under another.
 * @throws ConflictError `unit-code-taken`; `unit-before-parent` when it would be there before its parent is
 */
export async function createUnit(ctx: VerbContext, input: CreateUnitInput): Promise<{ id: string }> {
  return ctx.em.transactional(async (em) => {
    const sql = sqlOf(em);
    await lockForTransaction(sql, UNIT_TREE_LOCK);
    await requireUnitInScope(sql, ctx.scope, input.parentId, await today(sql, ctx.now()), 'parentId');
    const taken = await sql('select 1 from unit where code = $1', [input.code]);
    if (taken.length > 0) throw new ConflictError('unit-code-taken', { field: 'code', details: { code: input.code } });
    const parentSince = (await loadUnitTree(sql)).get(input.parentId)?.[0]?.fromDay ?? FIRST_DAY;
    const fromDay = input.from ?? parentSince;
    if (fromDay < parentSince) {
      throw new ConflictError('unit-before-parent', { field: 'from', details: { since: parentSince } });
    }

    const id = newId();
    await addUnits(sql, fromDay, [{ ...input, id }]);
    await recordAudit(sql, ctx.actor, {
      action: 'unit.created',
      subject: 'unit',
      subjectId: id,
      details: { code: input.code, name: input.name, parentId: input.parentId, fromDay },
    });
    return { id };
  });
}
