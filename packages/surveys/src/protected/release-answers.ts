import type { Sql } from '@unisono/database/sql';
import { closeAnonymousWave, closePeriod, endWave, readReleases } from '@unisono/disclosure/server';
import type { Role } from '@unisono/people-core/schema';
import { today } from '@unisono/people-core/server';
import type { Question } from '../survey/question.schema.ts';
import type { WavePlan } from '../wave/wave-plan.schema.ts';
import { completeAnswer } from './complete-answer.ts';
import { contributeRelease } from './contribute-release.ts';

interface EndingWave {
  readonly id: string;
  readonly side: Role;
  readonly plan: Pick<WavePlan, 'mode'>;
  readonly content: { readonly questions: readonly Question[] };
}

/**
 * Releases what was answered to a protected wave that ends, in the transaction that ends it; of an identified one there
 * is nothing to release. Who drew a token is forgotten with it. The release joins the panel. `end` is the instant from which
 * on nobody could answer any more.
 * @throws ConflictError `wave-keys-missing`
 */
export async function releaseAnswers(sql: Sql, wave: EndingWave, dataDir: string, end: Date): Promise<void> {
  const { id, plan, content } = wave;
  if (plan.mode === 'identified') return;
  if (plan.mode === 'confidential') {
    await closePeriod(sql, id);
    // Where people could join while it was open, the release alone does not end it.
    await endWave(sql, id);
  }
  if (plan.mode === 'anonymous') {
    await closeAnonymousWave(sql, dataDir, id, (answer) => completeAnswer(content, answer));
    await sql('update invitation set blinded = null where wave_id = $1 and blinded is not null', [id]);
  }
  await joinPanel(sql, wave, end);
}

/**
 * Releases what was answered to a rolling wave in the period that ended at `end`, and lets it go on. Where fewer than k
 * answered, theirs wait for the next period.
 */
export async function releasePeriod(sql: Sql, wave: EndingWave, end: Date): Promise<void> {
  await closePeriod(sql, wave.id);
  await joinPanel(sql, wave, end);
}

/** What is in the panel already stays as it is. */
async function joinPanel(sql: Sql, { id, side, content }: EndingWave, end: Date): Promise<void> {
  const day = await today(sql, new Date(end.getTime() - 1));
  for (const release of await readReleases(sql, id)) {
    await contributeRelease(sql, { release, side, questions: content.questions, day });
  }
}
