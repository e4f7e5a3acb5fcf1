import { useTranslation } from 'react-i18next';
import type { Estimate } from '../../format/format-interval.ts';
import { useFormats } from '../../format/use-formats.ts';
import type { MarkKind } from '../../marks/mark-path.ts';
import { ChartCanvas } from '../frame/chart-canvas.tsx';
import { ChartMark } from '../frame/chart-mark.tsx';
import classes from '../frame/chart.module.css';
import { measureText } from '../frame/measure-text.ts';
import { useWidth } from '../frame/use-width.ts';
import { linearScale, rounded } from '../scale/linear-scale.ts';
import { axisAround, tickDigits } from '../scale/nice-ticks.ts';
import '../texts.ts';

export interface RankedUnit {
  readonly id: string;
  readonly name: string;
  readonly value: Estimate;
  readonly n?: number | null;
}

export interface RankedUnitsProps {
  readonly title: string;
  readonly side: MarkKind;
  /** In the order to be shown. */
  readonly units: readonly RankedUnit[];
  /** The unit that the page speaks of: in bold among the others. */
  readonly own?: string;
  /** The whole organisation, as a line through all rows. */
  readonly reference?: number;
  readonly limits?: readonly [number, number];
  readonly digits?: number;
  onOpen?(id: string): void;
}

const ROW = 24;
const TOP = 18;

/** Units in order, each with its interval, against the whole. */
export function RankedUnits({ title, side, units, own, reference, limits, digits = 1, onOpen }: RankedUnitsProps) {
  const { t } = useTranslation('charts');
  const formats = useFormats();
  const { ref, width } = useWidth<HTMLDivElement>();
  const ends = units.flatMap(({ value }) => [value.value, value.lower ?? value.value, value.upper ?? value.value]);
  const axis = axisAround(reference === undefined ? ends : [...ends, reference], {
    count: 4,
    ...(limits && { limits }),
  });
  const left = Math.min(width * 0.4, Math.max(60, ...units.map((unit) => measureText(unit.name, 12) + 14)));
  const right = width - 52;
  const x = linearScale(axis.from, axis.to, left, Math.max(left + 40, right));
  const bottom = TOP + units.length * ROW;
  const spoken = units.map((unit) => `${unit.name} ${formats.estimate(unit.value, digits)}`).join('; ');
  return (
    <ChartCanvas
      canvasRef={ref}
      width={width}
      height={bottom + 20}
      label={t('ranking.label', { title })}
      description={spoken}
      interactive={onOpen !== undefined}
    >
      {axis.ticks.map((tick) => (
        <g key={tick} aria-hidden="true">
          <line x1={rounded(x(tick))} x2={rounded(x(tick))} y1={TOP} y2={bottom} className={classes.grid} />
          <text x={rounded(x(tick))} y={bottom + 15} className={`${classes.small} ${classes.mute} ${classes.middle}`}>
            {formats.number(tick, tickDigits(axis.ticks))}
          </text>
        </g>
      ))}
      {reference !== undefined && (
        <g aria-hidden="true">
          <line
            x1={rounded(x(reference))}
            x2={rounded(x(reference))}
            y1={TOP - 2}
            y2={bottom}
            className={classes.cut}
          />
          <text x={rounded(x(reference))} y={11} className={`${classes.small} ${classes.ink} ${classes.middle}`}>
            {t('ranking.reference', { value: formats.number(reference, digits) })}
          </text>
        </g>
      )}
      {units.map((unit, index) => (
        <Row
          key={unit.id}
          unit={unit}
          own={unit.id === own}
          side={side}
          digits={digits}
          middle={TOP + index * ROW + ROW / 2}
          left={left}
          width={width}
          x={x}
          onOpen={onOpen}
        />
      ))}
    </ChartCanvas>
  );
}

interface RowProps {
  readonly unit: RankedUnit;
  readonly own: boolean;
  readonly side: MarkKind;
  readonly digits: number;
  readonly middle: number;
  readonly left: number;
  readonly width: number;
  readonly x: (value: number) => number;
  readonly onOpen: ((id: string) => void) | undefined;
}

function Row({ unit, own, side, digits, middle, left, width, x, onOpen }: RowProps) {
  const formats = useFormats();
  const { lower, upper, value } = unit.value;
  const name = fitted(unit.name, left - 12);
  const opens = onOpen && {
    role: 'button',
    tabIndex: 0,
    'aria-label': `${name} ${formats.estimate(unit.value, digits)}${name === unit.name ? '' : ` (${unit.name})`}`,
    className: `${classes.focusable} ${classes.rowLink}`,
    style: { cursor: 'pointer' },
    onClick: () => onOpen(unit.id),
    onKeyDown: (event: React.KeyboardEvent) => {
      if (event.key === 'Enter') onOpen(unit.id);
    },
  };
  return (
    <g {...opens}>
      <rect x={-4} y={middle - 11} width={width + 8} height={22} rx="3" fill="transparent" />
      <rect x={-4} y={middle - 11} width={width + 8} height={22} rx="3" className={classes.focusRing} />
      {typeof lower === 'number' && typeof upper === 'number' && (
        <line
          x1={rounded(x(lower))}
          x2={rounded(x(upper))}
          y1={middle}
          y2={middle}
          stroke={`var(--${side})`}
          strokeWidth="1.6"
        />
      )}
      <ChartMark kind={side} x={x(value)} y={middle} radius={3.8} />
      <text y={middle + 4} className={classes.ink}>
        <tspan x={0} className={own ? classes.bold : undefined}>
          {name}
        </tspan>{' '}
        <tspan x={width} className={`${classes.medium} ${classes.end}`}>
          {formats.number(value, digits)}
        </tspan>
      </text>
    </g>
  );
}

/** A name cut to the room there is; the row's own name is read out whole. */
function fitted(name: string, room: number): string {
  if (measureText(name, 12) <= room) return name;
  let length = name.length;
  while (length > 3 && measureText(`${name.slice(0, length)}…`, 12) > room) length -= 1;
  return `${name.slice(0, length).trimEnd()}…`;
}
