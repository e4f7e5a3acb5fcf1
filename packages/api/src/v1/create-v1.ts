import { actorOfKey, keyHolder, takeAllowance, type KeyHolder } from '@unisono/accounts/server';
import { sqlOf, type EntityManager } from '@unisono/database/sql';
import { InvalidInputError, NotFoundError } from '@unisono/rpc/server';
import { Hono, type Context as HonoContext } from 'hono';
import { compress } from 'hono/compress';
import type { ApiOptions } from '../create-api.ts';
import { batchGate } from './batch-gate.ts';
import { openApiDocument } from './open-api-document.ts';
import { READINGS, WRITINGS, type Call, type Reading, type Writing } from './operations.ts';
import { problemOf } from './problem.ts';
import { readBatch } from './read-batch.ts';
import { referencePage } from './reference-page.ts';

/** The interface for machines: what a key may bring and read. Refusals are problems of RFC 9457. */
export function createV1({ database, settings, now, onUnforeseen }: ApiOptions): Hono {
  const v1 = new Hono();
  const passGate = batchGate(database);

  const withKey = async (http: HonoContext, work: (key: KeyHolder, em: EntityManager) => Promise<Response>) => {
    const em = database.orm.em.fork();
    const key = await keyHolder(sqlOf(em), http.req.header('authorization') ?? null, now());
    return work(key, em);
  };
  const callOf = (key: KeyHolder, em: EntityManager, { scope }: Writing | Reading): Call => ({
    actor: actorOfKey(key, scope),
    source: key.source,
    database,
    em,
    now,
  });

  v1.use(async (http, next) => {
    await next();
    http.header('cache-control', 'no-store');
  });
  let made: ReturnType<typeof openApiDocument> | undefined;
  const document = () => (made ??= openApiDocument(settings.baseUrl));
  v1.get('/openapi.json', (http) => http.json(document()));
  v1.get('/reference', (http) => http.html(referencePage(document())));
  for (const writing of WRITINGS) {
    v1.post(writing.path, (http) =>
      withKey(http, async (key, em) => {
        const call = callOf(key, em, writing);
        // Before the gate: whoever sends slowly keeps nobody out.
        const items = await readBatch(http.req.raw);
        return passGate(async () => {
          await takeAllowance(sqlOf(em), key, items.length);
          return http.json(await writing.run(call, items));
        });
      }),
    );
    v1.all(writing.path, () => notInThatWay('POST'));
  }
  for (const reading of READINGS) {
    v1.get(reading.path, compress(), (http) =>
      withKey(http, async (key, em) => {
        const call = callOf(key, em, reading);
        await takeAllowance(sqlOf(em), key, reading.cost);
        return http.json(await reading.run(call, http.req.query()));
      }),
    );
    v1.all(reading.path, () => notInThatWay('GET'));
  }
  v1.all('*', () => {
    throw new NotFoundError('transport-not-found');
  });
  v1.onError((error, { req }) => {
    const { response, refusal } = problemOf(error);
    if (refusal.code === 'internal') {
      onUnforeseen({ incident: String(refusal.details['incident']), where: req.path, error });
    }
    return response;
  });
  return v1;
}

function notInThatWay(allow: string): never {
  throw new InvalidInputError('transport-method-not-supported', { details: { allow } });
}
