import { connectDatabase, type ConnectedDatabase } from '../connect-database.ts';
import type { Settings } from '../settings/settings.ts';
import { endInOrder, watched, workOn } from '../worker/work-on.ts';
import { createSite } from './create-site.ts';
import { STARTING } from './health.ts';
import { listen } from './listen.ts';

export interface RunningServer {
  /** What people open. */
  readonly address: string;
  /** Takes no more requests, lets what runs come to an end, then closes the database. */
  stop(): Promise<void>;
}

const REQUESTS_END_WITHIN = 10_000;

/**
 * Starts everything: port, database, worker, site.
 * `onFailure` is told when the server cannot go on although it had started.
 * @throws ListenError, SettingsError and the refusals of the database room, with everything closed again
 */
export async function startServer(settings: Settings, onFailure: (error: Error) => void): Promise<RunningServer> {
  const listening = await listen(settings.host, settings.port, whileStarting);
  const address = settings.baseUrlGiven ? settings.baseUrl : withPort(settings.baseUrl, listening.port);
  let connected: ConnectedDatabase | undefined;
  try {
    connected = await connectDatabase(settings, { asServer: true, ...watched(onFailure) });
    const { database, secret, close } = connected;
    const worker = await workOn(connected, settings, address);
    const site = createSite({
      database,
      worker,
      secret,
      baseUrl: address,
      dataDir: settings.dataDir,
      sendsMail: settings.smtpUrl !== undefined,
      onlyBaseUrl: settings.baseUrlGiven,
    });
    listening.handOver((request, bindings) => site.fetch(request, bindings));
    const ends = () => Promise.all([listening.close(REQUESTS_END_WITHIN), worker.stop()]);
    return { address, stop: () => endInOrder(ends, close) };
  } catch (error) {
    await Promise.all([listening.close(0), connected?.close()]);
    throw error;
  }
}

/** The process lives, and nothing else can be said yet. */
function whileStarting(request: Request): Response {
  const { pathname } = new URL(request.url);
  if (pathname === '/healthz') return Response.json({ alive: true });
  if (pathname === '/readyz') return Response.json(STARTING, { status: 503 });
  return new Response('Unísono is starting. Try again in a moment.\n', {
    status: 503,
    headers: { 'retry-after': '1' },
  });
}

function withPort(baseUrl: string, port: number): string {
  const address = new URL(baseUrl);
  address.port = String(port);
  return address.origin;
}
