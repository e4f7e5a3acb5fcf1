import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { afterEach, beforeEach, expect } from 'vitest';
import { clusterFolder } from '../cluster-folder.ts';
import { runningPostmaster, type Postmaster } from '../postmaster-file.ts';
import { stopPostgres } from '../stop-postgres.ts';
import { spawnEmbedded, type SpawnedProcess } from './spawn-embedded.ts';

export interface DataFolder {
  readonly path: string;
  /** Starts a process that opens the folder; killed after the test. */
  open(role: 'server' | 'command', user?: { uid: number; gid: number }): SpawnedProcess;
  running(): Promise<Postmaster | undefined>;
}

/** A new DATA_DIR for each test; whatever still runs on it afterwards is ended. */
export function useDataFolder(): DataFolder {
  let dataDir = '';
  let spawned: SpawnedProcess[] = [];
  beforeEach(async () => {
    dataDir = await mkdtemp(path.join(tmpdir(), 'unisono-embedded-'));
    await chmod(dataDir, 0o711);
    spawned = [];
  });
  afterEach(async () => {
    for (const { child } of spawned) child.kill('SIGKILL');
    await stopPostgres(clusterFolder(dataDir));
    await rm(dataDir, { recursive: true, force: true });
  });
  return {
    get path() {
      return dataDir;
    },
    open: (role, user) => {
      const started = spawnEmbedded(role, dataDir, user);
      spawned.push(started);
      return started;
    },
    running: () => runningPostmaster(clusterFolder(dataDir).data),
  };
}

export async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

/** The address of a process that must be ready. */
export async function urlOf(started: SpawnedProcess): Promise<string> {
  const said = await started.next();
  expect(said).toMatchObject({ event: 'ready' });
  return said.url ?? '';
}
