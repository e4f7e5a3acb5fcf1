import { defineEntity, p } from '@mikro-orm/core';
import { PersonEntity } from '../person/person.entity.ts';

/** A key under which a source knows a person, in its normal form (see `normaliseIdentity`). */
export const IdentityEntity = defineEntity({
  name: 'Identity',
  tableName: 'identity',
  properties: {
    id: p.uuid().primary(),
    person: () => p.manyToOne(PersonEntity).index(),
    kind: p.text(),
    value: p.text(),
    /** The sides whose files named it: who sees one side is shown what that side named. */
    sides: p.array().columnType('text[]').defaultRaw(`'{}'`),
  },
  uniques: [{ properties: ['kind', 'value'] }],
  indexes: [
    {
      name: 'identity_value',
      expression: 'create index "identity_value" on "identity" (lower("value") text_pattern_ops)',
    },
    {
      name: 'identity_phone',
      expression: `create index "identity_phone" on "identity" (right("value", 9)) where "kind" = 'phone'`,
    },
    {
      name: 'identity_local_part',
      expression: `create index "identity_local_part" on "identity" (split_part("value", '@', 1)) where "kind" = 'email'`,
    },
  ],
});
