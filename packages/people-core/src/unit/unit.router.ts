import { sqlOf } from '@unisono/database/sql';
import { procedure, router } from '@unisono/rpc/server';
import { today } from '../organisation/today.ts';
import { countUnitPeople } from './count-unit-people.ts';
import { createUnit } from './create-unit.ts';
import { createUnitList } from './create-unit-list.ts';
import { listUnits } from './list-units.ts';
import { moveUnit } from './move-unit.ts';
import { removeUnit } from './remove-unit.ts';
import { renameUnit } from './rename-unit.ts';
import { canManageUnits, canReadUnits } from './unit.policy.ts';
import { openUnitsOn } from './units-in-scope.ts';
import {
  createUnitInput,
  createUnitListInput,
  moveUnitInput,
  removeUnitInput,
  renameUnitInput,
  unitTreeInput,
} from './unit.schema.ts';

export const unitRouter = router({
  tree: procedure(canReadUnits)
    .input(unitTreeInput)
    .query(async ({ ctx, input }) => {
      const sql = sqlOf(ctx.em);
      const now = await today(sql, ctx.now());
      const day = input?.day ?? now;
      return listUnits(sql, await openUnitsOn(sql, ctx.scope, day, now), day);
    }),
  people: procedure(canReadUnits)
    .input(unitTreeInput)
    .query(async ({ ctx, input }) => {
      const sql = sqlOf(ctx.em);
      const now = await today(sql, ctx.now());
      const day = input?.day ?? now;
      return countUnitPeople(sql, await openUnitsOn(sql, ctx.scope, day, now), day);
    }),
  create: procedure(canManageUnits)
    .input(createUnitInput)
    .mutation(({ ctx, input }) => createUnit(ctx, input)),
  createList: procedure(canManageUnits)
    .input(createUnitListInput)
    .mutation(({ ctx, input }) => createUnitList(ctx, input)),
  rename: procedure(canManageUnits)
    .input(renameUnitInput)
    .mutation(({ ctx, input }) => renameUnit(ctx, input)),
  move: procedure(canManageUnits)
    .input(moveUnitInput)
    .mutation(({ ctx, input }) => moveUnit(ctx, input)),
  remove: procedure(canManageUnits)
    .input(removeUnitInput)
    .mutation(({ ctx, input }) => removeUnit(ctx, input)),
});
