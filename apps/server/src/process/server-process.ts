import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const MAIN = path.resolve(import.meta.dirname, '../main.ts');
const READY = /^Unísono is ready: (\S+)\/$/m;

/** A real process of ours, for tests of how it lives and dies. */
export interface ServerProcess {
  readonly child: ChildProcess;
  stdout(): string;
  stderr(): string;
  /** The address that it printed; fails when it ends before. */
  ready(): Promise<string>;
  /** The exit code, or the signal that ended it. */
  ended(): Promise<number | string>;
}

/** Runs `unisono ...words` with these variables and none of ours. */
export function startProcess(words: readonly string[], environment: Readonly<Record<string, string>>): ServerProcess {
  const { PATH = '', HOME = '' } = process.env;
  const child = spawn(process.execPath, [MAIN, ...words], {
    env: { PATH, HOME, PORT: '0', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output = { stdout: '', stderr: '' };
  child.stdout.on('data', (chunk: Buffer) => (output.stdout += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output.stderr += chunk.toString()));
  const closed = once(child, 'close').then(([code, signal]) => (code ?? signal) as number | string);
  return {
    child,
    stdout: () => output.stdout,
    stderr: () => output.stderr,
    ready: async () => {
      for (;;) {
        const address = READY.exec(output.stdout)?.[1];
        if (address) return address;
        if (child.exitCode !== null) throw new Error(`ended with ${child.exitCode}: ${output.stderr}`);
        await pause(20);
      }
    },
    ended: () => closed,
  };
}

/** The process number of the embedded Postgres of `dataDir`, or undefined when none runs. */
export async function postgresOf(dataDir: string): Promise<number | undefined> {
  try {
    const pid = Number((await postmasterFile(dataDir))[0]);
    process.kill(pid, 0);
    return pid;
  } catch {
    // No file, or nobody behind the number: either way none runs.
    return undefined;
  }
}

/** Where the embedded Postgres of `dataDir` listens. */
export async function postgresPortOf(dataDir: string): Promise<number> {
  return Number((await postmasterFile(dataDir))[3]);
}

async function postmasterFile(dataDir: string): Promise<string[]> {
  return (await readFile(path.join(dataDir, 'postgres/data/postmaster.pid'), 'utf8')).split('\n');
}
