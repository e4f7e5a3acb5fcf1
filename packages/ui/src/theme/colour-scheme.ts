import { useMantineColorScheme, type MantineColorScheme } from '@mantine/core';

/** Where the choice is kept; the script in the page's head reads it before the first paint. */
export const COLOUR_SCHEME_KEY = 'unisono-theme';
export const COLOUR_SCHEMES = ['light', 'dark', 'auto'] as const satisfies readonly MantineColorScheme[];
export type ColourScheme = (typeof COLOUR_SCHEMES)[number];

/** The chosen theme (`auto` follows the system) and a setter that keeps the choice in this browser. */
export function useColourScheme(): { scheme: ColourScheme; setScheme: (scheme: ColourScheme) => void } {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return { scheme: colorScheme, setScheme: setColorScheme };
}
