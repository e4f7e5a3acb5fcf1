import { defineEntity, p } from '@mikro-orm/core';
import { ROLES } from '@unisono/people-core/schema';
import type { Rule } from '../rule/rule.schema.ts';

/** A saved rule over the people of one side. Whom it holds for is never kept: it is asked anew each time. */
export const SegmentEntity = defineEntity({
  name: 'Segment',
  tableName: 'segment',
  properties: {
    id: p.uuid().primary(),
    side: p.enum(ROLES),
    /** The part of the organisation whose people it looks at; null: the whole. A unit of people-core, without a foreign key. */
    unitId: p.uuid().nullable().index(),
    name: p.text(),
    rule: p.json<Rule>(),
    /** Goes up by one with each change, so that two people do not overwrite each other. */
    revision: p.integer(),
    createdAt: p.datetime(),
    changedAt: p.datetime(),
    archivedAt: p.datetime().nullable(),
  },
});
