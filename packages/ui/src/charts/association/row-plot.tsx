import { useTranslation } from 'react-i18next';
import { useFormats } from '../../format/use-formats.ts';
import { ChartMark } from '../frame/chart-mark.tsx';
import classes from '../frame/chart.module.css';
import { rounded, type Scale } from '../scale/linear-scale.ts';
import type { AssociationRow } from './association-row.ts';

interface RowPlotProps {
  readonly row: AssociationRow;
  /** Pooled: thin and open. */
  readonly soft: boolean;
  readonly x: Scale;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  /** The id of the hatching for what is not shown. */
  readonly veil: string;
}

/** A correlation with its interval on the common axis, or a hatched strip that says what is missing. */
export function RowPlot({ row, soft, x, left, right, y, veil }: RowPlotProps) {
  const { t } = useTranslation('charts');
  const formats = useFormats();
  const small = `${classes.small} ${classes.halo} ${classes.end}`;
  if (row.missing) {
    return (
      <>
        <rect x={left} y={y - 5} width={right - left} height={10} fill={`url(#${veil})`} />
        <text x={right} y={y - 12} className={`${small} ${classes.mute}`}>
          {t('association.missing', row.missing)}
        </text>
      </>
    );
  }
  const { r, lower, upper, n, p } = row;
  const interval = formats.interval({ value: r, lower, upper }, 2);
  const facts = [interval, typeof p === 'number' ? formats.probability(p) : undefined, t('n', { n })].filter(Boolean);
  return (
    <>
      {lower !== null && upper !== null && (
        <line
          x1={rounded(x(Math.max(-1, lower)))}
          x2={rounded(x(Math.min(1, upper)))}
          y1={y}
          y2={y}
          stroke="var(--together)"
          strokeWidth={soft ? 1.4 : 2.4}
          opacity={soft ? 0.5 : 1}
        />
      )}
      {soft ? (
        <circle cx={rounded(x(r))} cy={y} r="4" fill="var(--paper)" stroke="var(--together)" strokeWidth="1.5" />
      ) : (
        <ChartMark kind="together" x={x(r)} y={y} radius={4.4} open={lower === null} />
      )}
      <text x={right} y={y - 12} className={small}>
        <tspan className={`${classes.ink} ${classes.bold}`}>{t('association.r', { r: formats.number(r, 2) })}</tspan>{' '}
        <tspan className={classes.mute}>{facts.join(' ')}</tspan>
      </text>
    </>
  );
}
