import { Link } from '@tanstack/react-router';
import { IconClockExclamation } from '@tabler/icons-react';
import type { Initiative } from '@unisono/initiatives/schema';
import { Mark, Tag } from '@unisono/ui/marks';
import { Emotions } from './emotions.tsx';
import { useTranslation } from './initiatives.texts.ts';
import { MARK_OF_SIDE } from './mark-of-side.ts';
import { useUnitNames } from './use-unit-names.ts';
import { useWindowText } from './use-window-text.ts';
import classes from './initiatives.module.css';

/** Initiatives under each other; the whole line opens one. */
export function InitiativeRows({ initiatives }: { initiatives: readonly Initiative[] }) {
  return (
    <ul className={classes.rows}>
      {initiatives.map((initiative) => (
        <InitiativeRow key={initiative.id} initiative={initiative} />
      ))}
    </ul>
  );
}

const UNITS_NAMED = 2;

function InitiativeRow({ initiative }: { initiative: Initiative }) {
  const { t } = useTranslation('initiatives');
  const unitNames = useUnitNames();
  const windowText = useWindowText();
  const { id, title, side, kind, expectedLagWeeks, intendedEmotions, registeredLate } = initiative;
  const expected = [initiative.employeeHypothesis, initiative.customerHypothesis].filter(Boolean).join(' ');
  return (
    <li className={classes.row}>
      <div className={classes.what}>
        <h3>
          <Mark kind={MARK_OF_SIDE[side]} />
          <span className="visually-hidden">{t(`sides.${side}`)}: </span>
          <Link to="/initiatives/$initiativeId" params={{ initiativeId: id }} className={classes.open}>
            {title}
          </Link>
        </h3>
        <p>{expected === '' ? initiative.objective : expected}</p>
      </div>
      <div className={classes.where}>
        <p>
          {t(`kinds.${kind}`)} · {unitNames(initiative.unitIds, UNITS_NAMED)}
        </p>
        <p>{windowText(initiative)}</p>
      </div>
      <Emotions codes={intendedEmotions} />
      <div className={classes.state}>
        <p>{t('lag', { count: expectedLagWeeks })}</p>
        {registeredLate && (
          <Tag tone="warn" icon={<IconClockExclamation size={14} stroke={1.6} aria-hidden />}>
            {t('late')}
          </Tag>
        )}
      </div>
    </li>
  );
}
