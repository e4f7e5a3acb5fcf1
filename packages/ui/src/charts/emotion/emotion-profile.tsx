import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../format/use-formats.ts';
import { ChartCanvas } from '../frame/chart-canvas.tsx';
import classes from '../frame/chart.module.css';
import { useWidth } from '../frame/use-width.ts';
import { measureText } from '../frame/measure-text.ts';
import { Veil } from '../frame/veil.tsx';
import { rounded } from '../scale/linear-scale.ts';
import '../texts.ts';

export interface EmotionShare {
  /** Its code in the vocabulary: picks its colour. */
  readonly code: string;
  /** Its name in the reader's language. */
  readonly label: string;
  readonly pleasant: boolean;
  /** Its share of total intensity, 0 to 1. */
  readonly share: number;
}

export interface EmotionProfileProps {
  readonly emotions: readonly EmotionShare[];
  /** The share of the longest bar, to compare two profiles on one scale; else the largest of these. */
  readonly longest?: number;
}

const ROW = 19;
const TOP = 20;

/** What people felt: pleasant to the right, unpleasant to the left and hatched, largest first. */
export function EmotionProfile({ emotions, longest }: EmotionProfileProps) {
  const { t } = useTranslation('charts');
  const formats = useFormats();
  const hatch = useId();
  const { ref, width } = useWidth<HTMLDivElement>();
  const side = (pleasant: boolean) =>
    emotions.filter((emotion) => emotion.pleasant === pleasant).sort((a, b) => b.share - a.share);
  const [pleasant, unpleasant] = [side(true), side(false)];
  const words = (emotion: EmotionShare) =>
    measureText(`${emotion.label} ${formats.percent(emotion.share, 1)}`, 11, 500) + 12;
  const room = width / 2 - Math.max(0, ...emotions.map(words));
  const middle = width / 2;
  const most = longest ?? Math.max(0.01, ...emotions.map((emotion) => emotion.share));
  const length = (share: number) => rounded(Math.max(1, (share / most) * Math.max(24, room)));
  const sum = (list: readonly EmotionShare[]) =>
    formats.percent(list.reduce((total, emotion) => total + emotion.share, 0));
  const rows = Math.max(pleasant.length, unpleasant.length);
  const spoken = [...pleasant, ...unpleasant].map((emotion) => `${emotion.label} ${formats.percent(emotion.share, 1)}`);
  return (
    <ChartCanvas
      canvasRef={ref}
      width={width}
      height={TOP + rows * ROW + 6}
      label={t('emotion.label')}
      description={`${t('emotion.pleasant', { share: sum(pleasant) })}, ${t('emotion.unpleasant', { share: sum(unpleasant) })}: ${spoken.join('; ')}.`}
    >
      <Veil id={hatch} kind="unpleasant" />
      {pleasant.map((emotion, index) => {
        const y = TOP + index * ROW;
        return (
          <g key={emotion.code}>
            <rect
              x={middle + 1}
              y={y}
              width={length(emotion.share)}
              height={13}
              rx="2"
              fill={`var(--emotion-${emotion.code})`}
            />
            <text x={middle + 7 + length(emotion.share)} y={y + 10.5} className={classes.small}>
              {emotion.label}{' '}
              <tspan className={`${classes.ink} ${classes.medium}`}>{formats.percent(emotion.share, 1)}</tspan>
            </text>
          </g>
        );
      })}
      {unpleasant.map((emotion, index) => {
        const bar = {
          x: middle - 1 - length(emotion.share),
          y: TOP + index * ROW,
          width: length(emotion.share),
          height: 13,
        };
        return (
          <g key={emotion.code}>
            <rect {...bar} fill={`var(--emotion-${emotion.code})`} />
            <rect {...bar} fill={`url(#${hatch})`} />
            <text x={bar.x - 6} y={bar.y + 10.5} className={`${classes.small} ${classes.end}`}>
              {emotion.label}{' '}
              <tspan className={`${classes.ink} ${classes.medium}`}>{formats.percent(emotion.share, 1)}</tspan>
            </text>
          </g>
        );
      })}
      <line x1={middle} x2={middle} y1={TOP - 6} y2={TOP + rows * ROW} className={classes.cut} />
      <text x={middle - 6} y={10} className={`${classes.medium} ${classes.end}`}>
        {t('emotion.unpleasant', { share: sum(unpleasant) })}
      </text>
      <text x={middle + 6} y={10} className={classes.medium}>
        {t('emotion.pleasant', { share: sum(pleasant) })}
      </text>
    </ChartCanvas>
  );
}
