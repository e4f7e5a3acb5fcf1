import type { Estimate } from '../../format/format-interval.ts';
import type { MarkKind } from '../../marks/mark-path.ts';
import { ChartMark } from '../frame/chart-mark.tsx';
import chart from '../frame/chart.module.css';
import { linearScale, rounded } from '../scale/linear-scale.ts';

export interface DotIntervalProps {
  readonly value: Estimate;
  readonly side: MarkKind;
  /** The stretch of the scale that all rows of the table share. */
  readonly range: readonly [number, number];
  /** The organisation's own value, as a hairline through all rows. */
  readonly reference?: number;
  /** Totals are drawn larger. */
  readonly strong?: boolean;
  readonly width?: number;
}

const HEIGHT = 22;

/** A score with its interval in a table cell. The number stands beside it, so the picture is silent. */
export function DotInterval({ value, side, range, reference, strong = false, width = 104 }: DotIntervalProps) {
  const x = linearScale(range[0], range[1], 3, width - 3);
  const held = (at: number) => rounded(x(Math.min(range[1], Math.max(range[0], at))));
  const middle = HEIGHT / 2;
  const { lower, upper } = value;
  return (
    <svg className={chart.inline} width={width} height={HEIGHT} viewBox={`0 0 ${width} ${HEIGHT}`} aria-hidden="true">
      {reference !== undefined && (
        <line x1={held(reference)} x2={held(reference)} y1="0" y2={HEIGHT} className={chart.axis} />
      )}
      {typeof lower === 'number' && typeof upper === 'number' && (
        <line x1={held(lower)} x2={held(upper)} y1={middle} y2={middle} stroke={`var(--${side})`} strokeWidth="1.6" />
      )}
      <ChartMark kind={side} x={held(value.value)} y={middle} radius={strong ? 4.4 : 3.6} />
    </svg>
  );
}
