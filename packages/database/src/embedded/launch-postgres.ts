import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { open, readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import type { ClusterFolder } from './cluster-folder.ts';
import { DiskFullError, PostgresNotStartedError } from './embedded-database-error.ts';
import type { PostgresBinaries } from './postgres-binaries.ts';
import { runningPostmaster, type Postmaster } from './postmaster-file.ts';
import { userOfCluster } from './system-user.ts';

const ATTEMPTS = 40;
/** Replaying the log after a crash may take minutes; a process that is alive and at it is waited for. */
const READY_WITHIN = 10 * 60_000;

/**
 * Starts Postgres on `folder`, apart from this process: it outlives us, and a Ctrl-C at the terminal does not reach
 * it. When another process was faster, that Postgres is answered.
 * @throws PostgresNotStartedError with the end of Postgres' log
 */
export async function launchPostgres(
  folder: ClusterFolder,
  binaries: PostgresBinaries,
  options: { port?: number | undefined; settings?: readonly string[] } = {},
): Promise<Postmaster> {
  let port = options.port ?? (await freePort());
  for (let attempt = 1; ; attempt += 1) {
    const complaints = await launchOnce(folder, binaries, port, options.settings ?? []);
    if (complaints === undefined) {
      const running = await untilReady(folder);
      if (running) return running;
    }
    const said = complaints ?? (await logFrom(folder, 0));
    if (/No space left on device/.test(said)) {
      throw new DiskFullError(`No space is left for ${folder.data}. Free some, or move DATA_DIR to another disk.`);
    }
    // Somebody took the port meanwhile; or processes of a killed Postgres have not yet noticed its end.
    const portTaken = /could not bind|Address already in use/.test(said);
    const passing = portTaken || /pre-existing shared memory block|lock file .* already exists/.test(said);
    if (!passing || attempt === ATTEMPTS) {
      throw new PostgresNotStartedError(`Postgres did not start on ${folder.data}:\n${said.trim().slice(-2000)}`);
    }
    if (portTaken && options.port === undefined) port = await freePort();
    const other = await untilReady(folder);
    if (other) return other;
    await pause(250);
  }
}

/** Answers undefined when Postgres is (being) ready, else what it complained of before it went away. */
async function launchOnce(
  folder: ClusterFolder,
  binaries: PostgresBinaries,
  port: number,
  settings: readonly string[],
): Promise<string | undefined> {
  const user = userOfCluster(folder.data);
  // Postgres writes to a file of its own: a pipe would break when this process is killed.
  const log = await open(folder.log, 'a', 0o600);
  try {
    const { size } = await log.stat();
    const options = [`port=${port}`, 'listen_addresses=127.0.0.1', 'unix_socket_directories=', ...settings];
    const flags = options.flatMap((setting) => ['-c', setting]);
    const [command = '', ...rest] = [...user.wrapper, binaries.postgres, '-D', folder.data, ...flags];
    const identity = user.uid === undefined ? {} : { uid: user.uid, gid: user.gid };
    const child = spawn(command, rest, {
      ...identity,
      cwd: folder.data,
      detached: true,
      stdio: ['ignore', log.fd, log.fd],
    });
    const gone = once(child, 'exit');
    child.unref();
    let left = false;
    void gone.then(() => (left = true));
    await once(child, 'spawn');
    while (!left) {
      if ((await runningPostmaster(folder.data))?.pid === child.pid) return undefined;
      await pause(10, undefined, { ref: true });
    }
    return await logFrom(folder, size);
  } finally {
    await log.close();
  }
}

/** Waits for whichever Postgres runs on the folder; undefined when none does (any more). */
export async function untilReady(folder: ClusterFolder): Promise<Postmaster | undefined> {
  for (const deadline = Date.now() + READY_WITHIN; Date.now() < deadline; await pause(10)) {
    const running = await runningPostmaster(folder.data);
    if (!running || running.ready) return running;
  }
  throw new PostgresNotStartedError(
    `Postgres on ${folder.data} is not ready after ${READY_WITHIN / 60_000} minutes; see ${folder.log}.`,
  );
}

async function logFrom(folder: ClusterFolder, offset: number): Promise<string> {
  return (await readFile(folder.log)).subarray(offset).toString('utf8');
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string')
    throw new PostgresNotStartedError('The system gave no free port.');
  return address.port;
}
