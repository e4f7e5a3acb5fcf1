import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { IconCircle, IconCircleCheck } from '@tabler/icons-react';
import { useMe, useUnits } from '../application/use-session.ts';
import classes from './next-steps.module.css';
import { useTranslation } from './next-steps.texts.ts';

/** What an organisation without results does next, in order; only what the account may do. */
const STEPS = [
  { step: 'units', policy: 'unit.manage', to: '/settings/units' },
  { step: 'people', policy: 'import.use', to: '/settings/imports' },
  { step: 'results', policy: 'import.use', to: '/settings/imports' },
  { step: 'colleagues', policy: 'accounts.manage', to: '/settings/accounts' },
] as const;

/** The way from an empty organisation to its first picture. */
export function NextSteps() {
  const { t } = useTranslation('nextSteps');
  const { abilities } = useMe();
  const hasUnits = useUnits().length > 1;
  const open = STEPS.filter(({ policy }) => abilities[policy]);
  const isDone = (step: (typeof STEPS)[number]['step']) => step === 'units' && hasUnits;
  const next = open.find(({ step }) => !isDone(step));
  if (open.length === 0) return <p className={classes.wait}>{t('wait')}</p>;
  return (
    <ol className={classes.steps}>
      {open.map(({ step, to }) => {
        const Sign = isDone(step) ? IconCircleCheck : IconCircle;
        return (
          <li key={step}>
            <Sign size={17} stroke={1.6} aria-hidden />
            <div>
              <h2>
                {t(`${step}.title`)}
                {isDone(step) && <span className="visually-hidden"> ({t('done')})</span>}
              </h2>
              <p>{t(`${step}.words`)}</p>
            </div>
            <Button component={Link} to={to} variant={step === next?.step ? 'filled' : 'default'}>
              {t(`${step}.act`)}
            </Button>
          </li>
        );
      })}
    </ol>
  );
}
