import { Menu } from '@mantine/core';
import { useLocation } from '@tanstack/react-router';
import { IconSelector } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Mark } from '../marks/mark.tsx';
import { plainSearch, readScope } from '../scope/read-scope.ts';
import { addressOf, APPLICATION_MARK, type ApplicationId } from './applications.ts';
import type { ShellSession } from './shell-session.ts';
import classes from './shell.module.css';

/** Leads to the other applications the account may open; unit and period travel along. */
export function ApplicationSwitch({ application, session }: { application: ApplicationId; session: ShellSession }) {
  const { t } = useTranslation('shell');
  const search = useLocation({ select: (location) => location.search as Record<string, unknown> });
  const here = (
    <>
      <Mark kind={APPLICATION_MARK[application]} />
      <span>{t(`applications.${application}`)}</span>
    </>
  );
  if (session.applications.length < 2) return <div className={classes.application}>{here}</div>;
  return (
    <Menu position="bottom-start" width="target" offset={4} withinPortal={false}>
      <Menu.Target>
        <button
          type="button"
          className={classes.application}
          aria-label={t('switch', { name: t(`applications.${application}`) })}
        >
          {here}
          <IconSelector size={14} stroke={1.6} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {session.applications.map((id) => (
          <Menu.Item
            key={id}
            component="a"
            href={addressOf(id, plainSearch.stringifySearch(readScope(search)))}
            aria-current={id === application ? 'true' : undefined}
            leftSection={<Mark kind={APPLICATION_MARK[id]} />}
            fw={id === application ? 600 : undefined}
          >
            {t(`applications.${id}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
