import { lazy } from 'react';
import { useTranslation } from 'react-i18next';
import { OnDemand } from '../on-demand/index.ts';
import { LANGUAGE_NAMES } from '../texts/language.ts';
import { useLanguage } from '../texts/use-language.ts';
import './texts.ts';
import classes from './shell.module.css';

const LanguageChoices = lazy(() => import('./language-choices.tsx'));

/** English or Spanish, kept in this browser. */
export function LanguageMenu() {
  const { t } = useTranslation('shell');
  const language = useLanguage();
  const button = (
    <button
      type="button"
      className={classes.iconButton}
      aria-label={`${language.toUpperCase()}: ${t('language', { name: LANGUAGE_NAMES[language] })}`}
    >
      {language.toUpperCase()}
    </button>
  );
  return (
    <OnDemand button={button} opens="menu">
      {() => <LanguageChoices button={button} />}
    </OnDemand>
  );
}
