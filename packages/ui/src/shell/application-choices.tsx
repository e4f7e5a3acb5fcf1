import { Menu } from '@mantine/core';
import { useLocation } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Mark } from '../marks/mark.tsx';
import type { ButtonElement } from '../on-demand/index.ts';
import { plainSearch, readScope } from '../scope/read-scope.ts';
import { addressOf, APPLICATION_MARK, type ApplicationId } from './applications.ts';
import { MenuOnDemand } from './menu-on-demand.tsx';
import type { ShellSession } from './shell-session.ts';

interface ApplicationChoicesProps {
  readonly button: ButtonElement;
  readonly application: ApplicationId;
  readonly session: ShellSession;
}

/** The applications the account may open, each at the same unit and period. */
export default function ApplicationChoices({ button, application, session }: ApplicationChoicesProps) {
  const { t } = useTranslation('shell');
  const search = useLocation({ select: (location) => location.search as Record<string, unknown> });
  return (
    <MenuOnDemand button={button} position="bottom-start" width="target" withinPortal={false}>
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
    </MenuOnDemand>
  );
}
