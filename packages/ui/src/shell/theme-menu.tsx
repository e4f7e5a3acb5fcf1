import { IconMoon, IconSun } from '@tabler/icons-react';
import { lazy } from 'react';
import { useTranslation } from 'react-i18next';
import { OnDemand } from '../on-demand/index.ts';
import { useColourScheme } from '../theme/colour-scheme.ts';
import './texts.ts';
import classes from './shell.module.css';

const ThemeChoices = lazy(() => import('./theme-choices.tsx'));

/** Light, dark, or as the system says; kept in this browser. */
export function ThemeMenu() {
  const { t } = useTranslation('shell');
  const { scheme } = useColourScheme();
  const Current = scheme === 'light' ? IconSun : IconMoon;
  const button = (
    <button type="button" className={classes.iconButton} aria-label={t('theme', { name: t(`themes.${scheme}`) })}>
      <Current size={16} stroke={1.6} aria-hidden />
    </button>
  );
  return (
    <OnDemand button={button} opens="menu">
      {() => <ThemeChoices button={button} />}
    </OnDemand>
  );
}
