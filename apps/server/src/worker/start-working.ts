import { connectDatabase } from '../connect-database.ts';
import type { Settings } from '../settings/settings.ts';
import { endInOrder, watched, workOn } from './work-on.ts';

/**
 * A process that only works: jobs, mail, rollups, and no port. Any number beside any number of servers on one database.
 * @throws SettingsError and the refusals of the database room, with everything closed again
 */
export async function startWorking(
  settings: Settings,
  onFailure: (error: Error) => void,
): Promise<{ stop(): Promise<void> }> {
  const connected = await connectDatabase(settings, { asServer: false, ...watched(onFailure) });
  try {
    const worker = await workOn(connected, settings, settings.baseUrl);
    return { stop: () => endInOrder(worker.stop, connected.close) };
  } catch (error) {
    await connected.close();
    throw error;
  }
}
