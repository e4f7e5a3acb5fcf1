import classes from './first-start.module.css';
import { useTranslation } from './first-start.texts.ts';

const UNITS = [
  { x: 120, y: 66, sure: true },
  { x: 150, y: 40, sure: true },
  { x: 196, y: 30, sure: true },
  { x: 230, y: 44, sure: true },
  { x: 262, y: 26, sure: true },
  { x: 296, y: 36, sure: true },
  { x: 104, y: 104, sure: false },
  { x: 286, y: 90, sure: true },
] as const;

/** Eight units on the plane of inside and outside, as the coherence view will show them. */
export function CoherencePicture() {
  const { t } = useTranslation('firstStart');
  return (
    <svg className={classes.picture} viewBox="0 0 420 132" role="img" aria-label={t('pictures.map')}>
      <g transform="translate(-60 0)">
        <path className={classes.axes} d="M60 66H360M210 4V128" />
        {UNITS.map(({ x, y, sure }) => (
          <g key={x}>
            <path className={classes.inside} d={`M${x - 16} ${y}H${x + 16}`} />
            <path className={classes.outside} d={`M${x} ${y - 13}V${y + 13}`} />
            <path className={sure ? classes.sure : classes.unsure} d={`M${x} ${y - 6}l6 6l-6 6l-6 -6Z`} />
          </g>
        ))}
        <text className={classes.quadrant} x="66" y="16">
          {t('pictures.hollowInside')}
        </text>
        <text className={classes.quadrantEnd} x="354" y="16">
          {t('pictures.inUnison')}
        </text>
      </g>
    </svg>
  );
}
