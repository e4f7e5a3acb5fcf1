import { defineEntity, p } from '@mikro-orm/core';
import { INITIATIVE_KINDS, INITIATIVE_SIDES, INITIATIVE_STATUSES } from './initiative.schema.ts';

/** Something the organisation does to people's experience, as registered and as it stands today. */
export const InitiativeEntity = defineEntity({
  name: 'Initiative',
  tableName: 'initiative',
  properties: {
    id: p.uuid().primary(),
    kind: p.enum(INITIATIVE_KINDS),
    title: p.text(),
    objective: p.text(),
    side: p.enum(INITIATIVE_SIDES),
    intendedEmotions: p.array().columnType('text[]'),
    /** Empty: the whole organisation. Ids of people-core's units, without a foreign key (another room). */
    unitIds: p.array().columnType('uuid[]'),
    fromDay: p.date(),
    /** The last day of the window, inclusive; null: open-ended. */
    toDay: p.date().nullable(),
    expectedLagWeeks: p.smallint(),
    employeeHypothesis: p.text().nullable(),
    customerHypothesis: p.text().nullable(),
    ownerId: p.uuid(),
    status: p.enum(INITIATIVE_STATUSES),
    /** The wave it came of, and the question or score of it. Another room's, without a foreign key. */
    originWaveId: p.uuid().nullable(),
    originAbout: p.text().nullable(),
    /** When it first ran: from then on the hypotheses are locked and every change is an amendment. */
    startedAt: p.datetime().nullable(),
    createdAt: p.datetime(),
    updatedAt: p.datetime(),
  },
  indexes: [{ properties: ['fromDay'] }, { properties: ['originWaveId'] }],
});
