import { recordAudit } from '@unisono/accounts/server';
import { newId, sqlOf, type EntityManager } from '@unisono/database/sql';
import { InvalidInputError, type VerbContext } from '@unisono/rpc/server';
import { LIBRARY } from '../library/library.ts';
import { acceptContent } from './accept-content.ts';
import { requireSurveyPart } from './require-survey-part.ts';
import type { SurveyContent } from './survey-content.schema.ts';
import { SurveyVersionEntity } from './survey-version.entity.ts';
import { SurveyEntity } from './survey.entity.ts';
import type { CreateSurveyInput } from './survey.schema.ts';

/**
 * Begins a survey, from what is given or from a set of the library.
 * @throws NotAllowedError `side-not-granted`, `unit-out-of-scope`
 * @throws InvalidInputError `question-set-of-other-side`, and the reasons of `findContentFault`
 */
export async function createSurvey(ctx: VerbContext, input: CreateSurveyInput): Promise<{ id: string }> {
  return ctx.em.transactional(async (em) => {
    const sql = sqlOf(em);
    await requireSurveyPart(sql, ctx, input);
    const content = 'content' in input.from ? input.from.content : fromLibrary(input, input.from.questionSet);
    await acceptContent(sql, content);
    const id = addSurvey(em, ctx, { ...input, content, copiedFrom: null });
    await em.flush();
    await recordAudit(sql, ctx.actor, {
      action: 'survey.created',
      subject: 'survey',
      subjectId: id,
      details: { side: input.side, unitId: input.unitId, title: content.title },
    });
    return { id };
  });
}

/** A survey with its first version, to be flushed. Answers its id. */
export function addSurvey(
  em: EntityManager,
  { actor, now }: Pick<VerbContext, 'actor' | 'now'>,
  made: Pick<CreateSurveyInput, 'side' | 'unitId'> & { content: SurveyContent; copiedFrom: string | null },
): string {
  const { content, ...facts } = made;
  const survey = em.create(SurveyEntity, {
    id: newId(),
    side: facts.side,
    unitId: facts.unitId,
    copiedFrom: facts.copiedFrom,
    createdBy: actor?.accountId ?? null,
    createdAt: now(),
    archivedAt: null,
  });
  em.create(SurveyVersionEntity, {
    id: newId(),
    survey,
    number: 1,
    content,
    revision: 1,
    changedAt: now(),
    launchedAt: null,
  });
  return survey.id;
}

function fromLibrary({ side }: CreateSurveyInput, code: string): SurveyContent {
  const set = LIBRARY.find((each) => each.code === code && each.side === side);
  if (!set) throw new InvalidInputError('question-set-of-other-side', { field: 'from.questionSet' });
  return {
    title: set.title,
    introduction: null,
    languages: ['en', 'es'],
    layout: 'one-by-one',
    questions: [...set.questions],
  };
}
