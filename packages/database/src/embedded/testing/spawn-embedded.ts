import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';

interface EmbeddedEvent {
  readonly event: 'ready' | 'restarted' | 'failed' | 'refused';
  readonly url?: string;
  readonly reason?: string;
  readonly message?: string;
}

export interface SpawnedProcess {
  readonly child: ChildProcess;
  /** The next thing it says. */
  next(): Promise<EmbeddedEvent>;
  /** Sends `signal` and waits for the end. */
  end(signal: NodeJS.Signals): Promise<void>;
}

/** Starts a process that opens `dataDir`; `user` runs it as another user of the system (only for root). */
export function spawnEmbedded(
  role: 'server' | 'command',
  dataDir: string,
  user?: { readonly uid: number; readonly gid: number },
): SpawnedProcess {
  const child = spawn(process.execPath, [path.join(import.meta.dirname, 'embedded-process.ts'), role], {
    ...user,
    env: { ...process.env, DATA_DIR: dataDir, HOME: '/' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const ended = once(child, 'exit');
  return {
    child,
    next: async () => {
      const { value, done } = await lines.next();
      if (done) throw new Error(`the process ended without a word (${child.exitCode ?? child.signalCode})`);
      return JSON.parse(value) as EmbeddedEvent;
    },
    end: async (signal) => {
      child.kill(signal);
      await ended;
    },
  };
}
