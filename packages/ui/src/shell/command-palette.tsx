import { Spotlight, spotlight, type SpotlightActionData } from '@mantine/spotlight';
import { useNavigate } from '@tanstack/react-router';
import { IconSearch } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Mark } from '../marks/mark.tsx';
import { useScope } from '../scope/use-scope.ts';
import { COLOUR_SCHEMES, useColourScheme } from '../theme/colour-scheme.ts';
import { LANGUAGE_NAMES, LANGUAGES } from '../texts/language.ts';
import { changeLanguage } from '../texts/start-texts.ts';
import { plainLetters, unitsAbove } from '../units/unit-rows.ts';
import { addressOf, APPLICATION_MARK } from './applications.ts';
import type { AppShellProps } from './app-shell.tsx';

/** Everything one can go to or do, by typing a few letters of it. */
export default function CommandPalette({ requests, ...shell }: AppShellProps & { requests: number }) {
  const { t } = useTranslation('shell');
  useEffect(() => {
    if (requests > 0) spotlight.open();
  }, [requests]);
  const actions = usePaletteActions(shell);
  return (
    <Spotlight
      actions={actions}
      shortcut={null}
      limit={10}
      scrollable
      title={t('palette')}
      overlayProps={{ backgroundOpacity: 0.45, blur: 0 }}
      maxHeight={420}
      nothingFound={t('nothingFound')}
      filter={(query, offered) => offered.filter((action) => 'id' in action && fits(action, query))}
      searchProps={{
        leftSection: <IconSearch size={17} stroke={1.6} aria-hidden />,
        placeholder: t('search'),
        'aria-label': t('search'),
      }}
    />
  );
}

function usePaletteActions(shell: AppShellProps): SpotlightActionData[] {
  const { t } = useTranslation('shell');
  const navigate = useNavigate();
  const { setUnit } = useScope();
  const { setScheme } = useColourScheme();
  return [
    ...[...shell.navigation, ...(shell.footer ?? []), ...(shell.accountLinks ?? [])].map(({ icon: Icon, ...item }) => ({
      id: `page-${item.label}`,
      label: item.label,
      description: t('kinds.page'),
      leftSection: <Icon size={17} stroke={1.6} aria-hidden />,
      onClick: () => (item.href === undefined ? void navigate({ to: item.to }) : follow(item.href)),
    })),
    ...(shell.commands ?? []).map((command) => ({
      id: command.id,
      label: command.label,
      description: command.description ?? command.group,
      keywords: [...(command.keywords ?? [])],
      onClick: () => command.run(),
    })),
    ...shell.session.applications
      .filter((id) => id !== shell.application)
      .map((id) => ({
        id: `application-${id}`,
        label: t(`applications.${id}`),
        description: t('kinds.application'),
        leftSection: <Mark kind={APPLICATION_MARK[id]} size={15} />,
        onClick: () => follow(addressOf(id)),
      })),
    ...COLOUR_SCHEMES.map((scheme) => ({
      id: `theme-${scheme}`,
      label: t('theme', { name: t(`themes.${scheme}`) }),
      description: t('kinds.preference'),
      onClick: () => setScheme(scheme),
    })),
    ...LANGUAGES.map((language) => ({
      id: `language-${language}`,
      label: LANGUAGE_NAMES[language],
      description: t('kinds.preference'),
      onClick: () => void changeLanguage(language),
    })),
    ...shell.units.map((unit) => ({
      id: `unit-${unit.id}`,
      label: unit.name,
      description: [t('kinds.unit'), ...unitsAbove(shell.units, unit.id).map((above) => above.name)].join(' · '),
      onClick: () => setUnit(unit.id),
    })),
    { id: 'sign-out', label: t('signOut'), description: t('kinds.preference'), onClick: shell.onSignOut },
  ];
}

const follow = (address: string) => window.location.assign(address);

function fits(action: SpotlightActionData, query: string): boolean {
  const text = plainLetters([action.label, action.description, action.keywords].flat().join(' '));
  return plainLetters(query)
    .split(/\s+/)
    .every((word) => text.includes(word));
}
