import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chmod, chown, mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { folderAt, type ClusterFolder } from './cluster-folder.ts';
import { folderError, PostgresNotStartedError } from './embedded-database-error.ts';
import type { PostgresBinaries } from './postgres-binaries.ts';
import { userForNewCluster } from './system-user.ts';

const PREFIX = 'postgres.making-';
export const SUPERUSER = 'postgres';

/**
 * Makes a new cluster with a generated password. It is made beside its place and moved there by one rename, so a
 * folder whose making was killed is never taken for a cluster, and of two who make one at a time one wins.
 * @throws DataFolderError, DiskFullError, SystemUserError, PostgresNotStartedError
 */
export async function makeCluster(folder: ClusterFolder, binaries: PostgresBinaries, durable = true): Promise<void> {
  const parent = path.dirname(folder.root);
  try {
    await mkdir(parent, { recursive: true });
    const making = folderAt(await mkdtemp(path.join(parent, PREFIX)));
    try {
      await fill(making, binaries, durable);
      await rename(making.root, folder.root);
    } finally {
      await rm(making.root, { recursive: true, force: true });
    }
  } catch (error) {
    // Another process was first; its cluster is as good as ours.
    if (!existsSync(folder.data)) throw folderError(parent, error);
  }
}

async function fill(making: ClusterFolder, binaries: PostgresBinaries, durable: boolean): Promise<void> {
  await chmod(making.root, 0o711);
  const user = userForNewCluster(binaries.postgres, making.root);
  await mkdir(making.data, { mode: 0o700 });
  await writeFile(making.password, randomBytes(24).toString('base64url'), { mode: 0o600 });
  const owned = user.uid !== undefined && user.gid !== undefined;
  if (owned)
    await Promise.all([making.data, making.password].map((entry) => chown(entry, user.uid ?? 0, user.gid ?? 0)));
  const options = [
    '-D',
    making.data,
    '-U',
    SUPERUSER,
    '-E',
    'UTF8',
    '--auth=scram-sha-256',
    `--pwfile=${making.password}`,
  ];
  // The builtin locale sorts the same on every machine, whatever its C library.
  const locale =
    Number(binaries.major) >= 17
      ? ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']
      : ['--locale=C'];
  const [command = '', ...rest] = [
    ...user.wrapper,
    binaries.initdb,
    ...options,
    ...locale,
    ...(durable ? [] : ['--no-sync']),
  ];
  const initdb = spawn(command, rest, {
    uid: user.uid,
    gid: user.gid,
    cwd: making.data,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [output, complaints, [status]] = await Promise.all([
    text(initdb.stdout),
    text(initdb.stderr),
    once(initdb, 'close'),
  ]);
  if (status !== 0) throw initdbError(making.root, output + complaints);
  if (owned) await chown(making.password, process.getuid?.() ?? 0, process.getgid?.() ?? 0);
}

function initdbError(folder: string, output: string): unknown {
  const full = /No space left on device|Disk quota exceeded/.test(output);
  if (full) return folderError(folder, Object.assign(new Error(output), { code: 'ENOSPC' }));
  return new PostgresNotStartedError(`A new database could not be made in ${folder}:\n${output.trim()}`);
}

/** Removes what killed makers left. Only for the one server of the folder, when its cluster exists. */
export async function removeHalfMade(folder: ClusterFolder): Promise<void> {
  const parent = path.dirname(folder.root);
  const halfMade = (await readdir(parent)).filter((name) => name.startsWith(PREFIX));
  await Promise.all(
    halfMade.map((name) => rm(path.join(parent, name), { recursive: true, force: true, maxRetries: 5 })),
  );
}
