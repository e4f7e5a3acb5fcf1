import { sqlOf } from '@unisono/database/sql';
import { today, unitsAbove, unitsInScope } from '@unisono/people-core/server';
import { NotAllowedError, type VerbContext } from '@unisono/rpc/server';
import { presentWave } from '../wave/present-wave.ts';
import { ROLLING } from '../wave/is-rolling.ts';
import { WAVE_ROWS, type WaveRow } from '../wave/read-wave-row.ts';
import { presentResultWave } from './result.presenter.ts';
import { resultScope } from './result.policy.ts';
import type { ListResultsInput, ResultWave } from './result.schema.ts';

/**
 * The launched waves of a side that asked anybody of the reader's part of the organisation, the last first.
 * @throws NotAllowedError `side-not-granted`
 */
export async function listResults(
  ctx: Pick<VerbContext, 'em' | 'actor' | 'scope' | 'now'>,
  { side, surveyId }: ListResultsInput,
): Promise<ResultWave[]> {
  const scope = resultScope(ctx, side);
  if (!scope) throw new NotAllowedError('side-not-granted', { field: 'side', details: { side } });
  const sql = sqlOf(ctx.em);
  const rows = await sql<WaveRow>(
    `${WAVE_ROWS} where survey.side = $1 and ($2::uuid is null or survey.id = $2) and wave.opens_at is not null
       and not (${ROLLING} and wave.series_id is not null)
     order by wave.opens_at desc, wave.id desc`,
    [side, surveyId ?? null],
  );
  const day = await today(sql, ctx.now());
  const open = scope.everything ? [] : await unitsInScope(sql, scope, day);
  const touched = new Set([...open, ...(await unitsAbove(sql, open, day))]);
  const asked = ({ plan }: WaveRow) => plan.unitIds.length === 0 || plan.unitIds.some((id) => touched.has(id));
  return rows
    .filter((row) => scope.everything || asked(row))
    .map((row) => presentResultWave(presentWave(row, ctx.now())));
}
