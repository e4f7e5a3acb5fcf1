import { recordAudit } from '@unisono/accounts/server';
import { newId, sqlOf } from '@unisono/database/sql';
import { ConflictError, type VerbContext } from '@unisono/rpc/server';
import { readSurveyRow } from '../survey/read-survey-row.ts';
import { readWaveRow } from './read-wave-row.ts';
import { requireAudience } from './require-audience.ts';
import type { ChangeWaveInput, PlanWaveInput } from './wave.schema.ts';

/**
 * Plans a run of a survey; nobody is asked before it is launched.
 * @throws NotFoundError `survey-unknown`, ConflictError `survey-archived`, NotAllowedError `unit-out-of-scope`
 */
export async function planWave(ctx: VerbContext, { surveyId, plan }: PlanWaveInput): Promise<{ id: string }> {
  return ctx.em.transactional(async (em) => {
    const sql = sqlOf(em);
    const survey = await readSurveyRow(sql, ctx, surveyId, true);
    await requireAudience(sql, ctx, survey.side, plan);
    if (survey.archivedAt) throw new ConflictError('survey-archived', { field: 'surveyId' });
    const id = newId();
    await sql(`insert into wave (id, survey_id, plan, created_by, created_at) values ($1, $2, $3::jsonb, $4, $5)`, [
      id,
      survey.id,
      JSON.stringify(plan),
      ctx.actor?.accountId ?? null,
      ctx.now(),
    ]);
    await recordAudit(sql, ctx.actor, {
      action: 'wave.planned',
      subject: 'wave',
      subjectId: id,
      details: { surveyId, plan },
    });
    return { id };
  });
}

/** Plans it differently. @throws ConflictError `wave-launched`, NotFoundError `wave-unknown` */
export async function changeWave(ctx: VerbContext, { waveId, plan }: ChangeWaveInput): Promise<void> {
  await ctx.em.transactional(async (em) => {
    const sql = sqlOf(em);
    const wave = await readWaveRow(sql, ctx, waveId, true);
    await requireAudience(sql, ctx, wave.side, wave.plan);
    await requireAudience(sql, ctx, wave.side, plan);
    if (wave.launchedAt) throw new ConflictError('wave-launched', { field: 'waveId' });
    await sql('update wave set plan = $2::jsonb where id = $1', [waveId, JSON.stringify(plan)]);
    await recordAudit(sql, ctx.actor, {
      action: 'wave.changed',
      subject: 'wave',
      subjectId: waveId,
      details: { plan },
    });
  });
}
