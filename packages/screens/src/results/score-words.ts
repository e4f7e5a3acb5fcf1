import type { ScoreResult } from '@unisono/surveys/schema';

type Shape = Pick<ScoreResult, 'kind' | 'min' | 'max'>;

/** How a score is written: shares in per cent, others with as many decimals as their scale bears. */
export interface ScoreWriting {
  readonly factor: 1 | 100;
  readonly digits: number;
}

export function writingOf({ kind, min, max }: Shape): ScoreWriting {
  if (kind === 'share') return { factor: 100, digits: 0 };
  if (max !== null && max - min <= 1) return { factor: 1, digits: 3 };
  return { factor: 1, digits: kind === 'nps' ? 0 : max !== null && max - min <= 10 ? 2 : 1 };
}
