import { Link } from '@tanstack/react-router';
import { Page } from '@unisono/ui/page';
import type { ReactNode } from 'react';
import { useMe } from '../application/use-session.ts';
import classes from './settings.module.css';
import { useTranslation } from './settings.texts.ts';

/** The parts of the settings and the policy that opens each; all that nothing opens stay out of the list. */
const PARTS = [
  { part: 'organisation', policy: 'organisation.change' },
  { part: 'units', policy: 'unit.manage' },
  { part: 'imports', policy: 'import.use' },
  { part: 'accounts', policy: 'accounts.manage' },
  { part: 'audit', policy: 'audit.read' },
  { part: 'own', policy: 'session.keep-own-account' },
] as const;

type Part = (typeof PARTS)[number]['part'];

interface SettingsPageProps {
  readonly part: Part;
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
        {PARTS.filter(({ policy }) => abilities[policy]).map(({ part: each }) => (
          <Link key={each} to={`/settings/${each}`}>
            {t(`parts.${each}`)}
          </Link>
        ))}
      </nav>
      {children}
    </Page>
  );
}
