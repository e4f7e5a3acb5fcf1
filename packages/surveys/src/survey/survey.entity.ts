import { defineEntity, p } from '@mikro-orm/core';
import { ROLES } from '@unisono/people-core/schema';

/** A pulse (it asks employees) or feedback (it asks customers). What it asks is in its versions. */
export const SurveyEntity = defineEntity({
  name: 'Survey',
  tableName: 'survey',
  properties: {
    id: p.uuid().primary(),
    /** Whom it asks. */
    side: p.enum(ROLES),
    /** The part of the organisation it belongs to; null: the whole. A unit of people-core, without a foreign key. */
    unitId: p.uuid().nullable().index(),
    copiedFrom: p.uuid().nullable(),
    createdBy: p.uuid().nullable(),
    createdAt: p.datetime(),
    archivedAt: p.datetime().nullable(),
  },
});
