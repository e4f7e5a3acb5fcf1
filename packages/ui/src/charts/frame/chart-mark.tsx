import { diamond, type MarkKind } from '../../marks/mark-path.ts';
import { rounded } from '../scale/linear-scale.ts';

interface ChartMarkProps {
  readonly kind: MarkKind;
  readonly x: number;
  readonly y: number;
  readonly radius?: number;
  /** Undetermined, secondary or pooled. */
  readonly open?: boolean;
}

/** A side's mark inside a chart: disc, square or diamond of about the same area. */
export function ChartMark({ kind, x, y, radius = 4, open = false }: ChartMarkProps) {
  const colour = `var(--${kind})`;
  const paint = open ? { fill: 'var(--paper)', stroke: colour, strokeWidth: 1.5 } : { fill: colour };
  if (kind === 'inside') return <circle cx={rounded(x)} cy={rounded(y)} r={radius} {...paint} />;
  if (kind === 'outside') {
    const side = rounded(radius * 1.8);
    return <rect x={rounded(x - side / 2)} y={rounded(y - side / 2)} width={side} height={side} {...paint} />;
  }
  return <path d={diamond(rounded(x), rounded(y), rounded(radius * 1.3))} {...paint} />;
}
