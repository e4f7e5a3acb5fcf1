import { EXIT, type Command } from './command.ts';

export function helpCommand(usage: () => string): Command {
  return {
    name: 'help',
    forms: [''],
    summary: 'Shows this.',
    async run(_words, { print }) {
      print(usage().trimEnd());
      return EXIT.ok;
    },
  };
}
