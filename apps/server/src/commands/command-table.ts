import { coherenceCommand } from './coherence.ts';
import type { Command } from './command.ts';
import { databaseCommand } from './database.ts';
import { helpCommand } from './help.ts';
import { importCommand } from './import.ts';
import { keyCommand } from './key.ts';
import { rollupCommand } from './rollup.ts';
import { serveCommand } from './serve.ts';

/** Every command, in the order that help shows. */
const COMMANDS: readonly Command[] = [
  serveCommand,
  importCommand,
  coherenceCommand,
  rollupCommand,
  keyCommand,
  databaseCommand,
  helpCommand(() => usageOf()),
];

export function findCommand(name: string): Command | undefined {
  const spelled = ['--help', '-h'].includes(name) ? 'help' : name;
  return COMMANDS.find((command) => command.name === spelled);
}

/** How to call one command, or all of them. */
export function usageOf(...commands: readonly Command[]): string {
  const shown = commands.length > 0 ? commands : COMMANDS;
  const lines = shown.flatMap(({ name, forms, summary }) => [
    ...forms.map((form) => `  pnpm unisono ${name} ${form}`.trimEnd()),
    `      ${summary}`,
  ]);
  return ['Usage:', ...lines, ''].join('\n');
}
