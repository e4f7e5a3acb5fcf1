import { recordAudit } from '@unisono/accounts/server';
import { sqlOf, type Sql } from '@unisono/database/sql';
import { CONTENT_BYTES, requireProtection } from '@unisono/disclosure/server';
import { today } from '@unisono/people-core/server';
import { ConflictError, type Context, type VerbContext } from '@unisono/rpc/server';
import { launchPlaces } from '../protected/launch-places.ts';
import { leastAudience } from '../protected/least-audience.ts';
import { broughtInAlone } from '../protected/brought-in-alone.ts';
import { longestAnswer } from '../protected/longest-answer.ts';
import { prepareKeys } from '../protected/prepare-keys.ts';
import { openConfidential } from '../protected/open-confidential.ts';
import { occurrences, type Occurrence } from '../schedule/occurrences.ts';
import { surveyWarnings } from '../survey/survey-warnings.ts';
import { awaitNextOccurrence } from './await-next-occurrence.ts';
import { awaitCuts } from './cut-period.ts';
import { audienceUnits, findAudience } from './find-audience.ts';
import { inviteAudience } from './invite-audience.ts';
import { isRolling } from './is-rolling.ts';
import { readWaveRow, type WaveRow } from './read-wave-row.ts';
import { requireAudience } from './require-audience.ts';
import type { WaveIdInput } from './wave.schema.ts';

/** What a launch did: a recurring wave reaches nobody yet. */
export interface LaunchedWave {
  readonly invited: number;
  readonly booked: number;
  readonly heldBack: number;
}

/**
 * Launches a planned wave: freezes what it asks, its plan and its audience, makes the invitations and books what is
 * sent, all or nothing. A recurring one only begins here; `openOccurrences` opens a wave each time it comes round.
 * @throws ConflictError `wave-launched`, `survey-archived`, `survey-unfinished` (with what blocks), `window-over`,
 * `audience-too-small`; of a protected wave also `protection-missing`, `second-person-needed`, `after-not-anonymous`,
 * `survey-too-long-to-seal`
 */
export async function launchWave(
  ctx: VerbContext & Pick<Context, 'settings'>,
  { waveId }: WaveIdInput,
): Promise<LaunchedWave> {
  const planned = await readyToLaunch(sqlOf(ctx.em), ctx, waveId);
  // A recurring one asks nobody yet.
  if (planned.plan.schedule.recurrence.kind === 'once') {
    await prepareKeys(sqlOf(ctx.em), planned, await today(sqlOf(ctx.em), ctx.now()));
  }
  return ctx.em.transactional(async (em) => {
    const sql = sqlOf(em);
    const wave = await readyToLaunch(sql, ctx, waveId, true);
    const now = ctx.now();
    if (wave.plan.mode !== 'identified') await requireProtection(sql);
    const recurring = wave.plan.schedule.recurrence.kind !== 'once';
    const occurrence = recurring ? undefined : onlyOccurrence(wave, now);
    const begins = isRolling(wave.plan) ? firstOccurrence(wave) : occurrence;
    await sql('update survey_version set launched_at = $2 where id = $1 and launched_at is null', [
      wave.versionId,
      now,
    ]);
    await sql(
      `update wave set version_id = $2, launched_at = $3, launched_by = $4, day = $5, opens_at = $6, closes_at = $7
       where id = $1`,
      [
        wave.id,
        wave.versionId,
        now,
        ctx.actor?.accountId ?? null,
        begins?.day ?? null,
        begins?.opensAt ?? null,
        occurrence?.closesAt ?? null,
      ],
    );
    if (!occurrence) await awaitNextOccurrence(sql, wave.plan.schedule, new Date(now.getTime() - 1));
    const launched = await openWave(sql, ctx, wave, occurrence);
    await recordAudit(sql, ctx.actor, {
      action: 'wave.launched',
      subject: 'wave',
      subjectId: wave.id,
      // Whom the ledger held back, and so who is reached, is no business of those who read the audit.
      details: { versionId: wave.versionId, plan: wave.plan, invited: launched.invited },
    });
    return launched;
  });
}

async function readyToLaunch(sql: Sql, ctx: VerbContext, waveId: string, lock = false): Promise<WaveRow> {
  const wave = await readWaveRow(sql, ctx, waveId, lock);
  await requireAudience(sql, ctx, wave.side, wave.plan);
  refuseUnready(wave);
  return wave;
}

/** Of a recurring wave, which opens later and more than once, only looks whether that may be. */
async function openWave(
  sql: Sql,
  { actor, settings, now }: Pick<VerbContext, 'actor' | 'now'> & Pick<Context, 'settings'>,
  wave: WaveRow,
  occurrence: Occurrence | undefined,
): Promise<LaunchedWave> {
  const { plan, side } = wave;
  const day = await today(sql, now());
  const byMail = plan.channels.includes('email');
  const audience = byMail ? await findAudience(sql, side, plan, day) : [];
  const isProtected = plan.mode !== 'identified';
  if (isProtected && (await broughtInAlone(sql, { plannedAs: wave.id, side }, actor?.accountId ?? null, audience))) {
    throw new ConflictError('second-person-needed', { field: 'waveId' });
  }
  if (isRolling(plan)) {
    await openConfidential(sql, wave, [], await launchPlaces(sql, await audienceUnits(sql, plan, day), day));
    await awaitCuts(sql, plan.schedule, now());
  }
  if (!occurrence) return { invited: 0, booked: 0, heldBack: 0 };
  const least = leastAudience(plan);
  if (byMail && audience.length < least) {
    const details = { least, found: audience.length };
    throw new ConflictError('audience-too-small', { field: 'plan.minimumAudience', details });
  }
  const units = await audienceUnits(sql, plan, day);
  const { opensAt, closesAt } = occurrence;
  const opening = { audience, units, day, actor, settings, now: now() };
  const { booked, heldBack } = await inviteAudience(sql, { ...wave, opensAt, closesAt, number: 0 }, opening);
  return { invited: audience.length, booked, heldBack };
}

function refuseUnready(wave: WaveRow): void {
  if (wave.launchedAt) throw new ConflictError('wave-launched', { field: 'waveId' });
  if (wave.archivedAt) throw new ConflictError('survey-archived', { field: 'surveyId' });
  if (wave.plan.mode === 'anonymous' && wave.plan.schedule.recurrence.kind === 'after') {
    throw new ConflictError('after-not-anonymous', { field: 'plan.schedule.recurrence' });
  }
  const bytes = longestAnswer(wave.content.questions, wave.plan.asked);
  if (wave.plan.mode === 'anonymous' && bytes > CONTENT_BYTES) {
    const details = { bytes, most: CONTENT_BYTES };
    throw new ConflictError('survey-too-long-to-seal', { field: 'content.questions', details });
  }
  const blocking = surveyWarnings(wave.content).find(({ blocks }) => blocks);
  if (!blocking) return;
  throw new ConflictError('survey-unfinished', {
    field: `content.${blocking.field}`,
    details: { problem: blocking.reason },
  });
}

function firstOccurrence({ plan }: WaveRow): Occurrence | undefined {
  const { recurrence } = plan.schedule;
  const day = recurrence.kind === 'once' ? recurrence.day : recurrence.firstDay;
  return occurrences(plan.schedule, day, day)[0];
}

function onlyOccurrence(wave: WaveRow, now: Date): Occurrence {
  const occurrence = firstOccurrence(wave);
  if (occurrence && occurrence.closesAt > now && occurrence.closesAt > occurrence.opensAt) return occurrence;
  throw new ConflictError('window-over', { field: 'plan.schedule' });
}
