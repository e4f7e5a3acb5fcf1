import { withAdvisoryLock } from '../sql/advisory-lock.ts';
import { onConnection } from './on-connection.ts';
import { databaseRightsSql, rolesSql } from './roles-sql.ts';

/**
 * Makes the roles and opens the database of `adminUrl` to them, in one transaction under a lock, so that servers that
 * start together do it one after another. The role of the address may create roles.
 */
export async function bootstrapRoles(adminUrl: string, secret: string): Promise<void> {
  await onConnection(adminUrl, (sql) =>
    withAdvisoryLock(sql, 'unisono roles', async () => {
      const [current] = await sql<{ database: string }>('select current_database() as database');
      await sql('begin');
      try {
        for (const statement of [...rolesSql(secret), ...databaseRightsSql(current?.database ?? '')]) {
          await sql(statement);
        }
        await sql('commit');
      } catch (error) {
        await sql('rollback');
        throw error;
      }
    }),
  );
}
