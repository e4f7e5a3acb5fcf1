import { defineEntity, p } from '@mikro-orm/core';
import type { SurveyContent } from './survey-content.schema.ts';
import { SurveyEntity } from './survey.entity.ts';

/**
 * What a survey asks. Only the last version may be unlaunched; one that is launched never changes again, which the
 * database itself sees to (migrations/0004-surveys.ts).
 */
export const SurveyVersionEntity = defineEntity({
  name: 'SurveyVersion',
  tableName: 'survey_version',
  properties: {
    id: p.uuid().primary(),
    survey: () => p.manyToOne(SurveyEntity),
    /** From 1 on. */
    number: p.integer(),
    content: p.json<SurveyContent>(),
    /** Counts the edits, so that of two editors the second learns of the first. */
    revision: p.integer(),
    changedAt: p.datetime(),
    launchedAt: p.datetime().nullable(),
  },
  uniques: [{ properties: ['survey', 'number'] }],
});
