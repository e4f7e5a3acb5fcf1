import classes from './first-start.module.css';
import { useTranslation } from './first-start.texts.ts';

const CHILDREN = [
  { x: 60, text: 'pictures.region', drawn: true },
  { x: 210, text: 'pictures.shop', drawn: false },
  { x: 360, text: 'pictures.team', drawn: false },
] as const;

/** A company with three units under it, two of them still to be filled in. */
export function UnitTreePicture() {
  const { t } = useTranslation('firstStart');
  return (
    <svg className={classes.picture} viewBox="0 0 420 132" role="img" aria-label={t('pictures.tree')}>
      <g transform="translate(-10 0)">
        <path className={classes.branches} d="M210 26V52M60 80V64H360V80M210 52V80" />
        <rect className={classes.company} x="150" y="2" width="120" height="26" rx="4" />
        <text className={classes.solid} x="210" y="19">
          {t('pictures.company')}
        </text>
        {CHILDREN.map(({ x, text, drawn }) => (
          <g key={text}>
            <rect
              className={drawn ? classes.unit : classes.unitToCome}
              x={x - 50}
              y="78"
              width="100"
              height="26"
              rx="4"
            />
            <text className={drawn ? classes.solid : classes.faint} x={x} y="95">
              {t(text)}
            </text>
          </g>
        ))}
        <circle cx="15" cy="124" r="4" fill="var(--inside)" />
        <rect x="27" y="120" width="8" height="8" fill="var(--outside)" />
        <text className={classes.note} x="42" y="128">
          {t('pictures.meeting')}
        </text>
      </g>
    </svg>
  );
}
