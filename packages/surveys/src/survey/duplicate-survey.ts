import { recordAudit } from '@unisono/accounts/server';
import { sqlOf } from '@unisono/database/sql';
import type { VerbContext } from '@unisono/rpc/server';
import { addSurvey } from './create-survey.ts';
import { findSurvey } from './list-surveys.ts';
import { requireSide } from './scope-of-side.ts';
import type { SurveyIdInput } from './survey.schema.ts';

/**
 * Begins another survey with what the last version of this one asks. Codes stay, so trends go on. It belongs to the same part
 * of the organisation; the copy of a survey that the actor may only read, to the actor's own.
 * @throws NotFoundError `survey-unknown`
 */
export async function duplicateSurvey(ctx: VerbContext, input: SurveyIdInput): Promise<{ id: string }> {
  return ctx.em.transactional(async (em) => {
    const sql = sqlOf(em);
    const survey = await findSurvey({ ...ctx, em }, input);
    const scope = requireSide(ctx, survey.side);
    const unitId = survey.editable || scope.everything ? survey.unitId : (scope.roots[0] ?? null);
    const { en, es } = survey.content.title;
    const title = { en: named(en, 'copy'), es: named(es, 'copia') };
    const id = addSurvey(em, ctx, {
      side: survey.side,
      unitId,
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
