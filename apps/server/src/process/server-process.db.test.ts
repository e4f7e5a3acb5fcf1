import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { postgresOf, startProcess, type ServerProcess } from './server-process.ts';

let dataDir = '';
const started: ServerProcess[] = [];
const start = (environment: Record<string, string> = {}) => {
  const server = startProcess([], { DATA_DIR: dataDir, ...environment });
  started.push(server);
  return server;
};
const readyz = async (address: string): Promise<unknown> => (await fetch(`${address}/readyz`)).json();
const READY = { ready: true, database: true, migrations: true, worker: true, separatedRoles: true };

beforeAll(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'unisono-process-'));
});
afterEach(async () => {
  for (const { child } of started) child.kill('SIGTERM');
  await Promise.all(started.splice(0).map((server) => server.ended()));
});
afterAll(async () => {
  const pid = await postgresOf(dataDir);
  if (pid) process.kill(pid, 'SIGKILL');
  await rm(dataDir, { recursive: true, force: true });
});

/** Makes the first account once, and answers a cookie that is signed in. */
async function signIn(address: string): Promise<string> {
  const person = { email: 'ana@example.org', password: 'correct horse battery staple' };
  const ask = (procedure: string, input: unknown) =>
    fetch(`${address}/trpc/${procedure}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(input),
    });
  await ask('accounts.createFirst', { name: 'Ana', ...person });
  const answer = await ask('session.signIn', person);
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}

async function nameOfMe(address: string, cookie: string): Promise<unknown> {
  const answer = await fetch(`${address}/trpc/session.me`, { headers: { cookie } });
  const { result } = (await answer.json()) as { result?: { data: { account: { name: string } | null } } };
  return result?.data.account?.name;
}

describe('a server on an empty folder', () => {
  test('comes up ready, and SIGTERM stops it with its Postgres', async () => {
    const server = start();
    const address = await server.ready();
    expect(await readyz(address)).toEqual(READY);
    expect(await (await fetch(`${address}/healthz`)).json()).toEqual({ alive: true });
    expect(await postgresOf(dataDir)).toBeDefined();
    // As from a terminal and from npm at once.
    server.child.kill('SIGTERM');
    server.child.kill('SIGTERM');
    expect(await server.ended()).toBe(0);
    expect(await postgresOf(dataDir)).toBeUndefined();
    expect(server.stderr()).toBe('');
  });

  test('killed, leaves Postgres behind, and the next one adopts it with everything in it', async () => {
    const first = start();
    const before = await first.ready();
    const cookie = await signIn(before);
    const postgres = await postgresOf(dataDir);
    first.child.kill('SIGKILL');
    expect(await first.ended()).toBe('SIGKILL');
    expect(await postgresOf(dataDir)).toBe(postgres);
    const second = start();
    const after = await second.ready();
    expect(await postgresOf(dataDir)).toBe(postgres);
    expect(await nameOfMe(after, cookie)).toBe('Ana');
    expect(await readyz(after)).toEqual(READY);
  });
});

describe('a server that runs', () => {
  let server: ServerProcess;
  let address = '';
  beforeAll(async () => {
    server = startProcess([], { DATA_DIR: dataDir });
    address = await server.ready();
  });
  afterAll(async () => {
    server.child.kill('SIGTERM');
    await server.ended();
  });

  test('leads to the applications', async () => {
    const root = await fetch(address, { redirect: 'manual' });
    expect([root.status, root.headers.get('location')]).toEqual([302, '/leadership/']);
    const nowhere = await fetch(`${address}/api/nowhere`);
    expect([nowhere.status, await nowhere.json()]).toMatchObject([404, { error: { reason: 'transport-not-found' } }]);
    for (const header of ['content-security-policy', 'x-content-type-options', 'referrer-policy']) {
      expect(nowhere.headers.get(header)).not.toBeNull();
    }
    expect(nowhere.headers.get('content-security-policy')).not.toMatch(/script-src[^;]*unsafe/);
  });

  test('refuses a second one on its folder, and goes on itself', async () => {
    const second = start();
    expect(await second.ended()).toBe(1);
    expect(second.stderr()).toMatch(/Another server already runs on .*\. Use that one, stop it first, or set DATA_DIR/);
    expect(await readyz(address)).toEqual(READY);
  });

  test('has another one say which variable to set, since its port is taken', async () => {
    const { port } = new URL(address);
    const second = start({ PORT: port, DATA_DIR: path.join(dataDir, 'other') });
    expect(await second.ended()).toBe(1);
    expect(second.stderr()).toBe(
      `PORT: ${port} is taken by another program; stop that or set PORT to another number\n`,
    );
  });

  test('goes on after its Postgres was killed', async () => {
    const cookie = await signIn(address);
    const postgres = (await postgresOf(dataDir)) ?? 0;
    process.kill(postgres, 'SIGKILL');
    const patience = { timeout: 30_000, interval: 200 };
    await vi.waitFor(() => expect(server.stderr()).toContain('Postgres had ended and was started again'), patience);
    await vi.waitFor(async () => expect(await readyz(address)).toEqual(READY), patience);
    expect(await postgresOf(dataDir)).not.toBe(postgres);
    expect(await nameOfMe(address, cookie)).toBe('Ana');
  });
});

test('says everything that is wrong with its settings at once, and starts nothing', async () => {
  const server = start({ PORT: 'http', SECRET: 'short' });
  expect(await server.ended()).toBe(1);
  expect(server.stderr()).toMatch(/PORT: set it to a number[^]*SECRET: set at least 32 random characters/);
  expect(await postgresOf(dataDir)).toBeUndefined();
});
