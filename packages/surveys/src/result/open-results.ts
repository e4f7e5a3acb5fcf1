import { sqlOf, type Sql } from '@unisono/database/sql';
import { unitsAbove, today } from '@unisono/people-core/server';
import { NotFoundError, type VerbContext } from '@unisono/rpc/server';
import { ROLLING } from '../wave/is-rolling.ts';
import { WAVE_ROWS, type WaveRow } from '../wave/read-wave-row.ts';
import { readerPart, type ReaderPart } from './reader-part.ts';
import { resultScope } from './result.policy.ts';

export type ResultReader = Pick<VerbContext, 'em' | 'actor' | 'scope' | 'now'>;

export interface OpenedResults {
  readonly sql: Sql;
  readonly wave: WaveRow & { readonly day: string };
  readonly part: ReaderPart;
}

/**
 * A launched wave whose results the reader may open, and the part of the organisation that is read.
 * @throws NotFoundError `wave-unknown`, also when it is of a side, or asked nobody of a part, that the grants open;
 * `unit-unknown`
 * @throws NotAllowedError `unit-out-of-scope`
 */
export async function openResults(
  ctx: ResultReader,
  { waveId, unitId }: { readonly waveId: string; readonly unitId?: string | undefined },
): Promise<OpenedResults> {
  const sql = sqlOf(ctx.em);
  // The answers of a day of a rolling series are the series'.
  const [wave] = await sql<WaveRow>(
    `${WAVE_ROWS} where wave.opens_at is not null and wave.id = coalesce(
       (select wave.series_id from wave where wave.id = $1 and ${ROLLING}), $1)`,
    [waveId],
  );
  const scope = wave && resultScope(ctx, wave.side);
  if (!wave?.day || !scope) throw new NotFoundError('wave-unknown', { field: 'waveId' });
  const part = await readerPart(sql, scope, unitId, ctx.now());
  if (part.open !== 'everything' && wave.plan.unitIds.length > 0) {
    const above = await unitsAbove(sql, [...part.open], await today(sql, ctx.now()));
    const touched = new Set([...part.open, ...above]);
    if (!wave.plan.unitIds.some((id) => touched.has(id))) throw new NotFoundError('wave-unknown', { field: 'waveId' });
  }
  return { sql, wave: { ...wave, day: wave.day }, part };
}
