import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';

/** The whole product, running for real on an empty folder of its own. */
export interface Product {
  readonly url: string;
  /** Its `DATA_DIR`. */
  readonly folder: string;
  /** Ends the server and leaves its folder to the next. */
  end(): Promise<void>;
  /** Ends the server and removes its folder. */
  stop(): Promise<void>;
}

const ENTRY = path.join(import.meta.dirname, '../../../apps/server/src/main.ts');
const START_TIMEOUT = 120_000;

/**
 * Starts the server and its embedded Postgres on an empty `DATA_DIR`, or on the `folder` that another has left, with
 * `settings` beside the usual ones.
 * @throws Error with the server's output when it does not answer in time
 */
export async function startProduct(
  folder = emptyFolder(),
  settings: Readonly<Record<string, string>> = {},
): Promise<Product> {
  const port = await freePort();
  const child = spawn(process.execPath, [ENTRY], {
    env: { ...process.env, PORT: String(port), DATA_DIR: folder, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const end = async () => {
    child.kill('SIGTERM');
    await ended;
  };
  const url = `http://127.0.0.1:${port}`;
  const deadline = Date.now() + START_TIMEOUT;
  while (!(await answers(`${url}/readyz`))) {
    if (child.exitCode !== null || Date.now() > deadline) {
      await end();
      throw new Error(`the server did not start:\n${output}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return {
    url,
    folder,
    end,
    async stop() {
      await end();
      rmSync(path.dirname(folder), { recursive: true, force: true });
    },
  };
}

function emptyFolder(): string {
  const parent = mkdtempSync(path.join(os.tmpdir(), 'unisono-e2e-'));
  chmodSync(parent, 0o755);
  return path.join(parent, 'data');
}

async function answers(url: string): Promise<boolean> {
  const response = await fetch(url).catch(() => null);
  return response?.ok ?? false;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no free port')),
      );
    });
  });
}
