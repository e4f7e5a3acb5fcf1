import { Menu } from '@mantine/core';
import { IconDeviceDesktop, IconMoon, IconSun } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ButtonElement } from '../on-demand/index.ts';
import { COLOUR_SCHEMES, useColourScheme } from '../theme/colour-scheme.ts';
import { MenuOnDemand } from './menu-on-demand.tsx';

const ICONS = { light: IconSun, dark: IconMoon, auto: IconDeviceDesktop };

/** The themes, each with its sign. */
export default function ThemeChoices({ button }: { button: ButtonElement }) {
  const { t } = useTranslation('shell');
  const { scheme, setScheme } = useColourScheme();
  const choose = (chosen: string) => {
    const next = COLOUR_SCHEMES.find((candidate) => candidate === chosen);
    if (next) setScheme(next);
  };
  return (
    <MenuOnDemand button={button} position="bottom-end">
      <Menu.RadioGroup value={scheme} onChange={choose}>
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
    </MenuOnDemand>
  );
}
