import { fetchRequestHandler } from '@trpc/server/adapters/fetch';
import { actorOf, authHandler, CLIENT_ADDRESS_HEADER } from '@unisono/accounts/server';
import { answerUnsubscribe } from '@unisono/contact-pressure/server';
import type { Database } from '@unisono/database/pools';
import { receiveImport, sendRejectedRows } from '@unisono/imports/server';
import { sendPeople } from '@unisono/people-core/server';
import { httpRefusalOf, incidentOf, type Context, type Refusal, type ServerSettings } from '@unisono/rpc/server';
import { Hono, type Context as HonoContext } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { compress } from 'hono/compress';
import { z } from 'zod';
import { appRouter } from './router.ts';
import { isSameOrigin } from './same-origin.ts';
import { createV1 } from './v1/create-v1.ts';

/** An error that nobody foresaw, for the log. The client is told the incident number and nothing else. */
export interface Unforeseen {
  readonly incident: string;
  /** The procedure or path that met it. */
  readonly where: string;
  readonly error: unknown;
}

export interface ApiOptions {
  readonly database: Database;
  readonly settings: ServerSettings;
  /** The only address whose pages may ask for changes; without it, whatever address a request was sent to. */
  readonly origin: string | undefined;
  /** The address of the machine that a request came from; limits count by it. */
  readonly clientAddress: (context: HonoContext) => string;
  readonly now: () => Date;
  readonly onUnforeseen: (unforeseen: Unforeseen) => void;
}

const REQUEST_BYTES = 2 * 1024 * 1024;
const PROCEDURES_AT_ONCE = 50;
const TOO_LARGE = {
  code: 'invalid-input',
  reason: 'transport-payload-too-large',
  details: { bytes: REQUEST_BYTES },
} as const;

/** The programming interface: procedures under /trpc, sign-in under /api/auth. Refusals are always JSON. */
export function createApi(options: ApiOptions): Hono {
  const { database, settings, origin, clientAddress, now, onUnforeseen } = options;
  const api = new Hono();
  const limit = bodyLimit({
    maxSize: REQUEST_BYTES,
    onError: () => refuse(413, TOO_LARGE),
  });

  const contextOf = async (http: HonoContext, responseHeaders: Headers): Promise<Context> => {
    const headers = new Headers(http.req.raw.headers);
    headers.set(CLIENT_ADDRESS_HEADER, clientAddress(http));
    const asked = { em: database.orm.em.fork(), database, settings, headers, responseHeaders, now };
    return { ...asked, actor: await actorOf(asked) };
  };

  // Keys are no cookies, which a page elsewhere could have sent along: nothing to ask of where a request comes from.
  api.route('/api/v1', createV1(options));

  for (const path of ['/trpc/*', '/api/*']) {
    api.use(path, async (context, next) => {
      if (!isSameOrigin(context.req.raw, origin)) return refuse(403, { code: 'not-allowed', reason: 'cross-origin' });
      await next();
      context.header('cache-control', 'no-store');
    });
  }

  api.all('/trpc/*', compress(), limit, (http) =>
    fetchRequestHandler({
      endpoint: '/trpc',
      req: http.req.raw,
      router: appRouter,
      maxBatchSize: PROCEDURES_AT_ONCE,
      createContext: ({ resHeaders }) => contextOf(http, resHeaders),
      onError: ({ error, path }) => {
        if (error.code !== 'INTERNAL_SERVER_ERROR') return;
        onUnforeseen({ incident: incidentOf(error), where: path ?? 'trpc', error: error.cause ?? error });
      },
    }),
  );
  api.all('/api/auth/*', limit, (http) => {
    const request = new Request(http.req.raw);
    request.headers.set(CLIENT_ADDRESS_HEADER, clientAddress(http));
    return authHandler({ database, settings }, request);
  });
  api.post('/api/imports', async (http) => {
    return receiveImport(await contextOf(http, new Headers()), http.req.raw);
  });
  api.get('/api/imports/:id/rejected.csv', async (http) => {
    const id = z.uuid().parse(http.req.param('id'));
    return sendRejectedRows(await contextOf(http, new Headers()), id);
  });
  api.get('/api/people.csv', async (http) => {
    return sendPeople(await contextOf(http, new Headers()), http.req.query());
  });
  // Without signing in: the link itself says who it is for.
  api.on(['GET', 'POST'], '/api/contact/unsubscribe', limit, (http) =>
    answerUnsubscribe({ em: database.orm.em.fork(), settings, now }, http.req.raw),
  );
  api.all('/api/*', () => refuse(404, { code: 'not-found', reason: 'transport-not-found' }));

  api.onError((error, { req }) => {
    const { status, refusal } = httpRefusalOf(error);
    if (refusal.code === 'internal') {
      onUnforeseen({ incident: String(refusal.details['incident']), where: req.path, error });
    }
    return refuse(status, refusal);
  });
  return api;
}

function refuse(status: number, refusal: Partial<Refusal>): Response {
  return Response.json({ error: { details: {}, ...refusal } }, { status });
}
