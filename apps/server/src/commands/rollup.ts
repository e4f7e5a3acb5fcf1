import { parseArgs } from 'node:util';
import { runVerify } from '@unisono/people-core/server';
import { EXIT, WrongUsageError, type Command } from './command.ts';
import { withDatabase } from './with-database.ts';

/** Whether the figures that are kept are what the moments say, beside a running server or alone. */
export const rollupCommand: Command = {
  name: 'rollup',
  forms: ['verify'],
  summary: 'Counts all figures again from the moments, unit by unit, and says where they differ from what is kept.',
  run: (words, { settings, print, note }) => {
    const { positionals } = parseArgs({ args: [...words], options: {}, allowPositionals: true });
    if (positionals.length !== 1 || positionals[0] !== 'verify') throw new WrongUsageError('Say: rollup verify');
    return withDatabase(settings(), async ({ worker }) => {
      const { units, differences } = await runVerify(worker, note);
      for (const line of differences) print(line);
      print(`${units} units compared, ${differences.length} differences.`);
      return differences.length === 0 ? EXIT.ok : EXIT.refused;
    });
  },
};
