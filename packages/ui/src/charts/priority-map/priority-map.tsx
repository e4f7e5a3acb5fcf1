import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../format/use-formats.ts';
import type { MarkKind } from '../../marks/mark-path.ts';
import { ChartCanvas } from '../frame/chart-canvas.tsx';
import { ChartMark } from '../frame/chart-mark.tsx';
import classes from '../frame/chart.module.css';
import { measureText } from '../frame/measure-text.ts';
import { useWidth } from '../frame/use-width.ts';
import { linearScale, rounded } from '../scale/linear-scale.ts';
import { axisAround, tickDigits } from '../scale/nice-ticks.ts';
import { placeLabels } from '../unit-map/place-labels.ts';
import '../texts.ts';

/** A driver: how it is answered across, how much of the outcome it goes with up. */
export interface PriorityPoint {
  readonly id: string;
  readonly name: string;
  readonly mean: number;
  /** Part of the outcome's variance that goes with it, 0 to 1, with its interval. */
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

export interface PriorityMapProps {
  readonly title: string;
  readonly side: MarkKind;
  readonly points: readonly PriorityPoint[];
  /** Where "low" and "important" begin. */
  readonly cuts: { readonly mean: number; readonly share: number };
  /** The words of the horizontal axis. */
  readonly across: string;
}

const HEIGHT = 232;
const TOP = 8;
const BOTTOM = HEIGHT - 38;
const LEFT = 34;
const NAME = 20;

/** What to work on first: low and important stands in the tinted corner. */
export function PriorityMap({ title, side, points, cuts, across }: PriorityMapProps) {
  const { t } = useTranslation('charts');
  const formats = useFormats();
  const { ref, width } = useWidth<HTMLDivElement>();
  const [at, setAt] = useState<string>();
  const shares = axisAround([0, cuts.share, ...points.map(({ high }) => high)], { count: 4, limits: [0, 1] });
  const means = axisAround([cuts.mean, ...points.map(({ mean }) => mean)], { count: 3, air: 0.16 });
  const x = linearScale(means.from, means.to, LEFT, Math.max(LEFT + 60, width - 4));
  const y = linearScale(0, shares.to, BOTTOM, TOP);
  const spoken = (point: PriorityPoint) =>
    t('priority.point', {
      name: point.name,
      mean: formats.number(point.mean, 1),
      share: formats.percent(point.share),
      low: formats.percent(point.low),
      high: formats.percent(point.high),
    });
  const names = points.map(({ name }) => (name.length > NAME ? `${name.slice(0, NAME - 1).trimEnd()}…` : name));
  const labels = placeLabels(
    points.map(({ mean, share }, index) => ({
      x: x(mean),
      y: y(share),
      radius: 4.5,
      width: measureText(names[index] ?? '', 12, 500),
      // In the corner that asks for something every name stands; elsewhere only where it can be read.
      keep: mean < cuts.mean && share > cuts.share,
    })),
    points.map(({ mean, low, high }) => ({
      left: x(mean) - 2,
      right: x(mean) + 2,
      top: y(high),
      bottom: y(low),
      weight: 2,
    })),
    { left: LEFT, right: width, top: TOP, bottom: BOTTOM },
  );
  const shown = points.find(({ id }) => id === at);
  return (
    <ChartCanvas
      canvasRef={ref}
      width={width}
      height={HEIGHT}
      label={t('priority.label', { title })}
      description={points.map(spoken).join(' ')}
      interactive
      overlay={
        shown && (
          <div
            className={classes.detail}
            style={{ top: y(shown.share) + 12, left: Math.max(0, Math.min(x(shown.mean) - 60, width - 230)) }}
            aria-hidden="true"
          >
            <b>{shown.name}</b>
            {t('priority.detail', {
              mean: formats.number(shown.mean, 1),
              share: formats.percent(shown.share),
              low: formats.percent(shown.low),
              high: formats.percent(shown.high),
            })}
          </div>
        )
      }
    >
      <g aria-hidden="true">
        <rect
          x={LEFT}
          y={TOP}
          width={rounded(Math.max(0, x(cuts.mean) - LEFT))}
          height={rounded(y(cuts.share) - TOP)}
          fill={`var(--${side}-soft)`}
        />
        {shares.ticks.map((tick, index) => (
          <g key={tick}>
            <line x1={LEFT} x2={width} y1={rounded(y(tick))} y2={rounded(y(tick))} className={classes.grid} />
            <text x={LEFT - 6} y={rounded(y(tick)) + 4} className={`${classes.small} ${classes.mute} ${classes.end}`}>
              {index === shares.ticks.length - 1 ? formats.percent(tick) : formats.number(tick * 100, 0)}
            </text>
          </g>
        ))}
        <line x1={rounded(x(cuts.mean))} x2={rounded(x(cuts.mean))} y1={TOP} y2={BOTTOM} className={classes.axis} />
        <line x1={LEFT} x2={width} y1={rounded(y(cuts.share))} y2={rounded(y(cuts.share))} className={classes.axis} />
        <text x={LEFT + 8} y={TOP + 17} className={classes.finding}>
          {t('priority.act')}
        </text>
        <text x={width - 4} y={TOP + 17} className={`${classes.finding} ${classes.end}`}>
          {t('priority.keep')}
        </text>
        {means.ticks.map((tick) => (
          <text
            key={tick}
            x={rounded(x(tick))}
            y={BOTTOM + 16}
            className={`${classes.small} ${classes.mute} ${classes.middle}`}
          >
            {formats.number(tick, Math.max(1, tickDigits(means.ticks)))}
          </text>
        ))}
        <text x={width} y={BOTTOM + 33} className={`${classes.small} ${classes.end}`}>
          {across}
        </text>
      </g>
      {points.map((point, index) => {
        const label = labels[index];
        return (
          <g
            key={point.id}
            role="img"
            tabIndex={0}
            aria-label={spoken(point)}
            className={classes.focusable}
            onFocus={() => setAt(point.id)}
            onBlur={() => setAt(undefined)}
            onPointerEnter={() => setAt(point.id)}
            onPointerLeave={() => setAt(undefined)}
          >
            <line
              x1={rounded(x(point.mean))}
              x2={rounded(x(point.mean))}
              y1={rounded(y(point.low))}
              y2={rounded(y(point.high))}
              stroke={`var(--${side})`}
              strokeWidth="1.4"
              opacity="0.75"
            />
            <ChartMark kind={side} x={x(point.mean)} y={y(point.share)} radius={4.2} />
            <circle cx={rounded(x(point.mean))} cy={rounded(y(point.share))} r="9" className={classes.focusRing} />
            {label && (
              <text
                x={rounded(label.x)}
                y={rounded(label.y)}
                textAnchor={label.anchor}
                className={`${classes.medium} ${classes.ink} ${classes.halo}`}
              >
                {names[index]}
              </text>
            )}
          </g>
        );
      })}
    </ChartCanvas>
  );
}
