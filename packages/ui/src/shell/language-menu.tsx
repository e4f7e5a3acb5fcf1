import { Menu } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { isLanguage, LANGUAGE_NAMES, LANGUAGES } from '../texts/language.ts';
import { changeLanguage } from '../texts/start-texts.ts';
import { useLanguage } from '../texts/use-language.ts';
import './texts.ts';
import classes from './shell.module.css';

/** English or Spanish, kept in this browser. */
export function LanguageMenu() {
  const { t } = useTranslation('shell');
  const language = useLanguage();
  return (
    <Menu position="bottom-end" offset={4}>
      <Menu.Target>
        <button
          type="button"
          className={classes.iconButton}
          aria-label={`${language.toUpperCase()}: ${t('language', { name: LANGUAGE_NAMES[language] })}`}
        >
          {language.toUpperCase()}
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.RadioGroup
          value={language}
          onChange={(chosen) => {
            if (isLanguage(chosen)) void changeLanguage(chosen);
          }}
        >
          {LANGUAGES.map((code) => (
            <Menu.RadioItem key={code} value={code} lang={code}>
              {LANGUAGE_NAMES[code]}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  );
}
