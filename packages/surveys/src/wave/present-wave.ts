import type { WaveRow } from './read-wave-row.ts';
import type { Wave, WaveState } from './wave.schema.ts';

/** Where a wave stands at `now`: its window opens and closes it by itself. */
export function waveState(
  wave: Pick<WaveRow, 'launchedAt' | 'closedAt' | 'opensAt' | 'closesAt'>,
  now: Date,
): WaveState {
  if (!wave.launchedAt) return 'planned';
  if (wave.closedAt) return 'closed';
  if (!wave.opensAt || !wave.closesAt) return 'recurring';
  if (wave.closesAt <= now) return 'closed';
  return wave.opensAt <= now ? 'open' : 'waiting';
}

/** When its window closes, or closed, where somebody ended it earlier; null: it is recurring and goes on. */
export function closingOf({ closesAt, closedAt }: Pick<WaveRow, 'closesAt' | 'closedAt'>): Date | null {
  return closedAt && (!closesAt || closedAt < closesAt) ? closedAt : closesAt;
}

/** What a screen gets of a wave. */
export function presentWave(row: WaveRow, now: Date): Wave {
  return {
    id: row.id,
    surveyId: row.surveyId,
    side: row.side,
    title: row.content.title,
    state: waveState(row, now),
    plan: row.plan,
    seriesId: row.seriesId,
    day: row.day,
    opensAt: row.opensAt?.toISOString() ?? null,
    closesAt: row.closesAt?.toISOString() ?? null,
    launchedAt: row.launchedAt?.toISOString() ?? null,
    closedAt: row.closedAt?.toISOString() ?? null,
    invited: row.invited,
    answered: row.answered,
    answersLost: row.answersLost,
    missed: row.missed,
    cells: row.plan.mode === 'anonymous' && row.launchedAt ? row.cells : null,
  };
}
