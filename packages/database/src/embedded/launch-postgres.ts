import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { open, type FileHandle } from 'node:fs/promises';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import type { ClusterFolder } from './cluster-folder.ts';
import { DiskFullError, PostgresNotStartedError } from './embedded-database-error.ts';
import type { PostgresBinaries } from './postgres-binaries.ts';
import { disownStranger, runningPostmaster, type Postmaster } from './postmaster-file.ts';
import { userOfCluster } from './system-user.ts';

const ATTEMPTS = 40;
const LOG_AT_MOST = 10 * 1024 * 1024;
/** Replaying the log after a crash may take minutes; a process that is alive and at it is waited for. */
const READY_WITHIN = 10 * 60_000;

const ALWAYS = [
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'log_checkpoints=off',
  // The log is for whoever runs the machine: no values of rows, no statements.
  'log_error_verbosity=terse',
  'log_min_error_statement=panic',
];

export interface LaunchOptions {
  /** This port and no other; any free one when undefined. */
  readonly port?: number | undefined;
  /** More settings, as `name=value`. */
  readonly settings?: readonly string[];
}

/**
 * Starts Postgres on `folder`, apart from this process: it outlives us, and a Ctrl-C at the terminal does not reach
 * it. When another process was faster, its Postgres is answered.
 * @throws PostgresNotStartedError with the end of Postgres' log, DiskFullError
 */
export async function launchPostgres(
  folder: ClusterFolder,
  binaries: PostgresBinaries,
  { port, settings = [] }: LaunchOptions = {},
): Promise<Postmaster> {
  for (let attempt = 1; ; attempt += 1) {
    const outcome = await launchOnce(folder, binaries, [`port=${port ?? (await freePort())}`, ...ALWAYS, ...settings]);
    if (typeof outcome !== 'string') return outcome;
    if (/No space left on device/.test(outcome)) {
      throw new DiskFullError(`No space is left for ${folder.data}. Free some, or move DATA_DIR to another disk.`);
    }
    // Somebody took the port meanwhile; or processes of a killed Postgres have not yet noticed its end; or
    // another process started one.
    const passing = /could not bind|pre-existing shared memory block|lock file .* already exists/.test(outcome);
    if (!passing || attempt === ATTEMPTS) {
      throw new PostgresNotStartedError(`Postgres did not start on ${folder.data}:\n${outcome.trim().slice(-2000)}`);
    }
    const other = await untilReady(folder);
    if (other) return other;
    if (!(await disownStranger(folder.data))) await pause(250);
  }
}

/** Answers the Postgres that is ready, or what it said before it went away. */
async function launchOnce(
  folder: ClusterFolder,
  binaries: PostgresBinaries,
  settings: readonly string[],
): Promise<Postmaster | string> {
  const user = userOfCluster(folder.data);
  // Postgres writes to a file of its own: a pipe would break when this process is killed.
  const log = await open(folder.log, 'a+', 0o600);
  try {
    if ((await log.stat()).size > LOG_AT_MOST) await log.truncate();
    const begin = (await log.stat()).size;
    const flags = settings.flatMap((setting) => ['-c', setting]);
    const [command = '', ...rest] = [...user.wrapper, binaries.postgres, '-D', folder.data, ...flags];
    const child = spawn(command, rest, {
      ...(user.uid === undefined ? {} : { uid: user.uid, gid: user.gid }),
      cwd: folder.data,
      detached: true,
      stdio: ['ignore', log.fd, log.fd],
    });
    child.unref();
    await once(child, 'spawn');
    return (await readyUnlessGone(folder, child)) ?? (await textFrom(log, begin));
  } finally {
    await log.close();
  }
}

async function readyUnlessGone(folder: ClusterFolder, child: ChildProcess): Promise<Postmaster | undefined> {
  for (const deadline = Date.now() + READY_WITHIN; Date.now() < deadline; await pause(10)) {
    if (child.exitCode !== null || child.signalCode !== null) return undefined;
    const running = await runningPostmaster(folder.data);
    if (running?.ready && running.pid === child.pid) return running;
  }
  throw notReady(folder);
}

/** Waits for whichever Postgres runs on the folder; undefined when none does (any more). */
export async function untilReady(folder: ClusterFolder): Promise<Postmaster | undefined> {
  for (const deadline = Date.now() + READY_WITHIN; Date.now() < deadline; await pause(10)) {
    const running = await runningPostmaster(folder.data);
    if (!running || running.ready) return running;
  }
  throw notReady(folder);
}

function notReady(folder: ClusterFolder): PostgresNotStartedError {
  return new PostgresNotStartedError(
    `Postgres on ${folder.data} is not ready after ${READY_WITHIN / 60_000} minutes; see ${folder.log}.`,
  );
}

async function textFrom(file: FileHandle, offset: number): Promise<string> {
  const { size } = await file.stat();
  const { buffer } = await file.read(Buffer.alloc(size - offset), 0, size - offset, offset);
  return buffer.toString('utf8');
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new PostgresNotStartedError('No free port was found.');
  return address.port;
}
