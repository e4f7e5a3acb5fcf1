import { createTheme, type MantineColorsTuple } from '@mantine/core';
import type { MouseEvent } from 'react';

/** Mantine asks for ten shades of a colour; ours is one token that changes with the theme by itself. */
function shades(...tokens: readonly string[]): MantineColorsTuple {
  const at = (index: number) => `var(--${tokens[Math.min(index, tokens.length - 1)] ?? 'ink'})`;
  return [at(0), at(1), at(2), at(3), at(4), at(5), at(6), at(7), at(8), at(9)];
}

/** What is typed into a choice looks for another one, instead of standing behind the one that is chosen. */
function selectText({ currentTarget }: MouseEvent<HTMLInputElement>): void {
  if (!currentTarget.readOnly) currentTarget.select();
}

/**
 * Mantine bent to the design tokens: ink for everything that is operated, hairlines, 6 px controls, 12 px
 * overlays. Mantine picks `gray` in the light theme and `dark` in the dark one; both resolve to tokens.
 */
export const mantineTheme = createTheme({
  white: 'var(--ink-inverse)',
  black: 'var(--ink)',
  primaryColor: 'ink',
  primaryShade: 6,
  colors: {
    ink: shades('chrome', 'sunken', 'line-soft', 'line', 'line-strong', 'ink-3', 'button', 'button-hover', 'ink'),
    gray: shades('chrome', 'sunken', 'line-soft', 'line', 'line', 'ink-3', 'ink-3', 'ink-2', 'ink-2', 'ink'),
    dark: shades('ink', 'ink-2', 'ink-3', 'ink-3', 'line', 'sunken', 'raised', 'paper', 'chrome', 'sunken'),
    bad: shades('bad-soft', 'bad-soft', 'bad'),
    warn: shades('warn-soft', 'warn-soft', 'warn'),
    good: shades('good-soft', 'good-soft', 'good'),
    red: shades('bad-soft', 'bad-soft', 'bad'),
  },
  fontFamily: 'var(--font-ui)',
  fontSizes: {
    xs: 'var(--text-12)',
    sm: 'var(--text-13)',
    md: 'var(--text-14)',
    lg: 'var(--text-16)',
    xl: 'var(--text-19)',
  },
  lineHeights: { xs: '1.4', sm: '1.4', md: '1.43', lg: '1.45', xl: '1.3' },
  headings: { fontFamily: 'var(--font-finding)', fontWeight: '500' },
  radius: { xs: '3px', sm: '4px', md: '6px', lg: '12px', xl: '12px' },
  defaultRadius: 'md',
  spacing: { xs: '4px', sm: '8px', md: '12px', lg: '16px', xl: '24px' },
  shadows: {
    xs: 'none',
    sm: 'none',
    md: 'var(--overlay)',
    lg: 'var(--overlay)',
    xl: 'var(--overlay)',
  },
  breakpoints: { xs: '30em', sm: '45em', md: '62em', lg: '68.75em', xl: '90em' },
  respectReducedMotion: true,
  cursorType: 'pointer',
  components: {
    Tooltip: { defaultProps: { openDelay: 300, withArrow: false } },
    Popover: { defaultProps: { shadow: 'md', transitionProps: { duration: 0 } } },
    Menu: { defaultProps: { shadow: 'md', transitionProps: { duration: 0 } } },
    Modal: { defaultProps: { centered: true, overlayProps: { backgroundOpacity: 0.45 } } },
    Select: { defaultProps: { checkIconPosition: 'right', allowDeselect: false, onClick: selectText } },
    Switch: { defaultProps: { withThumbIndicator: false } },
    Loader: { defaultProps: { color: 'ink', size: 'sm' } },
  },
});
