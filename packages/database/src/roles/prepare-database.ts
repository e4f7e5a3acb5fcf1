import type { EmbeddedDatabaseError } from '../embedded/embedded-database-error.ts';
import { areSeparated } from './are-separated.ts';
import { prepareEmbedded } from './prepare-embedded.ts';
import { prepareExternal, type ExternalUrls } from './prepare-external.ts';
import type { RoleUrls } from './role-names.ts';

export interface DatabasePreparation {
  /** Where the embedded Postgres lives; made when missing. */
  readonly dataDir: string;
  /** Of which the roles' passwords are made. */
  readonly secret: string;
  /** Somebody's own Postgres; the embedded one when undefined. */
  readonly external?: ExternalUrls | undefined;
  /** A server is alone on its folder; a command may run beside it. */
  readonly asServer: boolean;
  readonly onRestart?: () => void;
  readonly onFailure?: (error: EmbeddedDatabaseError) => void;
}

export interface PreparedDatabase {
  /** `owner` for migrations only, the others for the pools. */
  readonly urls: RoleUrls;
  /** Whether the roles are really apart; without it nothing confidential may be asked. */
  readonly separated: boolean;
  /** After the pools are closed; an external Postgres is left as it is. */
  stop(): Promise<void>;
}

/**
 * Has a Postgres with the roles and the database ready, for the server and for commands alike; then migrate as
 * `urls.owner` and open the pools.
 * @throws EmbeddedDatabaseError, DatabaseSettingsError: both say what to do
 */
export async function prepareDatabase(preparation: DatabasePreparation): Promise<PreparedDatabase> {
  const { external, secret } = preparation;
  if (external) {
    const urls = await prepareExternal(external, secret);
    return { urls, separated: await areSeparated(urls), stop: async () => undefined };
  }
  const { urls, embedded } = await prepareEmbedded(preparation, secret);
  return { urls, separated: await areSeparated(urls), stop: () => embedded.stop() };
}
