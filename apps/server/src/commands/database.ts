import { parseArgs } from 'node:util';
import { printRolesSql } from '@unisono/database/roles';
import { keepSecret } from '../settings/keep-secret.ts';
import { EXIT, WrongUsageError, type Command } from './command.ts';

/** For administrators whose DATABASE_URL may not create roles: the SQL to run, with this installation's passwords. */
export const databaseCommand: Command = {
  name: 'database',
  forms: ['roles --print'],
  summary: 'Prints the SQL that makes the database roles. It holds passwords; run it connected to the database.',
  async run(words, { settings, print }) {
    const { values, positionals } = parseArgs({
      args: [...words],
      options: { print: { type: 'boolean' } },
      allowPositionals: true,
    });
    if (positionals.join(' ') !== 'roles' || !values.print) throw new WrongUsageError('Say what of the database.');
    const { secret, dataDir, databaseUrls } = settings();
    const database = databaseUrls ? decodeURIComponent(new URL(databaseUrls.owner).pathname.slice(1)) : 'unisono';
    print(printRolesSql({ secret: await keepSecret(secret, dataDir), database }).trimEnd());
    return EXIT.ok;
  },
};
