import { useTranslation } from 'react-i18next';
import { useFormats } from '../../format/use-formats.ts';
import classes from '../frame/chart.module.css';
import { linePath, rounded } from '../scale/linear-scale.ts';
import { tickDigits } from '../scale/nice-ticks.ts';
import type { LevelCurve } from './level-curves.ts';
import type { MapLayout } from './map-layout.ts';
import type { Quadrant } from './map-unit.ts';

interface MapGroundProps {
  readonly layout: MapLayout;
  readonly cut: { readonly inside: number; readonly outside: number };
  readonly curves: readonly LevelCurve[];
  readonly sameScale: boolean;
  readonly counts: Record<Quadrant, number>;
  readonly insideTitle: string;
  readonly outsideTitle: string;
}

/** A tick too near a cut line would be written over it. */
const away = (a: number, b: number) => Math.abs(a - b) > 14;

/** What lies under the units: grid, cut lines, curves of equal level, names of the quarters. */
export function MapGround({ layout, cut, curves, sameScale, counts, insideTitle, outsideTitle }: MapGroundProps) {
  const { t } = useTranslation('charts');
  const formats = useFormats();
  const { frame, height, xAxis, yAxis, x, y } = layout;
  const xDigits = tickDigits([...xAxis.ticks, cut.inside]);
  const yDigits = tickDigits([...yAxis.ticks, cut.outside]);
  const from = Math.max(xAxis.from, yAxis.from);
  const to = Math.min(xAxis.to, yAxis.to);
  // Narrow pictures keep the lines and leave their names to the sub-line.
  const roomy = frame.right - frame.left > 420;
  const name = (quadrant: Quadrant) => `${t(`quadrants.${quadrant}`)} · ${formats.count(counts[quadrant])}`;
  return (
    <g aria-hidden="true">
      {xAxis.ticks
        .filter((tick) => away(x(tick), x(cut.inside)))
        .map((tick) => (
          <g key={`x${tick}`}>
            <line
              x1={rounded(x(tick))}
              x2={rounded(x(tick))}
              y1={frame.top}
              y2={frame.bottom}
              className={classes.grid}
            />
            <text
              x={rounded(x(tick))}
              y={frame.bottom + 16}
              className={`${classes.small} ${classes.mute} ${classes.middle}`}
            >
              {formats.number(tick, xDigits)}
            </text>
          </g>
        ))}
      {yAxis.ticks
        .filter((tick) => away(y(tick), y(cut.outside)))
        .map((tick) => (
          <g key={`y${tick}`}>
            <line
              x1={frame.left}
              x2={frame.right}
              y1={rounded(y(tick))}
              y2={rounded(y(tick))}
              className={classes.grid}
            />
            <text
              x={frame.left - 7}
              y={rounded(y(tick) + 4)}
              className={`${classes.small} ${classes.mute} ${classes.end}`}
            >
              {formats.number(tick, yDigits)}
            </text>
          </g>
        ))}
      {curves.map(({ level, points, end: [endX, endY] }) => (
        <g key={level}>
          <path d={linePath(points)} fill="none" stroke="var(--together)" strokeWidth="1" opacity="0.32" />
          {roomy && (
            <text
              x={rounded(Math.min(endX + 4, frame.right - 4))}
              y={rounded(Math.min(endY - 6, frame.bottom - 8))}
              className={`${classes.small} ${classes.together} ${classes.halo} ${endX > frame.right - 50 ? classes.end : ''}`}
            >
              {t('level', { level: formats.number(level, 0) })}
            </text>
          )}
        </g>
      ))}
      <line
        x1={rounded(x(cut.inside))}
        x2={rounded(x(cut.inside))}
        y1={frame.top}
        y2={frame.bottom}
        className={classes.cut}
      />
      <line
        x1={frame.left}
        x2={frame.right}
        y1={rounded(y(cut.outside))}
        y2={rounded(y(cut.outside))}
        className={classes.cut}
      />
      <text
        x={rounded(x(cut.inside))}
        y={frame.bottom + 16}
        className={`${classes.small} ${classes.ink} ${classes.medium} ${classes.middle}`}
      >
        {formats.number(cut.inside, xDigits)}
      </text>
      <text
        x={frame.left - 7}
        y={rounded(y(cut.outside) + 4)}
        className={`${classes.small} ${classes.ink} ${classes.medium} ${classes.end}`}
      >
        {formats.number(cut.outside, yDigits)}
      </text>
      {sameScale && to > from && (
        <>
          <line
            x1={rounded(x(from))}
            y1={rounded(y(from))}
            x2={rounded(x(to))}
            y2={rounded(y(to))}
            className={`${classes.axis} ${classes.dashed}`}
          />
          {roomy && (
            <text
              x={rounded(x(to) - 22)}
              y={rounded(y(to) + 12)}
              className={`${classes.small} ${classes.mute} ${classes.end} ${classes.halo}`}
            >
              {t('gapZero')}
            </text>
          )}
        </>
      )}
      <text x={frame.left + 10} y={frame.top + 20} className={`${classes.finding} ${classes.halo}`}>
        {name('hollow-inside')}
      </text>
      <text
        x={rounded(Math.max(x(cut.inside) + 10, frame.left + 130))}
        y={frame.top + 20}
        className={`${classes.finding} ${classes.halo}`}
      >
        {name('in-unison')}
      </text>
      <text x={frame.left + 10} y={frame.bottom - 12} className={`${classes.finding} ${classes.halo}`}>
        {name('in-trouble')}
      </text>
      <text x={frame.right - 8} y={frame.bottom - 12} className={`${classes.finding} ${classes.halo} ${classes.end}`}>
        {name('hollow-outside')}
      </text>
      <text x={frame.right} y={height - 6} className={`${classes.inside} ${classes.medium} ${classes.end}`}>
        {insideTitle}
      </text>
      <text transform={`translate(11 ${frame.bottom}) rotate(-90)`} className={`${classes.outside} ${classes.medium}`}>
        {outsideTitle}
      </text>
    </g>
  );
}
