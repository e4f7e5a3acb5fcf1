import { IconSelector } from '@tabler/icons-react';
import { lazy } from 'react';
import { useTranslation } from 'react-i18next';
import { Mark } from '../marks/mark.tsx';
import { OnDemand } from '../on-demand/index.ts';
import { APPLICATION_MARK, type ApplicationId } from './applications.ts';
import type { ShellSession } from './shell-session.ts';
import classes from './shell.module.css';

const ApplicationChoices = lazy(() => import('./application-choices.tsx'));

/** Leads to the other applications the account may open; unit and period travel along. */
export function ApplicationSwitch({ application, session }: { application: ApplicationId; session: ShellSession }) {
  const { t } = useTranslation('shell');
  const here = (
    <>
      <Mark kind={APPLICATION_MARK[application]} />
      <span>{t(`applications.${application}`)}</span>
    </>
  );
  if (session.applications.length < 2) return <div className={classes.application}>{here}</div>;
  const button = (
    <button
      type="button"
      className={classes.application}
      aria-label={t('switch', { name: t(`applications.${application}`) })}
    >
      {here}
      <IconSelector size={14} stroke={1.6} aria-hidden />
    </button>
  );
  return (
    <OnDemand button={button} opens="menu">
      {() => <ApplicationChoices button={button} application={application} session={session} />}
    </OnDemand>
  );
}
