import { createApi } from '@unisono/api/server';
import type { Database } from '@unisono/database/pools';
import { Hono } from 'hono';
import { errorFacts, log } from '../log.ts';
import type { Worker } from '../worker/start-worker.ts';
import { APPLICATIONS, builtFolder } from './applications.ts';
import { clientAddress } from './client-address.ts';
import { readiness } from './health.ts';
import { securityHeaders } from './security-headers.ts';
import { serveApplication } from './serve-application.ts';
import { staticFolder } from './static-folder.ts';

export interface SiteOptions {
  readonly database: Database;
  readonly worker: Pick<Worker, 'alive'>;
  readonly secret: string;
  readonly baseUrl: string;
  readonly dataDir: string;
  readonly sendsMail: boolean;
  /** Whether only requests from pages of `baseUrl` may change anything. */
  readonly onlyBaseUrl: boolean;
}

/** Everything that is served: the three applications, the programming interface, and how the server is. */
export function createSite({ database, worker, onlyBaseUrl, ...settings }: SiteOptions): Hono {
  const { baseUrl } = settings;
  const site = new Hono();
  site.use(securityHeaders(baseUrl));
  site.get('/healthz', (context) => context.json({ alive: true }));
  site.get('/readyz', async (context) => {
    const state = await readiness(database, worker);
    return context.json(state, state.ready ? 200 : 503, { 'cache-control': 'no-store' });
  });
  site.get('/', (context) => context.redirect(`/${APPLICATIONS[0]}/`, 302));
  const api = createApi({
    database,
    settings,
    origin: onlyBaseUrl ? baseUrl : undefined,
    clientAddress,
    now: () => new Date(),
    onUnforeseen: ({ incident, where, error }) => log('error', 'unforeseen', { incident, where, ...errorFacts(error) }),
  });
  site.route('/', api);
  for (const application of APPLICATIONS) {
    site.route('/', serveApplication(`/${application}/`, staticFolder(builtFolder(application))));
  }
  site.notFound((context) => context.text('Not found\n', 404));
  return site;
}
