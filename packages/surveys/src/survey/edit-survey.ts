import { recordAudit } from '@unisono/accounts/server';
import { newId, sqlOf } from '@unisono/database/sql';
import { ConflictError, type VerbContext } from '@unisono/rpc/server';
import { acceptContent } from './accept-content.ts';
import { readSurveyRow } from './read-survey-row.ts';
import { requireSurveyPart } from './require-survey-part.ts';
import type { EditSurveyInput } from './survey.schema.ts';

/**
 * Keeps what a survey asks. A version that was launched stays as it is: an edit after it begins the next one.
 * @throws NotFoundError `survey-unknown`
 * @throws ConflictError `survey-archived`; `survey-edited-meanwhile` when another revision stands
 * @throws InvalidInputError for the reasons of `findContentFault`
 */
export async function editSurvey(
  ctx: VerbContext,
  input: EditSurveyInput,
): Promise<{ version: number; revision: number }> {
  return ctx.em.transactional(async (em) => {
    const sql = sqlOf(em);
    const survey = await readSurveyRow(sql, ctx, input.surveyId, true);
    await requireSurveyPart(sql, ctx, survey);
    if (survey.archivedAt) throw new ConflictError('survey-archived', { field: 'surveyId' });
    if (survey.revision !== input.revision) throw new ConflictError('survey-edited-meanwhile', { field: 'revision' });
    await acceptContent(sql, input.content);

    const version = survey.launchedAt ? survey.number + 1 : survey.number;
    const revision = survey.revision + 1;
    const content = JSON.stringify(input.content);
    if (survey.launchedAt) {
      await sql(
        `insert into survey_version (id, survey_id, number, content, revision, changed_at)
         values ($1, $2, $3, $4::jsonb, $5, $6)`,
        [newId(), survey.id, version, content, revision, ctx.now()],
      );
    } else {
      await sql('update survey_version set content = $2::jsonb, revision = $3, changed_at = $4 where id = $1', [
        survey.versionId,
        content,
        revision,
        ctx.now(),
      ]);
    }
    await recordAudit(sql, ctx.actor, {
      action: 'survey.edited',
      subject: 'survey',
      subjectId: survey.id,
      details: { version, revision, questions: input.content.questions.map((question) => question.code) },
    });
    return { version, revision };
  });
}
