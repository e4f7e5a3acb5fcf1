import type { Sql } from '@unisono/database/sql';
import type { Role } from '@unisono/people-core/schema';
import { NotFoundError, type VerbContext } from '@unisono/rpc/server';
import { scopeOfSide } from './scope-of-side.ts';
import type { SurveyContent } from './survey-content.schema.ts';

/** A survey with its last version. */
export interface SurveyRow {
  readonly id: string;
  readonly side: Role;
  readonly unitId: string | null;
  readonly archivedAt: Date | null;
  readonly versionId: string;
  readonly number: number;
  readonly revision: number;
  readonly content: SurveyContent;
  readonly changedAt: Date;
  readonly launchedAt: Date | null;
}

export const SURVEY_ROWS = `select survey.id, side, unit_id as "unitId", archived_at as "archivedAt",
    version.id as "versionId", number, revision, content, changed_at as "changedAt", launched_at as "launchedAt"
  from survey join lateral (
    select * from survey_version where survey_id = survey.id order by number desc limit 1
  ) version on true`;

/**
 * The survey, if it is of a side that the actor works with. With `lock` it is held against other changes.
 * @throws NotFoundError `survey-unknown`
 */
export async function readSurveyRow(
  sql: Sql,
  ctx: Pick<VerbContext, 'actor' | 'scope'>,
  surveyId: string,
  lock = false,
): Promise<SurveyRow> {
  // A statement of its own: whatever it waits for, the next one sees.
  if (lock) await sql('select from survey where id = $1 for update', [surveyId]);
  const [row] = await sql<SurveyRow>(`${SURVEY_ROWS} where survey.id = $1`, [surveyId]);
  if (!row || !scopeOfSide(ctx, row.side)) throw new NotFoundError('survey-unknown', { field: 'surveyId' });
  return row;
}
