import {
  connectEmbedded,
  startEmbedded,
  type EmbeddedDatabase,
  type EmbeddedOptions,
} from '../embedded/embedded-database.ts';
import { bootstrapRoles } from './bootstrap-roles.ts';
import { RolesOfAnotherSecretError } from './database-settings-error.ts';
import { logIn } from './log-in.ts';
import { onConnection } from './on-connection.ts';
import { OWNER, type RoleUrls } from './role-names.ts';
import { roleUrls } from './role-url.ts';

const DATABASE = 'unisono';

/**
 * Opens the embedded Postgres and has its roles and its database made. The secret is the server's: while one runs,
 * a command with another secret is refused instead of changing the passwords under it.
 */
export async function prepareEmbedded(
  options: EmbeddedOptions & { readonly asServer: boolean },
  secret: string,
): Promise<{ urls: RoleUrls; embedded: EmbeddedDatabase }> {
  const embedded = await (options.asServer ? startEmbedded(options) : connectEmbedded(options));
  try {
    await ensureDatabase(embedded.url('postgres'));
    const urls = roleUrls(embedded.url(DATABASE), secret);
    const attempt = await logIn(urls.owner);
    if (options.asServer || !('role' in attempt)) {
      if (!options.asServer && (await embedded.serverRuns())) throw differentSecret();
      await bootstrapRoles(embedded.url(DATABASE), secret);
      await onConnection(embedded.url('postgres'), (sql) => sql(`alter database ${DATABASE} owner to ${OWNER}`));
    }
    return { urls, embedded };
  } catch (error) {
    await embedded.stop();
    throw error;
  }
}

async function ensureDatabase(adminUrl: string): Promise<void> {
  await onConnection(adminUrl, async (sql) => {
    const found = await sql('select from pg_database where datname = $1', [DATABASE]);
    if (found.length > 0) return;
    try {
      await sql(`create database ${DATABASE}`);
    } catch (error) {
      // Another process made it at the same moment (duplicate_database, or the unique key under it).
      if (!(error instanceof Error && 'code' in error && ['42P04', '23505'].includes(String(error.code)))) throw error;
    }
  });
}

function differentSecret(): RolesOfAnotherSecretError {
  return new RolesOfAnotherSecretError('The server that runs was started with another SECRET. Set the same one here.');
}
