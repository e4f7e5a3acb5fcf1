import { answeringTime } from './answering-time.ts';
import type { SurveyRow } from './read-survey-row.ts';
import { surveyWarnings } from './survey-warnings.ts';
import type { Survey, SurveySummary } from './survey.schema.ts';

/** What a list shows of a survey; `editable` says whether its reader may change it. */
export function presentSummary(row: SurveyRow, editable: boolean): SurveySummary {
  return {
    id: row.id,
    side: row.side,
    unitId: row.unitId,
    title: row.content.title,
    questions: row.content.questions.length,
    version: row.number,
    launchedAt: row.launchedAt?.toISOString() ?? null,
    changedAt: row.changedAt.toISOString(),
    archivedAt: row.archivedAt?.toISOString() ?? null,
    editable,
  };
}

/** What the builder shows of it. */
export function presentSurvey(row: SurveyRow, editable: boolean): Survey {
  const { content, revision } = row;
  return {
    ...presentSummary(row, editable),
    revision,
    content,
    warnings: surveyWarnings(content),
    seconds: Object.fromEntries(content.languages.map((language) => [language, answeringTime(content, language)])),
  };
}
