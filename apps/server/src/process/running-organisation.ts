import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { roleUrls, type RoleUrls } from '@unisono/database/roles';
import { Client } from 'pg';
import { keepSecret } from '../settings/keep-secret.ts';
import { postgresOf, postgresPortOf, startProcess, type ServerProcess } from './server-process.ts';

const PASSWORD = 'correct horse battery staple';
const FIRST = { name: 'Ana', email: 'ana@example.org', password: PASSWORD };

/** The real server on a folder of its own, with an organisation that is asked by HTTP alone. */
export interface RunningOrganisation {
  readonly dataDir: string;
  /** The cookie of the first account, which may everything; that of `nobody` is empty. */
  readonly first: string;
  server(): ServerProcess;
  post(procedure: string, input: unknown, as?: string): Promise<Response>;
  /** Asks for a change. @throws Error with the whole refusal */
  ask<Answer>(procedure: string, input: unknown, as?: string): Promise<Answer>;
  /** The status and body of a query. */
  read(procedure: string, input: unknown): Promise<string>;
  find<Answer>(procedure: string, input: unknown): Promise<Answer>;
  /** Makes a second account of HR; answers its cookie. */
  invite(email: string): Promise<string>;
  /** Brings the rows of a file in as the first account. */
  bring(kind: 'units' | 'people', rows: readonly (readonly string[])[], map: object): Promise<void>;
  /** A connection beside the server, which whoever asks for it ends. */
  beside(role: keyof RoleUrls): Promise<Client>;
  /** A statement of role `app` beside the server. */
  sql<Row>(text: string, values?: unknown[]): Promise<Row[]>;
  /** Kills the server, or its Postgres under it, or both, and sees to what is to be done meanwhile; it answers again when this is done. */
  kill(what: Killed, meanwhile?: () => Promise<void>): Promise<void>;
  stop(): Promise<void>;
}

export const KILLED = ['server', 'postgres', 'both'] as const;
type Killed = (typeof KILLED)[number];

export async function startOrganisation(name: string): Promise<RunningOrganisation> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'unisono-organisation-'));
  let server = startProcess([], { DATA_DIR: dataDir });
  let address = await server.ready();
  const post: RunningOrganisation['post'] = (procedure, input, as = first) =>
    sent(`${address}/trpc/${procedure}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(as && { cookie: as }) },
      body: JSON.stringify(input),
    });
  const read: RunningOrganisation['read'] = async (procedure, input) => {
    const query = encodeURIComponent(JSON.stringify(input));
    const answer = await sent(`${address}/trpc/${procedure}?input=${query}`, { headers: { cookie: first } });
    return `${answer.status} ${await answer.text()}`;
  };
  const ask = async <Answer>(procedure: string, input: unknown, as?: string) =>
    answerIn(procedure, await (await post(procedure, input, as)).text()) as Answer;
  const find = async <Answer>(procedure: string, input: unknown) =>
    answerIn(procedure, (await read(procedure, input)).slice('200 '.length)) as Answer;

  const beside: RunningOrganisation['beside'] = async (role) => {
    const port = await postgresPortOf(dataDir);
    const urls = roleUrls(`postgres://127.0.0.1:${port}/unisono`, await keepSecret(undefined, dataDir));
    const client = new Client({ connectionString: urls[role] });
    // Killed with its Postgres, it is told so when it is used.
    client.on('error', () => undefined);
    await client.connect();
    return client;
  };

  let first = '';
  await ask('accounts.createFirst', FIRST);
  first = cookieOf(await post('session.signIn', { email: FIRST.email, password: PASSWORD }));
  await ask('organisation.setUp', { name, timeZone: 'Europe/Madrid', language: 'en' });
  const atAnyHour = { quietFrom: 0, quietUntil: 0, most7Days: null, most30Days: null, daysBetween: 0 };
  await ask('contactLimits.change', atAnyHour);
  return {
    dataDir,
    first,
    server: () => server,
    post,
    ask,
    read,
    find,
    async invite(email) {
      const invite = { email, grants: [{ kind: 'hr', unitId: null }] };
      const { link } = await ask<{ link: string }>('invites.send', invite);
      const token = new URL(link).hash.slice(1);
      return cookieOf(await post('invites.accept', { token, name: email, password: PASSWORD }, ''));
    },
    async bring(kind, rows, map) {
      const body = rows.map((row) => row.join(',')).join('\n');
      const headers = { cookie: first };
      const uploaded = await fetch(`${address}/api/imports?kind=${kind}&name=${kind}.csv`, {
        method: 'POST',
        headers,
        body,
      });
      const { id } = (await uploaded.json()) as { id: string };
      const reaches = async (status: string) => {
        for (;;) {
          const state = await find<{ status: string; counts: { rejected: number } | null }>('imports.read', { id });
          if (state.status === status && state.counts?.rejected === 0) return;
          if (/failed|refused/.test(state.status) || state.counts?.rejected) throw new Error(JSON.stringify(state));
          await pause(20);
        }
      };
      await ask('imports.check', { id, map });
      await reaches('checked');
      await ask('imports.start', { id });
      await reaches('done');
    },
    beside,
    // Connected anew each time, since a killed Postgres may come back elsewhere.
    async sql<Row>(text: string, values: unknown[] = []) {
      const client = await beside('app');
      try {
        return (await client.query(text, values)).rows as Row[];
      } finally {
        await client.end();
      }
    },
    async kill(what, meanwhile) {
      const postgres = await postgresOf(dataDir);
      if (what !== 'server' && postgres !== undefined) process.kill(postgres, 'SIGKILL');
      if (what === 'postgres') {
        await meanwhile?.();
        while ((await postgresOf(dataDir)) === postgres) await pause(20);
        // Its rollups are tried again some seconds later; people are answered before.
        const answers = async () => (await (await fetch(`${address}/readyz`)).json()) as { database: boolean };
        while (!(await answers()).database) await pause(20);
        return;
      }
      server.child.kill('SIGKILL');
      await server.ended();
      await meanwhile?.();
      server = startProcess([], { DATA_DIR: dataDir });
      address = await server.ready();
    },
    async stop() {
      server.child.kill('SIGTERM');
      await server.ended();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** How it is told that a connection which lay idle was ended by the server just as it was used again. */
const ENDED: readonly unknown[] = ['UND_ERR_SOCKET', 'EPIPE', 'ECONNRESET'];

/** Where a connection was ended that lay idle, another one is taken, as browsers do. */
async function sent(address: string, request: RequestInit): Promise<Response> {
  try {
    return await fetch(address, request);
  } catch (error) {
    const cause = error instanceof Error ? error.cause : undefined;
    if (!(cause instanceof Error && 'code' in cause && ENDED.includes(cause.code))) throw error;
    return fetch(address, request);
  }
}

function answerIn(procedure: string, text: string): unknown {
  const body = JSON.parse(text) as { result?: { data: unknown } };
  if (!body.result) throw new Error(`${procedure}: ${text}`);
  return body.result.data;
}

function cookieOf(answer: Response): string {
  const cookies = answer.headers.getSetCookie().map((each) => each.split(';')[0]);
  if (cookies.length === 0) throw new Error(`no session: ${answer.status}`);
  return cookies.join('; ');
}
