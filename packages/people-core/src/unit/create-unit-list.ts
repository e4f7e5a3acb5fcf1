import { recordAudit } from '@unisono/accounts/server';
import { lockForTransaction, newId, sqlOf } from '@unisono/database/sql';
import { ConflictError, type VerbContext } from '@unisono/rpc/server';
import { today } from '../organisation/today.ts';
import { addUnits } from './add-units.ts';
import { FIRST_DAY } from './first-day.ts';
import { loadUnitTree } from './load-unit-tree.ts';
import { requireUnitInScope } from './require-unit-in-scope.ts';
import { UNIT_TREE_LOCK } from './unit-tree-lock.ts';
import type { CreateUnitListInput } from './unit.schema.ts';

/**
 * Puts a whole list of new units under one that is there, all or none of them.
 * @returns how many were made
 * @throws ConflictError `unit-code-taken` naming the line that has the code
 */
export async function createUnitList(ctx: VerbContext, input: CreateUnitListInput): Promise<{ created: number }> {
  return ctx.em.transactional(async (em) => {
    const sql = sqlOf(em);
    await lockForTransaction(sql, UNIT_TREE_LOCK);
    await requireUnitInScope(sql, ctx.scope, input.parentId, await today(sql, ctx.now()), 'parentId');
    const codes = input.units.map((unit) => unit.code);
    const [taken] = await sql<{ code: string }>('select code from unit where code = any($1) limit 1', [codes]);
    if (taken) {
      const line = codes.indexOf(taken.code);
      throw new ConflictError('unit-code-taken', { field: `units.${line}.code`, details: { code: taken.code } });
    }

    const ids = codes.map(() => newId());
    const since = (await loadUnitTree(sql)).get(input.parentId)?.[0]?.fromDay ?? FIRST_DAY;
    const units = input.units.map(({ code, name, parent }, line) => ({
      id: ids[line] ?? '',
      code,
      name,
      parentId: parent === null ? input.parentId : (ids[parent] ?? null),
    }));
    await addUnits(sql, since, units);
    await recordAudit(sql, ctx.actor, {
      action: 'unit.list-created',
      subject: 'unit',
      subjectId: input.parentId,
      details: { codes },
    });
    return { created: ids.length };
  });
}
