import type { Scale } from '@unisono/people-core/schema';
import { differenceOfScores } from '../score/difference-of-scores.ts';
import type { GroupScore } from '../score/group-score.ts';
import type { Finding } from './finding.schema.ts';

/** A change is as good as none when its whole interval lies within this part of the scale. */
const STEADY = 1 / 40;

/** How a side moved from one period to another: risen or fallen, held steady, or (null) the interval carries neither. */
export function movementOf(
  side: 'employee' | 'customer',
  before: { period: string; score: GroupScore | null },
  after: { period: string; score: GroupScore | null },
  scale: Scale | null,
): Finding | null {
  if (!before.score || !after.score || before.period === after.period) return null;
  const difference = differenceOfScores(after.score, before.score);
  if (!difference.ok) return null;
  const { estimate: change, low, high } = difference;
  const movement = { side, change, low, high, from: before.period, to: after.period };
  if (low > 0 || high < 0) return { code: 'side-moved', ...movement };
  const near = scale ? STEADY * (scale.max - scale.min) : 0;
  return low >= -near && high <= near ? { code: 'side-steady', ...movement } : null;
}
