export { useColourScheme, type ColourScheme } from './colour-scheme.ts';
export { ThemeProvider } from './theme-provider.tsx';
