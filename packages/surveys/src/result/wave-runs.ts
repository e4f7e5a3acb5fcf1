import type { Sql } from '@unisono/database/sql';
import { NotFoundError } from '@unisono/rpc/server';
import { isRolling, ROLLING } from '../wave/is-rolling.ts';
import { WAVE_ROWS, type WaveRow } from '../wave/read-wave-row.ts';
import { figuresOf, type Figures } from './figures.ts';
import { readIdentifiedFigures } from './identified-figures.ts';
import { withNetValue } from './net-value.ts';
import { readWaveReleases } from './wave-releases.ts';

/** What one release of a wave, or the answers to an identified one so far, are computed from. */
export interface WaveRun {
  readonly wave: WaveRow;
  /** From 1. */
  readonly sequence: number;
  /** The day that it counts for: the wave's; of a release of a rolling one the last day of its period. */
  readonly day: string | null;
  readonly figures: Figures;
}

/** Trends go back over so many runs. */
const LONGEST_TREND = 12;

/** Everything there is to compute from of a wave, oldest first; nothing before a protected one is released. */
export async function readRuns(sql: Sql, wave: WaveRow, options: { readonly pairs: boolean }): Promise<WaveRun[]> {
  const { questions } = wave.content;
  if (wave.plan.mode === 'identified') {
    const release = await readIdentifiedFigures(sql, { id: wave.id, opensAt: wave.opensAt, questions }, options);
    return [{ wave, sequence: 1, day: wave.day, figures: figuresOf(release) }];
  }
  const releases = await readWaveReleases(sql, wave);
  const days = isRolling(wave.plan) ? await releaseDays(sql, wave.id) : new Map<string, string>();
  return releases.map((release) => ({
    wave,
    sequence: release.sequence,
    day: days.get(release.id) ?? wave.day,
    figures: figuresOf(withNetValue(release, questions)),
  }));
}

async function releaseDays(sql: Sql, waveId: string): Promise<Map<string, string>> {
  const rows = await sql<{ id: string; day: string }>('select id, day from panel_release where wave_id = $1', [waveId]);
  return new Map(rows.map(({ id, day }) => [id, day]));
}

/** The runs of the survey's waves before this one, oldest first. */
export async function readRunsBefore(sql: Sql, wave: WaveRow): Promise<WaveRun[]> {
  const earlier = await sql<WaveRow>(
    `${WAVE_ROWS} where survey.id = $1 and wave.launched_at is not null and wave.opens_at < $2 and wave.id <> $3
       and not (${ROLLING} and wave.series_id is not null)
     order by wave.opens_at desc, wave.id desc limit ${LONGEST_TREND}`,
    [wave.surveyId, wave.opensAt, wave.id],
  );
  const runs: WaveRun[] = [];
  for (const row of earlier.toReversed()) runs.push(...(await readRuns(sql, row, { pairs: false })));
  return runs.slice(-LONGEST_TREND);
}

/** The run that is asked for, else the last one; undefined: there is none yet. @throws NotFoundError `release-unknown` */
export function chooseRun(runs: readonly WaveRun[], sequence: number | undefined): WaveRun | undefined {
  if (sequence === undefined || runs.length === 0) return runs.at(-1);
  const run = runs.find((each) => each.sequence === sequence);
  if (!run) throw new NotFoundError('release-unknown', { field: 'sequence' });
  return run;
}
