import { Outlet, useMatches } from '@tanstack/react-router';
import { useMutation } from '@tanstack/react-query';
import { IconEye, IconUserCircle } from '@tabler/icons-react';
import { AppShell, type ApplicationId, type AppShellProps } from '@unisono/ui/shell';
import { useTRPC } from './api.ts';
import { useTranslation } from './application.texts.ts';
import { applicationsOf } from './applications-of.ts';
import { NotYours } from './not-yours.tsx';
import type { Page } from './page.ts';
import { useDefaultPeriod } from './use-default-period.ts';
import { useMe, useOrganisation, useUnits } from './use-session.ts';

/** The shell around the pages of one application, for whoever is signed in. */
export function ShellFrame({ application, pages }: { application: ApplicationId; pages: readonly Page[] }) {
  const { t } = useTranslation('application');
  const trpc = useTRPC();
  const me = useMe();
  const organisation = useOrganisation();
  const units = useUnits();
  const { defaultPeriod, years } = useDefaultPeriod(application);
  const signOut = useMutation(
    trpc.session.signOut.mutationOptions({ onSuccess: () => window.location.assign(`/${application}/`) }),
  );
  const matches = useMatches();
  const scope = matches.map((match) => match.staticData.scope).findLast((found) => found !== undefined);
  const under = matches.at(-1)?.staticData.under;
  const applications = applicationsOf(me.grants);
  const linesAt = (foot: boolean) =>
    pages.flatMap(({ path, line }) =>
      line && (line.foot ?? false) === foot
        ? [{ label: t(`lines.${line.label}`), icon: line.icon, to: path, exact: path === '/', current: path === under }]
        : [],
    );

  return (
    <AppShell
      application={application}
      session={{
        name: me.account?.name ?? '',
        email: me.account?.email ?? '',
        organisation: organisation?.name ?? '',
        demo: organisation?.demo ?? false,
        applications,
        whole: me.grants.some((grant) => grant.unitId === null),
      }}
      navigation={linesAt(false)}
      footer={linesAt(true)}
      accountLinks={[
        organisation?.demo
          ? { label: t('lines.eyes'), icon: IconEye, to: '/settings/own' }
          : { label: t('lines.own'), icon: IconUserCircle, to: '/settings/own' },
      ]}
      units={units}
      defaultPeriod={defaultPeriod}
      years={years}
      scope={scope ?? 'none'}
      onSignOut={() => signOut.mutate()}
    >
      {applications.includes(application) ? (
        <Outlet />
      ) : (
        <NotYours application={application} applications={applications} />
      )}
    </AppShell>
  );
}

declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    scope?: AppShellProps['scope'];
    under?: string;
  }
}
