import { recordAudit } from '@unisono/accounts/server';
import { sqlOf } from '@unisono/database/sql';
import type { VerbContext } from '@unisono/rpc/server';
import { addSurvey } from './create-survey.ts';
import { readSurveyRow } from './read-survey-row.ts';
import { requireSurveyPart } from './require-survey-part.ts';
import type { SurveyIdInput } from './survey.schema.ts';

/**
 * Begins another survey with what the last version of this one asks. Codes stay, so trends go on.
 * @throws NotFoundError `survey-unknown`
 */
export async function duplicateSurvey(ctx: VerbContext, input: SurveyIdInput): Promise<{ id: string }> {
  return ctx.em.transactional(async (em) => {
    const sql = sqlOf(em);
    const survey = await readSurveyRow(sql, ctx, input.surveyId);
    await requireSurveyPart(sql, ctx, survey);
    const { en, es } = survey.content.title;
    const title = { en: named(en, 'copy'), es: named(es, 'copia') };
    const id = addSurvey(em, ctx, {
      side: survey.side,
      unitId: survey.unitId,
      content: { ...survey.content, title },
      copiedFrom: survey.id,
    });
    await em.flush();
    await recordAudit(sql, ctx.actor, {
      action: 'survey.duplicated',
      subject: 'survey',
      subjectId: id,
      details: { from: survey.id },
    });
    return { id };
  });
}

const LONGEST_TITLE = 120;

function named(title: string, suffix: string): string {
  return title === '' ? '' : `${title.slice(0, LONGEST_TITLE - suffix.length - 3)} (${suffix})`;
}
