import { openPool } from '../pools/open-pool.ts';
import { rolesAreSeparated } from '../pools/roles-are-separated.ts';
import type { RoleUrls } from './role-names.ts';

/** Asks the server whether the roles of the pools' addresses are really apart. */
export async function areSeparated({ app, worker, audience }: RoleUrls): Promise<boolean> {
  const pools = [app, worker, audience].map((url) => openPool({ url, connections: 1, name: 'unisono set-up' }));
  try {
    return await rolesAreSeparated(pools);
  } finally {
    await Promise.all(pools.map((pool) => pool.end()));
  }
}
