import { defineEntity, p } from '@mikro-orm/core';
import { SurveyEntity } from '../survey/survey.entity.ts';
import type { WavePlan } from './wave-plan.schema.ts';

/**
 * One run of a survey. A recurring one is launched once and makes a wave of its own each time (`series`, one for a
 * local day). What was launched stays as it was: migrations/0004-surveys.ts.
 */
export const WaveEntity = defineEntity({
  name: 'Wave',
  tableName: 'wave',
  properties: {
    id: p.uuid().primary(),
    survey: () => p.manyToOne(SurveyEntity).index(),
    /** The version that was launched. */
    versionId: p.uuid().nullable(),
    plan: p.json<WavePlan>(),
    seriesId: p.uuid().nullable(),
    day: p.date().nullable(),
    opensAt: p.datetime().nullable(),
    closesAt: p.datetime().nullable(),
    createdBy: p.uuid().nullable(),
    createdAt: p.datetime(),
    launchedAt: p.datetime().nullable(),
    launchedBy: p.uuid().nullable(),
    closedAt: p.datetime().nullable(),
  },
  uniques: [{ properties: ['seriesId', 'day'] }],
});
