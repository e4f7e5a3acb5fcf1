import type { KeyboardEvent, PointerEvent } from 'react';
import { useTranslation } from 'react-i18next';
import classes from '../frame/chart.module.css';
import { rounded } from '../scale/linear-scale.ts';
import type { TrendLayout } from './trend-layout.ts';

interface TrendCursorProps {
  readonly layout: TrendLayout;
  readonly count: number;
  readonly at: number | undefined;
  /** What the period at the cursor says, for screen readers. */
  readonly spoken: string;
  onMove(at: number | undefined): void;
}

/** A line through all series that follows the pointer and the arrow keys. */
export function TrendCursor({ layout, count, at, spoken, onMove }: TrendCursorProps) {
  const { t } = useTranslation('charts');
  const { left, right, top, bottom, x } = layout;
  const last = count - 1;
  const bounded = (index: number) => Math.min(last, Math.max(0, index));
  const follow = (event: PointerEvent<SVGRectElement>) => {
    const box = event.currentTarget.ownerSVGElement?.getBoundingClientRect();
    if (box) onMove(bounded(Math.round(((event.clientX - box.left - x(0)) / (x(last) - x(0) || 1)) * last)));
  };
  const walk = (event: KeyboardEvent) => {
    const here = at ?? last;
    if (event.key === 'ArrowLeft' || event.key === 'ArrowDown') onMove(bounded(here - 1));
    else if (event.key === 'ArrowRight' || event.key === 'ArrowUp') onMove(bounded(here + 1));
    else if (event.key === 'Home') onMove(0);
    else if (event.key === 'End') onMove(last);
    else return;
    event.preventDefault();
  };
  return (
    <g
      role="slider"
      tabIndex={0}
      aria-label={t('trend.cursor')}
      aria-valuemin={0}
      aria-valuemax={last}
      aria-valuenow={at ?? last}
      aria-valuetext={spoken}
      className={classes.focusable}
      onFocus={() => onMove(at ?? last)}
      onBlur={() => onMove(undefined)}
      onKeyDown={walk}
    >
      <rect
        x={left - 2}
        y={top - 4}
        width={right - left + 14}
        height={bottom - top + 8}
        rx="3"
        className={classes.focusRing}
      />
      {at !== undefined && (
        <line x1={rounded(x(at))} x2={rounded(x(at))} y1={top} y2={bottom} className={classes.cut} />
      )}
      <rect
        x={left}
        y={top}
        width={right - left + 10}
        height={bottom - top + 20}
        fill="transparent"
        onPointerMove={follow}
        onPointerLeave={() => onMove(undefined)}
      />
    </g>
  );
}
