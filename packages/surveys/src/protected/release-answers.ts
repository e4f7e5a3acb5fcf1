import type { Sql } from '@unisono/database/sql';
import {
  closeAnonymousWave,
  closePeriod,
  closeWithoutKeys,
  endWave,
  readReleases,
  readWaveKeys,
} from '@unisono/disclosure/server';
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

interface Ended {
  readonly dataDir: string;
  /** The instant from which on nobody could answer any more. */
  readonly end: Date;
  /** Whether an anonymous one ends although its key file is lost, and its answers with it. */
  readonly withoutKeys: boolean;
}

/**
 * Releases what was answered to a protected wave that ends, in the transaction that ends it; of an identified one there
 * is nothing to release. Who drew a token is forgotten with it. The release joins the panel.
 * @returns whether the answers were lost, so that nothing is released
 * @throws ConflictError `wave-keys-missing`
 */
export async function releaseAnswers(
  sql: Sql,
  wave: EndingWave,
  { dataDir, end, withoutKeys }: Ended,
): Promise<boolean> {
  const { id, plan } = wave;
  if (plan.mode === 'identified') return false;
  if (plan.mode === 'confidential') {
    await releasePeriod(sql, wave, end);
    // Where people could join while it was open, the release alone does not end it.
    await endWave(sql, id);
    return false;
  }
  await sql('update invitation set blinded = null where wave_id = $1 and blinded is not null', [id]);
  if (withoutKeys && !(await readWaveKeys(dataDir, id))) {
    await closeWithoutKeys(sql, id);
    return true;
  }
  const { releaseId } = await closeAnonymousWave(sql, dataDir, id, (answer) => completeAnswer(wave.content, answer));
  await joinPanel(sql, wave, releaseId, end);
  return false;
}

/**
 * Releases what was answered to a rolling wave in the period that ended at `end`, and lets it go on. Where fewer than k
 * answered, theirs wait for the next period.
 */
export async function releasePeriod(sql: Sql, wave: EndingWave, end: Date): Promise<void> {
  const made = await closePeriod(sql, wave.id);
  if (made) await joinPanel(sql, wave, made.releaseId, end);
}

async function joinPanel(sql: Sql, { id, side, content }: EndingWave, releaseId: string, end: Date): Promise<void> {
  const day = await today(sql, new Date(end.getTime() - 1));
  const made = (await readReleases(sql, id)).filter((release) => release.id === releaseId);
  for (const release of made) await contributeRelease(sql, { release, side, questions: content.questions, day });
}
