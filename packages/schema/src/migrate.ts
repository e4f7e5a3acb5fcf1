import { MikroORM } from '@mikro-orm/postgresql';
import { openPool } from '@unisono/database/pools';
import { inTransaction, lockForTransaction } from '@unisono/database/sql';
import { applyRights } from './apply-rights.ts';
import { installJobQueue } from './install-job-queue.ts';
import { migrationOptions } from './schema-options.ts';

/**
 * Brings the database of `ownerUrl` to this version and applies the rights. Servers that start together do it one
 * after another: the second finds nothing left to do. Answers the names of the migrations that ran.
 */
export async function migrate(ownerUrl: string): Promise<string[]> {
  const pool = openPool({ url: ownerUrl, connections: 1, name: 'unisono migrations' });
  try {
    return await inTransaction(pool, async (sql) => {
      await lockForTransaction(sql, 'unisono migrations');
      const done = await runMigrations(ownerUrl);
      await installJobQueue(ownerUrl, sql);
      await applyRights(sql);
      return done;
    });
  } finally {
    await pool.end();
  }
}

async function runMigrations(ownerUrl: string): Promise<string[]> {
  const orm = await MikroORM.init(migrationOptions(ownerUrl));
  try {
    const done = await orm.migrator.up();
    return done.map((migration) => migration.name);
  } finally {
    await orm.close(true);
  }
}
