import { sqlOf, type Sql } from '@unisono/database/sql';
import type { Role } from '@unisono/people-core/schema';
import { today, unitsInScope } from '@unisono/people-core/server';
import { NotFoundError, type VerbContext } from '@unisono/rpc/server';
import { requireSide } from '../survey/scope-of-side.ts';
import { presentWave } from './present-wave.ts';
import { readWaveRow, WAVE_ROWS, type WaveRow } from './read-wave-row.ts';
import type { ListWavesInput, Wave, WaveIdInput } from './wave.schema.ts';

type Reader = Pick<VerbContext, 'em' | 'actor' | 'scope' | 'now'>;

/**
 * The waves of a side that ask people of the reader's part of the organisation and nobody beyond it, the last first.
 * @throws NotAllowedError `side-not-granted`
 */
export async function listWaves(ctx: Reader, { side, surveyId }: ListWavesInput): Promise<Wave[]> {
  const sql = sqlOf(ctx.em);
  const within = await partOf(sql, ctx, side);
  const rows = await sql<WaveRow>(
    `${WAVE_ROWS} where survey.side = $1 and ($2::uuid is null or survey.id = $2) order by wave.id desc`,
    [side, surveyId ?? null],
  );
  return rows.filter(within).map((row) => presentWave(row, ctx.now()));
}

/** One of them. @throws NotFoundError `wave-unknown` */
export async function findWave(ctx: Reader, { waveId }: WaveIdInput): Promise<Wave> {
  const sql = sqlOf(ctx.em);
  const row = await readWaveRow(sql, ctx, waveId);
  const within = await partOf(sql, ctx, row.side);
  if (!within(row)) throw new NotFoundError('wave-unknown', { field: 'waveId' });
  return presentWave(row, ctx.now());
}

async function partOf(sql: Sql, ctx: Reader, side: Role): Promise<(row: WaveRow) => boolean> {
  const scope = requireSide(ctx, side);
  if (scope.everything) return () => true;
  const open = new Set(await unitsInScope(sql, scope, await today(sql, ctx.now())));
  return ({ plan }) => plan.unitIds.length > 0 && plan.unitIds.every((id) => open.has(id));
}
