import { useTranslation } from 'react-i18next';
import { useFormats } from '../../format/use-formats.ts';
import { Mark } from '../../marks/mark.tsx';
import classes from '../frame/chart.module.css';
import type { DrawnUnit } from './map-units.tsx';

/** About as high as the card gets, to keep it inside the picture. */
const CARD = 116;

interface UnitDetailProps {
  readonly drawn: DrawnUnit;
  readonly digits: number;
  readonly width: number;
  readonly height: number;
  readonly sameScale: boolean;
}

/** What the map knows about one unit, beside its point. Screen readers hear the same from the point itself. */
export function UnitDetail({ drawn: { unit, x, y }, digits, width, height, sameScale }: UnitDetailProps) {
  const { t } = useTranslation('charts');
  const formats = useFormats();
  const onTheLeft = x > width / 2;
  const above = y > height - CARD - 16;
  const place = onTheLeft ? { right: width - x + 10 } : { left: x + 10 };
  const sides = ['inside', 'outside'] as const;
  return (
    <div
      className={classes.detail}
      style={{ top: above ? Math.max(0, y - CARD) : y + 14, ...place }}
      aria-hidden="true"
    >
      <b>{unit.name}</b>
      <dl>
        {sides.map((side) => (
          <div key={side} style={{ display: 'contents' }}>
            <dt>
              <Mark kind={side} size={10} />
              {t(side)}
            </dt>
            <dd>{formats.estimate(unit[side], digits)}</dd>
            <dd>{typeof unit[side].n === 'number' && t('n', { n: unit[side].n })}</dd>
          </div>
        ))}
        {sameScale && (
          <div style={{ display: 'contents' }}>
            <dt>
              <Mark kind="together" size={10} />
              {t('gap')}
            </dt>
            <dd>{formats.signed(unit.inside.value - unit.outside.value, digits)}</dd>
            <dd />
          </div>
        )}
      </dl>
      <p>{t(`quadrants.${unit.quadrant}`)}</p>
    </div>
  );
}
