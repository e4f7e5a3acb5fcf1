import { recordAudit } from '@unisono/accounts/server';
import { lockForTransaction, newId, sqlOf } from '@unisono/database/sql';
import { ConflictError, type VerbContext } from '@unisono/rpc/server';
import { today } from '../organisation/today.ts';
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
    const parents = input.units.map(({ parent }) => (parent === null ? input.parentId : (ids[parent] ?? null)));
    const since = (await loadUnitTree(sql)).get(input.parentId)?.[0]?.fromDay ?? FIRST_DAY;
    await sql('insert into unit (id, code, name) select * from unnest($1::uuid[], $2::text[], $3::text[])', [
      ids,
      codes,
      input.units.map((unit) => unit.name),
    ]);
    await sql(
      `insert into unit_placement (id, unit_id, parent_id, from_day)
       select placement_id, unit_id, parent_id, $4 from unnest($1::uuid[], $2::uuid[], $3::uuid[])
         as listed (placement_id, unit_id, parent_id)`,
      [ids.map(() => newId()), ids, parents, since],
    );
    await recordAudit(sql, ctx.actor, {
      action: 'unit.list-created',
      subject: 'unit',
      subjectId: input.parentId,
      details: { codes },
    });
    return { created: ids.length };
  });
}
