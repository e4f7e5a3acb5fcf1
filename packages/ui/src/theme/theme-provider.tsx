import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core';
import type { ReactNode } from 'react';
import './mantine-layer.css';
import './fonts.css';
import './tokens.css';
import './base.css';
import './mantine.css';
import { COLOUR_SCHEME_KEY } from './colour-scheme.ts';
import { mantineTheme } from './mantine-theme.ts';
import { mantineVariables } from './mantine-variables.ts';

const schemes = localStorageColorSchemeManager({ key: COLOUR_SCHEME_KEY });

/** Fonts, tokens and a Mantine that obeys them. Wrap every application in it, once. */
export function ThemeProvider({ children }: { children: ReactNode }) {
  return (
    <MantineProvider
      theme={mantineTheme}
      cssVariablesResolver={mantineVariables}
      colorSchemeManager={schemes}
      defaultColorScheme="auto"
    >
      {children}
    </MantineProvider>
  );
}
