import { setTimeout as pause } from 'node:timers/promises';
import { clusterFolder, type ClusterFolder } from './cluster-folder.ts';
import { lockAsServer, lockInUse, lockToStop, serverRuns } from './cluster-locks.ts';
import { connectToCluster, type ClusterConnection } from './connect-to-cluster.ts';
import {
  EmbeddedDatabaseError,
  PostgresNotStartedError,
  ServerAlreadyRunningError,
} from './embedded-database-error.ts';
import { removeHalfMade, SUPERUSER } from './make-cluster.ts';
import { isPassing } from './passing-error.ts';
import { postgresBinaries, type PostgresBinaries } from './postgres-binaries.ts';
import { runningPostmaster } from './postmaster-file.ts';
import { stopPostgres } from './stop-postgres.ts';

export interface EmbeddedOptions {
  readonly dataDir: string;
  /** Told when Postgres had died and is up again, at the same address. */
  readonly onRestart?: () => void;
  /** Told when it cannot be brought back; nothing works any more, so end the process. */
  readonly onFailure?: (error: EmbeddedDatabaseError) => void;
}

export interface EmbeddedDatabase {
  /** A superuser's address of `database`. */
  url(database: string): string;
  /** Whether another process is this folder's server. */
  serverRuns(): Promise<boolean>;
  /** Leaves; the last process that uses this Postgres stops it. Close the pools before. */
  stop(): Promise<void>;
}

/** Waits before each attempt to bring Postgres back, in milliseconds. */
const BACKOFF = [0, 250, 1_000, 3_000];
/** Staying up so long forgets the attempts before. */
const STEADY_AFTER = 60_000;

/**
 * Opens the folder's Postgres as its one server.
 * @throws ServerAlreadyRunningError when another process is, and other EmbeddedDatabaseErrors
 */
export function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedDatabase> {
  return open(options, true);
}

/** Opens the folder's Postgres for a command, whether or not a server runs on it. */
export function connectEmbedded(options: EmbeddedOptions): Promise<EmbeddedDatabase> {
  return open(options, false);
}

async function open({ dataDir, onRestart, onFailure }: EmbeddedOptions, asServer: boolean): Promise<EmbeddedDatabase> {
  const binaries = postgresBinaries();
  const folder = clusterFolder(dataDir);
  let connection = await enter(folder, binaries, asServer);
  const { port, password } = connection;
  let stopping = false;
  let attempts = 0;
  let upSince = Date.now();
  let returning: Promise<void> | undefined;

  const bringBack = async (): Promise<void> => {
    if (Date.now() - upSince > STEADY_AFTER) attempts = 0;
    let failure: unknown;
    for (;;) {
      const wait = BACKOFF[attempts];
      attempts += 1;
      if (wait === undefined) return onFailure?.(asEmbeddedError(failure, folder));
      await pause(wait);
      if (stopping) return undefined;
      try {
        connection = await enter(folder, binaries, asServer, port);
        watch();
        upSince = Date.now();
        return onRestart?.();
      } catch (error) {
        failure = error;
        if (error instanceof ServerAlreadyRunningError) return onFailure?.(error);
      }
    }
  };
  const watch = () =>
    connection.client.once('end', () => {
      if (!stopping) returning = bringBack();
    });
  watch();

  return {
    url: (database) => `postgres://${SUPERUSER}:${password}@127.0.0.1:${port}/${encodeURIComponent(database)}`,
    serverRuns: () => serverRuns(connection.client),
    stop: async () => {
      stopping = true;
      await returning;
      await leave(folder, connection);
    },
  };
}

async function enter(
  folder: ClusterFolder,
  binaries: PostgresBinaries,
  asServer: boolean,
  port?: number,
): Promise<ClusterConnection> {
  for (;;) {
    const connection = await connectToCluster(folder, binaries, port);
    try {
      await takeLocks(folder, connection, asServer, port);
      return connection;
    } catch (error) {
      await connection.client.end();
      // Somebody stopped Postgres while we came in, or it died.
      if (!isPassing(error)) throw error;
    }
  }
}

async function takeLocks(
  folder: ClusterFolder,
  connection: ClusterConnection,
  asServer: boolean,
  port: number | undefined,
): Promise<void> {
  if (port !== undefined && connection.port !== port) {
    throw new PostgresNotStartedError(`Postgres came back on port ${connection.port} instead of ${port}.`);
  }
  await lockInUse(connection.client);
  if (!asServer) return;
  if (await lockAsServer(connection.client)) return removeHalfMade(folder);
  throw new ServerAlreadyRunningError(
    `Another server already runs on ${folder.root}. Use that one, stop it first, or set DATA_DIR to another folder.`,
  );
}

/** The last one out stops Postgres. While it does, the lock keeps newcomers waiting until their connection breaks. */
async function leave(folder: ClusterFolder, { client }: ClusterConnection): Promise<void> {
  try {
    if (await lockToStop(client)) await stopPostgres(folder);
  } catch (error) {
    // A Postgres that died needs no stopping.
    if (!isPassing(error) || (await runningPostmaster(folder.data))) throw error;
  } finally {
    await client.end();
  }
}

function asEmbeddedError(failure: unknown, folder: ClusterFolder): EmbeddedDatabaseError {
  if (failure instanceof EmbeddedDatabaseError) return failure;
  return new PostgresNotStartedError(`Postgres on ${folder.data} died and did not come back; see ${folder.log}.`, {
    cause: failure,
  });
}
