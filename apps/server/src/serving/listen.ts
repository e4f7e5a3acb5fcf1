import { once } from 'node:events';
import type { Server } from 'node:http';
import { createAdaptorServer, type HttpBindings } from '@hono/node-server';
import { ListenError } from './listen-error.ts';

export type Handler = (request: Request, bindings: HttpBindings) => Response | Promise<Response>;

export interface Listening {
  readonly port: number;
  /** Puts `handler` in charge of every request from now on. */
  handOver(handler: Handler): void;
  /** Takes no more requests, lets those under way finish for `grace` milliseconds, then ends them. */
  close(grace: number): Promise<void>;
}

/**
 * Takes the port at once, before anything slow, so that a port that is taken is said first and a process that is
 * still starting can be told from one that is dead.
 * @throws ListenError naming the variable to set
 */
export async function listen(host: string, port: number, first: Handler): Promise<Listening> {
  let handler = first;
  const server = createAdaptorServer({
    fetch: (request, bindings) => handler(request, bindings as HttpBindings),
    serverOptions: { requestTimeout: 0, headersTimeout: 30_000 },
  }) as Server;
  server.listen({ host, port });
  try {
    await once(server, 'listening');
  } catch (error) {
    throw ListenError.of(error, host, port);
  }
  const bound = server.address();
  return {
    port: bound !== null && typeof bound === 'object' ? bound.port : port,
    handOver: (next) => (handler = next),
    async close(grace) {
      const closed = once(server, 'close');
      server.close();
      server.closeIdleConnections();
      const end = setTimeout(() => server.closeAllConnections(), grace);
      await closed;
      clearTimeout(end);
    },
  };
}
