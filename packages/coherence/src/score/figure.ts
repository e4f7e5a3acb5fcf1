import { meanInterval, npsInterval, shareInterval, type Interval } from '@unisono/statistics/intervals';
import { refuse, type Outcome } from '@unisono/statistics/refusal';
import type { Figure } from './figure.schema.ts';
import type { GroupScore } from './group-score.ts';

/** Why a score that was told without n, or without its spread, has no interval. */
const UNKNOWN_ERROR = { n: 'n-unknown', sd: 'sd-unknown' } as const;

export function figureOf(score: GroupScore): Figure {
  const { mean, n, sd, kind } = score;
  const bare = { value: mean, n, low: null, high: null };
  if (n === null) return { ...bare, noInterval: UNKNOWN_ERROR.n };
  if (sd === null && n > 1 && kind !== 'share') return { ...bare, noInterval: UNKNOWN_ERROR.sd };
  return withInterval(mean, n, intervalOf({ ...score, n }));
}

/** A number with the interval that was, or was not, computed for it. */
export function withInterval(
  value: number,
  n: number | null,
  interval: Outcome<{ low: number; high: number }>,
): Figure {
  if (!interval.ok) return { value, n, low: null, high: null, noInterval: interval.reason };
  return { value, n, low: interval.low, high: interval.high, noInterval: null };
}

function intervalOf({ mean, n, sd, kind }: GroupScore & { n: number }): Outcome<Interval> {
  if (n < 1) return refuse('too-few-values', { needed: 1, found: n });
  if (kind === 'share') return shareInterval({ n, hits: Math.min(n, Math.max(0, mean * n)) });
  return kind === 'nps' ? npsInterval({ n, mean, sd }) : meanInterval({ n, mean, sd });
}
