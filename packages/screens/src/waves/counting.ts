import type { Wave } from '@unisono/surveys/schema';
import { wasCalledOff } from './wave/called-off.ts';

type Counted = Pick<Wave, 'state' | 'answered' | 'answersLost' | 'seriesId' | 'plan'>;

/**
 * How exactly the answers of a wave are known. `stepped`: rounded down to steps of k while a protected one is open.
 * `tooFew`: of a closed protected one nothing could be released. `lost`: nobody can read them any more. `inSeries`: protected and asked on days of their own,
 * where only the series is counted.
 */
export type Counting = 'exact' | 'stepped' | 'tooFew' | 'lost' | 'inSeries';

/** Whether anybody could answer yet, in a window of its own. */
export function isCounted(wave: Pick<Wave, 'state' | 'opensAt' | 'closedAt'>): boolean {
  return (wave.state === 'open' || wave.state === 'closed') && wave.opensAt !== null && !wasCalledOff(wave);
}

export function countingOf({ state, answered, answersLost, seriesId, plan }: Counted): Counting {
  if (plan.mode === 'identified') return 'exact';
  if (answersLost) return 'lost';
  if (seriesId !== null && plan.schedule.recurrence.kind === 'after') return 'inSeries';
  if (state !== 'closed') return 'stepped';
  return answered === 0 ? 'tooFew' : 'exact';
}
