import { defineEntity, p } from '@mikro-orm/core';
import { PersonEntity } from '../person/person.entity.ts';
import { UnitEntity } from '../unit/unit.entity.ts';
import { ROLES } from './relationship.schema.ts';

/**
 * A person's tie to a unit in a role from `fromDay` (null: since ever) until before `toDay` (null: until
 * further notice). What belongs to the role (job, lifecycle stage) is in `attributes`.
 */
export const RelationshipEntity = defineEntity({
  name: 'Relationship',
  tableName: 'relationship',
  properties: {
    id: p.uuid().primary(),
    person: () => p.manyToOne(PersonEntity).index(),
    unit: () => p.manyToOne(UnitEntity),
    role: p.enum(ROLES),
    fromDay: p.date().nullable(),
    toDay: p.date().nullable(),
    attributes: p.json<Record<string, unknown>>().defaultRaw(`'{}'::jsonb`),
    source: p.text(),
    externalId: p.text(),
  },
  uniques: [{ properties: ['source', 'externalId'] }],
  indexes: [
    { properties: ['unit', 'role'] },
    ...ROLES.map((role) => ({
      name: `relationship_${role}_attributes`,
      expression: `create index "relationship_${role}_attributes" on "relationship" using gin ("attributes" jsonb_path_ops) where role = '${role}'`,
    })),
    {
      name: 'relationship_address',
      expression:
        'create index "relationship_address" on "relationship" (address_in("attributes")) where address_in("attributes") is not null',
    },
  ],
  checks: [{ name: 'relationship_lasts', expression: 'to_day is null or from_day is null or to_day > from_day' }],
});
