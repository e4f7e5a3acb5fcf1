import type { MetricKind, Scale } from '@unisono/people-core/schema';

/** How a score is written: shares in percent, net scores without decimals, short scales with more of them. */
export interface ScoreShape {
  /** Shares are stored from 0 to 1 and shown from 0 to 100. */
  readonly factor: 1 | 100;
  readonly digits: number;
  /** The range the shown score cannot leave, where it is known. */
  readonly limits: readonly [number, number] | undefined;
}

export function scoreShapeOf({ kind, scale }: { kind: MetricKind | null; scale: Scale | null }): ScoreShape {
  if (kind === 'share') return { factor: 100, digits: 1, limits: [0, 100] };
  if (kind === 'nps') return { factor: 1, digits: 0, limits: [-100, 100] };
  const limits = scale ? ([scale.min, scale.max] as const) : undefined;
  const width = scale ? scale.max - scale.min : 100;
  return { factor: 1, digits: width <= 1 ? 3 : width <= 10 ? 2 : 1, limits };
}
