import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Database } from '@unisono/database/pools';
import { newId, sqlOf } from '@unisono/database/sql';
import type { Actor, Context, Grant } from '@unisono/rpc/server';
import { createKey, type CreatedKey } from './key/create-key.ts';
import { createKeyInput, type CreateKeyInput } from './key/key.schema.ts';

const SETTINGS = {
  baseUrl: 'http://localhost:4000',
  secret: 'a secret of the tests, long enough for the library',
  dataDir: path.join(tmpdir(), `unisono-tests-${process.pid}`),
  sendsMail: false,
};

/** What a router's caller needs in a test. `changes` replaces parts of it, such as `now` or `headers`. */
export function contextFor(database: Database, actor: Actor | null, changes: Partial<Context> = {}): Context {
  return {
    actor,
    em: database.orm.em.fork(),
    database,
    settings: SETTINGS,
    headers: new Headers(),
    responseHeaders: new Headers(),
    now: () => new Date(),
    ...changes,
  };
}

/**
 * Makes an account with these grants, straight in the tables and without a password, and answers it as the actor
 * of a request together with the context of one.
 */
export async function signedInAs(
  database: Database,
  options: { grants?: readonly Grant[]; name?: string; email?: string },
): Promise<{ actor: Actor; context: Context }> {
  const accountId = newId();
  const { grants = [], name = 'Ana Prueba', email = `${accountId}@example.org` } = options;
  const sql = sqlOf(database.orm.em.fork());
  await sql('insert into account (id, name, email, email_verified) values ($1, $2, $3, false)', [
    accountId,
    name,
    email,
  ]);
  for (const grant of grants) {
    await sql('insert into account_grant (id, account_id, kind, unit_id) values ($1, $2, $3, $4)', [
      newId(),
      accountId,
      grant.kind,
      grant.unitId,
    ]);
  }
  const actor = { accountId, name, email, grants };
  return { actor, context: contextFor(database, actor) };
}

/** Makes a key as the command line does: for moments of customers of the whole organisation, unless told otherwise. */
export function givenKey(database: Database, changes: Partial<CreateKeyInput> = {}): Promise<CreatedKey> {
  const usual = { name: 'Tills', scopes: ['moments:write'], sides: ['customer'], unitIds: null, source: 'tills' };
  const input = createKeyInput.parse({ ...usual, ...changes });
  return createKey({ em: database.orm.em.fork(), actor: null, now: () => new Date() }, input);
}

/** The cookies that an answer set, as the browser would send them back. */
export function cookieOf(responseHeaders: Headers): Headers {
  const pairs = responseHeaders.getSetCookie().map((cookie) => cookie.split(';', 1)[0]);
  return new Headers({ cookie: pairs.join('; ') });
}
