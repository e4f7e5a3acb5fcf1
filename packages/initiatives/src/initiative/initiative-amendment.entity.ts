import { defineEntity, p } from '@mikro-orm/core';
import { InitiativeEntity } from './initiative.entity.ts';

/** What was changed of an initiative after it had started, by whom and why: shown with it for ever. */
export const InitiativeAmendmentEntity = defineEntity({
  name: 'InitiativeAmendment',
  tableName: 'initiative_amendment',
  properties: {
    id: p.uuid().primary(),
    initiative: () => p.manyToOne(InitiativeEntity).index(),
    at: p.datetime(),
    accountId: p.uuid().nullable(),
    reason: p.text(),
    /** Per changed field its value before and after. */
    changes: p.json<Record<string, { before: unknown; after: unknown }>>(),
  },
});
