import { randomBytes } from 'node:crypto';
import { startTemporaryCluster } from '@unisono/database/embedded';
import { bootstrapRoles, roleUrls } from '@unisono/database/roles';
import { migrate } from '@unisono/schema/server';
import { Client } from 'pg';
import type { TestProject } from 'vitest/node';
import './database-connection.ts';

/**
 * Starts one Postgres for the whole run, with the roles and one migrated database that test files clone. It ends
 * with the run, however that ends.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const cluster = await startTemporaryCluster();
  try {
    const template = `template_${process.pid}`;
    const secret = randomBytes(24).toString('base64url');
    await createDatabase(cluster.url, template);
    const templateUrl = new URL(cluster.url);
    templateUrl.pathname = `/${template}`;
    await bootstrapRoles(templateUrl.href, secret);
    await migrate(roleUrls(templateUrl.href, secret).owner);
    project.provide('database', { adminUrl: cluster.url, secret, template });
    return () => cluster.stop();
  } catch (error) {
    await cluster.stop();
    throw error;
  }
}

async function createDatabase(adminUrl: string, name: string): Promise<void> {
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  await client.query(`create database ${name}`);
  await client.end();
}
