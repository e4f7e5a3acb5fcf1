import { existsSync } from 'node:fs';
import { readFile, realpath } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import type { ClusterFolder } from './cluster-folder.ts';
import {
  folderError,
  OtherMajorVersionError,
  PostgresNotOursError,
  PostgresNotStartedError,
} from './embedded-database-error.ts';
import { launchPostgres, untilReady } from './launch-postgres.ts';
import { makeCluster, SUPERUSER } from './make-cluster.ts';
import { isPassing } from './passing-error.ts';
import type { PostgresBinaries } from './postgres-binaries.ts';
import { userOfCluster } from './system-user.ts';

/** A crashed Postgres may replay its log for long while it already answers. */
const CONNECTS_WITHIN = 10 * 60_000;

export interface ClusterConnection {
  /** One superuser's connection; while it lasts, its locks are held. */
  readonly client: Client;
  readonly port: number;
  readonly password: string;
}

/**
 * Connects to the Postgres of `folder`: makes the cluster where there is none, adopts a Postgres that runs, starts
 * one where none does. Whatever another process does at the same time, the loop ends at one running Postgres.
 * @throws EmbeddedDatabaseError
 */
export async function connectToCluster(
  folder: ClusterFolder,
  binaries: PostgresBinaries,
  port?: number,
): Promise<ClusterConnection> {
  try {
    if (!existsSync(folder.data)) await makeCluster(folder, binaries);
    userOfCluster(folder.data);
    const password = await readFile(folder.password, 'utf8');
    const version = (await readFile(path.join(folder.data, 'PG_VERSION'), 'utf8')).trim();
    if (version !== binaries.major) throw otherVersion(folder, version, binaries.major);
    for (const deadline = Date.now() + CONNECTS_WITHIN; Date.now() < deadline; await pause(50)) {
      const running = (await untilReady(folder)) ?? (await launchPostgres(folder, binaries, { port }));
      const client = await connectOnce(folder, running.port, password);
      if (client) return { client, port: running.port, password };
    }
    throw new PostgresNotStartedError(`Postgres on ${folder.data} takes no connections; see ${folder.log}.`);
  } catch (error) {
    throw folderError(folder.root, error);
  }
}

/** Undefined when Postgres is just starting, recovering or leaving. */
async function connectOnce(folder: ClusterFolder, port: number, password: string): Promise<Client | undefined> {
  const client = new Client({
    host: '127.0.0.1',
    port,
    user: SUPERUSER,
    password,
    database: 'postgres',
    application_name: `unisono process ${process.pid}`,
  });
  // Told by `end` as well, which is what the watch listens to.
  client.on('error', () => undefined);
  try {
    await client.connect();
    const answer = await client.query<{ folder: string }>(`select current_setting('data_directory') as folder`);
    if ((await realpath(answer.rows[0]?.folder ?? '')) === (await realpath(folder.data))) return client;
    await client.end();
  } catch (error) {
    if (isPassing(error)) return undefined;
    throw new PostgresNotOursError(notOurs(folder, port), { cause: error });
  }
  throw new PostgresNotOursError(notOurs(folder, port));
}

function notOurs(folder: ClusterFolder, port: number): string {
  return (
    `A Postgres that answers on port ${port} for ${folder.data} does not know the password in ${folder.password}. ` +
    'Stop it, or set DATA_DIR to another folder.'
  );
}

function otherVersion(folder: ClusterFolder, found: string, ours: string): OtherMajorVersionError {
  return new OtherMajorVersionError(
    `${folder.data} was made by Postgres ${found}; this version brings Postgres ${ours}, which does not read it. ` +
      'Start the former version and export your data, or move it over with pg_upgrade; or set DATA_DIR to a new folder.',
  );
}
