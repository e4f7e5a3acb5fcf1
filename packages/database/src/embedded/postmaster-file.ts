import { spawnSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

const FILE = 'postmaster.pid';
/** No system gives a process so high a number. */
const NOBODY = 2_147_483_647;

/** What a running Postgres says of itself in `postmaster.pid`. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  readonly ready: boolean;
}

/**
 * The Postgres that runs on `dataFolder`, or undefined when none does: no file, a process that is gone, or a
 * process that got the number since and is something else.
 */
export async function runningPostmaster(dataFolder: string): Promise<Postmaster | undefined> {
  const lines = await readLines(dataFolder);
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0 || !isAlive(pid) || !(await isPostgres(pid))) return undefined;
  // Line 4 is the port, line 8 the state (src/include/utils/pidfile.h).
  return { pid, port: Number(lines[3] ?? 0), ready: (lines[7] ?? '').trim() === 'ready' };
}

/**
 * After a crash of the machine the number in the file may belong to a stranger, and Postgres, seeing somebody alive,
 * refuses to start. Puts a number there that nobody has; the rest of the file stays, by which Postgres finds out
 * whether anything of the former one is left. Answers whether that was so.
 */
export async function disownStranger(dataFolder: string): Promise<boolean> {
  const [first, ...rest] = await readLines(dataFolder);
  const pid = Number(first);
  if (!Number.isInteger(pid) || pid <= 0 || !isAlive(pid) || (await isPostgres(pid))) return false;
  await writeFile(path.join(dataFolder, FILE), [String(NOBODY), ...rest].join('\n'));
  return true;
}

async function readLines(dataFolder: string): Promise<string[]> {
  try {
    return (await readFile(path.join(dataFolder, FILE), 'utf8')).split('\n');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Whether a process of that number is a Postgres; where the system does not tell, it is taken for one. */
async function isPostgres(pid: number): Promise<boolean> {
  if (process.platform === 'win32') return true;
  if (process.platform !== 'linux') {
    const answer = spawnSync('ps', ['-p', String(pid), '-o', 'comm='], { encoding: 'utf8' });
    return answer.status !== 0 ? isAlive(pid) : answer.stdout.includes('postgres');
  }
  try {
    const status = await readFile(`/proc/${pid}/stat`, 'utf8');
    // A zombie ("Z" after the name) has let go of everything and only waits to be reaped.
    return status.includes('(postgres)') && !/\) [ZX] /.test(status);
  } catch {
    // The process went away between the two questions.
    return false;
  }
}
