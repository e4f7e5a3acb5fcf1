import { defineEntity, p } from '@mikro-orm/core';

/**
 * A human the organisation knows. `canonicalId` names the person that this record was merged into (the end of
 * the chain, never a step in it); null is a person in their own right. Nothing else changes by a merge.
 */
export const PersonEntity = defineEntity({
  name: 'Person',
  tableName: 'person',
  properties: {
    id: p.uuid().primary(),
    name: p.text().nullable(),
    language: p.text().nullable(),
    birthDay: p.date().nullable(),
    attributes: p.json<Record<string, unknown>>().defaultRaw(`'{}'::jsonb`),
    canonicalId: p.uuid().nullable(),
    erasedAt: p.datetime().nullable(),
    createdAt: p.datetime().defaultRaw('now()'),
  },
  indexes: [
    { name: 'person_canonical', properties: ['canonicalId'], where: 'canonical_id is not null' },
    // Which of all records were merged, and into whom, without reading the others.
    { name: 'person_merged', properties: ['id', 'canonicalId'], where: 'canonical_id is not null' },
    // What probable duplicates are found by.
    { name: 'person_birth_day', properties: ['birthDay'] },
    {
      name: 'person_folded_name',
      expression: 'create index "person_folded_name" on "person" (fold_name("name"))',
    },
    {
      name: 'person_address',
      expression:
        'create index "person_address" on "person" (address_in("attributes")) where address_in("attributes") is not null',
    },
  ],
});
