import { rmSync, statSync } from 'node:fs';
import { chmod, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { clusterFolder } from './cluster-folder.ts';
import { launchPostgres } from './launch-postgres.ts';
import { makeCluster, SUPERUSER } from './make-cluster.ts';
import { postgresBinaries } from './postgres-binaries.ts';
import { isAlive } from './postmaster-file.ts';
import { stopPostgres } from './stop-postgres.ts';

/** A Postgres that may lose everything. */
export interface TemporaryCluster {
  /** Connects as superuser to the database `postgres`. */
  readonly url: string;
  /** Ends it and removes its folder. */
  stop(): Promise<void>;
}

const FAST = [
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
  'max_connections=300',
  'autovacuum_naptime=10min',
];

const onSignal = () => process.exit(1);
const PREFIX = 'unisono-postgres-';

/**
 * Starts a cluster in a temporary folder, fast because nothing is synced: for tests and for writing migrations.
 * It ends with this process, whichever way that ends; what a killed process left is removed by the next.
 * `binaries` names an npm package with another version than the embedded one.
 */
export async function startTemporaryCluster(options: { binaries?: string } = {}): Promise<TemporaryCluster> {
  await removeOrphans();
  const home = await mkdtemp(path.join(tmpdir(), `${PREFIX}${process.pid}-`));
  const folder = clusterFolder(home);
  let pid: number | undefined;
  const onExit = () => {
    if (pid !== undefined && isAlive(pid)) process.kill(pid, 'SIGQUIT');
    rmSync(home, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  process.once('exit', onExit);
  for (const signal of signals) process.once(signal, onSignal);
  const stop = async () => {
    await stopPostgres(folder);
    await rm(home, { recursive: true, force: true });
    process.off('exit', onExit);
    for (const signal of signals) process.off(signal, onSignal);
  };
  try {
    await chmod(home, 0o711);
    const binaries = postgresBinaries(options.binaries);
    await makeCluster(folder, binaries, false);
    const running = await launchPostgres(folder, binaries, { settings: FAST });
    pid = running.pid;
    const password = await readFile(folder.password, 'utf8');
    return { url: `postgres://${SUPERUSER}:${password}@127.0.0.1:${running.port}/postgres`, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Clusters of processes that are gone. */
async function removeOrphans(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    if (!name.startsWith(PREFIX)) continue;
    const owner = Number.parseInt(name.slice(PREFIX.length), 10);
    if (Number.isNaN(owner) || isAlive(owner)) continue;
    const home = path.join(tmpdir(), name);
    if (statSync(home).uid !== process.getuid?.()) continue;
    await stopPostgres(clusterFolder(home));
    await rm(home, { recursive: true, force: true });
  }
}
