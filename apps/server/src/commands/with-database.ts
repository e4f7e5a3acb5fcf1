import type { Database } from '@unisono/database/pools';
import { connectDatabase } from '../connect-database.ts';
import type { Settings } from '../settings/settings.ts';

/** Lends a command the database, beside a server or alone, and closes it whatever comes of the command. */
export async function withDatabase<Result>(
  settings: Settings,
  work: (database: Database) => Promise<Result>,
): Promise<Result> {
  const connected = await connectDatabase(settings, { asServer: false });
  try {
    return await work(connected.database);
  } finally {
    await connected.close();
  }
}
