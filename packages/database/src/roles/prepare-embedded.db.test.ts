import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { onConnection } from './on-connection.ts';
import { prepareDatabase, type PreparedDatabase } from './prepare-database.ts';

const SECRET = 'the secret of this installation!';
let dataDir: string;
let server: PreparedDatabase;
const prepare = (asServer: boolean, secret = SECRET) => prepareDatabase({ dataDir, secret, asServer });

beforeAll(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'unisono-prepared-'));
  await chmod(dataDir, 0o711);
  server = await prepare(true);
});
afterAll(async () => {
  await server.stop();
  await rm(dataDir, { recursive: true });
});

describe('the embedded database', () => {
  test('has roles that are apart and an owner that owns it', async () => {
    expect(server.separated).toBe(true);
    const [answer] = await onConnection(server.urls.owner, (sql) =>
      sql(
        'select session_user::text as role, datdba::regrole::text as owner from pg_database where datname = current_database()',
      ),
    );
    expect(answer).toEqual({ role: 'unisono_owner', owner: 'unisono_owner' });
  });

  test('is closed to whoever has a right on no table', async () => {
    for (const url of [server.urls.app, server.urls.audience]) {
      const tables = onConnection(url, (sql) => sql('create table mine (id int)'));
      await expect(tables).rejects.toMatchObject({ code: '42501' });
    }
  });

  test('serves commands beside the server', async () => {
    const command = await prepare(false);
    expect(command.urls).toEqual(server.urls);
    await command.stop();
    const [answer] = await onConnection(server.urls.app, (sql) => sql('select 1 as one'));
    expect(answer).toEqual({ one: 1 });
  });

  test('keeps its passwords while the server runs, and gets new ones with a new secret', async () => {
    const other = 'another secret, set by the admin';
    await expect(prepare(false, other)).rejects.toMatchObject({ reason: 'roles-of-another-secret' });
    await onConnection(server.urls.app, (sql) => sql('select 1'));
    await server.stop();
    const renewed = await prepare(true, other);
    await onConnection(renewed.urls.app, (sql) => sql('select 1'));
    await expect(onConnection(server.urls.app, (sql) => sql('select 1'))).rejects.toThrow(/password|ECONNREFUSED/);
    await renewed.stop();
    server = await prepare(true);
  });
});
