import { Menu } from '@mantine/core';
import { IconDeviceDesktop, IconMoon, IconSun } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { COLOUR_SCHEMES, useColourScheme } from '../theme/colour-scheme.ts';
import './texts.ts';
import classes from './shell.module.css';

const ICONS = { light: IconSun, dark: IconMoon, auto: IconDeviceDesktop };

/** Light, dark, or as the system says; kept in this browser. */
export function ThemeMenu() {
  const { t } = useTranslation('shell');
  const { scheme, setScheme } = useColourScheme();
  const Current = scheme === 'light' ? IconSun : IconMoon;
  return (
    <Menu position="bottom-end" offset={4}>
      <Menu.Target>
        <button type="button" className={classes.iconButton} aria-label={t('theme', { name: t(`themes.${scheme}`) })}>
          <Current size={16} stroke={1.6} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.RadioGroup
          value={scheme}
          onChange={(chosen) => {
            const next = COLOUR_SCHEMES.find((candidate) => candidate === chosen);
            if (next) setScheme(next);
          }}
        >
          {COLOUR_SCHEMES.map((candidate) => {
            const Icon = ICONS[candidate];
            return (
              <Menu.RadioItem
                key={candidate}
                value={candidate}
                rightSection={<Icon size={15} stroke={1.6} aria-hidden />}
              >
                {t(`themes.${candidate}`)}
              </Menu.RadioItem>
            );
          })}
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  );
}
