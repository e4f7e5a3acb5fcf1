import { MikroORM, type Options } from '@mikro-orm/postgresql';
import type { Pool } from 'pg';
import { valueParsers } from '../sql/value-parsers.ts';
import type { Database } from './database.ts';
import { openPool } from './open-pool.ts';
import { rolesAreSeparated } from './roles-are-separated.ts';

export interface DatabaseSettings {
  /** Connection strings, one per role of the server (docs/adr/0003-database-roles.md). */
  readonly app: string;
  readonly worker: string;
  readonly audience: string;
  /** All entities of all rooms: this room knows no domain. */
  readonly entities: NonNullable<Options['entities']>;
  /** Connections at most per pool; the entity manager has as many of its own. */
  readonly connections?: number;
  readonly onLost?: (error: Error) => void;
}

/** Opens the pools and the unit of work. Nothing is created or migrated here. */
export async function openDatabase(settings: DatabaseSettings): Promise<Database> {
  const { entities, connections = 10, onLost } = settings;
  const open = (name: 'app' | 'worker' | 'audience') =>
    openPool({ url: settings[name], connections, name: `unisono ${name}`, ...(onLost ? { onLost } : {}) });
  const [app, worker, audience] = [open('app'), open('worker'), open('audience')];
  try {
    const orm = await MikroORM.init(entityManagerOptions(settings.app, entities, connections));
    const separated = await rolesAreSeparated([app, worker, audience]);
    const close = async () => {
      await orm.close(true);
      await Promise.all([app.end(), worker.end(), audience.end()]);
    };
    return { orm, app, worker, audience, separated, close };
  } catch (error) {
    await Promise.all([app.end(), worker.end(), audience.end()]);
    throw error;
  }
}

/** The unit of work's settings; also those of migrations, which add their own. */
export function entityManagerOptions(
  url: string,
  entities: NonNullable<Options['entities']>,
  connections: number,
): Options {
  const { pathname } = new URL(url);
  return {
    entities,
    dbName: decodeURIComponent(pathname.slice(1)),
    // Everything else of the address (socket, TLS) is the driver's to read: `clientUrl` would drop it.
    driverOptions: {
      connectionString: url,
      application_name: 'unisono app',
      allowExitOnIdle: true,
      onPoolCreated: (pool: Pool) => {
        pool.options.types = valueParsers;
      },
    },
    pool: { min: 0, max: connections },
    ensureDatabase: false,
    // Only the schema package writes tables, and it has read the entities itself.
    discovery: { warnWhenNoEntities: false },
  };
}
