export { AppShell, type AppShellProps } from './app-shell.tsx';
export { addressOf, APPLICATIONS, type ApplicationId } from './applications.ts';
export { LanguageMenu } from './language-menu.tsx';
export type { Command, NavigationItem, ShellSession } from './shell-session.ts';
export { ThemeMenu } from './theme-menu.tsx';
