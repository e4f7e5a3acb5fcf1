import { diamond, type MarkKind } from '../../marks/mark-path.ts';
import { linearScale, linePath, type Point } from '../scale/linear-scale.ts';

const WIDTH = 58;
const HEIGHT = 19;

/** A figure's history as a line without axes; the last value carries the side's mark. The table view has the numbers. */
export function Sparkline({ values, side }: { values: readonly (number | null)[]; side: MarkKind }) {
  const known = values.filter((value) => value !== null);
  const x = linearScale(0, values.length - 1, 2, 54);
  const y = linearScale(Math.min(...known), Math.max(...known), 16, 3);
  const points = values.flatMap((value, index): Point[] => (value === null ? [] : [[x(index), y(value)]]));
  const last = points.at(-1);
  const colour = `var(--${side})`;
  return (
    <svg width={WIDTH} height={HEIGHT} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true" style={{ flex: 'none' }}>
      <path d={linePath(points)} fill="none" stroke={colour} strokeWidth="1.5" strokeLinejoin="round" />
      {last && side === 'inside' && <circle cx={last[0]} cy={last[1]} r="2.4" fill={colour} />}
      {last && side === 'outside' && (
        <rect x={last[0] - 2.2} y={last[1] - 2.2} width="4.4" height="4.4" fill={colour} />
      )}
      {last && side === 'together' && <path d={diamond(last[0], last[1], 3.1)} fill={colour} />}
    </svg>
  );
}
