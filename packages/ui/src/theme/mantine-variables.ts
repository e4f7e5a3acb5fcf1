import type { CSSVariablesResolver } from '@mantine/core';

const meaning: Record<string, string> = {
  '--mantine-color-text': 'var(--ink)',
  '--mantine-color-body': 'var(--paper)',
  '--mantine-color-bright': 'var(--ink)',
  '--mantine-color-dimmed': 'var(--ink-3)',
  '--mantine-color-error': 'var(--bad)',
  '--mantine-color-success': 'var(--good)',
  '--mantine-color-placeholder': 'var(--ink-3)',
  '--mantine-color-anchor': 'var(--ink)',
  '--mantine-color-default': 'var(--paper)',
  '--mantine-color-default-hover': 'var(--chrome)',
  '--mantine-color-default-color': 'var(--ink)',
  '--mantine-color-default-border': 'var(--line)',
  '--mantine-color-disabled': 'var(--sunken)',
  '--mantine-color-disabled-color': 'var(--ink-3)',
  '--mantine-color-disabled-border': 'var(--line-soft)',
  '--mantine-primary-color-contrast': 'var(--ink-inverse)',
  // Of icons that stand back. Mantine takes the fourth shade in the dark, which is our hairline.
  '--mantine-color-gray-light-color': 'var(--ink-2)',
  '--mantine-color-gray-light-hover': 'var(--sunken)',
  '--mantine-color-ink-filled': 'var(--button)',
  '--mantine-color-ink-filled-hover': 'var(--button-hover)',
  '--mantine-color-ink-outline': 'var(--ink)',
  '--mantine-color-ink-outline-hover': 'var(--chrome)',
  '--mantine-color-ink-light': 'var(--sunken)',
  '--mantine-color-ink-light-hover': 'var(--line-soft)',
  '--mantine-color-ink-light-color': 'var(--ink)',
};

/** What Mantine's own variables mean here, the same in both themes because the tokens change underneath. */
export const mantineVariables: CSSVariablesResolver = () => ({ variables: {}, light: meaning, dark: meaning });
