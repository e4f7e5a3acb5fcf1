import type { Sql } from '@unisono/database/sql';
import { closeAnonymousWave, closePeriod, endWave } from '@unisono/disclosure/server';
import type { Question } from '../survey/question.schema.ts';
import type { WavePlan } from '../wave/wave-plan.schema.ts';
import { completeAnswer } from './complete-answer.ts';

interface EndingWave {
  readonly id: string;
  readonly plan: Pick<WavePlan, 'mode'>;
  readonly content: { readonly questions: readonly Question[] };
}

/**
 * Releases what was answered to a protected wave that ends, in the transaction that ends it; of an identified one there
 * is nothing to release. Who drew a token is forgotten with it.
 * @throws ConflictError `wave-keys-missing`
 */
export async function releaseAnswers(sql: Sql, { id, plan, content }: EndingWave, dataDir: string): Promise<void> {
  if (plan.mode === 'confidential') {
    await closePeriod(sql, id);
    // Where people could join by an open address, the release alone does not end it.
    await endWave(sql, id);
  }
  if (plan.mode === 'anonymous') {
    await closeAnonymousWave(sql, dataDir, id, (answer) => completeAnswer(content, answer));
    await sql('update invitation set blinded = null where wave_id = $1 and blinded is not null', [id]);
  }
}
