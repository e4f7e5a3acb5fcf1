import { randomInt } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { postgresOf, startProcess, type ServerProcess } from './server-process.ts';

const PEOPLE = 20_000;
const PERSON = { email: 'ana@example.org', password: 'correct horse battery staple' };
/** A job whose server died is found within a minute. */
const PATIENCE = { timeout: 100_000, interval: 100 };

interface ImportState {
  readonly status: string;
  readonly counts: { readonly new: number; readonly unchanged: number; readonly rejected: number } | null;
  readonly progress: { readonly phase: string; readonly rows: number } | null;
}

let dataDir = '';
let server: ServerProcess;
let address = '';
let cookie = '';

beforeAll(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'unisono-import-'));
  await restart();
  await ask('accounts.createFirst', { name: 'Ana', ...PERSON });
  const answer = await post('session.signIn', PERSON);
  cookie = answer.headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ');
  await ask('organisation.setUp', { name: 'Survivors', timeZone: 'Europe/Madrid', language: 'en' });
});
afterEach(() => restart());
afterAll(async () => {
  server.child.kill('SIGTERM');
  await server.ended();
  await rm(dataDir, { recursive: true, force: true });
});

async function restart(): Promise<void> {
  const { child } = server ?? {};
  if (child?.exitCode === null && child.signalCode === null) return;
  server = startProcess([], { DATA_DIR: dataDir });
  address = await server.ready();
}

function post(procedure: string, input: unknown): Promise<Response> {
  const headers = { 'content-type': 'application/json', cookie };
  return fetch(`${address}/trpc/${procedure}`, { method: 'POST', headers, body: JSON.stringify(input) });
}

async function ask(procedure: string, input: unknown): Promise<void> {
  const answer = await post(procedure, input);
  expect([procedure, answer.status]).toEqual([procedure, 200]);
}

async function stateOf(id: string): Promise<ImportState> {
  const input = encodeURIComponent(JSON.stringify({ id }));
  const answer = await fetch(`${address}/trpc/imports.read?input=${input}`, { headers: { cookie } });
  const { result } = (await answer.json()) as { result: { data: ImportState } };
  return result.data;
}

const reaches = (id: string, status: string) =>
  vi.waitFor(async () => {
    const state = await stateOf(id);
    expect(state).toMatchObject({ status });
    return state;
  }, PATIENCE);

/** Uploads people of `source` and has them checked; answers the import, ready to be applied. */
async function checkedImport(source: string): Promise<string> {
  const rows = Array.from({ length: PEOPLE }, (_, index) => `${index},Person ${index},unit ${index % 7}`);
  const body = `id,name,unit\n${rows.join('\n')}\n`;
  const answer = await fetch(`${address}/api/imports?kind=people&name=people.csv&source=${source}`, {
    method: 'POST',
    headers: { cookie },
    body,
  });
  const { id } = (await answer.json()) as { id: string };
  const fields = {
    externalId: { column: 'id' },
    name: { column: 'name' },
    role: { constant: 'customer' },
    unit: { column: 'unit' },
  };
  await ask('imports.check', { id, map: { fields, createUnits: {} } });
  expect(await reaches(id, 'checked')).toMatchObject({ counts: { new: PEOPLE, rejected: 0 } });
  return id;
}

/** Waits until some of the import's batches have landed, at a point of chance, and others have not. */
async function isUnderWay(id: string): Promise<void> {
  const point = randomInt(1, PEOPLE / 2);
  await vi.waitFor(async () => {
    const { progress } = await stateOf(id);
    expect([progress?.phase, (progress?.rows ?? 0) >= point]).toEqual(['recording', true]);
  }, PATIENCE);
}

/** What was recorded before the kill was recorded once: told again, it would count as unchanged. */
async function expectAllThereOnce(id: string, source: string): Promise<void> {
  expect(await reaches(id, 'done')).toMatchObject({ counts: { new: PEOPLE, unchanged: 0, rejected: 0 } });
  const answer = await fetch(`${address}/api/imports?kind=people&name=again.csv&source=${source}`, {
    method: 'POST',
    headers: { cookie },
    body: `id\n${Array.from({ length: PEOPLE }, (_, index) => index).join('\n')}\n`,
  });
  const { id: again } = (await answer.json()) as { id: string };
  await ask('imports.check', { id: again, map: { fields: { externalId: { column: 'id' } } } });
  expect(await reaches(again, 'checked')).toMatchObject({ counts: { new: 0, unchanged: PEOPLE } });
}

describe('an import that is being applied', { timeout: 120_000 }, () => {
  test('is taken up again after the server was killed', async () => {
    const id = await checkedImport('server-killed');
    await ask('imports.start', { id });
    await isUnderWay(id);
    server.child.kill('SIGKILL');
    await server.ended();
    await restart();
    await expectAllThereOnce(id, 'server-killed');
  });

  test('is taken up again after server and Postgres were killed together', async () => {
    const id = await checkedImport('both-killed');
    await ask('imports.start', { id });
    await isUnderWay(id);
    const postgres = (await postgresOf(dataDir)) ?? 0;
    process.kill(postgres, 'SIGKILL');
    server.child.kill('SIGKILL');
    await server.ended();
    await restart();
    await expectAllThereOnce(id, 'both-killed');
  });

  test('is taken up again after its Postgres was killed under the server', async () => {
    const id = await checkedImport('postgres-killed');
    await ask('imports.start', { id });
    await isUnderWay(id);
    process.kill((await postgresOf(dataDir)) ?? 0, 'SIGKILL');
    await vi.waitFor(async () => expect((await fetch(`${address}/readyz`)).status).toBe(200), PATIENCE);
    await expectAllThereOnce(id, 'postgres-killed');
  });
});
