import { COHERENCE_USAGE, runCoherence } from '@unisono/coherence/server';
import { refreshRollups } from '@unisono/people-core/server';
import { EXIT, type Command } from './command.ts';
import { withDatabase } from './with-database.ts';

/** How inside and outside move together, whether or not a server runs. */
export const coherenceCommand: Command = {
  name: 'coherence',
  forms: [COHERENCE_USAGE],
  summary: 'Compares a score of the inside with one of the outside over units, with what is certain about it.',
  run: (words, { settings, print }) =>
    withDatabase(settings(), async (database) => {
      // Without a server nobody else has counted what was imported last.
      await refreshRollups(database.worker);
      print(await runCoherence(words, database));
      return EXIT.ok;
    }),
};
