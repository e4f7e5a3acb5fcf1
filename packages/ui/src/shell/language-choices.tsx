import { Menu } from '@mantine/core';
import type { ButtonElement } from '../on-demand/index.ts';
import { isLanguage, LANGUAGE_NAMES, LANGUAGES } from '../texts/language.ts';
import { changeLanguage } from '../texts/start-texts.ts';
import { useLanguage } from '../texts/use-language.ts';
import { MenuOnDemand } from './menu-on-demand.tsx';

function choose(chosen: string) {
  if (isLanguage(chosen)) void changeLanguage(chosen);
}

/** The languages, each in its own. */
export default function LanguageChoices({ button }: { button: ButtonElement }) {
  return (
    <MenuOnDemand button={button} position="bottom-end">
      <Menu.RadioGroup value={useLanguage()} onChange={choose}>
        {LANGUAGES.map((code) => (
          <Menu.RadioItem key={code} value={code} lang={code}>
            {LANGUAGE_NAMES[code]}
          </Menu.RadioItem>
        ))}
      </Menu.RadioGroup>
    </MenuOnDemand>
  );
}
