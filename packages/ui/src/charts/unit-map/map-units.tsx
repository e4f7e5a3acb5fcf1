import { diamond } from '../../marks/mark-path.ts';
import chart from '../frame/chart.module.css';
import { rounded } from '../scale/linear-scale.ts';
import type { PlacedLabel } from './place-labels.ts';
import type { MapUnit } from './map-unit.ts';
import classes from './unit-map.module.css';

/** A unit where the map draws it. */
export interface DrawnUnit {
  readonly unit: MapUnit;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  /** Ends of its intervals in pixels; undefined where not known. */
  readonly across: readonly [number, number] | undefined;
  readonly down: readonly [number, number] | undefined;
  readonly trail: readonly (readonly [number, number])[];
  readonly label: PlacedLabel | undefined;
}

/** The cross of a unit's intervals: horizontal inside, vertical outside. */
export function UnitCross({ drawn: { x, y, across, down } }: { drawn: DrawnUnit }) {
  return (
    <>
      {across && (
        <line
          x1={rounded(across[0])}
          x2={rounded(across[1])}
          y1={rounded(y)}
          y2={rounded(y)}
          className={classes.across}
        />
      )}
      {down && (
        <line x1={rounded(x)} x2={rounded(x)} y1={rounded(down[0])} y2={rounded(down[1])} className={classes.down} />
      )}
    </>
  );
}

/** Where a unit came from. */
export function UnitTrail({ drawn: { x, y, trail } }: { drawn: DrawnUnit }) {
  const [start] = trail;
  if (!start) return null;
  const points = [...trail, [x, y] as const].map(([px, py]) => `${rounded(px)},${rounded(py)}`).join(' ');
  return (
    <>
      <polyline points={points} className={classes.trail} />
      <circle cx={rounded(start[0])} cy={rounded(start[1])} r="2.4" className={classes.start} />
    </>
  );
}

interface UnitPointProps {
  readonly drawn: DrawnUnit;
  readonly selected: boolean;
  readonly strong: boolean;
  /** Whether the keys reach it: one point of the map at a time. */
  readonly reachable: boolean;
  readonly description: string;
  onFocus(): void;
}

/** The unit itself: a diamond, open when undetermined, and its name. */
export function UnitPoint({ drawn, selected, strong, reachable, description, onFocus }: UnitPointProps) {
  const { unit, x, y, radius, label } = drawn;
  const open = unit.quadrant === 'undetermined';
  return (
    <g
      role="option"
      aria-selected={selected}
      aria-label={description}
      tabIndex={reachable ? 0 : -1}
      data-unit={unit.id}
      className={chart.focusable}
      onFocus={onFocus}
    >
      <g className={classes.point} style={{ transform: `translate(${rounded(x)}px, ${rounded(y)}px)` }}>
        <path d={diamond(0, 0, radius + 5)} className={chart.focusRing} />
        {selected && <path d={diamond(0, 0, radius + 5)} className={classes.chosen} />}
        <path d={diamond(0, 0, radius)} className={open ? classes.open : classes.full} />
      </g>
      {label && (
        <text
          x={rounded(label.x)}
          y={rounded(label.y)}
          className={`${chart.ink} ${chart.halo} ${strong ? chart.bold : ''} ${label.anchor === 'start' ? '' : (chart[label.anchor] ?? '')}`}
        >
          {unit.name}
        </text>
      )}
    </g>
  );
}
