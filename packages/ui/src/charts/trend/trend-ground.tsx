import { useFormats } from '../../format/use-formats.ts';
import classes from '../frame/chart.module.css';
import { measureText } from '../frame/measure-text.ts';
import { rounded } from '../scale/linear-scale.ts';
import { tickDigits } from '../scale/nice-ticks.ts';
import { LANE, type TrendLayout } from './trend-layout.ts';

/** Grid, periods and the lanes of initiatives. */
export function TrendGround({ layout, periods }: { layout: TrendLayout; periods: readonly string[] }) {
  const formats = useFormats();
  const { left, right, top, bottom, axis, x, y, initiatives } = layout;
  const digits = tickDigits(axis.ticks);
  const names = periods.map((period) => formats.period(period, 'short'));
  const room = periods.length > 1 ? x(1) - x(0) : right - left;
  const every = Math.max(1, Math.ceil((Math.max(0, ...names.map((name) => measureText(name, 11))) + 8) / room));
  const shown = (index: number) => (periods.length - 1 - index) % every === 0;
  return (
    <g aria-hidden="true">
      {axis.ticks.map((tick) => (
        <g key={tick}>
          <line x1={left} x2={right + 8} y1={rounded(y(tick))} y2={rounded(y(tick))} className={classes.grid} />
          <text x={left - 6} y={rounded(y(tick) + 4)} className={`${classes.small} ${classes.mute} ${classes.end}`}>
            {formats.number(tick, digits)}
          </text>
        </g>
      ))}
      {names.map(
        (name, index) =>
          shown(index) && (
            <text
              key={periods[index]}
              x={rounded(x(index))}
              y={bottom + 17}
              className={`${classes.small} ${classes.mute} ${classes.middle}`}
            >
              {name}
            </text>
          ),
      )}
      {initiatives.map(({ initiative, start, end, lane, label }) => {
        const middle = bottom + 37 + lane * LANE;
        const colour = `var(--${initiative.side})`;
        return (
          <g key={initiative.id}>
            <rect x={rounded(start)} y={middle - 4} width={rounded(end - start)} height="8" rx="1" fill={colour} />
            <line x1={rounded(start)} x2={rounded(start)} y1={top} y2={bottom} stroke={colour} strokeDasharray="1 3" />
            <text
              x={rounded(label === 'after' ? end + 6 : start - 6)}
              y={middle + 4}
              className={`${classes.small} ${classes.ink} ${label === 'before' ? classes.end : ''}`}
            >
              {initiative.letter} {initiative.name}
            </text>
          </g>
        );
      })}
    </g>
  );
}
