import { IMPORT_FORMS, runImportCommand } from '@unisono/imports/server';
import { EXIT, WrongUsageError, type Command } from './command.ts';
import { withDatabase } from './with-database.ts';

/** Takes a file in, whether or not a server runs. */
export const importCommand: Command = {
  name: 'import',
  forms: IMPORT_FORMS,
  summary: 'Takes a CSV file in. A retry changes nothing; --dry-run only says what would happen.',
  run: (words, { settings, folder, print, note }) =>
    withDatabase(settings(), async (database) => {
      const end = await runImportCommand(words, database, { folder, print, progress: note, now: () => new Date() });
      if (end === 'wrong-usage') throw new WrongUsageError('Say what kind of records, and in which file.');
      return end === 'recorded' ? EXIT.ok : EXIT.refused;
    }),
};
