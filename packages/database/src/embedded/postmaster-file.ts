import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';

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
  let lines: string[];
  try {
    lines = (await readFile(path.join(dataFolder, 'postmaster.pid'), 'utf8')).split('\n');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0 || !isAlive(pid) || !(await isPostgres(pid))) return undefined;
  // Line 4 is the port, line 8 the state (src/include/utils/pidfile.h).
  return { pid, port: Number(lines[3] ?? 0), ready: (lines[7] ?? '').trim() === 'ready' };
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
