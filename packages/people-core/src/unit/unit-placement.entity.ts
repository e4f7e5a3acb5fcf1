import { defineEntity, p } from '@mikro-orm/core';
import { UnitEntity } from './unit.entity.ts';

/**
 * Where a unit hangs from `fromDay` until before `toDay` (null: until further notice). A parent of null is
 * the top of the tree. The placements of one unit never overlap.
 */
export const UnitPlacementEntity = defineEntity({
  name: 'UnitPlacement',
  tableName: 'unit_placement',
  properties: {
    id: p.uuid().primary(),
    unit: () => p.manyToOne(UnitEntity),
    parent: () => p.manyToOne(UnitEntity).nullable().deleteRule('no action').index(),
    fromDay: p.date(),
    toDay: p.date().nullable(),
  },
  uniques: [{ properties: ['unit', 'fromDay'] }],
  checks: [{ name: 'unit_placement_lasts', expression: 'to_day is null or to_day > from_day' }],
});
