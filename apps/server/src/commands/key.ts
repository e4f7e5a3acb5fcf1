import { KEY_FORMS, runKeyCommand } from '@unisono/accounts/server';
import { EXIT, WrongUsageError, type Command } from './command.ts';
import { withDatabase } from './with-database.ts';

/** Makes a key for a machine, whether or not a server runs. */
export const keyCommand: Command = {
  name: 'key',
  forms: KEY_FORMS,
  summary: 'Makes a key for /api/v1 and prints it, this once. Several scopes, sides and units by repeating the option.',
  run: (words, { settings, print }) =>
    withDatabase(settings(), async (database) => {
      const made = await runKeyCommand(words, database, () => new Date());
      if (made === 'wrong-usage') throw new WrongUsageError('Say what of keys.');
      print(made.secret);
      return EXIT.ok;
    }),
};
