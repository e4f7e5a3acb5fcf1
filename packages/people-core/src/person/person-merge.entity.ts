import { defineEntity, p } from '@mikro-orm/core';

/** One decision that two records are one person. `undoneAt` takes it back; a merged record has one standing merge. */
export const PersonMergeEntity = defineEntity({
  name: 'PersonMerge',
  tableName: 'person_merge',
  properties: {
    id: p.uuid().primary(),
    keptId: p.uuid().index(),
    mergedId: p.uuid(),
    mergedAt: p.datetime(),
    undoneAt: p.datetime().nullable(),
    accountId: p.uuid().nullable(),
    /** The side whose reader decided it, and may take it back; null: somebody who sees the whole record. */
    side: p.text().nullable(),
  },
  uniques: [{ name: 'person_merge_standing', properties: ['mergedId'], where: 'undone_at is null' }],
});
