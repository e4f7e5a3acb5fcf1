/**
 * Everything on one port while developing: the three applications by Vite, which shows a change at once, and whatever
 * else by the server, which starts again when a file of it changes. PORT and the server's settings count as usual.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  createServer as createHttpServer,
  request as askServer,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http';
import { createServer as createNetServer, type AddressInfo } from 'node:net';
import path from 'node:path';
import { createServer as createViteServer } from 'vite';
import { APPLICATIONS } from './serving/applications.ts';
import { ListenError } from './serving/listen-error.ts';

const HOST = '127.0.0.1';
const PORT = Number(process.env['PORT'] || 3000);
const ADDRESS = `http://${HOST}:${PORT}`;
const apps = path.resolve(import.meta.dirname, '../..');

const front = createHttpServer();
const pages = Promise.all(
  APPLICATIONS.map(async (application) => {
    const root = path.join(apps, application);
    const vite = await createViteServer({
      root,
      configFile: path.join(root, 'vite.config.ts'),
      appType: 'spa',
      server: { middlewareMode: true, ws: { server: front } },
    });
    return { base: `/${application}/`, vite };
  }),
);
front.on('request', (request, response) => void route(request, response));
front.listen(PORT, HOST);
await once(front, 'listening').catch((error: unknown) => {
  throw ListenError.of(error, HOST, PORT);
});

const serverPort = await freePort();
const server = spawn(
  process.execPath,
  ['--watch', '--watch-preserve-output', path.join(import.meta.dirname, 'main.ts')],
  {
    env: { BASE_URL: ADDRESS, ...process.env, PORT: String(serverPort), HOST },
    // Its own address would mislead: what is opened is this one.
    stdio: ['ignore', 'ignore', 'inherit'],
  },
);

await pages;
process.stdout.write(`Unísono is developed at ${ADDRESS}/\n`);

const stopped = once(server, 'exit');
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    server.kill('SIGTERM');
    const closed = pages.then((all) => Promise.all(all.map(({ vite }) => vite.close())));
    void Promise.all([stopped, closed]).then(() => process.exit(0));
  });
}

/** Whoever asks before Vite is there waits for it. */
async function route(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const page = (await pages).find(({ base }) => request.url?.startsWith(base));
  if (page) page.vite.middlewares(request, response);
  else passOn(request, response);
}

function passOn(request: IncomingMessage, response: ServerResponse): void {
  const { method, url, headers } = request;
  const asked = askServer({ host: HOST, port: serverPort, method, path: url, headers }, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(response);
  });
  asked.on('error', () => {
    if (response.headersSent) response.destroy();
    else response.writeHead(503, { 'retry-after': '1' }).end('The server is starting again.\n');
  });
  request.pipe(asked);
}

async function freePort(): Promise<number> {
  const probe = createNetServer().listen(0, HOST);
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}
