import { fetchRequestHandler } from '@trpc/server/adapters/fetch';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { ConflictError } from './application-error.ts';
import type { Context } from './context.ts';
import { incidentOf } from './incident.ts';
import type { Actor } from './policy.ts';
import { openProcedure, procedure, router } from './procedure.ts';

const anybody = openProcedure({ name: 'open', who: 'open' });
const units = procedure({ name: 'unit.read', who: 'granted', grants: ['manager'] });
const example = router({
  greet: anybody.input(z.object({ name: z.string().min(2) })).query(({ input }) => `hello ${input.name}`),
  roots: units.query(({ ctx }) => ctx.scope),
  taken: anybody.input(z.object({})).mutation(() => {
    throw new ConflictError('unit-code-taken', { field: 'code', details: { code: 'N' } });
  }),
  broken: anybody.query(() => {
    throw new Error('password=secret');
  }),
  malformed: anybody.output(z.object({ n: z.number() })).query(() => JSON.parse('{"n":"secret"}') as { n: number }),
  inside: anybody.query(() => z.object({ secret: z.string() }).parse({}).secret),
});

const manager: Actor = {
  accountId: 'a',
  name: 'Ana',
  email: 'ana@example.org',
  grants: [{ kind: 'manager', unitId: 'u' }],
};

async function call(path: string, options: { actor?: Actor; body?: string; input?: unknown } = {}) {
  const logged: string[] = [];
  const query = options.input === undefined ? '' : `?input=${encodeURIComponent(JSON.stringify(options.input))}`;
  const request = new Request(`http://localhost/trpc/${path}${query}`, {
    method: options.body === undefined ? 'GET' : 'POST',
    headers: { 'content-type': 'application/json' },
    ...(options.body === undefined ? {} : { body: options.body }),
  });
  const response = await fetchRequestHandler({
    endpoint: '/trpc',
    req: request,
    router: example,
    // These procedures touch neither database nor headers.
    createContext: () => ({ actor: options.actor ?? null }) as Context,
    onError: ({ error }) => logged.push(incidentOf(error)),
  });
  return { status: response.status, body: await response.text(), logged };
}

function refusalIn(body: string): unknown {
  const parsed = JSON.parse(body) as { error: { message: string; data: unknown } };
  return parsed.error.data;
}

describe('a procedure', () => {
  test('answers, and hands the scope of its policy on', async () => {
    expect(JSON.parse((await call('greet', { input: { name: 'Ana' } })).body)).toEqual({
      result: { data: 'hello Ana' },
    });
    const answer = await call('roots', { actor: manager });
    expect(JSON.parse(answer.body)).toEqual({ result: { data: { everything: false, roots: ['u'] } } });
  });

  test('refuses who is signed out or not granted', async () => {
    const signedOut = await call('roots');
    expect(signedOut.status).toBe(401);
    expect(refusalIn(signedOut.body)).toEqual({ status: 401, code: 'signed-out', reason: 'signed-out', details: {} });
    const wrong = await call('roots', { actor: { ...manager, grants: [{ kind: 'hr', unitId: null }] } });
    expect(wrong.status).toBe(403);
    expect(refusalIn(wrong.body)).toMatchObject({ code: 'not-allowed', reason: 'grant-missing' });
  });

  test('names the field of a malformed input', async () => {
    const answer = await call('greet', { input: { name: 'A' } });
    expect(answer.status).toBe(400);
    expect(refusalIn(answer.body)).toMatchObject({ code: 'invalid-input', reason: 'schema', field: 'name' });
  });

  test('passes our own refusals on whole', async () => {
    const answer = await call('taken', { body: '{}' });
    expect(answer.status).toBe(409);
    expect(refusalIn(answer.body)).toEqual({
      status: 409,
      code: 'conflict',
      reason: 'unit-code-taken',
      field: 'code',
      details: { code: 'N' },
    });
  });

  test('what the transport refuses has a reason too', async () => {
    expect(refusalIn((await call('nothing')).body)).toMatchObject({ code: 'not-found', reason: 'transport-not-found' });
    const garbled = await call('taken', { body: '{' });
    expect(refusalIn(garbled.body)).toMatchObject({ code: 'invalid-input', reason: 'transport-bad-request' });
  });

  test.each(['broken', 'malformed', 'inside'])(
    'keeps the message of an unforeseen error to itself: %s',
    async (path) => {
      const answer = await call(path);
      expect(answer.status).toBe(500);
      expect(answer.body).not.toContain('secret');
      expect(refusalIn(answer.body)).toEqual({
        status: 500,
        code: 'internal',
        reason: 'internal',
        details: { incident: answer.logged[0] },
      });
    },
  );
});
