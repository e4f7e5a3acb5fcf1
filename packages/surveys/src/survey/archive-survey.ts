import { recordAudit } from '@unisono/accounts/server';
import { sqlOf } from '@unisono/database/sql';
import type { VerbContext } from '@unisono/rpc/server';
import { readSurveyRow } from './read-survey-row.ts';
import { requireSurveyPart } from './require-survey-part.ts';
import type { SurveyIdInput } from './survey.schema.ts';

/** Takes a survey out of the lists; its waves and answers stay. Twice changes nothing. @throws NotFoundError `survey-unknown` */
export async function archiveSurvey(ctx: VerbContext, input: SurveyIdInput): Promise<void> {
  await ctx.em.transactional(async (em) => {
    const sql = sqlOf(em);
    const survey = await readSurveyRow(sql, ctx, input.surveyId, true);
    await requireSurveyPart(sql, ctx, survey);
    if (survey.archivedAt) return;
    await sql('update survey set archived_at = $2 where id = $1', [survey.id, ctx.now()]);
    await recordAudit(sql, ctx.actor, { action: 'survey.archived', subject: 'survey', subjectId: survey.id });
  });
}
