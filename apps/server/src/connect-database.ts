import { openDatabase, type Database } from '@unisono/database/pools';
import { prepareDatabase, type DatabasePreparation } from '@unisono/database/roles';
import { entities, migrate } from '@unisono/schema/server';
import { keepSecret } from './settings/keep-secret.ts';
import type { Settings } from './settings/settings.ts';

export interface ConnectedDatabase {
  readonly database: Database;
  readonly secret: string;
  /** Closes the pools; the last process that uses the embedded Postgres stops it. */
  close(): Promise<void>;
}

/**
 * Has the database up and brought to this version, for the server (alone on its folder) or for a command beside it.
 * @throws SettingsError, and the refusals of the database room, which say what to do
 */
export async function connectDatabase(
  settings: Settings,
  watch: Pick<DatabasePreparation, 'asServer' | 'onRestart' | 'onFailure'> & { onLost?: (error: Error) => void },
): Promise<ConnectedDatabase> {
  const secret = await keepSecret(settings.secret, settings.dataDir);
  const { onLost, ...as } = watch;
  const prepared = await prepareDatabase({
    dataDir: settings.dataDir,
    secret,
    external: settings.databaseUrls,
    ...as,
  });
  try {
    await migrate(prepared.urls.owner);
    const database = await openDatabase({ ...prepared.urls, entities, ...(onLost ? { onLost } : {}) });
    const close = async () => {
      try {
        await database.close();
      } finally {
        await prepared.stop();
      }
    };
    return { database, secret, close };
  } catch (error) {
    await prepared.stop();
    throw error;
  }
}
