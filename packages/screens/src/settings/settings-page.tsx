import { Link } from '@tanstack/react-router';
import { Page } from '@unisono/ui/page';
import type { ReactNode } from 'react';
import { useMe } from '../application/use-session.ts';
import { SETTINGS_PARTS, type SettingsPart } from './settings-parts.ts';
import classes from './settings.module.css';
import { useTranslation } from './settings.texts.ts';

interface SettingsPageProps {
  readonly part: SettingsPart;
  readonly lede: string;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** One part of the settings, beside the list of all parts that the account may open. */
export function SettingsPage({ part, lede, actions, children }: SettingsPageProps) {
  const { t } = useTranslation('settings');
  const { abilities } = useMe();
  return (
    <Page title={t(`parts.${part}`)} kicker={t('title')} lede={lede} actions={actions}>
      <nav aria-label={t('title')} className={classes.parts}>
        {SETTINGS_PARTS.filter(({ policy }) => abilities[policy]).map(({ part: each }) => (
          <Link key={each} to={`/settings/${each}`}>
            {t(`parts.${each}`)}
          </Link>
        ))}
      </nav>
      {children}
    </Page>
  );
}
