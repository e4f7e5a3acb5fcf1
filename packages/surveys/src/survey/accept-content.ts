import type { Sql } from '@unisono/database/sql';
import { InvalidInputError, NotFoundError } from '@unisono/rpc/server';
import { findContentFault } from './find-content-fault.ts';
import type { SurveyContent } from './survey-content.schema.ts';

/**
 * Refuses content that contradicts itself or names a unit that is not there. What is only unfinished is kept.
 * @throws InvalidInputError with the reason of `findContentFault`
 * @throws NotFoundError `unit-unknown`
 */
export async function acceptContent(sql: Sql, content: SurveyContent): Promise<void> {
  const fault = findContentFault(content);
  if (fault) throw new InvalidInputError(fault.reason, { field: `content.${fault.field}` });
  for (const [index, question] of content.questions.entries()) {
    if (question.kind !== 'internal-service' || question.unitIds.length === 0) continue;
    const known = await sql<{ id: string }>('select id from unit where id = any($1::uuid[])', [question.unitIds]);
    const unit = question.unitIds.find((id) => !known.some((row) => row.id === id));
    if (unit === undefined) continue;
    throw new NotFoundError('unit-unknown', { field: `content.questions.${index}.unitIds`, details: { unit } });
  }
}
