import { sqlOf, type Sql } from '@unisono/database/sql';
import type { Role } from '@unisono/people-core/schema';
import { today, unitsAbove, unitsInScope } from '@unisono/people-core/server';
import { NotFoundError, type VerbContext } from '@unisono/rpc/server';
import { readSurveyRow, SURVEY_ROWS, type SurveyRow } from './read-survey-row.ts';
import { requireSide } from './scope-of-side.ts';
import { presentSummary, presentSurvey } from './survey.presenter.ts';
import type { ListSurveysInput, Survey, SurveyIdInput, SurveySummary } from './survey.schema.ts';

type Reader = Pick<VerbContext, 'em' | 'actor' | 'scope' | 'now'>;

/**
 * The surveys of a side that concern the reader's part of the organisation, the last changed first: those of the
 * whole, of units that are covered, and of units over these.
 * @throws NotAllowedError `side-not-granted`
 */
export async function listSurveys(ctx: Reader, input: ListSurveysInput): Promise<SurveySummary[]> {
  const sql = sqlOf(ctx.em);
  const part = await partOf(sql, ctx, input.side);
  const rows = await sql<SurveyRow>(
    `${SURVEY_ROWS} where side = $1 and (archived_at is not null) = $2 order by changed_at desc, survey.id`,
    [input.side, input.archived],
  );
  return rows.filter((row) => part.concerns(row.unitId)).map((row) => presentSummary(row, part.covers(row.unitId)));
}

/** One of them with what it asks. @throws NotFoundError `survey-unknown`, also when it concerns another part only */
export async function findSurvey(ctx: Reader, { surveyId }: SurveyIdInput): Promise<Survey> {
  const sql = sqlOf(ctx.em);
  const row = await readSurveyRow(sql, ctx, surveyId);
  const part = await partOf(sql, ctx, row.side);
  if (!part.concerns(row.unitId)) throw new NotFoundError('survey-unknown', { field: 'surveyId' });
  return presentSurvey(row, part.covers(row.unitId));
}

async function partOf(sql: Sql, ctx: Reader, side: Role) {
  const scope = requireSide(ctx, side);
  if (scope.everything) return { covers: () => true, concerns: () => true };
  const day = await today(sql, ctx.now());
  const covered = new Set(await unitsInScope(sql, scope, day));
  const above = new Set(await unitsAbove(sql, [...covered], day));
  const covers = (unitId: string | null) => unitId !== null && covered.has(unitId);
  return { covers, concerns: (unitId: string | null) => unitId === null || covered.has(unitId) || above.has(unitId) };
}
