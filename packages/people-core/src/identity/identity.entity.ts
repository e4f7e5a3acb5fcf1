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
  },
  uniques: [{ properties: ['kind', 'value'] }],
});
