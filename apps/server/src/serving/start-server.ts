import { connectDatabase, type ConnectedDatabase } from '../connect-database.ts';
import { errorFacts, log } from '../log.ts';
import type { Settings } from '../settings/settings.ts';
import { jobsFor } from '../worker/jobs.ts';
import { doWhatCameRound } from '../worker/do-what-came-round.ts';
import { startWorker, type Worker } from '../worker/start-worker.ts';
import { mailSettings, sendWhatWaits } from '../worker/mail.ts';
import { createSite } from './create-site.ts';
import { STARTING } from './health.ts';
import { listen, type Listening } from './listen.ts';

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
    connected = await connectDatabase(settings, {
      asServer: true,
      onRestart: () => log('warning', 'Postgres had ended and was started again'),
      onFailure,
      onLost: (error) => log('warning', 'a database connection was lost', { message: error.message }),
    });
    const { database, secret } = connected;
    const worker = await startWorker(
      database,
      jobsFor({ ...mailSettings(settings, address, secret), dataDir: settings.dataDir }),
    );
    await sendWhatWaits(database);
    await doWhatCameRound(database);
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
    return { address, stop: () => stop(listening, worker, connected) };
  } catch (error) {
    await Promise.all([listening.close(0), connected?.close()]);
    throw error;
  }
}

async function stop(listening: Listening, worker: Worker, connected: ConnectedDatabase | undefined): Promise<void> {
  const ends = [() => Promise.all([listening.close(REQUESTS_END_WITHIN), worker.stop()]), () => connected?.close()];
  // Each is tried whatever became of the one before: Postgres must not stay behind.
  for (const end of ends) {
    try {
      await end();
    } catch (error) {
      log('error', 'stopping', errorFacts(error));
    }
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
