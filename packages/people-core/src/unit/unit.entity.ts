import { defineEntity, p } from '@mikro-orm/core';

/** A node of the organisation's tree. Where it hangs is a matter of time: see `UnitPlacementEntity`. */
export const UnitEntity = defineEntity({
  name: 'Unit',
  tableName: 'unit',
  properties: {
    id: p.uuid().primary(),
    code: p.text().unique(),
    name: p.text(),
    kind: p.text().nullable(),
    createdAt: p.datetime().defaultRaw('now()'),
  },
});
